"""Tables that the user brings: those exported from here come back whole, ACLED's columns are known, faults are told."""

import csv
import io
import json
import zipfile
from collections.abc import Callable
from datetime import date
from time import process_time

import openpyxl
import pandas as pd
import pytest
from factories import make_event

from dashboard.labels import LANGUAGES, fault_words, type_words
from dashboard.lexicon import EventType, event_types
from dashboard.maps.footprints import features
from dashboard.maps.report import report_html
from dashboard.pipeline import read_folder
from dashboard.reasons import issue_words
from dashboard.table.columns import COLUMNS, Column
from dashboard.table.exports import formats
from dashboard.table.filters import Filters
from dashboard.table.flat import to_csv
from dashboard.table.frame import events_frame, plain_rows
from dashboard.table.own_tables import OwnTable, own_table_steps
from dashboard.table.regions import regions
from dashboard.table.tellings import retellings
from gazetteer.errors import UnreadableFile
from gazetteer.folders import DATA
from gazetteer.text import fold

FRAME = events_frame(
    [
        make_event("a", title="=cmd()", file="a.txt"),
        make_event("b", event_type="ied", point=(11.5, -8.25), admin1="Bougouni", days=None, issue="lieu inconnu"),
        make_event("c", point=None, title="Été à Léré, « x »", killed=None),
    ]
)

UNLIKE = "an ACLED type without an exact equivalent here, filed under the nearest"


def table(rows: list[dict[str, str]], delimiter: str = ",") -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0], delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def read_own_table(name: str, data: bytes) -> OwnTable:
    *_, own = own_table_steps(name, data, {})
    assert isinstance(own, OwnTable)
    return own


def acled(**cells: str) -> dict[str, str]:
    return {
        "event_id_cnty": "MLI1", "event_date": "2024-06-03", "event_type": "Battles", "sub_event_type": "Armed clash",
        "actor1": "JNIM", "actor2": "", "admin1": "Mopti", "location": "Boni", "latitude": "15.07",
        "longitude": "-2.21", "source": "Studio Tamani", "notes": "On 3 June ...", "fatalities": "4", **cells,
    }  # fmt: skip


def acled_named(names: tuple[str, str]) -> dict[str, str]:
    return acled(event_type=names[0], sub_event_type=names[1])


@pytest.mark.parametrize("form", ["csv", "xlsx", "hxl"])
def test_an_export_comes_back_as_it_was(form: str):
    own = read_own_table(f"x{formats()[form].suffix}", formats()[form].write(FRAME))
    assert own.problems == ()
    assert list(plain_rows(own.frame)) == list(plain_rows(FRAME))


@pytest.fixture(scope="module")
def bulletin() -> pd.DataFrame:
    return events_frame(read_folder(DATA / "communiques").events)


def test_every_located_row_of_a_table_has_a_geometry_in_every_format_of_geodata(bulletin: pd.DataFrame):
    own = read_own_table("x.csv", to_csv(bulletin)).frame
    located = list(bulletin["latitude"].notna())
    assert any(located)
    assert [geometry is not None for geometry in own["geometry"]] == located
    written = json.loads(formats()["geojson"].write(own))["features"]
    assert [feature["geometry"] is not None for feature in written] == located
    assert formats()["kml"].write(own).count(b"<MultiGeometry>") == sum(located)


def test_a_row_is_drawn_as_the_disc_of_its_radius_or_as_its_point(bulletin: pd.DataFrame):
    own = read_own_table("x.csv", to_csv(bulletin)).frame
    discs = bulletin[bulletin["footprint"].isin(["point", "area"]) & (bulletin["radius_km"] > 0)]
    assert {"point", "area"} == set(discs["footprint"])
    for number, there in discs["geometry"].items():
        # A table has five decimals of a degree, about a metre.
        assert own["geometry"][number].hausdorff_distance(there) < 3e-5
    sectors = bulletin["footprint"].isin(["sector", "corridor"])
    assert sectors.any()
    assert {shape.geom_type for shape in own["geometry"][sectors]} == {"Polygon"}
    assert features(own, {"other": 0})["features"]
    (point,) = read_own_table("x.csv", table([acled()])).frame["geometry"]
    assert (point.geom_type, point.x, point.y) == ("Point", -2.21, 15.07)


