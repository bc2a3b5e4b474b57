"""The lines of a text, cut where a title or a new article is glued to the text before it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from dashboard.reading.line_openings import glued_titles
from dashboard.reading.sign_offs import inner_sign_offs
from gazetteer.folders import DATA
from gazetteer.tables import read_table
from gazetteer.text import CELL_EDGE, Span

ROW_EDGE = re.compile(rf" [|] |{CELL_EDGE.pattern}")
"""Between the cells of a table, a row a line."""
_LINE = re.compile(r"[^\r\n]+")
_DEBRIS_LENGTH = 120
# What opens a link in the lines under "À lire aussi".
_LINK_SIGNS = (">", "›", "»", "→")
_PARTING = re.compile(r"([*_=#~•·/-])(?:\s?\1){2,}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its outer blanks. ``gap`` says that a blank line stands before it, ``glued`` that it is a title
    cut out of a longer line, ``parted`` that a line of signs ("* * *") stands before it."""

    start: int
    end: int
    text: str
    gap: bool = False
    glued: bool = False
    parted: bool = False

    @property
    def span(self) -> Span:
        """Where the line stands in the communiqué's text."""
        return Span(self.start, self.end)


def read_lines(text: str, folded: str) -> list[Line]:
    """The lines of ``text`` that hold something and are no web debris ("Partager", "Lire aussi : ...", and the links
    under it)."""
    lines: list[Line] = []
    last, parted, debris = 0, False, False
    for match in _LINE.finditer(text):
        kept = match.group().strip()
        if not kept:
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        gap = max(text.count("\n", last, start), text.count("\r", last, start)) > 1
        last = start + len(kept)
        if _PARTING.fullmatch(kept):
            parted = True
            continue
        debris = _is_debris(folded[start:last]) or (debris and not gap and kept.startswith(_LINK_SIGNS))
        if not debris:
            lines.extend(_cut(Line(start, last, kept, gap, parted=parted)))
            parted = False
    return lines


def _cut(line: Line) -> list[Line]:
    """The line in pieces: a piece ends after an inner sign-off and around a glued title."""
    titles = [Span(*found.span("title")) for found in glued_titles().finditer(line.text)]
    cuts = {0, len(line.text)} | {sign_off.end for sign_off in inner_sign_offs(line.text)}
    cuts.update(edge for title in titles for edge in (title.start, title.end))
    if len(cuts) == 2:
        return [line]
    edges, starts = sorted(cuts), {title.start for title in titles}
    pieces: list[Line] = []
    for first, last in pairwise(edges):
        piece = line.text[first:last].strip()
        start = line.start + first + len(line.text[first:last]) - len(line.text[first:last].lstrip())
        if piece:
            gap = line.gap and not pieces
            parted = line.parted and not pieces
            pieces.append(Line(start, start + len(piece), piece, gap, first in starts, parted))
    return pieces


@cache
def _debris(path: Path = DATA / "lexicon" / "web_debris.csv") -> tuple[frozenset[str], tuple[str, ...]]:
    lines = [row.filled("line") for row in read_table(path, ("line", "example", "counter_example", "note"))]
    whole = frozenset(line for line in lines if not line.endswith("*"))
    return whole, tuple(line.removesuffix("*") for line in lines if line.endswith("*"))


def _is_debris(folded_line: str) -> bool:
    whole, beginnings = _debris()
    return len(folded_line) <= _DEBRIS_LENGTH and (folded_line in whole or folded_line.startswith(beginnings))
