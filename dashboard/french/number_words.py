"""The number words of French, and what a number of a text is."""

from __future__ import annotations

from functools import cache, lru_cache
from math import inf
from pathlib import Path
from typing import NamedTuple

from gazetteer.folders import DATA
from gazetteer.tables import Row, read_table
from gazetteer.text import fold

_COLUMNS = ("word", "kind", "value", "example", "note")
KINDS = ("unit", "half", "hundred", "thousand", "dozen", "vague", "approx", "change")
"""What a number word may be."""
_KEPT = 50_000  # words of which it is kept whether they begin a number
# no claim counts further; longer runs of digits are telephone or file numbers
MOST_DIGITS = 12


class Number(NamedTuple):
    """A number at the words ``[first, last)``; ``value`` is None for "plusieurs", ``approx`` marks a rough figure,
    ``is_least`` the least of two ("12 à 15")."""

    first: int
    last: int
    value: float | None
    approx: bool
    is_least: bool = False


@cache
def vocabulary_of_numbers(path: Path = DATA / "lexicon" / "number_words.csv") -> dict[str, tuple[str, float]]:
    """Folded word -> its kind and value. Raises TableError for a row that cannot be used."""
    return {fold(row.filled("word")): _kind_and_value(row) for row in read_table(path, _COLUMNS)}


@lru_cache(maxsize=_KEPT)
def may_begin_a_number(form: str) -> bool:
    """Whether a number may begin with the word."""
    return form in vocabulary_of_numbers() or form[0].isdecimal()


def _kind_and_value(row: Row) -> tuple[str, float]:
    return row.one_of("kind", KINDS), row.read("value", _number, "expected a number from 0 on, or nothing")


def _number(cell: str) -> float:
    value = float(cell) if cell else 0.0
    if not 0 <= value < inf:
        raise ValueError(cell)
    return value
