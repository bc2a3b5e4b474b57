"""Many phrases looked up at once in a list of words, in linear time.

A phrase is what a field expert can write without knowing regular expressions: words separated by spaces, where

    frapp*          any word that begins so (at least the letters given)
    attaquer+       any form that tells of a verb in -er, or of one like saisir
    mort|tue|deces* one of several words
    les?            a word that may be missing
    ...             up to six words in between, numbers and commas not counted; no full stop, semicolon or colon

Phrases are folded like the text, so accents and case do not matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeAlias, TypeVar

from gazetteer.phrase_slots import GAP, Slot, Slots, slots_of
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


@dataclass(slots=True)
class _Node(Generic[Value]):
    values: list[Value] = field(default_factory=list)
    exact: dict[str, _Nodes[Value]] = field(default_factory=dict)
    prefixes: dict[str, _Nodes[Value]] = field(default_factory=dict)
    after_gap: _Node[Value] | None = None

    def following(self, form: str) -> _Nodes[Value]:
        nodes = self.exact.get(form, ())
        for prefix, begun in self.prefixes.items():
            if form.startswith(prefix):
                nodes += begun
        return nodes


_Nodes: TypeAlias = tuple[_Node[Value], ...]


class _Starts(dict[str, _Node[Value] | None]):
    """Word -> the node that it leads to: built when the word is first met, and emptied before it grows large.

    A phrase of several choices stands for their product, most of which no text uses: what begins with a word is built
    only once a text has that word.
    """

    def __init__(self) -> None:
        super().__init__()
        self._exact: dict[str, list[tuple[Slots, Value]]] = {}
        self._prefixes: dict[str, list[tuple[Slots, Value]]] = {}

    def add(self, slots: Slots, value: Value) -> None:
        """Adds a phrase, under each word that it may begin with."""
        for number, slot in enumerate(slots):
            for choice in slot.choices:
                rest = (Slot((choice[1:],)), *slots[number + 1 :])
                begun = self._prefixes if choice[0].endswith("*") else self._exact
                begun.setdefault(choice[0].rstrip("*"), []).append((rest, value))
            if not slot.optional:
                return

    def __missing__(self, form: str) -> _Node[Value] | None:
        if len(self) > _CACHED_WORDS:
            self.clear()
        begun = [*self._exact.get(form, ())]
        for prefix, phrases in self._prefixes.items():
            if form.startswith(prefix):
                begun += phrases
        root: _Node[Value] = _Node()
        for slots, value in begun:
            _grow(root, slots, value)
        node = self[form] = root if begun else None
        return node


class Phrases(Generic[Value]):
    """A set of phrases, each with a value. Finding does not change it but for what it builds of its own rows."""

    def __init__(self, rows: Iterable[tuple[Slots, Value]]) -> None:
        """``rows`` are the slots of each phrase (see ``slots_of``) with its value."""
        self._starts: _Starts[Value] = _Starts()
        for slots, value in rows:
            self._starts.add(slots, value)

    def find(self, words: Words, first: int = 0, last: int | None = None) -> list[Match[Value]]:
        """Every match whose words lie in ``[first, last)``, by first word; several may share a start."""
        forms = [*words.forms[:last], _END]
        found: list[Match[Value]] = []
        for start, node in enumerate(map(self._starts.__getitem__, forms[first:-1]), first):
            if node and (node.values or forms[start + 1] in node.exact or node.prefixes or node.after_gap):
                _collect(node, forms, start, start + 1, found)
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


def read_phrases(rows: Iterable[Row], value: Callable[[Row], Value]) -> Phrases[Value]:
    """The phrases in a table's column ``phrase``. Raises TableError for one that is no phrase, as ``value`` may."""
    return Phrases((row.read("phrase", slots_of, _EXPECTED), value(row)) for row in rows)


def _collect(node: _Node[Value], forms: list[str], start: int, here: int, found: list[Match[Value]]) -> None:
    for value in node.values:
        found.append(Match(value, start, here))
    if forms[here] in node.exact or node.prefixes:
        for onward in node.following(forms[here]):
            _collect(onward, forms, start, here + 1, found)
    if node.after_gap is not None:
        _collect_across(node.after_gap, forms, start, here, found)


def _collect_across(node: _Node[Value], forms: list[str], start: int, here: int, found: list[Match[Value]]) -> None:
    left = _GAP
    for there, form in enumerate(forms[here : here + _FARTHEST], here):
        if form in node.exact or node.prefixes:
            for onward in node.following(form):
                _collect(onward, forms, start, there + 1, found)
        left -= form.isalpha()
        if left < 0 or form in _WALLS:
            return


def _grow(root: _Node[Value], slots: Slots, value: Value) -> None:
    ends = [root]
    for slot in slots:
        if slot is GAP:
            ends = [_gap_after(node) for node in ends]
            continue
        grown = [_extend(node, choice) for node in ends for choice in slot.choices]
        ends = grown + ends if slot.optional else grown
    for node in ends:
        if value not in node.values:
            node.values.append(value)


def _extend(node: _Node[Value], forms: list[str]) -> _Node[Value]:
    for form in forms:
        branch = node.prefixes if form.endswith("*") else node.exact
        (node,) = branch.setdefault(form.rstrip("*"), (_Node(),))
    return node


def _gap_after(node: _Node[Value]) -> _Node[Value]:
    if node.after_gap is None:
        node.after_gap = _Node()
    return node.after_gap
