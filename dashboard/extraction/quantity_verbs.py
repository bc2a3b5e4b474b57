"""Which of several verbs or nouns governs a counted thing: what is said of it last, and of it alone."""

from __future__ import annotations

from dashboard.extraction.quantity_apart import is_apart
from dashboard.extraction.quantity_lists import CountLine
from dashboard.extraction.quantity_numbers import Count
from dashboard.extraction.quantity_reach import verb_before, verb_further_on, verb_past_insert
from dashboard.extraction.quantity_words import ENDS, NO_ROLE, RoleMark
from dashboard.french.grammar import BE, HAVE

# the clause of which a count is the object ends with a comma, or within so many words
_RELATIVE = 10
_HAS_BEEN = (["il", "a", "ete"], ["elle", "a", "ete"])
_JOINERS = frozenset(("et", "puis", "mais"))


def verb_of(line: CountLine, index: int, category: str, closing: RoleMark | None) -> RoleMark | None:
    """The verb or noun that governs a count; ``closing`` is what closes its list (``verbs_after``), None for none."""
    if not line.marks:
        return None
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
    far, opening = verb_further_on(line, index, category), _opening(line, index, category)
    if far is not None and without is not None:
        # "quatre armes emportées, un hangar incendié": the next participle is of the next thing
        others = (other.first for other, _ in line.following(index) if not is_apart(line, other))
        far = far if far.first < next(others, len(line.forms)) else None
    if before is not None or _is_object(line, count):
        before = _ended(line, count, category) or before
    if far is not None and far.row.role_of(category) == NO_ROLE:
        far = opening or far  # "Libérés à Ber, les deux chauffeurs enlevés en avril ont regagné Nara"
    further = far or opening or _joined_on(line, index, category) or _by_pronoun(line, index, category)
    return inserted or before or relative or further or without


def _only_describes(line: CountLine, count: Count, category: str, closing: RoleMark | None) -> bool:
    """ "ont détruit 14 obus remis par des pêcheurs", "la destruction d'un engin découvert la veille": whether the
    participle after a count only describes the object of the verb or noun right before it."""
    if closing is None or line.forms[closing.first - 1] in BE | HAVE:
        return False
    before = verb_before(line, count, category)
    if before is None or line.head_of_list(count).first - before.last > 1:
        return False
    return line.forms[closing.last : closing.last + 1] == ["par"] or before.row.role_of(category) in ENDS


def _ended(line: CountLine, count: Count, category: str) -> RoleMark | None:
    """ "ont trouvé un engin sous le pont et l'ont fait sauter": the verb of which the one thing found is the object."""
    if count.kind != "single":
        return None
    for mark in line.marks_from(count.last):
        if line.walled(count.last, mark.first):
            return None
        if line.has_it_for_object(mark) and mark.row.role_of(category) in ENDS:
            return mark
    return None


def _is_object(line: CountLine, count: Count) -> bool:
    """ "ont investi une base": whether a verb that says nothing of what became of it stands before a count."""
    return count.first > 1 and not HAVE.isdisjoint(line.forms[max(0, count.first - 3) : count.first - 1])


def _tells_the_end(line: CountLine, relative: RoleMark, category: str) -> bool:
    """ "ont trouvé une charge, que les démineurs ont fait sauter"; not "ont tué un chef que l'armée avait arrêté"."""
    now = line.forms[relative.first - 1] in ("a", "ont")
    return now and relative.row.role_of(category) in ENDS


def _in_its_relative(line: CountLine, count: Count, category: str) -> RoleMark | None:
    """ "un EEI, que le génie a désamorcé": what is said of it in the clause of which it is the object."""
    after = count.last + (line.forms[count.last : count.last + 1] == [","])
    if line.forms[after : after + 1] not in (["que"], ["qu"]):
        return None
    end = line.comma(after, after + _RELATIVE)
    marks = [mark for mark in line.marks_from(after) if mark.first < end and not line.walled(after, mark.first)]
    return next((mark for mark in marks if mark.row.role_of(category) not in ("", NO_ROLE)), None)


def _opening(line: CountLine, index: int, category: str) -> RoleMark | None:
    """ "Déférés au parquet, trois conducteurs répondent de recel": the participle that opens the sentence."""
    if index:
        return None
    mark = line.marks[0]
    opens = mark.first == 0 and not mark.forward and mark.last <= line.counts[0].first
    apart = "," in line.forms[mark.last : line.counts[0].first]
    return mark if opens and apart and mark.row.role_of(category) not in ("", NO_ROLE) else None


def _by_pronoun(line: CountLine, index: int, category: str) -> RoleMark | None:
    """ "un voyageur cachait 12 kg de cocaïne : il a été écroué": what is said of the one person whom a pronoun takes up
    further on."""
    count = line.counts[index]
    if category != "person" or count.value != 1 or any(c.category == "person" for c in line.counts if c is not count):
        return None
    told = (m for m in line.marks_from(count.last) if not m.forward and m.row.role_of(category) not in ("", NO_ROLE))
    return next((mark for mark in told if line.forms[mark.first - 3 : mark.first] in _HAS_BEEN), None)


def _joined_on(line: CountLine, index: int, category: str) -> RoleMark | None:
    """ "Douze assaillants ont attaqué le poste et ont été tués": the second verb of several who act, past its object;
    no others are counted between."""
    count = line.counts[index]
    if (
        count.kind != "count"
        or category != "person"
        or line.forms[count.last : count.last + 1] not in (["ont"], ["avaient"])
    ):
        return None
    others = (other.first for other, _ in line.following(index) if other.category == "person" and other.value != 1)
    end = next(others, len(line.forms))
    for mark in line.marks_from(count.last):
        if mark.first >= end or line.walled(count.last, mark.first):
            return None
        if line.forms[mark.first - 2 : mark.first] == ["ont", "ete"] and line.forms[mark.first - 3] in _JOINERS:
            return mark if mark.row.role_of(category) != NO_ROLE else None
    return None
