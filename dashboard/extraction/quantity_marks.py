"""The role words of a sentence, and on which side of each stands what it governs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dashboard.extraction.quantity_untold import OPENERS, is_only_named, tells
from dashboard.extraction.quantity_words import NO_ROLE, SINGULAR_IN_S, RoleMark, RoleRow, determines, roles, signs
from dashboard.french.date_words import MONTH_NUMBERS
from dashboard.french.grammar import BE, HAVE, OF, THE, THEY
from dashboard.french.negation import denied, is_denied
from gazetteer.phrases import Match
from gazetteer.text import Words, where

_A = frozenset(("a",))
_NOUN_SIGNS = frozenset(["la", "une", "cette", "sa", "l", "leur", "importante", "premiere", "nouvelle"])
_CLITICS = frozenset(("l", "les", "s"))
_JOINERS = frozenset(["et", "puis", "ou"])
_LEADING = frozenset(("avec", "apres", "puis", "dont", "par"))
_SUBJECTS = THEY | {"qui", "tous", "toutes", "se", "s", "y", "n", "ne"}
_TIMES = frozenset(("nuit", "veille", "matin", "matinee", "soir", "lendemain", "jour", "meme", "semaine", "premier"))
# an auxiliary stands at most this many words before its participle ("ont aussitôt et définitivement détruit")
_REACH = 4
# words of a clause that opens with where, before its verb: so many at most, and so few where no subject can be there
_CLAUSE, _SHORT = 8, 3
_WHERE = frozenset(("dans", "à", "au", "aux", "chez", "pres", "sur", "sous"))
# what leads to a noun that is no subject
_LEADS = _WHERE | OF | THE | {"en", "entre", "par", "avec", "vers", "apres", "avant"}
_ENDS_CLAUSE = frozenset((";", ":", "."))
_YEAR = 4  # digits
_THE_OR_THEIRS = THE | {"leur", "leurs", "son", "sa", "ses"}
# the ends of participles that agree with a subject before them: "saisie", "arrêtés", "découverte"
_AGREES = ("s", "ee", "ie", "ite", "rte")
_BEFORE_AMOUNTS = frozenset(("de", "à", "a"))
# "le nombre de morts est de sept", "s'élève à", "est passé à"
_AMOUNTS = frozenset(("est", "etait", "eleve", "elevait", "passe", "atteint", "monte", "grimpe", "ramene"))
_JOINED_REACH = 40
# a day and a place are inserted within so many words
_INSERT = 14


def role_marks(text: str, words: Words) -> list[RoleMark]:
    """The role words in text order. A participle after "avoir" governs what follows, any other what precedes."""
    found = [match for match in roles().longest(words) if tells(text, words, match)]
    if not found:
        return []
    forms = [*words.forms]
    for at in where(forms, _A):
        forms[at] = "à" if text[words.starts[at]] in "àÀ" else "a"  # "s'élève à 12 civils": no auxiliary
    written = [words.span(match.first, match.first + 1).of(text) for match in found]
    refused = denied(words.forms)
    return [_mark(forms, m, w.endswith("é"), refused) for m, w in zip(found, written, strict=True)]


def _mark(forms: list[str], found: Match[RoleRow], accented: bool, refused: Sequence[tuple[int, int]]) -> RoleMark:
    first, last, row = found.first, found.last, found.value
    # not "n'a pas fait de blessés", which counts none
    untold = bool(refused) and is_denied(refused, first, first) and forms[first - 1] not in OF
    if untold or is_only_named(forms, first, last, row):
        row = replace(row, persons=NO_ROLE, things=NO_ROLE)
    number = _amounts_to(forms, first, last)
    return RoleMark(first, number or last, row, number is not None or _forward(forms, first, last, row, accented))


def _forward(forms: list[str], first: int, last: int, row: RoleRow, accented: bool) -> bool:
    counted = first > 0 and (forms[first - 1][0].isdecimal() or forms[first - 1] in signs("determiner"))
    if row.order in ("noun", "active"):
        return not counted or forms[first - 1] in ("un", "une", "des")
    if row.order == "subject":
        return _opens_the_clause(forms, first) and _subject_follows(forms, last)
    if _labels(forms, first, last):
        return True
    if row.order in ("toll", "final"):
        return False
    if counted:
        # "ont eu 02 blessés": a noun here
        return False
    if first and forms[first - 1] in _NOUN_SIGNS:
        return _is_of(forms, last)
    if _heads(forms, first, last):
        return True
    # "ont ratissé la zone ... et neutralisé dix hommes": the auxiliary is not repeated
    before = first - 2 if first > 1 and forms[first - 1].endswith("ment") else first - 1
    led = before >= 0 and forms[before] == "," and (determines(forms, last) or _is_the(forms, last))
    joined = led or (before >= 0 and forms[before] in _JOINERS)
    joined = joined and (not forms[first].endswith("s") or forms[first] in SINGULAR_IN_S)
    reach = _JOINED_REACH if joined else _REACH
    for index in range(first - 1, max(-1, first - 1 - reach), -1):
        if forms[index] in BE:
            return _inverted(forms, index, last)
        if forms[index] in ",;.:" and not joined:
            break
        if forms[index] in HAVE:
            plural = forms[first].endswith("s") and forms[first] not in SINGULAR_IN_S
            if (plural or not joined) and any(determines(forms, here) for here in range(index + 1, first - 1)):
                return False  # "a laissé deux blindés détruits": it describes the object
            # "et l'ont détruit": the object stands before; "les deux motos ont brûlé": there is none
            bare = row.order == "either" and not _has_object(forms, last)
            return not bare and not (index and forms[index - 1] in _CLITICS)
    # "La brigade arrête deux passeurs", "arrêtait, le 4 mars, deux passeurs": no "arrêté", which is spelt alike here
    present = forms[first].endswith(("e", "it")) and not forms[first].endswith("ee") and not accented
    inserted = forms[last : last + 1] == [","] and forms[first].endswith("it")  # "un camion détruit, à Ber, deux morts"
    return present and ((_has_object(forms, last) and not inserted) or _leads_to_a_thing(forms, last))


def _is_of(forms: list[str], last: int) -> bool:
    """ "la saisie de 15 fusils", "la saisie, lundi, à l'entrée de Ber, de 15 fusils"."""
    if forms[last : last + 1] != [","]:
        return last < len(forms) and forms[last] in OF
    commas = (at for at in range(last + 1, min(last + _INSERT, len(forms) - 2)) if forms[at] == ",")
    return any(forms[at + 1] in OF and determines(forms, at + 2) for at in commas)


def _leads_to_a_thing(forms: list[str], last: int) -> bool:
    """Whether a definite article stands here, and no day or time of day after it: "détruit le tube", not "détruit la
    veille", "détruit le 3"."""
    after = forms[last + 1] if last + 1 < len(forms) else "."
    timed = after in _TIMES or after.endswith("di") or not after[0].isalpha()
    return _is_the(forms, last) and not timed


