"""French numbers, in figures and in words, read from a list of words."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import compress
from math import inf
from pathlib import Path
from typing import NamedTuple

from gazetteer.folders import DATA
from gazetteer.tables import Row, read_table
from gazetteer.text import Words, fold

_COLUMNS = ("word", "kind", "value", "example", "note")
KINDS = ("unit", "half", "hundred", "thousand", "dozen", "vague", "approx")
"""What a number word may be."""
# no claim counts further; longer runs of digits are telephone or file numbers
_MOST_DIGITS = 12
# "vingt et un", "soixante et onze"
_WITH_AND = frozenset((20, 30, 40, 50, 60))
_MEASURES = [["tonne"], ["tonnes"], ["kg"], ["kgs"], ["kilo"], ["kilos"], ["kilogrammes"], ["grammes"], ["litres"]]
# "le 4, 75 tonnes ont été saisies"
_BEFORE_DAYS = frozenset(("le", "les", "du", "au", "et", "dimanche"))
_INSIDE = frozenset(",.")  # "2,7", "3.500"
_KEPT_WORDS = 50_000
_HALVED = frozenset(("tonne", "kilo", "litre", "kilometre"))


class Number(NamedTuple):
    """A number at the words ``[first, last)``; ``value`` is None for "plusieurs", ``approx`` marks a rough figure."""

    first: int
    last: int
    value: float | None
    approx: bool


@cache
def _vocabulary(path: Path = DATA / "lexicon" / "number_words.csv") -> dict[str, tuple[str, float]]:
    """Folded word -> its kind and value. Raises TableError for a row that cannot be used."""
    return {fold(row.filled("word")): _kind_and_value(row) for row in read_table(path, _COLUMNS)}


def _kind_and_value(row: Row) -> tuple[str, float]:
    return row.one_of("kind", KINDS), row.read("value", _number, "expected a number from 0 on, or nothing")


def _number(cell: str) -> float:
    value = float(cell) if cell else 0.0
    if not 0 <= value < inf:
        raise ValueError(cell)
    return value


@lru_cache(maxsize=_KEPT_WORDS)
def _may_begin(form: str) -> bool:
    """Whether a number may begin with the word."""
    return form in _vocabulary() or form[0].isdecimal()


def find_numbers(words: Words) -> list[Number]:
    """The numbers of the words, in text order, none overlapping.

    "quarante-trois (43)" is one number, "une dizaine" and "la dizaine de" are 10 and approximate, "des dizaines" has no
    value; "deux ou trois", "12 à 15" and "entre 10 et 15" are the least of the two and approximate, as ACLED's codebook
    takes the most conservative of several estimates.
    """
    vocabulary, forms, found = _vocabulary(), words.forms, list[Number]()
    last = 0
    for index in compress(range(len(forms)), map(_may_begin, forms)):
        if index < last:
            continue
        number = _spelled(words, index, vocabulary) if forms[index] in vocabulary else _figures(words, index)
        if number is None:
            continue
        number = _with_repeat(words, number, vocabulary)
        if found and found[-1].last == number.first - 1 and _is_range(forms, found[-1], number):
            least = found.pop()
            number = Number(least.first, number.last, least.value, True)
        if not number.approx and _rough(forms, number.first, vocabulary):
            number = Number(number.first, number.last, number.value, True)
        found.append(number)
        last = number.last
    return found


def _digits(form: str) -> bool:
    return form.isascii() and form.isdecimal() and len(form) <= _MOST_DIGITS


def _figures(words: Words, first: int) -> Number | None:
    """ "04", "3.500", "29 860", "2,7", each with "mille" or "millions" after it."""
    forms = words.forms
    if not _digits(forms[first]):
        return None
    text, here = forms[first], first + 1
    if here == len(forms) or not (_may_begin(forms[here]) or forms[here] in _INSIDE):
        return Number(first, here, float(text), False)
    if len(text) <= 3 and not text.startswith("0"):
        while len(text) < _MOST_DIGITS and (step := _thousands(words, here)):
            here += step
            text += forms[here - 1]
    value = float(text)
    if here + 1 < len(forms) and _is_decimal(words, here):
        value, here = float(f"{text}.{forms[here + 1]}"), here + 2
    if _goes_on_unread(words, here):
        return None
    vocabulary = _vocabulary()
    while here < len(forms) and vocabulary.get(forms[here], ("", 0))[0] == "thousand":
        value, here = value * vocabulary[forms[here]][1], here + 1
    return Number(first, here, value, False)


def _goes_on_unread(words: Words, here: int) -> bool:
    """ "5.000F", "13.200.000FCFA": the end of the number is glued to its unit."""
    return here + 1 < len(words.forms) and _tight(words, here, ".") and words.forms[here + 1][0].isdecimal()


def _thousands(words: Words, here: int) -> int:
    """How many words carry the next group of three digits: 2 for ".500", 1 for " 500", 0 where there is none."""
    forms = words.forms
    if here < len(forms) and words.gap(here - 1) == " " and len(forms[here]) == 3 and _digits(forms[here]):
        return 1
    if here + 1 < len(forms) and _tight(words, here, ".") and len(forms[here + 1]) == 3 and _digits(forms[here + 1]):
        return 2
    return 0


def _is_decimal(words: Words, here: int) -> bool:
    """Whether a comma and figures stand here, or a point and one figure or two: "2,7", "14.5"."""
    after = words.forms[here + 1]
    if _digits(after) and len(after) <= 3 and _is_spaced_decimal(words, here):
        return True
    return _digits(after) and (_tight(words, here, ",") or (_tight(words, here, ".") and len(after) < 3))


def _is_spaced_decimal(words: Words, comma: int) -> bool:
    """ "4, 75 tonnes": a blank after the comma, before a unit; not "le 4, 75 tonnes", "lundi 4, 75 tonnes"."""
    forms = words.forms
    if forms[comma] != "," or words.gap(comma - 1) or forms[comma + 2 : comma + 3] not in _MEASURES:
        return False
    before = forms[comma - 2] if comma > 1 else ","
    return len(forms[comma - 1]) <= 3 and before.isalpha() and before not in _BEFORE_DAYS and not before.endswith("di")


def _tight(words: Words, here: int, sign: str) -> bool:
    return words.forms[here] == sign and not words.gap(here - 1) and not words.gap(here)


def _spelled(words: Words, first: int, vocabulary: dict[str, tuple[str, float]]) -> Number | None:
    """ "quatre-vingt-douze", "deux mille", "une trentaine", "plusieurs dizaines", "de nombreux"."""
    forms = words.forms
    kind, _ = vocabulary[forms[first]]
    if kind == "vague":
        here = first + 1
        while here < len(forms) and vocabulary.get(forms[here], ("", 0))[0] in ("dozen", "thousand"):
            here += 1
        return Number(first, here, None, True)
    if kind == "dozen":
        if first > 0 and forms[first - 1] in ("des", "de", "les"):
            return Number(first, first + 1, None, True)
        # "la vingtaine de combattants", "plus de la vingtaine" counts them, "la quinzaine" is a fortnight
        the = first > 0 and forms[first - 1] in ("la", "cette")
        counted = the and (forms[first + 1 : first + 2] in (["de"], ["d"]) or _rough(forms, first - 1, vocabulary))
        return Number(first, first + 1, vocabulary[forms[first]][1], True) if counted else None
    if kind in ("approx", "half") or (kind == "unit" and first > 0 and forms[first - 1] == "l"):
        return None
    total = current = 0.0
    here, approx = first, False
    while here < len(forms):
        form = forms[here]
        if form == "et" and current % 100 in _WITH_AND and forms[here + 1 : here + 2] in (["un"], ["une"], ["onze"]):
            here += 1
            continue
        kind, value = vocabulary.get(form, ("", 0.0))
        if kind == "unit" and not (here > first and current and not _adds(current, value)):
            current += 76 if current % 100 == 4 and value == 20 else value
        elif kind == "hundred":
            current = (current or 1) * value
        elif kind == "thousand":
            total, current = total + (current or 1) * value, 0.0
        elif kind == "dozen" and here > first:
            current, approx = current * value, True
        elif kind == "half" and current == 1 and _is_halved(forms[here + 1 : here + 2], vocabulary):
            current = value
        else:
            break
        if total + current > 10.0**_MOST_DIGITS:
            return None
        here += 1
    return Number(first, here, total + current, approx)


def _is_halved(after: list[str], vocabulary: dict[str, tuple[str, float]]) -> bool:
    """ "une demi-douzaine", "une demi-tonne"; a half-brother is a whole one."""
    return bool(after) and (after[0] in _HALVED or vocabulary.get(after[0], ("", 0))[0] == "dozen")


def _adds(current: float, value: float) -> bool:
    """Whether a smaller numeral may follow: "vingt deux", "cent trente", but not "deux trois"."""
    tens = current % 100
    if tens == 0:
        return True
    if tens == 4:
        return value == 20
    if tens in (60, 80):
        return value < 20
    if tens in (10, 70, 90):
        return 7 <= value <= 9
    return tens in (20, 30, 40, 50) and value < 10


def _is_range(forms: list[str], one: Number, other: Number) -> bool:
    """ "deux ou trois", "12 à 15", "entre 10 et 15": two estimates of one figure; not "(passé) de 12 à 17"."""
    if one.value is None or other.value is None or one.value >= other.value:
        return False
    before, between = forms[one.first - 1] if one.first else "", forms[one.last]
    return between == "ou" or (between == "a" and before not in ("de", "d")) or (between == "et" and before == "entre")


def _with_repeat(words: Words, number: Number, vocabulary: dict[str, tuple[str, float]]) -> Number:
    """ "quatre (04)", "04 (quatre)": what stands in brackets says the number again."""
    forms, here = words.forms, number.last
    if here + 2 < len(forms) and forms[here] == "(":
        spelled = forms[here + 1] in vocabulary
        again = _spelled(words, here + 1, vocabulary) if spelled else _figures(words, here + 1)
        if again and again.value == number.value and again.last < len(forms) and forms[again.last] == ")":
            return Number(number.first, again.last + 1, number.value, number.approx)
    return number


def _rough(forms: list[str], first: int, vocabulary: dict[str, tuple[str, float]]) -> bool:
    """ "environ 5 000", "plus de 20", "au moins 40": a word of approximation stands just before."""
    before = first - 1
    while before >= 0 and first - before < 3 and forms[before] in ("de", "d", "a"):
        before -= 1
    return before >= 0 and vocabulary.get(forms[before], ("", 0))[0] == "approx"
