"""The forms of dates found in folded text, by one compiled grammar.

A cheap search for words no date can do without (months, weekdays, "hier", years ...) marks windows; only the windows
are read with the grammar, each character once, so the time is linear in the length of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from dashboard.french.date_grammar import FORMS, HOURS, MONTH, pattern_of
from dashboard.french.date_names import is_name
from dashboard.french.date_words import SHORT_WEEKDAYS
from gazetteer.text import Span

_NAMES = re.compile(r"\(\?P<\w+>")
# A space of a form, but not one that a look back ends in, which is of one length.
_SPACE = re.compile(r"(\(\?<[=!][^)]*\)|\[[^\]]*\])| (\?)?")
_WIDE, _WRAP = "  ", "\n"


def _spaced(pattern: str) -> str:
    """A pattern whose spaces are also those of a line set wide, or its end where it wraps."""
    return _SPACE.sub(lambda found: found[1] or f"[ \\n]{{{'0' if found[2] else '1'},3}}", pattern)


@cache
def _grammar(spaced: bool) -> re.Pattern[str]:
    # The group that names a form is empty and closes it: a word that begins none opens no group.
    branches = "|".join(f"(?:{_NAMES.sub('(?:', pattern_of(form))})(?P<{form}>)" for form in FORMS)
    return re.compile(rf"(?<!\w)(?=\w)(?:{_spaced(branches) if spaced else branches})")


_SIGNS = re.compile(
    _spaced(
        r"(?<!\w)(?:(?:lun|mar|mercre|jeu|vendre|same|diman)(?:di|che)\b"
        rf"|(?:{'|'.join(SHORT_WEEKDAYS)})\. \d"
        rf"|{MONTH}|hier\b|aujourd'hui|ce jour|ce matin|ce soir|cet apres|(?:sur)?lendemain|veille"
        rf"|jour suivant|jour d'apres|dans [a-z\d]+ (?:jour|semaine)|demain|nuit|(?:{HOURS}) ?h"
        r"|(?:jours?|semaines?) (?:plus|apres|avant|aupar)|trimestre|semestre|meme (?:jo|nu|soir|mat|apres-|date)"
        r"|(?:jour|soir|matin) meme|il y a |week-?end|semaine|mois |l'an|annee|prochaine?s |a venir|viennent"
        r"|derni(?:er|ere)s |recemment|dernierement|(?:19|20)\d\d(?!\d)"
        r"|(?:les?|du|nuit) [0-3]?\d|\d\d?[/.-][01]?\d[/.-]20|\d\d?/[01]\d|1er\b)"
    )
)
_BEFORE, _AFTER = 30, 40


class Found(NamedTuple):
    """A form found in the text: its name, and the match with its named groups (offsets in the whole text)."""

    form: str
    match: re.Match[str]


def scan(folded: str, spans: Sequence[Span]) -> Iterator[Found]:
    """Every date form of the stretches, in text order and without overlap."""
    for span in spans:
        for start, end in _windows(folded, span):
            spaced = folded.find(_WRAP, start, end) >= 0 or folded.find(_WIDE, start, end) >= 0
            for match in _grammar(spaced).finditer(folded, start, end):
                form = match.lastgroup
                if form is None or is_name(folded, match):
                    continue
                inner = _reader(form, spaced).match(folded, match.start(), end)
                if inner is not None and inner.end() > inner.start():
                    yield Found(form, inner)


@cache
def _reader(form: str, spaced: bool) -> re.Pattern[str]:
    """One form with its named groups; most texts need few of them, and each takes milliseconds to compile."""
    return re.compile(_spaced(pattern_of(form)) if spaced else pattern_of(form))


def _windows(folded: str, span: Span) -> Iterator[tuple[int, int]]:
    start = end = -1
    for sign in _SIGNS.finditer(folded, span.start, span.end):
        if start >= 0 and sign.start() - _BEFORE <= end:
            end = min(span.end, sign.end() + _AFTER)
            continue
        if start >= 0:
            yield start, end
        start, end = max(span.start, sign.start() - _BEFORE), min(span.end, sign.end() + _AFTER)
    if start >= 0:
        yield start, end
