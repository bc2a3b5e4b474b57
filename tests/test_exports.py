"""Exports: they give back the table, and text from outside stays text."""

from __future__ import annotations

import csv
import html
import io
import json
from datetime import date, datetime
from xml.etree import ElementTree

import hxl
import pytest
import shapely
from factories import make_event
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from dashboard.extraction.same_event import link_same_events
from dashboard.labels import LANGUAGES, label
from dashboard.lexicon import event_types
from dashboard.model import Communique
from dashboard.pipeline import read_text
from dashboard.table.cells import guarded, on_one_line, printable
from dashboard.table.columns import COLUMNS
from dashboard.table.exports import formats
from dashboard.table.flat import to_csv, to_hxl
from dashboard.table.frame import events_frame
from dashboard.table.geojson import to_geojson
from dashboard.table.jsonl import to_jsonl
from dashboard.table.kml import to_kml
from dashboard.table.passages import passages_of
from dashboard.table.row import event_row
from dashboard.table.xlsx import to_xlsx

NAMES = [column.name for column in COLUMNS]
KINDS = {column.name: column.kind for column in COLUMNS}
EVENTS = [make_event("a"), make_event("b", days=None, point=None, killed=None, event_type="other")]
FRAME = events_frame(EVENTS)
ROWS = [event_row(event) for event in EVENTS]
KML = "{http://www.opengis.net/kml/2.2}"
HOSTILE = (
    "<script>alert(1)</script>",
    '=cmd|"/c calc"!A1',
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "a\rb",
    "a\r\nb",
    "${x}",
    "`id`",
    "\u202eabc\u200f",
    "a\x00b\x0b",
    "\x00=1+1",
    "]]>&amp;",
    '","',
    "#N/A",
)


