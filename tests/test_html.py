"""HTML pages: the text that a browser shows comes out line by line, whatever the page is encoded in or lacks."""

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.pipeline import read_text
from dashboard.reading.documents import document_text
from dashboard.reading.files import communique_from_bytes
from gazetteer.errors import UnreadableFile

SENTENCE = "Le 12 février 2026, l'armée a détruit une base à Léré : « trois blessés »."
TABLE = (
    "<table><thead><tr><th>Date</th><th>Lieu</th><th>Fait</th></tr></thead>"
    "<tr><td>13/01/2026</td><td>Gao</td><td>Attaque d'un poste, deux morts</td></tr>"
    "<tr><td>14/01/2026</td><td>Ménaka</td><td>Arrestation de trois suspects</td></tr></table>"
)


def text_of(page: str) -> str:
    return document_text("a.html", page.encode())


@pytest.mark.parametrize("before", ["", "<h1>Incidents de la semaine</h1>"])
def test_a_table_gives_an_event_a_row(before: str):
    events = read_text(communique_from_bytes("a.html", (before + TABLE).encode())).events
    told = [(each.event_type, str(each.dates.start), each.location.words) for each in events]
    assert told == [("attack_or_ambush", "2026-01-13", "Gao"), ("arrest", "2026-01-14", "Ménaka")]
    assert [(figure.value, figure.role) for figure in events[0].quantities] == [(2.0, "killed")]


@pytest.mark.parametrize(
    ("rows", "lines"),
    [
        # the usual ways of writing a cell: a paragraph in it, blanks around it, no end tags
        ("<tr>\n<td><p>13/01</p></td>\n<td> Gao\n </td></tr>", ["13/01 | Gao"]),
        ("<tr><td>13/01<td>Gao<tr><td>14/01<td>Bla", ["13/01 | Gao", "14/01 | Bla"]),
        ("<td>13/01<td>Gao", ["13/01 | Gao"]),
        # an empty cell keeps its place, and a cell alone is no row
        ("<tr><td>13/01</td><td></td><td>Attaque</td></tr>", ["13/01 | | Attaque"]),
        ("<tr><td>&nbsp;</td><td>Une frappe.</td></tr>", ["Une frappe."]),
        # what cells that span rows share is said in each row, what they tell is not
        (
            "<tr><td rowspan=2>13/01<td>Gao<tr><td>Bla<tr><td>14/01<td>Ber",
            ["13/01 | Gao", "13/01 | Bla", "14/01 | Ber"],
        ),
        ("<tr><td>Gao<td>13/01<td rowspan=2>Un mort<tr><td>Bla<td>14/01", ["Gao | 13/01 | Un mort", "Bla | 14/01 |"]),
        ("<tr><td>13/01<td colspan=2>Gao<tr><td>14/01<td>Bla<td>Un mort", ["13/01 | Gao |", "14/01 | Bla | Un mort"]),
        # below a row of its width, a cell may have lines
        (
            "<tr><td>Date<td>Lieu<td>Fait<tr><td>13/01<td>Gao<br>(ville)<td><p>Attaque.<p>Un mort.",
            ["Date | Lieu | Fait", "13/01 | Gao (ville) | Attaque. Un mort."],
        ),
        # a table that arranges a page
        ("<tr><td><h1>Titre</h1><p>Un.</p><p>Deux.</p></td></tr>", ["Titre", "Un.", "Deux."]),
        ("<tr><td>Accueil<br>Armée<td><p>Un.<p>Deux.", ["Accueil", "Armée", "Un.", "Deux."]),
        ("<tr><td>Logo<td>Mali<tr><td>Accueil<td><p>Un.<p>Deux.", ["Logo | Mali", "Accueil", "Un.", "Deux."]),
        ("<tr><td><h2>Titre</h2><td>Un.", ["Titre", "Un."]),
        ("<tr><td>Menu<td><table><tr><td>13/01<td>Gao</table>", ["Menu", "13/01 | Gao"]),
        (f"<tr><td>Menu<td>{'Une phrase. ' * 90}", ["Menu", ("Une phrase. " * 90).strip()]),
    ],
)
def test_rows_of_data_are_lines_and_the_columns_of_a_page_are_not(rows: str, lines: list[str]):
    assert [line for line in text_of(f"<table>{rows}</table>").splitlines() if line] == lines


def test_cells_that_span_rows_do_not_make_a_page_endless():
    rows = "<tr>" + "<td rowspan=6000>Le lieu est celui-ci" * 39 + "<td>x" + "<tr><td>y" * 6_000
    assert len(text_of(f"<table>{rows}</table>")) < 2_000_000


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("", "cp1252"),
        ("<meta charset=iso-8859-1>", "utf-8"),
        ("<meta charset=iso-8859-1>", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=macintosh">', "mac-roman"),
        ("<meta charset=utf-8>", "cp1252"),
        ("<meta charset=no-such>", "cp1252"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', "cp1252"),
    ],
)
def test_a_page_is_decoded_by_its_bytes_before_what_it_says(declared: str, encoding: str):
    page = f"{declared}<body><p>{SENTENCE}</p></body>"
    assert document_text("a.html", page.encode(encoding)) == SENTENCE