def _heads(forms: list[str], first: int, last: int) -> bool:
    """ "Saisie de 40 détonateurs", "le 3 mars, découverte (à Ber, / , à Ber,) de deux obus": no article before it."""
    bare = first == 0 or not forms[first - 1].isalpha() or forms[first - 1] in _LEADING
    if not bare or not forms[first].endswith("e"):
        return False
    if _WHERE.isdisjoint(forms[last : last + 1]):
        return _is_of(forms, last) and (forms[last] == "," or determines(forms, last + 1))
    end = next((at for at in range(last, min(last + _INSERT, len(forms))) if forms[at] in ",;.:"), last + _INSERT)
    return any(forms[at] == "de" and determines(forms, at + 1) for at in range(last + 1, min(end, len(forms) - 1)))


def _labels(forms: list[str], first: int, last: int) -> bool:
    """ "Saisis : 08 PM", "Matériels récupérés : 03 motos": words without a number and a colon, then what is counted."""
    if forms[last : last + 1] != [":"]:
        return False
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if forms[index] in OPENERS or forms[index] == ",":
            return True
        if determines(forms, index) and forms[index] != "des":
            return False
    return first <= _REACH


def _amounts_to(forms: list[str], first: int, last: int) -> int | None:
    """Where the number stands: "Le nombre de soldats tués est de sept", "... des blessés est passé de six à onze", "Les
    blessés sont au nombre de sept", "ont porté le nombre des morts à sept"."""
    named = next((at for at in range(last + 1, last + _REACH) if forms[at : at + 2] == ["nombre", "de"]), None)
    if named is not None and forms[last] in BE and determines(forms, named + 2):
        return named + 2
    if forms[max(0, first - 2) : first] == ["celui", "des"] and forms[last : last + 1] == ["de"]:
        return last + 1 if determines(forms, last + 1) else None  # "... et celui des blessés de sept"
    if "nombre" not in forms[max(0, first - 3) : first]:
        return None
    if forms[last : last + 1] == ["à"] and determines(forms, last + 1):
        return last + 1
    if _AMOUNTS.isdisjoint(forms[last : last + 3]):
        return None
    led = [at for at in range(last + 1, min(last + 8, len(forms))) if forms[at - 1] in _BEFORE_AMOUNTS]
    return next((at for at in reversed(led) if determines(forms, at)), None)


