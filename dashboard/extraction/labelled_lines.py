"""The labelled lines of a form are one sentence, which is where its "Lieu" says: "Date : 5 juin", "Lieu : Ber",
"Nature : vol", "Bilan : 2 morts".

Each line says a part of what happened; the labels that only frame it are left out, and colons stand between the parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

from dashboard.extraction.item_lists import Piece
from dashboard.extraction.placed import Placed
from gazetteer.folders import DATA
from gazetteer.listing import item_mark
from gazetteer.tables import read_table
from gazetteer.text import Span, Words, where

LABEL_COLUMNS = ("label", "kind", "example", "note")
_LONGEST_LABEL = 4
_COLON = frozenset((":",))
_UNIT, _PLACE = "unit", "place"
_OF_FORMS = ("frame", "says", _PLACE)


@cache
def label_kinds(path: Path = DATA / "lexicon" / "form_labels.csv") -> dict[str, str]:
    """Folded label -> its kind: ``frame`` where it only says what the line is, ``says`` where its words tell too,
    ``place`` where they say where it was, ``unit`` where it names who acted. Raises TableError for a row that cannot be
    used."""
    kinds = (*_OF_FORMS, _UNIT)
    return {row.filled("label"): row.one_of("kind", kinds) for row in read_table(path, LABEL_COLUMNS)}


def as_records(pieces: Sequence[Piece]) -> list[Piece]:
    """The sentences of an article, in their order, the labelled lines that follow one another joined to a record; a
    label that comes again begins the next."""
    joined: list[Piece] = []
    record: list[Piece] = []
    said: set[str] = set()
    for piece in pieces:
        label = _label(piece.words.forms)
        if record and (not label or label in said):
            joined.append(_one(record))
            record, said = [], set()
        if label:
            record.append(piece)
            said.add(label)
        else:
            joined.append(piece)
    return [*joined, _one(record)] if record else joined


def at_the_place_told(words: Words, placed: Sequence[Placed]) -> list[Placed]:
    """The places of a form, those of its other lines as mentions where a label ("Lieu") says where it was."""
    colons = [*where(words.forms, _COLON), len(words)]
    labelled = (pair for pair in pairwise(colons) if pair[0] + 1 < pair[1] and _names_a_place(words.forms, pair[0]))
    there = next((words.span(*pair) for pair in labelled), None)
    if there is None or not any(there.covers(one.span) and not one.is_elsewhere for one in placed):
        return list(placed)
    aside = [not (one.is_elsewhere or there.covers(one.span)) for one in placed]
    return [one._replace(relation="context") if off else one for one, off in zip(placed, aside, strict=True)]


def _names_a_place(forms: Sequence[str], colon: int) -> bool:
    """Whether the words of a label for a place stand right before a colon, and nothing else between it and the last."""
    before = forms[max(0, colon - _LONGEST_LABEL - 1) : colon]
    label = before[max((at + 1 for at, form in enumerate(before) if form == ":"), default=0) :]
    return label_kinds().get(" ".join(label)) == _PLACE


def _label(forms: Sequence[str]) -> str:
    """The label that opens a line, "" for none."""
    if ":" not in forms:
        return ""
    first = item_mark(forms)
    until = forms.index(":") if ":" in forms[first : first + _LONGEST_LABEL + 1] else first
    label = " ".join(forms[first:until])
    return label if label_kinds().get(label) in _OF_FORMS and until + 1 < len(forms) else ""


def _one(record: Sequence[Piece]) -> Piece:
    if len(record) == 1:
        return record[0]
    first = record[0]
    nothing = replace(first.words, forms=[], starts=[], ends=[])
    return Piece(Span(first.span.start, record[-1].span.end), first.headings, nothing.followed_by(_parts(record)))


def _parts(record: Sequence[Piece]) -> Iterator[Words]:
    for number, words in enumerate(piece.words for piece in record):
        framed = label_kinds()[_label(words.forms)] == "frame"
        first = words.forms.index(":") + 1 if framed else item_mark(words.forms)
        if number:
            at = words.starts[first]
            yield replace(words, forms=[":"], starts=[at], ends=[at])
        yield replace(words, forms=words.forms[first:], starts=words.starts[first:], ends=words.ends[first:])
