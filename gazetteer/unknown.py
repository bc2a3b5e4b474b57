"""Names that no row knows: read where the words around say that a place is meant, and kept in sight unresolved."""

from __future__ import annotations

from collections.abc import Sequence

from gazetteer.capitals import capital_word, touches_a_capital
from gazetteer.likeness import Likeness
from gazetteer.listing import is_of_a_settlement, on_axis
from gazetteer.names import FoundName, KnownNames, Spot
from gazetteer.signs import NAME_ENDINGS, Signs
from gazetteer.small_words import COMPASS, OF
from gazetteer.text import Words, name_key

UNKNOWN_CUES = frozenset(("called", "place", "list"))
"""The cues that say of a name no row knows that a place is meant."""
_SHORT = 4
_ACRONYM = 6
_REACH = 12
_CLASSES = (
    "village",
    "localite",
    "quartier",
    "campement",
    "secteur",
    "zone",
    "poste",
    "foret",
    "km",
    "kilometre",
    "hameau",
    "commune",
    "site",
)
_SIDES = COMPASS | {"berge", "pres", "hauteur", "environs", "alentours"}
# What begins many names of two words: "In Delimane", "Tin Hama", "El Mansour".
_PARTICLES = frozenset(("in", "tin", "ti", "ta", "tan", "el", "al", "ain", "er", "es", "oum", "oued", "bir", "kel"))


def read_unknown(
    spot: Spot, cue: str, names: KnownNames, likeness: Likeness, found: Sequence[FoundName]
) -> FoundName | None:
    """The unknown name that begins at a spot after one of ``UNKNOWN_CUES``, with what is like it; None where none is
    meant."""
    text, words, signs, index, *_ = spot
    if words.forms[index - 1 : index] in (["des"], ["aux"]) and cue == "place":
        return None  # "la brigade des Stupéfiants", "secours aux Asphyxiés"
    if cue == "list" and not _sure_list(text, words, index, signs, names, found):
        return None
    last = _end(text, words, index, cue, signs, names)
    name = text[words.starts[index] : words.ends[last - 1]]
    if not _plausible(text, words, index, last, name, signs) or _has_its_place(words, last, names):
        return None
    key = name_key(name)
    alike, how = likeness.same(key)
    return FoundName(index, last, alike, cue, how, () if alike else likeness.nearest(key))


def is_never_a_name(words: Words, index: int, signs: Signs) -> bool:
    """Whether no name that no row knows begins with the word: "Le", "Attaque", "Lundi"."""
    return words.forms[index] in signs.small or signs.begins(index, "never")


def _end(text: str, words: Words, index: int, cue: str, signs: Signs, names: KnownNames) -> int:
    last = index + 1
    if len(words.forms[index]) == 1 and last < len(words) and words.gap(index) == "'":
        last += 1  # "N'Zoumana"
    while last < len(words) and words.gap(last - 1) == "-" and words.forms[last][0].isalpha():
        both = last == index + 1 and words.forms[last] not in NAME_ENDINGS
        both = both and bool(names.longest(words, index)[1]) and bool(names.longest(words, last)[1])
        if on_axis(words, index) or (both and not is_of_a_settlement(words, index)):
            break
        last += 1
    if last + 1 < len(words) and words.forms[last] == "-" and words.forms[last + 1] in NAME_ENDINGS:
        return last + 2  # "Briki- Wéré"
    said = cue == "called" or (cue == "place" and (_said_to_be_a_place(words, index) or words.forms[index - 1] == "a"))
    two = last < len(words) and words.gap(last - 1) == " " and words.forms[last].isalpha()
    if two and words.forms[last] in NAME_ENDINGS and text[words.starts[last]].islower():
        return last + 1  # "Bekaye wèrè"
    if not two or not (said or words.forms[last - 1] in _PARTICLES or words.forms[last] in NAME_ENDINGS):
        return last
    # "TIN DJARANE", not "TRAITÉS À"
    shouted = text[words.starts[index] : words.ends[last]].isupper() and len(words.forms[last]) > 1
    return last + 1 if shouted or capital_word(text, words, signs, last) else last


def _sure_list(
    text: str, words: Words, index: int, signs: Signs, names: KnownNames, found: Sequence[FoundName]
) -> bool:
    """Whether a list that an unknown name goes on is one of places: "à Gao, Barkhane a ..." is none."""
    before = found[-1]
    if any(signs.begins(back, "several") for back in range(max(0, index - _REACH), before.first)):
        return True
    between = words.forms[before.last : index]
    if "-" in between or "/" in between:
        return on_axis(words, before.first)
    last = index + 1
    while last < len(words) and words.gap(last - 1) in ("-", "'"):
        last += 1
    person = last < len(words) and words.gap(last - 1) == " " and capital_word(text, words, signs, last)
    if person and words.forms[last] not in NAME_ENDINGS:
        return False  # "du village de Koro, Moussa Zoumana"
    if between != [","] or before.cue == "list":
        return True
    return last + 1 < len(words) and words.forms[last] in (",", "et", "ou") and bool(names.longest(words, last + 1)[1])


def _plausible(text: str, words: Words, index: int, last: int, name: str, signs: Signs) -> bool:
    shouted = text[words.starts[0] : words.ends[-1]].isupper()
    if shouted and (words.forms[index - 1] == "a" or not _said_to_be_a_place(words, index)):
        return False  # in capitals every word looks like a name: "PRIS À PARTIE", "LE POSTE A REPOUSSÉ"
    if shouted and words.forms[index - 1].endswith("s") and words.forms[index - 1] not in signs.small:
        return False  # "DEUX SITES TRAITÉS"
    if len(name) < _SHORT or not all(c.isalpha() or c in "-'’ " for c in name):
        return False
    if name.isupper() and not shouted and len(name) < _ACRONYM:
        return False
    if is_never_a_name(words, index, signs):
        return False
    if last < len(words) and words.forms[last] in OF and not _said_to_be_a_place(words, index):
        return False
    if index + 1 < last and index + 1 in signs.persons and not _said_to_be_a_place(words, index):
        return False  # "vendu à Moussa Zoumana"
    return last - index > 1 or not touches_a_capital(text, words, signs, index, last)


def _has_its_place(words: Words, last: int, names: KnownNames) -> bool:
    """ "Poste de Surveillance de Bla": an institution, and the place comes after."""
    return last + 1 < len(words) and words.forms[last] in OF and bool(names.longest(words, last + 1)[1])


def _said_to_be_a_place(words: Words, index: int) -> bool:
    """Whether a word of place class or distance stands in the four words before ("village de X", "km de X")."""
    before = words.forms[max(0, index - 4) : index]
    return any(form.startswith(_CLASSES) or form in _SIDES for form in before)
