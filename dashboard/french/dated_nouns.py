"""The nouns that say of a day what it is the day of: an older deed, a text, an occasion, a name. A table of them."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from gazetteer.folders import DATA
from gazetteer.tables import read_table
from gazetteer.text import fold

NOUN_COLUMNS = ("noun", "kind", "example", "note")
_KINDS = ("beginning", "case", "deed", "name", "occasion", "text")


@cache
def dated_nouns(path: Path = DATA / "lexicon" / "dated_nouns.csv") -> tuple[tuple[str, str], ...]:
    """The nouns, folded, each with its kind. Raises TableError for a row without a noun or of another kind."""
    return tuple((fold(row.filled("noun")), row.one_of("kind", _KINDS)) for row in read_table(path, NOUN_COLUMNS))


@cache
def one_of(*kinds: str) -> str:
    """A pattern for the nouns of these kinds, in folded text; "*" stands for the rest of a word."""
    nouns = "|".join(re.escape(noun) for noun, kind in dated_nouns() if kind in kinds)
    # a space is not escaped: the grammar lets a line end there
    return f"(?:{nouns})".replace(r"\*", r"\w*").replace(r"\ ", " ")