def test_the_mark_of_a_spreadsheet_does_not_matter():
    assert len(read_own_table("x.csv", to_csv(FRAME, for_spreadsheet=True)).frame) == len(FRAME)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "cp1252"])
def test_a_table_is_read_in_the_encodings_of_a_text(encoding: str):
    rows = table([acled(location="Léré", source="L’Essor")], "\t").decode().encode(encoding)
    own = read_own_table("x.csv", rows)
    assert (own.problems, own.frame["location"].item(), own.frame["publisher"].item()) == ((), "Léré", "L’Essor")


def test_a_byte_that_is_no_character_is_told_and_not_replaced():
    with pytest.raises(UnreadableFile) as told:
        read_own_table("x.csv", table([acled(location="L?r?")]).replace(b"?", b"\x81"))
    assert str(told.value) == ("x.csv: not a text file (UTF-8, UTF-16 or Windows-1252); save it as plain text first.")


def test_acled_columns_are_known():
    own = read_own_table("acled.csv", table([acled()]))
    (row,) = plain_rows(own.frame)
    assert (row["event_id"], row["event_type"], row["date_start"]) == ("MLI1", "armed_clash", "2024-06-03")
    assert (row["latitude"], row["actors"], row["publisher"]) == (15.07, ["JNIM"], "Studio Tamani")
    assert row["quantities"] == [{"value": 4.0, "approx": False, "item": "", "role": "killed"}]


@pytest.mark.parametrize(
    ("cells", "admin1", "region"),
    [
        ({"admin1": "Segou", "latitude": "13.44", "longitude": "-6.26"}, "Ségou", "Ségou"),
        ({"admin1": "Timbuktu", "latitude": "16.77", "longitude": "-3.01"}, "Tombouctou", "Tombouctou"),
        ({"admin1": "Mopti", "latitude": "14.35", "longitude": "-3.61"}, "Mopti", "Bandiagara"),
        ({"admin1": "Mopti", "latitude": "14.48", "longitude": "-4.18"}, "Mopti", "Mopti"),
        ({"admin1": "Mopti", "latitude": "", "longitude": ""}, "Mopti", "Mopti"),
        ({"admin1": "Mopti", "latitude": "14.35", "longitude": "-3.61", "footprint": "area"}, "Mopti", "Mopti"),
        ({"admin1": "Gao", "latitude": "14.35", "longitude": "-3.61"}, "Gao", "Gao"),  # never part of it
        (
            {"admin1": "Sahel", "country": "Burkina Faso", "latitude": "14.5", "longitude": "-0.2"},
            "Sahel",
            "Sahel (BF)",
        ),
        ({"admin1": "Segou", "country": "Burkina Faso", "latitude": "12", "longitude": "-1"}, "Segou", "Segou (BF)"),
    ],
)
def test_a_region_of_a_table_stands_under_that_of_2023_where_its_point_lies(
    cells: dict[str, str], admin1: str, region: str
):
    own = read_own_table("x.csv", table([acled(country="") | cells]))
    assert (own.problems, own.frame["admin1"].item(), regions(own.frame).item()) == ((), admin1, region)
    assert Filters(regions=(region,)).sift(own.frame).counts()["regions"] == {region: 1}


