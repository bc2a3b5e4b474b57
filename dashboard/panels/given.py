"""What the reader gave, read: communiqués, tables of events, and what a ``sources.csv`` says of the texts beside it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePath

import pandas as pd

from dashboard.archives import files_of
from dashboard.faults import Unreadable, named
from dashboard.model import Communique, Event, Fault, Reading
from dashboard.panels.views import Brought, View, with_table, with_text_steps
from dashboard.reading.files import communique_from_bytes, repetition
from dashboard.reading.sources import Known, is_sources, sources_of
from dashboard.table.filters import made_ready
from dashboard.table.own_passages import read_passages
from dashboard.table.own_tables import OwnTable, own_table_steps
from dashboard.table.searching import EXTRA_TEXT

Reader = Callable[[Sequence[Communique]], Iterator[float | Reading]]
Given = Sequence[tuple[str, bytes]]
TABLES = (".csv", ".xlsx")
ARCHIVE = ".zip"
_READ = 0.7
"""The share of the time that the reading takes; the table of what was read, with its shapes, takes the rest."""


@dataclass(frozen=True, slots=True)
class RowsRead:
    """How many events of the reader's tables are read so far."""

    count: int


Step = float | RowsRead | View


@dataclass
class _Sorted:
    """The files by what they are, and a fault for each thing that could not be read."""

    communiques: list[Communique] = field(default_factory=list)
    tables: list[tuple[str, bytes]] = field(default_factory=list)
    problems: list[Fault] = field(default_factory=list)


def read_given(
    given: Given, day: date | None, publisher: str, read: Reader, there: Iterable[Event] = ()
) -> Iterator[Step]:
    """What files (name, bytes), or those in an archive, hold: communiqués read, tables taken as they are; what cannot
    be read is told.

    ``day`` of publication and ``publisher`` hold for the texts of which no ``sources.csv`` among the files says more.
    A table may correct the events of these texts, and those that are ``there`` beside them. Gives after each step how
    far the texts are (0 to 1), then how many rows of the tables are read, and at the end the view.
    """
    yield 0.0
    given, closed = _unpacked(given)
    files = _sorted(given, day, publisher)
    files.problems += closed
    reading = Reading()
    for step in read(files.communiques):
        if isinstance(step, Reading):
            reading = step
        else:
            yield _READ * step
    # an article that the program failed on
    files.problems += [issue.fault for issue in reading.issues if issue.fault is not None]
    view = View(reading, (yield from with_text_steps(reading, _READ)))
    told = [event.article.communique.file for event in reading.events]
    counts = {communique.file: told.count(communique.file) for communique in files.communiques}
    known = {event.event_id: event for event in (*there, *reading.events)}
    view = yield from _with_tables(view, files, known, counts)
    place = {name: number for number, (name, _) in enumerate(given)}
    problems = sorted(files.problems, key=lambda fault: place.get(str(fault.fields["file"]), len(place)))
    yield replace(view, problems=tuple(problems), brought=Brought(frozenset(view.frame["event_id"]), counts))


def _unpacked(given: Given) -> tuple[Given, list[Fault]]:
    """The files, those of an archive in its place, and a fault for each archive that cannot be opened."""
    files: list[tuple[str, bytes]] = []
    problems: list[Fault] = []
    for name, data in given:
        try:
            files += files_of(name, data) if name.lower().endswith(ARCHIVE) else [(name, data)]
        except Unreadable as error:
            problems.append(error.fault)
    return files, problems


def _sorted(given: Given, day: date | None, publisher: str) -> _Sorted:
    """The files by what they are; the tables are still to be read."""
    files = _Sorted()
    sources = [(name, data) for name, data in given if name.lower().endswith(".csv") and is_sources(name, data)]
    others = [each for each in given if each not in sources]
    known = _known(sources, [name for name, _ in others], files.problems)
    texts: dict[str, dict[date | None, str]] = {}
    for name, data in others:
        try:
            if name.lower().endswith(TABLES):
                files.tables.append((name, data))
            else:
                row = known.get(_key(name), Known())
                by = row.publisher or publisher
                _take_text(files, texts, communique_from_bytes(name, data, row.published or day, by, row.url))
        except Unreadable as error:
            files.problems.append(error.fault)
    return files


def _with_tables(
    view: View, files: _Sorted, known: Mapping[str, Event], counts: dict[str, int]
) -> Generator[RowsRead, None, View]:
    """The view with the tables, the number of their rows taken in ``counts``; gives how many rows are read so far."""
    before = 0
    for name, data in files.tables:
        try:
            rows = yield from _rows_of(name, data, known, before, files.problems)
        except Unreadable as error:
            files.problems.append(error.fault)
            continue
        before += len(rows)
        laid = with_table(view, rows)
        taken = len(laid.frame) - len(view.frame) + len(laid.corrected) - len(view.corrected)
        counts[name] = taken
        read = {event.event_id for event in view.reading.events}
        same = len(read.intersection(rows["event_id"]) - laid.corrected)
        left_out = {"fault_same_rows": same, "fault_repeated_rows": len(rows) - taken - same}
        files.problems += [Fault(key, {"file": name, "count": count}) for key, count in left_out.items() if count > 0]
        view = laid
    return view


def _rows_of(
    name: str, data: bytes, known: Mapping[str, Event], before: int, problems: list[Fault]
) -> Generator[RowsRead, None, pd.DataFrame]:
    """The rows of a table of events, its faults in ``problems``; gives how many, with those ``before``, are read."""
    rows = pd.DataFrame()
    for step in own_table_steps(name, data, known):
        if isinstance(step, OwnTable):
            problems += step.problems
            rows = _with_passages(name, data, step.frame, problems)
        else:
            yield RowsRead(before + step)
    return rows


def _take_text(files: _Sorted, texts: dict[str, dict[date | None, str]], communique: Communique) -> None:
    """Adds a communiqué to ``files``, unless its text was read before."""
    if repeated := repetition(communique, texts):
        files.problems.append(repeated)
    else:
        files.communiques.append(communique)


def _with_passages(name: str, data: bytes, frame: pd.DataFrame, problems: list[Fault]) -> pd.DataFrame:
    """The rows of a table with the sentences that its file gives besides, ready for the search."""
    passages: dict[str, str] = {}
    try:
        passages = read_passages(name, data)
    except Unreadable as error:
        problems.append(error.fault)
    texts = pd.Series([passages.get(event_id, "") for event_id in frame["event_id"]], frame.index, dtype="object")
    return made_ready(frame.assign(**{EXTRA_TEXT: texts}))


def _known(sources: Given, names: Sequence[str], problems: list[Fault]) -> dict[str, Known]:
    """What the tables say of the files ``names``, by ``_key``; a file that is not there is told in ``problems``."""
    known: dict[str, Known] = {}
    there = set(map(_key, names))
    for name, data in sources:
        table = sources_of(name, data)
        problems += [fault for _, fault in table.faults]
        known = {_key(at.name): row for at, row in table.rows.items()} | known
        lacking = [at.name for at in table.rows if _key(at.name) not in there]
        if lacking:
            problems.append(Fault("fault_unmatched", {"file": name, "names": named(lacking)}))
    return known


def _key(name: str) -> str:
    """The name of a file however its accents are written: some systems part them from their letters."""
    return unicodedata.normalize("NFC", PurePath(name).name)
