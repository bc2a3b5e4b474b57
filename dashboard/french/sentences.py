"""Where sentences end: a full stop, question or exclamation mark or semicolon, but not inside an abbreviation or a
number, and not where a line only wraps."""

from __future__ import annotations

import re

from gazetteer.text import Span

# A stop ends a sentence before white space; "M. Koné", "Dr. X" and a list number "1. Frappes" do not.
_STOP = re.compile(r"[.!?…;]+[»\")]*(?=\s|$)")
_ABBREVIATION = re.compile(r"(?:\b(?:m|mm|mme|dr|pr|col|cne|lt|gal|st|art|env|no)|\b[a-z]|(?:^|\s)\d{1,2})$")


def split_sentences(folded: str, span: Span) -> list[Span]:
    """The sentences of a stretch of folded text, without outer white space, in order; together they hold every word."""
    sentences: list[Span] = []
    start = span.start
    for stop in _STOP.finditer(folded, span.start, span.end):
        before = folded[max(start, stop.start() - 8) : stop.start()]
        if stop.group()[0] == "." and _ABBREVIATION.search(before):
            continue
        _add(sentences, folded, start, stop.end())
        start = stop.end()
    _add(sentences, folded, start, span.end)
    return sentences


def _add(sentences: list[Span], folded: str, start: int, end: int) -> None:
    inner = folded[start:end]
    left = len(inner) - len(inner.lstrip())
    if left < len(inner):
        sentences.append(Span(start + left, start + len(inner.rstrip())))
