"""Numbers with the nouns they count: "29 860 plaquettes de Tramadol", "02 blessés", "le conducteur"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.extraction.quantity_numbers import (
    OF,
    CountedWords,
    category_of,
    counting_numbers,
    is_capacity,
    is_complement,
    numbers_at,
)
from dashboard.extraction.quantity_words import Item, RoleMark, items, signs
from dashboard.french.numbers import Number
from gazetteer.phrases import Match
from gazetteer.text import Span, Words

_ARTICLES = frozenset(["un", "une", "le", "la"])
_NEAR = 3
_TOLL = frozenset(["killed", "wounded"])
_LIQUID_AND_WEIGHT = frozenset(["goods", "money"])
# Kinds that name nothing: they take up what was counted before.
ALONE = frozenset(("bare", "ordinal"))


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its noun: words ``[first, last)``, the noun from ``noun``.

    ``kind`` says how sure it is that something is counted: ``count`` a number and a known noun, ``toll`` a number and a
    role word ("02 blessés", "aucun mort"), ``single`` "un" and a known noun, ``one`` a noun that an article, a
    possessive or nothing precedes, ``odd`` "un" and an unknown noun, ``unknown`` a number and an unknown noun, ``some``
    "des" and a noun, ``money`` a sum, ``bare`` a number alone, ``ordinal`` "un troisième", "l'autre".
    """

    first: int
    noun: int
    last: int
    value: float | None
    approx: bool
    category: str
    side: str
    kind: str
    said: tuple[int, int] | None = None

    @property
    def noun_span(self) -> tuple[int, int]:
        """The words of the noun, elsewhere in the sentence where a bare number takes up an earlier one."""
        return self.said or (self.noun, self.last)


def find_counts(words: Words, marks: list[RoleMark], taken: Sequence[Span]) -> list[Count]:
    """The counts of one sentence, in text order, none overlapping; numbers in the ``taken`` spans are none."""
    nouns = {match.first: match for match in items().longest(words)}
    asked = frozenset(words.forms[mark.last - 1] for mark in marks if mark.forward)
    sentence = CountedWords(words, words.forms, nouns, {mark.first: mark for mark in marks}, asked)
    found: list[Count] = []
    covered = 0
    for number in counting_numbers(sentence, taken):
        if number.first < covered:
            continue
        count = _with_noun(sentence, number)
        if count:
            found.append(count)
            covered = count.last
    if marks:
        # without a number, only a role word makes a claim
        found.extend(_nothing(sentence))
        found.extend(_one_fallen(sentence))
        inside = {index for count in found for index in range(count.first, count.last)}
        found.extend(c for c in _unnumbered(sentence) if c.noun not in inside and c.first not in inside)
    return sorted(found, key=lambda count: count.first)


def _nothing(sentence: CountedWords) -> Iterator[Count]:
    """ "ni mort ni blessé", "aucun blessé": none of those that a toll would count."""
    nothing = signs("nothing")
    for index, form in enumerate(sentence.forms):
        if form in nothing:
            mark = sentence.starts.get(index + 1)
            if mark and mark.row.persons in _TOLL:
                yield Count(index, index + 1, mark.last, 0.0, False, "person", "", "toll")


def _one_fallen(sentence: CountedWords) -> Iterator[Count]:
    """ "un blessé léger", "une morte": one of those that a toll counts; not "un tué" before a noun of its own."""
    for index, form in enumerate(sentence.forms[:-1]):
        mark = sentence.starts.get(index + 1) if form in ("un", "une") else None
        fallen = mark is not None and mark.row.persons in _TOLL and mark.row.order in ("verb", "toll")
        if mark is not None and fallen and mark.last == index + 2 and mark.last not in sentence.nouns:
            yield Count(index, index + 1, mark.last, 1.0, False, "person", "", "toll")


