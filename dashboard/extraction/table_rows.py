"""The rows of a table in the light of its header: "Unité | Lieu | Interpellés" says what each cell below tells of.

A name in the column of units is that of a unit's home; a bare number counts what its column is named after.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dashboard.extraction.item_lists import Piece
from dashboard.extraction.labelled_lines import label_kinds
from gazetteer.text import Words

_EDGE = "|"
# "Antenne | Lieu": the name below is that of a unit's home, as in "l'antenne de Ségou"
_UNIT = ("antenne", "de")
# a header has at least so many columns that are known
_KNOWN = 2


def with_their_header(pieces: Sequence[Piece]) -> list[Piece]:
    """The sentences of an article, in their order; rows below a header with what their columns say of them."""
    read: list[Piece] = []
    header: list[Words] = []
    for piece in pieces:
        cells = _cells(piece.words) if _EDGE in piece.words.forms else []
        if cells and len(cells) == len(header):
            read.append(piece._replace(words=_row(piece.words, header, cells)))
        else:
            header = cells if _is_header(cells) else []
            read.append(piece)
    return read


def _is_header(cells: Sequence[Words]) -> bool:
    return sum(_name(cell) in label_kinds() for cell in cells) >= _KNOWN


def _name(cell: Words) -> str:
    return " ".join(cell.forms)


def _cells(words: Words) -> list[Words]:
    edges = [-1, *(index for index, form in enumerate(words.forms) if form == _EDGE), len(words)]
    return [_part(words, last + 1, following) for last, following in pairwise(edges)]


def _part(words: Words, first: int, last: int) -> Words:
    return replace(words, forms=words.forms[first:last], starts=words.starts[first:last], ends=words.ends[first:last])


def _row(words: Words, header: Sequence[Words], cells: Sequence[Words]) -> Words:
    edges = [_part(words, index, index + 1) for index, form in enumerate(words.forms) if form == _EDGE]
    parts = [*_told(cells[0], header[0], None)]
    for edge, cell, name in zip(edges, cells[1:], header[1:], strict=True):
        parts += [edge, *_told(cell, name, edge)]
    return parts[0].followed_by(parts[1:])


def _told(cell: Words, header: Words, edge: Words | None) -> Iterator[Words]:
    """A cell with what its column adds to it; what is added stands, for the text, at the number, or at the edge before
    the cell, so that a unit in the first column stays a name like any other."""
    kind = label_kinds().get(_name(header), "")
    if kind == "unit" and edge is not None:
        yield replace(edge, forms=[*_UNIT], starts=edge.starts * len(_UNIT), ends=edge.ends * len(_UNIT))
    yield cell
    if kind == "says" and len(cell) == 1 and cell.forms[0].isdecimal():
        width = len(header)
        yield replace(cell, forms=header.forms, starts=cell.starts * width, ends=cell.ends * width)
