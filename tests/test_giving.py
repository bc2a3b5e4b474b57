"""The reader's own texts and tables on the page: given, read, shown alone or beside the others, and taken back."""

import csv
import io
import re
from base64 import b64decode
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from driving import counts, handed, page, paste
from factories import make_event, make_pdf, make_protected_pdf
from streamlit.testing.v1 import AppTest

from dashboard.extraction.events import read_events
from dashboard.labels import label
from dashboard.model import Article
from dashboard.table.frame import events_frame
from dashboard.table.xlsx import to_xlsx

ONE_READ = "1 événement lu dans ce que vous avez donné."
HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(2)> ${alert(3)} `x` =cmd() \u202e \0"


def test_an_event_that_is_taken_back_is_let_go_with_a_sentence() -> None:
    app = page()
    paste(app, "Le 3 juin 2024, une frappe a visé un refuge à Léré.")
    own = app.dataframe[0].value["event_id"].iloc[0]
    app.session_state["selected"] = own
    app.run()
    assert app.query_params["event"] in (own, [own])
    paste(app, "")
    assert "event" not in app.query_params
    (told,) = [text.value for text in app.text if "n’est plus parmi les données" in text.value]
    assert [text.value for text in app.run().text] == [told]
    app.button(key="next").click().run()
    assert [text.value for text in app.text] == []


def test_own_events_that_the_filters_hide_are_told_and_a_press_shows_them() -> None:
    app = page({"lang": ["fr"], "from": ["2026-01-08"]})
    files = [("a.txt", "Le 3 juin 2024, une frappe a visé un refuge à Léré.".encode(), ""), ("b.txt", b"Rien.", "")]
    app.file_uploader(key="own_files").set_value(files).run()
    assert not app.exception
    told = f"{ONE_READ} {label('own_without_text', 'fr', files='b.txt')}"
    assert [text.value for text in app.text] == [f"{told} Les filtres masquent tout ce que vous avez donné."]
    app.button(key="own_reset").click().run()
    assert [text.value for text in app.text] == [told]
    assert counts(app)[0] == counts(app)[1]
    assert [button for button in app.button if button.key == "own_reset"] == []


def test_a_text_that_the_program_fails_on_is_told_beside_what_the_others_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(article: Article, *rest: Any) -> Any:
        if "Gao" in article.communique.text:
            raise ValueError("no such thing")
        return read_events(article, *rest)

    app = page()
    monkeypatch.setattr("dashboard.pipeline.read_events", failing)
    strike = "Le 3 juin 2024, une frappe a visé un refuge à {}."
    files = [(f"{place}.txt", strike.format(place).encode(), "") for place in ("Gao", "Léré")]
    app.file_uploader(key="own_files").set_value(files).run()
    assert not app.exception
    assert any(text.value.startswith(ONE_READ) for text in app.text)
    told = label("fault_article", "fr", file="Gao.txt", article=1, error="ValueError: no such thing")
    assert any(told in text.value for text in app.text)


def test_the_only_event_of_a_text_is_read_at_once() -> None:
    app = page()
    paste(app, "Le 3 juin 2024, une frappe a visé un refuge à Léré.")
    assert not app.exception
    assert any("caractères 0-51" in code.value for code in app.code)
    several = page()
    paste(several, "Le 3 juin 2024, une frappe a visé un refuge à Léré.\n\nLe 4 juin 2024, une mine a explosé à Gao.")
    assert [code for code in several.code if "caractères" in code.value] == []


def test_where_the_filters_hide_some_own_events_the_count_alone_says_so() -> None:
    app = page()
    paste(app, "Le 3 juin 2024, une frappe a visé un refuge à Léré.\n\nLe 4 juin 2024, une mine a explosé à Gao.")
    (told,) = [text.value for text in app.text]
    app.multiselect(key="event_types").select("ied").run()
    assert counts(app) == (1, 2)
    assert [text.value for text in app.text] == [told]


