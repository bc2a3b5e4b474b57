"""Finding place names in text: the longest known name at each capitalised word, and unknown names in place phrases."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gazetteer.folders import DATA
from gazetteer.phrases import Phrases
from gazetteer.places import Gazetteer, Place
from gazetteer.tables import read_table
from gazetteer.text import Words, split_words

CUE_COLUMNS = ("phrase", "cue", "example", "note")
_LONGEST = 9
_SURE_WEIGHT = 40
_SHORT = 4
# Words that may stand capitalised at the start of a sentence before a name without being a part of it.
_SMALL = frozenset(
    [
        "a",
        "au",
        "aux",
        "de",
        "du",
        "des",
        "d",
        "l",
        "la",
        "le",
        "les",
        "en",
        "et",
        "ou",
        "sur",
        "vers",
        "entre",
        "pres",
        "depuis",
        "dans",
        "pour",
        "par",
        "apres",
        "avant",
        "ce",
        "cette",
        "un",
        "une",
    ]
)


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name in the text: its words ``[first, last)``, the rows it may mean (none: unknown) and the cue for a place."""

    first: int
    last: int
    places: tuple[Place, ...]
    cue: str


class NameFinder:
    """Finds all names of a gazetteer at once, in time linear in the number of words."""

    def __init__(self, gazetteer: Gazetteer, folder: Path = DATA / "gazetteer") -> None:
        self._gazetteer = gazetteer
        rows = list(read_table(folder / "name_cues.csv", CUE_COLUMNS))
        self._cues = Phrases((row["phrase"], row["cue"]) for row in rows)
        self._starters = frozenset(
            split_words(form).forms[0]
            for place in gazetteer.by_id.values()
            if gazetteer.feature(place).level in ("facility", "natural", "hydro")
            for form in [place.name.lower()]
            if split_words(form).forms
        )

    def find(self, text: str, words: Words) -> list[FoundName]:
        """The names in a sentence's words, leftmost first, longest at each place, not overlapping."""
        found: list[FoundName] = []
        index = 0
        while index < len(words):
            name = self._name_at(text, words, index, found)
            if name is None:
                index += 1
            else:
                found.append(name)
                index = name.last
        return found

    def _name_at(self, text: str, words: Words, index: int, found: list[FoundName]) -> FoundName | None:
        capital = text[words.starts[index]].isupper()
        if not capital and words.forms[index] not in self._starters:
            return None
        cue = self._cue(words, index, found)
        if cue == "person":
            return None
        last, places = self._longest_known(words, index)
        if places and not capital and last == index + 1:
            return None
        if places and self._acceptable(text, words, index, last, places, cue):
            return FoundName(index, last, places, cue)
        if not places and capital and cue in ("place", "list"):
            return self._unknown(text, words, index, cue)
        return None

    def _longest_known(self, words: Words, index: int) -> tuple[int, tuple[Place, ...]]:
        places: tuple[Place, ...] = ()
        key, best = "", index
        for last in range(index, min(index + _LONGEST, len(words))):
            form = words.forms[last]
            if not form[0].isalnum():
                break
            key += form
            here = self._gazetteer.at_key(key)
            if here:
                best, places = last + 1, here
        return best, places

    def _acceptable(self, text: str, words: Words, first: int, last: int, places: tuple[Place, ...], cue: str) -> bool:
        if cue == "unit":
            return False
        if last - first == 1 and _touches_a_capital(text, words, first, last):
            return False
        if cue in ("place", "list"):
            return True
        weight = max(self._gazetteer.feature(place).weight for place in places)
        length = words.ends[last - 1] - words.starts[first]
        return length > _SHORT and (
            first > 0 or weight >= _SURE_WEIGHT or last - first > 1 or _ends_a_label(words, last)
        )

    def _cue(self, words: Words, index: int, found: list[FoundName]) -> str:
        if found and _listed(words, found[-1], index):
            return "list"
        for back in (2, 1):
            if index >= back:
                for match in self._cues.at(words, index - back, index):
                    if match.last == index:
                        return match.value
        return ""

    def _splits(self, words: Words, index: int, last: int) -> bool:
        """Whether a hyphen joins two places ("axe Kadiana-Kolondiéba") rather than the parts of one name."""
        on_axis = index > 0 and words.forms[index - 1] == "axe"
        return on_axis or bool(self._longest_known(words, last)[1]) or not words.forms[last].isalpha()

    def _unknown(self, text: str, words: Words, index: int, cue: str) -> FoundName | None:
        last = index + 1
        while last < len(words) and words.gap(last - 1) == "-" and not self._splits(words, index, last):
            last += 1
        name = text[words.starts[index] : words.ends[last - 1]]
        before = words.forms[index - 1] if index else ""
        plain = name.isalpha() or "-" in name
        if last < len(words) and words.forms[last] in ("de", "du", "d"):
            return None  # "Poste de Surveillance de Bla": an institution, and the place comes after
        if not plain or len(name) < _SHORT or sum(c.isupper() for c in name) > 1 + name.count("-"):
            return None
        if cue == "list" and not _touches_a_capital(text, words, index, last):
            return FoundName(index, last, (), cue)
        if before not in ("a", "village", "localite", "ville", "d", "de") and not _said_to_be_a_place(words, index):
            return None
        if _touches_a_capital(text, words, index, last):
            return None
        return FoundName(index, last, (), "unknown") if _said_to_be_a_place(words, index) or before == "a" else None


def _said_to_be_a_place(words: Words, index: int) -> bool:
    """Whether a word of place class or distance stands in the three words before ("village de X", "km de X")."""
    before = words.forms[max(0, index - 4) : index]
    return any(
        form.startswith(("village", "localite", "secteur", "zone", "poste", "foret", "km", "kilometre", "axe", "site"))
        or form in ("nord", "sud", "est", "ouest", "berge", "pres", "hauteur", "environs", "alentours")
        for form in before
    )


def _listed(words: Words, previous: FoundName, index: int) -> bool:
    between = words.forms[previous.last : index]
    return len(between) <= 2 and all(form in (",", "et", "ou", "de", "d", "-") for form in between)


def _touches_a_capital(text: str, words: Words, first: int, last: int) -> bool:
    before = first > 0 and words.gap(first - 1) == " " and _capital(text, words, first - 1)
    after = last < len(words) and words.gap(last - 1) == " " and _capital(text, words, last)
    if last < len(words) and words.gap(last - 1) == " " and not words.span(first, last).of(text).isupper():
        surname = words.span(last, last + 1).of(text)
        after = after or (len(surname) > _SHORT and surname.isalpha() and surname.isupper())
    return before or after


def _capital(text: str, words: Words, index: int) -> bool:
    form, start = words.forms[index], words.starts[index]
    return (
        text[start].isupper()
        and form not in _SMALL
        and len(form) > 1
        and form.isalpha()
        and not text[start : words.ends[index]].isupper()
    )


def _ends_a_label(words: Words, last: int) -> bool:
    return last < len(words) and words.forms[last] in (":", ",", "(")
