"""What is written on the report's map: the rows' numbers, one label for signs that cover each other, and towns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import product
from math import dist
from typing import Generic, TypeAlias, TypeVar

Point: TypeAlias = tuple[float, float]
"""Right and down, in pixels of the map."""
_Box: TypeAlias = tuple[float, float, float, float]

_ROOM = 11.0
"""Half of what a sign takes, in pixels of the map."""
_NUMBERS = (6, 3, 1)
"""Numbers beside one point at most, and fewer where these find no room: the others stand under the map."""
_DIGIT, _LINE = 8.5, 15
"""Width of a character of a number and height of its line, in pixels."""
_CELL = 2 * _ROOM
_LETTER, _NAME_LINE = 6.0, 11
"""Width of a letter of a town's name and height of its line, in pixels."""
_DOT = 2.0
"""Half of what the dot of a town takes, in pixels of the map."""

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


@dataclass(frozen=True, slots=True)
class Written:
    """What is written on the map, as SVG, and of each label without room for all its numbers what it says and which it
    leaves out."""

    svg: list[str]
    shortened: list[tuple[str, list[int]]]


def written(
    points: Iterable[tuple[int, Point]], towns: Iterable[tuple[str, Point]], size: tuple[float, float]
) -> Written:
    """The number of each row beside the point of its sign and, where there is room left, the names of towns, all of it
    on a map of this ``size`` (width, height)."""
    spots = _spots(points)
    taken = _Cells[_Box]()
    for box in (_around(point, _ROOM) for spot in spots for point in spot.points):
        taken.put(box, box)
    numbers = _numbers_written(spots, taken, size)
    return Written(_towns_svg(towns, taken, size) + numbers.svg, numbers.shortened)


def _spots(points: Iterable[tuple[int, Point]]) -> list[_Spot]:
    spots: list[_Spot] = []
    cells = _Cells[int]()
    for number, point in points:
        near = (spot for spot in cells.near(_around(point, _ROOM)) if dist(spots[spot].points[0], point) < 2 * _ROOM)
        if (first := min(near, default=None)) is None:
            first = len(spots)
            spots.append(_Spot([], []))
            cells.put(first, _around(point, _ROOM))
        spots[first].points.append(point)
        spots[first].numbers.append(number)
    return spots


def _numbers_written(spots: list[_Spot], taken: _Cells[_Box], size: tuple[float, float]) -> Written:
    """The numbers of each spot beside it, where they meet no other sign and no other numbers."""
    written = Written([], [])
    for spot in spots:
        told, left_out, place = _numbers(spot, taken, size)
        taken.put(place, place)
        if left_out:
            written.shortened.append((told, left_out))
        written.svg.append(
            f'<text x="{place[0]:.1f}" y="{place[3] - 3:.1f}" font-size="{_LINE}" font-weight="700" stroke="#fff"'
            f' stroke-width="3" paint-order="stroke">{told}</text>'
        )
    return written


def _numbers(spot: _Spot, taken: _Cells[_Box], size: tuple[float, float]) -> tuple[str, list[int], _Box]:
    """As many numbers of a spot as find room, the others, and where; one alone stands on the map even if it meets
    others."""
    for most in _NUMBERS:
        left_out = spot.numbers[most:]
        told = ", ".join(map(str, spot.numbers[:most])) + (" …" if left_out else "")
        places = [one for one in _places(spot.points[0], _ROOM, _DIGIT * len(told), _LINE) if _is_on(one, size)]
        if place := _free(places, taken):
            return told, left_out, place
    return told, left_out, places[0]


def _towns_svg(towns: Iterable[tuple[str, Point]], taken: _Cells[_Box], size: tuple[float, float]) -> list[str]:
    """The dot and the name of each town; one whose name would meet a sign or other words is left out."""
    written = []
    for name, point in towns:
        under_a_sign = _free([_around(point, _DOT)], taken) is None
        beside = _ROOM if under_a_sign else _DOT
        places = _places(point, beside, _LETTER * len(name), _NAME_LINE)
        place = _free([one for one in places if _is_on(one, size)], taken)
        if place is None:
            continue
        taken.put(place, place)
        written.append(
            f'<text x="{place[0]:.1f}" y="{place[3] - 2:.1f}" font-size="{_NAME_LINE}" fill="#555" stroke="#fff"'
            f' stroke-width="2" paint-order="stroke">{escape(name)}</text>'
        )
        if not under_a_sign:
            written.append(f'<circle cx="{point[0]:.1f}" cy="{point[1]:.1f}" r="{_DOT:g}" fill="#555"/>')
    return written


def _free(places: Iterable[_Box], taken: _Cells[_Box]) -> _Box | None:
    """The first of the places where nothing stands yet."""
    return next((one for one in places if not any(_meet(one, other) for other in taken.near(one))), None)


def _around(point: Point, half: float) -> _Box:
    """What a sign at a point takes that reaches so far to each side."""
    x, y = point
    return x - half, y - half, x + half, y + half


def _places(point: Point, half: float, width: float, height: float) -> list[_Box]:
    """Where words of this size can stand beside a sign, as (left, top, right, foot) in pixels, best first."""
    x, y = point
    beside = half + 2
    right, left, middle = x + beside, x - beside - width, x - width / 2
    level, over, under = y - height / 2, y - beside - height, y + beside
    straight = [(right, level), (left, level), (middle, over), (middle, under)]
    aslant = [(across, down) for across in (x + half / 2, x - half / 2 - width) for down in (over, under)]
    return [(across, down, across + width, down + height) for across, down in straight + aslant]


def _is_on(one: _Box, size: tuple[float, float]) -> bool:
    return one[0] >= 0 and one[1] >= 0 and one[2] <= size[0] and one[3] <= size[1]


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _touched(box: _Box) -> Iterator[tuple[int, int]]:
    """The cells that a box touches, as column and line."""
    left, top, right, foot = (int(side // _CELL) for side in box)
    return product(range(left, right + 1), range(top, foot + 1))
