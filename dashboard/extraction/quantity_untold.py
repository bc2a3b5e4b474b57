"""Role words that claim nothing: a noun spelt alike, the name of an office, a deed or dead that were told of before."""

from __future__ import annotations

from dashboard.extraction.quantity_words import ENDS, RoleRow, determines, signs
from dashboard.french.grammar import OF, THE, THIS
from dashboard.model import TOLL
from gazetteer.listing import BULLETS
from gazetteer.phrases import Match
from gazetteer.text import Words

_ALL_OF = frozenset(("aux", "les", "ces", "nos", "leurs"))
_SOME_OF = OF | {"parmi", "entre"}
# "soupçonné dans l'affaire de l'assassinat de": so many words before the deed say that it is only named
_BLAMED = 5
# "doivent tous y être définitivement détruits"
_PLANNED = 4
# "sont au nombre de sept"
_COUNTED = 3
# "le préfet a pris un arrêté": no arrest
_BEFORE_A_DECREE = frozenset(("un", "l", "cet", "par", "son"))
_WILL_BE = frozenset(("sera", "seront", "serait", "seraient"))
_ARTICLES = tuple([form] for form in THE)
_AGO = frozenset(("jour", "jours", "semaine", "semaines", "mois", "heures", "ans", "lendemain"))
_INFINITIVES = ("er", "ir", "re")
OPENERS = BULLETS | {":", "(", "ou"}
"""What a count stands after where it opens a line or an item."""
_BEFORE_A_TOLL = frozenset((",", "et", "fait", "faisant", "font", "ramene", "ramenant"))


def tells(text: str, words: Words, role: Match[RoleRow]) -> bool:
    """Whether a role word says what became of anybody: no plain noun or name, a last word only where it is one."""
    if _is_plain_noun(text, words, role) or _is_named(text, words, role) or _is_of_all(words.forms, role):
        return False
    if _is_to_come(words.forms, role):
        return False
    if words.forms[role.first] == "arrete" and words.forms[max(0, role.first - 1)] in _BEFORE_A_DECREE:
        return False
    if role.value.order in ("toll", "noun") and _is_participle(text, words, role.first):
        return False
    return role.value.order != "final" or _closes(words.forms, role.first, role.last)


def _is_to_come(forms: list[str], role: Match[RoleRow]) -> bool:
    """ "des munitions, qui seront détruites", "transportés à Gao pour y être détruits": what is not done yet."""
    if ENDS.isdisjoint((role.value.persons, role.value.things)):
        return False
    before = forms[max(0, role.first - _PLANNED) : role.first]
    meant = "etre" in before[-2:] and not signs("purpose").isdisjoint(before)
    return meant or not _WILL_BE.isdisjoint(before[-2:])


def _is_plain_noun(text: str, words: Words, role: Match[RoleRow]) -> bool:
    """ "14 incendies" are no "incendiés": the folded word is that of a participle, the written one a noun; "l'aviation
    traite trois pick-up" has the verb."""
    if words.forms[role.first] not in signs("plain_noun"):
        return False
    before = words.forms[role.first - 1] if role.first else "."
    named = before in signs("determiner") or before in OF | THE or not before[0].isalpha()
    written = words.span(role.first, role.first + 1).of(text)
    has_object = determines(words.forms, role.last) or words.forms[role.last : role.last + 1] in _ARTICLES
    return written in signs("plain_noun") and (named or not has_object)


def _is_participle(text: str, words: Words, index: int) -> bool:
    """ "ont dépouillé" is no "dépouille": the folded word is that of a noun, the written one a participle."""
    if words.forms[index] not in signs("body"):
        return False
    return words.span(index, index + 1).of(text).rstrip("s").endswith("é")


def _is_named(text: str, words: Words, role: Match[RoleRow]) -> bool:
    """ "le Comité National de Recensement": a noun with a capital inside a sentence is of the name of an office."""
    before = words.forms[role.first - 1] if role.first else "."
    if role.value.order != "noun" or not before[0].isalpha():
        return False
    written = words.span(role.first, role.last).of(text)
    return written[0].isupper() and not written.isupper()


def _is_of_all(forms: list[str], role: Match[RoleRow]) -> bool:
    """ "une prompte guérison aux blessés", "les tués": those of whom was told, and nobody counted here; not "Les
    tués : 3", "Les blessés sont au nombre de 7", "comptés parmi les morts", "04 de leurs blessés"."""
    definite = role.first > 0 and forms[role.first - 1] in _ALL_OF and role.value.persons in TOLL
    definite = definite and forms[max(0, role.first - 2)] not in _SOME_OF
    counted = forms[role.last : role.last + 1] == [":"] or "nombre" in forms[role.last : role.last + _COUNTED]
    return definite and role.last == role.first + 1 and not counted


def _closes(forms: list[str], first: int, last: int) -> bool:
    """ "02 chefs tués, 09 prisonniers", "ont fait trois prisonniers": a figure that ends its clause; not "09
    prisonniers ont fui"."""
    number = first - 1
    if forms[first - 3 : first - 2] == ["("] and forms[number] == ")":
        number -= 3  # "neuf (09) prisonniers"
    counted = number >= 0 and determines(forms, number)
    listed = number < 1 or forms[number - 1] in OPENERS or forms[number - 1] in _BEFORE_A_TOLL
    return counted and listed and (last == len(forms) or forms[last] in signs("end"))


def is_only_named(forms: list[str], first: int, last: int, row: RoleRow) -> bool:
    """Whether a noun or infinitive names a deed that is not told here: "accusés du meurtre de trois bergers", "pour
    libérer les otages"."""
    if row.order == "noun" and row.persons:
        return _is_of_before(forms, first) or (row.persons in TOLL and _is_told_elsewhere(forms, first, last))
    if row.order != "active" or not forms[first].endswith(_INFINITIVES):
        return False
    return not signs("purpose").isdisjoint(forms[max(0, first - 2) : first])


def _is_told_elsewhere(forms: list[str], first: int, last: int) -> bool:
    """ "la veille de cet assassinat, deux hommes", "accusés du meurtre de trois bergers"."""
    before = forms[max(0, first - _BLAMED) : first]
    if before[-1:] and before[-1] in THIS and forms[last : last + 1] != ["de"]:
        return True
    return "," not in before and not signs("blamed").isdisjoint(before)


def _is_of_before(forms: list[str], first: int) -> bool:
    """ "trois jours après la libération de deux otages"."""
    before = forms[max(0, first - _BLAMED) : first]
    return "apres" in before[-3:] and not _AGO.isdisjoint(before[: before.index("apres")])
