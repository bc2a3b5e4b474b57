"""National observances that fix the day of "ce matin": a table of names and days."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gazetteer.folders import DATA
from gazetteer.tables import Row, read_table
from gazetteer.text import fold

OBSERVANCE_COLUMNS = ("phrase", "month", "day", "example", "counter_example", "note")
_LEAP_YEAR = 2024


@dataclass(frozen=True, slots=True)
class Observance:
    """An observance with a fixed day; ``phrase`` is folded."""

    phrase: str
    month: int
    day: int


@cache
def observances(path: Path = DATA / "lexicon" / "observances.csv") -> tuple[Observance, ...]:
    """The rows of the table. Raises TableError for one without a phrase, or with a day that no year has."""
    return tuple(_observance(row) for row in read_table(path, OBSERVANCE_COLUMNS))


def _observance(row: Row) -> Observance:
    month = row.whole("month", 1, 12)
    day = row.whole("day", 1, monthrange(_LEAP_YEAR, month)[1])
    return Observance(fold(row.filled("phrase")), month, day)


def named_in(folded: str) -> Observance | None:
    """The first observance of the table that a folded text names."""
    return next((observance for observance in observances() if observance.phrase in folded), None)
