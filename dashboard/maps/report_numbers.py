"""The rows' numbers beside the signs of the report's map: one label for signs that cover each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from math import dist
from typing import Generic, TypeAlias, TypeVar

Point: TypeAlias = tuple[float, float]
"""Right and down, in pixels of the map."""
_Box: TypeAlias = tuple[float, float, float, float]

_ROOM = 11.0
"""Half of what a sign takes, in pixels of the map."""
_NUMBERS = 6
"""Numbers beside one point at most: the table has them all."""
_DIGIT, _LINE = 8.5, 15
"""Width of a character of a number and height of its line, in pixels."""
_CELL = 2 * _ROOM

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class _Spot:
    """A sign on the map, or several that cover the first: their points and the rows' numbers."""

    points: list[Point]
    numbers: list[int]


class _Cells(Generic[_Item]):
    """Items by the square cells of the map that they touch: what is near is found without a look at all of them."""

    def __init__(self) -> None:
        self._cells: defaultdict[tuple[int, int], dict[_Item, None]] = defaultdict(dict)

    def put(self, item: _Item, box: _Box) -> None:
        """Adds an item that takes ``box`` (left, top, right, foot)."""
        for cell in _touched(box):
            self._cells[cell][item] = None

    def near(self, box: _Box) -> Iterator[_Item]:
        """The items that share a cell with ``box``, some of them several times."""
        for cell in _touched(box):
            yield from self._cells.get(cell, ())


def numbers_svg(points: Iterable[tuple[int, Point]]) -> list[str]:
    """The number of each row beside the point of its sign, as SVG texts."""
    return _labels(_spots(points))


def _spots(points: Iterable[tuple[int, Point]]) -> list[_Spot]:
    spots: list[_Spot] = []
    cells = _Cells[int]()
    for number, point in points:
        near = (spot for spot in cells.near(_sign(point)) if dist(spots[spot].points[0], point) < 2 * _ROOM)
        if (first := min(near, default=None)) is None:
            first = len(spots)
            spots.append(_Spot([], []))
            cells.put(first, _sign(point))
        spots[first].points.append(point)
        spots[first].numbers.append(number)
    return spots


def _labels(spots: list[_Spot]) -> list[str]:
    """The numbers of each spot at its right, left, top or foot, where they meet no other sign and no other numbers."""
    taken = _Cells[_Box]()
    for box in (_sign(point) for spot in spots for point in spot.points):
        taken.put(box, box)
    written = []
    for spot in spots:
        told = ", ".join(map(str, spot.numbers[:_NUMBERS])) + (" …" if len(spot.numbers) > _NUMBERS else "")
        places = _places(spot.points[0], _DIGIT * len(told))
        place = next((one for one in places if not any(_meet(one, other) for other in taken.near(one))), places[0])
        taken.put(place, place)
        written.append(
            f'<text x="{place[0]:.1f}" y="{place[3] - 3:.1f}" font-size="{_LINE}" font-weight="700" stroke="#fff"'
            f' stroke-width="3" paint-order="stroke">{told}</text>'
        )
    return written


def _sign(point: Point) -> _Box:
    """What the sign at a point takes."""
    x, y = point
    return x - _ROOM, y - _ROOM, x + _ROOM, y + _ROOM


def _places(point: Point, width: float) -> list[_Box]:
    """Where numbers of this width can stand beside a sign, as (left, top, right, foot) in pixels, best first."""
    x, y = point
    beside, middle = _ROOM + 2, _LINE / 2
    return [
        (x + beside, y - middle, x + beside + width, y + middle),
        (x - beside - width, y - middle, x - beside, y + middle),
        (x - width / 2, y - beside - _LINE, x + width / 2, y - beside),
        (x - width / 2, y + beside, x + width / 2, y + beside + _LINE),
    ]


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _touched(box: _Box) -> Iterator[tuple[int, int]]:
    """The cells that a box touches, as column and line."""
    left, top, right, foot = (int(side // _CELL) for side in box)
    return product(range(left, right + 1), range(top, foot + 1))
