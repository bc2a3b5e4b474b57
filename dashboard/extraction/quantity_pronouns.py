"""What takes up figures of an earlier sentence: "Il a été détruit", "Deux autres l'ont été", "Trois d'entre eux"."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.extraction.quantity_marks import role_marks
from dashboard.extraction.quantity_numbers import ALONE, Count
from dashboard.extraction.quantity_words import BE, RoleRow
from dashboard.model import Quantity
from gazetteer.text import Words

# "Il a ensuite été totalement détruit": the participle stands at most this many words from the start
_CLOSE = 6
_OTHERS = frozenset(("autre", "autres"))
_PRONOUNS = frozenset(("il", "elle", "ils", "elles", "tous", "toutes"))
_POINTERS = frozenset(("celui", "celle", "ceux", "celles", "ce", "cette", "ces"))
_POINTED = frozenset(("ci", "dernier", "derniere", "derniers", "dernieres"))
THEM = frozenset(("eux", "elles"))
_OF_THEM = (["d", "entre", "eux"], ["d", "entre", "elles"])
_AMONG_THEM = (["parmi", "eux"], ["parmi", "elles"])


def role_again(text: str, words: Words, before: Words) -> RoleRow | None:
    """What was said last in the sentence before, where this one takes it up: "Deux autres l'ont été à Gao."."""
    forms = words.forms
    others = next((at for at, form in enumerate(forms[:_CLOSE]) if form in _OTHERS), None)
    takes_up = others is not None and forms[others + 1 : others + 4] in (["l", "ont", "ete"], ["l", "a", "ete"])
    marks = role_marks(text, before) if takes_up else []
    return marks[-1].row if marks else None


def outcome_of_it(text: str, words: Words) -> RoleRow | None:
    """What became of what was counted last in the sentence before: "Il a été détruit sur place.", "Âgé de 27 ans, il a
    été écroué."; None where the sentence tells nothing of it."""
    it = pronoun_of_it(words.forms)
    if it is None:
        return None
    mark = next((mark for mark in role_marks(text, words) if mark.first > it), None)
    if mark is None or mark.forward or mark.first - it > _CLOSE or BE.isdisjoint(words.forms[it + 1 : mark.last]):
        return None
    return mark.row


def pronoun_of_it(forms: Sequence[str]) -> int | None:
    """Which word stands for what was counted in the sentence before: the first, or the one past an opening phrase."""
    if _POINTERS.issuperset(forms[:1]) and _POINTED.issuperset(forms[1:2]):
        return 0 if forms else None
    opening = forms.index(",") + 1 if "," in forms[:_CLOSE] else 0
    return next((at for at in (0, opening) if at < len(forms) and forms[at] in _PRONOUNS), None)


def whole_of(forms: Sequence[str], count: Count, before: Sequence[Quantity]) -> Quantity | None:
    """What a number alone counts some of: "Trois d'entre eux ont été tués.", "Parmi eux, deux sont blessés."; of the
    figures ``before``, in text order, the last one of persons that is greater, else the last one greater."""
    if count.kind not in ALONE or not before:
        return None
    of_them = forms[count.last : count.last + 3] in _OF_THEM or forms[:2] in _AMONG_THEM
    greater = [one for one in before if one.item and (one.value or 0) > (count.value or 0)] if of_them else []
    return next((one for one in reversed(greater) if one.category == "person"), greater[-1] if greater else None)
