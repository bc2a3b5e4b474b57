"""HTML, PDF and Word documents: their text comes out line by line, and a damaged one is told in a sentence."""

import io
import zipfile

import docx
import docx.document
import openpyxl
import pytest
from factories import make_pdf, make_protected_pdf
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.labels import fault_words
from dashboard.pipeline import read_text
from dashboard.reading.documents import document_text, is_document
from dashboard.reading.files import communique_from_bytes
from gazetteer.errors import UnreadableFile

PAGE = (
    "<html><head><title>x</title><style>p{}</style></head><body><nav>Menu</nav><h1>Frappe à Léré</h1>"
    "<p>Le 3 juin 2024, une <b>frappe</b> a visé une base.</p><ul><li>Deux motos</li><li>Un dépôt</li></ul>"
    "<script>alert(1)</script></body></html>"
)


def word(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def incidents() -> docx.document.Document:
    """A table whose day spans two rows and whose last row is one cell."""
    document = docx.Document()
    table = document.add_table(4, 3)
    rows = (
        ("Date", "Lieu", "Fait"),
        ("13/01/2026", "Gao", "Attaque d'un poste."),
        ("", "Ménaka", "Arrestation de trois suspects"),
        ("Total : deux", "", ""),
    )
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 2).add_paragraph("Deux morts.")
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(3, 0).merge(table.cell(3, 2))
    return document


def zipped(*members: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for member in members:
            archive.writestr(member, "x")
    return stream.getvalue()


def workbook() -> bytes:
    stream = io.BytesIO()
    openpyxl.Workbook().save(stream)
    return stream.getvalue()


def with_macros(data: bytes) -> bytes:
    """A Word file of the same parts that says it has macros."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(stream, "w") as changed:
        for member in archive.infolist():
            kind = b"officedocument.wordprocessingml.document.main"
            changed.writestr(member, archive.read(member).replace(kind, b"ms-word.document.macroEnabled.main"))
    return stream.getvalue()


def test_a_page_gives_its_paragraphs_and_items_as_lines():
    lines = document_text("a.html", PAGE.encode()).splitlines()
    assert [line for line in lines if line] == [
        "Frappe à Léré",
        "Le 3 juin 2024, une frappe a visé une base.",
        "Deux motos",
        "Un dépôt",
    ]


def test_a_word_file_gives_its_paragraphs():
    assert document_text("a.docx", word("Frappe à Léré", "Le 3 juin.")) == "Frappe à Léré\nLe 3 juin."


def test_a_table_of_a_word_file_gives_an_event_a_row():
    events = read_text(communique_from_bytes("a.docx", saved(incidents()))).events
    told = [(each.event_type, str(each.dates.start), each.location.words) for each in events]
    assert told == [("attack_or_ambush", "2026-01-13", "Gao"), ("arrest", "2026-01-13", "Ménaka")]


def test_a_table_of_a_word_file_keeps_its_cells_apart():
    """Merged cells, paragraphs in a cell, and a table that arranges a page around another."""
    document = incidents()
    around = document.add_table(1, 2)
    around.cell(0, 0).text = "Page"
    around.cell(0, 1).text = "Entière"
    within = around.cell(0, 1).add_table(1, 2)
    within.cell(0, 0).text, within.cell(0, 1).text = "Lieu", "Gao"
    assert [line for line in document_text("a.docx", saved(document)).splitlines() if line] == [
        "Date | Lieu | Fait",
        "13/01/2026 | Gao | Attaque d'un poste. Deux morts.",
        "13/01/2026 | Ménaka | Arrestation de trois suspects",
        "Total : deux",
        "Page",
        "Entière",
        "Lieu | Gao",
    ]


def test_a_pdf_gives_its_text():
    assert "Une frappe" in document_text("a.pdf", make_pdf("Une frappe a vise une base"))


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_a_pdf_that_may_not_be_printed_is_read_and_one_with_a_password_told(algorithm: str):
    assert "Une frappe" in document_text("a.pdf", make_protected_pdf("Une frappe", "", algorithm))
    with pytest.raises(UnreadableFile) as told:
        document_text("a.pdf", make_protected_pdf("Une frappe", "secret", algorithm))
    fault = told.value.fault
    assert fault_words(fault, "en") == "a.pdf: locked by a password; save it without one first."
    assert "protégé par un mot de passe" in fault_words(fault, "fr")


def test_a_document_is_a_communique_like_any_text():
    assert communique_from_bytes("a.docx", word("Le 3 juin 2024, une frappe à Léré.")).text.startswith("Le 3 juin")


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("a.pdf", b"%PDF-1.4 broken", "damaged PDF"),
        ("a.pdf", make_pdf("Une frappe", b"/Foo"), r"damaged PDF file \(Unsupported filter /Foo\)"),
        ("a.docx", b"PK\x03\x04 broken", "damaged Word"),
        ("a.docx", with_macros(word("Une frappe.")), "a Word template or a Word file with macros, not a text; save"),
        ("a.xlsx", workbook(), "an Excel workbook, not a text; save"),
        ("a.pptx", zipped("ppt/presentation.xml"), "a PowerPoint presentation, not a text; save"),
        ("a.odt", zipped("mimetype", "content.xml"), "an OpenDocument file .* not a text; save"),
        ("a.zip", zipped("a.txt"), "a ZIP archive; give the files in it"),
        ("a.html", b"<html><script>x</script></html>", "holds no text"),
        ("a.docx", word(""), "holds no text"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(name: str, data: bytes, why: str):
    with pytest.raises(UnreadableFile, match=why) as told:
        document_text(name, data)
    assert str(told.value).startswith(f"{name}: ")
    assert " object at " not in str(told.value)


SOUND = {
    "a.docx": word("Une frappe."),
    "a.pdf": make_pdf("Une frappe."),
    "b.pdf": make_protected_pdf("Une frappe.", "", "AES-128"),
}
EDIT = st.tuples(
    st.floats(0, 1, exclude_max=True),
    st.integers(0, 6),
    st.sampled_from((b"", b" 3 0 R ", b"null", b"[]", b"<<>>", b"(x)", b"/X", b"-1")) | st.binary(max_size=1),
)
"""How far into a file, how many bytes are lost there, and what stands in their place."""


@pytest.mark.parametrize("name", SOUND)
@settings(max_examples=200, deadline=None)
@given(edits=st.lists(EDIT, min_size=1, max_size=3))
def test_a_sound_document_that_was_damaged_gives_text_or_a_sentence(name: str, edits: list[tuple[float, int, bytes]]):
    """Whatever the damage: in the list of parts, in a packed part, or in what is unpacked."""
    data = SOUND[name]
    for share, lost, put in edits:
        place = 4 + int(share * (len(data) - 4))
        data = data[:place] + put + data[place + lost :]
    assert _told(name, data).strip()


def test_a_bomb_is_refused_unread():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("word/document.xml", b"0" * 210_000_000)
    with pytest.raises(UnreadableFile, match="unpacks to more than"):
        document_text("a.docx", stream.getvalue())


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", b"<html>"]), st.binary(max_size=400))
def test_any_bytes_give_text_or_a_sentence(head: bytes, tail: bytes):
    data = head + tail
    assert is_document("a.html", data)
    assert _told("a.html", data).strip()


def _told(name: str, data: bytes) -> str:
    """The text, or the sentence that says why there is none; any other error fails the test."""
    try:
        return document_text(name, data)
    except UnreadableFile as error:
        return str(error) if str(error).startswith(f"{name}: ") else ""
