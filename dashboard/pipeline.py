"""The flow: file -> communiqué -> articles -> mentions -> events and issues."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from dashboard.extraction.events import read_events
from dashboard.extraction.recognising import Atlas
from dashboard.extraction.same_event import joined, link_same_events
from dashboard.faults import Unreadable
from dashboard.labels import fault_words
from dashboard.model import Article, Communique, Event, Fault, Issue, Mentions, Reading
from dashboard.reading.articles import read_articles
from dashboard.reading.files import find_files, read_communique, repetition
from gazetteer.finding import NameFinder
from gazetteer.footprints import Relations
from gazetteer.geonames import with_imported
from gazetteer.loading import curated
from gazetteer.text import fold

Progress = Callable[[int, int], None]
_Part = tuple[Article, Mentions, list[Event]]


@cache
def atlas() -> Atlas:
    """The curated gazetteer and what was imported beside it, with the finder and the relations, loaded once."""
    gazetteer = with_imported(curated())
    return Atlas(gazetteer, NameFinder(gazetteer), Relations.load())


def read_text(communique: Communique) -> Reading:
    """Everything read from one communiqué."""
    return _reading(list(_parts(communique)))


def read_steps(communiques: Sequence[Communique]) -> Iterator[float | Reading]:
    """Reads several communiqués, in their order, an article a step.

    Gives the share of their characters that is read (0 to 1) after each, and at the end everything read.
    """
    total = sum(len(communique.text) for communique in communiques)
    done = 0
    parts: list[_Part] = []
    for communique in communiques:
        for part in _parts(communique):
            parts.append(part)
            yield (done + part[0].span.end) / total
        done += len(communique.text)
    yield _reading(parts)


def read_paths(paths: Sequence[Path], progress: Progress | None = None) -> Reading:
    """Everything read from files and folders; what cannot be read is an issue, and the rest still comes out."""
    readings: list[Reading] = []
    read: dict[str, dict[date | None, str]] = {}
    sources = find_files(paths)
    for done, source in enumerate(sources, start=1):
        try:
            communique = read_communique(source)
        except Unreadable as error:
            readings.append(_unread(source.file, "unreadable_file", error.fault))
        else:
            repeated = repetition(communique, read)
            readings.append(_unread(source.file, "repeated_text", repeated) if repeated else read_text(communique))
        if progress is not None:
            progress(done, len(sources))
    return joined(readings)


def read_folder(folder: Path) -> Reading:
    """Everything read from a folder of communiqués."""
    return read_paths([folder])


def _parts(communique: Communique) -> Iterator[_Part]:
    """The articles of a communiqué, each with what was recognised in it and the events it tells."""
    folded = fold(communique.text)
    for article in read_articles(communique, folded):
        mentions, events = read_events(article, folded, atlas())
        yield article, mentions, events


def _reading(parts: Sequence[_Part]) -> Reading:
    events = [event for *_, told in parts for event in told]
    issues = tuple(issue for event in events for issue in event.issues)
    articles, mentions = tuple(article for article, *_ in parts), tuple(found for _, found, _ in parts)
    return Reading(articles, mentions, link_same_events(events), issues)


def _unread(file: str, kind: str, fault: Fault) -> Reading:
    return Reading(issues=(Issue(file, None, kind, fault_words(fault, "en"), fault),))
