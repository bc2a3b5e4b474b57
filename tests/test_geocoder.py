"""The geopy-style geocoder, and a GeoNames dump beside the curated rows."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from geopy.location import Location

from gazetteer.errors import UnreadableFile
from gazetteer.geocoder import GazetteerGeocoder
from gazetteer.geonames import import_dump, imported, with_imported
from gazetteer.places import FeatureCode, Gazetteer, Place

FEATURES = [
    FeatureCode("PPL", "locality", "localité", "locality", 2.0, 1, 1, 5, ""),
    FeatureCode("ADM1", "admin1", "région", "region", 150.0, 3, 4, 2, ""),
]


def place(place_id: str, name: str, code: str, latitude: float, longitude: float, source: str = "test") -> Place:
    return Place(place_id, name, code, "ML", "Ségou", "", latitude, longitude, 2.0, "A", source, "")


SEGOU = place("segou", "Ségou", "PPL", 13.43, -6.26, "geonames:100; hand")
REGION = place("segou-region", "Ségou", "ADM1", 13.80, -5.90)
SAN = place("san", "San", "PPL", 13.30, -4.90)
CURATED = Gazetteer([REGION, SEGOU, SAN], [("Segu", "segou")], FEATURES)
GEOCODER = GazetteerGeocoder(CURATED)


def row(
    number: str, name: str, latitude: str, longitude: str, code: str = "PPL", others: str = "", admin1: str = "05"
) -> str:
    cells = [number, name, name, others, latitude, longitude, "P", code, "ML", "", admin1, ""]
    return "\t".join([*cells, "", "", "0", "", "300", "Africa/Bamako", "2020-01-01"])


GOOD = [
    row("100", "Segou Ville", "13.44", "-6.25"),
    row("101", "SAN", "13.31", "-4.91"),
    row("102", "San", "15.00", "-4.90"),
    row("103", "Bla", "12.95", "-5.76", others="Blah,بلا"),
    row("104", "Dune", "18.0", "-2.0", code="DUNE"),
]


def dump(folder: Path, lines: list[str]) -> Path:
    path = folder / "dump.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_geocode_prefers_the_likelier_class_and_knows_variants() -> None:
    for name in ("Ségou", "segou", "SEGU"):
        found = GEOCODER.geocode(name)
        assert isinstance(found, Location)
        assert found.raw["place_id"] in {"segou", "segou-region"}
        assert found.raw["place_id"] == "segou"
        assert (found.latitude, found.longitude) == (13.43, -6.26)


def test_geocode_gives_every_homonym_or_nothing() -> None:
    found = GEOCODER.geocode("Ségou", exactly_one=False)
    assert isinstance(found, list)
    assert [one.raw["place_id"] for one in found] == ["segou", "segou-region"]
    assert GEOCODER.geocode("Atlantis") is None
    assert GEOCODER.geocode("Atlantis", exactly_one=False) is None


def test_reverse_gives_the_nearest_first() -> None:
    found = GEOCODER.reverse((13.31, -4.95), exactly_one=False)
    assert isinstance(found, list)
    assert [one.raw["place_id"] for one in found] == ["san", "segou-region", "segou"]
    nearest = GEOCODER.reverse("13.31, -4.95")
    assert isinstance(nearest, Location)
    assert nearest.raw["name"] == "San"


@pytest.mark.parametrize("zipped", [False, True])
def test_a_dump_is_kept_and_curated_rows_win(tmp_path: Path, zipped: bool) -> None:
    path = dump(tmp_path, GOOD)
    if zipped:
        with zipfile.ZipFile(tmp_path / "ML.zip", "w") as archive:
            archive.write(path, "ML.txt")
        path = tmp_path / "ML.zip"
    assert import_dump(path, tmp_path / "kept") == 5
    # 100 is a curated number, 101 a curated name 1.5 km off, 104 of a class that is not in the tables
    assert [found.source for found, _ in imported(CURATED, tmp_path / "kept")] == ["geonames:102", "geonames:103"]
    both = with_imported(CURATED, tmp_path / "kept")
    assert [found.confidence for found in both.named("Blah")] == ["B"]
    assert len(both.named("San")) == 2
    assert both.named("Segu") == (SEGOU,)


def test_a_village_beyond_the_border_and_without_region_is_left_out(tmp_path: Path) -> None:
    lines = [
        row("1", "Abroad", "12.37", "-1.52", admin1="00"),
        row("2", "Inside", "12.95", "-5.76", admin1="00"),
        row("3", "Frontier", "12.37", "-1.52", admin1="05"),
    ]
    import_dump(dump(tmp_path, lines), tmp_path / "kept")
    assert [found.name for found, _ in imported(CURATED, tmp_path / "kept")] == ["Inside", "Frontier"]


def test_without_a_dump_the_curated_rows_stand_alone(tmp_path: Path) -> None:
    assert with_imported(CURATED, tmp_path) is CURATED


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("103\tBla\tcut", "3 columns"),
        (row("x1", "Bla", "12.9", "-5.7"), "'x1'"),
        (row("102", "Bla", "12.9", "-5.7"), "stands twice"),
        (row("105", " ", "12.9", "-5.7"), "name is empty"),
        (row("105", "Bla", "129.5", "-5.7"), "latitude '129.5'"),
        (row("105", "Bla", "nan", "-5.7"), "latitude 'nan'"),
        (row("105", "Bla", "12.9", "-5,7"), "longitude '-5,7'"),
    ],
)
def test_a_damaged_dump_is_refused_whole(tmp_path: Path, bad: str, said: str) -> None:
    kept = tmp_path / "kept"
    import_dump(dump(tmp_path, GOOD), kept)
    before = (kept / "ML.txt").read_bytes()
    with pytest.raises(UnreadableFile, match=r"dump\.txt, line 6") as error:
        import_dump(dump(tmp_path, [*GOOD, bad]), kept)
    assert said in str(error.value)
    assert (kept / "ML.txt").read_bytes() == before
    assert len(list(kept.iterdir())) == 1


def test_files_that_are_no_dump_are_refused(tmp_path: Path) -> None:
    empty, latin, missing = tmp_path / "empty.txt", tmp_path / "latin.txt", tmp_path / "missing.txt"
    empty.write_bytes(b"")
    latin.write_bytes((GOOD[0] + "\n").encode() + "Ségou".encode("latin-1"))
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("readme.txt", "x")
    for path, said in [
        (empty, "is empty"),
        (latin, "line 2: not UTF-8"),
        (missing, "cannot be read"),
        (tmp_path / "other.zip", "holds no ML.txt"),
    ]:
        with pytest.raises(UnreadableFile, match=said):
            import_dump(path, tmp_path / "kept")


def test_progress_counts_rows(tmp_path: Path) -> None:
    told: list[int] = []
    lines = [row(str(number), "X", "12.9", "-5.7") for number in range(1, 10_001)]
    assert import_dump(dump(tmp_path, lines), tmp_path / "kept", told.append) == 10_000
    assert told == [5_000, 10_000]
