"""What takes up figures of an earlier sentence: "Il a été détruit", "Deux autres l'ont été", "Trois d'entre eux"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product
from typing import NamedTuple

from dashboard.extraction.quantity_marks import role_marks
from dashboard.extraction.quantity_numbers import ALONE, OF_THEM, Count
from dashboard.extraction.quantity_words import FIRST, RoleMark, RoleRow, determines, signs
from dashboard.french.grammar import BE, HAVE, OF, THE, THEY, THIS
from dashboard.model import Quantity
from gazetteer.text import Words, where

# "Il a ensuite été totalement détruit": the participle stands at most this many words from the start
_CLOSE = 6
# "en a aussitôt détruit trois"
_OBJECT_REACH = 4
_VERBS = BE | HAVE
# "une dizaine au moins ont brûlé": the verb begins at most this many words after the number
_SUBJECT = 3
_OTHERS = frozenset(("autre", "autres"))
_ANOTHER = frozenset(("un", "une"))
_OF_ANY = frozenset(("ils", "tous", "tout"))
_PRONOUNS = THEY | {"tous", "toutes"}
_DETERMINERS = frozenset(("les", "des", "ces", "ses", "leurs", "nos"))
_POINTERS = frozenset(("celui", "celle", "ceux", "celles", "ce", "cette", "ces"))
_POINTED = frozenset(("ci", "dernier", "derniere", "derniers", "dernieres"))
_THEM = frozenset(("eux", "elles"))
# The words that open a sentence about the rest of those counted before.
_TAKING_UP = (["les"], ["le"], ["la"], ["l"], ["un"], ["une"], ["tous"], ["toutes"])
SENTENCES = 3
"""What is taken up was told in one of this many sentences before."""
# ... and is one of its last figures: a sentence without end costs no more than its length.
_FEW = 20
_ALL = frozenset(("les", "tous", "toutes"))
_REST = frozenset(("autre", "autres", "premiers", "premieres", "derniers", "dernieres"))
_ONE = frozenset(("il", "elle", "celui", "celle", "ce", "cette"))
_OBJECTS = frozenset(("l", "les"))
_OBJECT_OF = frozenset(product(_OBJECTS, HAVE))  # "l'ont (détruit)"
_SOME_OF_IT = frozenset(product(("en",), HAVE))
_SAME_FATE = ("meme", "sort")
_UP_TO = ("a", "de")
# "le bilan ... est passé à 41": the words stand at most so far before the number
_TOLL_SIGHT = 40
_DEFINITE = THE | THIS
_IT_IS = (["il", "s", "agit"], ["il", "s", "agissait"], ["ce", "sont"])
_AMONG_THEM = (["parmi", "eux"], ["parmi", "elles"])


class Outcome(NamedTuple):
    """What a sentence says became of what was counted before it, whether of ``several``, and whether ``of_all`` that
    was listed ("Ils", "Le tout", which may be of any; "Elles" are some of them)."""

    row: RoleRow
    several: bool
    of_all: bool = False


def role_again(text: str, words: Words, before: Words) -> RoleRow | None:
    """What was said last in the sentence before, where this one takes it up: "Deux autres l'ont été à Gao.", "Il s'agit
    de trois fusils.", "Deux pick-up ont connu le même sort."."""
    forms = words.forms
    others = where(forms[:_CLOSE], _OTHERS)[:1]
    takes_up = any(forms[at + 1 : at + 4] in (["l", "ont", "ete"], ["l", "a", "ete"]) for at in others)
    takes_up = takes_up or _SAME_FATE in pairwise(forms)
    takes_up = takes_up or any(forms[: len(it_is)] == it_is for it_is in _IT_IS)
    marks = role_marks(text, before) if takes_up else []
    return marks[-1].row if marks else None