def test_a_page_that_says_it_is_xml_is_read_without_a_word_on_standard_error(tmp_path):
    page = f'<?xml version="1.0" encoding="utf-8"?><body><p>{SENTENCE}</p></body>'
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    command = [sys.executable, "-m", "dashboard", "events", str(tmp_path / "a.html"), "--format", "jsonl"]
    run = subprocess.run(command, capture_output=True, check=True)
    assert run.stdout.count(b"\n") == 1
    assert run.stderr == b""


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        (
            "<form id=aspnetForm><input value=1><p>Un.</p><button>OK</button><select><option>Mali</select></form>",
            ["Un."],
        ),
        ("<title>x</title><article><p>Un.</article>", ["Un."]),
        ("<head><title>x</title><style>p{}</style><main>Un.", ["Un."]),
        ("<p>Un<nav>menu</nav><template><p>x</template><svg><text>x</text></svg><footer>x</footer>", ["Un"]),
        ("<p>Le 12\nfévrier<!-- x --> 2026,<b>\tdeux</b> morts", ["Le 12 février 2026, deux morts"]),
        ("Un<br>deux<br><br>trois<div>quatre</div>cinq", ["Un", "deux", "", "trois", "quatre", "cinq"]),
        ("<pre>Un\ndeux\n\ntrois</pre>", ["Un", "deux", "", "trois"]),
        ("<p>Un.<p>Deux.<ul><li>x<li>y</ul>z", ["Un.", "", "Deux.", "", "x", "y", "", "z"]),
    ],
)
def test_a_page_shows_what_a_browser_shows(page: str, lines: list[str]):
    assert text_of(page).splitlines() == lines


ASIDE = "<h3>Les plus lus</h3><ul><li>Une mine a fait trois morts à Gao.</ul>"


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        # what stands around the article, before it or after it, is other news
        (f"<div>{ASIDE}</div><article><h1>Titre</h1><p>Un.</article>", ["Titre", "Un."]),
        (f"<article><h1>Titre</h1><p>Un.</article><div>{ASIDE}</div>", ["Titre", "Un."]),
        (f"<article><h1>Titre</h1><aside>{ASIDE}</aside><p>Un.<form><p>Votre avis</form></article>", ["Titre", "Un."]),
        (
            f"<main><article><h1>Titre</h1><p>Un.</article><article><h3>Autre</h3><p>x</article>{ASIDE}</main>",
            ["Titre", "Un."],
        ),
        (f"<main><h1>Titre</h1><p>Un.</main>{ASIDE}", ["Titre", "Un."]),
        (f"<aside><article><h1>Autre</h1><p>x</article></aside><main><p>Un.</main>{ASIDE}", ["Un."]),
        # a title that stands outside, and one that is the site's
        (f"<header><h1>Titre</h1></header><article><p>Un.</article>{ASIDE}", ["Titre", "Un."]),
        ("<header><h1>Journal</h1></header><article><h2>Titre</h2><p>Un.</article>", ["Titre", "Un."]),
        # a list of news; text beside the articles that a page is made of
        (
            f"<article><h1>A</h1><p>Un.</article>{ASIDE}<article><h1>B</h1><p>Deux.</article>",
            ["A", "Un.", "B", "Deux."],
        ),
        (f"<article><p>Un.</article>{ASIDE}<article><p>Deux.</article>", ["Un.", "Deux."]),
        ("<main><article><h1>Titre</h1></article><p>Un.</main>", ["Titre", "Un."]),
        ("<article><p>Un.<article><p>Commentaire.</article>Deux.</article>", ["Un.", "Commentaire.", "Deux."]),
        # around all of the page a form is no form, and a part without a word is none
        ("<form><article><h1>Titre</h1><p>Un.</article></form>", ["Titre", "Un."]),
        ("<main></main><aside>Un.</aside>", ["Un."]),
        ("<aside>Un.</aside><form><p>Deux.</form>", ["Un.", "Deux."]),
    ],
)
def test_a_page_that_says_where_its_text_is_gives_that_alone(page: str, lines: list[str]):
    assert [line for line in text_of(page).splitlines() if line] == lines


@pytest.mark.parametrize(
    "piece",
    ["<p>mot ", "<td>mot ", "<tr><td>mot ", "<p>mot</p> ", "<form>mot ", "mot<br>", "<a>mot ", "<", "&", "mot</b> "],
)
def test_a_hostile_page_of_a_megabyte_is_read_to_its_end(piece: str):
    assert text_of("<p>début<table>" + piece * (1_000_000 // len(piece)) + "<p>fin").endswith("fin")


@pytest.mark.parametrize(
    "piece", ["<div>", "<b>mot", "<table><tr><td>mot", "<ul><li>", "<div>mot</p>", "<span></b>", "<article><p>mot"]
)
def test_a_page_of_nothing_but_depth_is_refused(piece: str):
    with pytest.raises(UnreadableFile, match=r"^a\.html: a damaged HTML file \(2000 nested elements\)"):
        text_of(piece * (1_000_000 // len(piece)))


def test_a_hostile_page_of_nothing_but_articles_is_read_to_its_end():
    assert text_of("<aside>x</aside><article>mot</article>" * 25_000).split() == ["mot"] * 25_000


TAGS = ("<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td rowspan=3>", "<td colspan=2>", "<h1>", "a", "b")
TAGS += ("<br>", "<p>", "<nav>", "</nav>", "<pre>", "</pre>")


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(TAGS)))
def test_any_order_of_tags_gives_every_word_that_is_seen(tags: list[str]):
    words = sum(tag in ("a", "b") for tag in tags)
    page = " ".join(tag for tag in tags if "nav" not in tag)
    shown = text_of(f"début {page}").replace("|", " ").split()
    assert shown[0] == "début"
    assert len(shown) > words
