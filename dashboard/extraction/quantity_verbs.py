"""The verb or noun that governs a counted thing: after it, before it, past an inserted clause, some words on."""

from __future__ import annotations

from dashboard.extraction.quantity_apart import is_apart
from dashboard.extraction.quantity_links import is_of_a_relative, is_within
from dashboard.extraction.quantity_lists import FAR, CountLine
from dashboard.extraction.quantity_numbers import ALONE, Count
from dashboard.extraction.quantity_words import NO_ROLE, RoleMark
from dashboard.french.grammar import BE, HAVE

_NEAR = 5
# how far a verb governs what follows it, in words and in role words
_SIGHT, _MOST = 120, 40
_REACH = {"one": 4, "unknown": 2, "odd": 0, "bare": 2, "ordinal": 0, "some": 2, "money": 9}
_PERSONAL_REACH = 15
_TO_SOMEBODY = frozenset(["a", "aux"])  # "la remise de diplômes aux 60 stagiaires"
_FIRM = frozenset(["count", "toll", "some"])
_RIVALS = ALONE | {"one", "toll"}
_SINGULAR = frozenset(["a", "est", "etait", "avait", "fut", "sera", "aura"])
# what becomes of somebody or something last
_ENDS = frozenset(("killed", "destroyed", "released"))
_PLURAL = frozenset(["ont", "sont", "avaient", "etaient", "furent"])
_UNSEEN_FAR = ALONE | {"unknown", "odd"}


def verb_of(line: CountLine, index: int, category: str, closing: RoleMark | None) -> RoleMark | None:
    """The verb or noun that governs a count; ``closing`` is what closes its list (``verbs_after``), None for none."""
    count = line.counts[index]
    role = closing.row.role_of(category) if closing is not None else ""
    if role and role != NO_ROLE and not _only_describes(line, count, category, closing):
        return closing
    # "a récupéré 03 motos volées": the participle only describes them
    without = closing if role else None
    inserted, before = verb_past_insert(line, count, category), verb_before(line, count, category)
    relative = _in_its_relative(line, count, category)
    if relative is not None and _tells_the_end(line, relative, category):
        return relative
    far, opening = _far(line, index, category), _opening(line, index, category)
    if far is not None and without is not None:
        # "quatre armes emportées, un hangar incendié": the next participle is of the next thing
        others = (other.first for other, _ in line.following(index) if not is_apart(line, other))
        far = far if far.first < next(others, len(line.forms)) else None
    if before is not None or _is_object(line, count):
        before = _ended(line, count, category) or before
    if far is not None and far.row.role_of(category) == NO_ROLE:
        far = opening or far  # "Libérés à Ber, les deux chauffeurs enlevés en avril ont regagné Nara"
    return inserted or before or relative or far or opening or without


def _only_describes(line: CountLine, count: Count, category: str, closing: RoleMark | None) -> bool:
    """ "ont détruit 14 obus remis par des pêcheurs", "la destruction d'un engin découvert la veille": whether the
    participle after a count only describes the object of the verb or noun right before it."""
    if closing is None or line.forms[closing.first - 1] in BE | HAVE:
        return False
    before = verb_before(line, count, category)
    if before is None or line.head_of_list(count).first - before.last > 1:
        return False
    return line.forms[closing.last : closing.last + 1] == ["par"] or before.row.role_of(category) in _ENDS


def _ended(line: CountLine, count: Count, category: str) -> RoleMark | None:
    """ "ont trouvé un engin sous le pont et l'ont fait sauter": the verb of which the one thing found is the object."""
    if count.kind != "single":
        return None
    for mark in line.marks_from(count.last):
        if line.walled(count.last, mark.first):
            return None
        if line.has_it_for_object(mark) and mark.row.role_of(category) in _ENDS:
            return mark
    return None


def _is_object(line: CountLine, count: Count) -> bool:
    """ "ont investi une base": whether a verb that says nothing of what became of it stands before a count."""
    return count.first > 1 and not HAVE.isdisjoint(line.forms[max(0, count.first - 3) : count.first - 1])


