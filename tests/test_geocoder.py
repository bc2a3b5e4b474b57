"""The geopy-style geocoder, and a GeoNames dump beside the curated rows."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from geopy.extra.rate_limiter import RateLimiter
from geopy.location import Location

from gazetteer.choices import Surroundings
from gazetteer.choosing import choose
from gazetteer.errors import UnreadableFile
from gazetteer.finding import NameFinder
from gazetteer.geocoder import GazetteerGeocoder
from gazetteer.geonames import import_dump, imported, with_imported
from gazetteer.likeness import Likeness
from gazetteer.loading import load
from gazetteer.places import FeatureCode, Gazetteer, Place
from gazetteer.text import fold, split_words

FEATURES = [
    FeatureCode("PPL", "locality", "localité", "locality", 2.0, 1, 1, 5, ""),
    FeatureCode("PCLI", "country", "pays", "country", 500.0, 3, 6, 60, ""),
    FeatureCode("ADM1", "admin1", "région", "region", 150.0, 3, 4, 2, ""),
]


def place(place_id: str, name: str, code: str, latitude: float, longitude: float, source: str = "test") -> Place:
    return Place(place_id, name, code, "ML", "Ségou", "", latitude, longitude, 2.0, "A", source, "")


SEGOU = place("segou", "Ségou", "PPL", 13.43, -6.26, "geonames:100; hand")
REGION = place("segou-region", "Ségou", "ADM1", 13.80, -5.90)
SAN = place("san", "San", "PPL", 13.30, -4.90)
MALI = place("mali", "Mali", "PCLI", 17.0, -4.0)
CURATED = Gazetteer([MALI, REGION, SEGOU, SAN], [("Segu", "segou")], FEATURES)
GEOCODER = GazetteerGeocoder(CURATED)


def row(
    number: str,
    name: str,
    latitude: str,
    longitude: str,
    code: str = "PPL",
    others: str = "",
    admin1: str = "05",
    country: str = "ML",
) -> str:
    cells = [number, name, name, others, latitude, longitude, code[0], code, country, "", admin1, ""]
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


def test_what_follows_a_comma_says_where() -> None:
    for query, found in [
        ("Ségou, Ségou", "segou"),
        ("ségou,ML", "segou"),
        ("San, Ségou", "san"),
        ("San, Mali", "san"),
        ("San, Kayes", None),
        ("San, Niger", None),
    ]:
        location = GEOCODER.geocode(query)
        assert (location.raw["place_id"] if isinstance(location, Location) else location) == found, query


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Léré, région de Tombouctou", "geonames:2454104"),
        ("Léré, cercle de Niafunké", "geonames:2454104"),  # the cercle of before 2023
        ("Léré, cercle de Léré, Mali", "geonames:2454104"),
        ("Léré, cercle de Koro", "geonames:6866964"),
        ("Léré, région de Mopti", "geonames:6866964"),  # the région of before 2023
        ("Léré, cercle d’Ansongo", None),
        ("Léré,", "geonames:2454104"),
        ("Kaya, Burkina Faso", "mali:kaya"),
    ],
)
def test_a_division_may_be_named_with_its_kind_or_as_it_was_before(query: str, found: str | None) -> None:
    location = GazetteerGeocoder(load()).geocode(query)
    assert (location.raw["place_id"] if isinstance(location, Location) else location) == found


@pytest.mark.parametrize("limit", [0, -1, 1.5, "2"])
def test_a_limit_that_is_no_number_from_one_on_is_refused(limit: int) -> None:
    with pytest.raises(ValueError, match="no whole number from 1 on"):
        GEOCODER.geocode("Ségou", exactly_one=False, limit=limit)
    with pytest.raises(ValueError, match="no whole number from 1 on"):
        GEOCODER.reverse((13.31, -4.95), exactly_one=False, limit=limit)


def test_a_spelling_that_no_row_lists_is_taken_as_the_reading_takes_it_and_marked() -> None:
    geocoder = GazetteerGeocoder(load())
    for name, meant, how in [
        ("Bankoumana", "Bancoumana", "orthographe voisine de Bancoumana"),
        ("Badiangara, Mali", "Bandiagara", "à une lettre près de Bandiagara"),
        ("Bancoumana", "Bancoumana", ""),
    ]:
        location = geocoder.geocode(name)
        assert isinstance(location, Location)
        assert (location.raw["name"], location.raw["how"]) == (meant, how)
    # a name that a row bears is no spelling of another one elsewhere
    assert geocoder.geocode("Bancoumana, Kidal") is None


@pytest.mark.parametrize("query", [None, float("nan"), {"city": "Ségou"}, 7])
def test_what_is_no_name_is_refused(query: object) -> None:
    with pytest.raises(ValueError, match="give a text"):
        GEOCODER.geocode(query)  # type: ignore[arg-type]  # a cell of a table that is empty


@pytest.mark.parametrize("query", [None, (), [], ""])
def test_what_is_no_point_is_refused(query: object) -> None:
    with pytest.raises(ValueError, match="is no point"):
        GEOCODER.reverse(query)  # type: ignore[arg-type]  # a cell of a table that is empty


def test_a_point_without_an_end_is_refused() -> None:
    with pytest.raises(ValueError, match="finite"):
        GEOCODER.reverse((float("nan"), 0.0))


def test_reverse_reads_minutes_and_seconds_as_geopy_writes_them() -> None:
    location = GazetteerGeocoder(load()).reverse("16 16m 12s N, 0 2m 24s W")
    assert isinstance(location, Location)
    assert location.raw["admin1"] == "Gao"


def test_reverse_gives_a_camp_or_an_airport_as_well_as_a_village() -> None:
    airport = place("airport", "Aéroport", "AIRP", 13.31, -4.95)
    forest = place("forest", "Forêt", "RESF", 13.31, -4.951)
    kinds = [
        *FEATURES,
        FeatureCode("AIRP", "facility", "aéroport", "airport", 1.5, 1, 1, 30, ""),
        FeatureCode("RESF", "natural", "forêt classée", "forest reserve", 8, 2, 2, 30, ""),
    ]
    location = GazetteerGeocoder(Gazetteer([SAN, airport, forest], [], kinds)).reverse((13.31, -4.951))
    assert isinstance(location, Location)
    assert location.raw["place_id"] == "airport"


def test_an_address_it_gives_leads_back_to_its_place() -> None:
    for here in (SEGOU, SAN):
        location = GEOCODER.geocode(here.name)
        assert isinstance(location, Location)
        assert GEOCODER.geocode(location.address) == location


def test_reverse_gives_the_nearest_spots_first_and_nothing_far_away() -> None:
    found = GEOCODER.reverse((13.31, -4.95), exactly_one=False)
    assert isinstance(found, list)
    assert [one.raw["place_id"] for one in found] == ["san", "segou"]
    nearest = GEOCODER.reverse("13.31, -4.95")
    assert isinstance(nearest, Location)
    assert (nearest.raw["name"], nearest.address) == ("San", "San, Ségou, ML")
    assert GEOCODER.reverse((48.85, 2.35)) is None
    with pytest.raises(ValueError, match="Failed to create Point"):
        GEOCODER.reverse("nowhere")


def test_it_takes_the_arguments_that_geopy_code_passes() -> None:
    assert GEOCODER.geocode("Ségou", exactly_one=False, limit=1, timeout=5) == [GEOCODER.geocode("Ségou")]
    assert GEOCODER.reverse((13.31, -4.95), exactly_one=False, limit=1, timeout=None) == [GEOCODER.reverse((13.3, -5))]
    with pytest.raises(TypeError):
        GEOCODER.geocode("Ségou", False)  # type: ignore[misc]  # keywords only, as in geopy
    limited = RateLimiter(GEOCODER.geocode, min_delay_seconds=0)
    assert limited("Atlantis, Mali") is None
    assert limited("SEGU").raw["name"] == "Ségou"


@pytest.mark.parametrize("zipped", [False, True])
def test_a_dump_is_kept_and_curated_rows_win(tmp_path: Path, zipped: bool) -> None:
    path = dump(tmp_path, GOOD)
    if zipped:
        with zipfile.ZipFile(tmp_path / "ML.zip", "w") as archive:
            archive.write(path, "ML.txt")
        path = tmp_path / "ML.zip"
    assert import_dump(path, tmp_path / "kept") == 5
    # 100 is a curated number, 101 a curated name 1.5 km off, 104 of a class that is not in the tables
    assert [found.place_id for found, _ in imported(CURATED, tmp_path / "kept")] == ["geonames:102", "geonames:103"]
    both = with_imported(CURATED, tmp_path / "kept")
    (bla,) = both.named("Blah")
    # the région is that of the nearest curated locality, San's: the dump still has those of before 2023
    assert (bla.confidence, bla.is_imported, bla.admin1) == ("B", True, "Ségou")
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


def test_the_divisions_of_mali_are_the_curated_ones_and_those_of_others_come_along(tmp_path: Path) -> None:
    mali = row("1", "Old Region", "15.0", "-4.0", code="ADM1")
    import_dump(dump(tmp_path, [mali]), tmp_path / "kept")
    import_dump(dump(tmp_path, [row("2", "Sahel", "14.0", "-0.5", code="ADM1", country="BF")]), tmp_path / "kept")
    assert [(found.name, found.country, found.admin1) for found, _ in imported(CURATED, tmp_path / "kept")] == [
        ("Sahel", "BF", "")
    ]


def test_a_second_dump_of_a_country_replaces_the_first(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    import_dump(dump(tmp_path, [row("1", "First", "15.0", "-4.0")]), kept)
    import_dump(dump(tmp_path, [row("2", "Second", "15.0", "-4.0")]), kept)
    import_dump(dump(tmp_path, [row("3", "Beyond", "12.4", "-1.5", country="BF")]), kept)
    assert sorted(found.name for found, _ in imported(CURATED, kept)) == ["Beyond", "Second"]
    assert sorted(path.name for path in kept.iterdir()) == ["BF.txt", "ML.txt"]


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ("\t12.95\t", "\t1\x002.95\t", r"latitude '1\\x002\.95' is not in -90 to 90"),
        ("\t-5.76\t", "\t-5.\t76\t", r"20 columns where GeoNames has 19, at '102'"),
        ("102\t", "1 2\t", r"'1 2' is no GeoNames number"),
        ("2020-01-01", "2020-01", r"'2020-01' is no day of a last edit: the line is cut"),
    ],
)
def test_a_kept_dump_that_was_damaged_since_is_named(tmp_path: Path, good: str, bad: str, said: str) -> None:
    import_dump(dump(tmp_path, [row("101", "Whole", "13.5", "-5.0"), row("102", "Bla", "12.95", "-5.76")]), tmp_path)
    kept = tmp_path / "ML.txt"
    whole, last = kept.read_text(encoding="utf-8").splitlines()
    assert good in last
    kept.write_text(f"{whole}\n{last.replace(good, bad, 1)}\n", encoding="utf-8")
    with pytest.raises(UnreadableFile, match=rf"ML\.txt, line 2: {said}; the kept dump was damaged since"):
        with_imported(CURATED, tmp_path)


def test_a_kept_dump_that_was_emptied_is_named(tmp_path: Path) -> None:
    (tmp_path / "ML.txt").write_bytes(b"")
    with pytest.raises(UnreadableFile, match=r"ML\.txt is empty; the kept dump was damaged since"):
        with_imported(CURATED, tmp_path)


def test_the_curated_place_wins_until_the_text_says_otherwise(tmp_path: Path) -> None:
    far = row("7", "Bara", "15.0", "-4.9")
    import_dump(dump(tmp_path, [far]), tmp_path)
    both = with_imported(Gazetteer([SEGOU, SAN, place("bara", "Bara", "PPL", 13.5, -6.0)], [], FEATURES), tmp_path)
    homonyms = both.named("Bara")
    assert [p.place_id for p in homonyms] == ["bara", "geonames:7"]
    chosen = choose(both, homonyms, "", Surroundings())
    assert chosen.place is not None
    assert (chosen.place.place_id, [p.place_id for p, _ in chosen.lost]) == ("bara", ["geonames:7"])
    beside = place("beside", "Beside", "PPL", 15.05, -4.9)
    near = choose(both, homonyms, "", Surroundings(beside=(beside,))).place
    assert near is not None
    assert near.place_id == "geonames:7"


def test_a_rival_about_as_near_leaves_a_name_open() -> None:
    """At 40 km and 48 km a fifth more says nothing; at 40 km and 60 km it does."""
    for farther_km, decided in ((48, None), (60, "near")):
        near = place("near", "Bara", "PPL", 15.0 + 40 / 111.2, -4.0)
        far = place("far", "Bara", "PPL", 15.0 - farther_km / 111.2, -4.0)
        beside = place("beside", "Beside", "PPL", 15.0, -4.0)
        both = Gazetteer([near, far, beside], [], FEATURES)
        chosen = choose(both, both.named("Bara"), "", Surroundings(beside=(beside,))).place
        assert (chosen.place_id if chosen else None) == decided


def test_a_publisher_speaks_of_its_own_area_only() -> None:
    """Régions are some 300 km across: 100 km from its chief town is the publisher's, 240 km is not."""
    for away_km, decided in ((100, "near"), (240, None)):
        near = place("near", "Bara", "PPL", 13.43 + away_km / 111.2, -6.26)
        far = place("far", "Bara", "PPL", 13.43, 2.0)
        both = Gazetteer([near, far, SEGOU], [], FEATURES)
        chosen = choose(both, both.named("Bara"), "", Surroundings(home=(SEGOU,))).place
        assert (chosen.place_id if chosen else None) == decided


