"""French numbers, in figures and in words, read from a list of words."""

from __future__ import annotations

from itertools import compress

from dashboard.french.number_figures import read_figures
from dashboard.french.number_words import MOST_DIGITS, Number, may_begin_a_number, vocabulary_of_numbers
from gazetteer.text import Words

# "vingt et un", "soixante et onze"
_WITH_AND = frozenset((20, 30, 40, 50, 60))
_OR = (["ou"], ["voire"], [",", "voire"])
# "est passé en une nuit de 12 à 17": what changes stands at most this many words before
_CHANGED = 6
# "12-15" are two estimates, "2023-2024" two years
_YEARS = 1_000
_HALVED = frozenset(("tonne", "kilo", "kilogramme", "litre", "kilometre"))


def find_numbers(words: Words) -> list[Number]:
    """The numbers of the words, in text order, none overlapping.

    "quarante-trois (43)" is one number, "une dizaine" and "la dizaine de" are 10 and approximate, "des dizaines" has no
    value; "deux ou trois", "12 à 15" and "entre 10 et 15" are the least of the two and approximate, as ACLED's codebook
    takes the most conservative of several estimates.
    """
    vocabulary, forms, found = vocabulary_of_numbers(), words.forms, list[Number]()
    last = 0
    for index in compress(range(len(forms)), map(may_begin_a_number, forms)):
        if index < last:
            continue
        number = _spelled(words, index, vocabulary) if forms[index] in vocabulary else read_figures(words, index)
        if number is None:
            continue
        number = _with_repeat(words, number, vocabulary)
        if found and number.first - found[-1].last < 3 and _is_range(words, found[-1], number, vocabulary):
            least = found.pop()
            number = Number(least.first, number.last, least.value, True, is_least=True)
        if not number.approx and _rough(forms, number.first, vocabulary):
            number = Number(number.first, number.last, number.value, True)
        found.append(number)
        last = number.last
    return found


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
    if kind in ("approx", "half", "change") or (kind == "unit" and first > 0 and forms[first - 1] == "l"):
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
        if total + current > 10.0**MOST_DIGITS:
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


def _is_range(words: Words, one: Number, other: Number, vocabulary: dict[str, tuple[str, float]]) -> bool:
    """ "deux ou trois", "12, voire 15", "12-15", "entre 10 et 15", "un groupe de 12 à 15": two estimates of one figure;
    not "passé de 12 à 17", nor "De 12 à 17 morts : le bilan s'alourdit", nor "2023-2024"."""
    if one.value is None or other.value is None or one.value >= other.value:
        return False
    forms, between = words.forms, words.forms[one.last : other.first]
    if not between:
        return words.gap(one.last - 1) == "-" and forms[one.first].isdecimal() and other.value < _YEARS
    if between == ["et"]:
        return one.first > 0 and forms[one.first - 1] == "entre"
    if between != ["a"]:
        return between in _OR
    led = one.first > 0 and forms[one.first - 1] in ("de", "d")
    before = forms[max(0, one.first - _CHANGED) : one.first] if led else []
    return before != ["de"] and not any(vocabulary.get(form, ("", 0))[0] == "change" for form in before)


def _with_repeat(words: Words, number: Number, vocabulary: dict[str, tuple[str, float]]) -> Number:
    """ "quatre (04)", "04 (quatre)": what stands in brackets says the number again."""
    forms, here = words.forms, number.last
    if here + 2 < len(forms) and forms[here] == "(":
        spelled = forms[here + 1] in vocabulary
        again = _spelled(words, here + 1, vocabulary) if spelled else read_figures(words, here + 1)
        if again and again.value == number.value and again.last < len(forms) and forms[again.last] == ")":
            return Number(number.first, again.last + 1, number.value, number.approx)
    return number


def _rough(forms: list[str], first: int, vocabulary: dict[str, tuple[str, float]]) -> bool:
    """ "environ 5 000", "plus de 20", "au moins 40": a word of approximation stands just before."""
    before = first - 1
    while before >= 0 and first - before < 3 and forms[before] in ("de", "d", "a"):
        before -= 1
    return before >= 0 and vocabulary.get(forms[before], ("", 0))[0] == "approx"
