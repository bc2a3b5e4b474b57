"""Tables that the user brings: those exported from here come back whole, ACLED's columns are known, faults are told."""

import csv
import io

import pandas as pd
import pytest
from factories import make_event

from dashboard.labels import fault_words
from dashboard.table.columns import COLUMNS
from dashboard.table.exports import FORMATS, to_csv
from dashboard.table.frame import events_frame, plain_rows
from dashboard.table.own_tables import read_own_table
from gazetteer.errors import UnreadableFile

FRAME = events_frame(
    [
        make_event("a", title="=cmd()", file="a.txt"),
        make_event("b", event_type="ied", point=(-1.5, -8.25), days=None, issue="lieu inconnu"),
        make_event("c", point=None, title="Été à Léré, « x »", killed=None),
    ]
)


def table(rows: list[dict[str, str]], delimiter: str = ",") -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def acled(**cells: str) -> dict[str, str]:
    return {
        "event_id_cnty": "MLI1", "event_date": "2024-06-03", "event_type": "Battles", "sub_event_type": "Armed clash",
        "actor1": "JNIM", "actor2": "", "admin1": "Mopti", "location": "Boni", "latitude": "15.07",
        "longitude": "-2.21", "source": "Studio Tamani", "notes": "On 3 June ...", "fatalities": "4", **cells,
    }  # fmt: skip


@pytest.mark.parametrize("form", ["csv", "xlsx", "hxl"])
def test_an_export_comes_back_as_it_was(form: str):
    own = read_own_table(f"x{FORMATS[form].suffix}", FORMATS[form].write(FRAME))
    assert own.problems == ()
    assert list(plain_rows(own.frame)) == list(plain_rows(FRAME))


def test_the_mark_of_a_spreadsheet_does_not_matter():
    assert len(read_own_table("x.csv", to_csv(FRAME, for_spreadsheet=True)).frame) == len(FRAME)


def test_acled_columns_are_known():
    own = read_own_table("acled.csv", table([acled()]))
    (row,) = plain_rows(own.frame)
    assert (row["event_id"], row["event_type"], row["date_start"]) == ("MLI1", "armed_clash", "2024-06-03")
    assert (row["latitude"], row["actors"], row["publisher"]) == (15.07, ["JNIM"], "Studio Tamani")
    assert row["quantities"] == [{"value": 4.0, "approx": False, "item": "fatalities", "role": "killed"}]


def test_a_french_spreadsheets_table_is_read():
    own = read_own_table("x.csv", table([acled(event_date="03/06/2024", latitude="15,07", longitude="-2,21")], ";"))
    assert (own.problems, own.frame["latitude"].item()) == ((), 15.07)


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"latitude": "95"}, "latitude"),
        ({"longitude": "x"}, "longitude"),
        ({"longitude": ""}, "longitude"),
        ({"event_date": "hier"}, "event_date"),
        ({"fatalities": "quatre"}, "fatalities"),
        ({"latitude": "nan"}, "latitude"),
    ],
)
def test_a_fault_is_told_by_row_and_column_and_the_rest_is_shown(cells: dict[str, str], column: str):
    own = read_own_table("x.csv", table([acled(), acled(**cells), acled(event_id_cnty="MLI3")]))
    assert list(own.frame["event_id"]) == ["MLI1", "MLI3"]
    (problem,) = own.problems
    assert fault_words(problem, "en").startswith(f"x.csv, line 3, column '{column}'")


def test_an_unknown_type_of_our_own_table_is_told():
    rows = [{"event_type": "war", "date_start": "2024-06-03", "latitude": "", "longitude": ""}]
    (problem,) = read_own_table("x.csv", table(rows)).problems
    assert "column 'event_type'" in fault_words(problem, "en")


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("quantities", '[{"a": 1}]'),
        ("quantities", '[{"value": 3, "approx": false, "item": "motos", "role": "lost"}]'),
        ("quantities", '[{"value": NaN, "approx": false, "item": "motos", "role": ""}]'),
        ("quantities", "3 motos"),
        ("toponyms", '[{"a": 1}]'),
    ],
)
def test_a_list_that_no_panel_could_show_is_told(column: str, cell: str):
    rows = [{"event_type": "ied", "date_start": "", "latitude": "", "longitude": "", column: cell}]
    (problem,) = read_own_table("x.csv", table(rows)).problems
    assert f"column '{column}'" in fault_words(problem, "en")


@pytest.mark.parametrize("data", [b"a,b\n1,2\n", b"", b"PK\x03\x04nothing", b'"'])
def test_what_is_no_event_table_is_refused_in_one_sentence(data: bytes):
    with pytest.raises(UnreadableFile, match=r"^x\.csv: .*\.$"):
        read_own_table("x.csv", data)


def test_the_frame_has_the_columns_of_every_other():
    frame = read_own_table("x.csv", table([acled()])).frame
    assert list(frame.columns) == [*(column.name for column in COLUMNS), "geometry"]
    pd.concat([FRAME, frame], ignore_index=True)
