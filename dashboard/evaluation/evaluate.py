"""A folder of labelled communiqués -> the figures, with counts and 95 % intervals, and what was missed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dashboard.evaluation.counts import Figure, Found, Share, f1_figure, share_figure
from dashboard.evaluation.events import Shapes, match_events
from dashboard.evaluation.gold import read_gold
from dashboard.evaluation.names import ASTRAY_KM, WITHIN_KM, match_dates, match_names, not_astray, resolved, traps
from dashboard.model import Event

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures in reading order, and a sentence for each miss."""

    figures: tuple[Figure, ...]
    misses: tuple[str, ...]


def evaluate(folder: Path, mentions: Iterable[Row], events: Iterable[Row], shapes: Shapes) -> Evaluation:
    """The figures of a benchmark folder, given the rows that the reading of its ``communiques`` gave.

    ``shapes`` are the footprints it drew, by event id, in (longitude, latitude) order. Raises BadLabels where the
    labels cannot be used.
    """
    gold = read_gold(folder)
    rows, told = list(mentions), list(events)
    names = [row for row in rows if row["kind"] == "place"]
    dates = [row for row in rows if row["kind"] == "date"]
    found: dict[str, list[Found]] = {}
    shares: dict[str, list[Share]] = {}
    misses: list[str] = []
    labelled = {n.file for n in gold.names} | {d.file for d in gold.dates} | {e.file for e in gold.events}
    files = sorted(labelled | {row["file"] for row in told})
    for file in files:
        labels = [label for label in gold.names if label.file == file]
        counts, placed, missed = match_names(labels, _of(names, file))
        found.setdefault("place names recognised, F1", []).append(counts)
        misses += missed
        share, missed = traps(labels, _of(names, file), placed)
        shares.setdefault("traps avoided", []).append(share)
        misses += missed
        for km in WITHIN_KM:
            share, missed = resolved(labels, placed, km)
            shares.setdefault(f"place names within {km} km", []).append(share)
            misses += missed if km == WITHIN_KM[1] else []
        shares.setdefault(f"points given, within {ASTRAY_KM} km", []).append(not_astray(labels, placed))
        counts, missed = match_dates([label for label in gold.dates if label.file == file], _of(dates, file))
        found.setdefault("dates, exact days, F1", []).append(counts)
        misses += missed
        score = match_events([label for label in gold.events if label.file == file], _of(told, file), shapes)
        found.setdefault("events found, F1", []).append(score.detection)
        shares.setdefault("type of the events found", []).append(score.types)
        shares.setdefault("days of the events found", []).append(score.days)
        shares.setdefault("place of the events found", []).append(score.places)
        shares.setdefault("place inside the footprint", []).append(score.footprints)
        found.setdefault("quantities with role, F1", []).append(score.figures)
        misses += score.misses
    figures = [f1_figure(name, counts) for name, counts in found.items()]
    figures += [share_figure(name, counts) for name, counts in shares.items()]
    return Evaluation(tuple(figures), tuple(misses))


def drawn(events: Iterable[Event]) -> Shapes:
    """The footprints of the events that have one, by event id."""
    located = [(event.event_id, event.location) for event in events]
    return {
        name: location.footprint.geometry() for name, location in located if location is not None and location.footprint
    }


def table(evaluation: Evaluation) -> str:
    """The figures as lines of text: name, value, 95 % interval, counts."""
    lines = [f"{'figure':<30} {'value':>6}   95 % interval   of"]
    lines += [f"{f.name:<30} {f.value:>6.3f}   {f.low:.3f} - {f.high:.3f}   {f.count}" for f in evaluation.figures]
    return "\n".join(lines)


def _of(rows: Sequence[Row], file: str) -> list[Row]:
    return [row for row in rows if row["file"] == file]
