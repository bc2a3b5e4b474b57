"""Things counted and then named one by one: "deux bases ont été détruites : la première à A, la seconde à B"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from dashboard.extraction.passages import Passage
from dashboard.extraction.quantity_words import nth_words
from dashboard.model import OF_THINGS, TOLL, Quantity
from gazetteer.phrase_slots import slots_of
from gazetteer.phrases import Phrases

_LEADS = "a|au|aux|dans|en|pres|vers|sur|contre|entre"


@cache
def _enumerators() -> Phrases[int]:
    """One after another: each names one of what was counted before, or more."""
    phrases = (
        (f"le|la|l premier|premiere|{'|'.join(sorted(nth_words()))}", 1),
        (f"l un|une {_LEADS}", 1),
        (f",|:|et une|un|l autre? {_LEADS}", 1),
        (f"et|, deux {_LEADS}", 2),
        (f"et|, trois {_LEADS}", 3),
    )
    return Phrases((slots_of(phrase), count) for phrase, count in phrases)


def one_by_one(passage: Passage) -> tuple[Passage, list[tuple[Passage, int]]] | None:
    """The part that counts and the parts that name, each with how many it names: "deux bases ont été détruites : la
    première à A, la seconde à B"; None for a sentence that does not."""
    if len(passage.own_places) < 2:
        return None
    marks = [
        match
        for match in _enumerators().longest(passage.words, passage.first, passage.last)
        if match.first > passage.first
    ]
    if len(marks) < 2:
        return None
    edges = [mark.first for mark in marks] + [passage.last]
    items = [passage.part(first, last) for first, last in pairwise(edges)]
    head, counts = passage.part(passage.first, edges[0]), [mark.value for mark in marks]
    own = _own_count(head, sum(counts))
    joint = _is_joint(passage, items) or (own is None and _has_a_joint_toll(head, items, sum(counts)))
    if joint or not all(item.own_places for item in items):
        return None
    first = [(head, int(own.value or 1))] if own is not None else []
    shares = [
        (replace(own, value=float(count)),) if own is not None else _share_of(head, count, sum(counts))
        for count in counts
    ]
    each = [
        replace(item, dates=item.dates or head.dates, quantities=item.quantities or share)
        for item, share in zip(items, shares, strict=True)
    ]
    return head, first + list(zip(each, counts, strict=True))


def _own_count(head: Passage, others: int) -> Quantity | None:
    """What a part counts at a place of its own, and not as the whole of those named after it: "deux suspects ont été
    arrêtés à A, trois à B et un à C"."""
    alone = head.own_places and len(head.claims) == 1 and head.claims[0].value not in (None, others)
    return head.claims[0] if alone else None


def _is_joint(passage: Passage, items: Sequence[Passage]) -> bool:
    """ "deux attaques, l'une à A, l'autre à B, ont fait ensemble neuf morts": whether a verb after the last of them
    leads to the figures of all."""
    *firsts, last = items
    if not last.claims or any(item.claims for item in firsts):
        return False
    place, figure = last.placed[-1].span.end, last.claims[0].span.start
    forms, starts = passage.words.forms, passage.words.starts
    between = forms[bisect_left(starts, place) : bisect_left(starts, figure)]
    return between[:1] == [","] and between[1:2] in (["ont"], ["avaient"])


def _has_a_joint_toll(head: Passage, items: Sequence[Passage], total: int) -> bool:
    """ "12 terroristes ont été tués lors de deux frappes, l'une à A, l'autre à B": those killed at all places."""
    toll = any(q.role in TOLL and q.value not in (None, total) for q in head.claims)
    return toll and not any(item.claims for item in items)


def _share_of(head: Passage, count: int, total: int) -> tuple[Quantity, ...]:
    """Of the things that were counted ("deux bases ont été détruites : la première à A"), those of one place."""
    return tuple(
        [replace(q, value=float(count)) if q.role in OF_THINGS or q.value == total else q for q in head.quantities]
    )
