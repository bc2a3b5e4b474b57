"""Footprints: radii by hand-worked figures, shapes that hold their point, rows that cannot be used are named."""

from __future__ import annotations

import math
import subprocess
import sys
from pathlib import Path

import pytest
from geopy.distance import geodesic
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Point, get_coordinates

from gazetteer.errors import TableError
from gazetteer.folders import DATA
from gazetteer.footprints import Footprint, Relations, half_angle_deg, offset_radius_km
from gazetteer.geodesy import LatLon, bearing_deg, destination, distance_km, rough_distance_km
from gazetteer.loading import read_features
from gazetteer.places import FeatureCode, Place
from gazetteer.shapes import in_mali, mali, near_mali

RELATIONS = Relations.load()
TOWN = FeatureCode("PPL", "locality", "localité", "locality", 2.0, 1, 1, 5, "")
FOREST = FeatureCode("FRST", "natural", "forêt", "forest", 12.0, 2, 5, 3, "")
BEARINGS = st.sampled_from([0.0, 45.0, 90.0, 135.0, 180.0, 225.0, 270.0, 315.0])
KILOMETRES = st.floats(0.5, 300)


def place(name: str, latitude: float, longitude: float, extent_km: float = 2.0, country: str = "ML") -> Place:
    return Place(
        f"{name} {latitude} {longitude}", name, "PPL", country, "", "", latitude, longitude, extent_km, "A", "test", ""
    )


BLA = place("Bla", 12.95, -5.76)
SAN = place("San", 13.30, -4.90)
KOUTIALA = place("Koutiala", 12.39, -5.46)
LABBEZANGA = place("Labbézanga", 14.96, 0.70)
KAYES = place("Kayes", 14.45, -11.44)
GAO = place("Gao", 16.27, -0.04)
PLACES = st.builds(lambda lat, lon: place("X", lat, lon), st.floats(11.0, 24.0), st.floats(-11.0, 3.0))


def point_of(footprint: Footprint) -> LatLon:
    return footprint.latitude, footprint.longitude


def holds_its_point(footprint: Footprint) -> bool:
    return bool(footprint.geometry().buffer(1e-9).contains(Point(footprint.longitude, footprint.latitude)))


def test_at_a_town_is_its_point_with_the_precision_of_its_class() -> None:
    found = RELATIONS.at(BLA, TOWN)
    assert (found.kind, point_of(found), found.radius_km) == ("point", (12.95, -5.76), 2.0)
    assert (found.geo_precision, found.where_prec, found.relation) == (1, 1, "at")


def test_an_area_reaches_as_far_as_its_place() -> None:
    assert RELATIONS.area(place("Kekoro", 11.8, -7.0, 15.0), FOREST).radius_km == 15.0


def test_near_reaches_as_far_as_its_row_says() -> None:
    assert RELATIONS.near(BLA).radius_km == RELATIONS.rows["near"].radius_km + 2
    assert RELATIONS.near(BLA).geo_precision == 2


@pytest.mark.parametrize(
    ("found", "codes"),
    [
        (RELATIONS.near(BLA), (2, 2)),  # 12 km
        (RELATIONS.distance_only(BLA, 20), (2, 2)),  # 22 km
        (RELATIONS.distance_only(BLA, 40), (2, 5)),  # 42 km: beyond the 25 km of UCDP's code 2
        (RELATIONS.distance_only(GAO, 80), (3, 5)),  # 82 km: as wide as a région
        (RELATIONS.offset(BLA, 180.0, 15, 1), (2, 2)),
        (RELATIONS.offset(BLA, 180.0, 35, 1), (2, 5)),  # 28 km
        (RELATIONS.offset(GAO, 0.0, 120, 10), (3, 5)),  # 96 km
        (RELATIONS.several([BLA, place("Dioro", 12.95, -5.60)]), (2, 2)),
        (RELATIONS.several([GAO, KAYES]), (3, 5)),
        (RELATIONS.toward(BLA, 90.0), (2, 5)),
        (RELATIONS.between([GAO, KAYES]), (3, 5)),
    ],
)
def test_the_codes_get_coarser_with_the_radius(found: Footprint, codes: tuple[int, int]) -> None:
    assert (found.geo_precision, found.where_prec) == codes, found.radius_km


def test_a_place_wider_than_its_class_loses_the_codes_of_its_class() -> None:
    for extent, codes in ((12.0, (1, 1)), (15.0, (2, 2)), (30.0, (2, 5)), (110.0, (3, 5))):
        found = RELATIONS.at(place("Acharane", 16.6, -3.3, extent), TOWN)
        assert (found.geo_precision, found.where_prec) == codes, extent
    cercle = FeatureCode("ADM2", "admin2", "cercle", "cercle", 40.0, 2, 3, 50, "")
    found = RELATIONS.area(place("Bla", 12.95, -5.76, 60.0), cercle)
    assert (found.geo_precision, found.where_prec) == (2, 3)  # a formal division, however wide


