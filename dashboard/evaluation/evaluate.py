"""A folder of labelled communiqués -> the figures, with counts and 95 % intervals, and what was missed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from dashboard.evaluation.counts import Figure, Found, Share, f1_figure, share_figure
from dashboard.evaluation.events import Shapes, match_events
from dashboard.evaluation.gold import Gold, read_gold
from dashboard.evaluation.names import ASTRAY_KM, WITHIN_KM, match_dates, match_names, not_astray, resolved, traps
from dashboard.model import Event
from dashboard.table.frame import geometry_of

Row = dict[str, Any]
_Count = TypeVar("_Count", Found, Share)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures in reading order, and a sentence for each miss."""

    figures: tuple[Figure, ...]
    misses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Score:
    """Of one document: the counts by the name of their figure, and a sentence for each miss."""

    found: Mapping[str, Found]
    shares: Mapping[str, Share]
    misses: tuple[str, ...]


def evaluate(folder: Path, mentions: Iterable[Row], events: Iterable[Row], shapes: Shapes) -> Evaluation:
    """The figures of a benchmark folder, given the rows that the reading of its ``communiques`` gave.

    ``shapes`` are the footprints it drew, by event id, in (longitude, latitude) order. Raises BadLabels where the
    labels cannot be used.
    """
    gold = read_gold(folder)
    rows, told = list(mentions), list(events)
    labelled = {n.file for n in gold.names} | {d.file for d in gold.dates} | {e.file for e in gold.events}
    files = sorted(labelled | {row["file"] for row in (*rows, *told)})
    scores = [_score(_part(gold, file), _of(rows, file), _of(told, file), shapes) for file in files]
    figures = [f1_figure(*named) for named in _by_name(score.found for score in scores)]
    figures += [share_figure(*named) for named in _by_name(score.shares for score in scores)]
    return Evaluation(tuple(figures), tuple(miss for score in scores for miss in score.misses))


def _score(gold: Gold, rows: Sequence[Row], told: Sequence[Row], shapes: Shapes) -> _Score:
    """The labels of one document against what was recognised and told there."""
    names = [row for row in rows if row["kind"] == "place"]
    found, placed, missed_names = match_names(gold.names, names)
    avoided, fallen = traps(gold.names, names, placed)
    near = {km: resolved(gold.names, placed, km) for km in WITHIN_KM}
    dates, missed_dates = match_dates(gold.dates, [row for row in rows if row["kind"] == "date"])
    events = match_events(gold.events, told, shapes)
    return _Score(
        {
            "place names recognised, F1": found,
            "dates, exact days, F1": dates,
            "events found, F1": events.detection,
            "quantities with role, F1": events.figures,
        },
        {
            "traps avoided": avoided,
            **{f"place names within {km} km": share for km, (share, _) in near.items()},
            f"points given, within {ASTRAY_KM} km": not_astray(gold.names, placed),
            "type of the events found": events.types,
            "days of the events found": events.days,
            "place of the events found": events.places,
            "place inside the footprint": events.footprints,
        },
        (*missed_names, *fallen, *near[WITHIN_KM[1]][1], *missed_dates, *events.misses),
    )


def _by_name(documents: Iterable[Mapping[str, _Count]]) -> Iterable[tuple[str, list[_Count]]]:
    """What the documents count under each name, together."""
    together: dict[str, list[_Count]] = {}
    for counts in documents:
        for name, count in counts.items():
            together.setdefault(name, []).append(count)
    return together.items()


def drawn(events: Iterable[Event]) -> Shapes:
    """The footprints of the events that have one, by event id."""
    return {event.event_id: shape for event in events if (shape := geometry_of(event)) is not None}


def table(evaluation: Evaluation) -> str:
    """The figures as lines of text: name, value, 95 % interval, counts."""
    lines = [f"{'figure':<30} {'value':>6}   95 % interval   of"]
    lines += [f"{f.name:<30} {f.value:>6.3f}   {f.low:.3f} - {f.high:.3f}   {f.count}" for f in evaluation.figures]
    return "\n".join(lines)


def _part(gold: Gold, file: str) -> Gold:
    """The labels of one document."""
    return Gold(
        tuple(label for label in gold.names if label.file == file),
        tuple(label for label in gold.dates if label.file == file),
        tuple(label for label in gold.events if label.file == file),
    )


def _of(rows: Sequence[Row], file: str) -> list[Row]:
    return [row for row in rows if row["file"] == file]
