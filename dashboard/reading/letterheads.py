"""Who publishes, where the head or the foot of a letter says it: a line that is an office's name, "Le Directeur de la
DIRPA" under the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile
from pathlib import Path

from dashboard.reading.lines import Line
from dashboard.reading.sign_offs import publishers
from gazetteer.folders import DATA
from gazetteer.tables import read_table
from gazetteer.text import fold

LETTERHEAD_COLUMNS = ("office", "publisher", "example", "note")
# A letter is signed in its last lines: the place and day, on whose behalf, rank and name, the office.
_FOOT = 4
_HEAD = 4
_LONGEST = 160


def heads_of(lines: Sequence[Line]) -> list[Line]:
    """The lines that only name offices above the title and the text, from the first one on."""
    return list(takewhile(lambda line: _names(line.text, _offices()[0]) != "", lines[:_HEAD]))


def letter_publisher(lines: Sequence[Line]) -> str:
    """The office that the foot of a letter names, else the last one of its head; "" where neither names one."""
    heads, signs = _offices()
    named = [_names(line.text, signs) for line in reversed(lines[1:][-_FOOT:])]
    named += [_names(line.text, heads) for line in reversed(heads_of(lines))]
    return next((publisher for publisher in named if publisher), "")


def _names(line: str, pattern: re.Pattern[str]) -> str:
    found = pattern.fullmatch(fold(line)) if len(line) <= _LONGEST else None
    return _by_name()[found["office"]] if found else ""


@cache
def _offices() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A line of the head ("DIRPA - Communiqué n° 12") and one of the foot ("Colonel X, directeur de la DIRPA")."""
    office = rf"(?P<office>{'|'.join(map(re.escape, sorted(_by_name(), key=len, reverse=True)))})"
    numbered = r"communique (?:de presse )?(?:n[o°]? ?)?[\d/ -]+ ?[/-] ?"
    head = re.compile(rf"(?:le |la |l'|{numbered})?{office}(?: ?[(/-] ?\w+\)?)?(?: ?[-:] ?communique\b[^.]*)?")
    rank = r"(?:directeur|directrice|chef|commandant|ministre|porte-parole)"
    foot = re.compile(rf"[^.;:]*\b{rank} (?:d[eu] (?:la |l')?)?{office}")
    return head, foot


@cache
def _by_name() -> dict[str, str]:
    """The publisher of each office by its name and by its acronym, folded."""
    return office_names() | {fold(word): name for word, name in publishers().items() if word.isalpha()}


@cache
def office_names(path: Path = DATA / "lexicon" / "letterheads.csv") -> dict[str, str]:
    """The publisher of each office's folded name. Raises TableError for a row that cannot be used."""
    return {row.filled("office"): row.filled("publisher") for row in read_table(path, LETTERHEAD_COLUMNS)}
