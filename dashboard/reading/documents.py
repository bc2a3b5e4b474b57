"""HTML, Markdown, PDF and Word documents -> the plain text in them: each paragraph and item on a line of its own, and
the cells of a row of data on one."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from dashboard.archives import part_names
from dashboard.decoding import decode
from dashboard.faults import Unreadable, told_as
from dashboard.model import Fault
from dashboard.reading.layout import Layout
from dashboard.reading.markdown import markdown_text
from gazetteer.zips import ZIP

if TYPE_CHECKING:
    from docx.table import Table

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


class _WordCell(NamedTuple):
    """A cell of a Word table: the columns it covers, whether it ``continues`` the cell above, and what is in it."""

    columns: int
    continues: bool
    blocks: list[str | _Rows]


_Rows: TypeAlias = list[list[_WordCell]]


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
    if data.startswith(ZIP):
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
        is_locked = reader.is_encrypted and not reader.decrypt("")
        pages = 0 if is_locked else len(reader.pages)
    if is_locked:
        raise Unreadable("fault_locked", file=name)
    if pages > _PAGES:
        raise Unreadable("fault_pages", file=name, pages=str(_PAGES))
    with told_as("fault_damaged", file=name, kind="PDF"):
        texts = [page.extract_text() for page in reader.pages]
    return "\n\n".join(texts)


def _zip(name: str, data: bytes) -> str:
    """A Word file is a zip of parts; so are other files, which are told by theirs."""
    parts = part_names(name, data, "fault_damaged", kind=_WORD if name.lower().endswith(".docx") else "ZIP")
    if "word/document.xml" in parts:
        return _word(name, data)
    for part, what in _ZIPPED:
        if part in parts:
            raise Unreadable("fault_format", file=name, format=Fault(what))
    raise Unreadable("fault_archive", file=name)


def _word(name: str, data: bytes) -> str:
    from docx.opc.constants import CONTENT_TYPE
    from docx.package import Package

    with told_as("fault_damaged", file=name, kind=_WORD):
        part = Package.open(io.BytesIO(data)).main_document_part
        is_plain = part.content_type == CONTENT_TYPE.WML_DOCUMENT_MAIN  # no template, and without macros
        blocks = _blocks(part.document) if is_plain else []
    if not is_plain:
        raise Unreadable("fault_format", file=name, format=Fault("format_word"))
    layout = Layout()
    _lay_out(blocks, layout)
    return layout.text()


def _blocks(holder: object) -> list[str | _Rows]:
    """What stands in a Word document, or in a cell of it: the text of each paragraph, the rows of each table."""
    from docx.table import Table

    items = holder.iter_inner_content()  # type: ignore[attr-defined]
    return [_rows(item) if isinstance(item, Table) else item.text for item in items]


def _rows(table: Table) -> _Rows:
    from docx.table import _Cell

    # the cells of ``Table`` itself take a time that grows with the rows' square
    return [
        [_WordCell(cell.grid_span, cell.vMerge == "continue", _blocks(_Cell(cell, table))) for cell in row.tc_lst]
        for row in table._tbl.tr_lst
    ]


def _lay_out(blocks: Sequence[str | _Rows], layout: Layout) -> None:
    for block in blocks:
        if isinstance(block, str):
            for line in block.split("\n"):
                layout.add(line)
                layout.break_line()
            continue
        layout.open_table()
        for row in block:
            for cell in row:
                layout.open_cell(cell.columns, continues=cell.continues)
                _lay_out(cell.blocks, layout)
            layout.close_row()
        layout.close_table()


_BY_SUFFIX: Mapping[str, Opener] = {"html": _html, "htm": _html, "md": _markdown}
