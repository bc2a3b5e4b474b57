"""The verb or noun that governs a count from some words away: before it, past an inserted clause, further on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dashboard.extraction.quantity_apart import is_apart
from dashboard.extraction.quantity_links import is_of_a_relative
from dashboard.extraction.quantity_lists import FAR, CountLine
from dashboard.extraction.quantity_numbers import ALONE, OF_NO_ROW, Count
from dashboard.extraction.quantity_words import NO_ROLE, RoleMark
from dashboard.french.grammar import BE, HAVE
from dashboard.model import TOLL

# how far a verb governs what follows it, in words and in role words
_SIGHT, _MOST = 120, 40
_REACH = {"one": 4, "unknown": 2, "odd": 0, "bare": 2, "ordinal": 0, "some": 2, "money": 9}
# an inserted clause opens with a comma at most this many words after the count
_INSERT = 10
_PERSONAL_REACH = 15
_TO_SOMEBODY = frozenset(["a", "aux"])  # "la remise de diplômes aux 60 stagiaires"
_FIRM = frozenset(["count", "toll", "some"])
_RIVALS = ALONE | {"one", "toll"}
_UNSEEN_FAR = ALONE | OF_NO_ROW
_SINGULAR = frozenset(["est", "etait", "avait", "fut", "sera", "aura"])


def verb_before(line: CountLine, count: Count, category: str) -> RoleMark | None:
    """The nearest verb or noun before the count that governs things of its kind."""
    reach = _REACH.get(count.kind, _SIGHT)
    for mark in reversed(line.marks_before(count.first, _MOST)):
        if mark.last > count.first or not mark.forward:
            continue
        if mark.row.order == "noun" and line.forms[count.first - 1] in _TO_SOMEBODY:
            continue
        if count.first - mark.last > reach:
            return None
        between = line.forms[mark.last : count.first]
        if ";" in between or (category == "person" and "qui" in between):
            return None
        if len(between) > 1 and is_of_a_relative(line.forms, count):
            return None  # "12 kg d'or que deux passagers avaient cachés", not "n'a saisi que deux fusils"
        if mark.row.role_of(category):
            return mark
    return None


def verb_past_insert(line: CountLine, count: Count, category: str) -> RoleMark | None:
    """ "deux hommes, âgés de 20 ans, ont été arrêtés": the verb of the count stands after a comma."""
    opening = line.comma(count.last, count.last + _INSERT)
    if is_of_a_relative(line.forms, count) or opening >= count.last + _INSERT:
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
        # a telegram: "leur chef, le nommé X, mis aux arrêts.", "un EEI, posé sur l'axe, détruit par les sapeurs"
        # not "a saisi quatre fusils, 220 cartouches et une radio, abandonnés par l'ennemi": of the whole list
        done = _is_done_by(line.forms, mark) and not line.counts_between(opening, here)
        ends = (mark.last >= len(line.forms) - 1 and count.kind == "one") or done
        ends = ends and mark.first == here
        if (((here - 1 > opening or inside) and verbal) or ends) and not mark.forward and mark.row.role_of(category):
            return line.outcome(mark, category)
    return None


def _is_done_by(forms: list[str], mark: RoleMark) -> bool:
    return forms[mark.last : mark.last + 1] == ["par"]


def verb_further_on(line: CountLine, index: int, category: str) -> RoleMark | None:
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
    return outcome_among(line, _marks_within(line, count, reach, beside is not None), category)


def _marks_within(line: CountLine, count: Count, reach: int, beside: bool) -> Iterator[RoleMark]:
    """The role words that may be of a count; with another one ``beside`` it, none that is of one alone."""
    for mark in line.marks_from(count.last):
        if mark.first - count.last > reach or line.walled(count.last, mark.first):
            return
        if count.kind not in _FIRM and line.comma(count.last, mark.first) < mark.first:
            return
        if (count.value or 0) > 1 and (is_of_one_alone(line, mark) or has_one_for_object(line, mark)):
            continue
        if "dont" in line.forms[count.last : mark.first] and is_of_one(line, mark):
            return  # "deux bergers enlevés, dont un a été relâché"
        if count.category == "person" and mark.row.order == "either" and line.has_it_for_object(mark):
            continue  # "200 motards ont envahi trois usines et les ont incendiées": these burnt
        if beside and is_of_one(line, mark):
            return  # "le chauffeur et son apprenti ont fui avant d'être rattrapés" is of both, "a été rattrapé" of one
        yield mark


def has_one_for_object(line: CountLine, mark: RoleMark) -> bool:
    """ "quatre individus à moto l'ont pris": whether the verb after several is of one who was told of before."""
    return line.has_it_for_object(mark) and line.forms[mark.first - 2] == "l"


def outcome_among(line: CountLine, marks: Iterable[RoleMark], category: str) -> RoleMark | None:
    """What became of those counted: the first that says so, else one that says of them what is no outcome ("un camion
    volé sur la route de Gao a été détruit")."""
    without: RoleMark | None = None
    for mark in marks:
        role = "" if mark.forward else mark.row.role_of(category)
        if role in TOLL and line.forms[mark.first - 1] == "des":
            continue  # "le ministre s'est rendu au chevet des blessés"
        if role == NO_ROLE:
            without = without or mark
        elif role:
            return line.outcome(mark, category)
    return without


def is_of_one(line: CountLine, mark: RoleMark) -> bool:
    """ "un blindé saute et le véhicule est détruit": a verb in the singular has one subject, not a list; an "a" that no
    participle follows is a preposition ("03 motos et 01 scie à métaux saisies")."""
    told = line.forms[max(0, mark.first - 3) : mark.first + 1]
    return not _SINGULAR.isdisjoint(told) or "a" in told[-2:] or ("a" in told and "ete" in told)


def is_of_one_alone(line: CountLine, mark: RoleMark) -> bool:
    """ "avec trois fusils, un drone, un blindé détruit": a participle in the singular is not of a list, nor of
    several."""
    if mark.row.order != "verb" or mark.forward or line.is_counted(mark):
        return False
    before = line.forms[mark.first - 1]
    return before not in BE | HAVE and not line.forms[mark.first].endswith(("s", "nt"))
