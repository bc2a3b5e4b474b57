"""The page, driven through Streamlit's own test runner."""

import csv
import io
import json
import re
from base64 import b64decode
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pandas as pd
import pyarrow.ipc
import pytest
import streamlit as st
from factories import make_event, make_pdf, make_protected_pdf
from streamlit.testing.v1 import AppTest

from dashboard.labels import label
from dashboard.panels.chart_words import bar_words
from dashboard.panels.timeline_chart import bars, unit_of
from dashboard.pipeline import read_folder
from dashboard.table.frame import events_frame
from dashboard.table.xlsx import to_xlsx
from gazetteer.folders import DATA

APP = Path(__file__).parent.parent / "dashboard" / "app.py"
ONE_READ = "1 événement lu dans ce que vous avez donné."
HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(2)> ${alert(3)} `x` =cmd() \u202e \0"


def page(query: dict[str, list[str]] | None = None) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60)
    for name, values in (query or {"lang": ["fr"]}).items():
        app.query_params[name] = values
    app.run()
    assert not app.exception
    return app


def counts(app: AppTest) -> tuple[int, int]:
    found = [re.fullmatch(r"(\d+) / (\d+) (?:événement|event)s?", line.value) for line in app.markdown]
    (match,) = [match for match in found if match]
    return int(match[1]), int(match[2])


def paste(app: AppTest, text: str) -> None:
    app.text_area(key="own_paste").set_value(text)
    app.button(key="own_paste_read").click().run()


def test_the_page_opens_with_every_event_shown() -> None:
    app = page()
    shown, total = counts(app)
    assert shown == total > 0
    assert len(app.dataframe[0].value) == total


def test_filtering_by_type_shows_only_that_type_and_goes_into_the_address() -> None:
    app = page()
    app.multiselect(key="event_types").select("air_strike").run()
    assert not app.exception
    shown, total = counts(app)
    assert 0 < shown < total
    table = app.dataframe[0].value
    assert len(table) == shown
    assert all(kind.endswith("Frappe aérienne") for kind in table["event_type"])
    assert app.query_params["type"] in ("air_strike", ["air_strike"])
    app.button(key="reset").click().run()
    assert counts(app) == (total, total)


def test_playing_begins_anew_where_it_ended_and_else_goes_on() -> None:
    for there, then in (("2026-01-14", None), ("2026-01-07", date(2026, 1, 7))):
        app = page({"lang": ["fr"], "to": [there]})
        app.toggle(key="playing").set_value(True).run()
        assert not app.exception
        assert app.date_input(key="date_to").value == then


def handed(app: AppTest) -> list[str]:
    """The files that the page has the browser save."""
    return [html.proto.body for html in app.get("html") if "atob(" in html.proto.body]


def _page_of_rows_that_no_format_holds() -> None:
    import math

    from dashboard.model import Communique
    from dashboard.panels import export_panel, presses
    from dashboard.panels.views import with_text
    from dashboard.pipeline import read_text
    from dashboard.table.filters import Filters

    frame = with_text(read_text(Communique("a.txt", "Le 3 juin 2024, une frappe a visé un refuge à Léré.")))
    frame["toponyms"] = [[math.nan]]
    presses.carry_out(())
    export_panel.show(frame, Filters(), (), "fr")


def test_what_cannot_be_written_is_tried_once() -> None:
    app = AppTest.from_function(_page_of_rows_that_no_format_holds, default_timeout=60).run()
    assert not app.exception
    app.button(key="export_csv").click().run()
    assert app.exception
    assert not app.run().exception


def test_a_press_on_an_export_hands_over_one_file_that_stays_the_same() -> None:
    app = page()
    assert handed(app) == []
    app.button(key="export_geojson").click().run()
    assert not app.exception
    (first,) = handed(app)
    data = re.search(r'atob\("([^"]+)"\)', first)
    assert data
    assert len(json.loads(b64decode(data[1]))["features"]) == counts(app)[0]
    assert handed(app.run()) == [first]
    (other,) = handed(app.button(key="export_geojson").click().run())
    assert other != first


def test_a_choice_that_comes_in_words_of_before_is_understood() -> None:
    app = page({"lang": ["en"], "type": ["ied"]})
    app.session_state["event_types"] = ["▲ Air strike (99)", "ied"]
    app.session_state["precision"] = ["nearby (3)", "nowhere (3)"]
    app.session_state["columns"] = ["Title"]
    app.run()
    assert not app.exception
    assert app.multiselect(key="event_types").value == ["air_strike", "ied"]
    assert app.multiselect(key="precision").value == [2]
    assert list(app.dataframe[0].value.columns) == ["selected", "title"]


