"""The points around a place, all bearings at once: those that Karney's geodesics lead to."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.geodesy import destination, distance_km
from gazetteer.rings import ring

BEARINGS = np.arange(0.0, 360.0, 30.0)
MILLIMETRE_KM = 1e-6


@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(0.001, 19_900))
def test_a_ring_lies_where_the_geodesics_lead(latitude: float, longitude: float, radius_km: float) -> None:
    for bearing, (east, north) in zip(BEARINGS, ring((latitude, longitude), BEARINGS, radius_km), strict=True):
        there = destination((latitude, longitude), float(bearing), radius_km)
        assert distance_km(there, (north, east)) < MILLIMETRE_KM


def test_a_ring_over_the_edge_of_the_map_does_not_leap() -> None:
    longitudes = ring((0.0, 179.9), BEARINGS, 100.0)[:, 0]
    assert np.ptp(longitudes) < 2
