"""The body of an article as segments: paragraphs and list items, each under the headings that govern it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from dashboard.french.date_words import A_MONTH, A_WEEKDAY
from dashboard.model import Segment
from dashboard.reading.bylines import day_of_byline
from dashboard.reading.line_openings import published_from
from dashboard.reading.lines import ROW_EDGE, Line
from gazetteer.listing import DASHES, DOTS
from gazetteer.text import CAPITALS, Span

# An item begins at a line start, or inside a line: a bullet anywhere, a dash, number or letter after a stop only.
_BULLET = re.compile(rf"[{re.escape(DOTS)}](?<!\S.)(?=\s)")
# "1. 03 juin, Fana : ...", "1) 03/06 : ...": not "1. 500", nor "Période : 3 - 9 juin"
_DAY_NEXT = r"\d{1,2}(?:er)?(?:/\d| (?:janv|f[ée]vr|mars|avril|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c))"
_MARK = re.compile(
    rf"[{re.escape(DASHES)}](?=\s)|\d{{1,2}}(?:°?\)|[.°]|\s?[-–])(?=\s+[{CAPITALS}])"
    rf"|\d{{1,2}}(?:°?\)|[.°])(?=\s+{_DAY_NEXT})|[a-h]\)(?=\s)"
)
# "-19 août : ...": a dash that sticks to the word marks an item where the line above or below is one too.
_STUCK = re.compile(rf"[-–—](?=[{CAPITALS}\d])")
_STOP_BEFORE = re.compile(rf"[.;:!?…»]\s(?={_MARK.pattern})")
_DAY = re.compile(
    rf"^(?:le |journee du )?(?:{A_WEEKDAY} )?\d{{1,2}}(?:er)?"
    rf" {A_MONTH}(?: \d{{4}})? ?(?:[-:]|$)"
)
_NUMBER_LABEL = re.compile(
    rf"(?:\d{{1,2}}(?:°?\)|[.°]|\s?[-–])|[IVX]{{1,4}}[.)])\s+[^.:;!?\n]{{3,100}}:(?=\s*$|\s+[{CAPITALS}])"
)
# "Lieu : Gogui", "Bilan : deux blessés": a line of a form stands for itself.
_FIELD = re.compile(rf"[{CAPITALS}][^\W\d_]{{2,20}}(?: [^\W\d_]{{1,12}}){{0,2}} ?:\s")
_STOPS = (".", "!", "?", "…", ";", ":", "»", ",")
_HEADING_LENGTH = 100
# A line that wraps is so long at least, and none is wrapped wider: a longer one that a capital follows is a paragraph
# without its full stop, and one above a longer one is a heading.
_WRAPPED, _WIDEST = 50, 120
# What no line ends with that is whole, however short: "la région de", "dimanche" before a day, an open bracket.
_LEADS_ON = re.compile(
    r"(?:\b(?:à|aux?|avec|ce|ces|cette|contre|dans|de|des|du|en|entre|et|la|les?|leurs?|par|pour|sa|ses|son|sous|sur|une?"
    rf"|vers)|(?<=\w ){A_WEEKDAY}|\([^()]{{0,40}})$",
    re.I,
)
_LAST_WORDS = 60
# How high a heading stands; one of the same or a higher level ends it.
_ZONE, _DAY_LEVEL, _NUMBER, _LEAD = range(4)


class _Heading(NamedTuple):
    level: int
    span: Span


class _Piece(NamedTuple):
    start: int
    end: int
    marked: bool
    gap: bool
    opens: bool


def read_segments(text: str, folded: str, lines: Sequence[Line]) -> tuple[Segment, ...]:
    """The segments that cover ``lines``, in text order. A heading is a segment of its own, and governs those below it
    until a heading of the same or a higher level: a zone, a day, a numbered label, a short line that ends in ":"."""
    segments: list[Segment] = []
    headings: list[_Heading] = []
    items_seen = False
    for piece, following in _with_following(_pieces(text, lines)):
        if piece.marked:
            items_seen = True
        elif items_seen and piece.opens:
            headings = [heading for heading in headings if heading.level < _LEAD]
            items_seen = False
        start = piece.start
        series = any(heading.level == _DAY_LEVEL for heading in headings)
        found = _heading(text, folded, piece, following, series)
        if found is not None:
            headings = [heading for heading in headings if heading.level < found.level]
            segments.append(Segment(found.span, tuple(heading.span for heading in headings)))
            headings.append(found)
            items_seen = False
            start = _skip_blanks(text, found.span.end, piece.end)
        elif piece.marked and text[piece.start].isdigit():
            headings = [heading for heading in headings if heading.level < _NUMBER]
        if start < piece.end:
            segments.append(Segment(Span(start, piece.end), tuple(heading.span for heading in headings)))
    return tuple(segments)


def _heading(text: str, folded: str, piece: _Piece, following: _Piece | None, series: bool) -> _Heading | None:
    """The heading that a piece is or begins with; ``series`` says that a day heads what stands before it."""
    words = text[piece.start : min(piece.end, piece.start + 2 * _HEADING_LENGTH)]
    day = _DAY.match(folded[piece.start : min(piece.end, piece.start + _HEADING_LENGTH)])
    short, is_last = piece.end - piece.start <= _HEADING_LENGTH, following is None
    whole = Span(piece.start, piece.end)
    if text[piece.end - 1] == ":" and following is not None and (short or (following.marked and not piece.marked)):
        return _Heading(_DAY_LEVEL if day else _NUMBER if piece.marked and words[0].isdigit() else _LEAD, whole)
    if day and not piece.marked and (series or not is_last):
        return _Heading(_DAY_LEVEL, Span(piece.start, piece.start + day.end()))
    label = _NUMBER_LABEL.match(words)
    if label:
        return _Heading(_NUMBER, Span(piece.start, piece.start + label.end()))
    alone = short and piece.opens and not piece.marked and not is_last and not words.endswith(_STOPS)
    if alone and (words.isupper() or piece.gap) and words[0].isupper() and not _FIELD.match(words):
        return _Heading(_ZONE, whole)
    return None


def _pieces(text: str, lines: Sequence[Line]) -> list[_Piece]:
    """The lines cut at list markers; a line that only wraps the one before is joined to it."""
    pieces: list[_Piece] = []
    for number, line in enumerate(lines):
        marks = _item_starts(line.text) | _stuck_mark(lines, number)
        adjoins = number > 0 and not text[lines[number - 1].end : line.start].strip()
        wraps = adjoins and 0 not in marks and _wraps(lines[number - 1], line)
        edges = sorted({0, *marks, len(line.text)})
        for first, last in pairwise(edges):
            end = line.start + first + len(line.text[first:last].rstrip())
            if wraps and first == 0:
                pieces[-1] = pieces[-1]._replace(end=end)
            else:
                pieces.append(_Piece(line.start + first, end, first in marks, line.gap, first == 0))
    return pieces


def _item_starts(line: str) -> set[int]:
    starts = {bullet.start() for bullet in _BULLET.finditer(line)}
    starts.update(stop.end() for stop in _STOP_BEFORE.finditer(line))
    return starts | {0} if _MARK.match(line) else starts


def _stuck_mark(lines: Sequence[Line], number: int) -> set[int]:
    if not _STUCK.match(lines[number].text):
        return set()
    around = [*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]]
    leads = number > 0 and lines[number - 1].text.endswith(":")
    return {0} if leads or any(_STUCK.match(line.text) or _MARK.match(line.text) for line in around) else set()


def _wraps(before: Line, line: Line) -> bool:
    if line.gap or before.text.endswith(_STOPS[:-1]) or ROW_EDGE.search(line.text) or _FIELD.match(line.text):
        return False
    wide = _WRAPPED <= len(before.text) <= _WIDEST and len(line.text) <= _WIDEST and not before.text.isupper()
    goes_on = wide or line.text[0].islower() or _LEADS_ON.search(before.text[-_LAST_WORDS:])
    return bool(goes_on) and published_from(before.text) != 0 and day_of_byline(before.text) is None


def _with_following(pieces: list[_Piece]) -> Iterator[tuple[_Piece, _Piece | None]]:
    return zip_longest(pieces, pieces[1:])


def _skip_blanks(text: str, start: int, end: int) -> int:
    return end - len(text[start:end].lstrip())
