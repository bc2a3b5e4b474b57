"""What became of each counted thing: the role word that governs it, or the list that it stands in.

A count takes, in this order: the role word inside it ("02 blessés"), the verb right after it ("03 fusils saisis"), the
verb that its list or its inserted clause leads to ("deux hommes, âgés de 20 ans, ont été arrêtés"), the verb or noun
before it ("a saisi 03 fusils"), and what its list has. Goods that nothing is said of are a haul.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from dashboard.extraction.quantity_hauls import is_haul
from dashboard.extraction.quantity_lists import FAR, CountLine
from dashboard.extraction.quantity_numbers import ALONE, Count
from dashboard.extraction.quantity_words import BE, HAVE, NO_ROLE, RoleMark
from gazetteer.text import Words

_NEAR = 5
# how far a verb governs what follows it
_SIGHT = 120
_REACH = {"one": 4, "unknown": 2, "odd": 0, "bare": 2, "ordinal": 0, "some": 2, "money": 4}
_PERSONAL_REACH = 15
_FIRM = frozenset(["count", "toll", "some"])
_RIVALS = ALONE | {"one", "toll"}
_SINGULAR = frozenset(["a", "est", "etait", "avait", "fut", "sera", "aura"])
_UNSEEN_FAR = ALONE | {"unknown", "odd", "money"}


class Reading(NamedTuple):
    """The role of one count ("" for none) and the mark that gave it; ``part`` where another count includes it."""

    role: str = ""
    mark: RoleMark | None = None
    category: str = ""
    part: bool = False


def read_roles(words: Words, counts: Sequence[Count], marks: Sequence[RoleMark]) -> list[Reading]:
    """One reading for each count, in order: a list is read from its end for what closes it, then from its head."""
    if not counts:
        return []
    line = CountLine(words, counts, marks)
    closing = _closing(line)
    readings: list[Reading] = []
    inserted: RoleMark | None = None
    for index, count in enumerate(counts):
        category = count.category or line.category_before(index)
        mark = _inner(line, count) or _specified(line, count, category, readings)
        if mark is None and not line.is_apart(count):
            mark = _governing(line, index, category, closing[index])
            if mark is None and category and count.kind in ALONE:
                # "des hélicoptères ont frappé les fuyards, en neutralisant une dizaine": of others than those counted
                mark, category = _before(line, count, ""), ""
        included = mark is inserted and not line.measures_again(count)
        part = mark is not None and (included or _told_again(line, count, mark.row.role_of(category), readings))
        if mark is not None and mark is _after_insert(line, count, category):
            inserted = mark
        if mark is None and readings:
            mark, category = _as_before(line, index, category, readings[-1])
        role = mark.row.role_of(category) if mark else ""
        if mark and not category and role == mark.row.persons:
            category = "person"
        # "09 suspects arrêtés, dont 02 relâchés": what became of some of them is told besides
        whole = readings[-1].role if readings else role
        within = line.is_within(count) and role in ("", whole) and not (role and _opens_with_a_part(line, index))
        reading = Reading(role, mark, category, part or within)
        readings.append(reading._replace(role="seized") if is_haul(line, index, [*readings[-3:], reading]) else reading)
    return readings


def _opens_with_a_part(line: CountLine, index: int) -> bool:
    """ "les assaillants, dont 14 ont été tués": no figure counts the whole."""
    return index == 0 and "dont" in line.forms[max(0, line.counts[0].first - 2) : line.counts[0].first]


def _specified(line: CountLine, count: Count, category: str, readings: Sequence[Reading]) -> RoleMark | None:
    """ "du matériel a été saisi, soit 6 presses", "les occupants ont été tués, au nombre de cinq": the verb before it,
    whose subject no other figure counts."""
    if not line.specifies(count):
        return None
    for mark in reversed(line.marks[: bisect_right(line.starts, count.first)][-2:]):
        near = count.first - mark.last <= FAR and not line.walled(mark.last, count.first)
        fits = mark.row.role_of(category) not in ("", NO_ROLE)
        if near and fits and not mark.forward and all(reading.mark is not mark for reading in readings):
            return mark
    return None


def _told_again(line: CountLine, count: Count, role: str, readings: Sequence[Reading]) -> bool:
    """Of 611 persons arrested, "64 ont été remises": the same ones, told again; not "64 autres"."""
    others = line.forms[count.last : count.last + 1] in (["autre"], ["autres"])
    return count.kind == "bare" and not others and bool(readings) and readings[-1].role == role


def _as_before(line: CountLine, index: int, category: str, before: Reading) -> tuple[RoleMark | None, str]:
    """What a list goes on with: the verb before it, or, of a number alone, all that was said of the last one."""
    count, mark = line.counts[index], before.mark
    if line.repeats(count):
        return mark, before.category
    listed = (line.linked[index] and line.goes_on(count)) or line.adds(count)
    goes_on = mark is not None and listed and mark.last <= count.first
    # "3 600 bouteilles et 900 étiquettes": what no table knows is of the kind of what it is listed with
    kind = category or (before.category if before.category != "person" else "")
    return (mark if goes_on and mark is not None and mark.row.role_of(kind) else None), kind


def _governing(line: CountLine, index: int, category: str, closing: RoleMark | None) -> RoleMark | None:
    count = line.counts[index]
    role = closing.row.role_of(category) if closing is not None else ""
    if role and role != NO_ROLE:
        return closing
    # "a récupéré 03 motos volées": the participle only describes them
    without = closing if role else None
    inserted, before = _after_insert(line, count, category), _before(line, count, category)
    return inserted or before or _far(line, index, category) or without


def _inner(line: CountLine, count: Count) -> RoleMark | None:
    for mark in line.marks_from(count.noun):
        if mark.first >= count.last:
            return None
        if mark.last <= count.last and (not mark.forward or count.kind == "toll"):
            return mark
    return None


def _closing(line: CountLine) -> list[RoleMark | None]:
    """For each count the verb right after it, or after the list that it stands in."""
    closing: list[RoleMark | None] = [None] * len(line.counts)
    for index in range(len(line.counts) - 1, -1, -1):
        closing[index] = _near(line, index)
        if closing[index] is None and index + 1 < len(line.counts) and line.linked[index + 1]:
            mark = closing[index + 1]
            shared = mark is not None and not _of_one(line, mark) and not _led(line, index)
            closing[index] = mark if shared and _inner(line, line.counts[index]) is None else None
    return closing


def _of_one(line: CountLine, mark: RoleMark) -> bool:
    """ "un blindé saute et le véhicule est détruit": a verb in the singular has one subject, not a list."""
    return not _SINGULAR.isdisjoint(line.forms[max(0, mark.first - 3) : mark.first])


def _near(line: CountLine, index: int) -> RoleMark | None:
    count = line.counts[index]
    category = count.category or line.category_before(index)
    bound = line.counts[index + 1].first if index + 1 < len(line.counts) else len(line.forms)
    without: RoleMark | None = None
    for mark in line.marks_from(count.last):
        if mark.first >= bound or mark.first - count.last > _NEAR or line.walled(count.last, mark.first):
            break
        if mark.forward and mark.row.order != "noun":
            break
        role = "" if mark.forward else mark.row.role_of(category)
        # "03 motos volées ont été retrouvées": what is said last of them
        if role == NO_ROLE:
            without = without or mark
        elif role:
            return line.outcome(mark, category)
    return without


def _led(line: CountLine, index: int) -> bool:
    """Whether a verb stands right before the list that the count stands in: it governs the list."""
    head = index
    while head and line.linked[head] and index - head < FAR:
        head -= 1
    count = line.counts[head]
    before = _before(line, count, count.category)
    return before is not None and count.first - before.last <= 3


def _after_insert(line: CountLine, count: Count, category: str) -> RoleMark | None:
    """ "deux hommes, âgés de 20 ans, ont été arrêtés": the verb of the count stands after a comma."""
    opening = line.comma(count.last, count.last + 2 * _NEAR)
    if line.is_of_a_relative(count) or opening >= count.last + 2 * _NEAR:
        return None
    for mark in line.marks_from(opening)[:4]:
        if mark.first - count.last > FAR or line.walled(count.last, mark.first):
            return None
        here = mark.first
        while here > opening and line.forms[here - 1] != ",":
            here -= 1
        verbal = not {*line.forms[here : min(here + 3, mark.first)]}.isdisjoint(BE | HAVE)
        if here - 1 > opening and verbal and not mark.forward and mark.row.role_of(category):
            return line.outcome(mark, category)
    return None


def _before(line: CountLine, count: Count, category: str) -> RoleMark | None:
    """The nearest verb or noun before the count that governs things of its kind."""
    reach = _REACH.get(count.kind, _SIGHT)
    stop = bisect_right(line.starts, count.first)
    for mark in reversed(line.marks[max(0, stop - 40) : stop]):
        if mark.last > count.first or not mark.forward:
            continue
        between = line.forms[mark.last : count.first]
        if len(between) > reach or ";" in between or (category == "person" and "qui" in between):
            return None
        if mark.row.role_of(category):
            return mark
    return None


def _far(line: CountLine, index: int, category: str) -> RoleMark | None:
    """The next verb after the count, some words on: "un chauffeur de la compagnie X venu de Gao a été arrêté"."""
    count = line.counts[index]
    if not category or line.is_of_a_relative(count) or count.kind in _UNSEEN_FAR:
        return None
    reach = FAR if count.kind in _FIRM or category != "person" else _PERSONAL_REACH
    others = line.following(index)
    rivals = (o.first for o, linked in others if o.kind in _RIVALS or (not linked and o.category == category))
    reach = min(reach, next(rivals, len(line.forms)) - count.last)
    for mark in line.marks_from(count.last):
        if mark.first - count.last > reach or line.walled(count.last, mark.first):
            return None
        if count.kind not in _FIRM and line.comma(count.last, mark.first) < mark.first:
            return None
        if not mark.forward and mark.row.role_of(category):
            return line.outcome(mark, category)
    return None