def test_no_class_has_finer_codes_than_its_extent_allows() -> None:
    codes = {feature.feature_code: feature for feature in read_features(DATA / "gazetteer")}
    assert all(codes[code].where_prec == 5 for code in ("DSRT", "RGN", "STM", "RESW", "ERG", "CLF"))
    assert all(codes[code].where_prec <= 2 for code in ("PPL", "PPLC", "LK", "VAL"))
    finer = [
        code
        for code, feature in codes.items()
        if feature.where_prec in (1, 2) and feature.extent_km > (25 if feature.where_prec == 2 else 12)
    ]
    assert finer == []


def test_offset_radius_by_hand() -> None:
    # D = 35, d' = 2 + 1/2, a = 45 degrees: sqrt((37.5 - 24.7487)^2 + 24.7487^2)
    assert RELATIONS.offset(BLA, 180.0, 35, 1).radius_km == pytest.approx(27.8405, abs=1e-3)
    # a = 22.5 degrees: sqrt((37.5 - 32.3358)^2 + 13.3939^2)
    assert RELATIONS.offset(BLA, 45.0, 35, 1).radius_km == pytest.approx(14.3550, abs=1e-3)
    assert RELATIONS.offset(BLA, 180.0, 30, 10).radius_km > RELATIONS.offset(BLA, 180.0, 30, 1).radius_km
    assert offset_radius_km(0, 3, 45) == 3


@pytest.mark.parametrize(("bearing", "angle"), [(0, 45), (270, 45), (45, 22.5), (315, 22.5), (22.5, 11.25)])
def test_finer_words_of_the_compass_err_less(bearing: float, angle: float) -> None:
    assert half_angle_deg(bearing) == angle


@settings(deadline=None)
@given(PLACES, BEARINGS, KILOMETRES)
def test_offset_lies_at_its_distance_and_bearing(anchor: Place, bearing: float, kilometres: float) -> None:
    found = RELATIONS.offset(anchor, bearing, kilometres, 1)
    start = (anchor.latitude, anchor.longitude)
    assert geodesic(start, point_of(found)).kilometers == pytest.approx(kilometres, rel=1e-6)
    turned = (bearing_deg(start, point_of(found)) - bearing + 180) % 360 - 180
    assert abs(turned) < 0.5
    back = destination(point_of(found), bearing_deg(point_of(found), start), kilometres)
    assert distance_km(start, back) < 0.01 * kilometres


@settings(deadline=None)
@given(PLACES, PLACES)
def test_the_rough_distance_is_within_its_bound(a: Place, b: Place) -> None:
    ends = ((a.latitude, a.longitude), (b.latitude, b.longitude))
    assert rough_distance_km(*ends) == pytest.approx(distance_km(*ends), rel=0.006, abs=1e-6)


@settings(deadline=None)
@given(PLACES, PLACES, BEARINGS, KILOMETRES)
def test_every_shape_holds_its_point_and_lies_within_the_radius(
    a: Place, b: Place, bearing: float, kilometres: float
) -> None:
    made = [
        RELATIONS.at(a, TOWN),
        RELATIONS.near(a),
        RELATIONS.offset(a, bearing, kilometres, 1),
        RELATIONS.distance_only(a, kilometres),
        RELATIONS.toward(a, bearing),
        RELATIONS.several([a, b]),
        RELATIONS.between([a, b]),
        RELATIONS.between([a, b, a]),
        RELATIONS.between([a, a]),
    ]
    assert [found.relation for found in made if not holds_its_point(found)] == []
    # a corridor is as wide as said at its middle; 10 degrees farther south its ends are 3 % wider
    assert [found.relation for found in made if farthest_corner_km(found) > found.radius_km + 0.2] == []


def farthest_corner_km(footprint: Footprint) -> float:
    corners = get_coordinates(footprint.geometry()).tolist()
    return max(distance_km(point_of(footprint), (latitude, longitude)) for longitude, latitude in corners)


def test_distance_without_bearing_is_the_disc_around_the_place() -> None:
    found = RELATIONS.distance_only(BLA, 12)
    assert (found.kind, point_of(found), found.radius_km) == ("area", (12.95, -5.76), 14.0)
    assert found.geometry().contains(Point(*reversed(destination((12.95, -5.76), 90, 11.9))))
    assert not found.geometry().contains(Point(*reversed(destination((12.95, -5.76), 90, 14.1))))


