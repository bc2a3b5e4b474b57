"""Somebody arrested whom only a name counts: "Moussa Diarra, 25 ans, a été interpellé", "l'arrestation d'Ali Cissé"."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.extraction.quantity_numbers import Count, spoken_for
from dashboard.extraction.quantity_words import RoleMark
from dashboard.french.grammar import BE, HAVE
from dashboard.model import Quantity
from gazetteer.text import Span, Words

# the name of who was arrested stands at most this many words before the verb
_REACH = 25
# "a été remis", "a été surpris": a participle that ends so in the singular
_IN_S = ("is",)
_BEFORE_NAMES = frozenset((",", ":", ";", "-", "•", "(", "nomme", "nommee", "certain", "dit", "sieur"))
_CALLED = frozenset(("le", "la", "un", "une", "certain", "certaine", "nomme", "nommee", "sieur", "dame"))


def named_one(
    text: str, words: Words, marks: Sequence[RoleMark], counts: Sequence[Count], taken: Sequence[Span]
) -> Quantity | None:
    """The one that a sentence says was arrested, by a name alone: where it counts nobody."""
    arrests = [mark for mark in marks if mark.row.persons == "arrested"]
    if not arrests or any(count.category == "person" for count in counts):
        return None
    if text[words.starts[0] : words.ends[-1]].isupper():
        return None
    elsewhere = spoken_for(words, taken)
    names = [text[start].isupper() and at not in elsewhere for at, start in enumerate(words.starts)]
    to = {at for at, start in enumerate(words.starts) if text[start] == "à"}
    for mark in arrests:
        if _is_of_a_name_after(words, mark, names) or _is_of_a_name_before(words, mark, names, to):
            span = words.span(mark.first, mark.last)
            return Quantity(span, 1.0, False, "", mark.row.persons, rule=mark.row.rule, category="person")
    return None


def _is_a_name(words: Words, names: Sequence[bool], at: int) -> bool:
    """ "Moussa Diarra", "M. K.": two words with capitals, no number after the first."""
    following = at + 1 + (words.forms[at + 1 : at + 2] == ["."])
    return at < len(names) and names[at] and following < len(names) and names[following]


def _is_of_a_name_after(words: Words, mark: RoleMark, names: Sequence[bool]) -> bool:
    """ "ont arrêté le nommé Moussa Diarra", "l'arrestation de Moussa Diarra"."""
    if not mark.forward:
        return False
    at = mark.last + (words.forms[mark.last : mark.last + 1] in (["de"], ["d"], ["du"]))
    while at < len(names) and words.forms[at] in _CALLED:
        at += 1
    return _is_a_name(words, names, at)


def _is_of_a_name_before(words: Words, mark: RoleMark, names: Sequence[bool], to: set[int]) -> bool:
    """ "Moussa Diarra, 25 ans, a été arrêté", "M. K., 25 ans, interpellé"; not "Moussa Diarra et son ami ont été"."""
    forms, verb = words.forms, mark.first
    several = forms[mark.last - 1].endswith("s") and not forms[mark.last - 1].endswith(_IN_S)
    if mark.forward or several or mark.row.order != "verb":
        return False
    while verb and forms[verb - 1] in BE | HAVE:
        verb -= 1
    if verb == mark.first and forms[verb - 1 : verb] != [","]:
        return False
    for at in range(verb - 1, max(-1, verb - 1 - _REACH), -1):
        if _is_a_name(words, names, at) and (at == 0 or forms[at - 1] in _BEFORE_NAMES):
            return True
        # "né à Ber": no auxiliary, nor is "A." of a name
        verbal = forms[at] in HAVE | BE and not names[at] and at not in to
        if verbal or forms[at] in (";", "et"):
            return False
    return False


def is_named(claim: Quantity) -> bool:
    """Whether a name alone counts whom it claims."""
    return claim.role == "arrested" and claim.value == 1 and not claim.item
