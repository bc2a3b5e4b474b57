"""The claimed figures of an event as the exports give them: what the reading counted, and what the words beside each
figure say more."""

from __future__ import annotations

import re
from bisect import bisect
from functools import lru_cache
from typing import Any

from dashboard.lexicon import role_words
from dashboard.model import Event, Quantity
from gazetteer.text import Span, fold, split_words

Claim = dict[str, Any]
"""A claimed figure as plain Python: ``value``, ``approx``, ``item``, ``role``, ``bound``, one of ``BOUNDS``, ``word``,
the publisher's own for what became of those counted ("neutralisés" of some said killed), ``side``, one of ``SIDES``."""

CLAIM_WORDS = ("item", "role", "bound", "word", "side")
"""The keys of a claim that hold words."""
BOUNDS = ("at_least", "up_to", "more_than", "fewer_than")
"""What a figure may be instead of a count; "" where no words make it one of them."""
SIDES = ("own", "other", "civilian")
"""Whose those counted are, as the text says: the forces', their opponents', neither's; "" where it does not say."""
# "pas moins de" is no "moins de": the first that fits counts
_BEFORE = {
    "at_least": "au moins|au minimum|pas moins d[e']|minimum d[e']",
    "up_to": "jusqu'a|au plus|au maximum|pas plus d[e']|maximum d[e']",
    "more_than": "plus d[e']",
    "fewer_than": "moins d[e']",
}
_AFTER = {"at_least": "au moins|au minimum", "up_to": "au plus|au maximum"}
_LED = {bound: re.compile(rf"(?<!\w)(?:{words})\s*$") for bound, words in _BEFORE.items()}
# "Dix morts au moins.": with more behind it, it may lead to the next figure
_FOLLOWED = {bound: re.compile(rf"\s+(?:{words})\s*(?:[.,;:)]|$)") for bound, words in _AFTER.items()}
_NEAR = 40
"""Characters beside a figure in which such words stand."""


def claim_row(event: Event, quantity: Quantity) -> Claim:
    """One figure that the event claims."""
    text = event.article.communique.text
    told: Claim = {name: getattr(quantity, name) for name in ("value", "approx", "item", "role")}
    word, side = role_word(event, quantity), claim_side(quantity)
    return told | {"bound": bound_of(text, quantity), "word": word, "side": side}


def claim_side(claim: Quantity) -> str:
    """Whose those counted are; whom police seek are no side."""
    return claim.side if claim.side in SIDES else ""


def bound_of(text: str, claim: Quantity) -> str:
    """What the words right before a figure of the text, after it or in it make of it: "plus de 100", "jusqu'à 15",
    "12 à 15", of which the figure is the least."""
    figure = claim.span
    before = fold(text[max(0, figure.start - _NEAR) : figure.start])
    after = fold(text[figure.end : figure.end + _NEAR])
    led = (bound for bound, words in _LED.items() if words.search(before))
    followed = (bound for bound, words in _FOLLOWED.items() if words.match(after))
    told = next(led, None) or next(followed, "")
    return told or ("at_least" if claim.is_least else "")


def role_word(event: Event, claim: Quantity) -> str:
    """The words of the sentence that the role of a claim was read from, the nearest to its figure; "" where it has
    none of its own ("03 fusils" in a list of what was seized)."""
    text, figure = event.article.communique.text, claim.span
    sentence = next((span for span in event.evidence if span.covers(figure)), None)
    told = _role_words(text, sentence).get(claim.rule, []) if sentence is not None and claim.rule else []
    after = bisect(told, figure)
    beside = told[max(0, after - 1) : after + 1]
    nearest = min(beside, key=lambda span: max(span.start - figure.end, figure.start - span.end), default=None)
    return "" if nearest is None else nearest.of(text)


@lru_cache(maxsize=4)  # one long sentence may tell of thousands of figures
def _role_words(text: str, sentence: Span) -> dict[str, list[Span]]:
    """Where the words of each row of the role table stand in a sentence, in text order."""
    read = split_words(fold(sentence.of(text)))
    found: dict[str, list[Span]] = {}
    for match in role_words().find(read):
        (rule, _), there = match.value, read.span(match.first, match.last)
        found.setdefault(rule, []).append(Span(sentence.start + there.start, sentence.start + there.end))
    return found
