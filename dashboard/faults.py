"""The error of a file that cannot be read: it carries what is wrong as data, to be told in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate

from dashboard.labels import fault_words
from dashboard.model import Fault
from gazetteer.errors import UnreadableFile

_ERROR_CHARACTERS = 80
_ROOM, _LONGEST = 120, 255
"""Characters of names within a sentence, and of the longest name that a file can have."""


class Unreadable(UnreadableFile):
    """A file, or a row of a table, that cannot be read; ``str()`` is the sentence of its ``fault`` in English."""

    def __init__(self, key: str, **fields: str | int | Fault) -> None:
        self.fault = Fault(key, fields)
        super().__init__(fault_words(self.fault, "en"))


def of_the_program(key: str, error: Exception, **fields: str | int) -> Fault:
    """The fault ``key`` of a mistake of ours, whose ``error`` is told with its kind, so that it can be reported."""
    return Fault(key, fields | {"error": f"{type(error).__name__}: {error}"[:_ROOM]})


@contextmanager
def told_as(key: str, **fields: str) -> Iterator[None]:
    """Within it, whatever a library raises of a file is told as the fault ``key``; ``error`` is what the library says.

    Only the library's calls belong inside: a mistake of ours would be told as a damaged file. No list of errors would
    do: a broken PDF "might cause other Exceptions" than pypdf's own (pypdf/errors.py), and zipfile, lxml, openpyxl and
    python-docx let through those of what they call.
    """
    try:
        yield
    except Exception as error:
        words = " ".join(str(error).split()) or type(error).__name__
        raise Unreadable(key, error=words[:_ERROR_CHARACTERS], **fields) from None


def unusable_cell(file: str, line: int, column: str, value: str, expected: Fault) -> Unreadable:
    """The error of one cell of a table; line 1 is the header."""
    there = str(line)  # a place, not an amount: no language groups its digits
    if not value:
        return Unreadable("fault_empty_cell", file=file, line=there, column=column, expected=expected)
    return Unreadable("fault_cell", file=file, line=there, column=column, value=value, expected=expected)


def named(names: Sequence[str]) -> str | Fault:
    """Names within the sentence of a fault: as many, whole, as there is room for, one at least, and how many others."""
    ends = accumulate(len(name) + len(", ") for name in names)
    count = max(1, sum(end <= _ROOM for end in ends))
    told = ", ".join(name[:_LONGEST] for name in names[:count])
    return told if count >= len(names) else Fault("named_and_more", {"names": told, "count": len(names) - count})
