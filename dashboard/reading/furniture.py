"""What belongs to the web page and not to the text: buttons, menus, captions, the comment form, links to other pages.

The words are rows of ``web_debris.csv``; what needs the lines around it is grammar: the links below a comment form or
under "À lire aussi", a list of headlines at the end, the lines under the credit of a picture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from gazetteer.folders import DATA
from gazetteer.listing import DASHES, DOTS
from gazetteer.tables import read_table

DEBRIS_COLUMNS = ("line", "kind", "example", "counter_example", "note")
KINDS = ("line", "end", "credit")
"""What a row is: a ``line`` of the page; the ``end`` of the text, below which links stand; a ``credit`` of a picture,
below which its caption stands."""
_LONGEST = 120
_LONGEST_LINK = 250
PARAGRAPH_LENGTH = 100
"""From so many characters on, a line is one of a text and no heading."""
# What opens a link in the lines under "À lire aussi".
_LINK_SIGNS = (">", "›", "»", "→")
_STOPS = (".", "!", ":", ";")
_CUT = ("…", "..", "[…]", "lire la suite", "lire plus")
_LISTED = "-"
# a page may set its lines in a list
_LIST_SIGN = re.compile(rf"^[{re.escape(DOTS + DASHES)}]\s+")
_PATH = re.compile(r"/[^\s.]+")
_NUMBER = re.compile(r"\d(?:[\d., ]*\d)?")
# A text ends with so many links at least, listed or cut short: one may be a line of its own.
_LINKS, _CUT_LINKS = 3, 2


class _Rows(NamedTuple):
    """The kinds of the lines of the table, by the whole line, and by how it begins or ends."""

    whole: dict[str, str]
    beginnings: tuple[str, ...]
    endings: tuple[str, ...]
    kinds: dict[str, str]


def of_the_page(lines: Sequence[str], gaps: Sequence[bool]) -> list[bool]:
    """For each line of a text, folded and without blanks around it, whether it belongs to the page; ``gaps`` say before
    which an empty line stands."""
    found: list[bool] = []
    told = next((number for number in range(len(lines)) if _is_paragraph(lines[number])), len(lines))
    ended, links, captions, titled = False, False, False, False
    for number, line in enumerate(lines):
        kind = _kind(line)
        loose = len(line) <= _LONGEST_LINK and not line.endswith(_STOPS)
        links = bool(kind) or (links and not gaps[number] and line.startswith(_LINK_SIGNS))
        captions = kind == "credit" or (captions and loose and titled and not gaps[number])
        below = ended and loose and number > told and not any(map(_is_paragraph, lines[number + 1 : number + 2]))
        found.append(links or captions or below)
        titled = titled or not found[-1]  # what stands below the first picture is its caption, else it is the title
        ended = kind == "end" or (ended and (loose or len(line) < PARAGRAPH_LENGTH))
    for number in _links_at_the_end(lines):
        found[number] = found[number] or number > told
    return found


def _kind(line: str) -> str:
    """The kind of a line of the table, "" for any other; "#" stands for a number."""
    if len(line) > _LONGEST:
        return ""
    rows = _rows()
    line = _NUMBER.sub("#", line)
    if kind := rows.whole.get(line) or rows.whole.get(_LIST_SIGN.sub("", line)):
        return kind
    if line.startswith(rows.beginnings):
        return next(rows.kinds[row] for row in rows.beginnings if line.startswith(row))
    if line.endswith(rows.endings):
        return "line"
    return "line" if _PATH.fullmatch(line) else ""


def _is_paragraph(line: str) -> bool:
    return len(line) >= PARAGRAPH_LENGTH and line.endswith(_STOPS)


def _links_at_the_end(lines: Sequence[str]) -> list[int]:
    """The headlines that a text ends with, each under a dash or cut short ("Le ministre a reçu…")."""
    number = len(lines) - 1
    while number > 0 and lines[number].endswith(_CUT) and len(lines[number]) <= _LONGEST_LINK:
        number -= 1
    if len(lines) - 1 - number >= _CUT_LINKS:
        return list(range(number + 1, len(lines)))
    last = len(lines) - 1
    bare = last > 0 and lines[last - 1] != _LISTED and not lines[last].endswith(_STOPS)  # one more, without a dash
    listed = [last] if bare else []
    last -= bare
    while last > 0 and lines[last - 1] == _LISTED and not lines[last].endswith(_STOPS):
        listed += [last - 1, last]
        last -= 2
    return listed if len(listed) >= 2 * _LINKS and not lines[last].endswith(":") else []


@cache
def _rows(path: Path = DATA / "lexicon" / "web_debris.csv") -> _Rows:
    rows = {row.filled("line"): row.one_of("kind", KINDS) for row in read_table(path, DEBRIS_COLUMNS)}
    whole = {row: kind for row, kind in rows.items() if "*" not in row}
    beginnings = {row[:-1]: kind for row, kind in rows.items() if row.endswith("*")}
    endings = tuple(row[1:] for row in rows if row.startswith("*"))
    return _Rows(whole, tuple(beginnings), endings, beginnings)
