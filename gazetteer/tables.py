"""Strict reading of curated CSV tables: every row keeps its line, and a fault names file, line, column and value."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from gazetteer.errors import TableError

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: the cells by column, and where they stand."""

    file: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def read(self, column: str, convert: Callable[[str], Value], expected: str) -> Value:
        """The cell as a value; raises TableError saying what was expected where ``convert`` refuses it."""
        try:
            return convert(self.cells[column])
        except ValueError:
            raise self.fault(column, expected) from None

    def fault(self, column: str, expected: str) -> TableError:
        """The error to raise for a cell of this row."""
        return TableError(self.file, self.line, column, self.cells.get(column, ""), expected)


def read_table(path: Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a UTF-8 CSV file whose header is exactly ``columns``.

    Raises TableError for another header, a row of another length, or a file that is not UTF-8.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            lines = csv.reader(file, strict=True)
            header = tuple(next(lines, ()))
            if header != columns:
                raise TableError(path.name, 1, "header", ",".join(header), f"expected {','.join(columns)}")
            name, width = path.name, len(columns)
            for cells in lines:
                if len(cells) != width:
                    expected = f"expected {width} cells, found {len(cells)}"
                    raise TableError(name, lines.line_num, "row", ",".join(cells)[:80], expected)
                yield Row(name, lines.line_num, dict(zip(columns, cells, strict=True)))
    except UnicodeDecodeError as error:
        raise TableError(
            path.name, 1, "file", repr(error.object[error.start : error.start + 4]), "expected UTF-8"
        ) from None
    except csv.Error as error:
        raise TableError(path.name, 1, "file", str(error), "expected a well-formed CSV table") from None
