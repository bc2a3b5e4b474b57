"""Places taken up by their number: "(A et B ont été attaqués.) Au premier, trois soldats ... ; au second, deux ..."."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.extraction.placed import Placed
from dashboard.french.grammar import BE, HAVE, THE
from gazetteer.text import Words

_NUMBERS = {"premier": 0, "premiere": 0, "second": 1, "seconde": 1, "deuxieme": 1, "troisieme": 2}
_NUMBERS |= {"dernier": -1, "derniere": -1}
_AT = frozenset(("a", "dans", "sur"))
# What may follow: "Au premier, ...", "La seconde a ...", "Dans la seconde localité, ..."; not "Le premier blessé".
_VERBS = BE | HAVE | {"n", "y"}
_SITES = frozenset(("localite", "ville", "village", "bourgade", "camp", "poste", "site", "endroit"))
# "Dans le second", "et au second": the number is one of the first words
_OPENING = 4


def listed_places(placed: Sequence[Placed]) -> list[Placed]:
    """The places that a sentence tells of side by side, each named once; none where it tells of one, or of a way."""
    own = [one for one in placed if not one.is_elsewhere and one.is_named] if len(placed) > 1 else []
    side_by_side = len({(one.relation, one.distance_km, one.bearing) for one in own}) == 1
    ways = any(one.relation == "between" for one in own)
    return own if side_by_side and not ways and len({one.toponym.name for one in own}) == len(own) > 1 else []


def by_number(words: Words, listed: Sequence[Placed]) -> list[Placed]:
    """The one of the ``listed`` places that the first words of a sentence name by its number, if they do."""
    forms = words.forms
    for at, form in enumerate(forms[:_OPENING]):
        number = _NUMBERS.get(form, len(listed))
        after = forms[at + 1] if at + 1 < len(forms) else "."
        alone = not after.isalpha() or after in _VERBS or after in _SITES
        if number < len(listed) and alone and at and (forms[at - 1] == "au" or forms[at - 1] in THE):
            led = at - 2 if at > 1 and forms[at - 2] in _AT else at - 1
            span = words.span(led, at + 1)
            return [listed[number]._replace(start=span.start, span=span)]
    return []