def test_of_many_files_those_without_an_event_are_named() -> None:
    app = page()
    files = [(f"{n}.txt", f"Le {n} juin 2024, une frappe a visé un refuge à Léré.".encode(), "") for n in range(1, 6)]
    app.file_uploader(key="own_files").set_value([*files, ("muet.txt", b"Rien.", "")]).run()
    told = f"5 événements lus dans ce que vous avez donné. {label('own_without_text', 'fr', files='muet.txt')}"
    assert [text.value for text in app.text] == [told]


@pytest.fixture
def nothing_bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "communiques").mkdir()
    (tmp_path / "communiques" / "a.txt").write_text("Rien.", encoding="utf-8")
    monkeypatch.setattr("gazetteer.folders.DATA", tmp_path)
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()


@pytest.mark.usefixtures("nothing_bundled")
def test_where_there_is_no_event_the_page_says_so_and_speaks_of_no_filter() -> None:
    app = page({"lang": ["en"]})
    assert not app.exception
    lines = [line.value for line in (*app.caption, *app.markdown)]
    assert lines.count(label("nothing_to_show", "en")) == 1
    assert label("table_empty", "en") not in lines


def test_of_a_pasted_text_without_an_event_no_file_is_named_and_none_is_counted() -> None:
    app = page()
    paste(app, "La réunion hebdomadaire aura lieu lundi.")
    (told,) = [text.value for text in app.text]
    assert told.startswith("Aucun événement lu dans le texte collé\u00a0: la lecture cherche, en français, des")
    paste(app, "Le 3 juin 2024, une frappe a visé un refuge à Léré.")
    files = [("a.txt", "Le 4 juin 2024, une frappe a visé un refuge à Gao.".encode(), ""), ("b.txt", b"Rien.", "")]
    app.file_uploader(key="own_files").set_value(files).run()
    (told,) = [text.value for text in app.text]
    assert told.startswith(
        "2 événements lus dans ce que vous avez donné. a.txt\u00a0: 1\u00a0; le texte collé\u00a0: 1."
    )
    assert told.endswith(label("own_without_text", "fr", files="b.txt"))


def test_a_table_without_an_event_is_told_nothing_of_languages() -> None:
    app = page()
    app.file_uploader(key="own_files").set_value([("a.csv", b"event_type,date_start,latitude,longitude\n", "")]).run()
    assert [text.value for text in app.text] == ["Aucun événement lu dans a.csv."]


def test_events_without_a_day_are_told_with_what_may_give_them_one() -> None:
    app = page()
    paste(app, "Hier, une frappe a visé un refuge à Léré.")
    told = "1 événement lu dans ce que vous avez donné."
    assert [text.value for text in app.text] == [
        f"{told} Aucun jour n’est connu\u00a0: indiquez le jour de publication."
    ]
    dated = "Le 3 juin 2024, une mine a explosé à Gao.".encode()
    app.file_uploader(key="own_files").set_value(("a.txt", dated, "")).run()
    (both,) = [text.value for text in app.text]
    some = "Dont 1 événement sans jour\u00a0: indiquez le jour de publication."
    assert both.startswith(f"2 événements lus dans ce que vous avez donné. {some}")
    app.file_uploader(key="own_files").set_value([]).run()
    app.date_input(key="own_published").set_value(date(2026, 1, 14)).run()
    assert [text.value for text in app.text] == [ONE_READ]


def test_the_day_of_publication_is_asked_for_where_a_text_lacks_it_alone() -> None:
    app = page()
    texts = [
        ("a.txt", "Une frappe a visé un refuge à Léré.".encode(), ""),
        ("b.txt", "Une mine a explosé à Gao.".encode(), ""),
        ("sources.csv", b"file,published,publisher\na.txt,2026-01-14,DIRPA\n", ""),
    ]
    app.file_uploader(key="own_files").set_value(texts).run()
    (told,) = [text.value for text in app.text]
    assert "Aucun jour n’est connu\u00a0; pour 1\u00a0: indiquez le jour de publication." in told
    dated = ("c.txt", "Le 3 juin 2024, une mine a explosé à Gao.".encode(), "")
    app.file_uploader(key="own_files").set_value([*texts, dated]).run()
    (told,) = [text.value for text in app.text]
    assert "Dont 2 événements sans jour\u00a0; pour 1\u00a0: indiquez le jour de publication." in told


