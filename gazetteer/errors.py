"""Every error of the two packages has one root, so a caller can catch them all with one name."""

from __future__ import annotations


class SituationMapError(Exception):
    """Root of the errors this project raises on purpose; its text is one sentence for the user."""


class TableError(SituationMapError, ValueError):
    """A curated table, or a table the user gave, holds something that cannot be used.

    The sentence names the file, the line (1 is the header), the column and the value, and says what is expected.
    """

    def __init__(self, file: str, line: int, column: str, value: str, expected: str) -> None:
        super().__init__(f"{file}, line {line}, column {column!r}: {value!r} cannot be used; {expected}.")
        self.file, self.line, self.column, self.value, self.expected = file, line, column, value, expected


class UnreadableFile(SituationMapError, ValueError):
    """A file that is not a text this project can read; the sentence says which file and why."""
