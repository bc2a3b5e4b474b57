"""What the report says of its sources: at its head the days and the files, at its foot what was published and, where
they are many, all the files."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

import pandas as pd

from dashboard.labels import day_words, label, unparted
from dashboard.model import Event
from dashboard.table.cells import printable
from dashboard.table.citation import article_title, citation, row_citation
from dashboard.table.filters import days_spanned
from dashboard.table.searching import EXTRA_TEXT

_FILES = 12
"""Files named at the head at most: the others are named at the end."""
# In characters: no word is longer, and a table grows as wide as the longest of its cells.
_LONGEST_WORD = re.compile(r"[^ \n\t]{40}(?=[^ \n\t])")
_BREAK = "\N{ZERO WIDTH SPACE}"


def safe(text: str) -> str:
    """Words from outside as HTML that shows them and does nothing else; what is longer than a word may be broken."""
    broken = _LONGEST_WORD.sub(lambda stretch: stretch[0] + _BREAK, printable(text))
    return escape(broken).replace(_BREAK, "<wbr>")


def head_html(frame: pd.DataFrame, language: str) -> str:
    """The days that the rows span and the files they come from, each with who publishes there; nothing of no row."""
    if frame.empty:
        return ""
    days = day_words(*days_spanned(frame), language)
    files = _files(frame, language)
    told = files[:_FILES]
    if len(files) > _FILES:
        told.append(label("report_more_files", language, count=len(files) - _FILES))
    sources = label("joint", language).join(told)
    return f"<p>{safe(label('report_head', language, days=days, count=len(files), sources=sources))}</p>"


def files_html(frame: pd.DataFrame, language: str) -> str:
    """All the files, with their heading, where the head names only the first of them."""
    files = _files(frame, language)
    if len(files) <= _FILES:
        return ""
    items = "".join(f"<li><bdi>{safe(file)}</bdi></li>" for file in files)
    return f'<h2>{escape(label("report_files", language))}</h2><ul class="f">{items}</ul>'


def _files(frame: pd.DataFrame, language: str) -> list[str]:
    """The files that the rows come from, each with who publishes there."""
    files = {str(file): sorted(set(names) - {""}) for file, names in frame.groupby("file", sort=False)["publisher"]}
    return [
        label("named_reason", language, name=file, reason=", ".join(names)) if names else file
        for file, names in files.items()
    ]


def cited_html(frame: pd.DataFrame, events: Sequence[Event], language: str) -> str:
    """The words that each row was read from and where they stand; of a table's row what it says itself."""
    read = {event.event_id: event for event in events}
    rows = enumerate(frame.to_dict("records"), start=1)
    return "".join(
        _of_event(number, read[row["event_id"]], row, language)
        if row["event_id"] in read
        else _of_row(number, row, language)
        for number, row in rows
    )


def _of_event(number: int, event: Event, row: Mapping[str, Any], language: str) -> str:
    text = event.article.communique.text
    passages = [span.of(text) for span in event.evidence]
    return _article(number, article_title(event.article), passages, citation(event, row, language))


def _of_row(number: int, row: Mapping[str, Any], language: str) -> str:
    passages = str(row.get(EXTRA_TEXT, "")).splitlines()
    return _article(number, row["title"] or row["file"], passages, row_citation(row, language))


def _article(number: int, title: str, passages: Sequence[str], source: str) -> str:
    quotes = "".join(f'<blockquote lang="fr" dir="auto">{safe(passage)}</blockquote>' for passage in passages)
    heading = f"<h3>{number}. <bdi>{safe(unparted(title))}</bdi></h3>"
    return f"<article>{heading}{quotes}<p><small>{safe(source)}</small></p></article>"
