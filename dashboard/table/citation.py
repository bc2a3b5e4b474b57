"""How an event is cited: who published it, under which title, on which day, where it stands in the file, and the
address that the text came from."""

from __future__ import annotations

from dashboard.labels import capital, day_words, label
from dashboard.model import Article, Event


def citation(event: Event, language: str) -> str:
    """Publisher, title, day, file, character positions and the address where one is known, as one line to copy."""
    article = event.article
    cited = label(
        "citation",
        language,
        publisher=article.publisher or capital(label("publisher_unknown", language)),
        title=article_title(article),
        days=event_days(event, language),
        file=article.communique.file,
        spans=", ".join(f"{span.start}-{span.end}" for span in event.evidence),
    )
    return f"{cited} {article.communique.url}".rstrip()


def row_citation(publisher: str, title: str, days: str, file: str, language: str) -> str:
    """The same of a row of the reader's own table, which is all that there is."""
    publisher = publisher or capital(label("publisher_unknown", language))
    return label("citation_row", language, publisher=publisher, title=title, days=days, file=file)


def article_title(article: Article) -> str:
    """The title as written, or the name of the file where there is none."""
    return article.title.of(article.communique.text) if article.title else article.communique.file


def event_days(event: Event, language: str) -> str:
    """The day or days of an event the way the language writes them."""
    dates = event.dates
    return day_words(dates.start if dates else None, dates.end if dates else None, language)