def test_a_column_is_told_from_the_one_that_differs_in_its_last_words_alone() -> None:
    app = page()
    app.session_state["columns"] = ["Précision du lieu (ACLED)", "Précision du jour (UCDP)"]
    app.run()
    assert set(app.dataframe[0].value.columns) == {"selected", "date_prec", "geo_precision"}


def test_the_address_chooses_filter_event_and_language() -> None:
    app = page()
    table = app.dataframe[0].value
    event_id = table["event_id"].iloc[0]
    app = page({"lang": ["en"], "event": [event_id], "type": ["air_strike"]})
    assert app.multiselect(key="event_types").value == ["air_strike"]
    shown, total = counts(app)
    assert 0 < shown < total
    assert any("events" in line.value for line in app.markdown)
    assert app.query_params["event"] in (event_id, [event_id])


def test_unknown_values_in_the_address_are_ignored_with_a_notice() -> None:
    app = page({"lang": ["fr"], "type": ["<b>x</b>"], "from": ["hier"]})
    assert counts(app)[0] == counts(app)[1]
    joined = "type=<b>x</b>\u00a0; from=hier"
    assert [text.value for text in app.text] == [
        f"⚠ Adresse\u00a0: 2 valeurs inconnues, non prises en compte\u00a0: {joined}"
    ]


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


def test_days_that_end_before_they_begin_are_told() -> None:
    app = page({"lang": ["en"], "from": ["2026-02-01"], "to": ["2026-01-01"]})
    assert counts(app)[0] == 0
    (told,) = [text.value for text in app.text]
    assert told.startswith("⚠ The first day (1 February 2026) comes after the last (1 January 2026)")
    assert [text.value for text in page({"lang": ["en"], "from": ["2026-01-01"], "to": ["2026-01-01"]}).text] == []


@pytest.mark.parametrize(
    ("unit", "french", "english"),
    [
        ("day", "1er janvier 2026", "1 January 2026"),
        ("week", "1er\u00a0–\u00a07 janvier 2026", "1–7 January 2026"),
        ("month", "janvier 2026", "January 2026"),
        ("year", "2026", "2026"),
    ],
)
def test_a_bar_of_the_timeline_says_its_days(unit: str, french: str, english: str) -> None:
    assert [bar_words(date(2026, 1, 1), unit, language) for language in ("fr", "en")] == [french, english]


def test_a_bar_of_a_week_begins_on_monday_and_is_faint_where_its_events_are_not_shown() -> None:
    days = [date(2026, 1, 4), date(2026, 1, 5), date(2026, 1, 11), date(2026, 5, 1)]
    frame = events_frame([make_event(f"e{number}", days=(day, day)) for number, day in enumerate(days)])
    assert unit_of(frame["date_start"]) == "week"
    drawn = bars(frame, frame[:2], "week", "fr")
    assert drawn[["told", "count", "shown"]].values.tolist() == [
        ["29 décembre 2025\u00a0– 4 janvier 2026", 1, True],
        ["5\u00a0–\u00a011 janvier 2026", 1, False],
        ["5\u00a0–\u00a011 janvier 2026", 1, True],
        ["27 avril\u00a0– 3 mai 2026", 1, False],
    ]
    assert drawn["start"][0] == pd.Timestamp("2025-12-29", tz="UTC")
    assert drawn["end"][0] == pd.Timestamp("2026-01-05", tz="UTC")


def test_the_timeline_says_what_its_bars_count_and_keeps_the_days_beside_those_chosen() -> None:
    app = page({"lang": ["fr"], "from": ["2026-01-07"], "to": ["2026-01-11"]})
    assert any(caption.value.startswith("Événements par jour\u00a0;") for caption in app.caption)
    (chart,) = app.get("vega_lite_chart")
    (drawn,) = chart.proto.datasets
    days = pyarrow.ipc.open_stream(drawn.data.data).read_pandas()
    assert (days["start"].min().day, days["start"].max().day) == (1, 14)
    assert set(days["shown"]) == {True, False}


def test_a_few_bars_leave_room_around_them() -> None:
    app = page()
    paste(app, "Le 3 juin 2024, une frappe a visé un refuge à Léré.")
    (chart,) = app.get("vega_lite_chart")
    scale = json.loads(chart.proto.spec)["encoding"]["x"]["scale"]
    days = [pd.Timestamp(end, unit="ms") for end in scale["domain"]]
    assert days == [pd.Timestamp("2024-05-27"), pd.Timestamp("2024-06-11")]


