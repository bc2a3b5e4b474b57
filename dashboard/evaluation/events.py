"""Events against their labels: which were found, and whether type, days, place and figures are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from shapely.geometry.base import BaseGeometry

from dashboard.evaluation.counts import Found, Share
from dashboard.evaluation.gold import GoldEvent
from dashboard.evaluation.places import MOVEMENT, holds_the_place, place_is_right
from gazetteer.text import name_key

Row = dict[str, Any]
Shapes = Mapping[str, BaseGeometry]


@dataclass(frozen=True, slots=True)
class EventScore:
    """The counts of one document, and a sentence for each miss."""

    detection: Found
    types: Share
    days: Share
    places: Share
    footprints: Share
    figures: Found
    misses: tuple[str, ...]


def match_events(gold: Sequence[GoldEvent], rows: Sequence[Row], shapes: Shapes) -> EventScore:
    """The best pairing of labels and rows of one document, the likeliest pairs first; ``shapes`` are the footprints
    drawn, by event id.

    A pair needs two of: same type, overlapping days, a place of the label named in the row.
    """
    ranked = sorted(
        ((_likeness(label, row), -i, -j) for i, label in enumerate(gold) for j, row in enumerate(rows)), reverse=True
    )
    pairs: dict[int, int] = {}
    for likeness, i, j in ranked:
        if likeness > 0 and -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    matched = [(gold[i], rows[j]) for i, j in pairs.items()]
    misses = [_missed(label) for i, label in enumerate(gold) if i not in pairs]
    taken = set(pairs.values())
    misses += [
        f"{r['file']} event invented: {r['event_type']} {r['date_start']}" for j, r in enumerate(rows) if j not in taken
    ]
    judged = [(label, row, place_is_right(label, row)) for label, row in matched]
    placed = [(label, row, right) for label, row, right in judged if right is not None]
    drawn = [(label, row, holds_the_place(label, shapes.get(row["event_id"]))) for label, row in matched]
    held = [(label, row, holds) for label, row, holds in drawn if holds is not None]
    figures = [_figures(label, row) for label, row in matched]
    misses += [f"{_name(label)} type: got {row['event_type']}" for label, row in matched if not _same_type(label, row)]
    misses += [f"{_name(label)} days: got {row['date_start']}" for label, row in matched if not _same_days(label, row)]
    misses += [f"{_name(label)} place: got {row['location']!r}" for label, row, right in placed if not right]
    misses += [
        f"{_name(label)} footprint: {row['location']!r} holds no place" for label, row, holds in held if not holds
    ]
    misses += [f"{_name(g)} figures: {f}" for (g, _), f in zip(matched, figures, strict=True) if f.invented or f.missed]
    return EventScore(
        Found(len(matched), len(rows) - len(matched), len(gold) - len(matched)),
        Share(sum(_same_type(*pair) for pair in matched), len(matched)),
        Share(sum(_same_days(*pair) for pair in matched), len(matched)),
        Share(sum(bool(right) for *_, right in placed), len(placed)),
        Share(sum(holds for *_, holds in held), len(held)),
        Found(sum(f.hits for f in figures), sum(f.invented for f in figures), sum(f.missed for f in figures)),
        tuple(misses),
    )


def _likeness(label: GoldEvent, row: Row) -> float:
    same_type, days, overlap = _same_type(label, row), _same_days(label, row), _days_overlap(label, row)
    place = _names_a_place(label, row)
    alike = (place and (same_type or overlap)) or (same_type and overlap)
    return 2 * same_type + overlap + place + 0.5 * days if alike else 0.0


def _same_type(label: GoldEvent, row: Row) -> bool:
    return row["event_type"] in label.types


def _same_days(label: GoldEvent, row: Row) -> bool:
    return label.first is None or (row["date_start"] == label.first and row["date_end"] == label.last)


def _days_overlap(label: GoldEvent, row: Row) -> bool:
    if _same_days(label, row):
        return True
    first, last = row["date_start"] or "", row["date_end"] or ""
    return bool(first) and first <= (label.last or "") and last >= (label.first or "")


def _names_a_place(label: GoldEvent, row: Row) -> bool:
    names = {name_key(place.text) for place in label.places if place.relation not in MOVEMENT} - {""}
    said = " ".join(name_key(words) for words in (row["location"], *row["toponyms"]))
    return not names or any(name in said for name in names)


def _figures(label: GoldEvent, row: Row) -> Found:
    wanted = Counter(label.quantities)
    given = Counter((float(q["value"]), q["role"]) for q in row["quantities"] if q["value"] is not None)
    hits = (wanted & given).total()
    return Found(hits, given.total() - hits, wanted.total() - hits)


def _missed(label: GoldEvent) -> str:
    return f"{_name(label)} event missed: {label.types[0]} {label.first}"


def _name(label: GoldEvent) -> str:
    return f"{label.file} #{label.number}"