def outcome_of_it(text: str, words: Words) -> Outcome | None:
    """What became of what was counted last in the sentence before: "Il a été détruit sur place.", "Âgé de 27 ans, il a
    été écroué.", "Les deux ont été détruits.", "Les démineurs l'ont fait sauter."; None where the sentence tells
    nothing of it."""
    forms = words.forms
    it = pronoun_of_it(forms)
    if it is None and not takes_for_object(forms):
        return None
    marks = role_marks(text, words)
    if it is not None:
        mark = next((mark for mark in marks if mark.first > it), None)
        told = mark is not None and not mark.forward and mark.first - it <= _CLOSE
        if mark is not None and told and not BE.isdisjoint(forms[it + 1 : mark.last]):
            return Outcome(mark.row, forms[it] not in _ONE, forms[it] in _OF_ANY)
    for index, mark in enumerate(marks):
        if mark.first > 1 and forms[mark.first - 1] in HAVE and forms[mark.first - 2] in _OBJECTS:
            return Outcome(_last_joined(forms, marks[index:]).row, forms[mark.first - 2] == "les")
    return None


def takes_for_object(forms: Sequence[str]) -> bool:
    """ "Les démineurs l'ont fait sauter", "La brigade les a cueillis": whether a verb has a pronoun for its object."""
    return not _OBJECT_OF.isdisjoint(pairwise(forms))


def _last_joined(forms: Sequence[str], marks: Sequence[RoleMark]) -> RoleMark:
    """ "l'a enlevé puis détruit": the last of the role words that follow one another."""
    last = marks[0]
    for mark in marks[1:]:
        if forms[last.last : mark.first] not in (["puis"], ["et"], [","], ["avant", "d", "etre"]):
            break
        last = mark
    return last


def pronoun_of_it(forms: Sequence[str]) -> int | None:
    """Which word stands for what was counted in the sentence before: the first, or the one past an opening phrase."""
    first, second, third = [*forms[:3], "", "", ""][:3]
    if first in _POINTERS and second in _POINTED:
        return 0
    if (first, second) == ("le", "tout"):
        return 1
    if first == "les" and second in signs("determiner") and third in _VERBS:
        return 1
    opening = forms.index(",") + 1 if "," in forms[:_CLOSE] else 0
    for at in (0, opening):
        # "Toutes les dispositions seront prises": all of what is named next
        if not _PRONOUNS.isdisjoint(forms[at : at + 1]) and _DETERMINERS.isdisjoint(forms[at + 1 : at + 2]):
            return at
    return None


def counted_before(forms: Sequence[str], told: Sequence[Sequence[Quantity]]) -> list[Quantity]:
    """The figures that a sentence may count some of ("trois d'entre eux"), of those ``told`` in the last ``SENTENCES``,
    in text order: of persons in any, of things in the last one; none where it takes up nothing."""
    opens = forms[:1] in _TAKING_UP or _opens_with_a_number(forms)
    if not opens and _THEM.isdisjoint(forms) and not _takes_some(forms) and not _recounts(forms):
        return []
    return [q for figures in told for q in figures[-_FEW:] if q.category == "person" or figures is told[-1]]


def _opens_with_a_number(forms: Sequence[str]) -> bool:
    """ "Dix ont été brûlés", "Une dizaine au moins sont brûlés": a number alone for subject, as far as words tell."""
    return determines([*forms[:1]], 0) and not _VERBS.isdisjoint(forms[1 : 1 + _SUBJECT])


