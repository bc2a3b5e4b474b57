"""Where sentences end: a full stop, question or exclamation mark or semicolon, but not inside an abbreviation or a
number, and not where a line only wraps; the word STOP of a telegram ends one too. What only says where or when ("Ber.
4 mai.") begins the sentence after it."""

from __future__ import annotations

import re

from dashboard.french.date_words import A_MONTH, A_WEEKDAY, SHORT_MONTHS, SHORT_WEEKDAYS
from gazetteer.listing import BULLETS
from gazetteer.text import CAPITALS, Span

# A stop ends a sentence before white space; "M. Koné", "Dr. X" and a list number "1. Frappes" do not.
_STOP = re.compile(r"[.!?…;][.!?…;]*[»\")]*(?=\s|$)")
_STOP_OF_A_TELEGRAM = re.compile(rf"{_STOP.pattern}|(?<=\s)stop(?=\s|$)")
_SPELLED = "STOP"
_ABBREVIATION = re.compile(rf"(?:\b(?:m|mm|mme|dr|pr|col|cne|lt|gal|st|art|env|no)|\d (?:{'|'.join(SHORT_MONTHS)}))$")
# "A. Touré", but not "à 5 H."
_INITIAL = re.compile(rf"(?<!\w)(?<!\d )[{CAPITALS}]$")
# All that shortens lies within this many characters before its stop.
_NEAR = 8
_SHORT_DAY = re.compile(rf"\b(?:{'|'.join(SHORT_WEEKDAYS)})\. \d")

# "- Ber.", "Mercredi 3 mai, 16 h 10.": all that the reader of a list is told of where or when, before what happened.
_BULLET = rf"(?:[{re.escape(''.join(sorted(BULLETS)))}]\s*)?"
_CAPITALISED = r"[^\W\d_a-zà-ÿ][\w'’]*"
_NUMBER = re.compile(rf"{_BULLET}\d{{1,2}}")
_WHERE = re.compile(rf"{_BULLET}{_CAPITALISED}(?:[ -]{_CAPITALISED}){{0,2}}\.")
_WHEN = re.compile(
    rf"{_BULLET}(?:le )?(?:{A_WEEKDAY}\b ?)?(?:\d{{1,2}}(?:er)?(?: {A_MONTH}(?: \d{{4}})?)?"
    r"|\d\d?/\d\d?/\d{4})?(?:,? (?:a |vers )?\d\d? ?h(?: ?\d\d)?)?\."
)


def split_sentences(text: str, folded: str, span: Span) -> list[Span]:
    """The sentences of a stretch of a text, without outer white space, in order; together they hold every word."""
    sentences: list[Span] = []
    start = span.start
    telegram = text.count(_SPELLED, span.start, span.end) > 1
    for stop in (_STOP_OF_A_TELEGRAM if telegram else _STOP).finditer(folded, span.start, span.end):
        if stop.group()[0] == "." and _shortens(text, folded, start, stop.start()):
            continue
        if stop.group()[0] == "s" and not text.startswith(_SPELLED, stop.start()):
            continue
        _add(sentences, folded, start, stop.end())
        start = stop.end()
    _add(sentences, folded, start, span.end)
    return _labels_joined(text, folded, sentences)


def _shortens(text: str, folded: str, start: int, stop: int) -> bool:
    """Whether a full stop belongs to what stands before it in the sentence from ``start`` on: an abbreviation, an
    initial, or the number of a list, with which the sentence begins."""
    near = max(start, stop - _NEAR)
    if _ABBREVIATION.search(folded[near:stop]) or _SHORT_DAY.match(folded, max(0, stop - 3)):
        return True
    return bool(_INITIAL.search(text[near:stop]) or (near == start and _NUMBER.fullmatch(folded[start:stop].strip())))


def _labels_joined(text: str, folded: str, sentences: list[Span]) -> list[Span]:
    labels = 0
    while labels + 1 < len(sentences) and (
        _WHERE.fullmatch(sentences[labels].of(text)) or _WHEN.fullmatch(sentences[labels].of(folded))
    ):
        labels += 1
    return [Span(sentences[0].start, sentences[labels].end), *sentences[labels + 1 :]] if labels else sentences


def _add(sentences: list[Span], folded: str, start: int, end: int) -> None:
    inner = folded[start:end]
    left = len(inner) - len(inner.lstrip())
    if left < len(inner):
        sentences.append(Span(start + left, start + len(inner.rstrip())))