def test_toward_the_east_is_a_sector_to_the_east() -> None:
    found = RELATIONS.toward(BLA, 90.0)
    assert found.kind == "sector"
    assert distance_km((12.95, -5.76), point_of(found)) == pytest.approx(20, abs=0.01)
    shape = found.geometry()
    assert shape.contains(Point(*reversed(destination((12.95, -5.76), 130, 45))))
    assert not shape.contains(Point(*reversed(destination((12.95, -5.76), 140, 45))))
    assert all(distance_km(point_of(found), (y, x)) <= found.radius_km + 0.1 for x, y in shape.exterior.coords)


def test_a_sector_reaches_its_farthest_corner() -> None:
    # reach 50, point 20 km along the axis, 45 degrees: sqrt((35.3553 - 20)^2 + 35.3553^2)
    assert RELATIONS.toward(BLA, 90.0).radius_km == pytest.approx(38.5460, abs=0.05)
    # 22.5 degrees: sqrt((46.1940 - 20)^2 + 19.1342^2)
    assert RELATIONS.toward(BLA, 45.0).radius_km == pytest.approx(32.4383, abs=0.05)


def test_a_sector_opens_as_far_as_its_word_errs() -> None:
    for bearing, angle in ((90.0, 45.0), (45.0, 22.5), (22.5, 11.25)):
        shape = RELATIONS.toward(BLA, bearing).geometry()
        assert shape.contains(Point(*reversed(destination(BLA.point, bearing + angle - 1, 45))))
        assert not shape.contains(Point(*reversed(destination(BLA.point, bearing + angle + 1, 45))))


def test_toward_the_border_stays_inside_and_is_cut_there() -> None:
    found = RELATIONS.toward(LABBEZANGA, 90.0)
    assert in_mali((LABBEZANGA.latitude, LABBEZANGA.longitude))
    assert in_mali(point_of(found))
    whole = math.pi * 50**2 / 4 / 111.32**2
    assert found.geometry().area < 0.5 * whole


@pytest.mark.parametrize(("south_km", "least_km"), [(24, 19), (12, 9), (7, 4), (4, 2)])
def test_the_point_of_a_cut_sector_stays_on_its_axis_and_inside(south_km: float, least_km: float) -> None:
    # from 9.3 to 5.6 degrees west the border with Mauritania is the parallel of 15.5 degrees north
    anchor = place("X", *destination((15.5, -7.5), 180, south_km))
    found = RELATIONS.toward(anchor, 0.0)
    assert least_km < distance_km(anchor.point, point_of(found)) < south_km
    assert found.longitude == pytest.approx(-7.5)


@pytest.mark.parametrize(
    ("anchor", "bearing"),
    [
        (place("Tinzaouatène", 19.9539, 2.9670), 90.0),
        (place("Gogui", 15.6862, -9.3303), 0.0),
        (place("In Khalil", 21.1898, 1.0430), 0.0),
    ],
)
def test_a_place_of_mali_on_the_border_keeps_its_sector_inside(anchor: Place, bearing: float) -> None:
    assert not in_mali(anchor.point)  # the border is drawn simplified
    found = RELATIONS.toward(anchor, bearing)
    assert distance_km(anchor.point, point_of(found)) <= anchor.extent_km
    beyond = found.geometry().difference(mali()).buffer(-1e-8)  # a cut leaves slivers of less than a centimetre
    assert all(distance_km(anchor.point, (y, x)) < 6 for x, y in get_coordinates(beyond).tolist())
    assert holds_its_point(found)


def test_the_radius_of_a_cut_sector_is_that_of_what_is_left() -> None:
    found = RELATIONS.toward(place("Diboli", 14.4675, -12.2010), 270.0)
    assert in_mali(point_of(found))
    assert farthest_corner_km(found) == pytest.approx(found.radius_km, abs=0.01)
    assert found.radius_km < 5


def test_a_sector_of_a_place_abroad_is_not_cut() -> None:
    kaya = place("Kaya", 13.09, -1.08, country="BF")
    found = RELATIONS.toward(kaya, 0.0)
    assert distance_km(kaya.point, point_of(found)) == pytest.approx(20, abs=0.01)
    dori = RELATIONS.toward(place("Dori", 14.03, -0.03, country="BF"), 0.0)
    assert dori.geometry().area * 111.32**2 * math.cos(math.radians(14.25)) == pytest.approx(
        math.pi * 50**2 / 4, rel=0.02
    )


def test_near_mali_is_within_a_day_s_patrol_of_the_border_not_in_the_next_town() -> None:
    assert near_mali((14.46, -12.21))  # Kidira, at the bridge
    assert near_mali((14.87, 0.87))  # some 20 km down the river from Labbézanga
    for town, point in {"Dori": (14.03, -0.03), "Bobo-Dioulasso": (11.18, -4.30), "Tillabéri": (14.21, 1.45)}.items():
        assert not near_mali(point), town


