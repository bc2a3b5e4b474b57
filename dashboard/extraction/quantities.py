"""Claimed figures of one sentence: how many of what, and what became of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from dashboard.extraction.quantity_counts import Count, find_counts
from dashboard.extraction.quantity_words import RoleMark, role_marks, signs
from dashboard.model import Quantity
from gazetteer.text import Span, Words

_WALLS = frozenset(".;:")
_FAR = 25
_NEAR = 5
# no verb or side further off than this many words is looked for, so that a sentence without end costs no more
_SIGHT = 120


def find_quantities(text: str, words: Words, taken: Sequence[Span]) -> list[Quantity]:
    """The quantities of one sentence, in text order.

    ``words`` are the sentence's words, with offsets in ``text``; ``taken`` are the spans of dates, times, distances and
    places, whose numbers are not counts. A figure that no role word governs has the role "".
    """
    marks = role_marks(words)
    starts = [mark.first for mark in marks]
    counts = find_counts(words, marks, taken)
    revises = _revises(words.forms)
    found: list[Quantity] = []
    earlier: list[Count] = []
    for index, count in enumerate(counts):
        inherited = _inherit(count, earlier)
        following = counts[index + 1] if index + 1 < len(counts) else None
        mark = _governing(words, inherited, following, _within_sight(marks, starts, count.first))
        role = mark.row.role_of(inherited.category) if mark else ""
        if mark and not inherited.category and mark.last <= inherited.last:
            inherited = replace(inherited, category="person")
        earlier.append(inherited)
        # of 611 persons arrested, "64 ont été remises": the same ones, told again
        again = count.bare and mark is not None and bool(found) and found[-1].role == role
        part = again or "dont" in words.forms[max(0, count.first - 2) : count.first]
        if not role and found and count.bare:
            role = found[-1].role
        if not role and inherited.category == "goods" and count.certain and count.value is not None:
            role = "seized"
        if not role and not count.certain:
            continue
        span = words.span(count.first, count.last)
        item = words.span(inherited.noun, inherited.noun_last).of(text) if inherited.noun_last > inherited.noun else ""
        side = _side(words.forms, count) or inherited.side
        rule = mark.row.rule if mark else ""
        found.append(Quantity(span, count.value, count.approx, item, role, side, part, revises, rule))
    return found


def _within_sight(marks: list[RoleMark], starts: list[int], index: int) -> list[RoleMark]:
    return marks[bisect_left(starts, index - _SIGHT) : bisect_right(starts, index + _SIGHT)]


def _inherit(count: Count, earlier: list[Count]) -> Count:
    """ "en a blessé 02", "546 ont été relâchées": a number alone counts what was counted before."""
    if not count.bare or not earlier:
        return count
    previous = earlier[-1]
    return replace(
        count, noun=previous.noun, noun_last=previous.noun_last, category=previous.category, side=previous.side
    )


def _governing(words: Words, count: Count, following: Count | None, marks: list[RoleMark]) -> RoleMark | None:
    """The mark inside the count, else just after it, else the verb before it, else what closes its list."""
    forms = words.forms
    behind = [
        m for m in marks if not m.forward and m.first >= max(count.noun, count.first) and m.row.role_of(count.category)
    ]
    for mark in behind:
        if mark.last <= count.last:
            return mark
        mark = _chained(forms, mark, behind)
        bound = following.first if following else len(forms)
        if mark.first < bound and mark.first - count.last <= _NEAR and not _walled(forms, count.last, mark.first):
            return mark
        break
    if following and forms[count.last : following.first] == ["et"]:
        for mark in behind:
            if following.last <= mark.first <= following.last + _NEAR and not _walled(forms, count.last, mark.first):
                return mark
    for mark in reversed(marks):
        if mark.last > count.first or not mark.forward:
            continue
        if any(form in (".", ";") for form in forms[mark.last : count.first]):
            break
        if mark.row.role_of(count.category) and (count.category or count.first - mark.last <= 2):
            return mark
    for mark in behind if count.category else ():
        if mark.first - count.last <= _FAR and not _walled(forms, count.last, mark.first):
            return _chained(forms, mark, behind)
        break
    return None


def _chained(forms: list[str], mark: RoleMark, behind: list[RoleMark]) -> RoleMark:
    """ "découvert et désamorcé", "saisies puis incinérées": the last of two joined participles tells the outcome."""
    joined = forms[mark.last : mark.last + 1]
    later = [m for m in behind if m.first == mark.last + 1] if joined in (["et"], ["puis"]) else []
    return later[0] if later else mark


def _walled(forms: list[str], first: int, last: int) -> bool:
    return any(form in _WALLS for form in forms[first:last])


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
        if forms[index] in _WALLS:
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


def _revises(forms: list[str]) -> bool:
    """ "un nouveau décompte a porté les pertes à 33 morts"."""
    return not signs("toll").isdisjoint(forms) and not signs("news").isdisjoint(forms)
