"""Numbers with the nouns they count: "29 860 plaquettes de Tramadol", "02 blessés", "le conducteur"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.extraction.quantity_words import Item, RoleMark, items, signs
from dashboard.french.numbers import Number, find_numbers
from gazetteer.phrases import Match
from gazetteer.text import Span, Words

_OF = frozenset(["de", "d", "du", "des"])
_DEFINITE = frozenset(["le", "la", "l"])
_NEAR = 3
_TOLL = frozenset(["killed", "wounded"])


@dataclass(frozen=True, slots=True)
class Count:
    """A number with its noun: words ``[first, last)``, the noun from ``noun``; ``bare`` where no noun is said."""

    first: int
    noun: int
    last: int
    noun_last: int
    value: float | None
    approx: bool
    category: str
    side: str
    bare: bool = False
    certain: bool = True


def find_counts(words: Words, marks: list[RoleMark], taken: Sequence[Span]) -> list[Count]:
    """The counts of one sentence, in text order, none overlapping; numbers in the ``taken`` spans are none."""
    nouns = {match.first: match for match in items().longest(words)}
    spoken_for = {
        index
        for span in taken
        for index in range(bisect_right(words.ends, span.start), bisect_left(words.starts, span.end))
    }
    numbers = [n for n in find_numbers(words) if _is_count(words, n, nouns, spoken_for)]
    starts = {mark.first: mark for mark in marks}
    found: list[Count] = []
    covered = 0
    for number in numbers:
        if number.first < covered:
            continue
        count = _with_noun(words, number, nouns, starts)
        if count:
            found.append(count)
            covered = count.last
    found.extend(_nothing(words, starts))
    inside = {index for count in found for index in range(count.first, count.last)}
    for first, match in nouns.items():
        if first in inside or first == 0:
            continue
        before = words.forms[first - 1]
        person = match.value.category == "person"
        if before in _DEFINITE and person and not words.forms[first].endswith("s"):
            found.append(
                Count(first - 1, first, match.last, match.last, 1.0, False, match.value.category, "", certain=False)
            )
        elif before == "des":
            side = match.value.side
            found.append(
                Count(first - 1, first, match.last, match.last, None, True, match.value.category, side, certain=False)
            )
    return sorted(found, key=lambda count: count.first)


def _nothing(words: Words, starts: dict[int, RoleMark]) -> list[Count]:
    """ "ni mort ni blessé", "aucun blessé": none of those that a toll would count."""
    return [
        Count(index, index + 1, mark.last, mark.last, 0.0, False, "person", "")
        for index, form in enumerate(words.forms)
        if form in signs("nothing") and (mark := starts.get(index + 1)) and mark.row.persons in _TOLL
    ]


def _is_count(words: Words, number: Number, nouns: dict[int, Match[Item]], taken: set[int]) -> bool:
    forms, first, last = words.forms, number.first, number.last
    if any(match.first < first < match.last for match in _around(nouns, first)):
        return False
    if any(index in taken for index in range(first, last)):
        return False
    if first and (forms[first - 1] in signs("label") or words.gap(first - 1) == "-" or forms[first - 1] in ("/", "°")):
        return False
    after = forms[last] if last < len(forms) else ""
    if after in _OF and last + 1 < len(forms):
        after = forms[last + 1]
    if after in signs("not_counted") or "chacun" in forms[last : last + 3] or "chacune" in forms[last : last + 3]:
        return False
    return not (last < len(forms) and words.gap(last - 1) == "-" and forms[last][0].isdecimal())


def _around(nouns: dict[int, Match[Item]], index: int) -> list[Match[Item]]:
    return [nouns[start] for start in range(max(0, index - 2), index) if start in nouns]


def _with_noun(
    words: Words, number: Number, nouns: dict[int, Match[Item]], starts: dict[int, RoleMark]
) -> Count | None:
    forms, last = words.forms, number.last
    single = last - number.first == 1 and forms[number.first] in ("un", "une")
    if single and number.first and forms[number.first - 1] in signs("whereabouts"):
        return None
    here = last
    # "trois des quatre trafiquants": three of them
    if here < len(forms) and forms[here] in ("des", "sur"):
        total = [n for n in _numbers_at(words, here + 1) if n.first == here + 1]
        here = total[0].last if total else here
    if here in starts and not starts[here].forward:
        mark = starts[here]
        toll = not (single and mark.row.order != "toll")
        if toll:
            category = "person" if mark.row.persons else ""
            return Count(number.first, here, mark.last, mark.last, number.value, number.approx, category, "")
    for index in range(here, min(here + _NEAR + 1, len(forms))):
        if index in nouns:
            match = nouns[index]
            end = _phrase_end(words, match.last, nouns, starts)
            item = match.value
            return Count(
                number.first, index, end, end, number.value, number.approx, item.category, item.side, certain=not single
            )
        if (
            index in starts
            or not forms[index][0].isalpha()
            or (single and forms[index] in _OF)
            or (forms[index] in signs("stop") and forms[index] != "des")
        ):
            break
    if single or here >= len(forms):
        return None if single else _bare(number)
    if number.first and forms[number.first - 1] == "dont":
        return _bare(number)
    word = forms[here]
    if word in _OF and here + 1 < len(forms):
        here, word = here + 1, forms[here + 1]
    if word[0].isalpha() and word not in signs("stop") and len(word) > 2 and not word[0].isdecimal():
        end = _phrase_end(words, here + 1, nouns, starts)
        return Count(number.first, here, end, end, number.value, number.approx, "", "", certain=False)
    return _bare(number)


def _numbers_at(words: Words, index: int) -> list[Number]:
    """The numbers of the three words from ``index`` on, numbered as in ``words``."""
    last = min(index + 3, len(words))
    few = Words(words.folded, words.forms[index:last], words.starts[index:last], words.ends[index:last])
    return [Number(n.first + index, n.last + index, n.value, n.approx) for n in find_numbers(few)]


def _bare(number: Number) -> Count:
    return Count(
        number.first,
        number.last,
        number.last,
        number.last,
        number.value,
        number.approx,
        "",
        "",
        bare=True,
        certain=False,
    )


def _phrase_end(words: Words, end: int, nouns: dict[int, Match[Item]], starts: dict[int, RoleMark]) -> int:
    """Past "de Tramadol", "d'explosifs", "de viande de volaille": the complements of a counted noun."""
    forms = words.forms
    for _ in range(3):
        if end + 1 >= len(forms) or forms[end] not in ("de", "d") or not _complements(forms[end + 1]):
            break
        end = nouns[end + 1].last if end + 1 in nouns else end + 2
    return end


def _complements(form: str) -> bool:
    """Whether a word after "de" says of what: "sacs de riz", but not "cartouches d'une valeur de", "éléments de la"."""
    return form[0].isalpha() and form not in signs("stop") and form not in _DEFINITE
