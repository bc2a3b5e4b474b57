"""One row of a table that the user gives, cell by cell: a number, a day or a list, or the fault that says why not."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from dashboard.faults import Unreadable, unusable_cell
from dashboard.labels import LANGUAGES, months
from dashboard.model import ROLES, Fault
from dashboard.table.cells import as_json
from dashboard.table.claims import BOUNDS, CLAIM_WORDS, SIDES
from dashboard.table.columns import FIRST_DAY, LAST_DAY
from gazetteer.text import fold

_CLAIMS = '[{"value": 3, "approx": false, "item": "motos", "role": "destroyed"}]'
_CONTRACT = {"value", "approx", "item", "role"}
"""What every claim says; one written by hand, or exported by an earlier version, says no more."""
_DAYS = ("%Y-%m-%d", "%d/%m/%Y")
_DAY_IN_WORDS = re.compile(r"(\d{1,2})(?:er)?[ -]([^\W\d_]+)\.?[ -](\d{4})")
_LONGEST_DAY = 20  # characters: a day and its time may follow
_DECIMAL = str.maketrans(",", ".")
LARGEST = 2.0**53
"""The largest figure of a claim: beyond it a decimal number no longer tells a whole number from the next."""
# A whole number may have passed through a column of decimals; "1,234" may be a thousand or hardly more than one.
_WHOLE = re.compile(r"([0-9]{1,9})(?:[.,]0)?")


@dataclass(frozen=True, slots=True)
class OwnRow:
    """The cells of a row by column, and where it stands; an empty cell and a missing one are the same."""

    file: str
    line: int
    cells: Mapping[str, str]

    def text(self, column: str) -> str:
        """The cell as it is."""
        return self.cells.get(column, "")

    def fault(self, column: str, expected: Fault) -> Unreadable:
        """The error of a cell."""
        return unusable_cell(self.file, self.line, column, self.text(column)[:80], expected)

    def one_of(self, column: str, values: Collection[str]) -> str:
        """A word that the column knows. Raises Unreadable for any other."""
        cell = self.text(column)
        if cell not in values:
            raise self.fault(column, Fault("expected_one_of", {"values": ", ".join(values)}))
        return cell

    def number(self, column: str, low: float, high: float, expected: Fault) -> float | None:
        """A number with a decimal point or comma. Raises Unreadable outside ``low`` to ``high``."""
        cell = self.text(column)
        try:
            value = float(cell.translate(_DECIMAL)) if cell else None
        except ValueError:
            raise self.fault(column, expected) from None
        if value is not None and not (math.isfinite(value) and low <= value <= high):
            raise self.fault(column, expected)
        return value

    def whole(self, column: str, low: int, high: int) -> int | None:
        """A whole number in figures alone. Raises Unreadable outside ``low`` to ``high``."""
        cell = self.text(column)
        if not cell:
            return None
        found = _WHOLE.fullmatch(cell)
        if found is None or not low <= int(found[1]) <= high:
            # as text: what is written with separators would be refused
            raise self.fault(column, Fault("expected_whole", {"low": str(low), "high": str(high)}))
        return int(found[1])

    def day(self, column: str) -> date | None:
        """A day. Raises Unreadable where the cell is none that a row may have."""
        cell = self.text(column)
        if not cell:
            return None
        day = day_in(cell)
        if day is None:
            raise self.fault(column, day_expected())
        return day

    def last_day(self, column: str, first: date | None) -> date | None:
        """A day that is not before ``first``. Raises Unreadable where it is."""
        last = self.day(column)
        if first is not None and last is not None and last < first:
            raise self.fault(column, Fault("expected_last_day", {"first": first.isoformat()}))
        return last

    def listed(self, column: str) -> list[Any]:
        """A list, as JSON or parted by semicolons. Raises Unreadable for parts that the column cannot hold."""
        parts = _list(self.text(column))
        if parts is None or not all(_is_listed(column, part) for part in parts):
            claims = Fault("expected_claims", {"example": _CLAIMS})
            raise self.fault(column, claims if column == "quantities" else Fault("expected_list"))
        return parts


def day_in(cell: str) -> date | None:
    """The day that a cell says, in figures, or in figures and the name of a month in either language (12 mars 2026,
    12-Mar-2026); None for anything else, and for one that a row may not have."""
    day = _day(cell[:_LONGEST_DAY])
    return day if day is not None and FIRST_DAY <= day <= LAST_DAY else None


def day_expected() -> Fault:
    """What is expected of a day."""
    first, last = str(FIRST_DAY.year), str(LAST_DAY.year)  # no amounts: no language groups their digits
    return Fault("expected_day", {"first": first, "last": last})


def _day(cell: str) -> date | None:
    found = _DAY_IN_WORDS.fullmatch(fold(cell))
    if found and found[2] in _month_numbers():
        cell = f"{found[1]}/{_month_numbers()[found[2]]}/{found[3]}"
    for form in _DAYS:
        try:
            return datetime.strptime(cell, form).date()
        except ValueError:
            continue
    return None


@cache
def _month_numbers() -> dict[str, int]:
    """The months by their names, whole and short, in each language, folded."""
    years = [months(language, key) for language in LANGUAGES for key in ("months", "months_short")]
    return {fold(name).rstrip("."): number for year in years for number, name in enumerate(year, start=1)}


def _list(cell: str) -> list[Any] | None:
    """The parts of a cell; None for what is no JSON, or what no export could write: NaN, half a character."""
    if not cell.startswith("["):
        return [part.strip() for part in cell.split(";") if part.strip()]
    try:
        parts: list[Any] = json.loads(cell)
        as_json(parts).encode()
    except (ValueError, RecursionError):
        return None
    return parts


def _is_listed(column: str, part: object) -> bool:
    """Whether a part of a list is what the column may hold: a claimed figure, or a text, or figures (of evidence)."""
    if column == "quantities":
        return _is_claim(part)
    is_span = column == "evidence" and isinstance(part, list) and all(map(_is_figure, part))
    return is_span or isinstance(part, str)


def _is_claim(part: object) -> bool:
    if not isinstance(part, dict) or not _CONTRACT <= set(part) <= _CONTRACT.union(CLAIM_WORDS):
        return False
    is_told = part["value"] is None or _is_figure(part["value"])
    is_plain = isinstance(part["approx"], bool) and all(isinstance(part.get(name, ""), str) for name in CLAIM_WORDS)
    known = {"role": ROLES, "bound": BOUNDS, "side": SIDES}
    return is_told and is_plain and all(part.get(name, "") in ("", *values) for name, values in known.items())


def _is_figure(value: object) -> bool:
    """Whether it is a number that can be counted; Python takes true for one."""
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= LARGEST
