"""What the words beside a count say of it: that it is a part, goes with another, says again how many or is a rate."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise, takewhile

from dashboard.extraction.quantity_numbers import Count
from dashboard.extraction.quantity_words import signs

_NO_THINGS = frozenset(["person", "money", ""])
_THOSE = frozenset(["ceux", "celles", "celui", "celle"])
_THEM = frozenset(["lui", "elle", "eux", "elles"])
_COMPARING = frozenset(("ainsi", "plus", "moins", "alors", "tandis", "lors", "aussi"))
_OUT_OF = (["sur", "les"], ["sur", "ces"], ["sur", "des"], ["parmi", "les"], ["parmi", "ces"])
# A count is told at no more places than this, which one of these words begins.
_MOST_PLACES = 12
_LEADS = frozenset(("a", "au", "aux", "dans", "en", "pres", "sur", "vers"))
# "l'arrestation d'un voleur et de sa complice"
_LIKEWISE = (["de", "meme", "que"], ["de", "meme", "qu"], ["en", "compagnie", "de"], ["en", "compagnie", "d"])


def is_of_a_relative(forms: Sequence[str], count: Count) -> bool:
    """ "le berger que quatre hommes avaient enlevé a été relâché": the verb further on is not theirs."""
    before = forms[max(0, count.first - 2) : count.first]
    return before[-1:] == ["que"] and before[0] not in _COMPARING


def is_within(forms: Sequence[str], count: Count) -> bool:
    """Whether another figure includes it: "dont 02 graves", "parmi lesquels 4 femmes", "dont ceux de 5 enfants"."""
    reach = 2 if _THOSE.isdisjoint(forms[max(0, count.first - 2) : count.first]) else 3
    return not signs("part").isdisjoint(forms[max(0, count.first - reach) : count.first])


def adds(forms: Sequence[str], count: Count) -> bool:
    """ "neuf assaillants ont péri, ainsi que deux soldats", "et avec lui trois motos", "arrêté en compagnie de son
    fournisseur": the same became of these."""
    before = forms[max(0, count.first - 3) : count.first]
    if before[-2:] == ["ainsi", "que"] or before in _LIKEWISE:
        return True
    return before[-2:-1] == ["avec"] and before[-1] in _THEM


def is_aboard(forms: Sequence[str], count: Count) -> bool:
    """ "quatre véhicules, avec une trentaine d'occupants, détruits": those who were in what was destroyed."""
    owned = count.first > 1 and forms[count.first - 1] in ("ses", "leurs")
    return count.category == "person" and forms[max(0, count.first - 1 - owned)] == "avec"


def goes_with(forms: Sequence[str], count: Count) -> bool:
    """ "une cache est partie en fumée, avec 12 motos": what was in what was destroyed."""
    return forms[max(0, count.first - 2) : count.first] == [",", "avec"] and count.category not in _NO_THINGS


def itemises(forms: Sequence[str], count: Count) -> bool:
    """ "dix tonnes de drogues sont parties en fumée : 8 tonnes de cannabis ...": what was counted before, by
    kind."""
    return forms[max(0, count.first - 1) : count.first] == [":"] and count.category not in _NO_THINGS


def specifies(forms: Sequence[str], count: Count) -> bool:
    """ "soit 6 presses", "à savoir deux motos", "dont 2 fusils", "au nombre de cinq": how many they were."""
    before = forms[max(0, count.first - 3) : count.first]
    return before[-1:] in (["soit"], ["savoir"], ["dont"]) or before[-2:] == ["nombre", "de"]


def measures_again(forms: Sequence[str], count: Count) -> bool:
    """ "18 plaquettes, soit environ 180 comprimés": another measure of the same, not a part of it."""
    return "soit" in forms[max(0, count.first - 3) : count.first]


def of_a_period(forms: Sequence[str], counts: Sequence[Count]) -> set[int]:
    """ "12 blessés et 72 morts depuis le début de l'année", "700 morts par an": where the counts begin that are of a
    whole period or of each, and not of a day."""
    found: set[int] = set()
    if signs("period").isdisjoint(forms):
        return found
    for index in range(len(counts) - 1, -1, -1):
        count, following = counts[index], counts[index + 1 : index + 2]
        joined = any(after.first in found and forms[count.last : after.first] == ["et"] for after in following)
        if joined or _tells_a_period(forms[count.last : count.last + 3]):
            found.add(count.first)
    return found


def _tells_a_period(after: Sequence[str]) -> bool:
    if after[:1] in (["par"], ["chaque"]):
        return after[1:2] != [] and after[1] in signs("period")
    return after[:1] == ["depuis"] and not signs("period").isdisjoint(after[1:])


def are_the_whole(forms: Sequence[str], counts: Sequence[Count], roles: Sequence[str]) -> set[int]:
    """ "Sur les 87 combattants présents, 61 ont été désarmés": where the counts begin of which the next tells some in
    the same role; not "sur les 21 arrêtés, 15 ont été relâchés"."""
    pairs = pairwise(zip(counts, roles, strict=True))
    return {
        whole.first
        for (whole, role), (some, again) in pairs
        if role == again and forms[some.first - 1] == "," and forms[max(0, whole.first - 2) : whole.first] in _OUT_OF
    }


def told_place_by_place(forms: Sequence[str], counts: Sequence[Count]) -> frozenset[int]:
    """Where the numbers stand that tell a count place by place, up to its sum: "27 morts : 12 à Ber, 15 à Gossi"."""

    def is_of_a_place(one: Count) -> bool:
        return one.kind == "bare" and not _LEADS.isdisjoint(forms[one.last : one.last + 1])

    shares: set[int] = set()
    for at, whole in enumerate(counts):
        if whole.kind in ("count", "toll") and whole.value:
            each = list(takewhile(is_of_a_place, counts[at + 1 : at + 1 + _MOST_PLACES]))
            sums = list(accumulate(one.value or 0 for one in each))
            if whole.value in sums[1:]:
                shares |= {one.first for one in each[: sums.index(whole.value) + 1]}
    return frozenset(shares)
