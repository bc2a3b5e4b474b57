"""A place name as its sentence uses it: how it places something, and what that means for the event."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from dashboard.extraction.spatial_signs import DESTINATION, ORIGIN, PASSING
from dashboard.model import Toponym
from gazetteer.text import Span

DIVISIONS = ("admin1", "admin2")
"""The relations of a région and a cercle."""
_AREAS = frozenset(("PCLI", "ADM1", "ADM2"))
_ELSEWHERE = (*PASSING, *DIVISIONS)
# "Zone de Kidal : un pick-up pulvérisé à l'ouest de Télabit."
_HEADS = ("Zone", "ZONE", "Secteur", "SECTEUR")
_LAST_OF_A_LIST = (" et ", " ou ")
# A place that fills as much, in km, holds many others.
_WIDE_KM = 50.0
# Brackets around a place hold at most this many characters before it.
_BRACKET = 60


class Placed(NamedTuple):
    """A toponym with the relation that the words before it state; distance and its unit of precision in km.

    ``start`` is where those words begin; ``span`` is the name, or the words that stand for it ("cette localité");
    ``along`` is where the road leads that the distance is counted along.
    """

    toponym: Toponym
    relation: str
    bearing: float | None
    distance_km: float | None
    unit_km: float
    start: int
    span: Span
    along: Toponym | None = None

    @property
    def is_elsewhere(self) -> bool:
        """Whether the event did not happen at it: an origin or destination, or only the area around it, up to the
        country."""
        place = self.toponym.place
        return self.relation in _ELSEWHERE or (place is not None and place.feature_code in _AREAS)

    @property
    def is_wide(self) -> bool:
        """Whether it only says in which part of the country: "au centre du Mali", "dans le Gourma"."""
        place = self.toponym.place
        return self.is_elsewhere or (place is not None and place.extent_km >= _WIDE_KM)

    @property
    def is_passing(self) -> bool:
        """Whether it is no place of the event at all, nor the area around it."""
        return self.relation in PASSING

    @property
    def is_named(self) -> bool:
        """Whether the place is named here, and not only pointed back to."""
        return self.span == self.toponym.span


def journey(placed: Sequence[Placed]) -> list[Placed]:
    """The ends of a journey ("un car parti de A pour B"), as those of a stretch; none where an end is not told or not
    known. They are mentions, but the way between them is where it happened if no place is told."""
    ends = [p for p in placed if p.relation in (ORIGIN, DESTINATION) and p.toponym.place is not None]
    for one, other in pairwise(ends):
        if one.relation != other.relation:
            return [one._replace(relation="between"), other._replace(relation="between")]
    return []


def is_label(text: str, placed: Placed) -> bool:
    """Whether a bare name and a sign only head what follows ("Mopti : une commerçante enlevée à Soufouroulaye",
    "KAYES. Un train ..."), and do not end a list ("à Kati, Kadiana et Bamako : ...")."""
    after = text[placed.span.end : placed.span.end + 2]
    if placed.relation == "between":  # "Axe Gao-Ber : ..." says where
        return False
    if after == ". ":
        return placed.start == 0 or text[placed.start - 1] == "\n"
    bare = placed.start == placed.span.start or text.startswith(_HEADS, placed.start)
    bare = bare and text[max(0, placed.start - 4) : placed.start] not in _LAST_OF_A_LIST
    return bare and after.lstrip().startswith(":")


def in_brackets(text: str, placed: Placed) -> bool:
    """Whether a place stands in brackets: it only says where the place named before them is."""
    before = text[max(0, placed.start - _BRACKET) : placed.start]
    return before.rfind("(") > before.rfind(")")
