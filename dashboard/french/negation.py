"""What a sentence says did not happen: "n'a pas été arrêté", "n'ont pu être saisis", "sans que le car ne soit vu"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set

from dashboard.french.grammar import BE, HAVE, THE, THEY
from dashboard.french.number_words import may_begin_a_number
from gazetteer.text import where

_NE = frozenset(("ne", "n"))
_NOT = frozenset(("pas", "jamais", "point", "plus", "guere", "nullement", "aucunement"))
# "n'a, à ce stade, toujours pas été": what denies stands at most so many words after "ne"
_REACH = 9
# "n'a pas moins de dix morts", "n'ont pas seulement tué", "n'a plus que deux postes": nothing is denied
_RESTRICTS = frozenset(("moins", "seulement", "uniquement"))
# "n'ont pas hésité à tirer", "n'a pas empêché l'attaque", "ne cessent pas d'attaquer": it happened
_HAPPENED = ("hesit", "manqu", "tard", "cess", "empech", "epargn")
# "n'ont pu être saisis", "ne purent saisir": these deny without a second word
_COULD = frozenset(("pu", "su", "peut", "peuvent", "put", "purent", "pouvait", "pouvaient"))
_THAT = frozenset(("que", "qu"))
_RESTRICTED = 8
_WITHOUT = frozenset(("sans",))
_INFINITIVES = ("er", "ir", "oir")
# The clause ends at these, also before what it is told beside: "n'ont pas été retrouvés après le naufrage".
_STOPS = frozenset(
    (
        *(",", ";", ":", ".", "»", "(", ")", "mais", "car", "tandis", "qui", "dont"),
        *("apres", "depuis", "lors", "pendant", "durant", "malgre"),
    )
)
# "des hommes n'ayant pas été identifiés ont attaqué le poste": ... and before the verb of whom an insertion tells
_VERBS = frozenset(("a", "ont", "est", "sont", "avait", "avaient", "etait", "etaient", "fut", "furent"))
_JOINERS = frozenset(("et", "puis"))
_SUBJECTS = THE | THEY | HAVE | BE | {"un", "une", "des", "leur", "leurs", "son", "sa", "ses"}


def denied(forms: Sequence[str]) -> list[tuple[int, int]]:
    """The stretches ``[first, last)`` of a sentence's folded words that tell what did not happen, in their order.

    Each goes on to the end of its clause. "Ne" alone denies nothing: "avant qu'ils ne soient arrêtés", "n'ont saisi que
    deux fusils".
    """
    without = ((first, first) for first in where(forms, _WITHOUT) if _leads_to_a_deed(forms, first + 1))
    found: list[tuple[int, int]] = []
    reached = 0
    for first, after in sorted([*_by_ne(forms), *without]):
        if first >= reached:
            inserted = any(form.endswith("ant") for form in forms[first + 1 : first + 2])
            reached = _end(forms, after, _STOPS | _VERBS if inserted else _STOPS)
            if forms[first] in _WITHOUT or not _is_corrected(forms, first, reached):
                found.append((first, reached))
    return found


def is_denied(stretches: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    """Whether the words ``[first, last)`` reach into one of the stretches that ``denied`` gave. An empty one,
    ``[first, first)``, does behind the first word of a stretch: "n'ont pas survécu" itself tells what became of them.
    """
    at = bisect_left(stretches, (last,)) - 1
    return at >= 0 and first < stretches[at][1]


def _by_ne(forms: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each "ne" that denies, and the word from which on its clause may end."""
    for first in where(forms, _NE):
        near = forms[first + 1 : first + 1 + _REACH]
        second = next((at for at, form in enumerate(near) if form in _NOT), None)
        if second is None:
            could = next((at for at, form in enumerate(near[:3]) if form in _COULD), None)
            if could is not None and _THAT.isdisjoint(forms[first : first + _RESTRICTED]):
                yield first, first + 1 + could
        elif not (_restricts(near[second + 1 :]) or any(form.startswith(_HAPPENED) for form in near[: second + 2])):
            yield first, first + 1 + second


def _restricts(after: Sequence[str]) -> bool:
    return not (_THAT.isdisjoint(after[:1]) and _RESTRICTS.isdisjoint(after[:2]))


def _leads_to_a_deed(forms: Sequence[str], index: int) -> bool:
    """ "sans que le car ne soit fouillé", "sans avoir été arrêté", "sans tirer"; not "sans armes"."""
    after = forms[index] if index < len(forms) else "."
    return after in _THAT or after == "etre" or after.endswith(_INFINITIVES)


def _is_corrected(forms: Sequence[str], first: int, last: int) -> bool:
    """ "n'a pas fait 25 morts, mais 38", "n'a pas coûté la vie à 25 soldats mais à 38": only the number is denied."""
    mais = last + (forms[last : last + 1] == [","])
    after = forms[mais + 1 : mais + 3]
    counts_anew = forms[mais : mais + 1] == ["mais"] and any(map(may_begin_a_number, after))
    return counts_anew and any(map(may_begin_a_number, forms[first:last]))


def _end(forms: Sequence[str], first: int, stops: Set[str]) -> int:
    """Where the clause ends that a word stands in."""
    for index in range(first, len(forms)):
        if forms[index] in stops:
            return index
        if forms[index] in _JOINERS and index + 1 < len(forms):
            after = forms[index + 1]
            if after in _SUBJECTS or after[0].isdecimal():
                return index
    return len(forms)
