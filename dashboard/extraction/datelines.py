"""Where a text was written, which is not where it happened: "Ségou, 18 mars (AMAP) – Un car ...", "GAO, Un car ..."."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from dashboard.extraction.placed import Placed
from dashboard.extraction.spatial_signs import SEAT
from gazetteer.listing import is_dateline
from gazetteer.text import CAPITALS, Words

_AT = frozenset(("a", "au", "aux", "en", "dans"))
# The words of "Ségou, le 18 mars 2024 (AMAP) –" after the name.
_DATELINE = 8
# What follows a town where the text was written: the country, and a dash; after one in capitals a comma is enough.
_COUNTRY = r"(?:, | \()(?:Mali|Burkina Faso|Niger|Sénégal|France)\)?"
_WITH_COUNTRY = re.compile(rf"{_COUNTRY}\s?(?:\([^)\n]{{2,15}}\)\s?)?[-–—]\s")
_IN_CAPITALS = re.compile(rf"(?:{_COUNTRY})?,\s[{CAPITALS}](?:[a-zà-ÿ]|['’])[^|\n]*\s[a-zà-ÿ]")


def without_the_writers(text: str, placed: list[Placed]) -> list[Placed]:
    """The places of the sentence that opens a text, that of the writer as context where no day follows it: "GAO, Deux
    cars ont ...", "Gao, Mali – Deux cars ont ..."."""
    first = placed[0] if placed and placed[0].relation == "at" else None
    if first is None or text[text.rfind("\n", 0, first.span.start) + 1 : first.span.start].strip():
        return placed
    written = _IN_CAPITALS if first.toponym.name.isupper() else _WITH_COUNTRY
    return [first._replace(relation="context"), *placed[1:]] if written.match(text, first.span.end) else placed


def only_says_where_it_was_written(words: Words, placed: Sequence[Placed]) -> bool:
    """Whether the first place is that of the writer: "Ségou, 18 mars (AMAP) – Un car ..."; where no day stands there,
    others are told: "Ségou – À Ber, ..."."""
    if not placed or placed[0].relation != "at":
        return False
    headed = _heads_with_a_dash(words, placed[0]) and any(_is_led(words, one) for one in placed[1:])
    return headed or _is_dateline(words, placed[0])


def _is_dateline(words: Words, one: Placed) -> bool:
    """Whether a name only says where the text was written: "Ségou, 18 mars (AMAP) – Le village de Kolongo ..."."""
    last = bisect_left(words.ends, one.span.end) + 1
    dated = one.span.start == words.starts[0] and is_dateline(words, last)
    return dated and not {"(", "-"}.isdisjoint(words.forms[last : last + _DATELINE])


def _heads_with_a_dash(words: Words, one: Placed) -> bool:
    """ "Bamako – Un convoi a heurté une mine entre ...": where it was written."""
    last = bisect_left(words.ends, one.span.end) + 1
    return one.span.start == words.starts[0] and words.forms[last : last + 1] == ["-"] and words.gap(last - 1) == " "


def _is_led(words: Words, placed: Placed) -> bool:
    """Whether words before the name put something there: "à Gao", "entre Gao et Ber"."""
    name = bisect_left(words.starts, placed.toponym.span.start)
    led = placed.start < placed.toponym.span.start or words.forms[name - 1] in _AT
    return led and not placed.is_elsewhere and placed.relation != SEAT