def one_line_end(text: str) -> str:
    """What XML makes of line ends (XML 1.0, section 2.11)."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def csv_rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def xlsx_rows(data: bytes) -> list[dict]:
    sheet = load_workbook(io.BytesIO(data)).active
    header, *lines = sheet.iter_rows()
    return [{name.value: cell for name, cell in zip(header, line, strict=True)} for line in lines]


def from_csv(name: str, cell: str):
    if KINDS[name] == "list":
        return json.loads(cell)
    if KINDS[name] == "text":
        return cell
    if not cell:
        return None
    return cell if KINDS[name] == "day" else float(cell)


def test_csv_gives_back_the_rows():
    rows = csv_rows(to_csv(FRAME))
    assert [{name: from_csv(name, cell) for name, cell in row.items()} for row in rows] == ROWS
    assert rows[0]["longitude"] == "-4.91"
    assert rows[0]["article"] == "1"


def test_csv_has_a_byte_order_mark_only_for_a_spreadsheet():
    assert to_csv(FRAME, for_spreadsheet=True) == b"\xef\xbb\xbf" + to_csv(FRAME)


def test_hxl_tags_stand_under_the_header():
    header, tags, *lines = to_hxl(FRAME).decode().splitlines()
    assert header.split(",") == NAMES
    assert tags.split(",") == [column.hxl for column in COLUMNS]
    assert all(tag.startswith("#") for tag in tags.split(","))
    assert lines == to_csv(FRAME).decode().splitlines()[1:]


def test_hxl_is_read_by_the_library_of_the_standard():
    read = hxl.data(io.BytesIO(to_hxl(FRAME))).cache()
    assert [column.display_tag for column in read.columns] == [column.hxl for column in COLUMNS]
    assert [row.get("#event+id") for row in read] == list(FRAME["event_id"])
    schema = [["#valid_tag", "#valid_required", "#valid_datatype"], ["#event+id", "true", "text"]]
    schema += [["#geo+lat", "", "number"], ["#geo+lon", "", "number"], ["#date+start", "", "date"]]
    assert read.validate(hxl.data(schema))
    assert not read.validate(hxl.data([*schema, ["#date+end", "true", "date"]])), "one event has no day"


def test_xlsx_gives_back_the_rows_with_real_days_and_numbers():
    rows = xlsx_rows(to_xlsx(FRAME))
    assert list(rows[0]) == NAMES
    for cells, expected in zip(rows, ROWS, strict=True):
        for name, cell in cells.items():
            value = cell.value
            if KINDS[name] == "list":
                value = json.loads(value)
            elif KINDS[name] == "text":
                value = value or ""
            elif isinstance(value, datetime):
                value = value.date().isoformat()
            assert value == expected[name], name
    assert rows[0]["date_start"].is_date
    assert rows[0]["longitude"].data_type == "n"


def test_the_workbook_counts_by_month_region_and_type_each_event_once():
    june, july = (date(2024, 6, 3), date(2024, 6, 3)), (date(2024, 6, 30), date(2024, 7, 2))
    told = [make_event(name, file=f"{name}.txt", days=june) for name in "ab"]
    others = [make_event("c", days=july, admin1="Gao"), make_event("d", days=None, admin1="Gao", event_type="ied")]
    frame = events_frame([*link_same_events(told), *others])
    sheet = load_workbook(io.BytesIO(to_xlsx(frame)))["months"]
    assert list(sheet.iter_rows(values_only=True)) == [
        ("month", "admin1", "event_type", "rows", "events"),
        (None, "Gao", "ied", 1, 1),
        ("2024-06", "Gao", "air_strike", 1, 1),
        ("2024-06", "Tombouctou", "air_strike", 2, 1),
    ]
    empty = load_workbook(io.BytesIO(to_xlsx(frame[:0])))["months"]
    assert empty.max_row == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_says_what_its_columns_and_codes_mean(language: str):
    workbook = load_workbook(io.BytesIO(to_xlsx(FRAME, language=language)))
    heading, *lines = workbook["codebook"].iter_rows(values_only=True)
    assert heading == ("column", "value", "label", "meaning", "acled")
    told = {(column, value): (words, meaning, acled) for column, value, words, meaning, acled in lines}
    assert [column for column, value in told if value is None] == NAMES
    assert all(words and (meaning or column == "quantities") for (column, _), (words, meaning, _) in told.items())
    strike = event_types()["air_strike"]
    named = "Explosions/Remote violence / Air/drone strike"
    assert told["event_type", "air_strike"] == (strike.label(language), strike.meaning(language), named)
    assert told["event_type", "other"][2] is None
    assert told["quantities", "killed"][0] == label("killed", language)


def test_the_workbook_lists_the_claims_and_the_passages_one_a_line():
    workbook = load_workbook(io.BytesIO(to_xlsx(FRAME, EVENTS)))
    assert workbook.sheetnames == ["events", "claims", "passages", "citations", "months", "codebook"]
    claims = [
        ("event_id", "value", "approx", "item", "role", "bound", "word", "side"),
        ("a", 3, False, "combattants", "killed", None, None, None),
        ("b", None, False, "combattants", "killed", None, None, None),  # "plusieurs"
    ]
    assert list(workbook["claims"].iter_rows(values_only=True)) == claims
    passage = "Frappe à Léré près de Léré, les FAMa ont agi."
    told = [("event_id", "text"), ("a", passage), ("b", passage)]
    assert list(workbook["passages"].iter_rows(values_only=True)) == told
    for events, cited in (
        (
            EVENTS,
            "DIRPA, « Frappe à Léré », événement\u00a0: 3\u00a0–\u00a04 janvier 2026, janvier/a.txt, caractères 0-45.",
        ),
        ((), "DIRPA, « Frappe à Léré », événement\u00a0: 3\u00a0–\u00a04 janvier 2026, janvier/a.txt."),
    ):
        sheet = load_workbook(io.BytesIO(to_xlsx(FRAME, events)))["citations"]
        heading, first, _ = sheet.iter_rows(values_only=True)
        assert heading == ("event_id", "citation")
        assert first == ("a", cited.replace("« ", "«\u00a0").replace(" »", "\u00a0»"))
    for sheet in workbook:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert all(dimension.width >= 10 for dimension in sheet.column_dimensions.values())


def test_the_passages_are_of_the_rows_given_alone_and_a_row_without_a_text_has_none():
    workbook = load_workbook(io.BytesIO(to_xlsx(FRAME[:1], [EVENTS[1]])))
    assert workbook["passages"].max_row == 1


def test_the_formats_of_geodata_give_the_words_that_an_event_was_read_from():
    passage = "Frappe à Léré près de Léré, les FAMa ont agi."
    told, untold = json.loads(formats(EVENTS[:1])["geojson"].write(FRAME))["features"]
    assert (told["properties"]["passages"], untold["properties"]["passages"]) == ([passage], [])
    document = ElementTree.fromstring(formats(EVENTS[:1])["kml"].write(FRAME))
    told, untold = (placemark.findtext(f"{KML}description") for placemark in document.iter(f"{KML}Placemark"))
    assert told == f"Frappe à Léré – DIRPA<br><br>{passage}"
    assert "<br>" not in untold


@pytest.mark.parametrize("text", HOSTILE)
def test_kml_escapes_the_passages_for_html(text):
    events = [make_event(title=text)]
    document = ElementTree.fromstring(to_kml(events_frame(events), events=events))
    _, *passages = document.findtext(f".//{KML}Placemark/{KML}description").split("<br><br>")
    assert passages
    assert "<" not in "".join(passages)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_of_claims_and_passages_is_a_formula(text: str):
    events = [make_event(title=text, item=text)]
    workbook = load_workbook(io.BytesIO(to_xlsx(events_frame(events), events)))
    claimed, passage = workbook["claims"]["D2"], workbook["passages"]["B2"]
    assert (claimed.data_type, claimed.value) == ("s", printable(text))
    assert passage.data_type == "s"
    assert passage.value.startswith(on_one_line(printable(text)))


def test_kml_names_the_types_in_the_language():
    names = [
        [name.text for name in ElementTree.fromstring(to_kml(FRAME, language)).iter(f"{KML}name")]
        for language in ("fr", "en")
    ]
    assert names == [
        ["Frappe aérienne – près de Léré", "Autre – près de Léré"],
        ["Air strike – près de Léré", "Other – près de Léré"],
    ]


def test_jsonl_is_the_contract_line():
    lines = to_jsonl(FRAME).decode().splitlines()
    assert [json.loads(line) for line in lines] == ROWS
    assert list(json.loads(lines[0])) == NAMES
    assert "près de Léré" in lines[0]


def test_geojson_gives_back_the_rows_and_the_uncertainty():
    collection = json.loads(to_geojson(FRAME))
    assert collection["type"] == "FeatureCollection"
    for feature, expected in zip(collection["features"], ROWS, strict=True):
        properties = feature["properties"]
        uncertainty = properties.pop("coordinateUncertaintyInMeters")
        assert properties.pop("passages") == []
        assert properties == expected
        assert feature["id"] == expected["event_id"]
        assert uncertainty == (2500 if expected["event_id"] == "a" else None)
    located, unlocated = collection["features"]
    assert shapely.geometry.shape(located["geometry"]).centroid.distance(shapely.Point(-4.91, 15.71)) < 0.05
    assert unlocated["geometry"] is None


@pytest.mark.parametrize("parts", [1, 2])
def test_geojson_winds_outer_rings_counter_clockwise_and_keeps_six_decimals(parts):
    clockwise = [shapely.Polygon([(at, 0), (at, 1), (at + 1 / 3, 1), (at + 1 / 3, 0)]) for at in range(parts)]
    assert not clockwise[0].exterior.is_ccw
    shape = clockwise[0] if parts == 1 else shapely.MultiPolygon(clockwise)
    frame = events_frame([make_event()])
    frame["geometry"] = [shape]
    written = json.loads(to_geojson(frame))["features"][0]["geometry"]
    polygons = [written["coordinates"]] if parts == 1 else written["coordinates"]
    assert len(polygons) == parts
    assert all(shapely.LinearRing(rings[0]).is_ccw for rings in polygons)
    assert [0.333333, 0] in polygons[0][0]


def test_kml_styles_each_type_and_places_the_located_events():
    document = ElementTree.fromstring(to_kml(FRAME))[0]
    styles = {style.get("id"): style for style in document.iter(f"{KML}Style")}
    assert list(styles) == list(event_types())
    assert styles["air_strike"].findtext(f"{KML}IconStyle/{KML}color") == "ffb27200"
    located, unlocated = document.iter(f"{KML}Placemark")
    assert located.findtext(f"{KML}name") == "Frappe aérienne – près de Léré"
    assert located.findtext(f"{KML}styleUrl") == "#air_strike"
    assert located.findtext(f"{KML}TimeSpan/{KML}end") == "2026-01-04"
    assert located.findtext(f"{KML}MultiGeometry/{KML}Point/{KML}coordinates") == "-4.91,15.71"
    uncertainty = located.findtext(f"{KML}ExtendedData/{KML}Data[@name='coordinateUncertaintyInMeters']/{KML}value")
    assert uncertainty == str(round(1000 * FRAME["radius_km"].iloc[0]))
    assert unlocated.find(f"{KML}MultiGeometry") is None
    assert unlocated.find(f"{KML}TimeSpan") is None


def test_kml_has_the_colours_of_the_legend_and_asks_for_no_icon():
    document = ElementTree.fromstring(to_kml(FRAME))[0]
    for style in document.iter(f"{KML}Style"):
        red_green_blue = bytes.fromhex(event_types()[style.get("id")].colour[1:])
        colours = [style.findtext(f"{KML}{part}/{KML}color") for part in ("IconStyle", "LineStyle", "PolyStyle")]
        assert {colour[2:] for colour in colours} == {red_green_blue[::-1].hex()}
        assert [colour[:2] for colour in colours] == ["ff", "ff", "40"]
    assert not list(document.iter(f"{KML}href"))


def test_kml_draws_lines_and_polygons_with_their_holes():
    hole = shapely.Point(0, 0).buffer(2).difference(shapely.Point(0, 0).buffer(1))
    frame = events_frame([make_event()])
    frame["geometry"] = [shapely.GeometryCollection([hole, shapely.LineString([(0, 0), (1, 1)])])]
    shapes = ElementTree.fromstring(to_kml(frame)).find(f".//{KML}MultiGeometry")
    assert [shape.tag.removeprefix(KML) for shape in shapes] == ["Point", "Polygon", "LineString"]
    assert len(shapes.findall(f".//{KML}innerBoundaryIs")) == 1


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_in_every_format(text):
    frame = events_frame([make_event(text, title=text, place=text, publisher=text, actor=text, item=text, issue=text)])
    clean = printable(text)
    (row,) = csv_rows(to_csv(frame))
    assert row["title"] == guarded(text)
    assert row["title"][:1] not in tuple("=+-@\t\r")
    (cells,) = xlsx_rows(to_xlsx(frame))
    assert all(cells[name].data_type in "sn" for name in NAMES if KINDS[name] in ("text", "list"))
    assert one_line_end(cells["title"].value or "") == one_line_end(clean)
    (placemark,) = ElementTree.fromstring(to_kml(frame)).iter(f"{KML}Placemark")
    description = placemark.findtext(f"{KML}description")
    assert "<" not in description
    assert html.unescape(description).startswith(one_line_end(clean))
    for written in (to_geojson(frame), to_jsonl(frame)):
        assert json.loads(written)


@given(st.text(max_size=20))
@settings(max_examples=60, deadline=None)
def test_any_text_comes_through_every_export(text):
    frame = events_frame([make_event(title=text, publisher=text, actor=text)])
    (row,) = csv_rows(to_csv(frame))
    assert row["title"] in (printable(text), "'" + printable(text))
    assert json.loads(row["actors"]) == [text] or printable(text) != text
    assert len(xlsx_rows(to_xlsx(frame))) == 1
    assert ElementTree.fromstring(to_kml(frame)).find(f".//{KML}Placemark") is not None
    assert json.loads(to_geojson(frame))["features"][0]["properties"]["event_id"] == "e1"


@pytest.mark.parametrize("name", formats())
def test_every_format_writes_an_empty_table_and_has_a_suffix(name):
    assert formats()[name].suffix.startswith(".")
    assert "/" in formats()[name].mime_type
    written = formats()[name].write(events_frame([]))
    assert isinstance(written, bytes)
    assert bool(written) == (name != "jsonl")


def test_what_a_printed_line_broke_is_whole_in_the_table_and_comes_back() -> None:
    lines = (
        "Le 3 juin 2024, en fin de matinée, une patrouille des Forces armées maliennes a dé-",
        "truit une base terroriste, selon le communiqué publié mardi, à 25 km à l'ouest de Mé-",
        "naka, dans la zone que tenaient jusque-là les groupes armés, et deux motos.",
    )
    text = "\n".join(lines)
    events = read_text(Communique("a.txt", text)).events
    assert [event_row(event)["location"] for event in events] == ["25 km à l'ouest de Ménaka"]
    (passages,) = passages_of(events_frame(events), events).values()
    assert passages == [lines[0][:-1] + lines[1][:-1] + lines[2]]
