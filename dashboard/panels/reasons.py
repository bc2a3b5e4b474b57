"""Why a place or a day was read so, in the page's language: the reading gives its reasons in French."""

from __future__ import annotations

from functools import cache

from dashboard.panels.markup import words
from gazetteer.folders import DATA
from gazetteer.tables import read_table

_REST = "…"
_JOINT = " ; "


@cache
def _reasons() -> dict[str, str]:
    return {row["fr"]: row["en"] for row in read_table(DATA / "lexicon" / "reasons.csv", ("fr", "en"))}


def reason_words(reason: str, language: str) -> str:
    """A reason as HTML; one that ``reasons.csv`` does not hold stays French, and is marked as such."""
    told = reason if language == "fr" else in_english(reason)
    return words(reason, "fr") if told is None else words(told, language)


def in_english(reason: str) -> str | None:
    """The reason in English, None where a part of it has no row; "…" in a row stands for a name or another reason."""
    parts = [_part(part) for part in reason.split(_JOINT)]
    return None if None in parts else "; ".join(part for part in parts if part)


def _part(part: str) -> str | None:
    rows = _reasons()
    if part in rows:
        return rows[part]
    for french, english in rows.items():
        before, rest, after = french.partition(_REST)
        if rest and len(part) > len(before + after) and part.startswith(before) and part.endswith(after):
            inner = part[len(before) : len(part) - len(after)]
            return english.replace(_REST, rows.get(inner, inner))
    return None
