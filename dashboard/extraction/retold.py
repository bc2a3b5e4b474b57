"""What is counted and told of again: "... : 377 briques et 59 lingots. Les briques ont ...", "Les six ont été ..."."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from dashboard.extraction.kinds import SEIZURES
from dashboard.extraction.passages import Passage
from dashboard.extraction.quantity_words import roles
from dashboard.extraction.story import Story
from dashboard.extraction.trigger_rules import told_by
from dashboard.french.grammar import THE, THE_ONE
from dashboard.model import TOLL, Quantity
from gazetteer.text import fold, split_words

# A sum stands at most this many events before what it is told of again.
_REACH = 5
_MOST = 20  # figures of one event that are compared with what is told of again
_POINTING = 3  # words: "cette saisie de 500 plaquettes"
_ALL = frozenset(("les", "ces", "tous", "toutes", "des", "aux"))


def without_the_same(passage: Passage, stories: Sequence[Story]) -> Passage:
    """The passage without the figures that only name again, all of them, those counted before: "Quatre hommes ont été
    arrêtés à Ber, deux à Gao. Les six prévenus ont été écroués."."""
    if not stories or not passage.claims:
        return passage
    before = [claim for story in stories[-_REACH:] for claim in story.claims[-_MOST:]]
    fallen = _whose_are_named(passage)
    kept = tuple(
        figure
        for figure in passage.quantities
        if not _is_told_again(passage, figure, before) and not (figure.role in fallen and _is_some_of(figure, before))
    )
    return passage if len(kept) == len(passage.quantities) else replace(passage, quantities=kept)


def _is_told_again(passage: Passage, figure: Quantity, before: Sequence[Quantity]) -> bool:
    first = bisect_left(passage.words.starts, figure.span.start)
    forms = passage.words.forms
    if not figure.role or not figure.value or first == 0:
        return False
    if forms[first - 1] not in _ALL and "cette" not in forms[max(0, first - _POINTING) : first]:
        return False
    same = [claim for claim in before if claim.role == figure.role and claim.category in (figure.category, "")]
    counted = [claim.value or 0 for claim in same]
    return figure.value in (*counted, sum(counted))


def _whose_are_named(passage: Passage) -> set[str]:
    """Of whom a sentence only says who some of them were: "On compte deux douaniers parmi les tués"."""
    forms = passage.words.forms
    if "parmi" not in forms:
        return set()
    named = roles().longest(passage.words)
    return {r.value.persons for r in named if "parmi" in forms[max(0, r.first - _POINTING) : r.first]} & {*TOLL}


def _is_some_of(figure: Quantity, before: Sequence[Quantity]) -> bool:
    """Whether a toll told before may hold it."""
    alike = (c for c in before if c.role == figure.role and len({c.side, figure.side} - {""}) < 2)
    return any((claim.value or 0) >= (figure.value or 0) for claim in alike)


def let_go_of_the_found(story: Story, passage: Passage) -> None:
    """Takes from the event what it only found, where the passage tells of the same thing that it was destroyed: "Deux
    engins ont été découverts. Les deux engins ont été détruits."."""
    ended = [claim for claim in passage.claims if claim.role == "destroyed" and _is_the_one(claim, passage)]
    recent = story.claims[-_MOST:] if ended else []
    story.claims[len(story.claims) - len(recent) :] = [c for c in recent if not any(_is_same(c, e) for e in ended)]


def _is_the_one(claim: Quantity, passage: Passage) -> bool:
    """ "L'engin a été détruit", "Les deux engins ...": what was told of before."""
    folded, start = passage.words.folded, claim.span.start
    return folded.startswith(THE_ONE, start) or folded.endswith(("les ", "ces "), 0, start)


def _is_same(found: Quantity, ended: Quantity) -> bool:
    """Whether what was found is told of again with its end: as many of the same noun."""
    alike = found.category == ended.category and fold(found.item).split()[:1] == fold(ended.item).split()[:1]
    return found.role == "seized" and alike and found.value == ended.value


def take_back(stories: Sequence[Story]) -> None:
    """Gives the last event, a seizure without a figure, the one of what it names from the event that summed it up; what
    that one was, and where, is then told by what is left of it."""
    last = stories[-1]
    if last.event_type not in SEIZURES or any(claim.role == "seized" for claim in last.claims):
        return
    named = _named(last.passages[0])
    for summed in stories[-1 - _REACH : -1]:
        for claim in summed.claims:
            if claim.role == "seized" and len(summed.claims) > 1 and named in split_words(fold(claim.item)).forms:
                _hand_over(claim, summed, last)
                return


def _named(passage: Passage) -> str:
    """The noun that the passage opens with, "" where no definite article leads to one."""
    forms = passage.words.forms[passage.first : passage.first + 2]
    return forms[1] if len(forms) == 2 and forms[0] in THE else ""


def _hand_over(claim: Quantity, summed: Story, last: Story) -> None:
    source = summed.passages[0]
    summed.claims.remove(claim)
    last.claims.append(claim)
    last.passages.append(source)
    left = [word for word in source.found if not claim.span.overlaps(source.words.span(word.first, word.last))]
    if summed.where is not None and last.places < summed.places:
        elsewhere = tuple([p for p in summed.where.placed if p.toponym.name not in last.places])
        summed.where = replace(summed.where, placed=elsewhere)
    told = told_by(source.words, left, frozenset(), settled=True, one_word=True)
    if told is not None:
        summed.event_type, summed.trigger, summed.rule = told.trigger.event_type, told.trigger, told.rule
