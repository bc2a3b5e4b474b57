"""One event told by texts and by the tables of days before: its rows are linked, wherever they come from."""

import json

import pandas as pd
import pytest
from factories import make_event
from test_page import page

from dashboard.panels.given import Given, read_given
from dashboard.panels.views import View, joined, with_text
from dashboard.pipeline import read_folder, read_steps
from dashboard.table.exports import formats
from dashboard.table.frame import events_frame
from dashboard.table.searching import EXTRA_TEXT
from dashboard.table.tellings import retellings
from gazetteer.folders import DATA

MONDAY = "Le 3 juin 2024, une embuscade à Anéfis a fait cinq morts parmi les militaires."
WEDNESDAY = "Un convoi est tombé dans une embuscade le 3 juin 2024 à Anéfis : six militaires tués."
FRIDAY = "Une embuscade le 3 juin 2024 à Anéfis a coûté la vie à cinq militaires."
ACLED = (
    "event_id_cnty,event_date,event_type,sub_event_type,fatalities,latitude,longitude\n"
    "MLI1,2024-06-03,Explosions/Remote violence,Air/drone strike,4,15.72,-4.92\n"
    "MLI2,2024-06-03,Explosions/Remote violence,Air/drone strike,4,15.72,-4.92\n"
)
STRIKE = "Le 3 juin 2024, une frappe à Léré a tué quatre combattants."


def given(*files: tuple[str, bytes | str]) -> Given:
    return [(name, data.encode() if isinstance(data, str) else data) for name, data in files]


def view_of(*files: tuple[str, bytes | str]) -> View:
    *_, view = read_given(given(*files), None, "", read_steps)
    assert isinstance(view, View)
    return view


def links(view: View) -> dict[str, set[str]]:
    """By the file of each row, those of the rows that tell the same event."""
    files = dict(zip(view.frame["event_id"], view.frame["file"], strict=True))
    cells = zip(view.frame["event_id"], view.frame["same_event"], strict=True)
    return {files[event_id]: {files[other] for other in others} for event_id, others in cells}


@pytest.mark.parametrize("form", ["csv", "xlsx", "hxl"])
def test_what_a_table_of_days_before_tells_is_linked_with_the_texts_of_today(form: str) -> None:
    table: list[tuple[str, bytes | str]] = []
    for name, text in (("a.txt", MONDAY), ("b.txt", WEDNESDAY), ("c.txt", FRIDAY)):
        view = view_of((name, text), *table)
        table = [(f"base.{'xlsx' if form == 'xlsx' else 'csv'}", formats(view.reading.events)[form].write(view.frame))]
    assert links(view) == {"a.txt": {"b.txt", "c.txt"}, "b.txt": {"a.txt", "c.txt"}, "c.txt": {"a.txt", "b.txt"}}
    assert len(retellings(view.frame)) == 2
    assert (len(view.frame), view.problems) == (3, ())


def test_the_sentences_of_the_first_day_are_in_the_export_of_the_last() -> None:
    view = view_of(("a.txt", MONDAY))
    for name, text in (("b.txt", WEDNESDAY), ("c.txt", FRIDAY)):
        view = view_of((name, text), ("base.xlsx", formats(view.reading.events)["xlsx"].write(view.frame)))
    sentences = {MONDAY, WEDNESDAY, FRIDAY}
    assert set(view.frame[EXTRA_TEXT]) == sentences
    written = formats(view.reading.events)
    told = json.loads(written["geojson"].write(view.frame))["features"]
    assert {passage for feature in told for passage in feature["properties"]["passages"]} == sentences
    assert all(sentence in written["kml"].write(view.frame).decode() for sentence in sentences)


def test_two_tables_are_linked_and_the_rows_of_one_are_not() -> None:
    tables = [formats()["csv"].write(view_of(("a.txt", text)).frame) for text in (MONDAY, WEDNESDAY)]
    view = view_of(("monday.csv", tables[0]), ("wednesday.csv", tables[1].replace(b"a.txt", b"b.txt")))
    assert links(view) == {"a.txt": {"b.txt"}, "b.txt": {"a.txt"}}
    assert view_of(("acled.csv", ACLED)).frame["same_event"].tolist() == [[], []]


def test_a_row_that_gives_no_radius_is_linked_with_the_text_that_tells_its_event() -> None:
    view = view_of(("acled.csv", ACLED), ("a.txt", STRIKE))
    (read,) = view.reading.events
    told = dict(zip(view.frame["event_id"], view.frame["same_event"], strict=True))
    assert told == {read.event_id: ["MLI1", "MLI2"], "MLI1": [read.event_id], "MLI2": [read.event_id]}
    far = view_of(("acled.csv", ACLED.replace("15.72", "16.72")), ("a.txt", STRIKE))
    assert not any(far.frame["same_event"])


def test_a_row_that_corrects_a_text_keeps_the_links_of_this() -> None:
    alone = view_of(("a.txt", MONDAY))
    table = formats()["csv"].write(alone.frame.assign(title="Autre titre"))
    view = view_of(("a.txt", MONDAY), ("b.txt", WEDNESDAY), ("base.csv", table))
    assert "Autre titre" in view.frame["title"].tolist()
    assert links(view) == {"a.txt": {"b.txt"}, "b.txt": {"a.txt"}}


def test_beside_the_bulletin_the_links_are_those_of_all_that_is_shown() -> None:
    reading = read_folder(DATA / "communiques")
    bulletin = View(reading, with_text(reading))
    event = next(event for event in reading.events if event.location and event.event_type == "air_strike")
    place = event.location and event.location.footprint
    assert place
    assert event.dates
    row = f"x,air_strike,{event.dates.start},{place.latitude},{place.longitude}\n"
    table = f"event_id,event_type,date_start,latitude,longitude\n{row}"
    both = joined(bulletin, view_of(("a.txt", MONDAY), ("x.csv", table)))
    told = dict(zip(both.frame["event_id"], both.frame["same_event"], strict=True))
    assert event.event_id in told["x"]
    assert "x" in told[event.event_id]


def test_a_link_told_at_one_end_alone_counts_as_one() -> None:
    frame = events_frame([make_event("a"), make_event("b"), make_event("c")])
    frame["same_event"] = pd.Series([[], ["a", "gone"], []])
    assert retellings(frame) == {"b"}


def test_beside_a_row_of_a_table_stands_the_text_that_tells_it_too_and_a_press_opens_it() -> None:
    before = formats()["csv"].write(view_of(("a.txt", MONDAY)).frame)
    app = page()
    files = [("base.csv", before, "text/csv"), ("b.txt", WEDNESDAY.encode(), "text/plain")]
    app.file_uploader(key="own_files").set_value(files).run()
    text, row = app.dataframe[0].value["event_id"]
    app.session_state["selected"] = row
    app.run()
    assert any("Rapporté aussi par" in html.proto.body for html in app.get("html"))
    app.button(key=f"same_{text}").click().run()
    assert not app.exception
    assert app.session_state["selected"] == text
    app.button(key=f"same_{row}").click().run()
    assert app.session_state["selected"] == row
