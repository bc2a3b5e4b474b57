"""Strict reading of curated CSV tables: every row keeps its line, and a fault names file, line, column and value."""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar, cast

from gazetteer.errors import TableError

Value = TypeVar("Value")
Choice = TypeVar("Choice", bound=str)
LARGEST_KM = 3000.0
"""The radius of the widest country, Russia: no place or footprint is wider."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its values in the order of the columns, and where they stand."""

    file: str
    line: int
    values: tuple[str, ...]
    columns: tuple[str, ...]

    def __getitem__(self, column: str) -> str:
        return self.values[self.columns.index(column)]

    @property
    def cells(self) -> dict[str, str]:
        """The cells by column."""
        return dict(zip(self.columns, self.values, strict=True))

    def read(self, column: str, convert: Callable[[str], Value], expected: str) -> Value:
        """The cell as a value; raises TableError saying what was expected where ``convert`` refuses it."""
        try:
            return convert(self[column])
        except ValueError:
            raise self.fault(column, expected) from None

    def filled(self, column: str) -> str:
        """The cell. Raises TableError where it is empty."""
        if not self[column].strip():
            raise self.fault(column, "expected a value")
        return self[column]

    def one_of(self, column: str, allowed: Collection[Choice]) -> Choice:
        """The cell. Raises TableError where it is none of ``allowed``; "" among them lets it be empty."""
        if self[column] not in allowed:
            raise self.fault(column, f"expected {_any_of(allowed)}")
        return cast(Choice, self[column])

    def some_of(self, column: str, allowed: Collection[str], sign: str = " ") -> tuple[str, ...]:
        """The words of the cell, parted by spaces or a sign. Raises TableError where one is none of ``allowed``."""
        words = tuple(self[column].replace(sign, " ").split())
        for word in words:
            if word not in allowed:
                raise self.fault(column, f"expected instead of {word!r} {_any_of(allowed)}")
        return words

    def whole(self, column: str, least: int, most: int) -> int:
        """The cell as a whole number. Raises TableError where it is none between ``least`` and ``most``."""
        expected = f"expected a whole number from {least} to {most}"
        number = self.read(column, int, expected)
        if not least <= number <= most:
            raise self.fault(column, expected)
        return number

    def degrees(self, column: str, most: float, towards: str) -> float:
        """The cell as degrees. Raises TableError where it is none from -``most`` to ``most``."""
        expected = f"expected -{most:g} to {most:g} degrees {towards}"
        angle = self.read(column, float, expected)
        if not abs(angle) <= most:  # nor where it is no number
            raise self.fault(column, expected)
        return angle

    def kilometres(self, column: str) -> float:
        """The cell as a length in km. Raises TableError where it is none above 0 and up to ``LARGEST_KM``."""
        expected = f"expected kilometres, more than 0 and at most {LARGEST_KM:g}"
        length = self.read(column, float, expected)
        if not 0 < length <= LARGEST_KM:
            raise self.fault(column, expected)
        return length

    def fault(self, column: str, expected: str) -> TableError:
        """The error to raise for a cell of this row."""
        return TableError(self.file, self.line, column, self.cells.get(column, ""), expected)


def _any_of(allowed: Collection[str]) -> str:
    return f"one of {', '.join(sorted(filter(None, allowed)))}{' or nothing' if '' in allowed else ''}"


def read_table(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a UTF-8 CSV file whose header is exactly ``columns``. Raises TableError as ``read_cells`` does."""
    for line, cells in read_cells(path, columns):
        yield Row(path.name, line, tuple(cells), columns)


def read_cells(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
    """The line and the cells of each row of such a file, for a table so long that a ``Row`` each takes time.

    Raises TableError for another header, a row of another length, or a file that is missing or not UTF-8.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            lines = csv.reader(file, strict=True)
            header = tuple(next(lines, ()))
            if header != columns:
                raise TableError(path.name, 1, "header", ",".join(header), f"expected {','.join(columns)}")
            width = len(columns)
            for cells in lines:
                if len(cells) != width:
                    expected = f"expected {width} cells, found {len(cells)}"
                    raise TableError(path.name, lines.line_num, "row", ",".join(cells)[:80], expected)
                yield lines.line_num, cells
    except OSError as error:
        expected = f"expected a table that can be read in {path.parent}"
        raise TableError(path.name, 1, "file", error.strerror or str(error), expected) from None
    except UnicodeDecodeError as error:
        raise TableError(
            path.name, 1, "file", repr(error.object[error.start : error.start + 4]), "expected UTF-8"
        ) from None
    except csv.Error as error:
        raise TableError(path.name, 1, "file", str(error), "expected a well-formed CSV table") from None
