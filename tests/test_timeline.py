"""The days of the page: the bars of the timeline, and the arrows and the play that move the days chosen."""

import json
from datetime import date

import pandas as pd
import pyarrow.ipc
import pytest
from driving import counts, page, paste
from factories import make_event

from dashboard.panels.chart_words import bar_words
from dashboard.panels.timeline_chart import bars, unit_of
from dashboard.table.frame import events_frame


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


@pytest.mark.parametrize(
    ("language", "counted", "told"),
    [
        ("fr", "dont 2 sans jour", "2 événements sans jour ne sont pas sur ce graphique."),
        ("en", "2 without a day", "2 events without a day are not in this chart."),
    ],
)
def test_the_events_without_a_day_are_told_where_days_are_shown_while_they_are_shown(
    language: str, counted: str, told: str
) -> None:
    app = page({"lang": [language]})
    app.file_uploader(key="own_files").set_value(("x.csv", spread_over("2026-01-05", "2026-01-06", "", ""), "")).run()
    assert app.button(key="without_day").label == counted
    assert told in [caption.value for caption in app.caption]
    app.date_input(key="date_from").set_value(date(2026, 1, 1)).run()
    assert counts(app) == (2, 4)
    assert "without_day" not in [button.key for button in app.button]
    assert told not in [caption.value for caption in app.caption]


def test_an_event_of_which_only_the_last_day_is_known_stands_on_it() -> None:
    frame = events_frame([make_event(days=(None, date(2026, 1, 5)))])
    assert bars(frame, frame, "day", "en")["told"].tolist() == ["5 January 2026"]


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


def test_the_days_outlive_a_language() -> None:
    app = page({"lang": ["fr"], "from": ["2026-01-08"]})
    shown, total = counts(app)
    app.segmented_control(key="language").set_value("en").run()
    app.button(key="next").click().run()
    assert app.date_input(key="date_from").value == date(2026, 1, 8)
    assert counts(app) == (shown, total)
