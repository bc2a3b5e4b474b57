"""The event table: its columns, dtypes and rows."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pandas as pd
from factories import make_event

from dashboard.lexicon import event_types
from dashboard.table.columns import COLUMNS
from dashboard.table.frame import GEOMETRY, events_frame, plain_rows
from dashboard.table.row import event_row

NAMES = [column.name for column in COLUMNS]


def test_the_row_tells_the_event_in_plain_python():
    row = event_row(make_event(issue="lieu incertain"))
    assert list(row) == NAMES
    assert row["article"] == 1
    assert row["title"] == "Frappe à Léré"
    assert (row["date_start"], row["date_end"]) == ("2026-01-03", "2026-01-04")
    assert row["location"] == "près de Léré"
    assert row["toponyms"] == ["Léré"]
    assert (row["latitude"], row["longitude"], row["radius_km"], row["footprint"]) == (15.71, -4.91, 2.5, "point")
    claim = {"value": 3, "approx": False, "item": "combattants", "role": "killed"}
    assert row["quantities"] == [claim | {"bound": "", "word": "", "side": ""}]
    assert row["evidence"] == [[0, len("Frappe à Léré\nprès de Léré, les FAMa ont agi.")]]
    assert row["same_event"] == ["e9"]
    assert row["issues"] == ["lieu incertain"]


def test_toponyms_are_as_written_not_as_the_gazetteer_names_them():
    assert event_row(make_event(place="LERE"))["toponyms"] == ["LERE"]


def test_an_event_without_day_or_place_has_empty_cells():
    row = event_row(make_event(days=None, point=None))
    for name in ("date_start", "date_end", "time_precision", "latitude", "longitude", "radius_km", "where_prec"):
        assert row[name] is None
    assert row["footprint"] == ""


def test_the_frame_has_the_columns_then_the_geometry_with_their_dtypes():
    frame = events_frame([make_event("a"), make_event("b", days=None, point=None)])
    assert list(frame.columns) == [*NAMES, GEOMETRY]
    kinds = {column.name: column.kind for column in COLUMNS}
    assert {str(frame[name].dtype) for name in NAMES if kinds[name] == "day"} == {"datetime64[s]"}
    assert {str(frame[name].dtype) for name in NAMES if kinds[name] == "integer"} == {"Int64"}
    assert {str(frame[name].dtype) for name in NAMES if kinds[name] == "number"} == {"float64"}
    assert frame["date_start"][0] == pd.Timestamp(2026, 1, 3)
    assert frame["date_start"].isna().tolist() == [False, True]
    assert frame["toponyms"].tolist() == [["Léré"], ["Léré"]]
    assert frame[GEOMETRY][0].centroid.x < 0 < frame[GEOMETRY][0].centroid.y
    assert frame[GEOMETRY][1] is None


def test_an_empty_frame_has_the_same_dtypes():
    assert events_frame([]).dtypes.equals(events_frame([make_event()]).dtypes)
    assert events_frame([]).empty


def test_the_frame_gives_back_the_rows():
    events = [make_event("a"), make_event("b", days=(date(2026, 1, 1), None), point=None, killed=None)]
    assert list(plain_rows(events_frame(events))) == [event_row(event) for event in events]


def test_the_model_loads_neither_pandas_nor_shapely():
    heavy = "{'pandas', 'shapely'} & set(sys.modules)"
    code = f"import sys, dashboard.model, dashboard.table.row; sys.exit(len({heavy}))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_event_types_have_a_colour_each_and_end_with_other():
    types = event_types()
    assert list(types)[-1] == "other"
    assert types["air_strike"].label_fr == "Frappe aérienne"
    assert len({kind.colour for kind in types.values()}) == len(types) == 15