def test_two_sectors_meet_in_both() -> None:
    parts = [RELATIONS.toward(SAN, 270.0), RELATIONS.toward(BLA, 45.0)]
    found = RELATIONS.intersect(parts)
    assert found is not None
    assert found.kind == "sector"
    assert found.anchors == (SAN, BLA)
    inside = Point(found.longitude, found.latitude)
    assert found.geometry().contains(inside)
    assert found.longitude < SAN.longitude
    assert found.latitude > BLA.latitude


def test_sectors_that_turn_their_backs_meet_nowhere() -> None:
    assert RELATIONS.intersect([RELATIONS.toward(SAN, 90.0), RELATIONS.toward(BLA, 270.0)]) is None


def test_between_is_halfway_and_reaches_both_ends() -> None:
    found = RELATIONS.between([BLA, SAN])
    whole = distance_km((BLA.latitude, BLA.longitude), (SAN.latitude, SAN.longitude))
    assert found.kind == "corridor"
    assert found.radius_km == pytest.approx(whole / 2 + 5, rel=0.001)
    assert distance_km(point_of(found), (SAN.latitude, SAN.longitude)) == pytest.approx(whole / 2, rel=0.001)
    assert holds_its_point(found)


def test_a_place_named_twice_is_one_end() -> None:
    there_and_back = RELATIONS.between([BLA, SAN, BLA])
    assert there_and_back == RELATIONS.between([BLA, SAN])
    alone = RELATIONS.between([GAO, GAO])
    assert (point_of(alone), alone.radius_km, alone.anchors) == (GAO.point, 5, (GAO,))
    assert farthest_corner_km(alone) == pytest.approx(5, abs=0.05)


def test_a_corridor_is_as_wide_to_the_east_as_to_the_north() -> None:
    north, south = place("N", 21.0, 1.0), place("S", 20.0, 1.0)
    east, west = place("E", 20.5, 1.5), place("W", 20.5, 0.5)
    for ends, across in (((north, south), 90.0), ((east, west), 0.0)):
        shape = RELATIONS.between(ends).geometry()
        assert shape.contains(Point(*reversed(destination((20.5, 1.0), across, 4.9))))
        assert not shape.contains(Point(*reversed(destination((20.5, 1.0), across, 5.1))))


def test_a_long_corridor_follows_the_geodesic() -> None:
    found = RELATIONS.between([KAYES, GAO])
    for share in (0.25, 0.5, 0.75):
        there = destination(
            KAYES.point, bearing_deg(KAYES.point, GAO.point), share * distance_km(KAYES.point, GAO.point)
        )
        assert found.geometry().contains(Point(*reversed(there)))


def test_an_axis_of_three_places_passes_by_the_second() -> None:
    found = RELATIONS.between([KOUTIALA, BLA, SAN])
    assert found.geometry().contains(Point(BLA.longitude, BLA.latitude))
    assert found.anchors == (KOUTIALA, BLA, SAN)
    assert holds_its_point(found)
    assert not RELATIONS.between([KOUTIALA, SAN]).geometry().contains(Point(BLA.longitude, BLA.latitude))


def test_several_places_reach_the_farthest() -> None:
    found = RELATIONS.several([BLA, SAN, KOUTIALA])
    assert point_of(found) == (12.95, -5.76)
    assert found.radius_km == pytest.approx(distance_km((12.95, -5.76), (13.30, -4.90)) + 2)


def test_every_row_says_why() -> None:
    assert [row.relation for row in RELATIONS.rows.values() if len(row.note) < 20] == []


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ("sector,50", "sector,far", "'far' cannot be used"),
        ("sector,50", "sector,-5", "'-5' cannot be used"),
        ("sector,50", "sector,", "column 'reach_km'"),
        ("toward,sector", "toward,cone", "'cone' cannot be used"),
        ("toward,", "beyond,", "'beyond' cannot be used"),
    ],
)
def test_a_row_that_cannot_be_used_is_named(tmp_path: Path, good: str, bad: str, said: str) -> None:
    table = (DATA / "gazetteer" / "relations.csv").read_text(encoding="utf-8")
    (tmp_path / "relations.csv").write_text(table.replace(good, bad, 1), encoding="utf-8")
    with pytest.raises(TableError, match=r"relations\.csv, line 6") as error:
        Relations.load(tmp_path)
    assert said in str(error.value)


def test_a_missing_row_is_named(tmp_path: Path) -> None:
    lines = (DATA / "gazetteer" / "relations.csv").read_text(encoding="utf-8").splitlines()
    (tmp_path / "relations.csv").write_text("\n".join(lines[:-1]) + "\n", encoding="utf-8")
    with pytest.raises(TableError, match="several"):
        Relations.load(tmp_path)


def test_importing_footprints_does_not_load_shapely() -> None:
    code = "import sys, gazetteer.footprints, gazetteer.__main__; sys.exit('shapely' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
