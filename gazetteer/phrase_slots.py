"""A phrase as its author writes it -> its slots: the words that may stand at each place (see ``phrases``)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from gazetteer.text import fold, split_words

# What a stem takes in the present, simple past and both participles: the tenses that tell. The infinitive is what is
# only aimed at, and the imperfect what was going on when something else happened.
_ENDINGS = {
    "er": ("e", "ee", "es", "ees", "ent", "ant", "a", "erent"),
    "ir": ("i", "ie", "is", "ies", "it", "issent", "issant", "irent"),
}

# What of these no past participle is spelt like, and the infinitive.
_ACTIVE_ENDINGS = {
    "er": ("ent", "ant", "a", "erent", "er"),
    "ir": ("it", "issent", "issant", "irent", "ir"),
}

_KEPT = 10_000  # phrases: more than the tables have, of which some are read for two purposes


class Slot(NamedTuple):
    """A slot of a phrase: the word lists that may fill it (none: a gap), and whether it may be missing."""

    choices: tuple[list[str], ...]
    optional: bool = False


Slots: TypeAlias = tuple[Slot, ...]
GAP = Slot(())


@lru_cache(maxsize=_KEPT)
def slots_of(phrase: str) -> Slots:
    """The slots of a phrase.

    Raises ValueError for one that matches the empty text, for a slot without a word and a gap without words around it.
    """
    slots = []
    for slot in fold(phrase).split():
        if slot == "...":
            slots.append(GAP)
            continue
        choices: list[list[str]] = []
        for choice in slot.rstrip("?").split("|"):
            choices += [[choice]] if choice.isalnum() else _slot_forms(choice)
        slots.append(Slot(tuple(choices), slot.endswith("?")))
    if all(slot.optional for slot in slots):
        raise ValueError(f"the phrase {phrase!r} matches the empty text")
    if any(one is two is GAP for one, two in pairwise((GAP, *slots, GAP))):
        raise ValueError(f"a gap of the phrase {phrase!r} does not stand between words")
    return tuple(slots)


def reversed_slots(slots: Slots) -> Slots:
    """The slots of the same words from the last to the first."""
    turned = (Slot(tuple(choice[::-1] for choice in slot.choices), slot.optional) for slot in reversed(slots))
    return tuple(slot if slot.choices else GAP for slot in turned)


def _slot_forms(choice: str) -> list[list[str]]:
    """The word lists that a choice of a slot stands for; a starred last word stands for all that begin so.

    "d'armes" and "pick-up" are two words in the text, so they are two words here.
    """
    for sign, endings in (("+", _ENDINGS), ("~", _ACTIVE_ENDINGS)):
        if choice.endswith(sign):
            return [[form] for form in _verb_forms(choice.rstrip(sign), endings)]
    starred = choice.endswith("*")
    forms = split_words(choice.rstrip("*")).forms
    if not forms:
        raise ValueError(f"the slot {choice!r} of a phrase holds no word")
    return [[*forms[:-1], forms[-1] + "*"] if starred else forms]


def _verb_forms(infinitive: str, endings: Mapping[str, Sequence[str]]) -> list[str]:
    stem, ending = infinitive[:-2], infinitive[-2:]
    if ending not in endings or len(stem) < 2:
        raise ValueError(f"{infinitive!r} is no verb in -er or -ir")
    # "egorgeait": a g keeps its sound before a
    return [stem + ("e" if stem[-1] == "g" and tail[0] == "a" else "") + tail for tail in endings[ending]]
