"""What the page shows, the bundled texts or the reader's own, and how one is laid beside the other.

A row of a table of the reader's that says otherwise than what was read under its id takes its place; a table that was
exported from here and left as it is changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

import pandas as pd

from dashboard.extraction import same_event
from dashboard.model import Event, Fault, Reading
from dashboard.table.corrections import changed_cells
from dashboard.table.filters import made_ready
from dashboard.table.frame import events_frame, frame_steps, plain_rows
from dashboard.table.own_issues import mark_of
from dashboard.table.searching import EXTRA_TEXT
from dashboard.table.tellings import row_telling


@dataclass(frozen=True, slots=True)
class Brought:
    """What the reader's own files gave: the ids of their events, and the number of events by file."""

    ids: frozenset[str] = frozenset()
    files: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class View:
    """What the page shows: the reading, its event table, and a fault for each thing that could not be read.

    ``brought`` is what the reader brought; None if that is nothing. ``corrected`` holds the ids of the events that the
    reading has and a table of the reader tells otherwise: their rows are those of the table.
    """

    reading: Reading
    frame: pd.DataFrame
    problems: tuple[Fault, ...] = ()
    brought: Brought | None = None
    corrected: frozenset[str] = frozenset()


def joined(one: View, other: View) -> View:
    """Both views as one, their events linked; an event of both is shown once, as ``other`` says it in a table."""
    reading = same_event.joined([one.reading, other.reading])
    there = set(one.frame["event_id"])
    added = [event for event in reading.events if event.event_id not in there]
    rows = _stacked(one.frame, _rows_of(added, other))
    read = {event.event_id: event.same_event for event in reading.events}
    told = pd.Series([list(read[event_id]) for event_id in rows["event_id"]], index=rows.index, dtype="object")
    both = View(reading, rows.assign(same_event=told), one.problems + other.problems, other.brought)
    return with_table(both, other.frame[_is_table(other)])


def _rows_of(events: Sequence[Event], view: View) -> pd.DataFrame:
    """The rows of events, in their order: those of the view where it read the same under that id. To work out the
    shapes of thousands anew would take seconds."""
    read = {event.event_id: event.article for event in view.reading.events}
    known = {event.event_id for event in events if read.get(event.event_id) is event.article} - view.corrected
    others = with_text(replace(view.reading, events=tuple(e for e in events if e.event_id not in known)))
    rows = _stacked(view.frame[view.frame["event_id"].isin(known)], others)
    place = {event.event_id: number for number, event in enumerate(events)}
    return rows.iloc[rows["event_id"].map(place).argsort()]


def _is_table(view: View) -> pd.Series:
    """Which rows are those of a table and not of a text."""
    read = {event.event_id for event in view.reading.events} - view.corrected
    return ~view.frame["event_id"].isin(read)


def with_table(view: View, rows: pd.DataFrame) -> View:
    """The view with the rows of a table; one that says otherwise than what was read under its id takes its place.

    A row is linked with what was there before that tells the same event: a table of last week with the texts of this.
    """
    corrected = view.corrected | _corrections(view, rows)
    kept = view.frame[~view.frame["event_id"].isin(corrected - view.corrected)]
    added = _new_rows(rows, kept)
    frame = _linked(_stacked(kept, added), _links(added, kept, view.reading, corrected))
    return replace(view, frame=frame, corrected=corrected)


def _links(
    added: pd.DataFrame, kept: pd.DataFrame, reading: Reading, corrected: Collection[str]
) -> Iterator[tuple[str, str]]:
    """The ids of the rows ``added`` and of those ``kept`` that tell the same event; rows of one table are not compared:
    it says itself which do, and ACLED's are an event each."""
    read = {event.event_id: event for event in reading.events}
    texts = [event for event_id, event in read.items() if event_id not in corrected]
    tables = kept[~kept["event_id"].isin({event.event_id for event in texts})]
    if texts or len(tables):
        there = [*map(same_event.telling, texts), *map(row_telling, plain_rows(tables))]
        yield from same_event.links(map(row_telling, plain_rows(added)), there)
    for event_id in read.keys() & set(added["event_id"]):
        yield from ((event_id, other) for other in read[event_id].same_event)


def _linked(frame: pd.DataFrame, links: Iterable[tuple[str, str]]) -> pd.DataFrame:
    """The table with these links besides those that its rows tell, each at both its ends."""
    further: dict[str, list[str]] = {}
    for one, other in links:
        further.setdefault(one, []).append(other)
        further.setdefault(other, []).append(one)
    if not further:
        return frame
    cells = zip(frame["event_id"], frame["same_event"], strict=True)
    told = [list(dict.fromkeys((*ids, *further.get(event_id, ())))) for event_id, ids in cells]
    return frame.assign(same_event=pd.Series(told, index=frame.index, dtype="object"))


def amended(view: View, rows: pd.DataFrame) -> View:
    """The view with rows as the reader amended them on the page, each where that of its id was."""
    ids = set(rows["event_id"])
    texts = view.frame.set_index("event_id")[EXTRA_TEXT]
    told = made_ready(rows.assign(**{EXTRA_TEXT: rows["event_id"].map(texts)}))
    frame = _stacked(view.frame[~view.frame["event_id"].isin(ids)], told)
    place = {event_id: number for number, event_id in enumerate(view.frame["event_id"])}
    ordered = frame.iloc[frame["event_id"].map(place).argsort()].reset_index(drop=True)
    return replace(view, frame=ordered)


def _corrections(view: View, rows: pd.DataFrame) -> set[str]:
    """The ids of the rows that say otherwise than what was read, or bear a mark of the reader; of several rows of an id
    the first counts."""
    read = {event.event_id: event for event in view.reading.events if event.event_id not in view.corrected}
    known = rows[rows["event_id"].isin(set(read)) & ~rows["event_id"].duplicated()]
    told = {row["event_id"]: row for row in plain_rows(known)}
    return {name for name, row in told.items() if mark_of(row["issues"]) or changed_cells(row, read[name])}


def _new_rows(rows: pd.DataFrame, there: pd.DataFrame) -> pd.DataFrame:
    """The rows whose id is neither there nor in a row before."""
    return rows[~(rows["event_id"].isin(set(there["event_id"])) | rows["event_id"].duplicated())]


def _stacked(one: pd.DataFrame, other: pd.DataFrame) -> pd.DataFrame:
    filled = [rows for rows in (one, other) if len(rows)]  # an empty table would change the types of the columns
    return pd.concat(filled, ignore_index=True) if filled else one


def with_text(reading: Reading) -> pd.DataFrame:
    """The event table of a reading with the sentences that each event was read from beside, ready for the search."""
    return _with_text(events_frame(reading.events), reading)


def with_text_steps(reading: Reading, since: float) -> Generator[float, None, pd.DataFrame]:
    """The same step by step: gives how far it is, from ``since`` to 1, and returns the table."""
    return _with_text((yield from frame_steps(reading.events, since)), reading)


def _with_text(frame: pd.DataFrame, reading: Reading) -> pd.DataFrame:
    # One copy of a long sentence for all its rows: as text of pandas, each row would have its own.
    read = cache(lambda text, spans: "\n".join(span.of(text) for span in spans))
    texts = [read(event.article.communique.text, event.evidence) for event in reading.events]
    frame[EXTRA_TEXT] = pd.Series(texts, dtype="object")
    return made_ready(frame)