def test_a_cercle_of_a_table_is_spelt_as_the_pages() -> None:
    own = read_own_table("x.csv", table([acled(admin2="Djenne"), acled(admin2="nulle part")]))
    assert list(own.frame["admin2"]) == ["Djenné", "nulle part"]


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
        ({"event_date": "9999-12-31"}, "event_date"),
        ({"event_date": "0001-01-01"}, "event_date"),
        ({"fatalities": "quatre"}, "fatalities"),
        ({"fatalities": "1,234"}, "fatalities"),
        ({"fatalities": "1,000"}, "fatalities"),
        ({"fatalities": "2.5"}, "fatalities"),
        ({"fatalities": "-1"}, "fatalities"),
        ({"geo_precision": "1.7"}, "geo_precision"),
        ({"geo_precision": "9"}, "geo_precision"),
        ({"time_precision": "0"}, "time_precision"),
        ({"latitude": "nan"}, "latitude"),
    ],
)
def test_a_fault_is_told_by_row_and_column_and_the_rest_is_shown(cells: dict[str, str], column: str):
    rows = [acled(), acled(**cells), acled(event_id_cnty="MLI3")]
    own = read_own_table("x.csv", table([dict.fromkeys(rows[1], "") | row for row in rows]))
    assert list(own.frame["event_id"]) == ["MLI1", "MLI3"]
    (problem,) = own.problems
    assert fault_words(problem, "en").startswith(f"x.csv, line 3, column '{column}'")


@pytest.mark.parametrize(
    ("column", "cell"),
    [("date_end", "2024-06-02"), ("date_prec", "6"), ("where_prec", "8"), ("article", "0"), ("article", "1.5")],
)
def test_a_row_that_cannot_be_is_told_with_its_line_value_and_what_is_expected(column: str, cell: str):
    rows = [
        {"event_type": "ied", "date_start": "2024-06-03", "latitude": "", "longitude": "", column: given}
        for given in ("", cell)
    ]
    own = read_own_table("x.csv", table(rows))
    (problem,) = own.problems
    assert fault_words(problem, "en").startswith(f"x.csv, line 3, column '{column}': '{cell}' cannot be used; expected")
    assert fault_words(problem, "fr").startswith(f"x.csv, ligne 3, colonne «\u00a0{column}\u00a0»")
    assert len(own.frame) == 1


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("03/06/2024", "2024-06-03"),
        ("12 mars 2026", "2026-03-12"),
        ("1er août 2024", "2024-08-01"),
        ("1ER AOUT 2024", "2024-08-01"),
        ("05 March 2026", "2026-03-05"),
        ("14 déc. 2025", "2025-12-14"),
        ("7\u00a0févr.\u00a02026", "2026-02-07"),
        ("05-Mar-2026", "2026-03-05"),
        ("31 février 2026", ""),
        ("12 brumaire 2026", ""),
        ("mars 2026", ""),
        ("vers le 12 mars 2026", ""),
        ("12 mars 1226", ""),
    ],
)
def test_a_day_is_read_in_figures_or_with_its_month_in_either_language_and_nothing_vaguer(written: str, day: str):
    own = read_own_table("x.csv", table([acled(event_date=written)]))
    assert list(own.frame["date_start"].dt.strftime("%Y-%m-%d")) == [day] * bool(day)
    assert [problem.fields["value"] for problem in own.problems] == [written] * (not day)


def test_the_years_that_a_day_may_be_of_are_told_as_years_are_written():
    (problem,) = read_own_table("x.csv", table([acled(event_date="hier")])).problems
    assert "de 1900 à 2100" in fault_words(problem, "fr")
    assert "from 1900 to 2100" in fault_words(problem, "en")


def test_a_whole_number_that_passed_through_a_column_of_decimals_is_read():
    (row,) = plain_rows(read_own_table("x.csv", table([acled(fatalities="12.0", geo_precision="2,0")])).frame)
    assert (row["quantities"][0]["value"], row["geo_precision"]) == (12, 2)


@pytest.mark.parametrize("kind", [kind for kind in event_types().values() if kind.acled_event_type])
def test_a_type_comes_back_from_its_acled_names_or_what_several_share_from_the_event_type(kind: EventType):
    shared = {"Battles": "armed_clash", "Strategic developments": "other"}
    (row,) = plain_rows(read_own_table("x.csv", table([acled_named(kind.acled_names)])).frame)
    assert row["event_type"] in (kind.event_type, shared.get(kind.acled_event_type))
    assert (row["event_type"] == kind.event_type) or kind.acled_sub_event_type in ("Armed clash", "Other")
    assert row["issues"] == []


