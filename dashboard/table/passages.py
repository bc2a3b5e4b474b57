"""The words that each event was read from, as its communiqué has them: what formats for people give besides the
columns, whose ``evidence`` only counts characters of a file that may be nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from dashboard.model import Event
from dashboard.table.cells import on_one_line
from dashboard.table.searching import EXTRA_TEXT


def passages_of(frame: pd.DataFrame, events: Iterable[Event]) -> Mapping[str, Sequence[str]]:
    """The passages by the id of the event, in text order, each on one line: those of the ``events`` read, and of any
    other row of ``frame`` what its own table gave, so that they come back however often a table is exported anew."""
    read = {event.event_id: _passages(event) for event in events}
    given = dict(zip(frame["event_id"], frame[EXTRA_TEXT], strict=True)) if EXTRA_TEXT in frame else {}
    return {event_id: text.splitlines() for event_id, text in given.items()} | read


def _passages(event: Event) -> list[str]:
    return [on_one_line(span.of(event.article.communique.text)) for span in event.evidence]
