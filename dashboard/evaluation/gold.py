"""The labels of a benchmark folder: ``toponyms.jsonl``, ``dates.jsonl`` and ``events.jsonl`` (see data/README.md)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazetteer.errors import SituationMapError
from gazetteer.geodesy import LatLon

# Names of these levels are scored; countries, foreign places and roads are right either way.
SCORED_LEVELS = frozenset(("locality", "forest", "natural_area", "hydro", "region", "cercle", "facility", "quarter"))


class BadLabels(SituationMapError, ValueError):
    """A label file that cannot be used: the message names file, line and what to do."""


@dataclass(frozen=True, slots=True)
class GoldName:
    """A place name, or (``is_trap``) a string that only looks like one. ``start``, ``end`` count characters."""

    file: str
    start: int
    end: int
    text: str
    is_trap: bool
    level: str
    point: LatLon | None


@dataclass(frozen=True, slots=True)
class GoldDate:
    """A date expression and its first and last day (ISO; None where the text leaves them open)."""

    file: str
    start: int
    end: int
    text: str
    first: str | None
    last: str | None


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """A place of an event: how the text relates it (at, near, east_of, between, in_region, from ...)."""

    text: str
    relation: str
    distance_km: float | None
    point: LatLon | None


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event; every type of ``types`` is right. ``quantities`` are (value, role), those without a value left out."""

    file: str
    number: int
    types: tuple[str, ...]
    first: str | None
    last: str | None
    places: tuple[GoldPlace, ...]
    quantities: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """All labels of a folder."""

    names: tuple[GoldName, ...]
    dates: tuple[GoldDate, ...]
    events: tuple[GoldEvent, ...]


def read_gold(folder: Path) -> Gold:
    """The labels of a folder. Raises BadLabels for a missing file or a line that cannot be used."""
    return Gold(
        tuple(_name(row) for row in _rows(folder / "toponyms.jsonl")),
        tuple(_date(row) for row in _rows(folder / "dates.jsonl")),
        tuple(_event(row) for row in _rows(folder / "events.jsonl")),
    )


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise BadLabels(f"{path} cannot be read ({error.strerror}): give a folder of labels.") from None
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            yield {"file": str(row["file"]), **row}
        except (ValueError, KeyError, TypeError):
            raise BadLabels(f'{path.name}, line {number}: expected a JSON object with "file".') from None


def _name(row: dict[str, Any]) -> GoldName:
    trap = row["kind"] == "hard_negative"
    return GoldName(row["file"], row["start"], row["end"], row["text"], trap, row.get("level") or "", _point(row))


def _date(row: dict[str, Any]) -> GoldDate:
    return GoldDate(row["file"], row["start"], row["end"], row["text"], row["date_start"], row["date_end"])


def _event(row: dict[str, Any]) -> GoldEvent:
    return GoldEvent(
        row["file"],
        row["event"],
        (row["type"], *row.get("alt_types", ())),
        row["date_start"],
        row["date_end"],
        tuple(GoldPlace(p["text"], p["relation"], p.get("distance_km"), _point(p)) for p in row["places"]),
        tuple((float(q["value"]), q["role"]) for q in row["quantities"] if q["value"] is not None),
    )


def _point(row: dict[str, Any]) -> LatLon | None:
    return None if row.get("lat") is None else (float(row["lat"]), float(row["lon"]))
