"""A toll told place by place, of attacks told together: "3 morts à Soumpi et 2 blessés à Niafunké"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise

from dashboard.extraction.enumerations import each_place, without_the_sum
from dashboard.extraction.passages import Passage
from dashboard.extraction.story import Story
from dashboard.model import TOLL

# The attacks of one toll are told at most this many events before it.
_REACH = 5
# One place may be named that was spared, but at least this many have figures.
_FEWEST = 2
# A toll of more places than this is a list without end, not looked at place by place.
_MOST = 20


def shared_out(passage: Passage, stories: list[Story], current: int) -> list[Passage]:
    """The parts of a toll, one for each place with its figures; none where it is no toll of several places told
    before. An event told at all of them becomes one for each."""
    passage = without_the_sum(passage)
    named = passage.place_names
    if not _FEWEST <= len(passage.own_places) == len(named) <= _MOST or not stories:
        return []
    parts = _parts(passage)
    if sum(_counts(part) for part in parts) < _FEWEST or not _counts(parts[-1]):
        return []
    together = stories[current]
    if together.is_announced and named <= together.places:
        stories[current : current + 1] = told_apart(together)
        return parts
    told = [story.places for story in stories[-_REACH:] if story.is_announced]
    return parts if all(frozenset((name,)) in told for name in named) else []


def told_apart(story: Story) -> list[Story]:
    """An event told at several places, once for each of them."""
    each = each_place(story.where or story.passages[0])
    return [replace(story, where=one, claims=[], passages=[one], counted_from={}) for one in each]


def _parts(passage: Passage) -> list[Passage]:
    """The stretches that each hold one place: from one place to the next where places stand before their figures, else
    up to the end of each."""
    spots = [place for place in passage.placed if not place.is_elsewhere]
    starts = [bisect_left(passage.words.starts, place.start) for place in spots]
    ends = [bisect_left(passage.words.starts, place.span.end) for place in spots]
    leads = bool(passage.claims) and passage.claims[0].span.start > spots[0].start
    edges = [*starts, passage.last] if leads else [passage.first, *ends]
    return [passage.part(first, last) for first, last in pairwise(edges) if first < last]


def _counts(part: Passage) -> bool:
    return any(claim.role in TOLL and claim.value != 0 for claim in part.claims)
