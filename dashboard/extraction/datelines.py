"""The place that only says where a text was written: "Ségou, 18 mars (AMAP) –"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from dashboard.extraction.placed import Placed
from dashboard.extraction.spatial_signs import SEAT
from gazetteer.listing import is_dateline
from gazetteer.text import Words

_AT = frozenset(("a", "au", "aux", "en", "dans"))
# The words of "Ségou, le 18 mars 2024 (AMAP) –" after the name.
_DATELINE = 8


def only_says_where_it_was_written(words: Words, placed: Sequence[Placed]) -> bool:
    """Whether the first place is that of the writer, and others are told: "Ségou, 18 mars (AMAP) – À Ber, ..."."""
    if len(placed) < 2 or placed[0].relation != "at":
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
