"""The labels of a benchmark folder: ``toponyms.jsonl``, ``dates.jsonl`` and ``events.jsonl`` (see data/README.md)."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from gazetteer.errors import SituationMapError
from gazetteer.geodesy import LatLon

# Names of these levels are scored; countries, foreign places and roads are right either way.
SCORED_LEVELS = frozenset(("locality", "forest", "natural_area", "hydro", "region", "cercle", "facility", "quarter"))


Label = TypeVar("Label")
_KINDS: dict[type | None, str] = {
    str: "a text", int: "a whole number", float: "a decimal number", list: "a list", None: "null",
}  # fmt: skip


class BadLabels(SituationMapError, ValueError):
    """A label file that cannot be used: the message names file, line and what to do."""


class _Unusable(ValueError):
    """Why a label cannot be used, without where it stands."""


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
        _labels(folder / "toponyms.jsonl", _name),
        _labels(folder / "dates.jsonl", _date),
        _labels(folder / "events.jsonl", _event),
    )


def _labels(path: Path, read: Callable[[object], Label]) -> tuple[Label, ...]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise BadLabels(f"{path} cannot be read ({error.strerror}): give a folder of labels.") from None
    except UnicodeDecodeError as error:
        at = error.object.count(b"\n", 0, error.start) + 1
        value = error.object[error.start : error.start + 4]
        raise BadLabels(f"{path.name}, line {at}: {value!r} is not UTF-8; save the file as UTF-8.") from None
    found = []
    for number, line in enumerate(lines, start=1):
        try:
            if line.strip():
                found.append(read(json.loads(line)))
        except (json.JSONDecodeError, RecursionError):
            raise BadLabels(f"{path.name}, line {number}: {line[:40]!r} is no JSON; expected an object.") from None
        except _Unusable as error:
            raise BadLabels(f"{path.name}, line {number}: {error}.") from None
    return tuple(found)


def _name(row: object) -> GoldName:
    file, start, end, text = _words(row)
    trap = _value(row, "kind", str) == "hard_negative"
    return GoldName(file, start, end, text, trap, _value(row, "level", str, None) or "", _point(row))


def _date(row: object) -> GoldDate:
    return GoldDate(*_words(row), _value(row, "date_start", str, None), _value(row, "date_end", str, None))


def _event(row: object) -> GoldEvent:
    return GoldEvent(
        _value(row, "file", str),
        _value(row, "event", int),
        (_value(row, "type", str), *(_value(row, "alt_types", list, None) or ())),
        _value(row, "date_start", str, None),
        _value(row, "date_end", str, None),
        tuple(map(_place, _value(row, "places", list))),
        tuple(
            (float(value), _value(claim, "role", str))
            for claim in _value(row, "quantities", list)
            if (value := _value(claim, "value", int, float, None)) is not None
        ),
    )


def _place(row: object) -> GoldPlace:
    distance = _value(row, "distance_km", int, float, None)
    return GoldPlace(_value(row, "text", str), _value(row, "relation", str), distance, _point(row))


def _words(row: object) -> tuple[str, int, int, str]:
    """The file, the first and last character and the words of a label."""
    return _value(row, "file", str), _value(row, "start", int), _value(row, "end", int), _value(row, "text", str)


def _point(row: object) -> LatLon | None:
    if _value(row, "lat", int, float, None) is None:
        return None
    return float(_value(row, "lat", int, float)), float(_value(row, "lon", int, float))


def _value(row: object, name: str, *kinds: type | None) -> Any:  # noqa: ANN401 - one of the kinds
    """A value of a label, of one of the kinds; null and a missing one are the same. Raises _Unusable."""
    if not isinstance(row, dict):
        raise _Unusable(f"{row!r} cannot be used; expected a JSON object")
    value = row.get(name)
    if not any(value is None if kind is None else isinstance(value, kind) for kind in kinds):
        expected = " or ".join(_KINDS[kind] for kind in kinds)
        raise _Unusable(f"{name!r}: {json.dumps(value)[:80]} cannot be used; expected {expected}")
    return value
