"""What is counted in one sum and told of again by its name: "... : 377 briques et 59 lingots. Les briques ont ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.extraction.kinds import SEIZURES
from dashboard.extraction.passages import Passage
from dashboard.extraction.story import Story
from dashboard.extraction.triggers import told_by
from dashboard.model import Quantity
from gazetteer.text import fold, split_words

_THE = frozenset(("le", "la", "l", "les"))
# A sum stands at most this many events before what it is told of again.
_REACH = 5


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
    return forms[1] if len(forms) == 2 and forms[0] in _THE else ""


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