def _tells_the_end(line: CountLine, relative: RoleMark, category: str) -> bool:
    """ "ont trouvé une charge, que les démineurs ont fait sauter"; not "ont tué un chef que l'armée avait arrêté"."""
    now = line.forms[relative.first - 1] in ("a", "ont")
    return now and relative.row.role_of(category) in _ENDS


def _in_its_relative(line: CountLine, count: Count, category: str) -> RoleMark | None:
    """ "un EEI, que le génie a désamorcé": what is said of it in the clause of which it is the object."""
    after = count.last + (line.forms[count.last : count.last + 1] == [","])
    if line.forms[after : after + 1] not in (["que"], ["qu"]):
        return None
    end = line.comma(after, after + 2 * _NEAR)
    marks = [mark for mark in line.marks_from(after) if mark.first < end and not line.walled(after, mark.first)]
    return next((mark for mark in marks if mark.row.role_of(category) not in ("", NO_ROLE)), None)


def _opening(line: CountLine, index: int, category: str) -> RoleMark | None:
    """ "Déférés au parquet, trois conducteurs répondent de recel": the participle that opens the sentence."""
    if index or not line.marks:
        return None
    mark = line.marks[0]
    opens = mark.first == 0 and not mark.forward and mark.last <= line.counts[0].first
    apart = "," in line.forms[mark.last : line.counts[0].first]
    return mark if opens and apart and mark.row.role_of(category) not in ("", NO_ROLE) else None


def verb_inside(line: CountLine, count: Count) -> RoleMark | None:
    """The role word that a count itself holds: "02 blessés"."""
    for mark in line.marks_from(count.noun):
        if mark.first >= count.last:
            return None
        if mark.last <= count.last and (not mark.forward or count.kind == "toll"):
            return mark
    return None


def verbs_after(line: CountLine) -> list[RoleMark | None]:
    """For each count the verb right after it, or after the list that it stands in."""
    closing: list[RoleMark | None] = [None] * len(line.counts)
    for index in range(len(line.counts) - 1, -1, -1):
        closing[index] = _near(line, index)
        if closing[index] is None and index + 1 < len(line.counts) and line.linked[index + 1]:
            mark = closing[index + 1]
            shared = mark is not None and not _of_one(line, mark) and (_closes(line, mark) or not _led(line, index))
            shared = shared and mark is not None and not _is_of_one_alone(line, mark)
            closing[index] = mark if shared and verb_inside(line, line.counts[index]) is None else None
        elif closing[index] is None and _tells_a_part(line, index) and not _led(line, index):
            closing[index] = _verb_of_the_whole(line, index + 1)
    return closing


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
        of_several = count.value == 1 and line.forms[mark.first].endswith("es")
        if not mark.forward and (of_several or not _PLURAL.isdisjoint(between)):
            return mark
    return None


def _closes(line: CountLine, mark: RoleMark) -> bool:
    """ "(une cache contenant) 11 roquettes et 26 obus, détruits ensuite": a participle past a comma tells what became
    of the whole list."""
    return line.forms[mark.first - 1] == "," and line.forms[mark.first].endswith("s")


def _of_one(line: CountLine, mark: RoleMark) -> bool:
    """ "un blindé saute et le véhicule est détruit": a verb in the singular has one subject, not a list."""
    return not _SINGULAR.isdisjoint(line.forms[max(0, mark.first - 3) : mark.first + 1])


def _is_of_one_alone(line: CountLine, mark: RoleMark) -> bool:
    """ "avec trois fusils, un drone, un blindé détruit": a participle in the singular is not of a list, nor of
    several."""
    if mark.row.order != "verb" or mark.forward or line.is_counted(mark):
        return False
    before = line.forms[mark.first - 1]
    return before not in BE | HAVE and not line.forms[mark.first].endswith(("s", "nt"))


def _near(line: CountLine, index: int) -> RoleMark | None:
    count = line.counts[index]
    if count.first in line.inner:
        return None
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
    count = line.head_of_list(line.counts[index])
    before = verb_before(line, count, count.category)
    return before is not None and count.first - before.last <= 3


