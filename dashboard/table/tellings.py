"""Which rows of a table tell an event that another of its rows tells too."""

from __future__ import annotations

import pandas as pd


def retellings(frame: pd.DataFrame) -> set[str]:
    """The ids of the rows beyond the first of each event, as far as ``same_event`` links rows of the frame."""
    linked = {row: ids for row, ids in zip(frame["event_id"], frame["same_event"], strict=True) if ids}
    seen: set[str] = set()
    again: set[str] = set()
    for first in linked:
        if first not in seen:
            tellings = _reached(first, linked)
            seen |= tellings
            again |= tellings - {first}
    return again


def _reached(first: str, linked: dict[str, list[str]]) -> set[str]:
    """The rows that links lead to from one, over others too, itself among them."""
    reached, waiting = {first}, [first]
    while waiting:
        further = {row for row in linked[waiting.pop()] if row in linked} - reached
        reached |= further
        waiting += further
    return reached