def test_the_sentences_of_a_workbook_stand_beside_its_cells() -> None:
    event = make_event("a", title="<b>Frappe</b>")
    workbook = to_xlsx(events_frame([event]), [event])
    app = page()
    app.file_uploader(key="own_files").set_value([("x.xlsx", workbook, "")]).run()
    app.session_state["selected"] = "a"
    app.run()
    assert label("table_source", "fr") in [caption.value for caption in app.caption]
    (told,) = [html.value for html in app.get("html") if "blockquote lang" in html.value]
    assert "&lt;b&gt;Frappe&lt;/b&gt; près de Léré" in told
    assert "<b>Frappe" not in told


def test_what_is_shown_of_the_readers_own_alone_is_not_called_yours_included() -> None:
    app = page({"lang": ["en"]})
    paste(app, "Le 3 juin 2024, une frappe a visé un refuge à Léré.")
    assert any(caption.value.startswith("From 1 document, yours alone, 3 June 2024.") for caption in app.caption)


@pytest.mark.parametrize(("name", "data"), [("vide.txt", b""), ("a.txt", b"Rien."), ("a.csv", b"a,b\n1,2\n")])
def test_the_bundled_events_are_not_called_yours_where_none_could_be_read_of_what_was_given(
    name: str, data: bytes
) -> None:
    app = page()
    app.file_uploader(key="own_files").set_value((name, data, "")).run()
    (lead,) = [caption.value for caption in app.caption if "Les chiffres sont" in caption.value]
    assert lead.startswith(
        "Aucun événement lu dans vos documents\u00a0; ceux qui sont montrés sont fournis avec la page, lus dans 1 "
    )


def test_a_pasted_text_shows_its_events_alone_or_beside_the_bundled_ones() -> None:
    app = page()
    _, total = counts(app)
    app.pills(key="own_open").set_value("own_open").run()
    paste(app, "Le 3 juin 2024, une frappe a visé un refuge à Léré.")
    assert not app.exception
    assert counts(app) == (1, 1)
    assert [text.value for text in app.text] == [ONE_READ]
    assert app.pills(key="own_open").value is None
    app.toggle(key="own_beside").set_value(True).run()
    assert counts(app) == (total + 1, total + 1)
    paste(app, "Le 4 juin 2024, une frappe a visé un refuge à Gao.")
    assert counts(app) == (total + 1, total + 1), "what the reader chose holds for the next text"
    paste(app, "")
    assert counts(app) == (total, total)
    paste(app, "Le 4 juin 2024, une frappe a visé un refuge à Gao.")
    assert counts(app) == (1, 1)


def test_where_nothing_is_read_the_bundled_events_stay_and_what_gives_texts_stays_open() -> None:
    app = page({"lang": ["en"]})
    app.pills(key="own_open").set_value("own_open").run()
    english = b"On 3 March 2026 armed men attacked the village of Diafarabe."
    app.file_uploader(key="own_files").set_value([("a.txt", english, "")]).run()
    assert [text.value for text in app.text] == [label("own_without_text", "en", files="a.txt")]
    assert counts(app)[0] > 1
    assert app.pills(key="own_open").value == "own_open"
    assert [toggle.key for toggle in app.toggle if toggle.key == "own_beside"] == []


def test_a_pasted_text_is_read_once_whatever_the_language() -> None:
    app = page()
    paste(app, "Le 3 juin 2024, une frappe a visé un refuge à Léré.")
    taken = app.session_state["own_taken"]
    app.segmented_control(key="language").set_value("en").run()
    assert not app.exception
    assert app.session_state["own_taken"] is taken
    assert set(taken.view.frame["file"]) == {"texte-1.txt"}


