"""What the reading and the gazetteer say of themselves, in the page's language.

The reading gives its reasons and issues in French, the gazetteer its sources and notes in English; tables of their
phrases hold both. What a table does not hold stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dashboard.labels import label, typeset
from gazetteer.folders import DATA
from gazetteer.tables import read_table

_REST = "…"
_AFTER_NAME = " : "
_LONGEST = 1_000
"""Characters of what is looked up at most: the table of a reader may hold anything in the place of an issue."""


@dataclass(frozen=True)
class BothLanguages:
    """Phrases that are written in one language, each with its words in the other; "…" stands for a name or a phrase."""

    written: str
    joint: str
    rows: dict[str, str]

    def told(self, text: str, language: str) -> str | None:
        """The text in ``language``, part by part; None where a part of it has no row."""
        if language == self.written:
            return typeset(text) if language == "fr" else text
        parts = [self._part(part) for part in text.split(self.joint)] if len(text) <= _LONGEST else [None]
        return None if None in parts else label("joint", language).join(part for part in parts if part)

    def _part(self, part: str) -> str | None:
        if part in self.rows:
            return self.rows[part]
        # the row that says most of the part itself comes first
        for phrase in sorted(self.rows, key=len, reverse=True):
            before, rest, after = phrase.partition(_REST)
            if rest and len(part) > len(before + after) and part.startswith(before) and part.endswith(after):
                inner = part[len(before) : len(part) - len(after)]
                return self.rows[phrase].replace(_REST, self._part(inner) or inner)
        return None


@cache
def reasons(path: Path = DATA / "lexicon" / "reasons.csv") -> BothLanguages:
    """Why a place was read so and what was not understood."""
    return BothLanguages("fr", " ; ", {row.filled("fr"): row.filled("en") for row in read_table(path, ("fr", "en"))})


@cache
def place_notes(path: Path = DATA / "lexicon" / "place_notes.csv") -> BothLanguages:
    """Where a row of the gazetteer comes from and what it says of its place."""
    return BothLanguages("en", "; ", {row.filled("en"): row.filled("fr") for row in read_table(path, ("en", "fr"))})


def issue_words(messages: Iterable[object], language: str) -> str:
    """Issues in one line, each a name and a reason or, of the reader's mark, words alone; one without a row stays as it
    is."""
    return label("joint", language).join(_issue(str(message), language) for message in messages)


def _issue(message: str, language: str) -> str:
    name, _, reason = message.rpartition(_AFTER_NAME)
    told = reasons().told(reason, language)
    if told is None:
        return message
    if not name:
        return told
    return label("named_reason", language, name=reasons().told(name, language) or name, reason=told)
