"""What a document shows, line by line: its paragraphs, and the rows of its tables as "Date | Lieu | Fait".

A table may hold data or arrange a page. A row is one of data where each of its cells is a line, or where it has three
or more of a few lines each below a row of the same width. The cells of any other row keep their lines, as do those
around a heading or another table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

_EDGE = " | "
_CELL_LINES = 4
_CELL_LENGTH = 1_000
_COLUMNS = 40
# Two columns may be a menu and what it leads to.
_COLUMNS_OF_DATA = 3
# A cell that spans several rows is said again in those below where it is what they share, a day or a place: a short one
# that is not the last. In all it is no more than so much: a page must not grow without end.
_SHARED_LENGTH = 40
_SAID_AGAIN = 1_000_000


class _Cell(NamedTuple):
    """Where a cell begins in the lines, the columns and rows it covers; ``continues`` the cell above."""

    start: int
    columns: int
    rows: int
    continues: bool


@dataclass(slots=True)
class _Table:
    """An open table: the cells of its open row, the texts of the row above, and how many more rows a column's cell
    reaches down. ``arranges`` says that the open row arranges a page."""

    cells: list[_Cell] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    reaching: dict[int, int] = field(default_factory=dict)
    arranges: bool = False


class Layout:
    """Takes a document piece by piece, in its order; the time it takes grows with the document's length alone."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._words: list[str] = []
        self._tables: list[_Table] = []
        self._left_to_say_again = _SAID_AGAIN

    def text(self) -> str:
        """What was taken so far: lines without outer blanks, no more than one empty line in a row."""
        self.end_line()
        return "\n".join(self._lines).strip()

    def add(self, words: str) -> None:
        """More of the line: any blanks, line ends among them, stand for one."""
        self._words.append(words)

    def end_line(self) -> None:
        """What follows stands on a line of its own."""
        line = " ".join("".join(self._words).split())
        self._words.clear()
        if line:
            self._lines.append(line)

    def end_paragraph(self) -> None:
        """What follows stands below an empty line."""
        self.end_line()
        if self._lines and self._lines[-1]:
            self._lines.append("")

    def break_line(self) -> None:
        """A line end as typed: the second in a row leaves an empty line."""
        if "".join(self._words).strip():
            self.end_line()
        else:
            self.end_paragraph()

    def arrange(self) -> None:
        """The open row, if any, arranges a page: its cells keep their lines."""
        if self._tables:
            self._tables[-1].arranges = True

    def open_table(self) -> None:
        """What follows, up to ``close_table``, is a table of its own, in the open cell of the one around it."""
        self.end_paragraph()
        self.arrange()
        self._tables.append(_Table())

    def close_table(self) -> None:
        """The end of the table opened last."""
        self.close_row()
        if self._tables:
            self._tables.pop()
        self.end_paragraph()

    def open_cell(self, columns: int = 1, rows: int = 1, continues: bool = False) -> None:
        """A cell of the open row, or one that ``continues`` the cell above it."""
        self.end_line()
        if self._tables:
            self._tables[-1].cells.append(_Cell(len(self._lines), min(columns, _COLUMNS), rows, continues))

    def close_row(self) -> None:
        """The end of a row: where it is one of data, its lines become one."""
        self.end_line()
        if not self._tables or not self._tables[-1].cells:
            return
        table = self._tables[-1]
        cells, arranges = table.cells, table.arranges
        table.cells, table.arranges = [], False
        texts = [] if arranges or len(cells) > _COLUMNS else self._texts(table, cells)
        if not texts:
            table.above, table.reaching = [], {}
        elif sum(map(bool, texts)) > 1:
            table.above = texts
            self._lines[cells[0].start :] = [" ".join(_EDGE.join(texts).split())]

    def _texts(self, table: _Table, cells: Sequence[_Cell]) -> list[str]:
        """The texts of a row of data, one for each column; none where the row is none of data."""
        edges = pairwise([*(cell.start for cell in cells), len(self._lines)])
        parts = [[line for line in self._lines[start:end] if line] for start, end in edges]
        texts: list[str] = []
        for cell, part in zip(cells, parts, strict=True):
            texts += self._reaching(table, len(texts))
            column = len(texts)
            texts.append(self._again(table, column) if cell.continues else " ".join(part))
            texts += [""] * (cell.columns - 1)
            if cell.rows > 1:
                table.reaching |= dict.fromkeys(range(column, len(texts)), cell.rows - 1)
        texts += self._reaching(table, len(texts))
        lines = _CELL_LINES if _COLUMNS_OF_DATA <= len(texts) == len(table.above) else 1
        short = all(len(part) <= lines for part in parts) and all(len(text) <= _CELL_LENGTH for text in texts)
        return texts if short and len(texts) <= _COLUMNS else []

    def _reaching(self, table: _Table, column: int) -> list[str]:
        """The texts of the cells above that reach down into the open row, from ``column`` on."""
        texts: list[str] = []
        while rows := table.reaching.pop(column, 0):
            texts.append(self._again(table, column))
            if rows > 1:
                table.reaching[column] = rows - 1
            column += 1
        return texts

    def _again(self, table: _Table, column: int) -> str:
        text = table.above[column] if column + 1 < len(table.above) else ""
        if len(text) > min(_SHARED_LENGTH, self._left_to_say_again):
            return ""
        self._left_to_say_again -= len(text)
        return text