def test_a_row_of_an_own_table_is_cited_by_what_it_says() -> None:
    app = page()
    head = "event_id,file,date_start,latitude,longitude,event_type,title,publisher"
    table = f"{head}\ne1,R33.txt,2024-06-03,15,-5,ied,Frappe à Bla,DIRPA\n"
    app.file_uploader(key="own_files").set_value([("mes.csv", table.encode(), "")]).run()
    app.session_state["selected"] = "e1"
    app.run()
    assert not app.exception
    assert [code.value for code in app.code] == [
        "DIRPA, «\u00a0Frappe à Bla\u00a0», événement\u00a0: 3 juin 2024, R33.txt."
    ]


def test_a_pasted_text_is_read_at_a_press_and_no_link_leads_to_its_event() -> None:
    app = page()
    shipped = app.dataframe[0].value["event_id"]
    paste(app, "Le 3 juin 2024, une frappe a visé un refuge à Léré.")
    app.toggle(key="own_beside").set_value(True).run()
    assert not app.exception
    (own,) = set(app.dataframe[0].value["event_id"]) - set(shipped)
    for event_id, lasts in ((own, False), (shipped.iloc[0], True)):
        app.session_state["selected"] = event_id
        app.run()
        assert any(f"event={event_id}" in code.value for code in app.code) == lasts
        assert any("seulement dans cette session" in caption.value for caption in app.caption) != lasts
        assert not any("Corrigé par vous" in caption.value for caption in app.caption)


