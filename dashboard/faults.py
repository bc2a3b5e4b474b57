"""The error of a file that cannot be read: it carries what is wrong as data, to be told in the reader's language."""

from __future__ import annotations

import zipfile
import zlib

from dashboard.labels import fault_words
from dashboard.model import Fault
from gazetteer.errors import UnreadableFile

DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    RuntimeError,
    LookupError,
    ValueError,
    TypeError,
    SyntaxError,
    AttributeError,
)
"""What the standard library, lxml and openpyxl raise of a damaged zip, or of a part of it that is not what it should
be."""


class Unreadable(UnreadableFile):
    """A file, or a row of a table, that cannot be read; ``str()`` is the sentence of its ``fault`` in English."""

    def __init__(self, key: str, **fields: str | int | Fault) -> None:
        self.fault = Fault(key, fields)
        super().__init__(fault_words(self.fault, "en"))


def unusable_cell(file: str, line: int, column: str, value: str, expected: Fault) -> Unreadable:
    """The error of one cell of a table; line 1 is the header."""
    # a line is a place, not an amount: no language groups its digits
    return Unreadable("fault_cell", file=file, line=str(line), column=column, value=value, expected=expected)
