"""Each figure of an event once, though several sentences tell it: a headline, a lead, a tweet, the toll at the end."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from dashboard.extraction.passages import Passage
from dashboard.extraction.quantity_measures import grams
from dashboard.extraction.quantity_named import is_named
from dashboard.extraction.quantity_words import signs
from dashboard.french.grammar import THE_ONE
from dashboard.model import TOLL, Quantity
from gazetteer.text import Span, fold, split_words

# A figure is compared with this many before it: a list without end costs no more than its length.
_MOST = 20
# "une quinzaine" and "16 blessés", "plus de 16" may be of one toll, "une quinzaine" and "25" hardly.
_NEAR = 0.3
# "plus de 2 tonnes" are no less than 1.8 and no more than 2.2
_ROUNDED = 0.1
_OTHERS = (" autre", " nouveau", " nouvel", " supplementaire")
_UNITS = {"kilo": "kg", "kilogramme": "kg", "gramme": "g", "gr": "g", "l": "litre"}


def counted_once(claims: Sequence[Quantity], passages: Sequence[Passage]) -> tuple[Quantity, ...]:
    """The claims of an event without the parts of others and without those that a sentence before told already; of a
    rough figure and a plain one of the same, the plain one."""
    starts = sorted({passage.words.starts[0] for passage in passages})
    tolls = {bisect_right(starts, passage.words.starts[0]) for passage in passages if passage.is_toll}
    folded = passages[0].words.folded
    kept: list[Quantity] = []
    before: tuple[int, Quantity] | None = None
    for claim in dict.fromkeys(claim for claim in claims if not claim.part):
        sentence = bisect_right(starts, claim.span.start)
        rest = before is not None and sentence == before[0] and _is_the_rest(before[1], claim)
        others = counts_others(folded, claim) and not rest
        again = None if others else _told_before(kept[-_MOST:], claim, folded, in_toll=sentence in tolls)
        before = sentence, claim
        if again is None or bisect_right(starts, again.span.start) == sentence:
            kept.append(claim)
        elif again.approx and not claim.approx:
            recent = max(0, len(kept) - _MOST)
            kept[kept.index(again, recent)] = claim
    return tuple(_named_once(_without_who_they_were(kept, folded)))


def _named_once(claims: Sequence[Quantity]) -> list[Quantity]:
    """The claims, who was arrested by a name alone counted where nobody else is, and once."""
    arrested = [claim for claim in claims if claim.role == "arrested"]
    others = any(not is_named(claim) for claim in arrested)
    return [claim for claim in claims if not is_named(claim) or not (others or claim is not arrested[0])]


def _without_who_they_were(claims: Sequence[Quantity], folded: str) -> list[Quantity]:
    """ "Trois morts à Ber. ... Une femme et deux enfants sont morts": without those told one by one who add up to a
    figure of anyone before them."""
    told: set[Span] = set()
    for at, whole in enumerate(claims[:-2]):
        if whole.role in TOLL and (whole.value or 0) > 1 and _is_anyone(whole) and whole.span not in told:
            told |= _who_they_were(whole, claims[at + 1 : at + 1 + _MOST], folded)
    return [claim for claim in claims if claim.span not in told]


def _who_they_were(whole: Quantity, later: Sequence[Quantity], folded: str) -> set[Span]:
    spans: list[Span] = []
    left = whole.value or 0
    for one in later:
        if one.role != whole.role or not one.value:
            continue
        if not _of_one_toll(whole, one) or counts_others(folded, one) or one.value > left:
            return set()
        spans.append(one.span)
        left -= one.value
        if not left:
            return set(spans) if len(spans) > 1 else set()
    return set()


def counts_others(folded: str, claim: Quantity) -> bool:
    """ "trois autres soldats", "3 soldats supplémentaires"."""
    inside = folded[max(0, claim.span.start - 1) : claim.span.end]
    return folded.startswith(_OTHERS, claim.span.end) or any(word in inside for word in _OTHERS)


def _is_the_rest(before: Quantity, claim: Quantity) -> bool:
    """ "quatre soldats ont été tués et sept autres blessés": others than those before them in the sentence alone."""
    return claim.role in TOLL and before.role in TOLL and before.role != claim.role


def _told_before(before: Sequence[Quantity], claim: Quantity, folded: str, in_toll: bool) -> Quantity | None:
    """The figure that a later one tells again; ``in_toll`` says that the sentence of
    the later one counts what it all has cost."""
    if not claim.value:
        return None
    if claim.value == 1:
        # "le soldat", "du soldat", "cette moto"; not "un soldat", nor "l'un des soldats", but "Bilan : une moto brûlée"
        start = claim.span.start
        named = bool(claim.item) and fold(claim.item) in claim.span.of(folded)
        told = named and (folded.startswith(THE_ONE, start) or folded.endswith((" du ", " au "), 0, start))
        told = told or (in_toll and claim.role == "destroyed")
        return next((one for one in before if told and _of_one_toll(one, claim) and _is_the_one(one, claim)), None)
    alike = [one for one in before if _of_one_toll(one, claim)]
    again = next((one for one in alike if _is_as_many(one, claim)), None)
    return again or _which_holds(alike, claim, folded)


def _which_holds(before: Sequence[Quantity], claim: Quantity, folded: str) -> Quantity | None:
    """A figure that a later one is a part of, or the last of those that it is the sum of: "6 des ballots saisis", "les
    80 paquets", "(3 soldats et 2 assaillants tués.) ... soit cinq morts"."""
    named = [one for one in before if _may_be_of(one, claim)]
    if " des " in claim.span.of(folded):
        return next((one for one in named if (one.value or 0) > (claim.value or 0)), None)
    summed = len(named) > 1 and sum(one.value or 0 for one in named) == claim.value
    return named[-1] if summed else None


