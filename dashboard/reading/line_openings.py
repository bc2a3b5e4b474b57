"""What a line or a sentence begins with: a byline under a title, and the words that end a title glued to its text."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from gazetteer.folders import DATA
from gazetteer.tables import read_table
from gazetteer.text import CAPITALS

OPENING_COLUMNS = ("opening", "kind", "example", "note")
KINDS = ("by", "byline", "published", "sentence", "small")
"""What a line or sentence may open with."""
_APOSTROPHE = "['’]"


def is_byline(line: str) -> bool:
    """Whether a line says when or by whom the title above it was published."""
    return _byline().match(line) is not None


def published_from(line: str) -> int | None:
    """Where the words begin that say when a text was published, alone on the line or behind its title."""
    found = _published().search(line)
    return found.start("said") if found else None


@cache
def _byline() -> re.Pattern[str]:
    return re.compile(rf"{_one_of('byline', 'published')}\b|{_one_of('by')} [A-Z]\w+ [A-Z]")


@cache
def _published() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s|•·])(?P<said>{_one_of('published')}e?s?\b)")


@cache
def glued_titles() -> re.Pattern[str]:
    """Finds a title glued into a line, as the group ``title``.

    It opens a sentence with a noun, holds one " : " with a capital after it, and runs without any stop into a word that
    can only open a sentence ("... à Tombouctou Les opérations de ..."). What may precede a capital inside a name ("à La
    Haye", "du Le ...") is refused, and the opener is followed by a small letter.
    """
    return re.compile(
        rf"[ \t\xa0](?<=[.!?…»].)[ \t\xa0]*"
        rf"(?P<title>(?!{_one_of('sentence', 'small')}(?:\b|(?<={_APOSTROPHE})))[{CAPITALS}][^\s.:;!?…]*[ \xa0]"
        rf"[^.:;!?…\n]{{3,150}}[ \xa0]:[ \xa0]"
        rf"[{CAPITALS}][^.:;!?…\n]{{10,150}}?)(?<! de)(?<! du)(?<! des)(?<! à)(?<! la)(?<! le)(?<! dans)(?<! dit)(?<!,)"
        rf"[ \xa0](?={_one_of('sentence')}(?:[ \xa0]|(?<={_APOSTROPHE}))[a-zà-öø-ÿ][^.\n]{{40}})"
    )


def _one_of(*kinds: str) -> str:
    """A pattern for the openings of these kinds, whichever apostrophe they are written with."""
    openings = (re.escape(opening).replace("'", _APOSTROPHE) for opening, kind in _openings() if kind in kinds)
    return f"(?:{'|'.join(openings)})"


@cache
def _openings(path: Path = DATA / "lexicon" / "line_openings.csv") -> tuple[tuple[str, str], ...]:
    """Each opening, as it is written, with its kind. Raises TableError for a row that cannot be used."""
    return tuple((row.filled("opening"), row.one_of("kind", KINDS)) for row in read_table(path, OPENING_COLUMNS))