def test_charts_write_numbers_and_months_the_way_of_the_language() -> None:
    (chart,) = page().get("vega_lite_chart")
    written = json.loads(chart.proto.spec)["config"]["locale"]
    assert (written["number"]["decimal"], written["number"]["thousands"]) == (",", "\u202f")
    assert written["time"]["shortMonths"][1] == "févr."


def test_a_click_on_a_cluster_chooses_nothing_and_breaks_nothing() -> None:
    app = page()
    drawing = {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [-4.91, 15.71]}}
    app.session_state["told"] = {"last_object_clicked_count": 2, "last_active_drawing": drawing}
    app.run()
    assert not app.exception
    assert app.session_state["selected"] is None
    other = app.dataframe[0].value["event_id"].iloc[0]
    drawing = {**drawing, "properties": {"event_id": other}}
    app.session_state["told"] = {"last_object_clicked_count": 3, "last_active_drawing": drawing}
    app.run()
    assert app.session_state["selected"] == other


def test_a_line_says_what_the_events_were_read_from_and_whose_the_figures_are() -> None:
    app = page({"lang": ["en"]})
    lead = "Read automatically from 1 official Malian communiqué, 1–14 January 2026. "
    lead += "The figures are the publishers' claims."
    assert lead in [caption.value for caption in app.caption]
    paste(app, "Le 3 juin 2024, une frappe a visé un refuge à Léré.")
    app.toggle(key="own_beside").set_value(True).run()
    told = [caption.value for caption in app.caption]
    assert lead not in told
    assert any(
        line.startswith("From 2 documents, yours included, 3 June 2024\u00a0– 14 January 2026.") for line in told
    )


def test_an_event_that_this_session_does_not_know_is_told_in_a_sentence() -> None:
    (told,) = [text.value for text in page({"lang": ["en"], "event": ["0123456789abcdef"]}).text]
    assert told.startswith("⚠ The event of the address is not in the data.")


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


def test_a_search_finds_the_names_of_the_types_and_says_what_is_searched_where_it_finds_none() -> None:
    app = page({"lang": ["fr"], "q": ["frappe aérienne"]})
    shown = counts(app)[0]
    assert shown == counts(page({"lang": ["fr"], "type": ["air_strike"]}))[0] == counts(page({"q": ["air strike"]}))[0]
    assert shown > 0
    assert not app.text
    app.text_input(key="search").set_value("zèbre").run()
    (told,) = [text.value for text in app.text]
    assert told.startswith("«\u00a0zèbre\u00a0»\u00a0: aucun résultat. Sont cherchés le type")


def test_the_sentences_of_a_workbook_stand_beside_its_cells() -> None:
    event = make_event("a", title="<b>Frappe</b>")
    workbook = to_xlsx(events_frame([event]), [event])
    app = page()
    app.file_uploader(key="own_files").set_value([("x.xlsx", workbook, "")]).run()
    app.session_state["selected"] = "a"
    app.run()
    assert label("table_source", "fr") in [caption.value for caption in app.caption]
    (told,) = [html.value for html in app.get("html") if "blockquote lang" in html.value]
    assert "&lt;b&gt;Frappe&lt;/b&gt;</blockquote>" in told
    assert "<b>Frappe" not in told


def test_what_is_shown_of_the_readers_own_alone_is_not_called_yours_included() -> None:
    app = page({"lang": ["en"]})
    paste(app, "Le 3 juin 2024, une frappe a visé un refuge à Léré.")
    assert any(caption.value.startswith("From 1 document, yours alone, 3 June 2024.") for caption in app.caption)


@pytest.mark.parametrize(
    ("begin", "by", "then"),
    [
        (("2026-01-08", "2026-01-14"), "step_back", ("2026-01-07", "2026-01-13")),
        (("2026-01-07", "2026-01-13"), "step_forth", ("2026-01-08", "2026-01-14")),
        (("2026-01-14", "2026-01-20"), "step_back", ("2026-01-13", "2026-01-19")),
        ((None, "2026-01-05"), "step_forth", (None, "2026-01-06")),
        (("2026-01-08", None), "step_back", ("2026-01-07", "2026-01-13")),
    ],
)
def test_the_arrows_move_the_days_by_one_and_keep_their_length(
    begin: tuple[str | None, str | None], by: str, then: tuple[str | None, str | None]
) -> None:
    asked = {name: [day] for name, day in zip(("from", "to"), begin, strict=True) if day}
    app = page({"lang": ["fr"], **asked})
    app.button(key=by).click().run()
    days = [app.date_input(key=key).value for key in ("date_from", "date_to")]
    assert [day and day.isoformat() for day in days] == list(then)


