"""The names of a gazetteer as a text may hold them: the longest one that begins at a word."""

from __future__ import annotations

from typing import NamedTuple

from gazetteer.places import Gazetteer, Place
from gazetteer.signs import Signs
from gazetteer.text import Words, fold, split_words

_LONGEST = 12
# Names that share their first letters, so many of them, are not looked for past the longest of them.
_STEM = 6
# A small word after a blank is no end of a name: "San a été attaqué" does not name Sana. Nor does one without a capital
# begin a name: "la" is no first word of La Faya.
_LITTLE = ("a", "et", "ni", "en", "ou", "au", "de", "du", "le", "la", "les", "est", "ont", "par", "sur", "un", "y")
_CLITICS = ("s", "n", "l", "d", "c", "m", "t", "j", "qu", "se", "ne")
_SMALL = frozenset((*_LITTLE, *_CLITICS))


class FoundName(NamedTuple):
    """A name in the text: its words ``[first, last)``, the rows it may mean (none: unknown) and the cue for a place.

    The cue is "" where nothing says that a place is meant: such a name counts only if the article says so elsewhere.
    ``how`` says by which likeness an unlisted spelling was recognised ("" for a listed one), in French;
    ``suggestions`` are the nearest names of an unknown one.
    """

    first: int
    last: int
    places: tuple[Place, ...]
    cue: str
    how: str = ""
    suggestions: tuple[str, ...] = ()


class Spot(NamedTuple):
    """Where a sentence may name a place: the words ``[first, last)`` and the rows of that name (none: unknown)."""

    text: str
    words: Words
    signs: Signs
    first: int
    last: int
    places: tuple[Place, ...]

    @property
    def name(self) -> str:
        """The words as written."""
        return self.text[self.words.starts[self.first] : self.words.ends[self.last - 1]]


class KnownNames:
    """The names of a gazetteer, looked up by the words of a text."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        # of the names with the same stem the longest counts, which comes last
        self._reach = {key[:_STEM]: len(key) for key in sorted(gazetteer.keys(), key=len)}
        classes = {f.feature_code for f in gazetteer.features.values() if f.level in ("facility", "natural", "hydro")}
        self.starters = frozenset(
            form
            for place in gazetteer.by_id.values()
            if place.feature_code in classes or place.name.startswith("Quartier ")  # "au quartier Mali"
            for form in split_words(fold(place.name)).forms[:1]
            if form not in _SMALL
        )

    def longest(self, words: Words, index: int) -> tuple[int, tuple[Place, ...]]:
        """Where the longest name that begins at a word ends, and its rows; the word itself and none for no name."""
        places: tuple[Place, ...] = ()
        key, best = "", index
        if words.forms[index] == "a" and index + 1 < len(words) and words.gap(index).isspace():
            return best, places  # "A DIA" is not Adia
        for last, form in enumerate(words.forms[index : index + _LONGEST], index + 1):
            if form == "-" and last > index + 1 and _breaks_a_line(words, last - 1):
                continue
            key += form
            if not form[0].isalnum() or (len(key) >= _STEM and len(key) > self._reach.get(key[:_STEM], 0)):
                break
            if form in _SMALL and last > index + 1 and _stands_apart(words, last - 1):
                continue
            if here := self._gazetteer.at_key(key):
                best, places = last, here
        return best, places


def _stands_apart(words: Words, index: int) -> bool:
    """Whether a small word belongs to what follows: after a blank, or after a clitic ("TIR N'A" is not Tirna)."""
    gap = words.gap(index - 1)
    return gap.isspace() or (gap == "'" and index > 1 and words.gap(index - 2).isspace())


def _breaks_a_line(words: Words, index: int) -> bool:
    """Whether the word is the hyphen of a name that goes on in the next line: "Tom-", "bouctou"; "Labbez- anga"."""
    if words.forms[index] != "-" or index + 1 >= len(words):
        return False
    return not words.gap(index - 1) and bool(words.gap(index))
