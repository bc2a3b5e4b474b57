"""Finding place names in text: the longest known name at each capitalised word, and unknown names in place phrases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress
from operator import or_

from gazetteer.capitals import capital_after
from gazetteer.known import read_known
from gazetteer.likeness import Likeness
from gazetteer.listing import (
    goes_on,
    heads_a_line,
    is_dateline,
    is_item,
    is_of_a_settlement,
    is_quoted,
    item_mark,
    listed,
    on_axis,
    opens_a_quote,
)
from gazetteer.names import FoundName, KnownNames, Spot
from gazetteer.places import SURE_WEIGHT, Gazetteer, Place
from gazetteer.signs import NAME_ENDINGS, PERSONAL, SignReader, Signs
from gazetteer.small_words import COMPASS
from gazetteer.text import Words
from gazetteer.unknown import UNKNOWN_CUES, is_never_a_name, read_unknown

# Cues that say "a place follows": "place" surely (à, village de), "of" perhaps (de, par), "list" as the one before.
_PLACE_CUES = frozenset(("place", "of", "list", "at", "known", "label", "reached", "called"))
_DIVISION = COMPASS | {"ville", "centre", "commune", "cercle"}


class NameFinder:
    """Finds all names of a gazetteer at once, in time linear in the number of words."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._names = KnownNames(gazetteer)
        self._likeness = Likeness(gazetteer)
        self._signs = SignReader()

    def read_signs(self, text: str, words: Words) -> Signs:
        """What the words of a sentence say of its names: what ``find`` is told."""
        return self._signs.read(text, words)

    def find(self, text: str, words: Words, signs: Signs) -> list[FoundName]:
        """The names in a sentence's words, leftmost first, longest at each place, not overlapping."""
        found: list[FoundName] = []
        last = 0
        for index in sorted({*self._may_begin(text, words), *signs.heads}):
            if index < last:
                continue
            name = self._name_at(text, words, index, found, signs)
            if name is not None:
                found.append(name)
                last = name.last
        return found

    def _may_begin(self, text: str, words: Words) -> Iterator[int]:
        """The words with a capital, and those that begin a name without one."""
        capital = map(str.isupper, map(text.__getitem__, words.starts))
        starter = map(self._names.starters.__contains__, words.forms)
        return compress(range(len(words)), map(or_, capital, starter))

    def _name_at(
        self, text: str, words: Words, index: int, found: Sequence[FoundName], signs: Signs
    ) -> FoundName | None:
        capital = text[words.starts[index]].isupper()
        last, places = self._names.longest(words, index)
        headed = self._headed(text, words, index, last, signs) if index in signs.heads else None
        if headed is not None:
            return headed
        if index in signs.persons or (not capital and last <= index + 1):
            return None
        if (not places and is_never_a_name(words, index, signs)) or _ends_a_name(words, index):
            return None
        spot = Spot(text, words, signs, index, max(last, index + 1), places)
        cue = self._cue(spot, found)
        known = bool(places) and not self._joined(spot) and not (cue in UNKNOWN_CUES and self._has_a_second_word(spot))
        if cue == "unit" or not (known or (capital and cue in UNKNOWN_CUES)) or self._bears_the_name(spot):
            return None
        if known:
            after_a_name = bool(found) and found[-1].last == index and bool(found[-1].places)
            return read_known(spot, cue, self._gazetteer, self._signs, after_a_name)
        return read_unknown(spot, cue, self._names, self._likeness, found)

    def _headed(self, text: str, words: Words, index: int, known: int, signs: Signs) -> FoundName | None:
        """ "camp Fort Cheick Sidi Békaye", "Centre d'Instruction Boubacar Sada Sy": a kind of site and its own name."""
        start = last = signs.heads[index]
        while last < len(words) and words.gap(last - 1) == " " and _proper(text, words, signs, last):
            last += 1
        if last == start or last <= known or self._names.longest(words, start)[0] >= last:
            return None
        if last == start + 1 and signs.begins(start, "never"):
            return None  # "camp FAMa": whose it is; "camp Capitaine Sékou Traoré" has a name
        return FoundName(index, last, (), "head")

    def _cue(self, spot: Spot, found: Sequence[FoundName]) -> str:
        """What the words around say of the name: a cue of ``name_cues.csv``, "list" or "label"; "" for nothing."""
        text, words, signs, index, last, places = spot
        if found and found[-1].cue in _PLACE_CUES and listed(words, found[-1].last, index):
            kind = self._signs.kind("".join(words.forms[index:last]))
            if kind not in PERSONAL or goes_on(words, found, index, last, signs, self._names):
                return "list"
            return ""
        cue = signs.cue(index - 1 if opens_a_quote(words, index) else index)
        if cue not in ("called", "place", "at", "unit", "given") and self._is_located(words, signs, last):
            # "Deuil dans le cercle de Koro": the first word of a sentence is a capital's only reason
            opens = index == 0 or words.forms[index - 1] in (".", ":")
            return "place" if not opens or places else cue
        if cue or not places:
            return cue
        if is_dateline(words, last) and heads_a_line(text, words, index):
            return "label" if item_mark(words.forms) or self._is_sure(places) else ""
        if is_item(text, words, index, last):
            kind = self._signs.kind("".join(words.forms[index:last]))
            return "label" if kind not in PERSONAL and (not kind or words.forms[last : last + 1] != [":"]) else ""
        return ""

    def _is_located(self, words: Words, signs: Signs, last: int) -> bool:
        """Whether the text says in which division the name lies: "Bla, cercle de Koro", "Bla et San, ..."."""
        if words.forms[last : last + 1] == ["et"] and last + 1 < len(words):
            last = self._names.longest(words, last + 1)[0]
        return signs.begins(last, "located")

    def _is_sure(self, places: tuple[Place, ...]) -> bool:
        """Whether a place of the name is likelier meant than the word or person of the same name."""
        return any(self._gazetteer.feature(place).weight >= SURE_WEIGHT for place in places)

    def _bears_the_name(self, spot: Spot) -> bool:
        """Whether something else bears the name: a company, a nickname in quotes, an initialled person, a web site."""
        text, words, signs, first, last, _ = spot
        brand = last < len(words) and signs.begins(last, "brand") and words.gap(last - 1) in (" ", "-")
        if brand and text[words.starts[last]].isupper():
            return True
        signed = first > 0 and not (words.forms[first - 1].isalpha() and words.gap(first - 1) == " ")
        if signed and (borne := self._borne_by_a_sign(spot)) is not None:
            return borne
        site = last + 1 < len(words) and words.forms[last] == "." and not words.gap(last - 1) and not words.gap(last)
        return site and text[words.starts[last + 1]].islower()

    def _borne_by_a_sign(self, spot: Spot) -> bool | None:
        """Whether the sign right before the name says that something else bears it; None where it says nothing."""
        text, words, signs, first, last, _ = spot
        if is_quoted(words, first, last):
            return signs.cue(first - 1) not in ("called", "place")
        if words.gap(first - 1) == "-" and not self._names.longest(words, first - 1)[1]:
            office = text[words.starts[first - 1] : words.ends[first - 1]]
            if len(office) > 1 and office.isupper() and not text[words.starts[first] : words.ends[first]].isupper():
                return True  # "AMAP-Gao" is a desk of an agency
        lettered = first > 1 and words.forms[first - 1] == "." and len(words.forms[first - 2]) == 1
        labelled = lettered and first == item_mark(words.forms) and words.forms[last : last + 1] in ([":"], ["-"])
        if lettered and not labelled:  # "A. Bla – ..." is an item
            return words.forms[first - 2].isalpha() and text[words.starts[first - 2]].isupper()
        if words.forms[first - 1] in ("@", "/", ".") and not words.gap(first - 1):
            return words.forms[first - 1] != "/" or text[words.starts[first]].islower()
        return None

    def _joined(self, spot: Spot) -> bool:
        """Whether the name is only the first part of a hyphened one that no row knows: "Biriki-Were"; of a quarter or
        village, where no axis is told, also one of two known names: "le quartier Sosso-Koïra"."""
        text, words, _, first, last, _ = spot
        if last >= len(words) or not words.forms[last].isalpha():
            return False
        if words.forms[last] in NAME_ENDINGS and words.gap(last - 1) == " ":
            return text[words.starts[last]].isupper()  # "Toubakoro Koura" is not Toubakoro
        if words.gap(last - 1) != "-":
            return False
        if not text[words.starts[last]].isupper() or on_axis(words, first) or words.forms[last] in _DIVISION:
            return False
        one = is_of_a_settlement(words, first) or _ends_a_name(words, last)
        return one or not self._names.longest(words, last)[1]

    def _has_a_second_word(self, spot: Spot) -> bool:
        """Whether a second word makes a village's name a longer one that no row knows, and none is a person's:
        "Koundioli Maoudé" is not Koundioli."""
        text, words, signs, first, last, places = spot
        if last != first + 1 or self._is_sure(places) or not capital_after(text, words, signs, first, last):
            return False
        return not any(self._signs.kind(form) in PERSONAL for form in words.forms[first : last + 1])


def _ends_a_name(words: Words, index: int) -> bool:
    """Whether a word that ends many names stands behind a hyphen, where no axis is told: "Sosso-Koïra"."""
    behind = index > 0 and words.forms[index] in NAME_ENDINGS and words.gap(index - 1) == "-"
    return behind and not on_axis(words, index - 1)


def _proper(text: str, words: Words, signs: Signs, index: int) -> bool:
    form, start = words.forms[index], words.starts[index]
    if form.isdecimal():
        return len(form) <= 3
    if form in signs.small:
        return False  # in capitals: "CAMP DE MENAKA"
    following = index + 1 < len(words) and text[words.starts[index + 1]].isupper()
    return (text[start].isupper() and form.isalpha()) or (form in signs.within and following)
