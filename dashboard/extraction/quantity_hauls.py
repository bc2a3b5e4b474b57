"""What is seized although no verb says so: goods, what was listed with them, and what those arrested had on them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from dashboard.extraction.quantity_links import adds
from dashboard.extraction.quantity_lists import CountLine
from dashboard.extraction.quantity_numbers import Count
from dashboard.extraction.quantity_words import NO_ROLE, RoleMark, signs
from dashboard.french.grammar import OF

_HAULED = frozenset(["goods", "weapon"])
_INSERT = 8
_ON_THEM = (["sur", "eux"], ["sur", "lui"], ["sur", "elle"], ["sur", "elles"])
_QUOTES = frozenset(("«", "“", '"'))
# one of this many role words before a haul arrests its owner
_ARRESTS = 2
_NOT_HAD = frozenset(["person", "site", ""])
_UNHAULED = _NOT_HAD | {"money"}


# "sous le siège avant, un pistolet": where a find lay is said in at most this many words, from a stop on.
_HIDDEN = 5
_LAY = frozenset(["sous", "dans", "dedans", "derriere", "parmi", "entre"])


class _Read(Protocol):
    @property
    def role(self) -> str: ...
    @property
    def mark(self) -> RoleMark | None: ...


def is_haul(line: CountLine, index: int, readings: Sequence[_Read]) -> bool:
    """Whether a count of which something may be claimed is seized: ``readings`` are those before it and, last, its own,
    that no mark may have given."""
    count = line.counts[index]
    described = readings[-1].role == NO_ROLE  # "11 motos volées"
    if readings[-1].mark is not None and not described:
        return False
    if not described and _goes_on_with_a_haul(line, index, readings):
        return True
    if count.value is None:
        return False
    if described:
        return _found_on(line, index, readings[:-1])
    if count.kind == "count" and count.category == "goods":
        return True
    if count.kind == "count" and count.category not in _UNHAULED and _goes_with_goods(line, index):
        return True
    return _found_on(line, index, readings[:-1]) or _heads_a_haul(line, index)


def _found_on(line: CountLine, index: int, before: Sequence[_Read]) -> bool:
    """ "03 guetteurs interpellés avec 01 moto", "avec, dans sa sacoche, 60 balles": what those arrested had on them."""
    count = line.counts[index]
    words = [form for form in line.forms[max(0, count.first - _INSERT) : count.first] if form not in _QUOTES]
    inserted = words[-1:] == [","] and (["avec", ","] in map(list, pairwise(words[:-1])) or words[-3:-1] in _ON_THEM)
    holding = (bool(words) and words[-1] in signs("holding")) or _is_borne(words)
    had = count.kind in ("count", "single", "money") and (holding or inserted)
    if not had or count.category in _NOT_HAD:
        return False
    # "Il a été interpellé avec une moto": whoever was arrested may be counted nowhere
    arrests = (mark.row.persons == "arrested" for mark in line.marks_before(count.first, _ARRESTS))
    return any(reading.role == "arrested" for reading in before) or any(arrests)


def _is_borne(words: Sequence[str]) -> bool:
    """ "armés de deux pistolets", "porteurs de 40 millions"."""
    return len(words) > 1 and words[-1] in OF and words[-2] in signs("bearing")


def _heads_a_haul(line: CountLine, index: int) -> bool:
    """Whether it opens a list of finds: "Sous la bâche : 34 armes", "Trois minibus, 90 cartons de poulet", "sous le
    siège, un pistolet et cinq cartouches", "une cache découverte (06 PM, 22 grenades)"."""
    count = line.counts[index]
    opens = count.first == 0 or line.forms[count.first - 1] in signs("opener") or _says_where_it_lay(line, count)
    opens = opens or _itemises_a_find(line, count)
    if not opens or count.kind not in ("count", "single") or count.category in _UNHAULED:
        return False
    for other, linked in [(count, True), *line.following(index)]:
        if not linked:
            return False
        if other.kind == "count" and other.category in _HAULED:
            return True
    return False


def _itemises_a_find(line: CountLine, count: Count) -> bool:
    """Whether it opens the brackets right behind what was found."""
    bracket = count.first - 1
    marks = line.marks_before(count.first, 1) if line.forms[bracket] == "(" else ()
    return any(mark.last == bracket and mark.row.things == "seized" for mark in marks)


def _goes_on_with_a_haul(line: CountLine, index: int, readings: Sequence[_Read]) -> bool:
    """ "90 cartons, des motos et 2 fusils": what is listed with what was seized."""
    count = line.counts[index]
    listed = len(readings) > 1 and readings[-2].mark is None and readings[-2].role == "seized"
    listed = listed and (line.linked[index] or adds(line.forms, count))
    return listed and line.goes_on(count) and count.category != "person"


def _goes_with_goods(line: CountLine, index: int) -> bool:
    """ "1 000 détonateurs et 24 800 comprimés": what is listed before goods is of the same haul."""
    return any(
        linked and other.kind == "count" and other.category == "goods" for other, linked in line.following(index)[:1]
    )


def _says_where_it_lay(line: CountLine, count: Count) -> bool:
    before = line.forms[max(0, count.first - _HIDDEN - 1) : count.first]
    if before[-1:] != [","]:
        return False
    stop = next((at for at in range(len(before) - 2, -1, -1) if before[at] in signs("opener")), -1)
    opened = stop >= 0 or count.first <= _HIDDEN + 1
    return opened and before[stop + 1] in _LAY
