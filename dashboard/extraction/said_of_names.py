"""What a sentence says of where its names lie: the class of each, the régions and cercles, the place told beside."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dashboard.extraction.spatial_signs import SpatialSigns
from dashboard.french.grammar import OF, THE
from gazetteer.choices import Landmark
from gazetteer.choosing import choose_alone
from gazetteer.names import FoundName
from gazetteer.places import DIVISIONS, TOWN_WEIGHT, Gazetteer, Place
from gazetteer.regions import Division
from gazetteer.text import Words

_LABEL = 10  # words that a label of a line has at most
# What the word before a name says it is, by the levels of feature_codes.csv; the plural says the same.
_LEVELS = {
    **{
        "region": "admin1",
        "cercle": "admin2",
        "quartier": "quarter",
        "foret": "natural",
        "lac": "hydro",
        "mare": "hydro",
    },
    **dict.fromkeys(("village", "localite", "ville", "commune", "hameau"), "locality"),
}
_LEVEL_WORDS = frozenset(word + plural for word in _LEVELS for plural in ("", "s", "x"))
# What may stand between such a word and "de", without its plural.
_OF_A_COUNTRY = frozenset(
    ("malienne", "malien", "burkinabe", "nigerienne", "mauritanienne", "voisine", "administrative")
)
# A région or cercle after one of these is where somebody went or came from.
_AWAY = frozenset(("vers", "jusqu", "depuis", "pour", "direction"))
_ARTICLES = OF | THE | {"a", "au", "aux"}
_IN_IT = THE | {",", "(", "dans", "en"}
# "à Ber, dans le secteur de Gao", "Ber, situé non loin de Gao": what stands between a name and what leads to another.
_BESIDE = THE | {
    ",",
    "(",
    "dans",
    "situe",
    "situee",
    "situes",
    "situees",
    "sis",
    "sise",
    "un",
    "une",
    "village",
    "localite",
}
# "Tessit (Gao)" names the région or cercle; "Thy (Sévaré)" a town, at most this far, or a wide land.
_BRACKET_KM = 75.0
# Who calls a place the neighbour of another, or of its sector, may speak of a cercle's breadth.
_NEAR_KM = 150.0
_KEPT = 10_000  # names whose divisions are kept: texts name the same few again and again


def levels_said(words: Words, names: Sequence[FoundName]) -> list[str]:
    """For each name the level of feature_codes.csv that the words before it say, "" where they say none."""
    if _LEVEL_WORDS.isdisjoint(words.forms):
        return [""] * len(names)
    found: list[str] = []
    for position, name in enumerate(names):
        level = _level_said(words.forms[max(0, name.first - 3) : name.first])
        if not level and position and name.cue == "list":
            level = found[-1] if _same_list(words, names[position - 1], name) else ""
        found.append(level)
    return found


def _level_said(before: Sequence[str]) -> str:
    """What the three words before a name say it is: "région Gao", "la région de Gao", "la région malienne de Gao", but
    not "au chef-lieu du cercle, Gao"."""
    *_, third, second, first = ("", "", "", *[form.rstrip("sx") for form in before])
    if first in _LEVELS:
        return _LEVELS[first]
    if second in _LEVELS:
        return _LEVELS[second] if first != "," else ""
    return _LEVELS.get(third, "") if second in _OF_A_COUNTRY and first in ("de", "d", "du") else ""


def _same_list(words: Words, before: FoundName, name: FoundName) -> bool:
    """Whether the names share their class: "les régions de A, B et de C", but not "région de A, à B", nor "le quartier
    A de B"."""
    between = words.forms[before.last : name.first]
    return between not in (["de"], ["d"]) and not {"a", "au", "(", ")"} & set(between)


def divisions_said(
    gazetteer: Gazetteer, led: SpatialSigns, names: Sequence[FoundName], levels: Sequence[str]
) -> frozenset[Division]:
    """The régions and cercles that a sentence names as such, but for those that somebody went to or came from."""
    said = set()
    away_till = -1  # the word after a région that somebody went to: "vers le cercle de Macina, dans la région de Ségou"
    for name, level in zip(names, levels, strict=True):
        for division in _divisions_of(gazetteer, name.places):
            if level == division[0] or len(name.places) == 1:  # "Région de Ségou" is one name
                if _is_away(led, name, away_till):
                    away_till = name.last
                else:
                    said.add(division)
    return frozenset(said)


@lru_cache(maxsize=_KEPT)
def _divisions_of(gazetteer: Gazetteer, places: tuple[Place, ...]) -> tuple[Division, ...]:
    """The régions and cercles among the places of a name."""
    levels = [(gazetteer.feature(place).level, place) for place in places]
    return tuple(
        (level, place.admin1 if level == "admin1" else place.name) for level, place in levels if level in DIVISIONS
    )


def _is_away(led: SpatialSigns, name: FoundName, away_till: int) -> bool:
    """Whether words before a région or cercle say that somebody went there or came from there, or it only says where
    such a one lies."""
    forms, by = led.words.forms, led.leading(name.first)
    first = by.first if by is not None else name.first
    before = first
    while before > 0 and forms[before - 1] in _ARTICLES:
        before -= 1
    if before > 0 and forms[before - 1] in _AWAY:
        return True
    return 0 <= away_till <= first and _IN_IT.issuperset(forms[away_till:first])


def for_their_lines(sentences: Sequence[Words], said: Sequence[frozenset[Division]]) -> list[frozenset[Division]]:
    """The régions and cercles that each sentence names or else a label before it in its line: "Région de Ségou. Le 3
    mai, une base détruite à Pogo."."""
    lines: list[frozenset[Division]] = []
    label: frozenset[Division] = frozenset()
    before: Words | None = None
    for words, here in zip(sentences, said, strict=True):
        if before is None or "\n" in words.folded[before.ends[-1] : words.starts[0]]:
            label = here if len(words) <= _LABEL else frozenset()
        lines.append(here or label)
        before = words
    return lines


def landmark(
    gazetteer: Gazetteer, led: SpatialSigns, names: Sequence[FoundName], levels: Sequence[str], number: int
) -> Landmark | None:
    """What a name is said to lie beside: the place that stands alone in brackets after it ("Thy (Sévaré)"), or the one
    that it is near ("Thy, dans le secteur de Sévaré"), but for a région or chief town and for what lies at a border."""
    if number + 1 >= len(names):
        return None
    words, name, following = led.words, names[number], names[number + 1]
    closed = following.last < len(words) and words.forms[following.last] == ")"
    bracketed = closed and words.forms[name.last : following.first] == ["("]
    beside = levels[number] not in DIVISIONS and _is_beside(led, name.last, following.first)
    # known all over the country
    beside = beside and all(gazetteer.feature(place).weight < TOWN_WEIGHT for place in name.places)
    place = choose_alone(gazetteer, following.places, "").place if bracketed or beside else None
    if place is None or (not bracketed and gazetteer.feature(place).level == "country"):
        return None
    return Landmark(place, max(_BRACKET_KM if bracketed else _NEAR_KM, place.extent_km))


def _is_beside(led: SpatialSigns, last: int, first: int) -> bool:
    """Whether the name that ends before word ``last`` is said to be near the one that begins at word ``first``."""
    by = led.leading(first)
    if by is None or by.value != ("near", None) or by.first < last:
        return False
    return _BESIDE.issuperset(led.words.forms[last : by.first])
