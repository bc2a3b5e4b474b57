"""HTML, Markdown, PDF and Word documents -> the plain text in them: each paragraph and item on a line of its own, and
the cells of a row of data on one."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

from dashboard.archives import part_names
from dashboard.faults import Unreadable, told_as
from dashboard.model import Fault
from dashboard.reading.decoding import decode
from dashboard.reading.layout import Layout
from dashboard.reading.markdown import markdown_text

Opener = Callable[[str, bytes], str]
_PAGES = 1_000
_WORD = "Word (.docx)"
# What else than Word a zip may be, by a part that each such file has.
_ZIPPED = (
    ("xl/workbook.xml", "format_excel"),
    ("xl/workbook.bin", "format_excel"),
    ("ppt/presentation.xml", "format_slides"),
    ("content.xml", "format_open"),
    ("META-INF/container.xml", "format_epub"),
)


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


def _opener(name: str, data: bytes) -> Opener | None:
    suffix = name.rpartition(".")[2].lower()
    if data.startswith(b"%PDF"):
        return _pdf
    if data.startswith(b"PK\x03\x04"):
        return _zip
    return _BY_SUFFIX.get(suffix)


def _html(name: str, data: bytes) -> str:
    from dashboard.reading.pages import declared_charset, page_text

    return page_text(name, decode(data, name, declared_charset(data)))


def _markdown(name: str, data: bytes) -> str:
    return markdown_text(decode(data, name))


def _pdf(name: str, data: bytes) -> str:
    from pypdf import PdfReader

    with told_as("fault_damaged", file=name, kind="PDF"):
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise Unreadable("fault_locked", file=name)
        if len(reader.pages) > _PAGES:
            raise Unreadable("fault_pages", file=name, pages=str(_PAGES))
        return "\n\n".join(page.extract_text() for page in reader.pages)


def _zip(name: str, data: bytes) -> str:
    """A Word file is a zip of parts; so are other files, which are told by theirs."""
    with told_as("fault_damaged", file=name, kind=_WORD if name.lower().endswith(".docx") else "ZIP"):
        parts = part_names(name, data)
    if "word/document.xml" in parts:
        return _word(name, data)
    for part, what in _ZIPPED:
        if part in parts:
            raise Unreadable("fault_format", file=name, format=Fault(what))
    raise Unreadable("fault_archive", file=name)


def _word(name: str, data: bytes) -> str:
    import docx

    layout = Layout()
    with told_as("fault_damaged", file=name, kind=_WORD):
        try:
            document = docx.Document(io.BytesIO(data))
        except ValueError as error:
            if "is not a Word file" not in str(error):
                raise
            # a template, or a file with macros
            raise Unreadable("fault_format", file=name, format=Fault("format_word")) from None
        _lay_out(document, layout)
    return layout.text()


def _lay_out(block: object, layout: Layout) -> None:
    """A Word document, or a cell of it, with the tables in it."""
    from docx.table import Table, _Cell

    for item in block.iter_inner_content():  # type: ignore[attr-defined]
        if not isinstance(item, Table):
            for line in item.text.split("\n"):
                layout.add(line)
                layout.break_line()
            continue
        layout.open_table()
        for row in item._tbl.tr_lst:  # the cells of ``Table`` itself take a time that grows with the rows' square
            for cell in row.tc_lst:
                layout.open_cell(cell.grid_span, continues=cell.vMerge == "continue")
                _lay_out(_Cell(cell, item), layout)
            layout.close_row()
        layout.close_table()


_BY_SUFFIX: Mapping[str, Opener] = {"html": _html, "htm": _html, "md": _markdown}
