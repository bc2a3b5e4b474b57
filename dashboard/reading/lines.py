"""The lines of a text, cut where a title or a new article is glued to the text before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from dashboard.reading.furniture import of_the_page
from dashboard.reading.line_openings import glued_titles
from dashboard.reading.sign_offs import inner_sign_offs
from gazetteer.text import CELL_EDGE, Span

ROW_EDGE = re.compile(rf" [|] |{CELL_EDGE.pattern}")
"""Between the cells of a table, a row a line."""
_LINE = re.compile(r"[^\r\n]+")
# "date 2021-04 Un convoi ...": the month that a collection of pages puts before each
_MONTH_HEAD = re.compile(r"\s*date \d{4}-\d{2}(?![-\d])", re.I)
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
    """The lines of ``text`` that hold something and do not belong to the web page around it ("Partager")."""
    found = _all_lines(text)
    page = of_the_page([line.span.of(folded) for line in found], [line.gap for line in found])
    lines: list[Line] = []
    gap, parted = False, False  # of the lines dropped before
    for line, dropped in zip(found, page, strict=True):
        if gap or parted:
            line = replace(line, gap=gap or line.gap, parted=parted or line.parted)
        if dropped:
            gap, parted = line.gap, line.parted
        else:
            lines.extend(_cut(line))
            gap, parted = False, False
    return lines


def _all_lines(text: str) -> list[Line]:
    lines: list[Line] = []
    head = _MONTH_HEAD.match(text)
    last, parted = head.end() if head else 0, False
    for match in _LINE.finditer(text, last):
        kept = match.group().strip()
        if not kept:
            continue
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        gap = max(text.count("\n", last, start), text.count("\r", last, start)) > 1
        last = start + len(kept)
        if _PARTING.fullmatch(kept):
            parted = True
        else:
            lines.append(Line(start, last, kept, gap, parted=parted))
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
