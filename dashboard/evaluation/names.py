"""Place names and dates against their labels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.evaluation.counts import Found, Share
from dashboard.evaluation.gold import SCORED_LEVELS, GoldDate, GoldName
from gazetteer.geodesy import rough_distance_km
from gazetteer.text import name_key

Row = dict[str, Any]
WITHIN_KM = (5, 10, 25)
ASTRAY_KM = 25
# A région or cercle is an area and a river a line: no point of theirs is the right one.
_NO_POINT = ("region", "cercle", "hydro")


def match_names(gold: Sequence[GoldName], rows: Sequence[Row]) -> tuple[Found, dict[GoldName, Row], list[str]]:
    """Names found in one document: those with the label's span, or a longer one that ends in its words ("région de
    Ségou"). Gives the counts, the row of each label that was found, and a sentence for each miss.
    """
    wanted = [label for label in gold if not label.is_trap and label.level in SCORED_LEVELS]
    either = [label for label in gold if not label.is_trap and label.level not in SCORED_LEVELS]
    found: dict[GoldName, Row] = {}
    for label in wanted:
        row = next((row for row in rows if _is_same(row, label)), None)
        if row is not None:
            found[label] = row
    used = [id(row) for row in found.values()]
    spare = [row for row in rows if id(row) not in used and not any(_overlap(row, label) for label in either)]
    misses = [f"{label.file}:{label.start} name missed: {label.text}" for label in wanted if label not in found]
    misses += [f"{row['file']}:{row['start']} name invented: {row['text']}" for row in spare]
    return Found(len(set(used)), len(spare), len(wanted) - len(found)), found, misses


def traps(gold: Sequence[GoldName], rows: Sequence[Row], found: dict[GoldName, Row]) -> tuple[Share, list[str]]:
    """The strings that only look like places and were not taken for one."""
    used = {id(row) for row in found.values()}
    looks = [label for label in gold if label.is_trap]
    fallen = [label for label in looks if any(_overlap(row, label) and id(row) not in used for row in rows)]
    misses = [f"{label.file}:{label.start} trap: {label.text}" for label in fallen]
    return Share(len(looks) - len(fallen), len(looks)), misses


def resolved(gold: Sequence[GoldName], found: dict[GoldName, Row], within_km: float) -> tuple[Share, list[str]]:
    """The labels with coordinates whose name was given a point that near (km)."""
    misses = []
    offs = _offs(gold, found)
    for label, off in offs:
        if off is None or off > within_km:
            how = "no point" if off is None else f"{off:.0f} km off"
            misses.append(f"{label.file}:{label.start} place: {label.text}, {how}")
    return Share(len(offs) - len(misses), len(offs)), misses


def not_astray(gold: Sequence[GoldName], found: dict[GoldName, Row]) -> Share:
    """The names given a point that is no more than ``ASTRAY_KM`` off: a wrong place is worse than none."""
    given = [off for _, off in _offs(gold, found) if off is not None]
    return Share(sum(off <= ASTRAY_KM for off in given), len(given))


def match_dates(gold: Sequence[GoldDate], rows: Sequence[Row]) -> tuple[Found, list[str]]:
    """Date expressions of one document whose exact first and last days were read."""
    wanted = [label for label in gold if label.first is not None]
    left = list(rows)
    misses = []
    for label in wanted:
        row = next((row for row in left if _overlap(row, label) and _same_days(row, label)), None)
        if row is None:
            misses.append(f"{label.file}:{label.start} date missed: {label.text} = {label.first}..{label.last}")
        else:
            left.remove(row)
    misses += [f"{row['file']}:{row['start']} date invented: {row['text']} = {row['date_start']}" for row in left]
    hits = len(rows) - len(left)
    return Found(hits, len(left), len(wanted) - hits), misses


def _is_same(row: Row, label: GoldName) -> bool:
    inside = row["start"] <= label.start and label.end <= row["end"]
    return inside and name_key(row["text"]).endswith(name_key(label.text))


def _overlap(row: Row, label: GoldName | GoldDate) -> bool:
    return bool(row["start"] < label.end and label.start < row["end"])


def _same_days(row: Row, label: GoldDate) -> bool:
    return bool(row["date_start"] == label.first and row["date_end"] == label.last)


def _offs(gold: Sequence[GoldName], found: dict[GoldName, Row]) -> list[tuple[GoldName, float | None]]:
    """Each label with coordinates and how far off (km) its name was put; None where it was given no point."""
    placed = [label for label in gold if not label.is_trap and label.level in SCORED_LEVELS]
    placed = [label for label in placed if label.point is not None and label.level not in _NO_POINT]
    return [(label, _distance(label, found.get(label))) for label in placed]


def _distance(label: GoldName, row: Row | None) -> float | None:
    if row is None or row["latitude"] is None or label.point is None:
        return None
    return rough_distance_km(label.point, (row["latitude"], row["longitude"]))
