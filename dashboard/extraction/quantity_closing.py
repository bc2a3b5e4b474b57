"""The verb right after a count, or after the list that it stands in: "03 fusils et 04 chargeurs ont été saisis"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.extraction.quantity_links import is_within
from dashboard.extraction.quantity_lists import CountLine
from dashboard.extraction.quantity_numbers import ALONE, Count
from dashboard.extraction.quantity_reach import (
    has_one_for_object,
    is_of_one,
    is_of_one_alone,
    outcome_among,
    verb_before,
)
from dashboard.extraction.quantity_words import NO_ROLE, SINGULAR_IN_S, RoleMark
from dashboard.french.grammar import BE, HAVE, PLURAL_VERBS

_NEAR = 5


def verb_inside(line: CountLine, count: Count) -> RoleMark | None:
    """The role word that a count itself holds: "02 blessés"; "02 blessés ont succombé" says what came after."""
    for mark in line.marks_from(count.noun):
        if mark.first >= count.last:
            return None
        # "41 victimes de traite": what the row says of things only is not said of them
        said = mark.row.role_of(count.category) and (not mark.forward or count.kind == "toll")
        if mark.last <= count.last and said:
            return _death_of_the_hurt(line, count, mark) or mark
    return None


def _death_of_the_hurt(line: CountLine, count: Count, mark: RoleMark) -> RoleMark | None:
    """ "02 blessés ont succombé", "un blessé est décédé": the verb of those hurt, where they died of it."""
    after = line.forms[count.last : count.last + 1]
    if mark.row.persons != "wounded" or HAVE.union(BE).isdisjoint(after):
        return None
    verbs = [verb for verb in line.marks_from(count.last)[:1] if verb.first - count.last <= _NEAR]
    return next((verb for verb in verbs if verb.row.persons == "killed" and not verb.forward), None)


def verbs_after(line: CountLine) -> list[RoleMark | None]:
    """For each count the verb right after it, or after the list that it stands in."""
    closing: list[RoleMark | None] = [None] * len(line.counts)
    if not line.marks:
        return closing
    for index in range(len(line.counts) - 1, -1, -1):
        closing[index] = _near(line, index)
        if closing[index] is None and index + 1 < len(line.counts) and line.linked[index + 1]:
            mark = closing[index + 1]
            shared = mark is not None and not is_of_one(line, mark) and (_closes(line, mark) or not _led(line, index))
            shared = shared and mark is not None and not is_of_one_alone(line, mark)
            closing[index] = mark if shared and verb_inside(line, line.counts[index]) is None else None
        elif (
            closing[index] is not None
            and index + 1 < len(line.counts)
            and _is_told_with_the_next(line, index, closing[index : index + 2])
        ):
            closing[index] = closing[index + 1]
        elif closing[index] is None and _tells_a_part(line, index) and not _led(line, index):
            closing[index] = _verb_of_the_whole(line, index + 1)
    return closing


def _is_told_with_the_next(line: CountLine, index: int, closing: Sequence[RoleMark | None]) -> bool:
    """ "23 motos volées et 4 pistolets ont été récupérés": whether the participle after a count says nothing of what
    became of it, and the verb after the next one says it of both; ``closing`` are the verbs after these two."""
    (mark, shared), (count, following) = closing, line.counts[index : index + 2]
    if mark is None or shared is None or count.category in ("", "person"):
        return False
    joined = (mark.first, mark.last) == (count.last, following.first - 1) and line.forms[mark.last] == "et"
    verbal = not PLURAL_VERBS.isdisjoint(line.forms[max(0, shared.first - 2) : shared.first])
    told = [one.row.role_of(count.category) for one in (mark, shared)]
    return joined and verbal and told[0] == NO_ROLE and told[1] not in ("", NO_ROLE)


def _tells_a_part(line: CountLine, index: int) -> bool:
    """ "trois suspects dont un blessé": whether the next count is a part of this one, told right after it."""
    count, part = line.counts[index], line.counts[index + 1] if index + 1 < len(line.counts) else None
    return (
        part is not None and part.kind not in ALONE and is_within(line.forms, part) and part.first - count.last <= _NEAR
    )


def _verb_of_the_whole(line: CountLine, part: int) -> RoleMark | None:
    """ "trois suspects dont un blessé ont été interpellés", "02 véhicules dont 01 blindé récupérés": the verb after a
    part, in the plural, is of the whole."""
    count = line.counts[part]
    for mark in line.marks_from(count.last):
        between = line.forms[count.last : mark.first]
        if len(between) > _NEAR or line.walled(count.last, mark.first):
            return None
        of_several = count.value == 1 and _is_of_several(line.forms, count, mark)
        if not mark.forward and (of_several or not PLURAL_VERBS.isdisjoint(between)):
            return mark
    return None


def _is_of_several(forms: Sequence[str], part: Count, mark: RoleMark) -> bool:
    """ "dont 01 femme conduits à la brigade", "dont une femme mis en garde à vue": no participle that agrees with
    one."""
    participle = forms[mark.first]
    if participle in SINGULAR_IN_S:
        return forms[part.first] == "une"
    return participle.endswith("s")


def _closes(line: CountLine, mark: RoleMark) -> bool:
    """ "(une cache contenant) 11 roquettes et 26 obus, détruits ensuite": a participle past a comma tells what became
    of the whole list."""
    return line.forms[mark.first - 1] == "," and line.forms[mark.first].endswith("s")


def _near(line: CountLine, index: int) -> RoleMark | None:
    count = line.counts[index]
    if count.first in line.inner:
        return None
    category = count.category or line.category_before(index)
    bound = line.counts[index + 1].first if index + 1 < len(line.counts) else len(line.forms)
    return outcome_among(line, _marks_up_to(line, count, bound), category)


def _marks_up_to(line: CountLine, count: Count, bound: int) -> Iterator[RoleMark]:
    """The role words right after a count, before the next one and before a verb that governs what follows it."""
    for mark in line.marks_from(count.last):
        if mark.first >= bound or mark.first - count.last > _NEAR or line.walled(count.last, mark.first):
            return
        if mark.forward and mark.row.order != "noun":
            return
        if (count.value or 0) > 1 and has_one_for_object(line, mark):
            return
        yield mark


def _led(line: CountLine, index: int) -> bool:
    """Whether a verb stands right before the list that the count stands in: it governs the list."""
    count = line.head_of_list(line.counts[index])
    before = verb_before(line, count, count.category)
    return before is not None and count.first - before.last <= 3
