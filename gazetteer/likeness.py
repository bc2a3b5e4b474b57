"""Spellings that no row lists: names that sound the same in French, one-letter slips, and the nearest names.

French spellings of Malian names vary in the same few ways (Bancoumana / Bankoumana, Diabaly / Diabali, Lellehoy /
Léléhoye), so a key of the sound finds most; a slip is one letter added, lost, changed, swapped or put elsewhere
(Badiangara / Bandiagara).
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from gazetteer.places import Gazetteer, Place
from gazetteer.text import name_key

# A shorter name has too many neighbours: at five letters one change makes another village, at seven hardly ever.
_SLIP_LETTERS = 7
_SOUND_LETTERS = 6
_EDGE = 3
_SUGGESTED = 3
_SUGGESTION_EDITS = 3
# What French spelling writes in more than one way, in the order of application; none changes a longer word's shape.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ph", "f"),
        (r"qu|q|ck|c(?![ehiy])", "k"),
        (r"dj|di(?=[aeou])", "j"),
        (r"gu(?=[eiy])", "g"),
        (r"ou(?=[aeiou])|w", "u"),
        (r"ou", "u"),
        (r"y", "i"),
        (r"(?<!c)h", ""),
        (r"n(?=[bp])", "m"),
        (r"(.)\1+", r"\1"),
        (r"(?m)e$", ""),
    )
)


class Likeness:
    """The names of a gazetteer by sound and by spelling; the indexes are built when first asked."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    @cached_property
    def _by_sound(self) -> dict[str, list[str]]:
        found = defaultdict[str, list[str]](list)
        keys = [key for key in self._gazetteer.keys() if len(key) >= _SOUND_LETTERS]  # noqa: SIM118
        # in one text, a line each: eleven patterns over each of 20,000 keys take ten times as long
        lines = _heard("\n".join(keys)).split("\n") if keys else []
        for heard, key in zip(lines, keys, strict=True):
            found[heard].append(key)
        return found

    @cached_property
    def _by_edge(self) -> tuple[dict[tuple[str, int], list[str]], dict[tuple[str, int], list[str]]]:
        """Keys by their first and by their last three letters, and their length: one slip cannot touch both ends."""
        starts, ends = defaultdict[tuple[str, int], list[str]](list), defaultdict[tuple[str, int], list[str]](list)
        for key in self._gazetteer.keys():  # noqa: SIM118
            if (letters := len(key)) >= _SLIP_LETTERS - 1:
                starts[key[:_EDGE], letters].append(key)
                ends[key[-_EDGE:], letters].append(key)
        return starts, ends

    def named(self, name: str) -> tuple[tuple[Place, ...], str]:
        """The places known under a name and "", or else those of the one name it is like and, in French, how."""
        known = self._gazetteer.named(name)
        return (known, "") if known else self.same(name_key(name))

    def same(self, key: str) -> tuple[tuple[Place, ...], str]:
        """The places of the one name that a key (see ``name_key``) sounds like or slips from, and which it was."""
        if len(key) >= _SOUND_LETTERS:
            heard = self._by_sound.get(sound_key(key), [])
            places = tuple(dict.fromkeys(place for like in heard for place in self._gazetteer.at_key(like)))
            if places:
                return places, f"orthographe voisine de {places[0].name}"
        if len(key) >= _SLIP_LETTERS:
            near = process.extract(key, self._beside(key), scorer=OSA.distance, score_cutoff=2, limit=None)
            slips = {like for like, _, _ in near if is_slip(key, like)}
            common = set.intersection(*({*self._gazetteer.at_key(like)} for like in slips)) if slips else set()
            if common:  # one name, or several spellings of it
                places = tuple(sorted(common, key=lambda place: place.place_id))
                return places, f"à une lettre près de {places[0].name}"
        return (), ""

    def nearest(self, key: str) -> tuple[str, ...]:
        """Up to three names that share the first or last letters of a key and are at most three edits away."""
        near = process.extract(key, self._beside(key), scorer=OSA.distance, score_cutoff=_SUGGESTION_EDITS, limit=None)
        ranked = sorted((edits, like) for like, edits, _ in near)[:_SUGGESTED]
        return tuple(dict.fromkeys(self._gazetteer.at_key(like)[0].name for _, like in ranked))

    def _beside(self, key: str) -> set[str]:
        """The keys that share an edge with a key and are at most one letter longer or shorter."""
        starts, ends = self._by_edge
        first, last = key[:_EDGE], key[-_EDGE:]
        lengths = range(len(key) - 1, len(key) + 2)
        return set[str]().union(
            *(starts.get((first, n), ()) for n in lengths), *(ends.get((last, n), ()) for n in lengths)
        )


def is_slip(key: str, like: str) -> bool:
    """Whether two keys differ by one letter added, lost, changed, swapped with the next, or put elsewhere."""
    edits = OSA.distance(key, like, score_cutoff=2)
    return edits == 1 or (edits == 2 and sorted(key) == sorted(like))


def sound_key(name: str) -> str:
    """How a name sounds, roughly: spellings that a French reader says alike give the same key."""
    return _heard(name_key(name))


def _heard(keys: str) -> str:
    for pattern, sound in _SOUNDS:
        keys = pattern.sub(sound, keys)
    return keys
