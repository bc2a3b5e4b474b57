"""Searching the rows of the event table: every word and every quoted phrase must be in a row."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import cache

import pandas as pd

from dashboard.lexicon import event_types
from gazetteer.text import fold

EXTRA_TEXT = "text"
"""An optional column that is searched besides those of the table: the sentences that an event was read from."""
_SEARCHED = ("title", "location", "toponyms", "actors", "admin1", "admin2", "publisher")
FOLDED = "folded"
"""The column that holds what is searched of a row, folded beforehand."""
_APART = " | "
"""Stands between the cells of a row: no phrase goes over it."""
_TERM = re.compile(r'"([^"]*)"|“([^”]*)”|«([^»]*)»|([^\s"“”«»]+)')
"""What is asked for: a phrase in quotation marks, or a word."""
_WORD_GROUP = 4


def searchable(frame: pd.DataFrame) -> pd.Series:
    """What is searched of each row, folded: its own words, and the sentences that it was read from.

    Rows read from one long sentence share its folded copy: it may tell of thousands of events.
    """
    if FOLDED in frame:
        return frame[FOLDED]
    columns = [frame["event_type"].map(_kind_words), *(frame[name] for name in _SEARCHED)]
    own = [fold(_APART.join(map(_words, cells))) for cells in zip(*columns, strict=True)]
    texts = list(map(cache(fold), frame[EXTRA_TEXT])) if EXTRA_TEXT in frame else [""] * len(frame)
    return pd.Series(list(zip(own, texts, strict=True)), index=frame.index, dtype="object")


def holds(terms: Sequence[re.Pattern[str]]) -> Callable[[tuple[str, str]], bool]:
    """Whether each term is found among a row's own words or in its text."""
    in_text = cache(lambda text: frozenset(term for term in terms if term.search(text)))
    return lambda row: all(term.search(row[0]) or term in in_text(row[1]) for term in terms)


def terms_of(search: str) -> Iterator[re.Pattern[str]]:
    """What finds each word and each quoted phrase asked for in folded text."""
    for found in _TERM.finditer(fold(unicodedata.normalize("NFC", search))):
        words = next(filter(None, found.groups()), "").split()
        if words:
            first, last = words[0][0], words[-1][-1]
            begins = r"(?<!\w)" if first.isalnum() else ""
            ends = r"(?!\w)" if found.lastindex != _WORD_GROUP or last.isdigit() else ""
            yield re.compile(begins + r"\s+".join(map(re.escape, words)) + ends)


@cache
def _kind_words(event_type: str) -> str:
    """The names of a type in both languages: a link with a search finds the same in each."""
    kind = event_types().get(event_type)
    return _APART.join((kind.label_fr, kind.label_en)) if kind else ""


def _words(cell: object) -> str:
    return _APART.join(map(str, cell)) if isinstance(cell, list) else str(cell)