def test_a_cercle_of_before_2023_chooses_the_chief_town_that_lay_in_it() -> None:
    both = load()
    choice = choose(both, both.named("Léré"), "", Surroundings(said=frozenset((("admin2", "Niafunké"),))))
    assert choice.place is both.by_id["geonames:2454104"]
    assert choice.reason == "région ou cercle nommé dans la phrase"


def test_a_name_of_six_letters_has_too_many_neighbours_for_a_slip() -> None:
    likeness = Likeness(load())
    for slip in ("kidalo", "sevaro", "boulky"):  # one letter from Kidal, Sévaré and Boulay
        assert likeness.same(slip) == ((), "")
    places, how = likeness.same("badiangara")
    assert ("Bandiagara" in {found.name for found in places}, how) == (True, "à une lettre près de Bandiagara")


def test_homonyms_of_a_dump_stay_open_where_nothing_decides(tmp_path: Path) -> None:
    import_dump(dump(tmp_path, [row("7", "Bara", "15.0", "-4.9"), row("8", "Bara", "12.0", "-7.9")]), tmp_path)
    both = with_imported(CURATED, tmp_path)
    assert choose(both, both.named("Bara"), "", Surroundings()).place is None
    assert choose(both, both.named("Bara"), "", Surroundings(beside=(SAN,))).place is both.by_id["geonames:7"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Une patrouille a eu lieu à Guiriyabara.", ["Guiriyabara"]),
        ("Une patrouille a eu lieu dans le village de Guiriyabara.", ["Guiriyabara"]),
        ("La patrouille de Guiriyabara est arrivée.", []),
        ("Pour Guiriyabara, la paix compte.", []),
        ("Les véhicules ont été remis à Fama.", []),
    ],
)
def test_an_imported_name_needs_a_cue(tmp_path: Path, text: str, found: list[str]) -> None:
    import_dump(dump(tmp_path, [row("7", "Guiriyabara", "15.0", "-4.9"), row("8", "Fama", "12", "-7")]), tmp_path)
    words = split_words(fold(text))
    finder = NameFinder(with_imported(CURATED, tmp_path))
    names = finder.find(text, words, finder.read_signs(text, words))
    assert [words.span(name.first, name.last).of(text) for name in names if name.cue] == found