def whole_of(forms: Sequence[str], count: Count, before: Sequence[Quantity], opens: bool) -> Quantity | None:
    """What a number alone counts some of: "Trois d'entre eux ont été tués.", "Parmi eux, deux sont blessés.", "Les deux
    autres ont fui.", "Les deux ont été pris.", "Le troisième a été pris.", "Elle en a neutralisé trois."; of the
    figures ``before``, in text order, the last one of persons that may hold it, else the last one that may. ``opens``
    says that the sentence counts no others before it."""
    if count.kind not in ALONE or not before:
        return None
    after = forms[count.last : count.last + 1]
    least = count.value or 0
    if count.kind == "ordinal":
        named = not OF.isdisjoint(after) and _THEM.isdisjoint(forms[count.last + 1 : count.last + 2])
        fitting = [one for one in before if one.item and one.category] if count.first == 0 and not named else []
    elif is_recount(forms, count):
        return next((one for one in before if one.role == "killed"), None)
    elif opens and (is_of_it(forms, count) or is_more(forms, count)):
        more = is_more(forms, count)
        fitting = [one for one in before if one.item and one.category and (more or (one.value or 0) >= least)]
    elif count.first == 1 and forms[0] in _ALL and not _VERBS.isdisjoint(after):
        fitting = [one for one in before if one.item and one.value == count.value]
    elif opens and count.first == 0 and _is_subject(forms, count):
        fitting = [one for one in before if one.item and (one.value or 0) >= max(2, least)]
        return fitting[-1] if fitting else None
    else:
        rest = forms[max(0, count.first - 1) : count.first] == ["les"] and not _REST.isdisjoint(after)
        of_them = is_of_them(forms, count) or forms[:2] in _AMONG_THEM
        fitting = [one for one in before if one.item and (one.value or 0) > least] if rest or of_them else []
    return next((one for one in reversed(fitting) if one.category == "person"), fitting[-1] if fitting else None)


def _is_subject(forms: Sequence[str], count: Count) -> bool:
    """ "Dix ont été brûlés", "Dix au moins ont brûlé"; not "Deux autres ont été brûlés"."""
    after = forms[count.last : count.last + _SUBJECT]
    return not _VERBS.isdisjoint(after) and _OTHERS.isdisjoint(after)


def is_of_them(forms: Sequence[str], count: Count) -> bool:
    """ "Trois d'entre eux"."""
    return forms[count.last : count.last + 3] in OF_THEM


def is_of_it(forms: Sequence[str], count: Count) -> bool:
    """ "Le génie en a détruit trois": what was counted before is the object."""
    return _takes_some(forms[max(0, count.first - _OBJECT_REACH) : count.first])


def _takes_some(forms: Sequence[str]) -> bool:
    return not _SOME_OF_IT.isdisjoint(pairwise(forms))


def is_recount(forms: Sequence[str], count: Count) -> bool:
    """ "Le soir, le ministère en comptait 41", "Le bilan est passé de 38 à 41": whether a number alone counts the dead
    anew."""
    if count.kind != "bare" or not count.first:
        return False
    raised = forms[count.first - 1] in _UP_TO and forms[count.last : count.last + 1] != ["a"]
    if raised and _revises_a_toll(forms[max(0, count.first - _TOLL_SIGHT) : count.first], of_it=forms[0] == "il"):
        return True
    return _counts_again(forms[max(0, count.first - _OBJECT_REACH) : count.first])


def _recounts(forms: Sequence[str]) -> bool:
    return _counts_again(forms) or _revises_a_toll(forms, of_it=forms[0] == "il")


def _counts_again(forms: Sequence[str]) -> bool:
    return "en" in forms and any(first == "en" and second in signs("recount") for first, second in pairwise(forms))


def _revises_a_toll(before: Sequence[str], of_it: bool) -> bool:
    """ "Le bilan de l'attaque est passé à 41", "Il est désormais de 41"; not "le nombre de blessés est passé à 41"."""
    if signs("news").isdisjoint(before):
        return False
    after = [before[at + 1 : at + 3] for at in where(before, signs("toll"))]
    of_whom = any(not OF.isdisjoint(words[:1]) and _DEFINITE.isdisjoint(words[1:]) for words in after)
    return of_it or (bool(after) and not of_whom)


def is_more(forms: Sequence[str], count: Count) -> bool:
    """ "Elle en a neutralisé trois autres", "Deux autres ont été pris", "Un troisième a été pris": as many more, and
    none of those counted before; not "Un premier a été pris à Ber, un second à Gao"."""
    if count.kind == "ordinal":
        return forms[count.first] in _ANOTHER and FIRST.isdisjoint(forms)
    others = not _OTHERS.isdisjoint(forms[count.last : count.last + 1])
    return others and (count.first == 0 or is_of_it(forms, count))
