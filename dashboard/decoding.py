"""Bytes -> the one text that every span is counted in."""

from __future__ import annotations

import codecs
import re
import unicodedata

from dashboard.faults import Unreadable
from dashboard.model import Fault
from gazetteer.zips import ZIP

# UTF-32's little-endian mark begins with UTF-16's, so it is tried first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What a page may say it is. "iso-8859-1" is not among them: browsers take it for Windows-1252, and so do we.
_DECLARED = frozenset(("iso-8859-15", "iso-8859-6", "windows-1250", "windows-1256", "macintosh"))
_FORMATS = (
    (b"%PDF", "format_pdf"),
    (ZIP, "format_zip"),
    (b"\xd0\xcf\x11\xe0", "format_doc"),
    (b"{\\rtf", "format_rtf"),
    (b"\x89PNG", "format_picture"),
    (b"\xff\xd8\xff", "format_picture"),
    (b"GIF8", "format_picture"),
    (b"\x1f\x8b", "format_compressed"),
)
_LINE_END = re.compile("\r\n?")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
# A text pasted from elsewhere may carry a stray control character; a binary file is full of them.
_CONTROLS_TOLERATED = 0.02


def decode(data: bytes, file: str, declared: str = "") -> str:
    """The text of a file: UTF-8, UTF-16 or UTF-32 (by mark; UTF-16 also by its zero bytes), else the encoding of one
    byte a letter that the file is ``declared`` to have, else Windows-1252.

    The byte order mark is dropped, the text is composed (NFC) and every line ends in a line feed: nothing else changes.
    Raises Unreadable where the file is empty or is not a text.
    """
    for signature, what in _FORMATS:
        if data.startswith(signature):
            raise Unreadable("fault_format", file=file, format=Fault(what))
    text = _LINE_END.sub("\n", unicodedata.normalize("NFC", _decoded(data, file, declared)))
    if not text.strip():
        raise Unreadable("fault_empty", file=file)
    if len(_CONTROL.findall(text)) > 1 + _CONTROLS_TOLERATED * len(text):
        raise _not_text(file)
    return text


def _decoded(data: bytes, file: str, declared: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding, file)
    unmarked = _unmarked_utf16(data)
    if unmarked:
        return _strictly(data, unmarked, file)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # No Windows-1252 text holds a zero byte, and a few other bytes are undefined in it: those are binary files.
        if b"\0" in data:
            raise _not_text(file) from None
        return _strictly(data, declared if declared.lower() in _DECLARED else "cp1252", file)


def _unmarked_utf16(data: bytes) -> str:
    """French text in UTF-16 has a zero in most of the high bytes and hardly any in the low ones."""
    half = len(data) // 2
    if half < 2 or len(data) % 2:
        return ""
    first, second = data[0::2].count(0), data[1::2].count(0)
    if second > 0.6 * half and first < 0.1 * half:
        return "utf-16-le"
    if first > 0.6 * half and second < 0.1 * half:
        return "utf-16-be"
    return ""


def _strictly(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise _not_text(file) from None


def _not_text(file: str) -> Unreadable:
    return Unreadable("fault_no_text_file", file=file)
