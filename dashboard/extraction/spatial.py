"""The words around a toponym -> how the text places something by it: at, near, so far to the south of, between ..."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from dashboard.extraction.datelines import only_says_where_it_was_written
from dashboard.extraction.distances import distance_after, is_said_of
from dashboard.extraction.placed import DIVISIONS, Placed
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
# What these mean, or a distance, is settled once all places of the sentence are known.
_SETTLED_LAST = frozenset((_LINK, *_ALONE))
_TO = frozenset(("a", "vers", "et"))
_THIS = frozenset(("ce", "cette", "ledit", "ladite", "meme"))
_SECTORS = frozenset(("secteur", "secteurs", "zone", "zones"))
_BRACKET = 12  # words in brackets after a name at most
_SEPARATORS = frozenset((",", "et", "ou", "-", "/", "puis"))
# Each with the one that it contracts or elides: "d'Ansongo et du Gourma", "à Gao et au Gourma".
_PREPOSITIONS = {"d": "de", "du": "de", "des": "de", "au": "a", "aux": "a"}
_PREPOSITIONS |= {form: form for form in ("a", "de", "en", "dans", "vers", "sur")}


def place_toponyms(signs: SpatialSigns, toponyms: Sequence[Toponym], before: Toponym | None = None) -> list[Placed]:
    """Each toponym of a sentence with its relation; a name in a list takes the relation of the one before it.

    ``before`` is the last place named before the sentence: what "cette localité" stands for.
    """
    named, pointed = _named(signs, toponyms), _pointed_to(signs, toponyms, before)
    return sorted(named + pointed, key=attrgetter("span")) if pointed else named


def _named(signs: SpatialSigns, toponyms: Sequence[Toponym]) -> list[Placed]:
    words = signs.words
    placed: list[Placed] = []
    last_index = 0  # the last word of the name before
    before: Placed | None = None  # the name before, but for those in brackets after it
    head: Placed | None = None  # the first of the list that the name before stands in
    for toponym in toponyms:
        first = bisect_left(words.starts, toponym.span.start)
        one = _place(signs, toponym, first)
        last = _past_brackets(words, last_index, first)
        bracketed = before is not None and _is_bracketed(words, last, first)
        if before is not None and head is not None:
            if one.start == toponym.span.start and _listed(words, last, first, head):
                one = one._replace(relation=before.relation, bearing=one.bearing or before.bearing)
            elif not bracketed:
                head = one
            if _is_stretch(words, last, first, before):
                placed[placed.index(before)] = before._replace(relation="between")
                one = one._replace(relation="between")
            if before.relation == _LINK and _is_end(words.forms[last + 1 : first]):
                one = one._replace(relation=DESTINATION)
            if before.is_passing and (_only_says_where(words, last, first, before) or _is_its_area(words, last, one)):
                one = one._replace(relation="context")
            if before.relation == "between" and one.relation == "near" and _is_the_land_of(words, last, one):
                one = one._replace(relation="context")
            if _is_told_again(words, last, before.toponym, toponym):
                one = one._replace(relation=before.relation)
        placed.append(one)
        if not bracketed:
            before, head = one, head or one
            last_index = bisect_left(words.ends, toponym.span.end, first)
    if only_says_where_it_was_written(words, placed):
        placed[0] = placed[0]._replace(relation="context")
    inside = any(one.relation not in _ALONE and not one.is_elsewhere for one in placed)
    ends = [one.toponym for one in placed if one.relation == "between"]
    return [
        one._replace(relation=_unless_between(one, inside), along=_far_end(placed, number, ends))
        if one.distance_km is not None or one.relation in _SETTLED_LAST
        else one
        for number, one in enumerate(placed)
    ]


def _is_the_land_of(words: Words, last: int, one: Placed) -> bool:
    """Whether a sector only says where the stretch before it lies: "entre Ber et Gossi, dans le secteur de Gao"."""
    start = bisect_left(words.starts, one.start)
    return words.forms[start] in _SECTORS and (THE | {",", "dans"}).issuperset(words.forms[last + 1 : start])


def _is_its_area(words: Words, last: int, one: Placed) -> bool:
    """Whether a région or cercle only says where the place before it lies: "venu de Ber, dans la région de Gao"."""
    between = words.forms[last + 1 : bisect_left(words.starts, one.start)]
    return one.relation in DIVISIONS and (THE | {",", "dans"}).issuperset(between)


def _past_brackets(words: Words, last: int, first: int) -> int:
    """The last word of a name, or of the brackets right after it that close before word ``first``."""
    after = words.forms[last + 1 : min(first, last + _BRACKET)]
    return last + 1 + after.index(")") if after[:1] == ["("] and ")" in after else last


def _is_bracketed(words: Words, last: int, first: int) -> bool:
    """Whether brackets are open that stand right after the name that ends at word ``last``."""
    return words.forms[last + 1 : last + 2] == ["("] and first < last + _BRACKET


def _far_end(placed: Sequence[Placed], number: int, ends: Sequence[Toponym]) -> Toponym | None:
    """Where a road leads that a distance without a direction is counted along: "à 20 km de A sur la route de B", "sur
    l'axe B", "sur l'axe A-B, à 20 km de A". ``ends`` are those of the stretches that are named, in text order."""
    one = placed[number]
    if one.distance_km is None or one.bearing is not None:
        return None
    leads = (_ROAD,) if len(ends) > 1 else (_ROAD, "between")  # "sur l'axe Boni": the way there
    roads = [beside for beside in placed[max(0, number - 1) : number + 2] if beside.relation in leads]
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
    """The places named before that the sentence points back to with a distance or a direction, or whose distance it
    tells ("ce village, distant de 12 km de Gao")."""
    if not signs.backs and not signs.distances:
        return []
    words = signs.words
    starts = [toponym.span.start for toponym in toponyms]
    placed: list[Placed] = []
    for match, led_to in signs.pointing():
        number = bisect_left(starts, words.starts[match.first])
        meant = toponyms[number - 1] if number else before
        if meant is None:
            continue
        one = _place(signs, meant, led_to)
        measured = one.distance_km is not None or (one.bearing is not None and one.relation != SIDE)
        again = not toponyms and words.forms[match.first] in _THIS
        if measured or again or _has_its_distance(signs, match.last):
            placed.append(one._replace(span=words.span(match.first, match.last)))
    return placed


def _has_its_distance(signs: SpatialSigns, last: int) -> bool:
    """Whether a distance is said of the place whose words end before word ``last``."""
    number = bisect_left(signs.distances, last, key=attrgetter("first"))
    return number < len(signs.distances) and is_said_of(signs.words, last, signs.distances[number].first)


def _place(signs: SpatialSigns, toponym: Toponym, first: int) -> Placed:
    """The toponym as the words before word ``first`` place it."""
    words = signs.words
    led_by = signs.leading(first)
    relation, bearing = led_by.value if led_by else ("at", None)
    if relation in DIVISIONS and toponym.place is not None and toponym.place.feature_code.startswith("PPL"):
        relation = "near"  # "la région de Diabaly", which is none: the land around it
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
