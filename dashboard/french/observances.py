"""National observances that fix the day of "ce matin": a table of names and days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gazetteer.folders import DATA
from gazetteer.tables import read_table
from gazetteer.text import fold

_COLUMNS = ("phrase", "month", "day", "example", "counter_example", "note")


@dataclass(frozen=True, slots=True)
class Observance:
    """An observance with a fixed day; ``phrase`` is folded."""

    phrase: str
    month: int
    day: int
    example: str
    counter_example: str


@cache
def observances() -> tuple[Observance, ...]:
    """The rows of ``data/lexicon/observances.csv``; raises TableError where one cannot be read."""
    return tuple(_read())


def _read() -> Iterator[Observance]:
    for row in read_table(DATA / "lexicon" / "observances.csv", _COLUMNS):
        month = row.read("month", int, "expected a month from 1 to 12")
        day = row.read("day", int, "expected a day of the month")
        yield Observance(fold(row["phrase"]), month, day, row["example"], row["counter_example"])


def named_in(folded: str) -> Observance | None:
    """The first observance of the table that a folded text names."""
    return next((observance for observance in observances() if observance.phrase in folded), None)
