"""How names stand in a line: in a list, on an axis, in quotation marks, or alone at its head."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import category

from gazetteer.names import FoundName, KnownNames
from gazetteer.signs import Signs
from gazetteer.small_words import WEEKDAYS
from gazetteer.text import Words

_LIST_SIGNS = frozenset((",", "et", "ou", "ni", "de", "d", "-", "/", "(", ")", "a", "au"))
_SETTLEMENTS = frozenset(("quartier", "quartiers", "village", "hameau", "campement"))
# Words between two names of a list at most: ", et de".
_LIST_REACH = 3
_LABEL_SIGNS = frozenset((":", ",", "(", "-", "/"))
_QUOTES = frozenset('«»"“”„‟')
DOTS = "•*▪■□●○◦◆◇►▶➢➤➔→✓✔✅☑·‣⁃"
"""The signs that open an item of a list wherever they stand alone."""
DASHES = "-–—+°>~¤"
"""The signs that open one at the start of a line or after a stop only."""
BULLETS = frozenset(DOTS + DASHES)
_LABEL_ENDS = frozenset((".", ")", "°", "-"))
_LETTERS = frozenset("abcdefgh")
# "mercredi 4 juin 2025" is a day in words.
_DAY = 4


def item_mark(forms: Sequence[str]) -> int:
    """How many of the words that open a line mark it as an item: 1 for "-", 2 for "1." and "a)", 0 for none."""
    if not forms:
        return 0
    if forms[0] in BULLETS or category(forms[0][0]) == "So":  # also a pictogram: "🔫 5 fusils"
        return 1
    labelled = (forms[0].isdecimal() and len(forms[0]) <= 2) or forms[0] in _LETTERS
    if not labelled or len(forms) < 2:
        return 0
    slash = forms[1] == "/" and forms[2:3] != [] and forms[2].isalpha()  # "3/ Bla : ...", not "18/02 : ..."
    return 2 if slash or forms[1] in _LABEL_ENDS else 0


def listed(words: Words, before: int, index: int) -> bool:
    """Whether the name that begins at a word goes on the list of the name that ended at ``before``."""
    if before == index:
        return words.gap(index - 1) == "-"
    return index - before <= _LIST_REACH and _LIST_SIGNS.issuperset(words.forms[before:index])


def goes_on(words: Words, found: Sequence[FoundName], index: int, last: int, signs: Signs, names: KnownNames) -> bool:
    """Whether a listed name that may be a person's is one of places: the list is long, plural, or goes on or ends."""
    if len(found) > 1 and found[-1].cue == "list":
        return True
    if not words.forms[found[-1].last : index] or "(" in words.forms[found[-1].last : index]:
        return True  # "Gao-Bamba", "Gao (Bamba)"
    start = found[-1].first
    if start > 0 and (words.forms[start - 1] == "entre" or on_axis(words, start)):
        return True
    if any(signs.begins(back, "several") for back in range(max(0, start - 4), start)):
        return True
    if last + 1 >= len(words) or words.forms[last] in (".", ";", ")"):
        return words.forms[index - 1] != ","
    return words.forms[last] in (",", "et", "ou") and bool(names.longest(words, last + 1)[1])


def on_axis(words: Words, index: int) -> bool:
    """Whether the word follows "axe", "route" or "tronçon"."""
    return index > 0 and words.forms[index - 1] in ("axe", "route", "troncon")


def is_of_a_settlement(words: Words, index: int) -> bool:
    """Whether the name at the word is called one of a quarter or village: "quartier Bla", "le village de Bla"."""
    before = words.forms[max(0, index - 2) : index]
    return any(form in _SETTLEMENTS for form in before) and before[-1] in (*_SETTLEMENTS, "de", "d")


def heads_a_line(text: str, words: Words, index: int) -> bool:
    """Whether nothing but a bullet stands before the word in its line."""
    while index > 0 and "\n" not in words.gap(index - 1):
        index -= 1
        if text[words.starts[index]] not in BULLETS:
            return False
    return True


def is_label(words: Words, last: int) -> bool:
    """Whether the name that ended at ``last`` is set off from what follows ("Ber : ...", "Ber, ...", "Ber (..."), or
    all that its sentence says ("Ber.")."""
    if last == len(words) - 1 and words.forms[last] == ".":
        return True
    return last < len(words) and words.forms[last] in _LABEL_SIGNS and words.gap(last - 1) + words.forms[last] != "-"


def is_dateline(words: Words, last: int) -> bool:
    """Whether a day follows the name: "San, le 3 mai", "San, 27 août", "San (Mali), 27 août"."""
    if words.forms[last : last + 1] == ["("] and words.forms[last + 2 : last + 3] == [")"]:
        last += 3
    if last + 1 >= len(words) or words.forms[last] != ",":
        return False
    here = last + 2 if words.forms[last + 1] in ("le", "ce") else last + 1
    return here < len(words) and (words.forms[here] in (*WEEKDAYS, "1er") or words.forms[here].isdecimal())


def is_item(text: str, words: Words, first: int, last: int) -> bool:
    """Whether the name stands where items say where: after a day and before a colon or dash ("Mercredi 4, Ber : ...",
    "18/02 : Ber – ..."), set off at the head of its line ("Ber. 4 mai. ...", "4 mai. Ber. ..."), or a cell of a row
    ("4 mai | Ber | ...")."""
    after = words.forms[last : last + 1]
    if after in ([], ["|"]) and (words.forms[first - 1] == "|" if first else bool(after)):
        return True
    opens = heads_a_line(text, words, first) or first == item_mark(words.forms)
    if opens or (words.forms[first - 1] == "." and words.gap(first - 1)):
        ends = last + 1 == len(words)
        stopped = (after == ["."] and (ends or bool(words.gap(last)))) or (after in ([";"], [","]) and ends)
        alone = bool(item_mark(words.forms)) and (after == [] or (after == ["-"] and words.gap(last - 1) == " "))
        return stopped or alone or after == [":"] or _leads_to_a_day(words, last)
    if first < 2 or words.forms[first - 1] not in (",", "-", ":", "|"):
        return False
    labelled = after in ([":"], []) or (words.forms[first - 1] != "," and is_label(words, last))
    return labelled and _follows_a_day(words, first - 1)


def _leads_to_a_day(words: Words, last: int) -> bool:
    """ "2) Baye – 4 août 2023 – ...": a dash, and a day after it."""
    day = words.forms[last + 1 : last + 3]
    return words.forms[last : last + 1] == ["-"] and any(form.isdecimal() or form in WEEKDAYS for form in day)


def _follows_a_day(words: Words, before: int) -> bool:
    """Whether the words before a sign are a day and no more: "Mercredi 4, ", "5. Le 9 avril – "."""
    day = words.forms[max(0, before - _DAY) : before]
    stop = max((index for index, form in enumerate(day, 1) if form == "."), default=0)
    return any(form.isdecimal() or form in WEEKDAYS for form in day[stop:])


def opens_a_quote(words: Words, index: int) -> bool:
    """Whether a quotation mark stands before the word: "l'opération « Koro Kalafia »"."""
    return index > 0 and words.forms[index - 1] in _QUOTES


def is_quoted(words: Words, first: int, last: int) -> bool:
    """Whether the words, and they alone, stand in quotation marks: a nickname, a ship, an operation."""
    return opens_a_quote(words, first) and last < len(words) and words.forms[last] in _QUOTES
