"""The flow: file -> communiqué -> articles -> mentions -> events and issues."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from dashboard.extraction.events import Atlas, read_events
from dashboard.extraction.same_event import link_same_events
from dashboard.faults import Unreadable
from dashboard.model import Article, Communique, Event, Issue, Mentions, Reading
from dashboard.reading.articles import read_articles
from dashboard.reading.files import find_files, read_communique
from gazetteer.finding import NameFinder
from gazetteer.footprints import Relations
from gazetteer.geonames import with_imported
from gazetteer.places import load
from gazetteer.text import fold

Progress = Callable[[int, int], None]
_Part = tuple[Article, Mentions, list[Event]]


@cache
def atlas() -> Atlas:
    """The curated gazetteer and what was imported beside it, with the finder and the relations, loaded once."""
    gazetteer = with_imported(load())
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
    sources = find_files(paths)
    for done, source in enumerate(sources, start=1):
        try:
            readings.append(read_text(read_communique(source)))
        except Unreadable as error:
            unread = Issue(source.file, None, "unreadable_file", str(error), error.fault)
            readings.append(Reading(issues=(unread,)))
        if progress is not None:
            progress(done, len(sources))
    return _joined(readings)


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


def _joined(readings: Sequence[Reading]) -> Reading:
    return Reading(
        tuple(article for reading in readings for article in reading.articles),
        tuple(mention for reading in readings for mention in reading.mentions),
        link_same_events([event for reading in readings for event in reading.events]),
        tuple(issue for reading in readings for issue in reading.issues),
    )
