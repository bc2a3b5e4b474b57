"""Finding place names in text: the longest known name at each capitalised word, and unknown names in place phrases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from gazetteer.capitals import capital_word, touches_a_capital
from gazetteer.folders import DATA
from gazetteer.likeness import Likeness
from gazetteer.phrases import Phrases
from gazetteer.places import Gazetteer, Place
from gazetteer.tables import read_table
from gazetteer.text import Words, fold, name_key, split_words

CUE_COLUMNS = ("phrase", "cue", "example", "counter_example", "note")
AMBIGUOUS_COLUMNS = ("name", "kind", "note")
_LONGEST = 12
# Names that share their first letters, so many of them, are not looked for past the longest of them.
_STEM = 4
_SURE_WEIGHT = 40
_SHORT = 4
_LIST_SIGNS = frozenset((",", "et", "ou", "de", "d", "-", "/", "(", ")", "a", "au"))
# Cues that say "a place follows": "place" surely (à, village de), "of" perhaps (de, par), "list" as the one before.
_PLACE_CUES = frozenset(("place", "of", "list", "at", "known"))
# Of several cues before a name the first of these counts; a cue is at most this many words long.
_CUE_ORDER = ("person", "unit", "place", "at", "of")
_CUE_WORDS = 8


@dataclass(frozen=True, slots=True)
class FoundName:
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


@dataclass(frozen=True, slots=True)
class _Signs:
    """The cues that end before each word of a sentence, and where the heads that begin at each word end."""

    cues: dict[int, set[str]]
    heads: dict[int, int]


class NameFinder:
    """Finds all names of a gazetteer at once, in time linear in the number of words."""

    def __init__(self, gazetteer: Gazetteer, folder: Path = DATA / "gazetteer") -> None:
        self._gazetteer = gazetteer
        self._likeness = Likeness(gazetteer)
        rows = list(read_table(folder / "name_cues.csv", CUE_COLUMNS))
        self._cues = Phrases((row["phrase"], row["cue"]) for row in rows if row["cue"] not in ("head", "never"))
        self._heads = Phrases((row["phrase"], row["cue"]) for row in rows if row["cue"] == "head")
        self._never = frozenset(fold(row["phrase"]) for row in rows if row["cue"] == "never")
        ambiguous = read_table(folder / "ambiguous_names.csv", AMBIGUOUS_COLUMNS)
        self._ambiguous = frozenset(name_key(row["name"]) for row in ambiguous)
        self._reach: dict[str, int] = {}
        for key in gazetteer.keys():  # noqa: SIM118
            self._reach[key[:_STEM]] = max(len(key), self._reach.get(key[:_STEM], 0))
        self._starters = frozenset(
            form
            for place in gazetteer.by_id.values()
            if gazetteer.feature(place).level in ("facility", "natural", "hydro")
            for form in split_words(place.name.lower()).forms[:1]
        )

    def find(self, text: str, words: Words) -> list[FoundName]:
        """The names in a sentence's words, leftmost first, longest at each place, not overlapping."""
        found: list[FoundName] = []
        signs = self._signs(words)
        last = 0
        for index, (form, start) in enumerate(zip(words.forms, words.starts, strict=True)):
            if index < last or not (text[start].isupper() or form in self._starters or index in signs.heads):
                continue
            name = self._name_at(text, words, index, found, signs)
            if name is not None:
                found.append(name)
                last = name.last
        return found

    def _signs(self, words: Words) -> _Signs:
        cues: dict[int, set[str]] = {}
        for match in self._cues.find(words):
            if match.last - match.first <= _CUE_WORDS:
                cues.setdefault(match.last, set()).add(match.value)
        heads: dict[int, int] = {}
        for match in self._heads.find(words):
            heads[match.first] = max(match.last, heads.get(match.first, 0))
        return _Signs(cues, heads)

    def _name_at(
        self, text: str, words: Words, index: int, found: Sequence[FoundName], signs: _Signs
    ) -> FoundName | None:
        capital = text[words.starts[index]].isupper()
        last, places = self._longest_known(words, index)
        headed = self._headed(text, words, index, last, signs)
        if headed is not None:
            return headed
        if not capital and last <= index + 1:
            return None
        cue = self._cue(words, index, found, signs)
        if cue in ("person", "unit"):
            return None
        if places and not self._joined(text, words, index, last, places):
            return self._known(text, words, index, last, places, cue)
        return self._unknown(text, words, index, cue) if capital else None

    def _longest_known(self, words: Words, index: int) -> tuple[int, tuple[Place, ...]]:
        places: tuple[Place, ...] = ()
        key, best = "", index
        for last, form in enumerate(words.forms[index : index + _LONGEST], index + 1):
            if form == "-" and last > index + 1 and _breaks_a_line(words, last - 1):
                continue
            key += form
            if not form[0].isalnum() or (len(key) >= _STEM and len(key) > self._reach.get(key[:_STEM], 0)):
                break
            if here := self._gazetteer.at_key(key):
                best, places = last, here
        return best, places

    def _headed(self, text: str, words: Words, index: int, known: int, signs: _Signs) -> FoundName | None:
        """ "camp Fort Cheick Sidi Békaye", "Centre d'Instruction Boubacar Sada Sy": a kind of site and its own name."""
        if index not in signs.heads:
            return None
        start = last = signs.heads[index]
        while last < len(words) and words.gap(last - 1) == " " and _proper(text, words, last):
            last += 1
        if last == start or last <= known or self._longest_known(words, start)[0] >= last:
            return None
        return FoundName(index, last, (), "head")

    def _cue(self, words: Words, index: int, found: Sequence[FoundName], signs: _Signs) -> str:
        if found and found[-1].cue in _PLACE_CUES and _listed(words, found[-1], index):
            return "list"
        cues = signs.cues.get(index, ())
        return next((cue for cue in _CUE_ORDER if cue in cues), "")

    def _joined(self, text: str, words: Words, first: int, last: int, places: tuple[Place, ...]) -> bool:
        """Whether the name is only the first part of a hyphened one that no row knows ("Biriki-Were")."""
        if last >= len(words) or words.gap(last - 1) != "-" or not words.forms[last].isalpha():
            return False
        if not text[words.starts[last]].isupper() or self._on_axis(words, first):
            return False
        return not self._longest_known(words, last)[1]

    def _known(
        self, text: str, words: Words, first: int, last: int, places: tuple[Place, ...], cue: str
    ) -> FoundName | None:
        if last - first == 1 and touches_a_capital(text, words, first, last):
            return None
        named_by_class = last - first > 1 and text[words.starts[first]].islower()
        sure = cue in ("place", "list", "at") or named_by_class or _lies_in_a_division(words, last)
        if all(self._gazetteer.feature(p).feature_code == "ADMF" for p in places) and (
            cue != "at" or last - first == 1
        ):
            return None  # an office acts more often than it stands: "à la Direction", not "la Direction a"
        imported = all(place.is_imported for place in places)
        if imported and last - first == 1 and words.forms[first] in self._never:
            return None  # of 25,000 hamlets some are called like the army or the feast
        if (imported or "".join(words.forms[first:last]) in self._ambiguous) and not sure:
            return FoundName(first, last, places, "") if cue == "of" else None
        if sure or cue == "of":
            return FoundName(first, last, places, cue or "place")
        weight = max(self._gazetteer.feature(place).weight for place in places)
        length = words.ends[last - 1] - words.starts[first]
        strong = any(place.confidence == "A" or not place.source.startswith("geonames") for place in places)
        free = first > 0 or weight >= _SURE_WEIGHT or last - first > 1 or _ends_a_label(words, last)
        if strong and length > _SHORT and free:
            return FoundName(first, last, places, "known")
        return FoundName(first, last, places, "")

    def _on_axis(self, words: Words, index: int) -> bool:
        return index > 0 and words.forms[index - 1] in ("axe", "route", "troncon")

    def _unknown(self, text: str, words: Words, index: int, cue: str) -> FoundName | None:
        if cue not in ("place", "list"):
            return None
        last = index + 1
        while last < len(words) and words.gap(last - 1) == "-" and words.forms[last][0].isalpha():
            if self._on_axis(words, index) or (last == index + 1 and self._both_known(words, index)):
                break
            last += 1
        if _said_to_be_a_place(words, index) and last < len(words) and _follows_on(text, words, last):
            last += 1
        name = text[words.starts[index] : words.ends[last - 1]]
        if not self._plausible(text, words, index, last, name):
            return None
        key = name_key(name)
        alike, how = self._likeness.same(key)
        return FoundName(index, last, alike, cue, how, () if alike else self._likeness.nearest(key))

    def _both_known(self, words: Words, index: int) -> bool:
        return bool(self._longest_known(words, index)[1] and self._longest_known(words, index + 1)[1])

    def _plausible(self, text: str, words: Words, index: int, last: int, name: str) -> bool:
        shouted = text[words.starts[0] : words.ends[-1]].isupper()
        if shouted and not _said_to_be_a_place(words, index):
            return False  # in capitals every word looks like a name: "PRIS À PARTIE"
        if len(name) < _SHORT or not all(c.isalpha() or c in "-'’ " for c in name):
            return False
        if name.isupper() and not shouted and len(name) < 6:
            return False  # an acronym
        if words.forms[index] in self._never or name_key(name) in self._ambiguous:
            return False
        if (
            last < len(words)
            and words.forms[last] in ("de", "du", "d", "des")
            and not _said_to_be_a_place(words, index)
        ):
            return False  # "Poste de Surveillance de Bla": an institution, and the place comes after
        return last - index > 1 or not touches_a_capital(text, words, index, last)


