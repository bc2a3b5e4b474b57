"""Places: the rows of a gazetteer, looked up by id or by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from gazetteer.text import name_key

MALI = "ML"
"""The country code of a place in Mali."""
DIVISIONS = frozenset(("admin1", "admin2"))
"""The levels of régions and cercles."""
FORMAL = DIVISIONS | {"country"}
"""The levels of formal divisions: these and countries."""
CAPITAL = "PPLC"
CHIEF_TOWNS = (CAPITAL, "PPLA", "PPLA2")
"""GeoNames' codes of a capital and of the chief towns of régions and cercles, in that order."""
BORDER_POST = "PSTB"
SHORTEST_NAME = 3
"""Letters and figures that a name has at least which is not the place's own."""
IMPORTED = "imported "
"""How the source of a place begins that comes from the reader's own dump, not from the curated rows."""
BY_HAND = "decided by hand"
"""What the source of a place says whose point or row a hand has decided: communiqués name it."""


class Place(NamedTuple):
    """A gazetteer row. ``latitude`` and ``longitude`` in degrees WGS-84, ``extent_km`` the radius it fills.

    ``confidence`` is A (two independent sources agree, or decided by hand), B (one source) or C (hypothesis).
    A named tuple, because each start makes 20,000 of them and a frozen dataclass takes four times as long to make.
    """

    place_id: str
    name: str
    feature_code: str
    country: str
    admin1: str
    admin2: str
    latitude: float
    longitude: float
    extent_km: float
    confidence: str
    source: str
    note: str

    @property
    def point(self) -> tuple[float, float]:
        """(latitude, longitude)."""
        return self.latitude, self.longitude

    @property
    def is_imported(self) -> bool:
        """Whether the row comes from the reader's own dump; curated rows win over it."""
        return self.source.startswith(IMPORTED)

    @property
    def is_decided_by_hand(self) -> bool:
        """Whether a hand has decided on the row: it is there because communiqués name the place."""
        return BY_HAND in self.source

    @property
    def is_supposed(self) -> bool:
        """Whether a hand has put it there for want of a source: where a text says otherwise, the text may be right."""
        return self.confidence == "C" and self.is_decided_by_hand


SURE_WEIGHT, TOWN_WEIGHT, CHIEF_WEIGHT = 40, 60, 80
"""Weights of ``feature_codes.csv``: from the first on a place is likelier meant than the word or person of its name;
the others are those of the chief towns of cercles and of régions."""


@dataclass(frozen=True, slots=True)
class FeatureCode:
    """A class of places: what a place of it is, how far it reaches and how precise it is by both conventions.

    ``level`` is locality, facility, quarter, natural, hydro, admin2, admin1 or country; ``weight`` ranks homonyms of
    different classes (larger is likelier meant).
    """

    feature_code: str
    level: str
    label_fr: str
    label_en: str
    extent_km: float
    geo_precision: int
    where_prec: int
    weight: int
    note: str


class Gazetteer:
    """The places and their names. Read-only once built."""

    def __init__(
        self, places: Iterable[Place], names: Iterable[tuple[str, str]], features: Iterable[FeatureCode]
    ) -> None:
        self.features: dict[str, FeatureCode] = {feature.feature_code: feature for feature in features}
        self.by_id: dict[str, Place] = {place.place_id: place for place in places}
        self._by_key: dict[str, tuple[Place, ...]] = {}
        self._add(self.by_id.values(), names)

    def _add(self, places: Iterable[Place], names: Iterable[tuple[str, str]]) -> None:
        known = self._by_key.get
        for place in places:
            key = name_key(place.name)
            self._by_key[key] = (*known(key, ()), place)
        for name, place_id in names:
            key, place = name_key(name), self.by_id[place_id]
            if place not in (already := known(key, ())):
                self._by_key[key] = (*already, place)

    def extended(self, places: Iterable[Place], names: Iterable[tuple[str, str]]) -> Gazetteer:
        """A gazetteer with further places and names of theirs, which come after the present ones of the same name."""
        both = Gazetteer((), (), self.features.values())
        further = {place.place_id: place for place in places}
        both.by_id = {**further, **self.by_id}
        both._by_key = dict(self._by_key)
        both._add((place for place in further.values() if place.place_id not in self.by_id), names)
        return both

    def named(self, name: str) -> tuple[Place, ...]:
        """The places known under this name, whatever its accents, case and hyphens."""
        return self._by_key.get(name_key(name), ())

    def keys(self) -> Iterator[str]:
        """Every key (see ``name_key``) that a name is known under."""
        return iter(self._by_key)

    def at_key(self, key: str) -> tuple[Place, ...]:
        """The places under a key."""
        return self._by_key.get(key, ())

    def feature(self, place: Place) -> FeatureCode:
        """The class of a place."""
        return self.features[place.feature_code]
