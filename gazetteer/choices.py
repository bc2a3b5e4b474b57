"""A choice between places of one name, and what the text says around the name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gazetteer.places import Place
from gazetteer.regions import Division


class Choice(NamedTuple):
    """The place decided (None where nothing decides), why, and the places that lost with the reason for each.

    ``stated`` says that its own sentence decided, so that the name means the same all over the article.
    """

    place: Place | None
    reason: str
    lost: tuple[tuple[Place, str], ...] = ()
    stated: bool = False


class Landmark(NamedTuple):
    """A place that the text puts a name beside, and how far from it, in km, the name may lie."""

    place: Place
    reach_km: float


class Surroundings(NamedTuple):
    """What the text says around a name: régions and cercles named, and the places that are sure already.

    ``said`` are the régions and cercles of the same sentence, ``named`` those of the whole article; ``beside`` the sure
    places of the same sentence, ``paragraph`` those of its paragraph, ``sure`` those of the article (those of the name
    itself do not count); ``landmark`` what it is said to lie beside; ``home`` the towns that the publisher's name bears
    (``homes``); ``at_border`` says that customs or a border are spoken of.
    """

    said: frozenset[Division] = frozenset()
    named: frozenset[Division] = frozenset()
    beside: tuple[Place, ...] = ()
    paragraph: tuple[Place, ...] = ()
    sure: tuple[Place, ...] = ()
    landmark: Landmark | None = None
    home: tuple[Place, ...] = ()
    at_border: bool = False


def lost(places: Sequence[Place], chosen: Place | None, why: str) -> tuple[tuple[Place, str], ...]:
    """The places that were not chosen, with the reason."""
    return tuple([(place, why) for place in places if place is not chosen])
