"""The title of an article, and what stands above it: an office's name, the menu of a web page, the title itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from dashboard.reading.furniture import PARAGRAPH_LENGTH
from dashboard.reading.letterheads import heads_of
from dashboard.reading.line_openings import is_byline, published_from
from dashboard.reading.lines import ROW_EDGE, Line
from gazetteer.listing import DASHES, DOTS
from gazetteer.text import CAPITALS, Span, fold

_TITLE_LENGTH = 250
_NO_TITLE_END = (".", ":", ";", ",")
_ITEM_START = re.compile(rf"[{re.escape(DASHES + DOTS)}]\s|\d{{1,2}}[.)]\s|[a-h]\)\s")
_SENTENCE_ENDS = (".", "!", "?", "»", ":")
# The head of a web page is so many lines at most.
_PAGE_HEAD = 16
# Between the title and the text stand so many other lines at most.
_ASIDE = 4
# A title that stands twice, or below a menu, has so many blanks at least.
_LEAST_BLANKS = 3
# "Accueil > Sécurité > Saisie à Bla (…)", "Saisie à Bla - site.net": the title in a trail of links, in a window's name.
_TRAIL = re.compile(r".* [>»] ")
_WINDOW = re.compile(r" [-|] \S+\.[a-z]{2,4}$")
_CUT_SHORT = re.compile(r" ?[(\[]?(?:…|\.\.\.)[)\]]?$")
# "SociétéSécurité & Justice": the words of a menu, glued.
_GLUED = re.compile(rf"[^\W\d_]*[a-zà-ÿ]{{3}}[{CAPITALS}][a-zà-ÿ]{{3}}")
_MENU_LENGTH = 60
# "... un poste à Bla. | Awa Diarra": what a picture shows, and who took it
_CREDITED = re.compile(r"[.»\"] \| [^|.]{2,40}$")


class _Name(NamedTuple):
    """What a line says as a title, folded, and whether it was cut short."""

    words: str
    cut: bool


class Head(NamedTuple):
    """The title of an article, None where it has none, and the lines above it that belong to the page."""

    title: Line | None
    above: list[Line]


def read_head(lines: Sequence[Line], aside: Span | None) -> Head:
    """The title of an article in its ``lines``; ``aside`` is the span of its date line."""
    heads = len(heads_of(lines))
    begins = _begins(lines, heads)
    if begins is not None:
        return Head(_titled(lines[begins]), list(lines[heads:begins]))
    above: list[Line] = []
    while _is_rubric(lines, heads + len(above)):
        above.append(lines[heads + len(above)])
    title = _title(lines[heads + len(above) :], heads > 0, aside)
    return Head(_titled(title), above) if title else Head(None, [])


def may_be_title(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is as short as a title and ends like one; a list item, a row and a lower-case line are none."""
    line = lines[number]
    short = len(line.text) <= _TITLE_LENGTH and not line.text.endswith(_NO_TITLE_END)
    return short and not line.text[0].islower() and not _ITEM_START.match(line.text) and not _is_row(lines, number)


def _is_row(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is a row of a table: the one above or below has as many cells."""
    edges = len(ROW_EDGE.findall(lines[number].text))
    around = [*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]]
    return edges > 0 and any(len(ROW_EDGE.findall(line.text)) == edges for line in around)


def _begins(lines: Sequence[Line], heads: int) -> int | None:
    """Where the head of a web page ends: the number of the line that says again what one above it says, or below which
    stands when it was published; None where the text has no such head."""
    begins = None
    said: list[_Name] = []
    for number in range(heads, min(len(lines) - 1, heads + _PAGE_HEAD)):
        line = lines[number].text
        name = _name(line)
        leads = _leads_to_a_paragraph(lines, number)
        if leads and any(_says(before, name) for before in said):
            begins = number
        elif published_from(line) == 0 and leads and number > heads and may_be_title(lines, number - 1):
            begins = number - 1 if begins is None else begins
        elif _ITEM_START.match(line) or (line.endswith(_SENTENCE_ENDS) and line.count(" ") >= _LEAST_BLANKS):
            break
        said.append(name)
    return begins


def _leads_to_a_paragraph(lines: Sequence[Line], number: int) -> bool:
    """Whether one of the next lines, a byline and captions left aside, is longer than a line of a menu."""
    return any(len(line.text) >= PARAGRAPH_LENGTH for line in lines[number + 1 : number + 1 + _ASIDE])


def _name(line: str) -> _Name:
    """A title without what the page puts before and after it."""
    if len(line) > _TITLE_LENGTH:
        return _Name("", False)
    line = line[: published_from(line)]
    cut = _CUT_SHORT.search(line)
    return _Name(fold(_TRAIL.sub("", _WINDOW.sub("", line[: cut.start()] if cut else line))).strip(" ."), bool(cut))


def _says(before: _Name, name: _Name) -> bool:
    """Whether a line above says a title, glued to a menu or cut short as it may be."""
    if min(before.words.count(" "), name.words.count(" ")) < _LEAST_BLANKS:
        return False
    return before.words.endswith(name.words) or (before.cut and name.words.startswith(before.words))


def _titled(line: Line) -> Line:
    """A line up to where it goes on with when it was published."""
    words = line.text[: published_from(line.text)].rstrip()
    return replace(line, end=line.start + len(words), text=words)


def _is_rubric(lines: Sequence[Line], number: int) -> bool:
    """Whether a line above another that may be the title is a word right above it, or the glued words of a menu:
    "Mali", "SociétéSécurité & Justice"."""
    if number + 2 >= len(lines) or not may_be_title(lines, number + 1):
        return False
    words, after, text = lines[number].text, lines[number + 1], lines[number + 2].text
    alone = words.isalpha() and not after.gap and len(text) >= PARAGRAPH_LENGTH
    glued = len(words) <= _MENU_LENGTH and _GLUED.match(words) is not None and may_be_title(lines, number)
    return (alone or glued) and after.text.count(" ") >= _LEAST_BLANKS


def _title(lines: Sequence[Line], headed: bool, aside: Span | None) -> Line | None:
    candidates = [line for line in lines[:2] if not (aside and aside.overlaps(line.span))]
    if not candidates or len(lines) < 2:
        return None
    first = candidates[0]
    if first.glued:
        return first
    position = lines.index(first)
    if position + 1 == len(lines) or not may_be_title(lines, position) or _CREDITED.search(first.text):
        return None
    after = lines[position + 1]
    signed = is_byline(after.text)
    closed = signed or after.text.endswith(_SENTENCE_ENDS) or len(after.text) > 1.5 * len(first.text)
    alone = after.gap or (headed and first.text.isupper())
    return first if alone or (closed and not after.text[0].islower()) else None
