"""What became of each counted thing: the role word that governs it, or the list that it stands in.

A count takes, in this order: the role word inside it ("02 blessés"), the verb right after it ("03 fusils saisis"), the
verb that its list or its inserted clause leads to ("deux hommes, âgés de 20 ans, ont été arrêtés"), the verb or noun
before it ("a saisi 03 fusils"), and what its list has. Goods that nothing is said of are a haul.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dashboard.extraction.quantity_apart import is_apart
from dashboard.extraction.quantity_closing import verb_inside, verbs_after
from dashboard.extraction.quantity_hauls import is_haul
from dashboard.extraction.quantity_links import (
    adds,
    goes_with,
    is_aboard,
    is_within,
    itemises,
    measures_again,
    specifies,
)
from dashboard.extraction.quantity_lists import FAR, CountLine
from dashboard.extraction.quantity_numbers import ALONE, Count
from dashboard.extraction.quantity_reach import verb_before, verb_past_insert
from dashboard.extraction.quantity_verbs import verb_of
from dashboard.extraction.quantity_words import NO_ROLE, RoleMark
from dashboard.model import TOLL
from gazetteer.text import Words

# what is specified is told by one of this many role words before it, of which none of as many figures has taken it
_SPECIFIED = 2
# "..., ainsi que deux motos" goes on with what was told of one of this many counts before it
_NEAREST = 4
# a whole is told with fewer parts than this
_PARTS = 8
# ... and as many words may stand between one and the last
_ASIDE = 5


class Reading(NamedTuple):
    """The role of one count ("" for none) and the mark that gave it; ``part`` where another count includes it."""

    role: str = ""
    mark: RoleMark | None = None
    category: str = ""
    part: bool = False


def read_roles(words: Words, counts: Sequence[Count], marks: Sequence[RoleMark]) -> list[Reading]:
    """One reading for each count, in order: a list is read from its end for what closes it, then from its head."""
    line = CountLine(words, counts, marks)
    closing = verbs_after(line)
    readings: list[Reading] = []
    inserted: RoleMark | None = None
    for index, count in enumerate(counts):
        category = count.category or line.category_before(index) or _person_again(line, index, readings)
        mark = verb_inside(line, count) or _specified(line, count, category, readings)
        unclaimed = is_apart(line, count)
        apart = mark is None and unclaimed
        if mark is None and not apart:
            mark = verb_of(line, index, category, closing[index])
            if mark is None and category and count.kind in ALONE:
                # "des hélicoptères ont frappé les fuyards, en neutralisant une dizaine": of others than those counted
                mark, category = verb_before(line, count, ""), ""
        another = not measures_again(line.forms, count)
        included = mark is inserted and another and not _shares_its_verb(line, index, readings)
        part = mark is not None and (included or _told_again(line, count, mark.row.role_of(category), readings))
        if mark is not None and index + 1 < len(counts) and mark is verb_past_insert(line, count, category):
            inserted = mark  # the counts of the insert follow
        if mark is None and readings and not apart:
            mark, category = _as_before(line, index, category, _last_told(line, index, readings))
        role = mark.row.role_of(category) if mark else ""
        if mark and not category and role == mark.row.persons:
            category = "person"
        # "09 suspects arrêtés, dont 02 relâchés": what became of some of them is told besides
        whole = readings[_whole(line, index, readings)].role if readings else role
        again = _goes_on_with_parts(line, index, category, readings)
        within = (again or is_within(line.forms, count) or line.is_of_them(count)) and role in ("", whole)
        within = within and not (role and _opens_with_a_part(line, index))
        if within and not role and _is_some_of_unknown(line, index, readings):
            role, within = whole, False
        reading = Reading(role, mark, category, part or within)
        before = next((one for one in reversed(readings[-_SPECIFIED:]) if one.role), None)
        if not role and before is not None and before.role == "destroyed":
            if is_aboard(line.forms, count):
                reading = Reading("killed", before.mark, category)
            elif goes_with(line.forms, count) or itemises(line.forms, count):
                reading = Reading("destroyed", before.mark, category)
        seized = not unclaimed and is_haul(line, index, [*readings[-3:], reading])
        readings.append(reading._replace(role="seized") if seized else reading)
    return readings


def _person_again(line: CountLine, index: int, readings: Sequence[Reading]) -> str:
    """ "en a neutralisé onze et capturé trois": whom a number alone counts after another that counted people."""
    alone = index > 0 and line.counts[index].kind == "bare" == line.counts[index - 1].kind
    return "person" if alone and readings[-1].role in TOLL else ""


def _shares_its_verb(line: CountLine, index: int, readings: Sequence[Reading]) -> bool:
    """ "le conducteur et son convoyeur, âgés de 20 et 30 ans, ont été arrêtés": no comma parts the two; not "deux
    hommes, un Malien et un Nigérien, ont été arrêtés"."""
    between = (line.counts[index - 1].last, line.counts[index].first)
    return line.linked[index] and line.comma(*between) == between[1] and not readings[-1].part


