"""The words that each event was read from, as they stand in its communiqué: what formats for people give besides the
columns, whose ``evidence`` only counts characters of a file that may be nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from dashboard.model import Event
from dashboard.table.searching import EXTRA_TEXT


def passages_of(frame: pd.DataFrame, events: Iterable[Event]) -> Mapping[str, Sequence[str]]:
    """The passages by the id of the event, in text order: those of the ``events`` read, and of any other row of
    ``frame`` what its own table gave, so that they come back however often a table is exported anew."""
    read = {event.event_id: [span.of(event.article.communique.text) for span in event.evidence] for event in events}
    given = dict(zip(frame["event_id"], frame[EXTRA_TEXT], strict=True)) if EXTRA_TEXT in frame else {}
    return {event_id: text.splitlines() for event_id, text in given.items()} | read
