"""Which rows of a table tell an event that another of its rows tells too, and what is compared of two rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from dashboard.model import Quantity
from gazetteer.precision import EXACT_KM
from gazetteer.text import Span, name_key

_NO_WORDS = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Telling:
    """What a row says that is compared with another: ``article`` tells its article from others, ``point`` is its
    latitude and longitude, ``names`` are the keys of those of its place."""

    event_id: str
    article: tuple[str, object]
    event_type: str
    first: date | None
    last: date | None
    point: tuple[float, float] | None
    radius_km: float
    names: frozenset[str]
    claims: tuple[Quantity, ...]


def row_telling(row: Mapping[str, Any]) -> Telling:
    """What a plain row of a table says. A point without a radius is held to be as exact as that of a town may be."""
    first, last = (day and date.fromisoformat(day) for day in (row["date_start"], row["date_end"]))
    radius_km = row["radius_km"]
    return Telling(
        event_id=row["event_id"],
        article=(row["file"], row["article"]),
        event_type=row["event_type"],
        first=first,
        last=last or first,
        point=None if row["latitude"] is None else (row["latitude"], row["longitude"]),
        radius_km=EXACT_KM if radius_km is None else radius_km,
        names=frozenset(map(name_key, row["toponyms"])),
        claims=tuple(map(_claimed, row["quantities"])),
    )


def retellings(frame: pd.DataFrame) -> set[str]:
    """The ids of the rows beyond the first of each event, as far as ``same_event`` links rows of the frame, be it one
    of the two alone that says so."""
    said = [(row, others) for row, others in zip(frame["event_id"], frame["same_event"], strict=True) if others]
    rows = frame["event_id"].tolist() if said else []
    there = set(rows)
    linked: dict[str, set[str]] = {}
    for row, others in said:
        for other in there.intersection(others):
            linked.setdefault(row, set()).add(other)
            linked.setdefault(other, set()).add(row)
    seen: set[str] = set()
    again: set[str] = set()
    for first in rows:
        if first in linked and first not in seen:
            tellings = _reached(first, linked)
            seen |= tellings
            again |= tellings - {first}
    return again


def _reached(first: str, linked: Mapping[str, set[str]]) -> set[str]:
    """The rows that links lead to from one, over others too, itself among them."""
    reached, waiting = {first}, [first]
    while waiting:
        further = linked[waiting.pop()] - reached
        reached |= further
        waiting += further
    return reached


def _claimed(claim: Mapping[str, Any]) -> Quantity:
    words = (claim["item"], claim["role"], claim.get("side", ""))
    return Quantity(_NO_WORDS, claim["value"], claim["approx"], *words)