@pytest.mark.parametrize(
    ("names", "event_type"),
    [
        (("Explosions/Remote violence", "Shelling/artillery/missile attack"), "other"),
        (("Battles", "Government regains territory"), "armed_clash"),
        (("Violence against civilians", "Abduction/forced disappearance"), "violence_against_civilians"),
        (("Protests", "Peaceful protest"), "other"),
        (("", ""), "other"),
    ],
)
def test_an_acled_type_that_the_table_lacks_is_told(names: tuple[str, str], event_type: str):
    own = read_own_table("x.csv", table([acled_named(names)]))
    (row,) = plain_rows(own.frame)
    assert (row["event_type"], own.problems) == (event_type, ())
    told = issue_words(row["issues"], "en")
    assert told == f"{', '.join(filter(None, names)) or 'event_type'}: {UNLIKE}"


@pytest.mark.parametrize(("column", "cell"), [("event_type", "war"), ("event_type", ""), ("footprint", "circle")])
def test_an_unknown_type_or_footprint_of_our_own_table_is_told(column: str, cell: str):
    row = {"event_type": "ied", "date_start": "2024-06-03", "latitude": "", "longitude": "", "footprint": ""}
    own = read_own_table("x.csv", table([row | {column: cell}, row]))
    (problem,) = own.problems
    told = f"'{cell}' cannot be used" if cell else "the cell is empty"
    assert f"column '{column}': {told}; expected one of " in fault_words(problem, "en")
    assert "«\u00a0\u00a0»" not in fault_words(problem, "fr")
    assert len(own.frame) == 1


@pytest.mark.parametrize("kind", event_types().values(), ids=lambda kind: kind.event_type)
def test_a_type_is_known_by_the_words_that_the_page_and_its_exports_have_for_it(kind: EventType):
    words = [kind.event_type, kind.label_fr, kind.label_en, kind.label_fr.upper(), fold(kind.label_fr)]
    words += [type_words(kind.event_type, language) for language in LANGUAGES]
    rows = [{"event_type": word, "date_start": "", "latitude": "", "longitude": ""} for word in words]
    own = read_own_table("x.csv", table(rows))
    assert (own.problems, set(own.frame["event_type"]), len(own.frame)) == ((), {kind.event_type}, len(words))


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("quantities", '[{"a": 1}]'),
        ("quantities", '[{"value": 3, "approx": false, "item": "motos", "role": "lost"}]'),
        ("quantities", '[{"value": NaN, "approx": false, "item": "motos", "role": ""}]'),
        ("quantities", "3 motos"),
        ("quantities", '[{"value": true, "approx": false, "item": "motos", "role": ""}]'),
        ("quantities", '[{"value": -3, "approx": false, "item": "motos", "role": ""}]'),
        ("quantities", '[{"value": 3, "approx": [1], "item": "motos", "role": ""}]'),
        ("quantities", '[{"value": 3, "approx": "non", "item": "motos", "role": ""}]'),
        ("quantities", '[{"value": 3, "approx": null, "item": "motos", "role": ""}]'),
        ("quantities", '[{"value": 3, "approx": true, "item": "motos", "role": "", "bound": "some"}]'),
        ("evidence", "[[0, true]]"),
        ("evidence", "[[-1, 4]]"),
        ("toponyms", '[{"a": 1}]'),
        ("toponyms", "[NaN]"),
        ("toponyms", "[[1e400]]"),
        ("toponyms", '["\\ud800"]'),
        ("toponyms", '["Gao", "Bou'),
        ("same_event", "[[1, 2]]"),
        ("toponyms", "[" * 100_000),
        ("evidence", f"[[{'9' * 400}]]"),
        ("quantities", f'[{{"value": {"9" * 400}, "approx": false, "item": "motos", "role": ""}}]'),
    ],
)
def test_a_list_that_no_panel_could_show_is_told(column: str, cell: str):
    rows = [{"event_type": "ied", "date_start": "", "latitude": "", "longitude": "", column: cell}]
    (problem,) = read_own_table("x.csv", table(rows)).problems
    assert f"column '{column}'" in fault_words(problem, "en")


