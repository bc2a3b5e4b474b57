"""The role words of a sentence, and on which side of each stands what it governs."""

from __future__ import annotations

from dashboard.extraction.quantity_words import RoleMark, RoleRow, roles, signs
from dashboard.french.grammar import BE, HAVE, OF, THE
from dashboard.model import TOLL
from gazetteer.listing import BULLETS
from gazetteer.phrases import Match
from gazetteer.text import Words, where

_A = frozenset(("a",))
_NOUN_SIGNS = frozenset(["la", "une", "cette", "sa", "l", "leur", "importante", "premiere", "nouvelle"])
_CLITICS = frozenset(("l", "les", "s"))
_JOINERS = frozenset(["et", "puis", "ou"])
_SINGULAR_IN_S = frozenset(["mis", "remis", "pris", "repris", "surpris"])
_LEADING = frozenset(("avec", "apres", "puis", "dont", "par"))
_SUBJECTS = frozenset(("il", "elle", "ils", "elles", "qui", "tous", "toutes", "se", "s", "y", "n", "ne"))
_TIMES = frozenset(("nuit", "veille", "matin", "matinee", "soir", "lendemain", "jour", "meme", "semaine", "premier"))
_ALL_OF = frozenset(("aux", "les", "ces", "nos", "leurs"))
_SOME_OF = OF | {"parmi", "entre"}
_OPENERS = BULLETS | {":", "(", "ou"}
# an auxiliary stands at most this many words before its participle ("ont aussitôt et définitivement détruit")
_REACH = 4
# words of a clause that opens with where, before its verb: so many at most, and so few where no subject can be there
_CLAUSE, _SHORT = 8, 3
_WHERE = frozenset(("dans", "à", "au", "aux", "chez", "sur", "sous"))
# the ends of participles that agree with a subject before them: "saisie", "arrêtés", "découverte"
_AGREES = ("s", "ee", "ie", "ite", "rte")
_BEFORE_AMOUNTS = frozenset(("de", "à", "a"))
# "le nombre de morts est de sept", "s'élève à", "est passé à"
_AMOUNTS = frozenset(("est", "etait", "eleve", "elevait", "passe", "atteint", "monte", "grimpe", "ramene"))
_JOINED_REACH = 40
_BEFORE_A_TOLL = frozenset((",", "et", "fait", "faisant", "font", "ramene", "ramenant"))


def role_marks(text: str, words: Words) -> list[RoleMark]:
    """The role words in text order. A participle after "avoir" governs what follows, any other what precedes."""
    found = [match for match in roles().longest(words) if _tells(text, words, match)]
    if not found:
        return []
    forms = [*words.forms]
    for at in where(forms, _A):
        forms[at] = "à" if text[words.starts[at]] in "àÀ" else "a"  # "s'élève à 12 civils": no auxiliary
    return [_mark(forms, match.first, match.last, match.value) for match in found]


def _tells(text: str, words: Words, role: Match[RoleRow]) -> bool:
    """Whether a role word says what became of anybody: no plain noun or name, a last word only where it is one."""
    if _is_plain_noun(text, words, role.first) or _is_named(text, words, role) or _is_of_all(words.forms, role):
        return False
    return role.value.order != "final" or _closes(words.forms, role.first, role.last)


def _mark(forms: list[str], first: int, last: int, row: RoleRow) -> RoleMark:
    number = _amounts_to(forms, first, last)
    return RoleMark(first, number or last, row, number is not None or _forward(forms, first, last, row))


def _is_plain_noun(text: str, words: Words, index: int) -> bool:
    """ "14 incendies" are no "incendiés": the folded word is that of a participle, the written one a noun."""
    return words.forms[index] in signs("plain_noun") and words.span(index, index + 1).of(text) in signs("plain_noun")


def _is_named(text: str, words: Words, role: Match[RoleRow]) -> bool:
    """ "le Comité National de Recensement": a noun with a capital inside a sentence is of the name of an office."""
    before = words.forms[role.first - 1] if role.first else "."
    if role.value.order != "noun" or not before[0].isalpha():
        return False
    written = words.span(role.first, role.last).of(text)
    return written[0].isupper() and not written.isupper()


