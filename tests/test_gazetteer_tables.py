"""The curated tables are sound, and the check that says so finds each kind of fault."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from shapely.geometry import shape

from gazetteer.check import check
from gazetteer.errors import TableError
from gazetteer.folders import DATA
from gazetteer.geodesy import rough_distance_km
from gazetteer.loading import load
from gazetteer.outlines import OUTLINES, outlines
from gazetteer.places import Gazetteer

REGIONS = [  # of 2023, and the District of Bamako
    *("Kayes", "Koulikoro", "Sikasso", "Ségou", "Mopti", "Tombouctou", "Gao", "Kidal", "Taoudénit", "Ménaka", "Nioro"),
    *("Kita", "Dioïla", "Nara", "Bougouni", "Koutiala", "San", "Douentza", "Bandiagara", "Bamako"),
]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load()


def test_the_curated_tables_have_no_fault() -> None:
    assert [str(fault) for fault in check()] == []


def test_the_régions_the_district_and_the_cercles_of_2023_are_there(gazetteer: Gazetteer) -> None:
    places = gazetteer.by_id.values()
    assert sorted(p.admin1 for p in places if p.feature_code == "ADM1") == sorted(REGIONS)
    assert sum(p.feature_code == "ADM2" for p in places) == 159
    assert len(gazetteer.by_id) >= 5000


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [
        ("Tessit", 15.2238, 0.2925),
        ("Boulikessi", 14.7983, -1.3026),
        ("Timbuktu", 16.77, -3.01),
        ("Anefif", 18.04, 0.60),
        ("Nioro du Sahel", 15.23, -9.59),
        ("cité des Askia", 16.27, -0.04),
        ("I-n-Tillit", 15.55, -0.46),
        ("DIRPA", 12.64, -8.0),
        ("Béléco", 12.48, -6.41),
    ],
)
def test_a_name_leads_to_its_place(gazetteer: Gazetteer, name: str, latitude: float, longitude: float) -> None:
    points = [(p.latitude, p.longitude) for p in gazetteer.named(name)]
    assert any(abs(a - latitude) < 0.02 and abs(b - longitude) < 0.02 for a, b in points), points


def test_a_division_holds_nearly_all_of_its_places(gazetteer: Gazetteer) -> None:
    """Régions and cercles of before 2023: 95 % of what is not wide and, for a cercle, of what is only near it too."""
    away: dict[tuple[str, str], list[float]] = {}
    divisions = {(p.admin1, p.admin2): p for p in gazetteer.by_id.values() if p.feature_code in ("ADM1", "ADM2")}
    for place in gazetteer.by_id.values():
        for key in {(place.admin1, ""), (place.admin1, place.admin2)} & divisions.keys():
            away.setdefault(key, []).append(rough_distance_km(divisions[key].point, place.point))
    many = {key: lengths for key, lengths in away.items() if len(lengths) > 50}
    assert len(many) > 60
    for key, lengths in many.items():
        assert sum(length <= divisions[key].extent_km for length in lengths) >= 0.93 * len(lengths), key


def test_the_chief_town_of_a_cercle_is_where_its_quarters_are(gazetteer: Gazetteer) -> None:
    (town,) = [p for p in gazetteer.named("Béléco") if p.feature_code == "PPLA2"]
    (cercle,) = [p for p in gazetteer.named("Béléco") if p.feature_code == "ADM2"]
    quarters = [p for p in gazetteer.by_id.values() if p.name.startswith("Béléko-")]
    assert len(quarters) == 8
    assert all(rough_distance_km(town.point, p.point) < 5 for p in quarters)
    assert (cercle.point, town.admin2) == (town.point, "Béléco")


@pytest.mark.parametrize("name", ["Bebelin", "Tinkeleni", "Wagadou", "Forêt de Kekoro"])
def test_what_no_source_settles_is_a_wide_hypothesis(gazetteer: Gazetteer, name: str) -> None:
    (place,) = gazetteer.named(name)
    assert place.confidence in "BC"
    assert place.extent_km >= 10
    assert place.note


def test_outlines_are_small_and_valid() -> None:
    for path in sorted((DATA / "basemap").glob("*.geojson")):
        assert path.stat().st_size < 150_000, path.name
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
            assert shape(feature["geometry"]).is_valid, (path.name, feature["properties"])


def test_every_région_has_an_outline_marked_approximate() -> None:
    features = json.loads((DATA / "basemap" / "regions_2023.geojson").read_text(encoding="utf-8"))["features"]
    assert sorted(f["properties"]["name"] for f in features) == sorted(REGIONS)
    assert all(f["properties"]["approximate"] is True for f in features)


def few_rows(tmp_path: Path) -> Path:
    """The curated tables with few places: quick to check, and sound but for how far the divisions reach."""
    folder = shutil.copytree(DATA / "gazetteer", tmp_path / "gazetteer")
    for name, kept in (("places.csv", ("place_id", "adm", "mali:a", "mali:m")), ("names.csv", ("name,",))):
        rows = [row for row in (folder / name).read_text("utf-8").splitlines() if row.startswith(kept)]
        (folder / name).write_text("\n".join([*rows, ""]), "utf-8")
    return folder


PLACE = "mali:x,Xa,PPL,ML,Gao,Gao,16.2,-0.1,1.5,A,decided by hand,"


@pytest.mark.parametrize(
    ("file", "line", "column"),
    [
        ("places.csv", PLACE.replace("Xa", " Xa"), "name"),
        ("places.csv", PLACE.replace("16.2", "46.2"), "longitude"),
        ("places.csv", PLACE.replace("16.2", "north"), "latitude"),
        ("places.csv", PLACE.replace("1.5", "0"), "extent_km"),
        ("places.csv", PLACE.replace("1.5", "inf"), "extent_km"),
        ("places.csv", PLACE.replace("1.5", "5000"), "extent_km"),
        ("places.csv", PLACE.replace("1.5", "nan"), "extent_km"),
        ("places.csv", PLACE.replace("PPL", "TOWN"), "feature_code"),
        ("places.csv", PLACE.replace(",A,", ",sure,"), "confidence"),
        ("places.csv", PLACE.replace("mali:x", "aaa:x"), "place_id"),
        ("places.csv", PLACE + "\n" + PLACE, "place_id"),
        ("places.csv", PLACE + "\n" + PLACE.replace("mali:x", "mali:y"), "name"),
        ("places.csv", PLACE.replace("Gao,Gao", "Kayes,Kayes"), "admin1"),
        ("places.csv", PLACE.replace("Gao,Gao", "Gaoua,Gao"), "admin1"),
        ("places.csv", PLACE.replace("Gao,Gao", "Gao,Gaoua"), "admin2"),
        ("places.csv", PLACE.replace("Gao,Gao", "Kidal,Bla"), "admin2"),
        # some 20 km west of the places of the région of Gao, in that of Tombouctou
        ("places.csv", PLACE.replace("16.2,-0.1", "16.9,-2.0"), "admin1"),
        ("places.csv", PLACE.replace("ML", "Mali"), "country"),
        ("places.csv", PLACE.replace("decided by hand", ""), "source"),
        ("places.csv", PLACE.replace("Xa", "-"), "name"),
        ("places.csv", PLACE.replace("-0.1", "-200.1"), "longitude"),
        ("places.csv", PLACE.replace("16.2", "91.2"), "latitude"),
        ("places.csv", PLACE.replace("-0.1", "0,1"), "row"),
        ("names.csv", "ßsecond,mali:nowhere,alias,", "place_id"),
        ("names.csv", "ßsecond,mali:mali,slang,", "kind"),
        ("names.csv", "ße,mali:mali,alias,", "name"),
        ("names.csv", "ßmali,mali:mali", "row"),
    ],
)
def test_a_fault_is_named_with_its_line_and_column(tmp_path: Path, file: str, line: str, column: str) -> None:
    folder = few_rows(tmp_path)
    with (folder / file).open("a", encoding="utf-8") as table:
        table.write(line + "\n")
    value, number = line.splitlines()[-1], len((folder / file).read_text("utf-8").splitlines())
    found = [fault for fault in check(folder) if (fault.file, fault.line, fault.column) == (file, number, column)]
    assert len(found) == 1
    assert column == "row" or found[0].value in value.split(",")
    assert str(found[0]).startswith(f"{file}, line {number}, column '{column}': {found[0].value!r} cannot be used; ")


@pytest.mark.parametrize(
    ("file", "good", "bad", "column"),
    [
        ("feature_codes.csv", "PPL,locality", "PPL,town", "level"),
        ("feature_codes.csv", "locality,1.5,1,1,20,a village", "locality,wide,1,1,20,a village", "extent_km"),
        ("feature_codes.csv", "locality,1.5,1,1,20,a village", "locality,-80,1,1,20,a village", "extent_km"),
        ("feature_codes.csv", "locality,1.5,1,1,20,a village", "locality,nan,1,1,20,a village", "extent_km"),
        ("feature_codes.csv", "locality,1.5,1,1,20,a village", "locality,1.5,9,1,20,a village", "geo_precision"),
        ("feature_codes.csv", "locality,1.5,1,1,20,a village", "locality,1.5,1,44,20,a village", "where_prec"),
        ("feature_codes.csv", "sea,30,2,5,10", "sea,30,2,2,10", "where_prec"),
        ("relations.csv", "near,area,,10,2,2", "near,area,,10,7,2", "geo_precision"),
        ("relations.csv", "near,area,,10,2,2", "near,area,,10,2,9", "where_prec"),
        ("former_regions.csv", "Kita,Kayes", "Kita,Kaarta", "former"),
        ("former_regions.csv", "Kita,Kayes", "Kittah,Kayes", "admin1"),
        ("former_cercles.csv", "Tombouctou,Léré,Niafunké", "Tombouctou,Léré,Koro", "former"),
        ("former_cercles.csv", "Tombouctou,Léré,Niafunké", "Tombouctou,Lerre,Niafunké", "admin2"),
        ("ambiguous_names.csv", "Abdel,first name", "Abdel,nickname", "kind"),
        ("name_cues.csv", ",persons,les capitaines", ",people,les capitaines", "cue"),
        (
            "name_cues.csv",
            "generaux|colonels|capitaines|lieutenants|sergents|caporaux,persons",
            "les?,persons",
            "phrase",
        ),
        ("relations.csv", "sector,50", "sector,far", "reach_km"),
        ("places.csv", "place_id,name", "id,name", "header"),
    ],
)
def test_a_cell_that_is_wrong_is_one_fault(tmp_path: Path, file: str, good: str, bad: str, column: str) -> None:
    folder = few_rows(tmp_path)
    content = (folder / file).read_text(encoding="utf-8")
    assert good in content
    (folder / file).write_text(content.replace(good, bad, 1), encoding="utf-8")
    (fault,) = check(folder)
    assert (fault.file, fault.column) == (file, column)


def test_a_table_that_is_not_there_is_one_fault(tmp_path: Path) -> None:
    folder = shutil.copytree(DATA / "gazetteer", tmp_path / "gazetteer")
    (folder / "names.csv").unlink()
    (fault,) = check(folder)
    assert (fault.file, fault.column) == ("names.csv", "file")
    assert str(folder) in str(fault)


def test_a_division_that_does_not_reach_its_places_is_a_fault(tmp_path: Path) -> None:
    folder = shutil.copytree(DATA / "gazetteer", tmp_path / "gazetteer")
    content = (folder / "places.csv").read_text(encoding="utf-8")
    # Ménaka, the région: what half of its places need; and the cercle of Koutiala
    for good, bad in ((",2.39609,209,", ",2.39609,109,"), (",-5.46507,71,", ",-5.46507,22,")):
        assert good in content
        content = content.replace(good, bad, 1)
    (folder / "places.csv").write_text(content, encoding="utf-8")
    found = [(fault.file, fault.column, fault.value) for fault in check(folder)]
    assert found == [("places.csv", "extent_km", "109"), ("places.csv", "extent_km", "22")]


@pytest.mark.parametrize(
    ("file", "good", "bad", "column", "value"),
    [
        ("places.csv", ",12.60915,", ",12°36',", "latitude", "12°36'"),
        ("places.csv", ",-7.97522,", ",ouest,", "longitude", "ouest"),
        ("places.csv", ",10,A,law", ",wide,A,law", "extent_km", "wide"),
        ("places.csv", ",12.60915,", ",nan,", "latitude", "nan"),
        ("places.csv", ",-7.97522,", ",-187.97522,", "longitude", "-187.97522"),
        ("places.csv", ",10,A,law", ",-5,A,law", "extent_km", "-5"),
        ("places.csv", ",10,A,law", ",inf,A,law", "extent_km", "inf"),
        ("places.csv", "Bamako,ADM1", "Bamako,REGION", "feature_code", "REGION"),
        ("names.csv", ",geonames:2597633,", ",geonames:0,", "place_id", "geonames:0"),
    ],
)
def test_loading_stops_at_a_row_that_cannot_be_used(
    tmp_path: Path, file: str, good: str, bad: str, column: str, value: str
) -> None:
    folder = shutil.copytree(DATA / "gazetteer", tmp_path / "gazetteer")
    content = (folder / file).read_text(encoding="utf-8")
    (folder / file).write_text(content.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(TableError) as raised:
        load(folder)
    fault = raised.value
    assert (fault.file, fault.line, fault.column, fault.value) == (file, 2, column, value)


def test_loading_stops_at_a_place_given_twice(tmp_path: Path) -> None:
    folder = shutil.copytree(DATA / "gazetteer", tmp_path / "gazetteer")
    header, first, *others = (folder / "places.csv").read_text(encoding="utf-8").splitlines()
    (folder / "places.csv").write_text("\n".join([header, first, first, *others, ""]), encoding="utf-8")
    with pytest.raises(TableError, match=r"^places\.csv, line 3, column 'place_id': .*; already given on line 2\.$"):
        load(folder)


def test_the_outlines_are_those_of_the_places(gazetteer: Gazetteer) -> None:
    features = json.loads(OUTLINES.read_text(encoding="utf-8"))["features"]
    drawn = {feature["properties"]["name"]: shape(feature["geometry"]) for feature in features}
    for name, outline in outlines(gazetteer).items():
        common = outline.intersection(drawn[name]).area / outline.union(drawn[name]).area
        assert common > 0.99, f"{name}: run python -m gazetteer outlines"