def _of_one_toll(one: Quantity, other: Quantity) -> bool:
    sides = {one.side, other.side} - {""}
    return one.role == other.role and bool(one.value) and len(sides) < 2


def _is_the_one(one: Quantity, other: Quantity) -> bool:
    """ "un soldat est mort. ... Le soldat ...", "un mort. ... Le caporal ...": who or what was counted before."""
    fallen = one.role in TOLL and (_is_anyone(one) or _is_anyone(other))
    return fallen or noun_of(one) == noun_of(other)


def _is_as_many(one: Quantity, other: Quantity) -> bool:
    """Whether two figures may be of the same: as many, of nouns that may name the same."""
    many, told = one.value or 0, other.value or 0
    rough = one.approx and one.role in TOLL
    if told != many and not (rough and abs(many - told) <= _NEAR * many):
        return one.category == other.category == "goods" and _is_the_same_weight(one, other)
    return _may_be_of(one, other)


def _is_the_same_weight(one: Quantity, other: Quantity) -> bool:
    """ "plus de 2 tonnes de cannabis" and "2 108 kg", "1,5 kg" and "1 500 grammes"."""
    rounded = _ROUNDED if one.approx else 0
    weight, again = ((claim.value or 0) * grams(_first_word(claim.item)) for claim in (one, other))
    return weight > 0 and abs(weight - again) <= rounded * again and _is_of_one_kind(one, other)


def _may_be_of(one: Quantity, other: Quantity) -> bool:
    """Whether the nouns of two figures may name the same."""
    if one.category == "person" or one.role in TOLL:
        return _is_anyone(one) or _is_anyone(other) or noun_of(one) == noun_of(other) or one.side == other.side != ""
    return noun_of(one) == noun_of(other) and _is_of_one_kind(one, other)


def _is_anyone(claim: Quantity) -> bool:
    """ "morts", "personnes": a noun that may name any of those that others name."""
    return not claim.item or _first_word(claim.item) in signs("anyone")


@lru_cache(maxsize=1024)
def _first_word(item: str) -> str:
    """The first word of a noun; it is asked for again and again."""
    return split_words(fold(item)).forms[0] if item else ""


def noun_of(claim: Quantity) -> str:
    """The first word of the noun, in the singular; a unit by one of its names."""
    word = _first_word(claim.item).rstrip("sx")
    return _UNITS.get(word, word)


def _is_of_one_kind(one: Quantity, other: Quantity) -> bool:
    """ "400 kg" and "400 kg de cannabis"; not "5 kg d'héroïne" and "5 kg de cannabis"."""
    kinds = [fold(claim.item).split()[1:] for claim in (one, other)]
    return not all(kinds) or kinds[0] == kinds[1]