def _unnumbered(sentence: CountedWords) -> Iterator[Count]:
    """ "le conducteur", "leur moto", "Véhicule détruit", "des suspects", "un troisième": counted without a number."""
    for first, match in sentence.nouns.items():
        item, at = match.value, first - 1
        if first > 1 and sentence.form(at) in signs("epithet"):
            at -= 1
        before = sentence.form(at) if first else ":"
        plural = sentence.forms[first][-1] in "sx"
        if before == "des":
            yield Count(first - 1, first, match.last, None, True, category_of(sentence, match), item.side, "some")
        elif not plural and item.category not in ("goods", "money", "collective"):
            if before == "au" and before in sentence.asked:
                yield Count(first, first, match.last, 1.0, False, item.category, item.side, "one")
            elif before in signs("one"):
                yield Count(at, first, match.last, 1.0, False, item.category, item.side, "one")
            elif before in signs("opener") and item.category in ("vehicle", "site", "device"):
                yield Count(first, first, match.last, 1.0, False, item.category, item.side, "one")
    ordinals = signs("ordinal")
    for index, form in enumerate(sentence.forms):
        if form not in ordinals or index + 1 in sentence.nouns:
            continue
        article = sentence.form(index - 1)
        if article == "l" or (article in _ARTICLES and form not in _ARTICLES):
            yield Count(index - 1, index + 1, index + 1, 1.0, False, "", "", "ordinal")


def _with_noun(sentence: CountedWords, number: Number) -> Count | None:
    forms, last = sentence.forms, number.last
    single = last - number.first == 1 and forms[number.first] in ("un", "une")
    before = sentence.form(number.first - 1)
    if single and before in signs("whereabouts") and before not in sentence.asked:
        return None
    here = _past_total(sentence, last)
    if sentence.form(here) in ("de", "d") and here + 1 in sentence.starts and not sentence.starts[here + 1].forward:
        here += 1
    toll = sentence.starts.get(here)
    if toll and not toll.forward and not (single and toll.row.order not in ("toll", "final")):
        category = "person" if toll.row.persons else ""
        return Count(number.first, here, toll.last, number.value, number.approx, category, "", "toll")
    known = _known(sentence, here, single)
    if known:
        return _known_count(sentence, number, known, single)
    if sentence.form(number.first - 1) == "dont" and not single:
        return _bare(number)
    if sentence.form(here) in OF:
        here += 1
    if sentence.form(here) in signs("pronoun"):
        return _bare(number)
    if single and before in OF:
        return None
    if is_complement(sentence.form(here)) and len(sentence.form(here)) > 2 and here not in sentence.starts:
        end = _phrase_end(sentence, here + 1)
        kind = "odd" if single else "unknown"
        return Count(number.first, here, end, number.value, number.approx, "", "", kind)
    return None if single else _bare(number)


def _past_total(sentence: CountedWords, here: int) -> int:
    """ "trois des quatre trafiquants", "3 sur 4": three of them."""
    if sentence.form(here) in ("des", "sur"):
        total = [n for n in numbers_at(sentence.words, here + 1) if n.first == here + 1]
        return total[0].last if total else here
    return here


def _known(sentence: CountedWords, here: int, single: bool) -> Match[Item] | None:
    """The known noun within a few words: "03 présumés terroristes", "quatre de nos soldats"."""
    for index in range(here, min(here + _NEAR + 1, len(sentence.forms))):
        if index in sentence.nouns:
            return sentence.nouns[index]
        form = sentence.forms[index]
        if index in sentence.starts or not form[0].isalpha() or (single and form in OF):
            return None
        if form in signs("stop") and form != "des":
            return None
    return None


def _known_count(sentence: CountedWords, number: Number, match: Match[Item], single: bool) -> Count | None:
    item, value, approx = match.value, number.value, number.approx
    end = _phrase_end(sentence, match.last)
    category, kind = item.category, "single" if single else "count"
    if category == "couple":
        category, value = "person", value and 2 * value
    elif category == "collective":
        # "une colonne de trois pick-up" counts the pick-ups, "un lot de téléphones" does not say how many
        if single and any(n.first == match.last + 1 for n in numbers_at(sentence.words, match.last + 1)):
            return None
        category = category_of(sentence, match)
        value, approx = (None, True) if single else (value, approx)
    elif category == "money":
        before = sentence.forms[max(0, number.first - 6) : number.first]
        if not signs("worth").isdisjoint(before):
            return None
        kind = "money"
    elif category in _LIQUID_AND_WEIGHT and is_capacity(sentence, number.first):
        return None
    return Count(number.first, match.first, end, value, approx, category, item.side, kind)


def _bare(number: Number) -> Count:
    return Count(number.first, number.last, number.last, number.value, number.approx, "", "", "bare")


def _phrase_end(sentence: CountedWords, end: int) -> int:
    """Past "de Tramadol", "d'explosifs", "de viande de volaille": the complements of a counted noun."""
    for _ in range(3):
        if sentence.form(end) not in ("de", "d") or not is_complement(sentence.form(end + 1)):
            break
        end = sentence.nouns[end + 1].last if end + 1 in sentence.nouns else end + 2
    return end
