"""How an event is cited: who published it, under which title and when, where it stands in the file, and the address
that the text came from."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from dashboard.labels import capital, day_words, label
from dashboard.model import Article, Event


def citation(event: Event, row: Mapping[str, Any], language: str) -> str:
    """Publisher, title, day of publication, file, character positions and the address where one is known, as one line
    to copy; where nobody says when it was published, the days of the event as its ``row`` has them."""
    article, published = event.article, event.article.published
    when = label("cited_published", language, day=day_words(published, published, language)) if published else ""
    cited = label(
        "citation",
        language,
        publisher=article.publisher or capital(label("publisher_unknown", language)),
        title=article_title(article),
        when=when or _of_event(row, language),
        file=article.communique.file,
        spans=", ".join(f"{span.start}-{span.end}" for span in event.evidence),
    )
    return f"{cited} {article.communique.url}".rstrip()


def row_citation(row: Mapping[str, Any], language: str) -> str:
    """The same of a row of the reader's own table, which is all that there is."""
    return label(
        "citation_row",
        language,
        publisher=row["publisher"] or capital(label("publisher_unknown", language)),
        title=row["title"] or row["file"],
        when=_of_event(row, language),
        file=row["file"],
    )


def _of_event(row: Mapping[str, Any], language: str) -> str:
    return label("cited_event", language, days=row_days(row, language))


def article_title(article: Article) -> str:
    """The title as written, or the name of the file where there is none."""
    return article.title.of(article.communique.text) if article.title else article.communique.file


def event_days(event: Event, language: str) -> str:
    """The day or days of an event the way the language writes them."""
    dates = event.dates
    return day_words(dates.start if dates else None, dates.end if dates else None, language)


def row_days(row: Mapping[str, Any], language: str) -> str:
    """The same of a row of the event table."""
    return day_words(day_of(row["date_start"]), day_of(row["date_end"]), language)


def day_of(moment: pd.Timestamp) -> date | None:
    """A day of the event table, None where it is empty."""
    return None if pd.isna(moment) else moment.date()
