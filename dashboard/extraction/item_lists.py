"""A list of things counted is one sentence with the line that leads into it: "a saisi :", "- 12 roquettes ;".

Its verb, day and place stand in the first line; the signs that open the items stand for the commas between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import NamedTuple

from dashboard.extraction.quantity_words import roles, signs
from dashboard.french.grammar import BE, HAVE
from gazetteer.listing import item_mark
from gazetteer.text import Span, Words


class Piece(NamedTuple):
    """A sentence: where it stands, the spans of the headings above it, and its words."""

    span: Span
    headings: tuple[Span, ...]
    words: Words


# An item that says more than what was counted is a sentence of its own.
_LONGEST = 20
_LONGEST_NAME = 3
_CLOSING = frozenset((";", ",", ".", "et"))
_MORE = HAVE | BE | frozenset((":", "a", "au", "aux", "en"))


def with_their_items(pieces: Sequence[Piece]) -> list[Piece]:
    """The sentences of an article, in their order, each line that leads into a list joined with its items; what only
    parts the items ("2) Munitions") is left out."""
    groups: list[tuple[Piece, list[Words]]] = []
    for piece, following in zip_longest(pieces, pieces[1:]):
        leads = bool(groups) and groups[-1][0].words.forms[-1:] == [":"]
        if leads and _counts_only(piece.words):
            groups[-1][1].append(piece.words)
        elif not (leads and _parts_items(piece.words) and following is not None and _counts_only(following.words)):
            groups.append((piece, []))
    return [_one(lead, items) if items else lead for lead, items in groups]


def _parts_items(words: Words) -> bool:
    """Whether a line is an item that only names what the items below it are."""
    first = item_mark(words.forms)
    return 0 < first < len(words) <= first + _LONGEST_NAME and words.forms[first] in signs("kind")


def _counts_only(words: Words) -> bool:
    """Whether a line is an item that only counts something: a mark, a number or determiner, and no verb or place."""
    forms = words.forms
    first = item_mark(forms)
    if not first or not first < len(forms) <= _LONGEST:
        return False
    counted = forms[first][0].isdecimal() or forms[first] in signs("determiner")
    plain = _MORE.isdisjoint(forms[first:]) and signs("whereabouts").isdisjoint(forms[first:])
    return counted and plain and not roles().find(words)


def _one(lead: Piece, items: Sequence[Words]) -> Piece:
    whole = Span(lead.span.start, items[-1].ends[-1])
    return Piece(whole, lead.headings, lead.words.followed_by(_between_commas(items)))


def _between_commas(items: Sequence[Words]) -> Iterator[Words]:
    for number, words in enumerate(items):
        first, last = item_mark(words.forms), len(words)
        while words.forms[last - 1] in _CLOSING:
            last -= 1
        comma = [","] if number else []
        begins = 0 if number else first
        yield replace(
            words,
            forms=[*comma, *words.forms[first:last]],
            starts=words.starts[begins : begins + len(comma)] + words.starts[first:last],
            ends=words.ends[begins : begins + len(comma)] + words.ends[first:last],
        )