def _goes_on_with_parts(line: CountLine, index: int, category: str, readings: Sequence[Reading]) -> bool:
    """ "dont 05 à Ber et 04 à Gossi", "dont 3 femmes et 2 mineurs", "dont 9 relâchés et 3 déférés": more of the parts
    before it, as many as the whole may hold; not "dont 3 femmes, et 2 motos"."""
    if not readings or not (readings[-1].part or is_within(line.forms, line.counts[index - 1])):
        return False
    count = line.counts[index]
    if count.kind in ALONE:
        return line.repeats(count)
    between = line.forms[line.counts[index - 1].last : count.first]
    if between[:1] == ["("] and between[2:3] == [")"]:
        between = between[3:]  # "5 pistolets mitrailleurs (PM), 2 fusils"
    whole = _whole(line, index, readings)
    told, most = sum(one.value or 0 for one in line.counts[whole + 1 : index + 1]), line.counts[whole].value or 0
    if told == most and between[-1:] == ["et"] and len(between) <= _ASIDE:
        return True  # "09 relâchés après vérification et 03 remis": all of them
    return between in ([","], ["et"]) and category == readings[-1].category and told <= most


def _whole(line: CountLine, index: int, readings: Sequence[Reading]) -> int:
    """The last figure before one that is no part of another, be it told of besides ("dont 9 relâchés")."""
    at = index - 1
    while at > max(0, index - _PARTS) and (readings[at].part or is_within(line.forms, line.counts[at])):
        at -= 1
    return at


def _is_some_of_unknown(line: CountLine, index: int, readings: Sequence[Reading]) -> bool:
    """ "de nombreux blessés, dont 4 gendarmes": no other figure holds them; "dont le chauffeur" only names one."""
    count = line.counts[index]
    return (
        bool(readings) and count.kind == "count" and line.counts[index - 1].value is None and not is_apart(line, count)
    )


def _opens_with_a_part(line: CountLine, index: int) -> bool:
    """ "les assaillants, dont 14 ont été tués": no figure counts the whole."""
    return index == 0 and "dont" in line.forms[max(0, line.counts[0].first - 2) : line.counts[0].first]


def _specified(line: CountLine, count: Count, category: str, readings: Sequence[Reading]) -> RoleMark | None:
    """ "du matériel a été saisi, soit 6 presses", "les occupants ont été tués, au nombre de cinq": the verb before it,
    whose subject no other figure counts."""
    if not specifies(line.forms, count):
        return None
    for mark in reversed(line.marks_before(count.first, _SPECIFIED)):
        near = count.first - mark.last <= FAR and not line.walled(mark.last, count.first)
        fits = mark.row.role_of(category) not in ("", NO_ROLE) and not line.is_counted(mark)
        if near and fits and not mark.forward and all(reading.mark is not mark for reading in readings[-_SPECIFIED:]):
            return mark
    return None


def _told_again(line: CountLine, count: Count, role: str, readings: Sequence[Reading]) -> bool:
    """Of 611 persons arrested, "64 ont été remises": the same ones, told again; not "64 autres"."""
    others = line.forms[count.last : count.last + 1] in (["autre"], ["autres"])
    return count.kind == "bare" and not others and bool(readings) and readings[-1].role == role


def _last_told(line: CountLine, index: int, readings: Sequence[Reading]) -> Reading:
    """What a list goes on with: the last reading, or the one before the place that it names ("12 ont péri à l'école et
    7 au camp"); of what is added, the last that says anything."""
    told = [one for one in readings[-_NEAREST:] if one.role] if adds(line.forms, line.counts[index]) else []
    if told or not line.repeats(line.counts[index]):
        return (told or readings)[-1]
    last = index - 1
    while last > 0 and index - last < _NEAREST and line.counts[last].kind == "one" and not readings[last].role:
        last -= 1
    return readings[last]


def _as_before(line: CountLine, index: int, category: str, before: Reading) -> tuple[RoleMark | None, str]:
    """What a list goes on with: the verb before it, or, of a number alone, all that was said of the last one."""
    count, mark = line.counts[index], before.mark
    if line.repeats(count):
        return mark, before.category
    listed = (line.linked[index] and line.goes_on(count)) or adds(line.forms, count)
    goes_on = mark is not None and listed and mark.last <= count.first
    # "3 600 bouteilles et 900 étiquettes": what no table knows is of the kind of what it is listed with
    kind = category or (before.category if before.category != "person" else "")
    return (mark if goes_on and mark is not None and mark.row.role_of(kind) else None), kind
