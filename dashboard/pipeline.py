"""The flow: file -> communiqué -> articles -> mentions -> events and issues."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path

from dashboard.extraction.events import Atlas, read_events
from dashboard.extraction.same_event import link_same_events
from dashboard.faults import Unreadable
from dashboard.model import Communique, Event, Issue, Mentions, Reading
from dashboard.reading.articles import read_articles
from dashboard.reading.files import find_files, read_communique
from gazetteer.finding import NameFinder
from gazetteer.footprints import Relations
from gazetteer.geonames import with_imported
from gazetteer.places import load
from gazetteer.text import fold

Progress = Callable[[int, int], None]


@cache
def atlas() -> Atlas:
    """The curated gazetteer and what was imported beside it, with the finder and the relations, loaded once."""
    gazetteer = with_imported(load())
    return Atlas(gazetteer, NameFinder(gazetteer), Relations.load())


def read_text(communique: Communique) -> Reading:
    """Everything read from one communiqué."""
    folded = fold(communique.text)
    articles = read_articles(communique, folded)
    mentions: list[Mentions] = []
    events: list[Event] = []
    for article in articles:
        found, told = read_events(article, folded, atlas())
        mentions.append(found)
        events.extend(told)
    return Reading(
        articles, tuple(mentions), link_same_events(events), tuple(i for event in events for i in event.issues)
    )


def read_all(communiques: Iterable[Communique]) -> Reading:
    """Everything read from several communiqués, in their order."""
    return _joined([read_text(communique) for communique in communiques])


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


def _joined(readings: Sequence[Reading]) -> Reading:
    return Reading(
        tuple(article for reading in readings for article in reading.articles),
        tuple(mention for reading in readings for mention in reading.mentions),
        link_same_events([event for reading in readings for event in reading.events]),
        tuple(issue for reading in readings for issue in reading.issues),
    )
