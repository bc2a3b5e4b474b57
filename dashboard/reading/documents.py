"""HTML, PDF and Word documents -> the plain text in them, paragraphs and list items on lines of their own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator

from dashboard.faults import Unreadable

# A Word file unpacks to at most this much; one that claims more is refused unread (a "zip bomb").
_UNPACKED_BYTES = 200_000_000
_PAGES = 1_000
_BLOCKS = (
    "p",
    "div",
    "li",
    "tr",
    "br",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "article",
    "section",
    "blockquote",
    "dd",
    "dt",
)
_UNSEEN = ("script", "style", "noscript", "template", "svg", "head", "nav", "footer", "form", "iframe", "object")


def is_document(name: str, data: bytes) -> bool:
    """Whether a file is one of the kinds that ``document_text`` opens, by its name and its first bytes."""
    return _opener(name, data) is not None


def document_text(name: str, data: bytes) -> str:
    """The text of a document. Raises Unreadable: damaged, locked by a password, or without any text."""
    opener = _opener(name, data)
    if opener is None:
        raise Unreadable("fault_no_document", file=name)
    text = opener(name, data)
    if not text.strip():
        raise Unreadable("fault_no_text", file=name)
    return text


def _opener(name: str, data: bytes) -> Callable[[str, bytes], str] | None:
    suffix = name.rpartition(".")[2].lower()
    if data.startswith(b"%PDF"):
        return _pdf
    if data.startswith(b"PK\x03\x04"):
        return _word
    return _html if suffix in ("html", "htm") else None


def _html(name: str, data: bytes) -> str:
    from bs4 import BeautifulSoup

    page = BeautifulSoup(data, "html.parser")
    for tag in page.find_all(_UNSEEN):
        tag.decompose()
    for tag in page.find_all(_BLOCKS):
        tag.append("\n")
    return _tidy(page.get_text())


def _pdf(name: str, data: bytes) -> str:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("fault_locked", file=name)
        if len(reader.pages) > _PAGES:
            raise Unreadable("fault_pages", file=name, pages=str(_PAGES))
        return "\n\n".join(page.extract_text() for page in reader.pages)
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError, OSError) as error:
        # pypdf lets a damaged file's faults through as builtin errors too
        raise _damaged(name, "PDF", error) from None


def _word(name: str, data: bytes) -> str:
    import docx
    from docx.opc.exceptions import OpcError

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(member.file_size for member in archive.infolist()) > _UNPACKED_BYTES:
                raise Unreadable("fault_unpacked", file=name, bytes=_UNPACKED_BYTES)
        document = docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, OpcError, KeyError, ValueError, SyntaxError) as error:
        raise _damaged(name, "Word (.docx)", error) from None
    return "\n".join(_paragraphs(document))


def _paragraphs(document: object) -> Iterator[str]:
    from docx.table import Table

    for item in document.iter_inner_content():  # type: ignore[attr-defined]
        if isinstance(item, Table):
            yield from (" ".join(cell.text for cell in row.cells) for row in item.rows)
        else:
            yield item.text


def _tidy(text: str) -> str:
    """Lines without outer blanks, and no more than one empty line in a row."""
    lines: list[str] = []
    for line in (" ".join(line.split()) for line in text.splitlines()):
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip()


def _damaged(name: str, kind: str, error: Exception) -> Unreadable:
    if isinstance(error, Unreadable):
        return error
    return Unreadable("fault_damaged", file=name, kind=kind, error=str(error)[:80])
