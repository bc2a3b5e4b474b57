"""Distances in a sentence: "35 km", "une soixantaine de kilomètres", "2,5 km", "800 m", "vingt-cinq (25) km"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from dashboard.french.grammar import OF
from dashboard.french.number_words import Number
from dashboard.french.numbers import find_numbers
from gazetteer.small_words import COMPASS
from gazetteer.text import Words

_KM = {"km": 1.0, "kms": 1.0, "kilometre": 1.0, "kilometres": 1.0, "m": 0.001, "metre": 0.001, "metres": 0.001}
# Mali is some 1,850 km from end to end: nothing in it lies further from a place of it.
_FARTHEST_KM = 2_000.0
# What may stand between a distance and the name it is counted from, but for the words of a class of place: "à 35 km
# environ au sud de la ville de Gao".
_BETWEEN = OF | frozenset(("la", "le", "l", "a", "au", "environ", "vol", "oiseau", "autour", "dans"))
_BETWEEN |= COMPASS | {"direction", "partir"}
# The longest such way: "à vol d'oiseau au nord-est de la localité de".
_WAY = 12
# What may stand between a name and the distance from it: "au nord-ouest de Gao, à environ 40 km".
_BEFORE_DISTANCE = frozenset((",", "a", "(", "environ", "quelque", "pres", "plus", "moins", "de"))
# After a name, what counts from another one: "au sud de Gao, à 60 km de Ber".
_ONWARD = OF | COMPASS | {"a", "au", "l"}
# What stands between a place and a distance that is said of it: "Koubi (Centre), village situé à quelque 70 km de",
# "distant de 12 km de Ber et de 20 km de Gao"; and how many such words at most.
_SAID_OF = OF | frozenset((",", "(", ")", "a", "et", "environ", "quelque", "pres", "plus", "moins", "peine", "une"))
_SAID_OF |= frozenset(("situe", "situee", "situes", "situees", "sis", "sise", "distant", "distante", "distants"))
_SAID_OF |= frozenset(("village", "localite", "ville", "bourgade", "commune", "rurale", "dans", "le", "la", "mali"))
_SAID_OF |= COMPASS | {"centre"}
_SAID_WITHIN = 10


@dataclass(frozen=True, slots=True)
class Distance:
    """A distance at the words ``[first, last)``; ``unit_km`` is the unit of its last significant digit."""

    first: int
    last: int
    km: float
    unit_km: float


def find_distances(words: Words) -> list[Distance]:
    """The distances of a sentence, in text order."""
    if _KM.keys().isdisjoint(words.forms):
        return []
    return [distance for number in find_numbers(words) if (distance := _measured(words.forms, number)) is not None]


def distance_before(
    distances: Sequence[Distance], words: Words, first: int, classes: Mapping[int, int]
) -> Distance | None:
    """The distance that is counted from the name at word ``first``, said before it.

    ``distances`` are those of the sentence, in text order; ``classes`` says where the words of a class ("village") that
    end before a word begin.
    """
    number = bisect_right(distances, first, key=attrgetter("last"))
    nearest = distances[number - 1] if number else None
    if nearest is None or first - nearest.last > _WAY:
        return None
    here = first
    while here > nearest.last and (here in classes or words.forms[here - 1] in _BETWEEN):
        here = classes.get(here, here - 1)
    return nearest if here == nearest.last else None


def distance_after(distances: Sequence[Distance], words: Words, last: int) -> Distance | None:
    """The distance said after the name that ends before word ``last``: "au nord-est de Boni, à 15 km"."""
    forms = words.forms
    here = last
    while here < len(forms) and forms[here] in _BEFORE_DISTANCE:
        here += 1
    number = bisect_left(distances, here, key=attrgetter("first"))
    found = distances[number] if number < len(distances) and distances[number].first == here > last else None
    follows = found is not None and found.last < len(forms) and forms[found.last] in _ONWARD
    return None if follows else found


def is_said_of(words: Words, last: int, first: int) -> bool:
    """Whether the distance that begins at word ``first`` is said of the place whose words end before ``last``."""
    return first - last <= _SAID_WITHIN and _SAID_OF.issuperset(words.forms[last:first])


def _measured(forms: list[str], number: Number) -> Distance | None:
    last = number.last + 1 if forms[number.last : number.last + 1] in (["de"], ["d"]) else number.last
    if number.value is None or last >= len(forms) or forms[last] not in _KM:
        return None
    scale = _KM[forms[last]]
    if number.value * scale > _FARTHEST_KM:
        return None
    if forms[last + 1 : last + 3] == ["et", "demi"]:
        return Distance(number.first, last + 3, (number.value + 0.5) * scale, 0.1 * scale)
    return Distance(number.first, last + 1, number.value * scale, _unit(number) * scale)


def _unit(number: Number) -> float:
    """The unit of the last significant digit: 10 of "60" and of "une soixantaine", 1 of "35", a tenth of "2,5"."""
    value = number.value or 0.0
    if value != int(value):
        return 0.1
    return 10.0 if value >= 10 and (number.approx or value % 10 == 0) else 1.0
