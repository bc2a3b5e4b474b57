"""Text folding, spans and words: the ruler that every other module measures with.

A text is composed (NFC) once, when it is read, and never altered again. ``fold`` gives a copy of equal length to
match on, so an offset in the copy is an offset in the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from itertools import compress
from operator import itemgetter

CAPITALS = "A-ZÀ-ÖØ-Þ"
"""The capital letters of French, as a class of a regular expression has them."""
_APOSTROPHES = "'’‘‛ʼʹ′`´＇"
_DASHES = "-‐‑‒–—―−﹘﹣－"
# A word is a run of letters and digits. Apostrophes, and hyphens inside a compound, only separate words; every other
# sign is a word of its own, because commas, colons and list dashes are grammar. Figures stand apart from a unit that is
# glued to them: "35km". Blanks are refused at the first look.
_UNIT = r"(?:kms?|kgs?|cl|[glmt])(?![^\W_])"
_WORD = re.compile(rf"(?! )(?:[0-9]++(?={_UNIT})|[^\W_]+|[^\w\s'#-]|#(?![^\W\d_])|-(?![^\W_])|-(?<![^\W_]-))")
# Asked of every word, which is soonest done by functions that no line of Python calls.
_WHOLE, _START, _END = itemgetter(0), re.Match[str].start, re.Match[str].end


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open character offsets ``[start, end)`` in a communiqué's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether the other span lies inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class _FoldTable(dict[str, str]):
    """Character -> folded character, filled as characters are met (at most one entry a character of Unicode)."""

    def __missing__(self, character: str) -> str:
        folded = self[character] = _fold_character(character)
        return folded


def _fold_character(character: str) -> str:
    if character in _APOSTROPHES:
        return "'"
    if character in _DASHES:
        return "-"
    if character != "\n" and character.isspace():
        return " "
    base = unicodedata.normalize("NFKD", character)
    base = "".join(c for c in base if not unicodedata.combining(c)).lower()
    return base if len(base) == 1 else character


_FOLD = _FoldTable()
CELL_EDGE = re.compile(r"(?<=[\w)»%])\t(?=[\w(«])")
"""The tab between two cells, as tables are pasted; one after a list sign, or at the start of a line, is a space."""
# All that folding does more than lower: few characters of a text are no plain letters, figures and signs.
_TO_FOLD = re.compile(r"[^ -_a-~\n]")


def fold(text: str) -> str:
    """A copy to match on: lower case, no accent, one apostrophe, one dash, one space; always as long as the text.

    A tab between two cells of a row becomes "|", the sign of a cell's edge. A character whose plain form is
    longer than one character (``œ``, ``½``) stays as it is. Line ends are kept.
    """
    if "\t" in text:
        text = CELL_EDGE.sub("|", text)
    return _TO_FOLD.sub(lambda found: _FOLD[found[0]], text).lower()


def name_key(name: str) -> str:
    """The key under which a name is known: folded, letters and digits only ("N'Tillit" and "In-Tillit" differ,
    "Ti-n-Zaouâtene" and "Tinzaouatene" do not)."""
    folded = fold(name)
    return folded if folded.isalnum() else "".join(filter(str.isalnum, folded))


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one stretch of folded text, with their offsets in the whole text (three lists of one length)."""

    folded: str
    forms: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.forms)

    def span(self, first: int, last: int) -> Span:
        """The span from word ``first`` to the word before ``last``."""
        return Span(self.starts[first], self.ends[last - 1])

    def followed_by(self, others: Iterable[Words]) -> Words:
        """These words and those of later stretches of the same text, as if nothing stood between them."""
        parts = [self, *others]
        return Words(
            self.folded,
            [form for part in parts for form in part.forms],
            [start for part in parts for start in part.starts],
            [end for part in parts for end in part.ends],
        )

    def gap(self, index: int) -> str:
        """The folded characters between word ``index`` and the next: "-" tells "Koutiala-Bla" from "Koutiala Bla"."""
        return self.folded[self.ends[index] : self.starts[index + 1]]


def where(forms: Sequence[str], wanted: Container[str]) -> list[int]:
    """Which of some words are among those ``wanted``: their indexes."""
    return [*compress(range(len(forms)), map(wanted.__contains__, forms))]


def split_words(folded: str, start: int = 0, end: int | None = None) -> Words:
    """The words of ``folded[start:end]``; offsets count from the start of the whole text."""
    found = [*_WORD.finditer(folded, start, len(folded) if end is None else end)]
    return Words(folded, [*map(_WHOLE, found)], [*map(_START, found)], [*map(_END, found)])
