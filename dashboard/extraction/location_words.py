"""The words of the text that say where an event was: those of its places, as far as they are given in one breath."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dashboard.extraction.placed import Placed
from gazetteer.text import Span

# What may stand between two names of one phrase: "Mahou, cercle de Yorosso (région de Koutiala".
_JOINT = re.compile(r"[\s,(/]*(?:(?:dans|en) (?:le |la |l')?)?")
# What may stand between two places that are given in one breath: a few words, and no verb.
_GOES_ON = re.compile(r"(?:(?!\b(?:a|ont|avai\w+|est|sont|étai\w+|été|où|qui|que)\b)[^.;:!?\n»]){0,50}", re.IGNORECASE)


def span_of(text: str, placed: Sequence[Placed], chosen: Sequence[Placed]) -> Span:
    """Where the words stand that name the places ``chosen``, with what follows of all ``placed`` that says where they
    lie: up to the first place that does not go on with the one before it. What only stands for a place named before
    ("au premier", "dans cette localité") says less than its name, which is taken then."""
    if all(not p.is_named and p.distance_km is None and p.bearing is None for p in chosen):
        return chosen[0].toponym.span
    start, end = _run(text, sorted(chosen, key=lambda p: p.start))
    for p in sorted(placed, key=lambda p: p.start):
        if p.start >= end and not p.is_passing and _JOINT.fullmatch(text[end : p.start]):
            end = p.span.end
    if text.count("(", start, end) > text.count(")", start, end) and text.startswith(")", end):
        end += 1  # "Boni (Mopti)"
    return Span(start, end)


def joins(text: str, end: int, start: int) -> bool:
    """Whether two places are given in one breath: "à Ber et à Gao", not "à Ber, où un homme a été tué, et à Gao"."""
    return _GOES_ON.fullmatch(text, end, start) is not None


def _run(text: str, chosen: Sequence[Placed]) -> tuple[int, int]:
    """Where the words of the first places begin and end."""
    start, end = chosen[0].start, _end(chosen[0])
    for p in chosen[1:]:
        if p.start > end and not joins(text, end, p.start):
            break
        end = max(end, _end(p))
    return start, end


def _end(p: Placed) -> int:
    return max(p.span.end, p.along.span.end if p.along else 0)