def verb_past_insert(line: CountLine, count: Count, category: str) -> RoleMark | None:
    """ "deux hommes, âgés de 20 ans, ont été arrêtés": the verb of the count stands after a comma."""
    opening = line.comma(count.last, count.last + 2 * _NEAR)
    if is_of_a_relative(line.forms, count) or opening >= count.last + 2 * _NEAR:
        return None
    for mark in line.marks_from(opening)[:4]:
        if mark.first - count.last > FAR or line.walled(count.last, mark.first):
            return None
        here = mark.first
        while here > opening and line.forms[here - 1] != ",":
            here -= 1
        verbal = not {*line.forms[here : min(here + 3, mark.first)]}.isdisjoint(BE | HAVE)
        # "Le maître des lieux, un homme de 38 ans, a été écroué"
        if line.is_counted(mark):
            continue  # "un accident, survenu à Kati, a fait 3 morts"
        inside = count.kind == "single" and line.forms[max(0, count.first - 1)] == ","
        # "leur chef, le nommé X, mis aux arrêts.": a telegram that ends there
        ends = mark.first == here and mark.last >= len(line.forms) - 1 and count.kind == "one"
        if (((here - 1 > opening or inside) and verbal) or ends) and not mark.forward and mark.row.role_of(category):
            return line.outcome(mark, category)
    return None


def verb_before(line: CountLine, count: Count, category: str) -> RoleMark | None:
    """The nearest verb or noun before the count that governs things of its kind."""
    reach = _REACH.get(count.kind, _SIGHT)
    for mark in reversed(line.marks_before(count.first, _MOST)):
        if mark.last > count.first or not mark.forward:
            continue
        between = line.forms[mark.last : count.first]
        if mark.row.order == "noun" and line.forms[count.first - 1] in _TO_SOMEBODY:
            continue
        if len(between) > reach or ";" in between or (category == "person" and "qui" in between):
            return None
        if len(between) > 1 and is_of_a_relative(line.forms, count):
            return None  # "12 kg d'or que deux passagers avaient cachés", not "n'a saisi que deux fusils"
        if mark.row.role_of(category):
            return mark
    return None


def _far(line: CountLine, index: int, category: str) -> RoleMark | None:
    """The next verb after the count, some words on: "un chauffeur de la compagnie X venu de Gao a été arrêté"."""
    count = line.counts[index]
    if not category or is_of_a_relative(line.forms, count) or count.first in line.inner or count.kind in _UNSEEN_FAR:
        return None
    reach = FAR if count.kind in _FIRM or category != "person" else _PERSONAL_REACH
    others = [(other, linked) for other, linked in line.following(index) if other.first not in line.inner]
    beside = others[0][0] if others and others[0][1] and others[0][0].kind == "one" else None
    # "quatre civils détenus par des bandits ont été tués": who did it is no rival
    apart = [(o, linked) for o, linked in others if o is not beside and line.forms[o.first - 1] != "par"]
    rivals = (
        o.first
        for o, linked in apart
        if o.kind in _RIVALS or (not linked and o.category == category and not is_apart(line, o))
    )
    reach = min(reach, next(rivals, len(line.forms)) - count.last)
    without: RoleMark | None = None
    for mark in line.marks_from(count.last):
        if mark.first - count.last > reach or line.walled(count.last, mark.first):
            break
        if count.kind not in _FIRM and line.comma(count.last, mark.first) < mark.first:
            break
        if (count.value or 0) > 1 and _is_of_one_alone(line, mark):
            continue
        if beside is not None and _of_one(line, mark):
            break  # "le chauffeur et son apprenti ont fui avant d'être rattrapés" is of both, "a été rattrapé" of one
        role = "" if mark.forward else mark.row.role_of(category)
        # "un camion volé sur la route de Gao a été détruit"
        if role == NO_ROLE:
            without = without or mark
        elif role:
            return line.outcome(mark, category)
    return without
