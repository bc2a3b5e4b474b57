"""How far a reader has to go on checking a row: whether it bears the mark "checked" or "rejected", and whether its
reading is in doubt."""

from __future__ import annotations

import pandas as pd

from dashboard.table.own_issues import CHECKED, MARKS, REJECTED, is_told_anew, mark_of
from gazetteer.precision import COARSEST

CHECK = "check"
"""The column that holds them, where they were worked out beforehand."""
FIRST, NEXT, DONE = CHECKS = ("first", "next", "done")
"""To be checked first, as the reading is in doubt; to be checked next; checked."""
_VAGUE = 3
"""The time precision of a month or worse."""


def checks(frame: pd.DataFrame) -> pd.Series:
    """One of ``CHECKS`` for each row.

    In doubt is a row without a day or a point, one whose day is a month or worse or whose place a région, and one of
    which the reading has an issue.
    """
    if CHECK in frame:
        return frame[CHECK]
    lacking = (frame["date_start"].isna() & frame["date_end"].isna()) | frame["latitude"].isna()
    coarse = (frame["geo_precision"] == COARSEST) | (frame["time_precision"] == _VAGUE)
    doubted = lacking | coarse.fillna(False).astype(bool) | frame["issues"].map(_has_doubt).astype(bool)
    told = doubted.map({True: FIRST, False: NEXT})
    return told.mask(frame["issues"].map(mark_of) == CHECKED, DONE)


def is_rejected(frame: pd.DataFrame) -> pd.Series:
    """Whether the reader holds each row to tell of no event."""
    return frame["issues"].map(mark_of) == REJECTED


def _has_doubt(issues: list[object]) -> bool:
    return not all(is_told_anew(issue) or issue in MARKS for issue in issues)
