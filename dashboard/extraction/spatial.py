"""The words around a toponym -> how the text places something by it: at, near, so far to the south of, between ..."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from dashboard.extraction.datelines import only_says_where_it_was_written
from dashboard.extraction.distances import distance_after
from dashboard.extraction.placed import Placed
from dashboard.extraction.spatial_signs import DESTINATION, ORIGIN, SIDE, SpatialSigns
from dashboard.french.grammar import THE
from dashboard.model import Toponym
from gazetteer.text import Words

# A road is named by where it leads from, which is context beside a place; with where it leads to, a stretch between.
_ROAD = "road"
_AIRFIELDS = frozenset(("AIRB", "AIRP"))  # "la piste de l'aéroport de Gao" is its runway
# A journey is named by both its ends ("un car qui reliait Gao à Ber"): what happens on it is told with another place.
_LINK = "link"
# What only says where another place is says it of the event where no other is named: "le village de Ber, dans la
# commune de Gao", "à 5 km de Ber, sur la piste menant à Gao", "sur la route de Gao".
_ALONE = {"commune": "at", "way": "near", _ROAD: "near"}
_TO = frozenset(("a", "vers", "et"))
_SEPARATORS = frozenset((",", "et", "ou", "-", "/", "puis"))
# Each with the one that it contracts or elides: "d'Ansongo et du Gourma", "à Gao et au Gourma".
_PREPOSITIONS = {"d": "de", "du": "de", "des": "de", "au": "a", "aux": "a"}
_PREPOSITIONS |= {form: form for form in ("a", "de", "en", "dans", "vers", "sur")}


def place_toponyms(signs: SpatialSigns, toponyms: Sequence[Toponym], before: Toponym | None = None) -> list[Placed]:
    """Each toponym of a sentence with its relation; a name in a list takes the relation of the one before it.

    ``before`` is the last place named before the sentence: what "cette localité" stands for.
    """
    return _named(signs, toponyms) + _pointed_to(signs, toponyms, before)


def _named(signs: SpatialSigns, toponyms: Sequence[Toponym]) -> list[Placed]:
    words = signs.words
    placed: list[Placed] = []
    last_index = 0  # the last word of the name before
    head: Placed | None = None  # the first of the list that the name before stands in
    for toponym in toponyms:
        first = bisect_left(words.starts, toponym.span.start)
        one = _place(signs, toponym, first)
        if head is not None and one.start == toponym.span.start and _listed(words, last_index, first, head):
            one = one._replace(relation=placed[-1].relation, bearing=one.bearing or placed[-1].bearing)
        else:
            head = one
        if placed and _is_stretch(words, last_index, first, placed[-1]):
            placed[-1], one = placed[-1]._replace(relation="between"), one._replace(relation="between")
        if placed and placed[-1].relation == _LINK and _is_end(words.forms[last_index + 1 : first]):
            one = one._replace(relation=DESTINATION)
        if placed and placed[-1].is_passing and _only_says_where(words, last_index, first, placed[-1]):
            one = one._replace(relation="context")
        if placed and _is_told_again(words, last_index, placed[-1].toponym, toponym):
            one = one._replace(relation=placed[-1].relation)
        placed.append(one)
        last_index = bisect_left(words.ends, toponym.span.end, first)
    if only_says_where_it_was_written(words, placed):
        placed[0] = placed[0]._replace(relation="context")
    inside = any(one.relation not in _ALONE and not one.is_elsewhere for one in placed)
    ends = [one.toponym for one in placed if one.relation == "between"]
    return [
        one._replace(relation=_unless_between(one, inside), along=_far_end(placed, number, ends))
        for number, one in enumerate(placed)
    ]


def _far_end(placed: Sequence[Placed], number: int, ends: Sequence[Toponym]) -> Toponym | None:
    """Where a road leads that a distance without a direction is counted along: "à 20 km de A sur la route de B", "sur
    l'axe A-B, à 20 km de A". ``ends`` are those of the stretches that the sentence names, in text order."""
    one = placed[number]
    if one.distance_km is None or one.bearing is not None:
        return None
    roads = [beside for beside in placed[max(0, number - 1) : number + 2] if beside.relation == _ROAD]
    if roads:
        return roads[0].toponym
    lines = [line for line in (ends[:2], ends[:-3:-1]) if len(line) > 1 and line[0].place is one.toponym.place]
    return lines[0][1] if lines else None


