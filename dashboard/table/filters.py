"""Filters: which rows of the event table are shown. Pure functions of the frame, so every panel shows the same rows."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from gazetteer.text import fold

EXTRA_TEXT = "text"
_SEARCHED = ("title", "location", "toponyms", "actors", "admin1", "admin2", EXTRA_TEXT)
_CASUALTY_ROLES = frozenset(("killed", "wounded"))


@dataclass(frozen=True, slots=True)
class Filters:
    """What the reader asked for; an empty field asks nothing.

    ``precision`` holds ACLED geo precisions (1 to 3), ``casualties`` keeps the events with claimed dead or wounded,
    and every word of ``search`` must be in the row, whatever its case and accents.
    """

    types: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None
    publishers: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    cercles: tuple[str, ...] = ()
    precision: tuple[int, ...] = ()
    casualties: bool = False
    search: str = ""

    def apply(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows that pass, in their order. An event passes a range of days when its own days overlap it.

        Undated events do not pass a range of days (``undated`` lists them). An optional column ``text`` is searched
        besides title, location, names and actors.
        """
        passes = pd.Series(True, index=frame.index)
        chosen = {
            "event_type": self.types,
            "publisher": self.publishers,
            "admin1": self.regions,
            "admin2": self.cercles,
            "geo_precision": self.precision,
        }
        for column, values in chosen.items():
            if values:
                passes &= frame[column].isin(values)
        # An end that the text leaves open is taken for the day that it gives.
        if self.date_from is not None:
            passes &= frame["date_end"].fillna(frame["date_start"]) >= pd.Timestamp(self.date_from)
        if self.date_to is not None:
            passes &= frame["date_start"].fillna(frame["date_end"]) <= pd.Timestamp(self.date_to)
        if self.casualties:
            passes &= _each(frame["quantities"], _has_casualties)
        words = fold(unicodedata.normalize("NFC", self.search)).split()
        if words:
            passes &= _each(_searchable(frame), lambda text: all(word in text for word in words))
        return frame[passes]


def undated(frame: pd.DataFrame) -> pd.DataFrame:
    """The events whose text gives no day."""
    return frame[frame["date_start"].isna() & frame["date_end"].isna()]


def unlocated(frame: pd.DataFrame) -> pd.DataFrame:
    """The events without a point on the map."""
    return frame[frame["latitude"].isna() | frame["longitude"].isna()]


def _has_casualties(quantities: list[dict[str, object]]) -> bool:
    # "0 mort" claims that there is none; "plusieurs morts" has no value and claims some.
    return any(claim["role"] in _CASUALTY_ROLES and claim["value"] != 0 for claim in quantities)


def _each(series: pd.Series, test: Callable[[Any], bool]) -> pd.Series:
    return pd.Series([test(cell) for cell in series], index=series.index, dtype=bool)


def _searchable(frame: pd.DataFrame) -> pd.Series:
    columns = [frame[name] for name in _SEARCHED if name in frame]
    rows = [fold("\n".join(map(_words, cells))) for cells in zip(*columns, strict=True)]
    return pd.Series(rows, index=frame.index, dtype="object")


def _words(cell: object) -> str:
    return "\n".join(map(str, cell)) if isinstance(cell, list) else str(cell)
