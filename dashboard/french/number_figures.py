"""French numbers in figures: "04", "3.500", "29 860", "7. 250. 000", "2,7", "16 millions"."""

from __future__ import annotations

from dashboard.french.number_words import MOST_DIGITS, Number, may_begin_a_number, vocabulary_of_numbers
from gazetteer.text import Words

_MEASURES = frozenset(("tonne", "kg", "kilo", "kilogramme", "g", "gramme", "litre"))
_INSIDE = frozenset(",.")  # "2,7", "3.500"
# "le 4, 75 tonnes ont été saisies"
_BEFORE_DAYS = frozenset(("le", "les", "du", "au", "et", "dimanche"))


def read_figures(words: Words, first: int) -> Number | None:
    """ "04", "3.500", "29 860", "2,7", each with "mille" or "millions" after it, and "3 millions 500 mille"."""
    number = _one(words, first)
    while number is not None and (rest := _rest(words, number)) is not None:  # each time of a smaller unit
        number = Number(first, rest.last, (number.value or 0) + (rest.value or 0), False)
    return number


def _rest(words: Words, number: Number) -> Number | None:
    """What goes on with a number in a smaller unit of its own: "500 mille" after "3 millions"."""
    unit = _unit(words, number)
    rest = _one(words, number.last) if unit and number.last < len(words) else None
    return rest if rest is not None and _unit(words, rest) and (rest.value or 0) < unit else None


def _unit(words: Words, number: Number) -> float:
    """How much the "mille" or "millions" that a number ends in is, 0 without one."""
    kind, value = vocabulary_of_numbers().get(words.forms[number.last - 1], ("", 0.0))
    return value if kind == "thousand" else 0.0


def _one(words: Words, first: int) -> Number | None:
    forms = words.forms
    if not _digits(forms[first]):
        return None
    text, here = forms[first], first + 1
    if len(text) > 2 and not text.strip("0"):
        return None  # the rest of a sum that was cut
    if here == len(forms) or not (may_begin_a_number(forms[here]) or forms[here] in _INSIDE):
        return Number(first, here, float(text), False)
    if len(text) <= 3 and not text.startswith("0"):
        while len(text) < MOST_DIGITS and (step := _thousands(words, here)):
            here += step
            text += forms[here - 1]
    value = float(text)
    if here + 1 < len(forms) and _is_decimal(words, here):
        value, here = float(f"{text}.{forms[here + 1]}"), here + 2
    if _goes_on_unread(words, here):
        return None
    vocabulary = vocabulary_of_numbers()
    while here < len(forms) and vocabulary.get(forms[here], ("", 0))[0] == "thousand":
        value, here = value * vocabulary[forms[here]][1], here + 1
    return Number(first, here, value, False)


def _digits(form: str) -> bool:
    return form.isascii() and form.isdecimal() and len(form) <= MOST_DIGITS


def _goes_on_unread(words: Words, here: int) -> bool:
    """ "5.000F", "13.200.000FCFA": the end of the number is glued to its unit."""
    return here + 1 < len(words.forms) and _tight(words, here, ".") and words.forms[here + 1][0].isdecimal()


def _thousands(words: Words, here: int) -> int:
    """How many words carry the next digits: 2 for ".500", 1 for " 500" and " 500000", 0 where there is none."""
    forms = words.forms
    if here < len(forms) and words.gap(here - 1) == " " and _digits(forms[here]):
        return int(_is_group(forms[here]) or (len(forms[here]) == 6 and forms[here].endswith("000")))
    if not _is_pointed(forms, here):
        return 0
    # "7. 250. 000" is one number, "le 7. 250 motos" two
    spaced = _is_pointed(forms, here + 2) or (_is_pointed(forms, here - 2) and words.gap(here - 2) == " ")
    return 2 if spaced or _tight(words, here, ".") else 0


def _is_pointed(forms: list[str], here: int) -> bool:
    """Whether a point and three digits stand here."""
    return 0 <= here < len(forms) - 1 and forms[here] == "." and _is_group(forms[here + 1])


def _is_group(form: str) -> bool:
    return len(form) == 3 and _digits(form)


def _is_decimal(words: Words, here: int) -> bool:
    """Whether a comma and figures stand here, or a point and one figure or two: "2,7", "14.5"."""
    after = words.forms[here + 1]
    if _digits(after) and len(after) <= 3 and _is_spaced_decimal(words, here):
        return True
    return _digits(after) and (_tight(words, here, ",") or (_tight(words, here, ".") and len(after) < 3))


def _is_spaced_decimal(words: Words, comma: int) -> bool:
    """ "4, 75 tonnes": a blank after the comma, before a unit; not "le 4, 75 tonnes", "lundi 4, 75 tonnes"."""
    forms = words.forms
    if forms[comma] != "," or words.gap(comma - 1):
        return False
    if not any(form.removesuffix("s") in _MEASURES for form in forms[comma + 2 : comma + 3]):
        return False
    before = forms[comma - 2] if comma > 1 else ","
    return len(forms[comma - 1]) <= 3 and before.isalpha() and before not in _BEFORE_DAYS and not before.endswith("di")


def _tight(words: Words, here: int, sign: str) -> bool:
    return words.forms[here] == sign and not words.gap(here - 1) and not words.gap(here)