@pytest.mark.parametrize(
    ("begin", "still"),
    [
        ((None, None), (True, True)),
        (("2026-01-07", "2026-01-13"), (False, False)),
        (("2026-01-08", "2026-01-14"), (False, True)),
        (("2026-01-08", None), (False, True)),
        (("2026-01-14", "2026-01-20"), (False, True)),
        (("2026-01-01", "2026-01-07"), (True, False)),
        ((None, "2026-01-01"), (True, False)),
        (("2025-01-01", "2025-01-02"), (True, True)),
    ],
)
def test_the_arrows_wait_until_days_are_chosen_and_stop_at_the_ends_of_the_data(
    begin: tuple[str | None, str | None], still: tuple[bool, bool]
) -> None:
    asked = {name: [day] for name, day in zip(("from", "to"), begin, strict=True) if day}
    app = page({"lang": ["fr"], **asked})
    assert tuple(app.button(key=key).disabled for key in ("step_back", "step_forth")) == still


def spread_over(*days: str) -> bytes:
    rows = (f"ied,{day},15.7,-4.9" for day in days)
    return "\n".join(["event_type,date_start,latitude,longitude", *rows]).encode()


@pytest.mark.parametrize(
    ("days", "begin", "words", "then"),
    [
        (("2026-01-05", "2026-06-01"), ("2026-01-12", "2026-01-25"), "une semaine", ("2026-01-19", "2026-02-01")),
        (("2022-01-05", "2025-06-01"), ("2024-01-01", "2024-01-31"), "un mois", ("2024-02-01", "2024-02-29")),
        (("2022-01-05", "2025-06-01"), ("2024-02-01", "2024-02-29"), "un mois", ("2024-03-01", "2024-03-31")),
        (("2002-01-05", "2025-06-01"), ("2024-01-01", "2024-12-31"), "un an", ("2025-01-01", "2025-12-31")),
    ],
)
def test_the_arrows_move_by_what_a_bar_of_the_timeline_is(
    days: tuple[str, ...], begin: tuple[str, str], words: str, then: tuple[str, str]
) -> None:
    app = page({"lang": ["fr"], "from": [begin[0]], "to": [begin[1]]})
    app.file_uploader(key="own_files").set_value(("x.csv", spread_over(*days), "")).run()
    assert app.button(key="step_forth").label == f"Avancer d’{words} ▶"
    app.button(key="step_forth").click().run()
    assert tuple(app.date_input(key=key).value.isoformat() for key in ("date_from", "date_to")) == then


def test_the_table_and_the_steps_go_by_day() -> None:
    app = page()
    table = app.dataframe[0].value
    assert table["date_start"].is_monotonic_increasing
    # what, when and where are seen on a telephone too
    assert list(table.columns)[1:5] == ["date_start", "event_type", "location", "quantities"]
    app.button(key="next").click().run()
    assert app.session_state["selected"] == table["event_id"].iloc[0]


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
    assert [code.value for code in app.code] == ["DIRPA, «\u00a0Frappe à Bla\u00a0», 3 juin 2024, R33.txt."]


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
    assert '<th scope="row">Réserves</th><td><bdi>corrigé par le lecteur\u00a0: type</bdi></td>' in told


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


def test_a_preset_sets_the_days_and_a_chip_takes_a_filter_off() -> None:
    app = page()
    _, total = counts(app)
    app.pills(key="preset").set_value(7).run()
    assert app.date_input(key="date_to").value == date(2026, 1, 14)
    assert app.date_input(key="date_from").value == date(2026, 1, 8)
    assert 0 < counts(app)[0] < total
    chips = [button for button in app.button if str(button.key).startswith("chip_")]
    assert len(chips) == 2
    chips[0].click().run()
    app.button(key="chip_0").click().run()
    assert counts(app) == (total, total)


def test_a_region_and_a_cercle_of_one_name_are_told_apart() -> None:
    app = page({"lang": ["fr"], "region": ["Kidal"], "cercle": ["Kidal"]})
    chips = [button.label for button in app.button if str(button.key).startswith("chip_")]
    assert chips == ["✕ région Kidal", "✕ cercle Kidal"]
    app.button(key="chip_1").click().run()
    assert app.query_params["region"] in ("Kidal", ["Kidal"])
    assert "cercle" not in app.query_params