def test_without_a_dump_the_curated_rows_stand_alone(tmp_path: Path) -> None:
    assert with_imported(CURATED, tmp_path) is CURATED


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        ("103\tBla\tcut", "3 columns where GeoNames has 19, at '103'"),
        (row("105", "Bla", "12.9", "-5.7")[:-3], "'2020-01' is no day"),
        (row("105", "Bla", "12.9", "-5.7", country="Mali"), "'Mali' is no country code"),
        ("\x00\x01\x02", "1 columns"),
        (row("x1", "Bla", "12.9", "-5.7"), "'x1'"),
        (row("102", "Bla", "12.9", "-5.7"), "stands twice"),
        (row("105", " ", "12.9", "-5.7"), "the name ' ' is empty"),
        (row("105", "Bla", "129.5", "-5.7"), "latitude '129.5'"),
        (row("105", "Bla", "nan", "-5.7"), "latitude 'nan'"),
        (row("105", "Bla", "12.9", "-5,7"), "longitude '-5,7'"),
    ],
)
def test_a_damaged_dump_is_refused_whole(tmp_path: Path, bad: str, said: str) -> None:
    kept = tmp_path / "kept"
    import_dump(dump(tmp_path, GOOD), kept)
    before = (kept / "ML.txt").read_bytes()
    with pytest.raises(UnreadableFile, match=rf"^{tmp_path}/dump\.txt, line 6") as error:
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
        (latin, r"latin\.txt, line 2: b'\\xe9gou' is not UTF-8"),
        (missing, "cannot be read"),
        (tmp_path, "cannot be read"),
        (tmp_path / "other.zip", "holds no ML.txt"),
    ]:
        with pytest.raises(UnreadableFile, match=said):
            import_dump(path, tmp_path / "kept")


