"""What a sentence counts and claims nothing of: who did it or says so, where, of how many, what only holds the rest."""

from __future__ import annotations

from dashboard.extraction.quantity_lists import CountLine
from dashboard.extraction.quantity_numbers import Count
from dashboard.extraction.quantity_words import NO_ROLE, rules_marked, signs
from dashboard.model import TOLL

# as many role words before a count are asked whether they lead to it
_NEAREST = 8
# "plus d'une tonne", "et d'une moto": no noun stands before the preposition
_NO_NOUNS = frozenset(("et", "puis", "plus", "moins", "pres", "ou", "ainsi"))
_HOLDERS = frozenset(("goods", "thing"))
_INSIDE = frozenset(("dans", "sous"))
# "ont dit à l'agence deux élus et un habitant": who says it stands at most this many words after the verb
_SAID = 9
_NO_SPEECH = frozenset((",", ".", ";", ":", "que", "qu", "»", '"'))
_ACCORDING = ["d", "apres"]


def is_apart(line: CountLine, count: Count) -> bool:
    """Whether nothing is claimed of a count, whatever role words stand around it."""
    forms, before = line.forms, line.forms[count.first - 1] if count.first else ""
    if before in ("de", "d") and count.kind == "single" and _completes_a_noun(line, count):
        # "fait état d'un soldat blessé"
        return not _is_fallen(line, count) and forms[count.last : count.last + 2] != [",", "qui"]
    if count.first > 1 and forms[count.first - 2] == "bord" and before == "de":
        return True
    if before == "les" and count.first > 1 and forms[count.first - 2] in signs("out_of"):
        return not _is_told_itself(line, count)
    if count.first == 1 and before in signs("out_of") and _is_told_itself(line, count):
        return False
    if before == "par" and count.first > 1 and forms[count.first - 2] in signs("result"):
        return False  # "s'est soldé par 12 assaillants tués"
    return _is_a_speaker(line, count) or _is_a_holder(line, count) or _is_where_or_by_whom(line, count, before)


def _is_where_or_by_whom(line: CountLine, count: Count, before: str) -> bool:
    """ "par trente hommes", "derrière deux camions", "dans trois valises"; not "mis la main sur deux camions et sur
    trois motos"."""
    held = count.category == "vehicle" or (count.category in _HOLDERS and before in _INSIDE)
    if before not in signs("agent") and not (before in signs("whereabouts") and held):
        return False
    ends = {mark.last for mark in line.marks_before(count.first, _NEAREST) if mark.forward}
    again = count.first > 1 and line.forms[count.first - 2] == "et"
    said = {line.forms[last - 1] for last in ends}
    return count.first not in ends and not (again and before in said)


def _completes_a_noun(line: CountLine, count: Count) -> bool:
    """ "dans les cloisons d'un camion", "une base dotée d'un atelier": what only says whose or with what; not "la
    saisie d'un camion", "et d'un camion"."""
    noun = line.forms[count.first - 2] if count.first > 1 else ","
    if any(line.forms[m.last] == "par" for m in line.marks_before(count.first, 1) if m.row.order == "noun"):
        return False  # "la destruction par voie aérienne d'un campement"
    ends = {mark.last for mark in line.marks_before(count.first, _NEAREST) if mark.row.things != NO_ROLE}
    return noun[0].isalpha() and noun not in _NO_NOUNS and ends.isdisjoint((count.first - 1, count.first))


def _is_told_itself(line: CountLine, count: Count) -> bool:
    """ "Sur les 17 suspects arrêtés mardi, 14 ont été relâchés": what became of them all is told right after them."""
    told = line.marks_from(count.last)[:1]
    return any(m.first == count.last and not m.forward and m.row.role_of(count.category) != NO_ROLE for m in told)


def _is_fallen(line: CountLine, count: Count) -> bool:
    return any(m.first == count.last and m.row.persons in TOLL for m in line.marks_from(count.last)[:1])


def _is_a_speaker(line: CountLine, count: Count) -> bool:
    """ "…, a dit un élu", "ont déclaré à la radio deux habitants et un élu", "d'après un rebelle": who tells it."""
    if count.category != "person" or count.kind == "toll" or not count.first or _is_fallen(line, count):
        return False
    if line.forms[max(0, count.first - 2) : count.first] == _ACCORDING or line.forms[count.first - 1] == "selon":
        return True
    before = line.forms[max(0, count.first - _SAID) : count.first] if line.is_told else []
    if signs("speech").isdisjoint(before):
        return False
    verb = max(at for at, form in enumerate(before) if form in signs("speech"))
    began = count.first - len(before) + verb
    told = any(mark.first >= began for mark in line.marks_before(count.first, 1))
    return not told and _NO_SPEECH.isdisjoint(before[verb:])


def _is_a_holder(line: CountLine, count: Count) -> bool:
    """ "deux sacs contenant 40 grenades": what was found is in them."""
    if count.category not in _HOLDERS:
        return False
    holds = (m for m in line.marks_from(count.last)[:1] if m.first <= count.last + 1 and m.forward)
    return any(mark.row.rule in rules_marked("holds") for mark in holds)
