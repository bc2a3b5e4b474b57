"""Forms that tell what was done as a participle does: the imperfect beside a day ("Le 3 juin, des hommes armés
attaquaient le poste"), the infinitive of what somebody managed to do ("ont réussi à incendier le poste")."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from functools import cache
from pathlib import Path

from dashboard.model import DateMention
from gazetteer.folders import DATA
from gazetteer.tables import read_table
from gazetteer.text import Words, where

NARRATING_COLUMNS = ("form", "present", "plural", "example", "note")
_ENDING = "ait"
# "qui attaquaient les villages", "s'ils attaquaient": what somebody did all the time, or might do.
_NOT_TOLD = frozenset(("qui", "si", "s", "qu", "que", "ou", "quand", "lorsque", "lorsqu", "comme"))
_SUBJECT = 2  # words: "qu'ils attaquaient"
# "a permis de neutraliser", "ont pu saisir", "vient d'arrêter": what is in the infinitive was done.
MANAGED = frozenset(("pu", "permis", "conduit", "abouti", "reussi", "fini", "vient", "viennent", "venait", "venaient"))
MANAGED |= {"parvenu", "parvenue", "parvenus", "parvenues"}
"""What an infinitive follows of what was done."""
TO_INFINITIVE = frozenset(("de", "d", "a", "par"))
"""What may stand between the two: "ont permis de détruire", "sont parvenus à détruire", but "ont pu détruire"."""
_TO = TO_INFINITIVE | {"pu"}
_CLITICS = frozenset(("l", "les", "en", "y", "s", "se"))  # "d'en arrêter trois"
_JOINED = frozenset(("et", ",", "puis"))
_WITHIN = 12  # words from what they managed to the last infinitive: "... de tuer deux hommes et d'en arrêter trois"
# "rouvrir", "offrir", "tenir"
_IRREGULAR = {"vrir": "vert", "frir": "fert", "enir": "enu"}
_PARTICIPLES = {
    "abattre": "abattu",
    "detruire": "detruit",
    "mettre": "mis",
    "prendre": "pris",
}


@cache
def narrating(path: Path = DATA / "lexicon" / "narrating.csv") -> dict[str, str]:
    """Folded imperfect -> the present that tells the same. Raises TableError for a row that cannot be used."""
    forms: dict[str, str] = {}
    for row in read_table(path, NARRATING_COLUMNS):
        singular = row.filled("form")
        if not singular.endswith(_ENDING):
            raise row.fault("form", f"expected an imperfect in -{_ENDING}")
        forms[singular] = row.filled("present")
        forms[singular.removesuffix(_ENDING) + "aient"] = row.filled("plural")
    return forms


def as_told(words: Words, dates: Sequence[DateMention]) -> Words:
    """The words of a sentence, the imperfects that tell as the present where it states a day of what happened."""
    if not any(day.bears_on == "event" and day.start is not None for day in dates):
        return words
    known = narrating()
    return _with(words, {at: known[words.forms[at]] for at in where(words.forms, known) if _tells(words.forms, at)})


def as_done(words: Words, kept: Container[int]) -> Words:
    """The words of a sentence, the infinitives of what somebody managed to do as participles; those at the ``kept``
    words stay."""
    done: dict[int, str] = {}
    for managed in where(words.forms, MANAGED):
        done |= _done(words.forms[managed : managed + _WITHIN], managed)
    return _with(words, {at: form for at, form in done.items() if at not in kept})


def _done(forms: Sequence[str], start: int) -> dict[int, str]:
    """The infinitive that follows what they managed, and those that are joined to it; not "a permis d'empêcher les
    terroristes d'attaquer"."""
    done: dict[int, str] = {}
    for at in range(1, len(forms)):
        if forms[at] in ".;:":
            break
        to = at - 2 if forms[at - 1] in _CLITICS else at - 1
        participle = _participle(forms[at]) if forms[to] in _TO or forms[to] in _JOINED else ""
        joined = forms[to] in _JOINED or forms[max(0, to - 1)] in _JOINED
        if participle and (not done or joined):
            done[start + at] = participle
    return done


def _with(words: Words, forms: Mapping[int, str]) -> Words:
    if not forms:
        return words
    return Words(words.folded, [forms.get(at, form) for at, form in enumerate(words.forms)], words.starts, words.ends)


def _tells(forms: Sequence[str], at: int) -> bool:
    return _NOT_TOLD.isdisjoint(forms[max(0, at - _SUBJECT) : at])


def _participle(form: str) -> str:
    """Of an infinitive of more than four letters; "" of any other word. Of one in -er in the feminine plural, which is
    spelt like no noun: "incendiées"."""
    if form in _PARTICIPLES:
        return _PARTICIPLES[form]
    stem, ending = form[:-4], form[-4:]
    if ending in _IRREGULAR:
        return stem + _IRREGULAR[ending]
    if stem and form.endswith("er"):
        return form[:-2] + "ees"
    return form[:-1] if stem and form.endswith("ir") and not form.endswith("oir") else ""
