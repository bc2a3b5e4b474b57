"""Names that a row knows: whether one is meant as a place where it stands, and by which cue it counts.

First what speaks against it, one reason after the other; then, of what is left, how sure it is.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from gazetteer.capitals import capital_after, capital_before, touches_a_capital
from gazetteer.listing import heads_a_line, is_label, item_mark
from gazetteer.names import FoundName, Spot
from gazetteer.places import DIVISIONS, SURE_WEIGHT, TOWN_WEIGHT, Gazetteer, Place
from gazetteer.signs import PERSONAL, SignReader
from gazetteer.small_words import THE

_SHORT = 4
_SURE_CUES = frozenset(("called", "place", "list", "at", "label"))
_CONTRACTED = frozenset(("du", "au"))
_DETERMINERS = THE | {"du", "un", "une", "ce", "cet", "cette", "son", "sa", "notre"}
_OFFICES, _FACILITIES = frozenset(("ADMF",)), frozenset(("facility",))
_KEPT = 10_000  # names of which it is kept what their rows are: texts name the same few again and again
_SETTLED = DIVISIONS | {"locality", "quarter"}


class _Rows(NamedTuple):
    """What the rows of a name are: their classes and levels, and the largest weight of these; whether all are imported,
    and whether one is sure."""

    classes: frozenset[str]
    levels: frozenset[str]
    weight: int
    is_imported: bool
    is_strong: bool


class _Known(NamedTuple):
    """A known name where it stands, with the cue before it, what its rows are and what it is besides a place.

    ``kind`` is that of ``SignReader.kind_of``; ``sure``: a place is meant;
    ``joins_a_name``: a name that a row knows ends right before it; ``before_a_person``: a surname stands right after.
    """

    spot: Spot
    cue: str
    rows: _Rows
    kind: str
    sure: bool
    joins_a_name: bool
    before_a_person: bool


@lru_cache(maxsize=_KEPT)
def _rows_of(gazetteer: Gazetteer, places: tuple[Place, ...]) -> _Rows:
    features = [gazetteer.feature(place) for place in places]
    return _Rows(
        frozenset(feature.feature_code for feature in features),
        frozenset(feature.level for feature in features),
        max(feature.weight for feature in features),
        all(place.is_imported for place in places),
        any(place.confidence == "A" or not place.source.startswith("geonames") for place in places),
    )


def read_known(spot: Spot, cue: str, gazetteer: Gazetteer, reader: SignReader, joins_a_name: bool) -> FoundName | None:
    """The known name of a spot, with the cue by which it counts; None where no place is meant."""
    text, words, _, first, last, places = spot
    kind = reader.kind_of(spot.name)
    if cue == "given":
        cue = "" if kind in PERSONAL else "place"
    if cue == "reached":
        cue = "of" if kind in PERSONAL else "place"
    named_by_class = last - first > 1 and text[words.starts[first]].islower()
    before_a_person = last < len(words) and reader.kind(words.forms[last]) in PERSONAL
    sure = cue in _SURE_CUES or named_by_class
    known = _Known(spot, cue, _rows_of(gazetteer, places), kind, sure, joins_a_name, before_a_person)
    for speaks_against in _REASONS_AGAINST:
        if speaks_against(known):
            return None
    return FoundName(first, last, places, _cue_that_counts(known))


def _is_part_of_a_name(known: _Known) -> bool:
    """Whether a capital beside one word makes it a part of a person's name: "Moussa Ségou", "Ségou Traoré"."""
    text, words, signs, first, last, _ = known.spot
    if last - first > 1 or not touches_a_capital(text, words, signs, first, last):
        return False
    if known.joins_a_name and not capital_after(text, words, signs, first, last):
        return False
    town = known.sure and known.rows.weight >= SURE_WEIGHT and not known.kind and not known.before_a_person
    return not town or capital_before(text, words, signs, first)


def _is_an_office_that_acts(known: _Known) -> bool:
    """Whether the name is an office's and nothing says that it stands there: "à la Direction", not "la Direction a"."""
    acts = known.cue != "at" or known.spot.last - known.spot.first == 1
    return acts and known.rows.classes == _OFFICES


def _is_served_at(known: _Known) -> bool:
    """Whether only who serves there is told of: "le directeur de l'EMIA"."""
    return known.cue == "staff" and known.rows.levels == _FACILITIES


def _is_borne(known: _Known) -> bool:
    """Whether an article, or an article and a noun, stands before the name of a town: "le Djoliba" and "les joueurs du
    Djoliba" are a club, "la famille Ségou" a family; "le convoi Gao-Ansongo" goes from town to town."""
    text, words, _, first, last, _ = known.spot
    before = words.forms[max(0, first - 2) : first]
    if not before or not all(form.isalpha() for form in before):
        return False
    if not known.rows.levels <= _SETTLED:
        return False
    if before[-1] in _CONTRACTED and known.cue in ("", "of", "staff"):
        return True
    if known.cue:
        return False
    if before[-1] in THE:
        return True
    noun = len(before) == 2 and text[words.starts[first - 1]].islower() and before[0] in _DETERMINERS
    return noun and not (last < len(words) and (words.gap(last - 1) == "-" or words.forms[last] in ("-", "/")))


def _is_a_hamlet_by_chance(known: _Known) -> bool:
    """Whether imported rows alone bear the name and nothing says that a place follows: of 25,000 hamlets some are
    called like the army or the feast."""
    spot = known.spot
    if not known.rows.is_imported:
        return False
    never = spot.last - spot.first == 1 and spot.signs.begins(spot.first, "never")
    return never or not (known.sure or known.cue == "of")


def _is_a_word_or_person(known: _Known) -> bool:
    """Whether the name is a word or a person's too, and nothing says that a place is meant."""
    if not known.kind or known.sure or known.cue in ("of", "staff") or _heads_an_item(known.spot):
        return False
    town = known.kind == "word" and known.rows.weight >= SURE_WEIGHT
    return not (town and any(place.name == known.spot.name for place in known.spot.places))


_REASONS_AGAINST: tuple[Callable[[_Known], bool], ...] = (
    _is_part_of_a_name,
    _is_an_office_that_acts,
    _is_served_at,
    _is_borne,
    _is_a_hamlet_by_chance,
    _is_a_word_or_person,
)


def _cue_that_counts(known: _Known) -> str:
    """The cue of a name that nothing speaks against; "" where it counts only if the article says so elsewhere."""
    spot = known.spot
    if not known.sure and known.rows.is_imported:
        return ""
    if not known.sure and known.kind:
        heading = known.kind == "word" and known.rows.weight >= SURE_WEIGHT and _heads_an_item(spot)
        return "label" if heading and spot.words.forms[spot.last] == ":" else ""
    if known.sure or known.cue in ("of", "staff"):
        return known.cue or "place"
    return "known" if _stands_alone(known) else ""


def _stands_alone(known: _Known) -> bool:
    """Whether the name needs no cue: a sure row, and a name long enough. That it is a word or person's besides has been
    ruled out before, so the capital may be that of the sentence."""
    spot = known.spot
    long = spot.words.ends[spot.last - 1] - spot.words.starts[spot.first] > _SHORT
    chief = known.rows.weight >= TOWN_WEIGHT and "locality" in known.rows.levels
    return known.rows.is_strong and (long or chief)


def _heads_an_item(spot: Spot) -> bool:
    """Whether the name opens its line and is set off from what follows: "Ber : ...", "- Ber, ..."."""
    opens = heads_a_line(spot.text, spot.words, spot.first) or spot.first == item_mark(spot.words.forms)
    return opens and is_label(spot.words, spot.last)