CLAIM = {"value": 3, "approx": False, "item": "motos", "role": "killed"}
CLAIMED = {
    "value": (0, 2.5, 2**53, 2**60, -3, None, True, "3", [3]),
    "approx": (True, None, 1, "non", [1]),
    "item": ("", "=1", "\0", None, 3, ["motos"]),
    "role": ("", "seized", "lost", None, ["killed"]),
    "bound": ("", "up_to", "some", None, ["up_to"]),
    "side": ("", "own", "outlaw", None, ["own"]),
    "word": ("", "=1", "neutralisés", None, ["tués"]),
}
CELLS = {
    "text": ("", "circle", "=1+1", "a\0b", "\u202e<b>", "x" * 40_000),
    "list": ("a; b", "[]", "[[]]", '["a", [1, 2.5]]', "[1]", "[null]", "[true]", "[[true]]", "[[[1]]]", '[{"a": 1}]'),
    "day": ("", "0001-01-01", "9999-12-31", "03/06/2024", "hier"),
    "integer": ("", *map(str, range(9)), "1000000"),
    "number": ("", "0", "-90", "90", "180", "20000", "1e-300", "nan"),
    "claims": [json.dumps([CLAIM | {part: value}]) for part, values in CLAIMED.items() for value in values],
}
"""What a cell may hold, at the ends of what is taken and beyond."""


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: column.name)
def test_whatever_row_is_taken_can_be_shown_and_written_in_every_format(column: Column):
    (sound,) = csv.DictReader(io.StringIO(to_csv(FRAME[:1]).decode()))
    cells = CELLS["claims"] if column.name == "quantities" else CELLS[column.kind]
    own = read_own_table("x.csv", table([sound, *(sound | {column.name: cell} for cell in cells)]))
    left_out = [fault for fault in own.problems if fault.key not in ("fault_outside", "fault_swapped")]
    assert len(own.frame) + len(left_out) == 1 + len(cells)
    for form in formats().values():
        assert form.write(own.frame)
    assert read_own_table("x.csv", to_csv(own.frame)).problems == ()
    assert retellings(own.frame) <= set(own.frame["event_id"])
    for language in LANGUAGES:
        assert report_html(own.frame, [], Filters(), language, date(2026, 2, 1)).count("<tr><td") == len(own.frame)


TWICE = b"event_type,date_start,latitude,longitude,title,title\nied,,,,A,B\n"


@pytest.mark.parametrize("data", [b"a,b\n1,2\n", b"", b"PK\x03\x04nothing", b'"', TWICE])
def test_what_is_no_event_table_is_refused_in_one_sentence(data: bytes):
    with pytest.raises(UnreadableFile, match=r"^x\.csv\b[^\n]*\.$"):
        read_own_table("x.csv", data)


def damaged(workbook: bytes, part: str, damage: Callable[[bytes], bytes]) -> bytes:
    """The workbook with a part of it changed."""
    whole, changed = io.BytesIO(workbook), io.BytesIO()
    packed = zipfile.ZIP_DEFLATED
    with zipfile.ZipFile(whole) as given, zipfile.ZipFile(changed, "w", packed, compresslevel=1) as written:
        for name in given.namelist():
            written.writestr(name, damage(given.read(name)) if name == part else given.read(name))
    return changed.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("part", "damage"),
    [
        ("[Content_Types].xml", lambda xml: xml[:-20]),
        ("xl/workbook.xml", lambda xml: xml.replace(b'name="events"', b'nase="events"')),
        (SHEET, lambda xml: b""),
    ],
)
def test_a_damaged_workbook_is_refused_in_one_sentence(part: str, damage: Callable[[bytes], bytes]):
    with pytest.raises(UnreadableFile, match=r"^x\.xlsx: [^\n]*\.$"):
        read_own_table("x.xlsx", damaged(formats()["xlsx"].write(FRAME), part, damage))


