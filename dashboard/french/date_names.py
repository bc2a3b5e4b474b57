"""What holds a day and is none: a stadium, an avenue, a number to call, a market every Sunday."""

from __future__ import annotations

import re
from functools import cache

from dashboard.french.dated_nouns import one_of

# Habits, where no day of the month is said: "la foire du dimanche", not "la foire du dimanche 3 mars".
_HABIT_BEFORE = re.compile(
    r"\b(?:chaque|tous les|marche|foire(?: hebdomadaire)?|journal|marche hebdomadaire) (?:du |de |le )?$"
)
_NAME_WINDOW = 60
_DIGIT = re.compile(r"\d")
_BARE = re.compile(r"(?:le )?\d{1,2}")
# "composer le 18", "appelez le 15 ou le 18": not "il a promis de les appeler le 18 mai"
_CALL = re.compile(
    r"(?:\b(?:appele[rz]|compose[rz]|contacte[rz]|joindre) (?:le )?(?:\d+ (?:ou|et) (?:le )?)?"
    r"|\bnumero [^.;:,\n]{0,40}\best (?:le )?)$"
)


def is_name(folded: str, match: re.Match[str]) -> bool:
    """Whether the words before a day make it part of a name, a number to call or a habit."""
    first, last = max(0, match.start() - _NAME_WINDOW), match.start()
    habit = _DIGIT.search(match[0]) is None and _HABIT_BEFORE.search(folded, first, last) is not None
    call = _BARE.fullmatch(match[0]) is not None and _CALL.search(folded, first, last) is not None
    return habit or call or _name_before().search(folded, first, last) is not None


@cache
def _name_before() -> re.Pattern[str]:
    """Before a day that a name holds: "le stade du 26 mars"."""
    return re.compile(rf"\b{one_of('name')} (?:du |de |le )$")
