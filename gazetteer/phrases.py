"""Many phrases looked up at once in a list of words, in linear time.

A phrase is what a field expert can write without knowing regular expressions: words separated by spaces, where

    frapp*          any word that begins so (at least the letters given)
    attaquer+       any form that tells of a verb in -er, or of one like saisir
    attaquer~       any of them that no past participle is spelt like, and the infinitive
    mort|tue|deces* one of several words
    les?            a word that may be missing
    ...             up to six words in between, numbers and commas not counted; no full stop, semicolon or colon

Phrases are folded like the text, so accents and case do not matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Generic, TypeAlias, TypeVar

from gazetteer.phrase_slots import GAP, Slot, Slots, reversed_slots, slots_of
from gazetteer.tables import Row
from gazetteer.text import Words

Value = TypeVar("Value")
_GAP = 6
_FARTHEST = 12  # words that a phrase looks ahead, numbers and commas counted
_WALLS = frozenset(".;:")
# What stands after the last word: no word of a phrase.
_END = ""
_CACHED_WORDS = 50_000
_EXPECTED = "expected words as gazetteer/phrases.py says, at least one of which must be there"


@dataclass(slots=True)
class Match(Generic[Value]):
    """A phrase found: its value and its words ``[first, last)``. Not frozen: made by the thousand, that takes long."""

    value: Value
    first: int
    last: int


class _Node(Generic[Value]):
    """The first words of some phrases: the values of those that they are the whole of, and what may follow them.

    A phrase of several choices stands for their product, most of which no text uses: what follows is kept as ``rows``,
    and ``branch`` tells it apart by the next word, which makes all other attributes, once a text has come so far.
    """

    __slots__ = ("after_gap", "exact", "is_end", "is_open", "prefixes", "rows", "values")

    def __init__(self, rows: Iterable[_Row[Value]] = ()) -> None:
        self.rows = [*rows]

    def branch(self) -> None:
        """Puts each row under the words that it may go on with."""
        rows, self.rows = self.rows, []
        self.values: list[Value] = []
        self.exact: defaultdict[str, _Node[Value]] = defaultdict(_Node)
        self.prefixes: defaultdict[str, _Node[Value]] = defaultdict(_Node)
        self.after_gap: _Node[Value] | None = None
        for slots, value in rows:
            self._put(slots, value)
        # whether nothing may follow, and whether something may be found whatever the next word is
        self.is_end = not (self.exact or self.prefixes or self.after_gap)
        self.is_open = bool(self.values or self.prefixes or self.after_gap)

    def _put(self, slots: Slots, value: Value) -> None:
        for number, slot in enumerate(slots, 1):
            rest = slots[number:]
            if slot is GAP:
                self.after_gap = self.after_gap or _Node()
                self.after_gap.rows.append((rest, value))
                return
            for first, *others in slot.choices:
                nodes = self.prefixes if first.endswith("*") else self.exact
                nodes[first.rstrip("*")].rows.append(((Slot((others,)), *rest) if others else rest, value))
            if not slot.optional:
                return
        if value not in self.values:
            self.values.append(value)


_Row: TypeAlias = tuple[Slots, Value]


class _Starts(dict[str, _Node[Value] | None]):
    """Word -> the node that it leads to: built when the word is first met, and emptied before it grows large."""

    def __init__(self, rows: Iterable[_Row[Value]]) -> None:
        super().__init__()
        self._all = _Node(rows)
        self._all.branch()
        self._lengths = sorted({len(prefix) for prefix in self._all.prefixes})

    def __missing__(self, form: str) -> _Node[Value] | None:
        if len(self) > _CACHED_WORDS:
            self.clear()
        exact, prefixes = self._all.exact, self._all.prefixes
        rows = [*exact[form].rows] if form in exact else []
        for length in self._lengths:
            if length <= len(form) and form[:length] in prefixes:
                rows += prefixes[form[:length]].rows
        if not rows:
            self[form] = None
            return None
        node = self[form] = _Node(rows)
        node.branch()
        return node


class Phrases(Generic[Value]):
    """A set of phrases, each with a value. Finding does not change it but for what it builds of its own rows."""

    def __init__(self, rows: Iterable[tuple[Slots, Value]]) -> None:
        """``rows`` are the slots of each phrase (see ``slots_of``) with its value."""
        self._starts = _Starts(rows)

    def find(self, words: Words, first: int = 0, last: int | None = None) -> list[Match[Value]]:
        """Every match whose words lie in ``[first, last)``, by first word; several may share a start."""
        forms = [*words.forms[:last], _END]
        found: list[Match[Value]] = []
        nodes = [*map(self._starts.__getitem__, forms[first:-1])]
        spots = zip(range(first, len(forms)), nodes, forms[first + 1 :], strict=False)
        for start, node, following in compress(spots, nodes):  # few words begin a phrase
            if node and (node.is_open or following in node.exact):
                _collect(node, forms, start, start + 1, found)
        return found

    def of_start(self, forms: Sequence[str]) -> list[Match[Value]]:
        """Every match that begins with the first of some words."""
        found: list[Match[Value]] = []
        if forms and (node := self._starts[forms[0]]):
            _collect(node, [*forms, _END], 0, 1, found)
        return found

    def longest(self, words: Words, first: int = 0, last: int | None = None) -> list[Match[Value]]:
        """The matches that do not overlap: leftmost first, and of those that start together the longest."""
        chosen: list[Match[Value]] = []
        for match in self.find(words, first, last):
            if not chosen or match.first >= chosen[-1].last:
                chosen.append(match)
            elif match.first == chosen[-1].first and match.last > chosen[-1].last:
                chosen[-1] = match
        return chosen


def read_phrases(rows: Iterable[Row], value: Callable[[Row], Value], backwards: bool = False) -> Phrases[Value]:
    """The phrases in a table's column ``phrase``, or those of its words from the last to the first (``backwards``).
    Raises TableError for one that is no phrase, as ``value`` may."""
    turned = reversed_slots if backwards else tuple
    return Phrases((turned(row.read("phrase", slots_of, _EXPECTED)), value(row)) for row in rows)


def _collect(node: _Node[Value], forms: list[str], start: int, here: int, found: list[Match[Value]]) -> None:
    if node.rows:
        node.branch()
    for value in node.values:
        found.append(Match(value, start, here))
    if node.is_end:
        return
    if forms[here] in node.exact or node.prefixes:
        _collect_onward(node, forms, start, here, found)
    if node.after_gap is not None:
        _collect_across(node.after_gap, forms, start, here, found)


def _collect_onward(node: _Node[Value], forms: list[str], start: int, here: int, found: list[Match[Value]]) -> None:
    form = forms[here]
    if form in node.exact:
        _collect(node.exact[form], forms, start, here + 1, found)
    for prefix, onward in node.prefixes.items():
        if form.startswith(prefix):
            _collect(onward, forms, start, here + 1, found)


def _collect_across(node: _Node[Value], forms: list[str], start: int, here: int, found: list[Match[Value]]) -> None:
    if node.rows:
        node.branch()
    ahead = forms[here : here + _FARTHEST]
    if not node.prefixes and node.exact.keys().isdisjoint(ahead):
        return
    left = _GAP
    for there, form in enumerate(ahead, here):
        if form in node.exact or node.prefixes:
            _collect_onward(node, forms, start, there, found)
        left -= form.isalpha()
        if left < 0 or form in _WALLS:
            return