def test_a_workbook_that_unpacks_to_too_much_is_refused_unread():
    bomb = damaged(formats()["xlsx"].write(FRAME), SHEET, lambda xml: b" " * 210_000_000)
    with pytest.raises(UnreadableFile, match=r"^x\.xlsx: unpacks to more than"):
        read_own_table("x.xlsx", bomb)


def test_what_stands_before_the_damage_is_shown():
    rows = [acled(event_id_cnty=f"MLI{number}") for number in range(1, 4)]
    cut = table(rows).replace(b"MLI3,", b'MLI3,"')
    own = read_own_table("x.csv", cut)
    assert list(own.frame["event_id"]) == ["MLI1", "MLI2"]
    (problem,) = own.problems
    assert fault_words(problem, "en").startswith("x.csv, line 4: 'MLI3,\"2024")
    long = pd.concat([FRAME] * 100, ignore_index=True)
    own = read_own_table("x.xlsx", damaged(formats()["xlsx"].write(long), SHEET, lambda xml: xml[:-20]))
    assert 0 < len(own.frame) <= len(long)
    (problem,) = own.problems
    said = fault_words(problem, "fr").replace("\u00a0", " ")
    assert said == "x.xlsx : fichier Excel (.xlsx) endommagé ; enregistrez-le à nouveau."


def test_a_comma_without_quotes_parts_no_text_silently():
    line = b"ied,2024-06-03,,,Attack on A, B and C\n"
    whole = b'ied,2024-06-03,,,"Attack on\nA"\n'
    own = read_own_table("x.csv", b"event_type,date_start,latitude,longitude,title\n" + whole + line + whole)
    assert list(own.frame["title"]) == ["Attack on\nA"] * 2
    (problem,) = own.problems
    assert fault_words(problem, "en") == (
        "x.csv, line 4, column 'row': 'ied,2024-06-03,,,Attack on A,B and C' cannot be used; expected 5 cells, found 6."
    )


def test_what_stands_beside_the_columns_of_a_workbook_is_left_out():
    workbook = openpyxl.Workbook()
    for row in (["event_type", "date_start", "latitude", "longitude"], ["ied", None, None, None, "remark"]):
        workbook.active.append(row)
    workbook.save(stream := io.BytesIO())
    own = read_own_table("x.xlsx", stream.getvalue())
    assert (len(own.frame), own.problems) == (1, ())


def test_a_stray_cell_at_the_end_of_a_sheet_costs_no_look_at_the_millions_before_it():
    workbook = openpyxl.Workbook()
    for row in (["event_type", "date_start", "latitude", "longitude"], ["ied", None, None, None]):
        workbook.active.append(row)
    workbook.active["XFD20000"] = " "
    workbook.save(stream := io.BytesIO())
    before = process_time()
    own = read_own_table("x.xlsx", stream.getvalue())
    assert (len(own.frame), own.problems) == (1, ())
    assert process_time() - before < 5  # of each cell it would be some thirty


def test_the_frame_has_the_columns_of_every_other():
    frame = read_own_table("x.csv", table([acled()])).frame
    assert list(frame.columns) == [*(column.name for column in COLUMNS), "geometry"]
    pd.concat([FRAME, frame], ignore_index=True)