def _is_of_all(forms: list[str], role: Match[RoleRow]) -> bool:
    """ "une prompte guérison aux blessés", "les tués": those of whom was told, and nobody counted here; not "Les
    tués : 3", "comptés parmi les morts", "04 de leurs blessés"."""
    definite = role.first > 0 and forms[role.first - 1] in _ALL_OF and role.value.persons in TOLL
    definite = definite and forms[max(0, role.first - 2)] not in _SOME_OF
    return definite and role.last == role.first + 1 and forms[role.last : role.last + 1] != [":"]


def _closes(forms: list[str], first: int, last: int) -> bool:
    """ "02 chefs tués, 09 prisonniers", "ont fait trois prisonniers": a figure that ends its clause; not "09
    prisonniers ont fui"."""
    number = first - 1
    if forms[first - 3 : first - 2] == ["("] and forms[number] == ")":
        number -= 3  # "neuf (09) prisonniers"
    counted = number >= 0 and _determines(forms, number)
    listed = number < 1 or forms[number - 1] in _OPENERS or forms[number - 1] in _BEFORE_A_TOLL
    return counted and listed and (last == len(forms) or forms[last] in signs("end"))


def _forward(forms: list[str], first: int, last: int, row: RoleRow) -> bool:
    counted = first > 0 and (forms[first - 1][0].isdecimal() or forms[first - 1] in signs("determiner"))
    if row.order in ("noun", "active"):
        return not counted or forms[first - 1] in ("un", "une", "des")
    if row.order == "subject":
        return _opens_the_clause(forms, first) and _determines(forms, last)
    if _labels(forms, first, last):
        return True
    if row.order in ("toll", "final"):
        return False
    if counted:
        # "ont eu 02 blessés": a noun here
        return False
    if first and forms[first - 1] in _NOUN_SIGNS:
        return last < len(forms) and forms[last] in OF
    if _heads(forms, first, last):
        return True
    # "ont ratissé la zone ... et neutralisé dix hommes": the auxiliary is not repeated
    before = first - 2 if first > 1 and forms[first - 1].endswith("ment") else first - 1
    led = before >= 0 and forms[before] == "," and (_determines(forms, last) or _is_the(forms, last))
    joined = led or (before >= 0 and forms[before] in _JOINERS)
    joined = joined and (not forms[first].endswith("s") or forms[first] in _SINGULAR_IN_S)
    reach = _JOINED_REACH if joined else _REACH
    for index in range(first - 1, max(-1, first - 1 - reach), -1):
        if forms[index] in BE:
            return _inverted(forms, index, last)
        if forms[index] in ",;.:" and not joined:
            break
        if forms[index] in HAVE:
            plural = forms[first].endswith("s") and forms[first] not in _SINGULAR_IN_S
            if (plural or not joined) and any(_determines(forms, here) for here in range(index + 1, first - 1)):
                return False  # "a laissé deux blindés détruits": it describes the object
            # "et l'ont détruit": the object stands before; "les deux motos ont brûlé": there is none
            bare = row.order == "either" and not _has_object(forms, last)
            return not bare and not (index and forms[index - 1] in _CLITICS)
    # "La brigade arrête deux passeurs": a present, written like a participle once accents are gone
    present = forms[first].endswith(("e", "it")) and not forms[first].endswith("ee")
    return present and (_determines(forms, last) or _leads_to_a_thing(forms, last))


def _leads_to_a_thing(forms: list[str], last: int) -> bool:
    """Whether a definite article stands here, and no day or time of day after it: "détruit le tube", not "détruit la
    veille", "détruit le 3"."""
    after = forms[last + 1] if last + 1 < len(forms) else "."
    timed = after in _TIMES or after.endswith("di") or not after[0].isalpha()
    return _is_the(forms, last) and not timed