def _said_to_be_a_place(words: Words, index: int) -> bool:
    """Whether a word of place class or distance stands in the three words before ("village de X", "km de X")."""
    before = words.forms[max(0, index - 4) : index]
    return any(
        form.startswith(("village", "localite", "secteur", "zone", "poste", "foret", "km", "kilometre", "hameau"))
        or form in ("nord", "sud", "est", "ouest", "berge", "pres", "hauteur", "environs", "alentours")
        for form in before
    )


def _follows_on(text: str, words: Words, index: int) -> bool:
    """Whether a second capitalised word belongs to an unknown name: "au sud-est de Loadi Chérif"."""
    return words.gap(index - 1) == " " and capital_word(text, words, index)


def _proper(text: str, words: Words, index: int) -> bool:
    form, start = words.forms[index], words.starts[index]
    if form.isdecimal():
        return len(form) <= 3
    if form in _LIST_SIGNS:
        return False  # in capitals: "CAMP DE MENAKA"
    small = form in ("dit", "ag", "ould", "el", "al", "bin", "ben")
    following = index + 1 < len(words) and text[words.starts[index + 1]].isupper()
    return (text[start].isupper() and form.isalpha()) or (small and following)


def _breaks_a_line(words: Words, index: int) -> bool:
    """Whether the word is the hyphen of a name that goes on in the next line: "Tom-", "bouctou"."""
    if words.forms[index] != "-" or index + 1 >= len(words):
        return False
    return not words.gap(index - 1) and "\n" in words.gap(index)


def _listed(words: Words, previous: FoundName, index: int) -> bool:
    between = words.forms[previous.last : index]
    if not between:
        return words.gap(index - 1) == "-"
    return len(between) <= 3 and all(form in _LIST_SIGNS for form in between)


def _lies_in_a_division(words: Words, last: int) -> bool:
    """Whether the words after a name say where it lies: "Dogo, dans le cercle de Youwarou", "Bla (région de Ségou)"."""
    if last >= len(words) or words.forms[last] not in (",", "("):
        return False
    following = [form for form in words.forms[last + 1 : last + 5] if form not in ("dans", "en", "le", "la", "l")]
    return bool(following) and following[0] in ("cercle", "region", "commune", "arrondissement")


def _ends_a_label(words: Words, last: int) -> bool:
    return last < len(words) and words.forms[last] in (":", ",", "(")
