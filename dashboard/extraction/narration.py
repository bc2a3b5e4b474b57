"""The imperfect that tells what happened on a day: "Le 3 juin, des hommes armés attaquaient le poste"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from dashboard.model import DateMention
from gazetteer.folders import DATA
from gazetteer.tables import read_table
from gazetteer.text import Words, where

NARRATING_COLUMNS = ("form", "present", "plural", "example", "note")
_ENDING = "ait"
# "qui attaquaient les villages", "s'ils attaquaient": what somebody did all the time, or might do.
_NOT_TOLD = frozenset(("qui", "si", "s", "qu", "que", "ou", "quand", "lorsque", "lorsqu", "comme"))
_SUBJECT = 2  # words: "qu'ils attaquaient"


@cache
def narrating(path: Path = DATA / "lexicon" / "narrating.csv") -> dict[str, str]:
    """Folded imperfect -> the present that tells the same. Raises TableError for a row that cannot be used."""
    forms: dict[str, str] = {}
    for row in read_table(path, NARRATING_COLUMNS):
        singular = row.filled("form")
        if not singular.endswith(_ENDING):
            raise row.fault("form", f"expected an imperfect in -{_ENDING}")
        forms[singular] = row.filled("present")
        forms[singular.removesuffix(_ENDING) + "aient"] = row.filled("plural")
    return forms


def as_told(words: Words, dates: Sequence[DateMention]) -> Words:
    """The words of a sentence, the imperfects that tell as the present where it states a day of what happened."""
    if not any(day.bears_on == "event" and day.start is not None for day in dates):
        return words
    known = narrating()
    told = {at: known[words.forms[at]] for at in where(words.forms, known) if _tells(words.forms, at)}
    if not told:
        return words
    return Words(words.folded, [told.get(at, form) for at, form in enumerate(words.forms)], words.starts, words.ends)


def _tells(forms: Sequence[str], at: int) -> bool:
    return _NOT_TOLD.isdisjoint(forms[max(0, at - _SUBJECT) : at])