def test_a_zip_that_cannot_be_unpacked_is_refused(tmp_path: Path) -> None:
    whole = tmp_path / "ML.zip"
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("ML.txt", "\n".join(GOOD))
    content = whole.read_bytes()
    locked, broken, cut = tmp_path / "locked.zip", tmp_path / "broken.zip", tmp_path / "cut.zip"
    cut.write_bytes(content[: len(content) // 2])
    entry = content.rindex(b"PK\x01\x02")
    locked.write_bytes(content[:6] + b"\x01" + content[7 : entry + 8] + b"\x01" + content[entry + 9 :])
    broken.write_bytes(content.replace(b"Segou Ville", b"Segou Vile!", 1))
    for path in (locked, broken, cut):
        with pytest.raises(UnreadableFile, match=rf"^{path} cannot be unpacked"):
            import_dump(path, tmp_path / "kept")
    assert not (tmp_path / "kept").exists()


@pytest.mark.parametrize("zipped", [False, True])
def test_what_unpacks_to_more_than_a_dump_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zipped: bool
) -> None:
    monkeypatch.setattr("gazetteer.dumps.LARGEST_BYTES", 1_000_000)
    path = tmp_path / "ML.txt"
    path.write_bytes(b"\0" * 1_000_001)
    if zipped:
        with zipfile.ZipFile(tmp_path / "ML.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(path, "ML.txt")
        path = tmp_path / "ML.zip"
    with pytest.raises(UnreadableFile, match=r"is larger than any country's dump"):
        import_dump(path, tmp_path / "kept")


def test_progress_counts_rows(tmp_path: Path) -> None:
    told: list[int] = []
    lines = [row(str(number), "X", "12.9", "-5.7") for number in range(1, 10_001)]
    assert import_dump(dump(tmp_path, lines), tmp_path / "kept", told.append) == 10_000
    assert told == [5_000, 10_000]
