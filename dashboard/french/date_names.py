"""What holds a day and is none: a stadium, an avenue, a number to call, a market every Sunday."""

from __future__ import annotations

import re

# Names that hold a date: the Stade du 26 Mars, the Mouvement du 5 juin; numbers to call ("appelez le 18").
_NAME_BEFORE = re.compile(
    r"\b(?:(?:stade|avenue|boulevard|place|rue|pont|lycee|hopital|camp|mouvement|quartier|ecole|universite|cite)"
    r" (?:du |de |le )|(?:appelez|composez|joindre) (?:le )?|\bnumero [^.;:,\n]{0,40}\best (?:le )?)$"
)
# Habits, where no day of the month is said: "la foire du dimanche", not "la foire du dimanche 3 mars".
_HABIT_BEFORE = re.compile(
    r"\b(?:chaque|tous les|marche|foire(?: hebdomadaire)?|journal|marche hebdomadaire) (?:du |de |le )?$"
)
_NAME_WINDOW = 60
_DIGIT = re.compile(r"\d")


def is_name(folded: str, match: re.Match[str]) -> bool:
    """Whether the words before a day make it part of a name, a number to call or a habit."""
    first, last = max(0, match.start() - _NAME_WINDOW), match.start()
    habit = _DIGIT.search(match[0]) is None and _HABIT_BEFORE.search(folded, first, last) is not None
    return habit or _NAME_BEFORE.search(folded, first, last) is not None
