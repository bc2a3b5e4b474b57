"""The closing word that names who publishes: an acronym of the sign-off table, an agency's byline or a site's."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from dashboard.reading.press import credited_to, signed_by
from gazetteer.folders import DATA
from gazetteer.tables import read_table
from gazetteer.text import CAPITALS, Span

# Only a closed sentence lets an acronym be a sign-off: "le travail de la DIRPA" is none.
_BEFORE = r"(?:^|(?<=[.!?…»]))[ \t\xa0]*"


class SignOff(NamedTuple):
    """Where a sign-off stands, and the publisher it names."""

    span: Span
    publisher: str


@cache
def publishers(path: Path = DATA / "lexicon" / "sign_offs.csv") -> dict[str, str]:
    """The publisher that each closing word names. Raises TableError for a row that cannot be used."""
    rows = read_table(path, ("sign_off", "publisher", "note"))
    return {row.filled("sign_off"): row.filled("publisher") for row in rows}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    rows = sorted(publishers(), key=len, reverse=True)
    words = "|".join(re.escape(row).replace(r"\*", r"[^\W\d_]{2,20}") for row in rows)
    closing = re.compile(rf"{_BEFORE}\(?(?:Source ?: ?)?(?P<word>(?:{words})(?![\w-]))\)?\.?$", re.M)
    inside = re.compile(rf"[ \t\xa0](?<=[.!?…»].)[ \t\xa0]*(?P<word>{words})[ \t\xa0]+(?=[{CAPITALS}])")
    return closing, inside


def closing_sign_off(text: str, start: int, end: int) -> SignOff | None:
    """The sign-off that ends the line ``text[start:end]``, after a closed sentence or alone on the line."""
    # a sign-off is short, so the line's tail is enough
    tail_start = max(start, end - 120)
    tail = text[tail_start:end]
    found = _patterns()[0].search(tail)
    if found is None or (found.start("word") == 0 and tail_start > start):
        return _moved(signed_by(text[start:end]), start) if tail_start == start else None
    span = Span(tail_start + found.start("word"), tail_start + found.end("word"))
    return SignOff(span, _publisher(found["word"]))


def credit(text: str, start: int, end: int) -> SignOff | None:
    """What the line ``text[start:end]`` credits the text to, where that is all it says: "Par Le Républicain"."""
    return _moved(credited_to(text[start:end]), start)


def _moved(named: tuple[Span, str] | None, start: int) -> SignOff | None:
    return SignOff(Span(start + named[0].start, start + named[0].end), named[1]) if named else None


def inner_sign_offs(text: str) -> list[Span]:
    """The sign-offs inside a line, after a closed sentence and before a capital: an article ends there."""
    return [Span(*found.span("word")) for found in _patterns()[1].finditer(text)]


def _publisher(word: str) -> str:
    known = publishers()
    return known.get(word) or known[word.partition("-")[0] + "-*"]