def _heads(forms: list[str], first: int, last: int) -> bool:
    """ "Saisie de 40 détonateurs", "le 3 mars, découverte de deux obus": a noun without an article."""
    bare = first == 0 or not forms[first - 1].isalpha() or forms[first - 1] in _LEADING
    return bare and forms[first].endswith("e") and forms[last : last + 1] == ["de"] and _determines(forms, last + 1)


def _labels(forms: list[str], first: int, last: int) -> bool:
    """ "Saisis : 08 PM", "Matériels récupérés : 03 motos": words without a number and a colon, then what is counted."""
    if forms[last : last + 1] != [":"]:
        return False
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if forms[index] in _OPENERS or forms[index] == ",":
            return True
        if _determines(forms, index) and forms[index] != "des":
            return False
    return first <= _REACH


def _amounts_to(forms: list[str], first: int, last: int) -> int | None:
    """Where the number stands: "Le nombre de soldats tués est de sept", "... des blessés est passé de six à onze"."""
    if "nombre" not in forms[max(0, first - 3) : first] or _AMOUNTS.isdisjoint(forms[last : last + 3]):
        return None
    led = [at for at in range(last + 1, min(last + 8, len(forms))) if forms[at - 1] in _BEFORE_AMOUNTS]
    return next((at for at in reversed(led) if _determines(forms, at)), None)


def _inverted(forms: list[str], auxiliary: int, last: int) -> bool:
    """ "Ont été saisis : 08 PM", "où ont été déposés 19 fusils": the subject comes after its verb."""
    before = auxiliary
    while before and forms[before - 1] in HAVE | BE | {"y", "aussi", "egalement"}:
        before -= 1
    if before and forms[before - 1] not in _OPENERS | {","}:
        return _is_postposed(forms, before, last)
    return last < len(forms) and (forms[last] == ":" or _determines(forms, last))


def _is_postposed(forms: list[str], auxiliary: int, last: int) -> bool:
    """ "Il a été découvert 14 obus", "dans la cache ont été saisis plus de 30 fusils": the subject follows; not "le
    fusil a été saisi deux jours plus tard"."""
    subject = [form for form in forms[last : last + _REACH] if form not in signs("quantifier")][:2]
    counted = _determines(forms, last) and subject[:1] not in (["un"], ["une"])
    if not counted or not signs("not_counted").isdisjoint(subject):
        return False
    if forms[auxiliary - 1] in ("il", "y"):
        return True
    opens = auxiliary
    while opens and forms[opens - 1] != "," and forms[opens - 1] not in _OPENERS and auxiliary - opens < _CLAUSE:
        opens -= 1
    agrees = forms[last - 1].endswith(_AGREES)
    return forms[opens] in _WHERE and not (agrees and auxiliary - opens > _SHORT)


def _opens_the_clause(forms: list[str], first: int) -> bool:
    """ "À Koutiala ont péri deux ouvriers": no subject stands before the verb."""
    auxiliary = first - 1
    if auxiliary < 0 or forms[auxiliary] not in HAVE | BE:
        return False
    for index in range(auxiliary - 1, max(-1, auxiliary - 1 - _REACH), -1):
        if forms[index] in ",;:.":
            return index < auxiliary - 1
        if _determines(forms, index) or forms[index] in THE or forms[index] in _SUBJECTS:
            return False
    return 0 < auxiliary <= _REACH


def _has_object(forms: list[str], last: int) -> bool:
    """Whether a verb has an object: "a brûlé deux motos", "a brûlé, à Gao, deux motos"."""
    if forms[last : last + 1] != [","]:
        return _determines(forms, last) or _is_the(forms, last)
    inserted = forms[last + 1 : last + _REACH + 4]
    return "," in inserted and _determines(forms, last + 2 + inserted.index(","))


def _determines(forms: list[str], index: int) -> bool:
    """Whether a number or article stands here: the object of the verb before it."""
    form = forms[index] if index < len(forms) else "."
    if form in signs("quantifier"):
        return any(f[0].isdecimal() or f in signs("determiner") for f in forms[index + 1 : index + 4])
    return form[0].isdecimal() or form in signs("determiner")


def _is_the(forms: list[str], index: int) -> bool:
    return index < len(forms) and forms[index] in THE
