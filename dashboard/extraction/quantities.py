"""Claimed figures of one sentence: how many of what, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dashboard.extraction.quantity_counts import find_counts
from dashboard.extraction.quantity_lists import taken_up
from dashboard.extraction.quantity_marks import role_marks
from dashboard.extraction.quantity_numbers import ALONE, Count
from dashboard.extraction.quantity_roles import Reading, read_roles
from dashboard.extraction.quantity_words import BE, NO_ROLE, RoleRow, signs
from dashboard.model import Quantity
from gazetteer.text import Span, Words

# no side further off than this many words is looked for, so that a sentence without end costs no more
_SIGHT = 120
# "Il a ensuite été totalement détruit": the participle stands at most this many words from the start
_CLOSE = 6
# The counts of an item that the line before it may tell of: not "le conducteur", nor "un" with a noun of no row.
_LISTED = frozenset(("count", "single", "unknown", "some", "bare"))
_OTHERS = frozenset(("autre", "autres"))
_PRONOUNS = frozenset(("il", "elle", "ils", "elles", "tous", "toutes"))
# "porté le 21 mars à 26": the figure stands at most this many words after the verb
_RISE = 6
_POINTERS = frozenset(("celui", "celle", "ceux", "celles", "ce", "cette", "ces"))
_POINTED = frozenset(("ci", "dernier", "derniere", "derniers", "dernieres"))


def find_quantities(text: str, words: Words, taken: Sequence[Span], led: RoleRow | None = None) -> list[Quantity]:
    """The quantities of one sentence, in text order.

    ``words`` are the sentence's words, with offsets in ``text``; ``taken`` are the spans of dates, times, distances and
    places, whose numbers are not counts; ``led`` is what the line that leads into a list says of its items
    (``role_of_items``). A figure that no role word governs has the role "".
    """
    marks = role_marks(text, words)
    counts = find_counts(words, marks, taken)
    if not counts:
        return []
    revising = _revising_from(words.forms)
    sided = "cote" in words.forms or not signs("loss").isdisjoint(words.forms)
    found: list[Quantity] = []
    named: list[Count] = []
    for count, reading in zip(counts, read_roles(words, counts, marks), strict=True):
        told = _taken_up(count, reading, named)
        named.append(told)
        role = reading.role if reading.role != NO_ROLE else ""
        if not role and not marks and led is not None and count.kind in _LISTED:
            role = led.role_of(told.category)
        told_of = count.kind in ("count", "toll") or (count.kind == "single" and count.category == "person")
        if not role and not told_of:
            continue
        first, last = told.noun_span
        # the name of a column stands where its number does, and is no noun of the text there
        written = last > first and (first == count.first or words.starts[first] != words.starts[count.first])
        item = words.span(first, last).of(text) if written else ""
        side = (_side(words.forms, count) if sided else "") or told.side
        rule = reading.mark.row.rule if reading.mark else ""
        span = words.span(count.first, count.last)
        category = reading.category or told.category
        revises = count.first >= revising
        found.append(Quantity(span, count.value, count.approx, item, role, side, reading.part, revises, rule, category))
    return found


def role_of_items(text: str, words: Words, quantities: Sequence[Quantity]) -> RoleRow | None:
    """What a line that leads into a list says of what the items count: its last role word, where it has no figure of
    its own for that."""
    marks = role_marks(text, words)
    row = marks[-1].row if marks else None
    counted = {quantity.rule for quantity in quantities if quantity.value is not None}
    return row if row is not None and row.rule not in counted else None


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
    if mark is None or mark.forward or mark.first - it > _CLOSE or BE.isdisjoint(words.forms[it + 1 : mark.first]):
        return None
    return mark.row


def pronoun_of_it(forms: Sequence[str]) -> int | None:
    """Which word stands for what was counted in the sentence before: the first, or the one past an opening phrase."""
    if _POINTERS.issuperset(forms[:1]) and _POINTED.issuperset(forms[1:2]):
        return 0 if forms else None
    opening = forms.index(",") + 1 if "," in forms[:_CLOSE] else 0
    return next((at for at in (0, opening) if at < len(forms) and forms[at] in _PRONOUNS), None)


def _taken_up(count: Count, reading: Reading, named: list[Count]) -> Count:
    """ "en a blessé 02", "546 ont été relâchées": a number alone counts what was counted before."""
    previous = taken_up(count, named) if count.kind in ALONE else None
    if previous is None or (reading.category and reading.category != previous.category):
        return count
    return count._replace(said=previous.noun_span, category=reading.category or previous.category, side=previous.side)


def _side(forms: list[str], count: Count) -> str:
    """ "côté FAMa, 01 mort" and "33 morts côté FAMa": the side named before, or after the last figure of a list."""
    for index in range(count.first - 1, max(-1, count.first - 1 - _SIGHT), -1):
        if forms[index] in (".", ";"):
            break
        if forms[index] == "cote" and _leads(forms, index):
            return _which(forms[index + 1])
        if forms[index] in signs("loss"):
            return "own"
    for index in range(count.last, min(len(forms), count.last + _SIGHT)):
        if forms[index] in (".", ";", ":"):
            break
        if forms[index] == "cote" and index + 1 < len(forms):
            return "" if _leads(forms, index) else _which(forms[index + 1])
    return ""


def _leads(forms: list[str], index: int) -> bool:
    """Whether the side stands before its figures: "côté FAMa, 01 mort", "côté ennemi 40 morts", "côté civil : 02"."""
    after = forms[index + 2] if index + 2 < len(forms) else "."
    return after in ",:" or after[0].isdecimal() or after in signs("nothing")


def _which(word: str) -> str:
    if word in signs("own"):
        return "own"
    if word in signs("other"):
        return "other"
    return "civilian" if word.startswith(("civil", "population")) else ""


def _revising_from(forms: list[str]) -> int:
    """From which word on figures replace those told before: "un nouveau décompte a porté les pertes à 33 morts",
    "d'abord estimé à 17 morts, le bilan est de 28", "porté de 12 à 17"; past the end where none does."""
    if signs("earlier").isdisjoint(forms) and signs("news").isdisjoint(forms):
        return len(forms)
    counted = not signs("toll").isdisjoint(forms)
    earlier = next((index for index, form in enumerate(forms) if form in signs("earlier")), len(forms))
    if counted and "," in forms[earlier:]:
        return forms.index(",", earlier)
    news = [index for index, form in enumerate(forms) if form in signs("news")]
    raised = next((n for n in news if _to_a_number(forms[n + 1 : n + 1 + _RISE])), None)
    if raised is not None:
        return raised + 3 if forms[raised + 1] == "de" else 0
    return 0 if news and counted else len(forms)


def _to_a_number(after: list[str]) -> bool:
    """ "(porté) à 33", "de 12 à 17", "le 21 mars à 26"."""
    led = after[:1] in (["a"], ["de"], ["le"])
    return led and any(one == "a" and other[0].isdecimal() for one, other in pairwise(after))
