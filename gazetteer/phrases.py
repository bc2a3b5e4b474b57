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

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from gazetteer.text import Words, fold, split_words

Value = TypeVar("Value")
_GAP = 6
_FARTHEST = 12  # words that a phrase looks ahead, numbers and commas counted
_WALLS = frozenset(".;:")
# What stands after the last word: no word of a phrase.
_END = ""
_CACHED_WORDS = 50_000
# What a stem takes in the present, simple past and both participles: the tenses that tell. The infinitive is what is
# only aimed at, and the imperfect what was going on when something else happened.
_ENDINGS = {
    "er": ("e", "ee", "es", "ees", "ent", "ant", "a", "erent"),
    "ir": ("i", "ie", "is", "ies", "it", "issent", "issant", "irent"),
}


class Match(NamedTuple, Generic[Value]):
    """A phrase found: its value and its words ``[first, last)``."""

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


class _Starts(dict[str, _Nodes[Value]]):
    """Word -> the nodes that it leads to from the root, filled as words are met and emptied before it grows large."""

    def __init__(self, root: _Node[Value]) -> None:
        super().__init__()
        self._root = root

    def __missing__(self, form: str) -> _Nodes[Value]:
        if len(self) > _CACHED_WORDS:
            self.clear()
        nodes = self[form] = self._root.following(form)
        return nodes


class Phrases(Generic[Value]):
    """A set of phrases, each with a value. Built once; finding does not change it but for a bounded cache."""

    def __init__(self, rows: Iterable[tuple[str, Value]]) -> None:
        self._root: _Node[Value] = _Node()
        self._starts = _Starts(self._root)
        for phrase, value in rows:
            self._add(phrase, value)

    def _add(self, phrase: str, value: Value) -> None:
        ends = [self._root]
        for slot in fold(phrase).split():
            if slot == "...":
                ends = [_gap_after(node) for node in ends]
                continue
            optional = slot.endswith("?")
            # "d'armes" and "pick-up" are two words in the text, so they are two words here
            choices = [form for choice in slot.rstrip("?").split("|") for form in _slot_forms(choice)]
            grown = [_extend(node, choice) for node in ends for choice in choices]
            ends = grown + ends if optional else grown
        for node in ends:
            if node is self._root:
                raise ValueError(f"the phrase {phrase!r} matches the empty text")
            if value not in node.values:
                node.values.append(value)

    def find(self, words: Words, first: int = 0, last: int | None = None) -> list[Match[Value]]:
        """Every match whose words lie in ``[first, last)``, by first word; several may share a start."""
        starts, forms = self._starts, [*words.forms[:last], _END]
        found: list[Match[Value]] = []
        for start in range(first, len(forms) - 1):
            if nodes := starts[forms[start]]:
                _collect(nodes, forms, start, start + 1, found)
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


def _collect(nodes: _Nodes[Value], forms: list[str], start: int, here: int, found: list[Match[Value]]) -> None:
    for node in nodes:
        for value in node.values:
            found.append(Match(value, start, here))
        if forms[here] in node.exact or node.prefixes:
            _collect(node.following(forms[here]), forms, start, here + 1, found)
        if node.after_gap is not None:
            _collect_across(node.after_gap, forms, start, here, found)


def _collect_across(node: _Node[Value], forms: list[str], start: int, here: int, found: list[Match[Value]]) -> None:
    left = _GAP
    for there, form in enumerate(forms[here : here + _FARTHEST], here):
        if onward := node.following(form):
            _collect(onward, forms, start, there + 1, found)
        left -= form.isalpha()
        if left < 0 or form in _WALLS:
            return


def _slot_forms(choice: str) -> list[list[str]]:
    """The word lists that a choice of a slot stands for; a starred last word stands for all that begin so."""
    if choice.endswith("+"):
        return [[form] for form in _verb_forms(choice.rstrip("+"))]
    starred = choice.endswith("*")
    forms = split_words(choice.rstrip("*")).forms
    if not forms:
        raise ValueError(f"the slot {choice!r} of a phrase holds no word")
    return [[*forms[:-1], forms[-1] + "*"] if starred else forms]


def _verb_forms(infinitive: str) -> list[str]:
    stem, ending = infinitive[:-2], infinitive[-2:]
    if ending not in _ENDINGS or len(stem) < 2:
        raise ValueError(f"{infinitive!r} is no verb in -er or -ir")
    # "egorgeait": a g keeps its sound before a
    return [stem + ("e" if stem[-1] == "g" and tail[0] == "a" else "") + tail for tail in _ENDINGS[ending]]


def _extend(node: _Node[Value], forms: list[str]) -> _Node[Value]:
    for form in forms:
        branch = node.prefixes if form.endswith("*") else node.exact
        (node,) = branch.setdefault(form.rstrip("*"), (_Node(),))
    return node


def _gap_after(node: _Node[Value]) -> _Node[Value]:
    if node.after_gap is None:
        node.after_gap = _Node()
    return node.after_gap
