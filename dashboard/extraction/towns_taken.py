"""Towns that change hands: "ont repris Tessit", "ont repris, le 3 mai, le poste de Tessit" tell of it by the name that
follows; not "ont repris le travail"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from operator import attrgetter

from dashboard.extraction.placed import Placed
from dashboard.extraction.trigger_rules import TriggerWord
from dashboard.french.grammar import BE, OF, THE
from dashboard.model import DateMention
from gazetteer.text import Words

_TAKES, _TAKEN = "takes", "taken"
"""The classes of the words before and after the name of what is taken."""
_BOTH = frozenset((_TAKES, _TAKEN))
_CLASS = attrgetter("word_class")
# what of a place is taken with it
_HELD = frozenset(
    ("ville", "localite", "village", "bourg", "bourgade", "poste", "camp", "garnison", "base", "position")
)


def with_towns_taken(
    words: Words, triggers: tuple[TriggerWord, ...], placed: Sequence[Placed], days: Sequence[DateMention]
) -> tuple[TriggerWord, ...]:
    """The trigger words, those that take something only where it is a place: its bare name, a post or camp of it."""
    if _BOTH.isdisjoint(map(_CLASS, triggers)):
        return triggers
    names = [one.span for one in placed if one.is_named]
    before = {_of_what(words.forms, bisect_left(words.starts, name.start)) for name in names}
    inserted = {bisect_left(words.starts, day.span.start): bisect_left(words.starts, day.span.end) for day in days}
    after = {bisect_left(words.starts, name.end) for name in names}
    kept = (_of_a_town(words.forms, word, before, after, inserted) for word in triggers)
    return tuple([word for word in kept if word is not None])


def _of_what(forms: Sequence[str], name: int) -> int:
    """Where the words begin that a name of a place ends: "Tessit", "le poste de Tessit", "la ville de Tessit"."""
    led = name > 2 and forms[name - 3] in THE and forms[name - 2] in _HELD and forms[name - 1] in OF
    return name - 3 if led else name


def _past(forms: Sequence[str], at: int, inserted: Mapping[int, int]) -> int:
    """The word after a day that is inserted here: ", le 3 mai,", "le 3 mai"."""
    opens = at + (forms[at : at + 1] == [","])
    if opens not in inserted:
        return at
    closes = inserted[opens]
    return closes + (forms[closes : closes + 1] == [","])


def _of_a_town(
    forms: Sequence[str], word: TriggerWord, before: set[int], after: set[int], inserted: Mapping[int, int]
) -> TriggerWord | None:
    if word.word_class == _TAKES:
        follows = _past(forms, word.last, inserted)
        follows += follows < len(forms) and forms[follows] in OF
        return word if follows in before else None
    if word.word_class == _TAKEN:
        verb = word.first - 2 if forms[word.first - 1] == "ete" else word.first - 1
        told = verb in after and (forms[verb] in BE or verb < word.first - 1)
        return TriggerWord(word.first, word.last, _TAKES) if told else None
    return word
