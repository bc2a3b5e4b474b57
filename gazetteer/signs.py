"""What the words around a name say of it: a place follows, a person is named, a company bears it.

The words are rows of ``name_cues.csv`` and ``ambiguous_names.csv``. What names a person, or a kind of site, is sought
all over a sentence; the rest only beside a word that may be a name.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path

from gazetteer.folders import DATA
from gazetteer.phrases import read_phrases
from gazetteer.tables import Row, read_table
from gazetteer.text import Words, fold, name_key

CUE_COLUMNS = ("phrase", "cue", "example", "counter_example", "note")
AMBIGUOUS_COLUMNS = ("name", "kind", "note")
# These are sought all over a sentence; all others are read beside a word that may be a name.
_HEAD, _PERSON = "head", ("person", "persons", "kin")
_SOUGHT = (_HEAD, *_PERSON)
# These speak of the word they begin at or of the name before them; all other cues of the name that follows.
_BEGINNING = ("brand", "located", "never", "several")
# Of several cues before a name the first of these counts; a cue is at most this many words long.
_CUE_ORDER = ("called", "unit", "given", "place", "at", "reached", "staff", "of")
_CUE_WORDS = 8
# These are single words, looked up as such.
_SMALL, _WITHIN = "small", "within"
_BESIDES = (*_SOUGHT, *_BEGINNING, _SMALL, _WITHIN)
CUES = (*_CUE_ORDER, *_BESIDES)
"""What a row of name_cues.csv may say of the word it begins at or of the name beside it."""
PERSONAL = ("surname", "first name")
AMBIGUOUS_KINDS = (*PERSONAL, "word")
"""What a name of ambiguous_names.csv is besides a place."""
NAME_ENDINGS = frozenset(
    (
        *("were", "koura", "kura", "daga", "peulh", "bambara", "bozo", "dogon", "marka", "sebe"),
        *("koira", "koyra", "ouro"),
    )
)
"""What ends many place names of two words: "Briki Wèrè" (hamlet), "Toubakoro Koura" (new), "Koporo Dogon",
"Sosso-Koïra" (village)."""
_LONGEST_PERSON, _LONGEST_IN_CAPITALS = 8, 2


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of one sentence; what stands beside a word is read when it is asked for.

    ``heads``: where a kind of site begins a name, with the end of its words; ``persons``: the words that are part of a
    person's name.
    """

    words: Words
    reader: SignReader
    heads: dict[int, int] = field(default_factory=dict)
    persons: set[int] = field(default_factory=set)

    def cue(self, index: int) -> str:
        """The cue that counts for the name that begins at a word, "" where there is none."""
        return self.reader.cue_before(self.words, index)

    def begins(self, index: int, cue: str) -> bool:
        """Whether a cue of that kind begins at a word."""
        return self.reader.begins(self.words, index, cue)

    @property
    def small(self) -> frozenset[str]:
        """The words that may stand capitalised before a name."""
        return self.reader.small

    @property
    def within(self) -> frozenset[str]:
        """The words that may stand uncapitalised inside a person's name."""
        return self.reader.within


class SignReader:
    """Reads the signs of sentences; the tables are loaded once. Raises TableError for a row that cannot be used."""

    def __init__(self, folder: Path = DATA / "gazetteer") -> None:
        rows = list(read_table(folder / "name_cues.csv", CUE_COLUMNS))
        self._sought = read_phrases((row for row in rows if row["cue"] in _SOUGHT), itemgetter("cue"))
        self._beginning = read_phrases((row for row in rows if row["cue"] in _BEGINNING), itemgetter("cue"))
        before = (row for row in rows if row["cue"] not in _BESIDES)
        self._before = read_phrases(before, lambda row: row.one_of("cue", CUES), backwards=True)
        self.small = _words_of(rows, _SMALL)
        self.within = _words_of(rows, _WITHIN, "kin")
        ambiguous = read_table(folder / "ambiguous_names.csv", AMBIGUOUS_COLUMNS)
        self._kinds: dict[str, str] = {}
        self._spellings: set[str] = set()
        for row in ambiguous:
            self._kinds[name_key(row["name"])] = row.one_of("kind", AMBIGUOUS_KINDS)
            self._spellings.add(row["name"].lower())
        self._first_names = frozenset(key for key, kind in self._kinds.items() if kind == "first name")

    def kind(self, key: str) -> str:
        """What a name (see ``name_key``) is besides a place: surname, first name, word; "" for nothing."""
        return self._kinds.get(key, "")

    def kind_of(self, name: str) -> str:
        """The kind of a name as it is written: "Diré" is not the word "Dire", "DIRE" may be."""
        kind = self.kind(name_key(name))
        accents = kind == "word" and not name.isascii() and name.lower() not in self._spellings
        return "" if accents else kind

    def cue_before(self, words: Words, index: int) -> str:
        """The cue that counts of those that end before a word, "" where there is none."""
        matches = self._before.of_start(words.forms[max(0, index - _CUE_WORDS) : index][::-1])
        return min([match.value for match in matches], key=_CUE_ORDER.index, default="")

    def begins(self, words: Words, index: int, cue: str) -> bool:
        """Whether a cue that speaks of the word it begins at, or of the name before it, begins at a word."""
        return cue in [match.value for match in self._beginning.of_start(words.forms[index : index + _CUE_WORDS])]

    def read(self, text: str, words: Words) -> Signs:
        """The signs of a sentence."""
        signs = Signs(words, self)
        shouted = text[words.starts[0] : words.ends[-1]].isupper() if len(words) else False
        for match in self._sought.find(words):
            if match.value == _HEAD:
                signs.heads[match.first] = max(match.last, signs.heads.get(match.first, 0))
            elif signs.cue(match.last) != "called":
                self._name_person(text, words, match.last, signs, shouted, match.value == "persons")
        if self._first_names.isdisjoint(words.forms):
            return signs
        for index, form in enumerate(words.forms[:-1]):
            named = form in self._first_names and text[words.starts[index]].isupper()
            named = named and words.forms[index + 1] not in NAME_ENDINGS
            if named and index not in signs.persons and _adjoins(words, index):
                self._name_person(text, words, index + 1, signs, shouted, plural=False)
        return signs

    def _name_person(self, text: str, words: Words, first: int, signs: Signs, shouted: bool, plural: bool) -> None:
        """Mark the capitalised words from ``first`` on: "le capitaine Moussa ag Koro", "MM. Koro et Bla"."""
        longest = _LONGEST_IN_CAPITALS if shouted else _LONGEST_PERSON
        for index in range(first, min(first + longest, len(words))):
            form = words.forms[index]
            if index > first and not _adjoins(words, index - 1) and not (plural and form == ","):
                return
            if form in self.small:
                if not (plural and form == "et"):
                    return
            elif text[words.starts[index]].isupper() and form.isalpha():
                signs.persons.add(index)
            elif form not in self.within and not (plural and form == ","):
                return


def _words_of(rows: Iterable[Row], *cues: str) -> frozenset[str]:
    return frozenset(word for row in rows if row["cue"] in cues for word in fold(row["phrase"]).split("|"))


def _adjoins(words: Words, index: int) -> bool:
    """Whether only a space, a line that wraps, a hyphen or an apostrophe stands between a word and the next."""
    return words.gap(index) in (" ", "\n", "-", "'")
