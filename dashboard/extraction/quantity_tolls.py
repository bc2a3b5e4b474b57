"""Which figures were counted at first, and which replace them: "d'abord estimé à 17 morts, le bilan est de 28"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dashboard.extraction.quantity_words import signs
from dashboard.french.grammar import HAD
from dashboard.model import TOLL, Quantity
from gazetteer.text import Words, where

_WAS = frozenset(("avait", "avaient", "etait", "etaient", "faisait", "faisaient", "parlait", "evoquait", "donnait"))
_OLD = frozenset(("anterieur", "precedent", "initial"))
# "porté le 21 mars à 26": the figure stands at most this many words after the verb
_RISE = 6
# "dans la soirée", "selon le ministre": so many words after a figure say when or by whom it was counted
_BESIDE = 4
_FIRST = frozenset(("premier", "precedent", "ancien"))
_SOONER = frozenset(("auparavant", "precedemment", "anterieurement", "precedente", "precedentes", "precedent"))
_AT_FIRST = frozenset((("premier", "temps"), ("plus", "tot"), ("d", "abord")))


def is_a_first_toll(words: Words, quantities: Sequence[Quantity]) -> bool:
    """ "La DIRPA avait d'abord annoncé 02 morts.", "Un officier avait auparavant parlé de 02 morts.": whether a
    sentence only gives what was counted at first; not "On dénombre provisoirement 02 morts", which may stay so."""
    if all(quantity.role not in TOLL for quantity in quantities):
        return False
    forms = words.forms
    if _had_been_said(forms):
        return True
    first, earlier = bool(_first_tolls(forms)), not signs("earlier").isdisjoint(forms)
    counted = "ete" in forms and not signs("toll").isdisjoint(forms)  # "a d'abord été chiffré à 20 morts"
    told = counted or not _WAS.isdisjoint(forms)
    if not (first or earlier) or not told or not signs("news").isdisjoint(forms):
        return False
    return first or revising_from(forms) == len(forms)


def revising_from(forms: list[str]) -> int:
    """From which word on figures replace those told before: "un nouveau décompte a porté les pertes à 33 morts",
    "d'abord estimé à 17 morts, le bilan est de 28", "porté de 12 à 17"; past the end where none does."""
    first = _first_tolls(forms)
    if not first and signs("earlier").isdisjoint(forms) and signs("news").isdisjoint(forms):
        return len(forms)
    counted = not signs("toll").isdisjoint(forms)
    news = where(forms, signs("news"))
    raised = next((n for n in news if _to_a_number(forms[n + 1 : n + 1 + _RISE], counted)), None)
    if raised is not None:
        return raised + 3 if forms[raised + 1] == "de" else raised
    earlier = min(where(forms, signs("earlier")) + first, default=len(forms))
    if counted and "," in forms[earlier:]:
        return forms.index(",", earlier)
    counted = counted or forms[:1] == ["il"]  # "Il est désormais de neuf morts."
    return 0 if news and counted else len(forms)


def without_the_outgrown(words: Words, figures: Sequence[Quantity]) -> list[Quantity]:
    """ "Dix morts d'abord, douze dans la soirée, quatorze ce matin", "huit tués à midi, neuf selon le maire": the
    figures, those of a toll that the next number alone outgrows as parts of it; not "dix morts à Ber, douze à Gao"."""
    found = [*figures]
    for at, (before, later) in enumerate(pairwise(figures)):
        alone = later.role == before.role in TOLL and later.item in ("", before.item)
        if alone and (later.value or 0) > (before.value or 0) and _is_counted_later(words, later):
            found[at] = replace(before, part=True)
    return found


def _is_counted_later(words: Words, figure: Quantity) -> bool:
    """Whether a comma stands before the number, and a time, a source or "puis" beside it."""
    first, last = bisect_left(words.starts, figure.span.start), bisect_right(words.ends, figure.span.end)
    before, after = words.forms[max(0, first - 2) : first], words.forms[last : last + _BESIDE]
    after = after[: after.index(",")] if "," in after else after
    told = before[-1:] == [","] or before == [",", "puis"]
    return told and not (signs("later") | signs("news")).isdisjoint([*before, *after])


def _first_tolls(forms: list[str]) -> list[int]:
    """Where "un premier bilan", "le décompte précédent", "le premier communiqué", "Annoncé à 5 morts" stand."""
    tolls, reports = signs("toll"), signs("report")
    if tolls.isdisjoint(forms) and reports.isdisjoint(forms):
        return []
    at_first = [0] if forms[0] in signs("estimated") and forms[1:2] == ["a"] else []
    named = tolls | reports
    pairs = enumerate(pairwise(forms))
    return at_first + [at for at, (a, b) in pairs if (a in _FIRST and b in named) or (a in tolls and b in _OLD)]


def _had_been_said(forms: list[str]) -> bool:
    """ "Un précédent message avait annoncé 8 tués", "le maire avait d'abord parlé de 20 morts"; not
    "Auparavant, deux soldats avaient été tués"."""
    said = where(forms, signs("announced"))
    if not said or HAD.isdisjoint(forms):
        return False
    if not _AT_FIRST.isdisjoint(pairwise(forms)):
        return True
    return not _SOONER.isdisjoint(forms) and any(not HAD.isdisjoint(forms[max(0, at - 2) : at]) for at in said)


def _to_a_number(after: list[str], counted: bool) -> bool:
    """ "(porté) à 33", "de 12 à 17", "le 21 mars à 26"; of a toll also "(passé) hier soir à 33"."""
    led = counted or after[:1] in (["a"], ["de"], ["le"])
    numbers = signs("determiner")
    figures = [at + 1 for at, form in enumerate(after[:-1]) if form == "a"]
    return led and any(
        (after[at][0].isdecimal() or after[at] in numbers) and not _is_an_hour(after, at) for at in figures
    )


def _is_an_hour(after: list[str], at: int) -> bool:
    return after[at + 1 : at + 2] in (["h"], ["heures"], ["heure"])
