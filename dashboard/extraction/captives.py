"""Those whom a sentence sets free, and what it says of how they were taken: "les chauffeurs enlevés le 2 mai à Ber ont
été libérés hier" tells of both, each at its own day."""

from __future__ import annotations

from dataclasses import replace

from dashboard.extraction.passages import Passage
from dashboard.extraction.trigger_rules import TriggerWord
from dashboard.french.grammar import BE, HAVE

_TAKEN = "abduct"
_FREED = frozenset(("free", "let_go", "regain"))
_VERBAL = HAVE | BE
# between the auxiliary and its participle: "ont enfin été libérés"
_ADVERBS = frozenset(("enfin", "finalement", "tous", "toutes", "aussi", "egalement"))


def taken_and_freed(passage: Passage) -> tuple[Passage, Passage] | None:
    """What a sentence says of how somebody was taken, from the participle up to the verb that sets them free, and the
    rest of it, with all figures; None for any other sentence ("trois chauffeurs ont été enlevés puis libérés")."""
    taken = next((word for word in passage.found if word.word_class == _TAKEN), None)
    freed = next((word for word in reversed(passage.found) if word.word_class in _FREED), None)
    if taken is None or freed is None or not _only_names(passage, taken):
        return None
    cut = _verb(passage, freed)
    if cut <= taken.last or passage.words.forms[cut] not in _VERBAL:
        return None
    before = passage.part(taken.first, cut)
    rest = replace(
        passage,
        placed=tuple([place for place in passage.placed if not before.span.covers(place.span)]),
        dates=tuple([day for day in passage.dates if not before.span.covers(day.span)]),
        found=tuple([word for word in passage.found if not taken.first <= word.first < cut]),
    )
    return replace(before, quantities=()), rest


def _only_names(passage: Passage, taken: TriggerWord) -> bool:
    """Whether the participle has no auxiliary: "les chauffeurs enlevés", "Enlevé à Ber, le maire"."""
    return taken.first == passage.first or passage.words.forms[taken.first - 1] not in _VERBAL


def _verb(passage: Passage, freed: TriggerWord) -> int:
    """Where the verb begins that sets them free: "ont été libérés", "ont finalement recouvré la liberté"."""
    forms, here = passage.words.forms, freed.first
    while here > passage.first and (forms[here - 1] in _VERBAL or forms[here - 1] in _ADVERBS):
        here -= 1
    return here
