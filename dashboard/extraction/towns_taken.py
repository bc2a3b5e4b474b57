"""Towns that change hands: "ont repris Tessit" tells of it by the name that follows; not "ont repris le travail"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from dashboard.extraction.placed import Placed
from dashboard.extraction.trigger_rules import TriggerWord
from dashboard.french.grammar import BE, OF
from gazetteer.text import Words

_TAKES, _TAKEN = "takes", "taken"
"""The classes of the words before and after the name of what is taken."""
_BOTH = frozenset((_TAKES, _TAKEN))
_CLASS = attrgetter("word_class")


def with_towns_taken(
    words: Words, triggers: tuple[TriggerWord, ...], placed: Sequence[Placed]
) -> tuple[TriggerWord, ...]:
    """The trigger words, those that take something only where it is a place by its bare name."""
    if _BOTH.isdisjoint(map(_CLASS, triggers)):
        return triggers
    names = [one.span for one in placed if one.is_named]
    before = {bisect_left(words.starts, name.start) for name in names}
    after = {bisect_left(words.starts, name.end) for name in names}
    kept = (_of_a_town(words.forms, word, before, after) for word in triggers)
    return tuple([word for word in kept if word is not None])


def _of_a_town(forms: Sequence[str], word: TriggerWord, before: set[int], after: set[int]) -> TriggerWord | None:
    if word.word_class == _TAKES:
        follows = word.last + (word.last < len(forms) and forms[word.last] in OF)
        return word if follows in before else None
    if word.word_class == _TAKEN:
        verb = word.first - 2 if forms[word.first - 1] == "ete" else word.first - 1
        told = verb in after and (forms[verb] in BE or verb < word.first - 1)
        return TriggerWord(word.first, word.last, _TAKES) if told else None
    return word
