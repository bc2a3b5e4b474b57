"""The same event told by two articles: rows stay two, and point at each other; the same words twice are one row.

Two rows tell the same event when they come from different articles, are of one type, their days overlap, their
footprints could hold one point, and no figure of one contradicts the other's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dashboard.model import Event, Quantity, Reading
from gazetteer.geodesy import rough_distance_km
from gazetteer.text import name_key

# Two publishers seldom count alike: a toll of 10 and one of 15 can be of one attack, 10 and 30 hardly.
_SAME_SHARE = 0.5
# Days further apart than this are not compared: a range longer than a month says too little.
_LONGEST_RANGE = 31
# An event is compared with so many of its type and day: no real day has more, and a hostile one costs no more.
_MOST_COMPARED = 100


@dataclass(frozen=True, slots=True)
class Difference:
    """One role of claimed figures that the two tellings give differently: the figures here and there."""

    role: str
    here: tuple[Quantity, ...]
    there: tuple[Quantity, ...]


def joined(readings: Sequence[Reading]) -> Reading:
    """Several readings as one, in their order, with the events linked across them."""
    return Reading(
        tuple(article for reading in readings for article in reading.articles),
        tuple(mentions for reading in readings for mentions in reading.mentions),
        link_same_events([event for reading in readings for event in reading.events]),
        tuple(issue for reading in readings for issue in reading.issues),
    )


def link_same_events(told: Iterable[Event]) -> tuple[Event, ...]:
    """The events in their order, each with the ids of the rows of other articles that tell the same one.

    An id is a digest of the words: the same text told again gives no second row.
    """
    by_id: dict[str, Event] = {}
    for event in told:
        by_id.setdefault(event.event_id, event)
    events = list(by_id.values())
    linked: dict[int, set[int]] = {}
    for group in _by_type_and_day(events):
        for position, one in enumerate(group):
            for other in group[position + 1 : position + 1 + _MOST_COMPARED]:
                if _is_same(events[one], events[other]):
                    linked.setdefault(one, set()).add(other)
                    linked.setdefault(other, set()).add(one)
    return tuple(
        replace(event, same_event=tuple(events[other].event_id for other in sorted(linked.get(number, ()))))
        for number, event in enumerate(events)
    )


def differences(here: Event, there: Event) -> list[Difference]:
    """The roles whose figures the two tellings give differently; a figure that only one gives counts."""
    roles = dict.fromkeys(claim.role for claim in (*here.quantities, *there.quantities))
    found = [Difference(role, _claims(here, role), _claims(there, role)) for role in roles]
    return [each for each in found if _values(each.here) != _values(each.there)]


def _by_type_and_day(events: Sequence[Event]) -> Iterable[list[int]]:
    """The numbers of the events that share a type and a day: only these are compared."""
    groups: dict[tuple[str, date], list[int]] = {}
    for number, event in enumerate(events):
        dates = event.dates
        if dates is None or dates.start is None:
            continue
        last = dates.end or dates.start
        if (last - dates.start).days > _LONGEST_RANGE:
            continue
        for ahead in range((last - dates.start).days + 1):
            groups.setdefault((event.event_type, dates.start + timedelta(days=ahead)), []).append(number)
    return groups.values()


def _is_same(one: Event, other: Event) -> bool:
    told_apart = one.article.communique.file != other.article.communique.file or one.article.span != other.article.span
    return told_apart and _could_be_one_place(one, other) and not _contradict(one, other)


def _could_be_one_place(one: Event, other: Event) -> bool:
    """Whether the footprints could hold one point; without any footprint, whether the same name is said."""
    here = one.location.footprint if one.location else None
    there = other.location.footprint if other.location else None
    if here is not None and there is not None:
        apart = rough_distance_km((here.latitude, here.longitude), (there.latitude, there.longitude))
        return apart <= here.radius_km + there.radius_km
    return bool(_names(one) & _names(other))


def _names(event: Event) -> set[str]:
    return {name_key(toponym.name) for toponym in event.location.toponyms} if event.location else set()


def _contradict(one: Event, other: Event) -> bool:
    """Whether a figure of the same role, side and thing differs by more than a half."""
    for here in one.quantities:
        for there in other.quantities:
            same = (here.role, here.side, name_key(here.item)) == (there.role, there.side, name_key(there.item))
            if same and here.value is not None and there.value is not None:
                low, high = sorted((here.value, there.value))
                if low < high * _SAME_SHARE:
                    return True
    return False


def _claims(event: Event, role: str) -> tuple[Quantity, ...]:
    return tuple(claim for claim in event.quantities if claim.role == role)


def _values(claims: Sequence[Quantity]) -> list[float | None]:
    return sorted((claim.value for claim in claims), key=lambda value: -1.0 if value is None else value)
