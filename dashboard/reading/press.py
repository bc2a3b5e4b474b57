"""The paper, agency or site that publishes a text, where a line says so: "Source : Le Républicain", "KM (AMAP)", "Awa
Diarra/site.net" below it; "Publié le 4 juin 2024 | Le Pays", "Gao, 4 juin (AMAP)", "-Site.net –" above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from dashboard.french.date_words import MONTHS, SHORT_MONTHS
from dashboard.reading.line_openings import is_byline, published_from
from gazetteer.folders import DATA
from gazetteer.tables import read_table
from gazetteer.text import CAPITALS, Span, fold

PRESS_COLUMNS = ("name", "kind", "publisher", "note")
KINDS = ("agency", "paper")
"""What prints news: an ``agency`` also sells it to others, which print it under its name."""
_LONGEST = 120
# Bylines and date lines stand in so many lines of a text, what an agency learnt in so many characters.
_HEAD, _STATED_WITHIN = 16, 2_000
_DOMAINS = "com|fr|info|ml|net|org"
_SITE = rf"(?:[\w-]{{1,30}}\.)*?(?P<site>[\w-]{{2,30}}\.(?:{_DOMAINS}))"
_WORD = rf"[{CAPITALS}][\w.'’-]*"
_NAMED = re.compile(rf"\(?Sources? ?: ?(?P<name>[{CAPITALS}][^.:;!?()\n]{{1,60}}?)\)?\.?")
_LINKED = re.compile(rf"\(?Sources? ?: ?(?:https?://)?{_SITE}(?:/\S*)?\)?\.?", re.I)
_LONGEST_NAME = 10
# "T. Diarra/Site.net", "Awa.Site.net", "Site.net", and "B. D/Le Journal" after initials
_SIGNED_BY_SITE = re.compile(rf"\(?(?:[^\s/(][^/\n]{{0,60}}/ ?)?{_SITE}\)?\.?")
_SIGNED_FOR = re.compile(rf"(?:[{CAPITALS}]\. ?){{1,3}}[{CAPITALS}]?\.? ?/ ?(?P<name>{_WORD}(?: {_WORD}){{0,3}})")
_OPENS_WITH_SITE = re.compile(rf"[-–—(]? ?{_SITE}\)? ?[-–—] ")
# What follows "Par" is a paper where it has an article, and else only where a row says so.
_BY = re.compile(r"Par (?P<name>.{3,40}?)(?: \d[\d., ]* vues)?")
_BY_A_PAPER = re.compile(rf"(?:L[ea]|Les) [{CAPITALS}]|L['’][{CAPITALS}]")


def signed_by(line: str) -> tuple[Span, str] | None:
    """Where the line that closes a text names who publishes it, and whom; None where it is no such line."""
    line = line[: _LONGEST + 1]
    if len(line) > _LONGEST:
        return None
    if (found := _LINKED.fullmatch(line)) is not None:
        return Span(*found.span("site")), called(found["site"])
    if (found := _SIGNED_BY_SITE.fullmatch(line)) is not None:
        return Span(0, len(line)), called(found["site"])
    found = _NAMED.fullmatch(line) or _SIGNED_FOR.fullmatch(line)
    if found is not None and len(found["name"].split()) <= _LONGEST_NAME:
        return Span(*found.span("name")), called(found["name"])
    found = _signed_by_agency().fullmatch(fold(line))
    if found is None or any(word[0].islower() for word in line[: found.end("author")].split()):
        return None
    return Span(*found.span("whole")), _rows()[found["agency"]][1]


def credited_to(line: str) -> tuple[Span, str] | None:
    """Where a line that only names a paper names it, and which: "Par Le Républicain", "Le Pays"."""
    found = _BY.fullmatch(line) if line.startswith("Par ") else None
    name = found["name"] if found else line
    if fold(name) in _rows() or (found and _BY_A_PAPER.match(name) and not is_byline(line)):
        start = found.start("name") if found else 0
        return Span(start, start + len(name)), called(name)
    return None


def stated_publisher(lines: Sequence[str]) -> str:
    """The publisher that the lines above a text or its first words state, "" for none."""
    head = [line[: 2 * _LONGEST] for line in lines[:_HEAD]]
    return next((name for line in head for name in _of_the_head(line)), "") or _learnt_by(lines)


def _of_the_head(line: str) -> Iterator[str]:
    published = published_from(line)
    if published is not None and "|" in line[published:]:
        name = line.rpartition("|")[2].strip()
        if name and not name.startswith("Par ") and not name[0].isdigit():
            yield called(name)
    if (found := _OPENS_WITH_SITE.match(line)) is not None:
        yield called(found["site"])
    if (found := _dispatch().match(fold(line))) is not None:
        yield _rows()[found["agency"]][1]
    if line.startswith("Par ") and (credited := credited_to(line)) is not None:
        yield credited[1]


def _learnt_by(lines: Sequence[str]) -> str:
    """The agency that the text says it was sent to or learnt by: "un communiqué reçu mardi par l'AFP"."""
    found = _learnt().search(fold(" ".join(lines[:_HEAD])[:_STATED_WITHIN]))
    return _rows()[found["agency"]][1] if found else ""


def called(name: str) -> str:
    """The publisher by the name that a text gives it: that of its row, else the name."""
    known = _rows().get(fold(name))
    return known[1] if known else name


@cache
def _rows(path: Path = DATA / "lexicon" / "press.csv") -> dict[str, tuple[str, str]]:
    """The kind and the publisher of each folded name. Raises TableError for a row that cannot be used."""
    rows = read_table(path, PRESS_COLUMNS)
    return {row.filled("name"): (row.one_of("kind", KINDS), row.filled("publisher")) for row in rows}


def _agencies() -> str:
    names = sorted((name for name, (kind, _) in _rows().items() if kind == "agency"), key=len, reverse=True)
    return rf"(?P<agency>{'|'.join(map(re.escape, names))})"


@cache
def _signed_by_agency() -> re.Pattern[str]:
    """ "KM (AMAP)", "AD/KM (AMAP)", "Awa Diarra / AMAP - Gao", "Amap-Gao"."""
    author = r"(?P<author>(?:[^\W\d_][\w./'-]* ){0,5}?)"
    return re.compile(rf"{author}[/-]? ?\(?(?P<whole>{_agencies()}(?: ?- ?[^\W\d_]{{2,20}})?)\)?[<>. ]*")


@cache
def _dispatch() -> re.Pattern[str]:
    """ "Gao, 4 juin (AMAP)", "KAYES, le 4 juin 2024 (AMAP) –"."""
    month = "|".join((*MONTHS, *SHORT_MONTHS))
    return re.compile(
        rf"[a-z][a-z' -]{{1,30}}(?: \([a-z ]{{2,15}}\))?, (?:le )?(?:[a-z]{{5,8}},? )?\d{{1,2}}(?:er)? (?:{month})\.?"
        rf"(?: \d{{4}})? ?[(-] ?{_agencies()}\b"
    )


@cache
def _learnt() -> re.Pattern[str]:
    told = (
        r"(?:recue?|transmise?|parvenue?|envoyee?|adressee?|jointe?|contactee?|interrogee?)s? (?:[a-z]+ ){0,2}(?:par|a)"
    )
    return re.compile(rf"\b(?:{told}|a appris) (?:l')?{_agencies()}\b")
