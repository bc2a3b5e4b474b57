"""The places that the words of an event's location name, and the towns that give a close view its bearings."""

from __future__ import annotations

from functools import cache

from dashboard.model import Event
from gazetteer.loading import curated
from gazetteer.places import CHIEF_TOWNS, MALI, Place

# The land on the map bears the names of these.
_NAMED_ANYWAY = ("ADM1", "PCLI")
# These often say only what a smaller place lies in.
_WIDE = ("ADM2", "RGN")


def anchors(event: Event) -> list[Place]:
    """The places from which the event was located, each once; none that the map names anyway or that lies around."""
    location = event.location
    if location is None or location.footprint is None:
        return []
    places = dict.fromkeys(toponym.place for toponym in location.toponyms if toponym.place is not None)
    around = {
        place for place in places if place.feature_code in _WIDE and place.extent_km > location.footprint.radius_km
    }
    return [place for place in places if place not in around and place.feature_code not in _NAMED_ANYWAY]


@cache
def chief_towns() -> tuple[Place, ...]:
    """The capital of Mali, then the chief towns of its régions, then of cercles; the curated rows have each once."""
    places = (place for place in curated().by_id.values() if place.country == MALI)
    chief = (place for place in places if place.feature_code in CHIEF_TOWNS)
    return tuple(sorted(chief, key=lambda place: CHIEF_TOWNS.index(place.feature_code)))
