"""The page, driven through Streamlit's own test runner: filters, address, selection, exports, what panels say."""

import json
import re
from base64 import b64decode
from datetime import date

import pytest
from driving import counts, handed, page, paste
from streamlit.testing.v1 import AppTest

from dashboard.pipeline import read_folder
from gazetteer.folders import DATA


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
    export_panel.show(frame, frame[:0], Filters(), (), "fr")


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


def test_a_search_finds_the_names_of_the_types_and_says_what_is_searched_where_it_finds_none() -> None:
    app = page({"lang": ["fr"], "q": ["frappe aérienne"]})
    shown = counts(app)[0]
    assert shown == counts(page({"lang": ["fr"], "type": ["air_strike"]}))[0] == counts(page({"q": ["air strike"]}))[0]
    assert shown > 0
    assert not app.text
    app.text_input(key="search").set_value("zèbre").run()
    (told,) = [text.value for text in app.text]
    assert told.startswith("«\u00a0zèbre\u00a0»\u00a0: aucun résultat. Sont cherchés le type")


def test_the_table_and_the_steps_go_by_day() -> None:
    app = page()
    table = app.dataframe[0].value
    assert table["date_start"].is_monotonic_increasing
    # what, when and where are seen on a telephone too
    assert list(table.columns)[1:5] == ["date_start", "event_type", "location", "quantities"]
    app.button(key="next").click().run()
    assert app.session_state["selected"] == table["event_id"].iloc[0]


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