def test_a_corrected_row_is_shown_everywhere_and_said_to_be_one() -> None:
    app = page()
    _, total = counts(app)
    app.button(key="export_csv").click().run()
    data = re.search(r'atob\("([^"]+)"\)', handed(app)[0])
    assert data
    rows = list(csv.DictReader(io.StringIO(b64decode(data[1]).decode("utf-8-sig"), newline="")))
    (strike,) = [row for row in rows if "Kidal" in row["location"]]
    strike["event_type"] = "ied"
    table = io.StringIO()
    writer = csv.DictWriter(table, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    app.file_uploader(key="own_files").set_value(("fixed.csv", table.getvalue().encode(), "")).run()
    assert not app.exception
    assert counts(app) == (total, total)
    assert any("1 ligne de vos tableaux corrige" in caption.value for caption in app.caption)
    shown = app.dataframe[0].value.set_index("event_id")
    assert shown["event_type"][strike["event_id"]].endswith("Engin explosif")
    app.session_state["selected"] = strike["event_id"]
    app.run()
    assert not app.exception
    assert any("Corrigé par vous" in caption.value for caption in app.caption)
    told = "".join(html.proto.body for html in app.get("html"))
    assert '<th scope="row">Type</th><td><bdi>✱ Engin explosif</bdi></td>' in told
    assert '<th scope="row">Latitude' not in told, "only what the table corrects"
    assert '<th scope="row">Vérification</th><td><bdi>corrigé par le lecteur\u00a0: type</bdi></td>' in told
    assert '<th scope="row">Réserves' not in told


def test_a_text_given_twice_breaks_no_panel_and_is_told() -> None:
    app = page()
    files = [(f"{name}.txt", b"Le 3 juin 2024, une frappe a vis\xc3\xa9 un refuge \xc3\xa0 Gao.", "") for name in "abc"]
    app.file_uploader(key="own_files").set_value(files).run()
    assert not app.exception
    assert counts(app) == (1, 1)
    assert len([text for text in app.text if "même texte que a.txt" in text.value]) == 2
    app.session_state["selected"] = app.dataframe[0].value["event_id"].iloc[0]
    assert not app.run().exception


def _page_of_a_failing_program() -> None:
    from collections.abc import Iterator, Sequence

    from dashboard.model import Communique, Reading
    from dashboard.panels import sources_panel
    from dashboard.panels.views import View, with_text
    from dashboard.pipeline import read_steps

    def read(communiques: Sequence[Communique]) -> Iterator[float | Reading]:
        if any(communique.text == "!" for communique in communiques):
            raise IndexError("list index out of range")
        yield from read_steps(communiques)

    view = sources_panel.view(View(Reading(), with_text(Reading())), "fr", read)
    sources_panel.show("fr")
    sources_panel.show_read(view, set(view.frame["event_id"]), "fr")


def test_a_session_outlives_an_error_of_the_program() -> None:
    app = AppTest.from_function(_page_of_a_failing_program, default_timeout=60).run()
    paste(app, "!")
    for _ in range(2):
        assert not app.exception
        (told,) = [text.value for text in app.text if text.value.startswith("⚠")]
        assert "une erreur du programme (IndexError: list index out of range)" in told
        app.run()
    paste(app, "Le 3 juin 2024, une frappe a visé un refuge à Léré.")
    assert not app.exception
    assert [text for text in app.text if text.value.startswith("⚠")] == []
    assert [text.value for text in app.text] == [ONE_READ]


UNREADABLE = {
    "vide.txt": (b"", "fichier vide"),
    "binaire.txt": (bytes(range(256)) * 4, "pas un fichier texte"),
    "image.txt": (b"\x89PNG....", "c’est une image"),
    "grand.txt": (b"a" * 10_000_001, "limite de 10\u202f000\u202f000 octets"),
    "casse.pdf": (b"%PDF-1.4 broken", "fichier PDF endommagé"),
    "filtre.pdf": (make_pdf("Une frappe", b"/Foo"), "fichier PDF endommagé"),
    "secret.pdf": (make_protected_pdf("Une frappe", "secret", "AES-128"), "protégé par un mot de passe"),
    "casse.docx": (b"PK\x03\x04 broken", "fichier Word (.docx) endommagé"),
    "casse.xlsx": (b"PK\x03\x04 broken", "pas un classeur Excel lisible"),
    "secret.xlsx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "pas un classeur Excel lisible"),
    "muet.html": (b"<script>x</script>", "aucun texte dedans"),
    "guillemet.csv": (b'"', "fermez ses guillemets"),
    "colonnes.csv": (b"a,b\n1,2\n", "il faut les colonnes"),
    "jour.csv": (
        b"event_type,date_start,latitude,longitude\nied,hier,15,-3\n",
        "« hier » inutilisable ; attendu : un jour",
    ),
    "point.csv": (b"event_type,date_start,latitude,longitude\nied,,95,-3\n", "« 95 » inutilisable ; attendu : de -90"),
}


def test_what_cannot_be_read_is_told_in_the_language_of_the_page() -> None:
    app = page({"lang": ["fr"]})
    app.file_uploader(key="own_files").set_value([(name, data, "") for name, (data, _) in UNREADABLE.items()]).run()
    assert not app.exception
    told = [text.value.replace("\u00a0", " ") for text in app.text if text.value.startswith("⚠")]
    assert [line.removeprefix("⚠ ").partition(".")[0] for line in told] == [n.partition(".")[0] for n in UNREADABLE]
    assert [line for line, (_, why) in zip(told, UNREADABLE.values(), strict=True) if why not in line] == []
    app.segmented_control(key="language").set_value("en").run()
    assert any("vide.txt: the file is empty; nothing to read." in text.value for text in app.text)


def test_a_table_of_faults_is_told_in_part_and_counted() -> None:
    app = page({"lang": ["fr"]})
    rows = b"event_type,date_start,latitude,longitude\n" + b"ied,,95,-3\n" * 21
    app.file_uploader(key="own_files").set_value(("a.csv", rows, "")).run()
    assert not app.exception
    assert len([text for text in app.text if text.value.startswith("⚠")]) == 20
    assert "et 1 autre" in [caption.value for caption in app.caption]


def test_hostile_pasted_text_breaks_nothing() -> None:
    app = page()
    text = f"Le 3 juin 2024, une frappe a visé un refuge à Léré. {HOSTILE} {{{{7*7}}}}"
    paste(app, text.replace("\0", ""))
    assert not app.exception


def test_the_days_of_a_table_without_last_days_end_with_its_last_row() -> None:
    app = page({"lang": ["en"]})
    rows = "event_id,event_type,date_start,latitude,longitude\nx,ied,2024-01-01,15,-4\ny,ied,2024-03-05,15,-4\n"
    app.file_uploader(key="own_files").set_value([("x.csv", rows.encode(), "text/csv")]).run()
    assert any("1 January\u00a0– 5 March 2024" in caption.value for caption in app.caption)
