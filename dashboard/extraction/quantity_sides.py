"""Whose those counted are, where a word says so: "côté FAMa, 01 mort", "chez l'ennemi", "l'armée déplore 3 morts"."""

from __future__ import annotations

from dashboard.extraction.quantity_numbers import Count
from dashboard.extraction.quantity_words import signs
from dashboard.french.grammar import OF, THE

# no side further off than this many words is looked for, so that a sentence without end costs no more
_SIGHT = 120
_AT = frozenset(("cote", "chez"))


def may_name_a_side(forms: list[str]) -> bool:
    """Whether a sentence has a word that leads to a side: without one none of its figures has any."""
    return not _AT.isdisjoint(forms) or not signs("loss").isdisjoint(forms)


def side_of(forms: list[str], count: Count) -> str:
    """The side named before a count ("côté FAMa, 01 mort"), or after the last figure of a list ("33 morts côté FAMa"):
    own, other or civilian, "" where none is."""
    for index in range(count.first - 1, max(-1, count.first - 1 - _SIGHT), -1):
        if forms[index] in (".", ";"):
            break
        if forms[index] in _AT and _leads(forms, index, named := _named_side(forms, index)):
            return _which(forms[named])
        if forms[index] in signs("loss"):
            return "own"
    for index in range(count.last, min(len(forms), count.last + _SIGHT)):
        if forms[index] in (".", ";", ":"):
            break
        if forms[index] in _AT and (named := _named_side(forms, index)) < len(forms):
            return "" if _leads(forms, index, named) else _which(forms[named])
    return ""


def _named_side(forms: list[str], at: int) -> int:
    """Which word names the side: "côté ennemi", "du côté des assaillants", "chez l'adversaire"."""
    return next((here for here in range(at + 1, min(at + 4, len(forms))) if forms[here] not in OF | THE), len(forms))


def _leads(forms: list[str], at: int, named: int) -> bool:
    """Whether the side stands before its figures: "côté FAMa, 01 mort", "côté ennemi 40 morts", "côté civil : 02"."""
    after = forms[named + 1] if named + 1 < len(forms) else "."
    before = forms[at - 1 - (at > 1 and forms[at - 1] in OF)] if at else "."
    return after == ":" or (after == "," and not before.isalpha()) or after[0].isdecimal() or after in signs("nothing")


def _which(word: str) -> str:
    if word in signs("own"):
        return "own"
    if word in signs("other"):
        return "other"
    return "civilian" if word.startswith(("civil", "population")) else ""
