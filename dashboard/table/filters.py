"""Filters: which rows of the event table are shown. Pure functions of the frame, so every panel shows the same rows."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.model import TOLL
from gazetteer.text import fold

_Mask = npt.NDArray[np.bool_]

EXTRA_TEXT = "text"
_SEARCHED = ("title", "location", "toponyms", "actors", "admin1", "admin2")
_FOLDED = "folded"
# The fields that ask for one of some values, and the column that holds them.
_BY_VALUE = {
    "types": "event_type",
    "publishers": "publisher",
    "regions": "admin1",
    "cercles": "admin2",
    "precision": "geo_precision",
}


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

        A row that does not say what a filter asks about does not pass (``set_aside`` gives those). An optional column
        ``text`` is searched besides title, location, names and actors.
        """
        return frame[_all(frame, [passes for passes, _ in self._tests(frame).values()])]

    def set_aside(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows that would pass if only they said what the filters ask about: their day, their région …

        They are neither shown nor known to be unwanted, so a reader must be told of them.
        """
        tests = self._tests(frame).values()
        perhaps = _all(frame, [passes | unsaid for passes, unsaid in tests])
        return frame[perhaps & ~_all(frame, [passes for passes, _ in tests])]

    def unsaid(self, frame: pd.DataFrame) -> dict[str, _Mask]:
        """By field that asks something (``days`` for the two ends of the range): which rows do not say it."""
        return {name: unsaid for name, (_, unsaid) in self._tests(frame).items() if unsaid.any()}

    def counts(self, frame: pd.DataFrame) -> dict[str, dict[Any, int]]:
        """How many rows each value would leave, by field, with the other filters as they are.

        The fields are those that hold values (``types``, ``publishers`` …) and ``casualties``, whose value is True.
        """
        tests = self._tests(frame)
        counted: dict[str, dict[Any, int]] = {}
        for name, column in (_BY_VALUE | {"casualties": "quantities"}).items():
            others = _all(frame, [passes for other, (passes, _) in tests.items() if other != name])
            left = frame.loc[others, column]
            if name == "casualties":
                counted[name] = {True: int(_each(left, _has_casualties).sum())}
            else:
                counted[name] = left.value_counts().to_dict()
        return counted

    def _tests(self, frame: pd.DataFrame) -> dict[str, tuple[_Mask, _Mask]]:
        """For each field that asks something: which rows pass, and which do not say what it asks about."""
        tests: dict[str, tuple[_Mask, _Mask]] = {}
        none = np.zeros(len(frame), dtype=bool)
        for name, column in _BY_VALUE.items():
            values = getattr(self, name)
            if values:
                cells = frame[column]
                tests[name] = _mask(cells.isin(values)), _mask(cells.isna() | (cells.astype("object") == ""))
        if self.date_from is not None or self.date_to is not None:
            tests["days"] = self._in_range(frame), _mask(frame["date_start"].isna() & frame["date_end"].isna())
        if self.casualties:
            tests["casualties"] = _each(frame["quantities"], _has_casualties), none
        words = fold(unicodedata.normalize("NFC", self.search)).split()
        if words:
            tests["search"] = _each(_searchable(frame), _holds(words)), none
        return tests

    def _in_range(self, frame: pd.DataFrame) -> _Mask:
        within = np.ones(len(frame), dtype=bool)
        # An end that the text leaves open is taken for the day that it gives.
        if self.date_from is not None:
            within &= _mask(frame["date_end"].fillna(frame["date_start"]) >= pd.Timestamp(self.date_from))
        if self.date_to is not None:
            within &= _mask(frame["date_start"].fillna(frame["date_end"]) <= pd.Timestamp(self.date_to))
        return within


def undated(frame: pd.DataFrame) -> pd.DataFrame:
    """The events whose text gives no day."""
    return frame[frame["date_start"].isna() & frame["date_end"].isna()]


def unlocated(frame: pd.DataFrame) -> pd.DataFrame:
    """The events without a point on the map."""
    return frame[frame["latitude"].isna() | frame["longitude"].isna()]


def made_searchable(frame: pd.DataFrame) -> pd.DataFrame:
    """The same rows with their searched words folded beforehand: for 10,000 texts that takes half a second.

    Rows of one text share its folded copy: a long article may tell of thousands of events.
    """
    return frame.assign(**{_FOLDED: _searchable(frame)})


def _has_casualties(quantities: list[dict[str, object]]) -> bool:
    # "0 mort" claims that there is none; "plusieurs morts" has no value and claims some.
    return any(claim["role"] in TOLL and claim["value"] != 0 for claim in quantities)


def _all(frame: pd.DataFrame, masks: Iterable[_Mask]) -> _Mask:
    passes = np.ones(len(frame), dtype=bool)
    for mask in masks:
        passes &= mask
    return passes


def _mask(series: pd.Series) -> _Mask:
    mask: _Mask = series.fillna(False).to_numpy(dtype=bool)
    return mask


def _each(series: pd.Series, test: Callable[[Any], bool]) -> _Mask:
    return np.fromiter((test(cell) for cell in series), dtype=bool, count=len(series))


def _searchable(frame: pd.DataFrame) -> pd.Series:
    if _FOLDED in frame:
        return frame[_FOLDED]
    columns = [frame[name] for name in _SEARCHED]
    own = [fold("\n".join(map(_words, cells))) for cells in zip(*columns, strict=True)]
    texts = list(map(cache(fold), frame[EXTRA_TEXT])) if EXTRA_TEXT in frame else [""] * len(frame)
    return pd.Series(list(zip(own, texts, strict=True)), index=frame.index, dtype="object")


def _holds(words: Sequence[str]) -> Callable[[tuple[str, str]], bool]:
    """Whether each of the folded words is among a row's own or in its text."""
    in_text = cache(lambda text: frozenset(word for word in words if word in text))
    return lambda row: all(word in row[0] or word in in_text(row[1]) for word in words)


def _words(cell: object) -> str:
    return "\n".join(map(str, cell)) if isinstance(cell, list) else str(cell)
