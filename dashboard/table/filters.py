"""Filters: which rows of the event table are shown. Pure functions of the frame, so every panel shows the same rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from dashboard.model import TOLL
from dashboard.table.checks import CHECK, checks, is_rejected
from dashboard.table.regions import REGION, regions
from dashboard.table.searching import FOLDED, holds, searchable, terms_of
from dashboard.table.tellings import retellings

_Mask = npt.NDArray[np.bool_]

BY_VALUE = {
    "event_types": "event_type",
    "publishers": "publisher",
    "regions": REGION,
    "cercles": "admin2",
    "precision": "geo_precision",
    "checks": CHECK,
}
"""The fields of ``Filters`` that ask for one of some values, and the column that holds them."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What the reader asked for; an empty field asks nothing.

    "" among ``publishers`` asks for the events of which none is named. ``precision`` holds ACLED geo precisions (1 to
    3), ``checks`` some of ``CHECKS``, ``casualties`` keeps the events with claimed dead or wounded, ``once`` one row
    of each event, and every word and every "quoted phrase" of ``search`` must be in the row, whatever its case and
    accents: a word as the beginning of one there ("moto" finds "motos", "Léré" no "colère"), a number and a phrase
    whole. The rows that the reader holds to tell of no event are left out, or with ``rejected`` looked at alone.
    """

    event_types: tuple[str, ...] = ()
    date_from: date | None = None
    date_to: date | None = None
    publishers: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    cercles: tuple[str, ...] = ()
    precision: tuple[int, ...] = ()
    checks: tuple[str, ...] = ()
    casualties: bool = False
    once: bool = False
    rejected: bool = False
    search: str = ""

    def sift(self, frame: pd.DataFrame) -> Sifted:
        """What these filters say of each row. An event passes a range of days when its own days overlap it.

        An optional column ``text`` is searched besides the names of the type, title, location, names, actors and
        publisher.
        """
        frame = frame[is_rejected(frame) == self.rejected]
        return Sifted(frame, self._tests(frame))

    def _tests(self, frame: pd.DataFrame) -> dict[str, tuple[_Mask, _Mask]]:
        """The ``tests`` of ``Sifted``."""
        tests: dict[str, tuple[_Mask, _Mask]] = {}
        none = np.zeros(len(frame), dtype=bool)
        for name, column in BY_VALUE.items():
            values = getattr(self, name)
            if values:
                cells = _cells(frame, column)
                passes = _mask(cells.isin(values))
                tests[name] = passes, _mask(cells.isna() | (cells.astype("object") == "")) & ~passes
        if self.date_from is not None or self.date_to is not None:
            tests["days"] = self._in_range(frame), _mask(first_days(frame).isna())
        if self.casualties:
            tests["casualties"] = _each(frame["quantities"], _has_casualties), none
        terms = list(terms_of(self.search))
        if terms:
            tests["search"] = _each(searchable(frame), holds(terms)), none
        if self.once:  # last, as it is the first of the rows that the others let through which tells an event
            left = frame[_all(frame, [passes for passes, _ in tests.values()])]
            tests["once"] = _mask(~frame["event_id"].isin(retellings(left))), none
        return tests

    def _in_range(self, frame: pd.DataFrame) -> _Mask:
        within = np.ones(len(frame), dtype=bool)
        # An end that the text leaves open is taken for the day that it gives.
        if self.date_from is not None:
            within &= _mask(frame["date_end"].fillna(frame["date_start"]) >= pd.Timestamp(self.date_from))
        if self.date_to is not None:
            within &= _mask(first_days(frame) <= pd.Timestamp(self.date_to))
        return within


@dataclass(frozen=True, slots=True)
class Sifted:
    """A table and, worked out once, what filters say of its rows: a search of 10,000 takes a tenth of a second.

    ``tests`` holds for each field that asks something (``days`` for the two ends of the range) which rows pass, and
    which do not say what it asks about: those do not pass either.
    """

    frame: pd.DataFrame
    tests: Mapping[str, tuple[_Mask, _Mask]]

    def passing(self, *left_out: str) -> pd.DataFrame:
        """The rows that pass, in their order, whatever the fields ``left_out`` ask."""
        return self.frame[self._passes(*left_out)]

    def set_aside(self) -> pd.DataFrame:
        """The rows that would pass if only they said what the filters ask about: their day, their région …

        They are neither shown nor known to be unwanted, so a reader must be told of them.
        """
        perhaps = _all(self.frame, [passes | unsaid for passes, unsaid in self.tests.values()])
        return self.frame[perhaps & ~self._passes()]

    def unsaid(self) -> dict[str, pd.Index]:
        """By field that asks something: the index of the rows that do not say it."""
        return {name: self.frame.index[unsaid] for name, (_, unsaid) in self.tests.items() if unsaid.any()}

    def counts(self) -> dict[str, dict[Any, int]]:
        """How many rows each value would leave, by field, with the other filters as they are.

        The fields are those that hold values (``event_types`` …) and ``casualties``, whose value is True.
        """
        counted: dict[str, dict[Any, int]] = {}
        for name, column in (BY_VALUE | {"casualties": "quantities"}).items():
            left = _cells(self.frame, column)[self._passes(name)]
            if name == "casualties":
                counted[name] = {True: int(_each(left, _has_casualties).sum())}
            else:
                counted[name] = left.value_counts().to_dict()
        return counted

    def _passes(self, *left_out: str) -> _Mask:
        return _all(self.frame, [passes for name, (passes, _) in self.tests.items() if name not in left_out])


def first_days(frame: pd.DataFrame) -> pd.Series:
    """The first day of each row; its last one where the text leaves the first open."""
    return frame["date_start"].fillna(frame["date_end"])


def days_spanned(frame: pd.DataFrame) -> tuple[date | None, date | None]:
    """The first and the last day that any row gives; None where none gives one."""
    days = (first_days(frame).min(), frame["date_end"].fillna(frame["date_start"]).max())
    first, last = (None if pd.isna(day) else day.date() for day in days)
    return first, last


def undated(frame: pd.DataFrame) -> pd.DataFrame:
    """The events whose text gives no day."""
    return frame[first_days(frame).isna()]


def unlocated(frame: pd.DataFrame) -> pd.DataFrame:
    """The events without a point on the map."""
    return frame[frame["latitude"].isna() | frame["longitude"].isna()]


def by_day(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows by day, those of one day in their order, those without a day last."""
    return frame.loc[first_days(frame).sort_values(kind="stable").index]


def made_ready(frame: pd.DataFrame) -> pd.DataFrame:
    """The same rows with their régions, how far they are checked and their searched words folded beforehand: for 10,000
    texts that takes half a second."""
    return frame.assign(**{FOLDED: searchable(frame), REGION: regions(frame), CHECK: checks(frame)})


def _has_casualties(quantities: list[dict[str, object]]) -> bool:
    # "0 mort" claims that there is none; "plusieurs morts" has no value and claims some.
    return any(claim["role"] in TOLL and claim["value"] != 0 for claim in quantities)


def _cells(frame: pd.DataFrame, column: str) -> pd.Series:
    worked_out = {REGION: regions, CHECK: checks}
    return worked_out[column](frame) if column in worked_out else frame[column]


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