def _inverted(forms: list[str], auxiliary: int, last: int) -> bool:
    """ "Ont été saisis : 08 PM", "où ont été déposés 19 fusils": the subject comes after its verb."""
    before = auxiliary
    while before and forms[before - 1] in HAVE | BE | {"y", "aussi", "egalement"}:
        before -= 1
    if not before or forms[before - 1] in OPENERS or _ends_a_day(forms[before - 1]):
        return last < len(forms) and (forms[last] == ":" or _subject_follows(forms, last))
    if forms[before - 1] == ",":
        return last < len(forms) and (forms[last] == ":" or determines(forms, last))
    return _is_postposed(forms, before, last)


def _ends_a_day(form: str) -> bool:
    """Whether a word is a month or a year: "Le 4 mai ont été arrêtés ..."."""
    return form in MONTH_NUMBERS or (form.isdecimal() and len(form) == _YEAR)


def _subject_follows(forms: list[str], last: int) -> bool:
    """Whether what is counted stands behind the verb, where it was may stand between: "Ont été saisis à Kati, dans un
    garage, trois fusils"; not "ont été arrêtés à Kati deux jours plus tard"."""
    for at in range(last, min(last + _INSERT, len(forms))):
        if forms[at] in _ENDS_CLAUSE:
            return False
        counted = determines(forms, at) and (at == last or forms[at - 1] not in _LEADS)
        if counted and signs("not_counted").isdisjoint(forms[at + 1 : at + 2]):
            return True
    return False


def _is_postposed(forms: list[str], auxiliary: int, last: int) -> bool:
    """ "Il a été découvert 14 obus", "dans la cache ont été saisis plus de 30 fusils": the subject follows; not "le
    fusil a été saisi deux jours plus tard"."""
    subject = [form for form in forms[last : last + _REACH] if form not in signs("quantifier")][:2]
    counted = determines(forms, last) and subject[:1] not in (["un"], ["une"])
    if not counted or not signs("not_counted").isdisjoint(subject):
        return False
    if forms[auxiliary - 1] in ("il", "y"):
        return True
    opens = auxiliary
    while opens and forms[opens - 1] != "," and forms[opens - 1] not in OPENERS and auxiliary - opens < _CLAUSE:
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
        if determines(forms, index) or forms[index] in THE or forms[index] in _SUBJECTS:
            return False
    return auxiliary <= _REACH


def _has_object(forms: list[str], last: int) -> bool:
    """Whether a verb has an object: "a brûlé deux motos", "a brûlé, à Gao, deux motos"."""
    if forms[last : last + 1] != [","]:
        return determines(forms, last) or _is_the(forms, last)
    inserted = forms[last + 1 : last + _REACH + 4]
    return "," in inserted and determines(forms, last + 2 + inserted.index(","))


def _is_the(forms: list[str], index: int) -> bool:
    return index < len(forms) and forms[index] in _THE_OR_THEIRS
