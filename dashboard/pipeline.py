"""The flow: file -> communiqué -> articles -> mentions -> events and issues."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from dashboard.extraction.events import read_events
from dashboard.extraction.recognising import Atlas
from dashboard.extraction.same_event import joined, link_same_events
from dashboard.faults import Unreadable, of_the_program
from dashboard.labels import fault_words
from dashboard.model import Article, Communique, Event, Fault, Issue, Mentions, Reading
from dashboard.reading.articles import read_articles
from dashboard.reading.files import find_files, read_communique, repetition
from gazetteer.errors import SituationMapError
from gazetteer.finding import NameFinder
from gazetteer.footprints import Relations
from gazetteer.geonames import with_imported
from gazetteer.loading import curated
from gazetteer.text import fold

Progress = Callable[[int, int], None]
_Part = tuple[Article, Mentions, list[Event], tuple[Issue, ...]]
_LOG = logging.getLogger(__name__)


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
            readings.append(Reading(issues=(_of_file(source.file, "unreadable_file", error.fault),)))
        else:
            repeated = repetition(communique, read)
            again = (_of_file(source.file, "repeated_text", repeated),) if repeated else ()
            readings.append(Reading(issues=again) if again else read_text(communique))
        if progress is not None:
            progress(done, len(sources))
    return joined(readings)


def read_folder(folder: Path) -> Reading:
    """Everything read from a folder of communiqués."""
    return read_paths([folder])


def _parts(communique: Communique) -> Iterator[_Part]:
    """The articles of a communiqué, each with what was recognised in it, the events it tells and its issues. One that
    the program fails on is an issue, and the rest still comes out."""
    folded, known = fold(communique.text), atlas()
    for article in read_articles(communique, folded):
        try:
            mentions, events = read_events(article, folded, known)
        except (SituationMapError, OSError):  # a table that cannot be read: so it is with every text
            raise
        except Exception as error:  # a mistake of ours, whatever it is, takes no other text with it
            _LOG.exception("%s: article %d could not be read", communique.file, article.index + 1)
            fault = of_the_program("fault_article", error, file=communique.file, article=article.index + 1)
            yield article, Mentions(), [], (_of_file(communique.file, "unreadable_file", fault),)
        else:
            yield article, mentions, events, tuple(issue for event in events for issue in event.issues)


def _reading(parts: Sequence[_Part]) -> Reading:
    events = [event for _, _, told, _ in parts for event in told]
    issues = tuple(issue for *_, seen in parts for issue in seen)
    articles, mentions = tuple(article for article, *_ in parts), tuple(found for _, found, *_ in parts)
    return Reading(articles, mentions, link_same_events(events), issues)


def _of_file(file: str, kind: str, fault: Fault) -> Issue:
    return Issue(file, None, kind, fault_words(fault, "en"), fault)