def test_a_point_outside_mali_is_told_and_left_out_unless_the_row_names_another_country():
    rows = [
        acled(event_id_cnty="swapped", country="Mali", latitude="-0.05", longitude="16.27"),
        acled(event_id_cnty="unsaid", latitude="48.86", longitude="2.35"),
        acled(event_id_cnty="abroad", country="Niger", latitude="13.51", longitude="2.12"),
        acled(event_id_cnty="border", country="Mali", admin1="Ségou", latitude="15.6", longitude="-5.6"),
    ]
    own = read_own_table("x.csv", table(rows))
    assert [fault.key for fault in own.problems] == ["fault_swapped", "fault_outside"]
    told = [fault_words(fault, language) for fault, language in zip(own.problems, ("fr", "en"), strict=True)]
    assert told[0].startswith("x.csv, ligne 2\u00a0: latitude -0.05, longitude 16.27\u00a0: hors du Mali")
    assert told[1].startswith("x.csv, line 3: latitude 48.86, longitude 2.35: outside Mali")
    assert list(own.frame["latitude"].notna()) == [False, False, True, True]
    assert list(own.frame["geometry"].notna()) == [False, False, True, True]
    assert issue_words(own.frame["issues"][0], "en") == "-0.05 ; 16.27: outside Mali"
    assert list(own.frame["issues"][2:]) == [[], []]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"admin1": "Kidal", "latitude": "12.65", "longitude": "-8"}, "12.65 ; -8"),
        ({"admin1": "Gao", "latitude": "14.48", "longitude": "-4.18"}, "14.48 ; -4.18"),
        ({"admin1": "Gao", "latitude": "16.27", "longitude": "-0.05"}, ""),
        ({"admin1": "Mopti", "latitude": "14.35", "longitude": "-3.61"}, ""),  # Bandiagara, cut from it
        ({"admin1": "Gao", "latitude": "14.48", "longitude": "-4.18", "radius_km": "400"}, ""),
        ({"admin1": "Sahel", "country": "BF", "latitude": "14.48", "longitude": "-4.18"}, ""),
        ({"admin1": "Nulle part", "latitude": "14.48", "longitude": "-4.18"}, ""),
        ({"admin1": "Kidal", "latitude": "", "longitude": ""}, ""),
        ({"admin1": "", "latitude": "14.48", "longitude": "-4.18"}, ""),
    ],
)
def test_a_point_far_from_the_region_that_its_row_says_is_told_among_its_issues(cells: dict[str, str], told: str):
    own = read_own_table("x.csv", table([acled(country="") | cells]))
    far = [f"{told} : le lieu dit est loin de la région dite ({cells['admin1']})"] if told else []
    assert (own.problems, list(own.frame["issues"])) == ((), [far])
    english = f"{told}: the place said is far from the région named ({cells['admin1']})"
    assert issue_words(far, "en") == (english if told else "")


def test_a_point_moved_after_that_was_told_is_told_anew():
    far = read_own_table("x.csv", table([acled(admin1="Kidal", latitude="12.65", longitude="-8")])).frame
    (row,) = csv.DictReader(io.StringIO(to_csv(far).decode()))
    for latitude, longitude, issues in (("12.65", "-8", 1), ("12.7", "-8", 1), ("18.44", "1.41", 0)):
        moved = read_own_table("y.csv", table([row | {"latitude": latitude, "longitude": longitude}])).frame
        (told,) = moved["issues"]
        assert [issue.startswith(f"{latitude} ; {longitude} : ") for issue in told] == [True] * issues


def test_a_place_that_may_lie_in_mali_keeps_its_point():
    near = acled(country="Mali", latitude="16.3", longitude="5.2") | {"radius_km": "120"}
    assert read_own_table("x.csv", table([near])).problems == ()


@pytest.mark.parametrize(
    ("given", "code"),
    [("Mali", "ML"), ("Burkina Faso", "BF"), ("Algérie", "DZ"), ("Ivory Coast", "CI"), ("ML", "ML"), ("Peru", "Peru")],
)
def test_a_country_around_is_known_by_its_code(given: str, code: str):
    assert read_own_table("x.csv", table([acled(country=given)])).frame["country"].item() == code


def test_a_table_that_has_no_column_of_types_is_told_so_once_and_not_of_an_empty_cell_in_each_row() -> None:
    rows = [{"date_start": "2024-06-03", "latitude": "15", "longitude": "-5"}] * 2
    with pytest.raises(UnreadableFile) as told:
        read_own_table("a.csv", table(rows))
    assert "date_start and event_type" in fault_words(told.value.fault, "en")