def _unless_between(one: Placed, inside: bool) -> str:
    """The relation of a place that is no end of a stretch: what only names a road is context, and so is the commune of
    a place that is named too (``inside``); a link is named by where it sets out from."""
    if one.relation == _ROAD and one.toponym.place is not None and one.toponym.place.feature_code in _AIRFIELDS:
        return "at"
    if one.relation in _ALONE:
        return "context" if inside else _ALONE[one.relation]
    return ORIGIN if one.relation == _LINK else one.relation


def _is_told_again(words: Words, last: int, before: Toponym, toponym: Toponym) -> bool:
    """Whether brackets give another spelling of the name before them: "d'Anéfif (ou Anéfis)"."""
    return before.place is not None and before.place is toponym.place and words.forms[last + 1 : last + 2] == ["("]


def _only_says_where(words: Words, last: int, first: int, other: Placed) -> bool:
    """Whether a name only says where the one before it is: "à l'hôpital Somine Dolo de Mopti", "(évacués) à Hombori
    (à 20 km de Boni)"."""
    of_a_site = other.toponym.name[0].islower() and words.forms[last + 1 : first] in (["de"], ["d"])
    return of_a_site or words.forms[last + 1 : last + 2] == ["("]


def _is_end(between: list[str]) -> bool:
    """Whether the words between two names lead from one end of a way to the other."""
    return len(between) == 1 and between[0] in _TO


def _pointed_to(signs: SpatialSigns, toponyms: Sequence[Toponym], before: Toponym | None) -> list[Placed]:
    """The places named before that the sentence points back to with a distance or a direction."""
    words = signs.words
    starts = [toponym.span.start for toponym in toponyms]
    placed: list[Placed] = []
    for match, led_to in signs.pointing():
        number = bisect_left(starts, words.starts[match.first])
        meant = toponyms[number - 1] if number else before
        if meant is None:
            continue
        one = _place(signs, meant, led_to)
        if one.distance_km is not None or (one.bearing is not None and one.relation != SIDE):
            placed.append(one._replace(span=words.span(match.first, match.last)))
    return placed


def _place(signs: SpatialSigns, toponym: Toponym, first: int) -> Placed:
    """The toponym as the words before word ``first`` place it."""
    words = signs.words
    led_by = signs.leading(first)
    relation, bearing = led_by.value if led_by else ("at", None)
    start = led_by.first if led_by else first
    distance = signs.distance_before(first, led_by)
    if distance is not None:
        start = min(start, distance.first)
    elif bearing is not None:
        distance = distance_after(signs.distances, words, bisect_left(words.ends, toponym.span.end, first) + 1)
    km, unit = (distance.km, distance.unit_km) if distance is not None else (None, 0.0)
    return Placed(toponym, relation, bearing, km, unit, words.starts[start], toponym.span)


def _is_stretch(words: Words, last: int, first: int, before: Placed) -> bool:
    """Whether two names are the ends of one road: "la route de A à B", "sur A-B"."""
    between = words.forms[last + 1 : first]
    if before.relation == _ROAD:
        return _is_end(between)
    index = bisect_left(words.starts, before.start)
    joined = not between and words.gap(last) == "-" and before.relation == "at"
    return joined and index > 0 and words.forms[index - 1] == "sur"


def _listed(words: Words, last: int, first: int, head: Placed) -> bool:
    """Whether a name goes on the list whose first is ``head``, after the word ``last`` of the name before it: "au sud
    de A, de B et de C", but not "venant de A, à B", nor "au sud de A, à B"."""
    between = words.forms[last + 1 : first]
    if not between:
        return words.gap(last) == "-"
    if any(form not in _SEPARATORS | THE | _PREPOSITIONS.keys() for form in between):
        return False
    said = {_PREPOSITIONS[form] for form in between if form in _PREPOSITIONS}
    if not said or (head.relation == "between" and "," not in between and said <= _TO | {"de"}):
        return True
    led_by = words.folded[head.start : head.toponym.span.start].replace("'", " ").split()
    governing = next((_PREPOSITIONS[form] for form in reversed(led_by) if form in _PREPOSITIONS), None)
    return said == {governing}