def test_next_and_previous_walk_through_the_rows() -> None:
    app = page()
    app.button(key="next").click().run()
    first = app.session_state["selected"]
    app.button(key="next").click().run()
    assert app.session_state["selected"] != first
    app.button(key="previous").click().run()
    assert app.session_state["selected"] == first
    assert any("caractères" in code.value for code in app.code)


def test_the_other_telling_of_an_event_is_one_click_away() -> None:
    app = page()
    table = app.dataframe[0].value
    ddr = table[table["event_type"].str.endswith("DDR")]["event_id"].iloc[0]
    app = page({"lang": ["fr"], "event": [ddr]})
    (other,) = [button for button in app.button if str(button.key).startswith("same_")]
    other.click().run()
    assert app.session_state["selected"] == other.key.removeprefix("same_")


def test_events_without_a_publisher_can_be_chosen() -> None:
    app = page()
    field = app.multiselect(key="publishers")
    (words,) = [option for option in field.options if option.startswith("émetteur non nommé (")]
    field.select("").run()
    assert not app.exception
    shown, total = counts(app)
    assert words == f"émetteur non nommé ({shown})"
    assert 0 < shown < total
    assert app.query_params["publisher"] in ("", [""])
    assert "✕ émetteur non nommé" in [button.label for button in app.button]
    again = page({"lang": ["fr"], "publisher": [""]})
    assert counts(again) == (shown, total)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({"lang": ["fr"]}, ["dont 1 redite"]),
        ({"lang": ["en"]}, ["of which 1 retelling"]),
        ({"lang": ["fr"], "type": ["air_strike"]}, []),
        ({"lang": ["fr"], "type": ["ddr"], "q": ["Camp 3"]}, []),  # one of the two alone
    ],
)
def test_the_count_says_how_many_rows_tell_an_event_again(query: dict[str, list[str]], told: list[str]) -> None:
    captions = [caption.value for caption in page(query).caption]
    assert [words for words in captions if re.search("redite|retelling", words)] == told


def test_what_is_set_aside_is_listed_with_what_it_does_not_say() -> None:
    app = page({"lang": ["en"], "publisher": ["DIRPA"]})
    table, lacking = (frame.value for frame in app.dataframe[:2])
    aside = lacking[lacking["shown"] == "no"]
    assert set(aside["missing"]) == {"publisher"}
    assert set(lacking[lacking["shown"] == "yes"]["missing"]) == {"place"}
    assert f"and {len(aside)} set aside" in [caption.value for caption in app.caption]
    assert [box.label for box in app.expander if "set aside" in box.label] == [
        f"Without a day or a place, or set aside ({len(lacking)})"
    ]
    assert not set(aside["event_id"]) & set(table["event_id"])
    assert len(aside) > 1


def test_the_issues_of_the_event_selected_are_marked() -> None:
    app = page()
    doubted = app.dataframe[-1].value
    assert set(doubted["selected"]) == {""}
    (event,) = [
        e.event_id for e in read_folder(DATA / "communiques").events if e.location and "Tinkeleni" in e.location.words
    ]
    app.session_state["selected"] = event
    app.run()
    assert not app.exception
    marked = app.dataframe[-1].value
    assert ["Tinkeleni" in told for told in marked["Réserve"]] == [mark == "▶" for mark in marked["selected"]]


def test_no_caption_is_read_as_a_list() -> None:
    captions = page({"lang": ["fr"], "publisher": ["DIRPA"]}).caption
    assert [caption.value for caption in captions if re.match(r"([-+*]|\d+\.) ", caption.value)] == []


def test_an_empty_day_is_an_empty_cell() -> None:
    app = page()
    paste(app, "Une frappe a visé un refuge à Léré.")
    tables = app.dataframe[:2]
    assert all(table.value["date_start"].isna().any() for table in tables)
    assert [(table.proto.HasField("placeholder"), table.proto.placeholder) for table in tables] == [(True, "")] * 2


def test_the_days_outlive_a_language() -> None:
    app = page({"lang": ["fr"], "from": ["2026-01-08"]})
    shown, total = counts(app)
    app.segmented_control(key="language").set_value("en").run()
    app.button(key="next").click().run()
    assert app.date_input(key="date_from").value == date(2026, 1, 8)
    assert counts(app) == (shown, total)
