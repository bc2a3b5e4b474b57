"""What a cell of text may hold once it leaves the project."""

from __future__ import annotations

import json
import re

# What XML 1.0 (section 2.2, Char) forbids, and so XLSX and KML; the C1 controls it merely discourages go too.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# OWASP, "CSV Injection": a spreadsheet may run a cell that starts with one of these.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Where a line ends inside a sentence: of a PDF, or of what was pasted from one.
_LINE_END = r"[ \t]*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*"
_BROKEN = re.compile(rf"(?<=[^\W\d_])-{_LINE_END}(?=([^\W\d_]))")
_WRAPPED = re.compile(_LINE_END)


def on_one_line(text: str) -> str:
    """The text without line ends: a word that one broke is whole again ("Mé-" and "naka" are Ménaka; "In-" and
    "Délimane" keep their hyphen, as all do before a capital)."""
    whole = _BROKEN.sub(lambda broken: "" if broken[1].islower() else "-", text)
    return _WRAPPED.sub(" ", whole)


def printable(text: str) -> str:
    """The text without control characters and lone surrogates."""
    return _FORBIDDEN.sub("", text)


def guarded(text: str) -> str:
    """The text as a CSV cell that no spreadsheet takes for a formula: an apostrophe before a dangerous first sign."""
    text = printable(text)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def unguarded(cell: str) -> str:
    """The cell of a CSV without the apostrophe of ``guarded``."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA_STARTS) else cell


def as_json(value: object) -> str:
    """JSON text, accents as they are; raises ValueError for NaN and infinities, which JSON does not have."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def flat_cell(value: object) -> object:
    """A list as JSON text, anything else as it is."""
    return as_json(value) if isinstance(value, list) else value
