"""Communiqué -> articles: title, body, sign-off and date of publication, whatever the layout."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from dashboard.french.date_calendar import day_of
from dashboard.french.date_words import A_MONTH, A_WEEKDAY, month_number
from dashboard.model import Article, Communique
from dashboard.reading.bylines import day_of_publication
from dashboard.reading.furniture import PARAGRAPH_LENGTH
from dashboard.reading.letterheads import letter_publisher
from dashboard.reading.lines import Line, read_lines
from dashboard.reading.press import stated_publisher
from dashboard.reading.segments import read_segments
from dashboard.reading.sign_offs import SignOff, closing_sign_off, credit
from dashboard.reading.titles import may_be_title, read_head
from gazetteer.text import Span

# "Bamako, le 18 juin 2019" as a line, at the end of the last one, or before the dash of a dispatch.
_DATE_LINE = re.compile(
    rf"(?:^|(?<=[.!?]))[ ]*(?P<line>(?P<town>[a-z][a-z'-]{{1,30}}(?: [a-z'-]{{2,20}}){{0,2}}), (?:le )?"
    rf"(?:{A_WEEKDAY},? )?(?P<day>\d{{1,2}})(?:er)? (?P<month>{A_MONTH}) (?P<year>\d{{4}}))[.]?(?=\s*$|\s*[-(])"
)
_TITLE_WORDS = 4
_DATE_LINE_LENGTH = 100
# What only surrounds a date line or a sign-off: "Source : X", "(X)", "– ".
_LEADS_TO_A_NAME = re.compile(r"(?:[\W_]*(?:Sources?|Par|https?|www)\b)?[\W_]*")


class _DateLine(NamedTuple):
    span: Span
    day: date


def read_articles(communique: Communique, folded: str) -> tuple[Article, ...]:
    """The articles of a communiqué in text order; they do not overlap, and neither do the title, the segments and the
    sign-off of one. ``folded`` is ``fold(communique.text)``.

    An article whose end is glued to the next one's title is published by whoever signs the next one.
    """
    text = communique.text
    blocks = _blocks(text, read_lines(text, folded))
    articles: list[Article] = []
    publisher = communique.publisher
    for index in range(len(blocks) - 1, -1, -1):
        lines = blocks[index]
        sign_off = _sign_off(text, lines)
        glued_to_next = index + 1 < len(blocks) and blocks[index + 1][0].glued
        own = sign_off.publisher if sign_off else letter_publisher(lines)
        publisher = own or (publisher if glued_to_next else communique.publisher)
        publisher = publisher or stated_publisher([line.text for line in lines])
        articles.append(_article(communique, folded, index, lines, sign_off, publisher))
    return tuple(reversed(articles))


def _article(
    communique: Communique, folded: str, index: int, lines: list[Line], sign_off: SignOff | None, publisher: str
) -> Article:
    text = communique.text
    dated = _date_line(text, folded, lines)
    title, above = read_head(lines, dated.span if dated else None)
    if title and sign_off and title.span.overlaps(sign_off.span):
        title = None
    aside = {line.start for line in above} | ({title.start} if title else set())
    body = [line for line in lines if line.start not in aside]
    for taken in ([sign_off.span] if sign_off else []) + ([dated.span] if dated else []):
        body = _without(text, body, taken)
    if dated:
        body = sorted([*body, _line(text, dated.span)], key=lambda line: line.start)
    return Article(
        communique=communique,
        index=index,
        span=Span(lines[0].start, lines[-1].end),
        title=title.span if title else None,
        segments=read_segments(text, folded, body),
        sign_off=sign_off.span if sign_off else None,
        publisher=publisher,
        published=dated.day if dated else day_of_publication(lines, communique.published),
    )


def _blocks(text: str, lines: list[Line]) -> list[list[Line]]:
    """The lines of each article."""
    blocks: list[list[Line]] = []
    for number, line in enumerate(lines):
        if not blocks or _starts_article(text, lines, number, len(blocks[-1])):
            blocks.append([])
        blocks[-1].append(line)
    return blocks


def _starts_article(text: str, lines: list[Line], number: int, lines_before: int) -> bool:
    line, before = lines[number], lines[number - 1]
    if line.glued:
        return True
    if number + 1 == len(lines) or not may_be_title(lines, number):
        return False
    after = lines[number + 1]
    if line.parted and len(after.text) >= PARAGRAPH_LENGTH:
        return True
    signed = closing_sign_off(text, before.start, before.end)
    if signed and (lines_before > 1 or signed.span.start > before.start):
        return not closing_sign_off(text, line.start, line.end)
    # The layout of pasted bulletins: a title right under the last paragraph, and a blank line before its own body.
    titled = not line.gap and after.gap and len(line.text.split()) >= _TITLE_WORDS and not line.text.isupper()
    return titled and lines_before > 1 and before.text.endswith((".", "!", "»")) and len(after.text) >= PARAGRAPH_LENGTH


def _sign_off(text: str, lines: list[Line]) -> SignOff | None:
    """The last sign-off of the block's last three lines (a date line or a place may follow it)."""
    for line in reversed(lines[-3:]):
        found = closing_sign_off(text, line.start, line.end) or credit(text, line.start, line.end)
        if found and (line is not lines[0] or found.span.start > line.start):
            return found
    return None


def _date_line(text: str, folded: str, lines: list[Line]) -> _DateLine | None:
    """The date line at an edge of the article: its first or last three lines."""
    for line in (*lines[:3], *reversed(lines[3:][-3:])):
        head = min(line.end, line.start + _DATE_LINE_LENGTH)
        tail = max(line.start, line.end - _DATE_LINE_LENGTH)
        for start, end in dict.fromkeys(((line.start, head), (tail, line.end))):  # a short line is both
            found = _DATE_LINE.search(folded[start:end])
            if found is None or not _names_town(text[start + found.start("town") : start + found.end("town")]):
                continue
            span = Span(start + found.start("line"), start + found.end("line"))
            if span.start != line.start and (span.start == tail or end < line.end):
                continue
            day = day_of(int(found["year"]), month_number(found["month"]), int(found["day"]))
            if day is not None:
                return _DateLine(span, day)
    return None


def _names_town(words: str) -> bool:
    """Whether the words before the date can be a town's name ("Nioro du Sahel", not "Attaque à Ber")."""
    return all(word[0].isupper() or word in ("du", "de", "la") for word in words.split())


def _without(text: str, lines: list[Line], taken: Span) -> list[Line]:
    """The lines without the span, and without what only leads to it."""
    kept: list[Line] = []
    for line in lines:
        if not line.span.overlaps(taken):
            kept.append(line)
            continue
        for start, end in ((line.start, taken.start), (taken.end, line.end)):
            if not _LEADS_TO_A_NAME.fullmatch(text, start, end):
                piece = _line(text, Span(start, end))
                kept.append(Line(piece.start, piece.end, piece.text, line.gap and start == line.start))
    return kept


def _line(text: str, span: Span) -> Line:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Line(start, start + len(words.strip()), words.strip())
