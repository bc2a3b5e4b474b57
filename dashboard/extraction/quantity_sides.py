"""Whose those counted are, where a word says so: "côté FAMa, 01 mort", "chez l'ennemi", "l'armée déplore 3 morts"."""

from __future__ import annotations

from dashboard.extraction.quantity_numbers import Count
from dashboard.extraction.quantity_words import determines, signs
from dashboard.french.grammar import OF, THE

# no side further off than this many words is looked for, so that a sentence without end costs no more
_SIGHT = 120
_AT = frozenset(("cote", "chez", "rangs", "pertes", "bilan"))
# nouns that lead to a side only where a word of one stands beside them
_PLAIN = frozenset(("rangs", "pertes", "bilan"))
_AMOUNTS = frozenset(("est", "s", "a", "passe", "monte"))
_IN = frozenset(("dans", "au", "les", "l"))
_OURS = frozenset(("nos", "notre"))


def may_name_a_side(forms: list[str]) -> bool:
    """Whether a sentence has a word that leads to a side: without one none of its figures has any."""
    return not (_AT.isdisjoint(forms) and signs("loss").isdisjoint(forms)) or _heads_a_line(forms)


def side_of(forms: list[str], count: Count) -> str:
    """The side named before a count ("côté FAMa, 01 mort"), or after the last figure of a list ("33 morts côté FAMa"):
    own, other or civilian, "" where none is."""
    for index in range(count.first - 1, max(-1, count.first - 1 - _SIGHT), -1):
        if forms[index] in (".", ";"):
            break
        if forms[index] in _AT and _leads(forms, index, named := _named_side(forms, index)):
            side = _which(forms[named])
            if side or forms[index] not in _PLAIN:
                return side
        if forms[index] in signs("loss"):
            return "" if count.side else "own"  # "déplore 3 morts ... et affirme avoir tué 12 assaillants"
    if _heads_a_line(forms):
        return _which(forms[0])
    for index in range(count.last, min(len(forms), count.last + _SIGHT)):
        if forms[index] in (".", ";", ":") or (count.side and determines(forms, index)):
            break  # "cinq assaillants tués, 02 blessés côté FAMa": the noun says whose the first are
        if forms[index] in _AT - _PLAIN and (named := _named_side(forms, index)) < len(forms):
            return "" if _leads(forms, index, named) else _which(forms[named])
    return ""


def _named_side(forms: list[str], at: int) -> int:
    """Which word names the side: "côté ennemi", "du côté des assaillants", "pertes amies", "dans nos rangs"."""
    if at and forms[at - 1] in _OURS:
        return at - 1
    return next((here for here in range(at + 1, min(at + 4, len(forms))) if forms[here] not in OF | THE), len(forms))


def _leads(forms: list[str], at: int, named: int) -> bool:
    """Whether the side stands before its figures: "côté FAMa, 01 mort", "côté ennemi 40 morts", "côté civil : 02", "le
    bilan côté ennemi s'élève à 40"."""
    last = max(at, named)
    after = forms[last + 1] if last + 1 < len(forms) else "."
    first = min(at, named)
    first -= first > 0 and forms[first - 1] in OF | _IN
    first -= first > 0 and forms[first - 1] in _IN
    before = forms[first - 1] if first else "."
    if "bilan" in (before, forms[at]) and after in _AMOUNTS:
        return True
    return after == ":" or (after == "," and not before.isalpha()) or after[0].isdecimal() or after in signs("nothing")


def _heads_a_line(forms: list[str]) -> bool:
    """ "Ennemis : 12 morts": whether the sentence opens with whose its figures are."""
    return forms[1:2] == [":"] and bool(_which(forms[0]))


def _which(word: str) -> str:
    if word in signs("own"):
        return "own"
    if word in signs("other"):
        return "other"
    return "civilian" if word.startswith(("civil", "population")) else ""
