"""The words that each event was read from, as they stand in its communiqué: what formats for people give besides the
columns, whose ``evidence`` only counts characters of a file that may be nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dashboard.model import Event


def passages_of(events: Iterable[Event]) -> Mapping[str, Sequence[str]]:
    """The passages by the id of the event, in text order; a row of a table of the reader's own has none."""
    return {event.event_id: [span.of(event.article.communique.text) for span in event.evidence] for event in events}
