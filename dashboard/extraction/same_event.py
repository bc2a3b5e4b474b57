"""The same event told by two articles: rows stay two, and point at each other; the same words twice are one row.

Two rows tell the same event when they come from different articles, are of one type, their days overlap, their
footprints could hold one point, and no figure of one contradicts the other's. Persons are compared by what became of
them and, where both say it, by side, whatever noun counts them; things by their noun.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

from dashboard.extraction.kinds import SEIZURES
from dashboard.french.grammar import OF
from dashboard.model import OF_THINGS, TOLL, Event, Quantity, Reading
from dashboard.table.tellings import Telling
from gazetteer.geodesy import rough_distance_km
from gazetteer.text import fold, name_key, split_words

# Two publishers seldom count alike: a toll of 10 and one of 15 can be of one attack, 10 and 30 hardly.
_SAME_SHARE = 0.5
# What is armed goes by many names: "fusils", "PM", "kalachnikovs".
_ARMS = frozenset(("weapon", "shot", "device"))
# Days further apart than this are not compared: a range longer than a month says too little.
_LONGEST_RANGE = 31
# An event is compared with so many of its type and day: no real day has more, and a hostile one costs no more.
_MOST_COMPARED = 100


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

    An id is a digest of the words: the same text told again gives no second row, unless it was published on another
    day, which "hier" counts from. That row has the id with a counter.
    """
    events = _apart(told)
    said = list(map(telling, events))
    linked: dict[int, set[int]] = {}
    for group in _by_type_and_day(said):
        for position, one in enumerate(group):
            for other in group[position + 1 : position + 1 + _MOST_COMPARED]:
                if _is_same(said[one], said[other]):
                    linked.setdefault(one, set()).add(other)
                    linked.setdefault(other, set()).add(one)
    others = [tuple([events[other].event_id for other in sorted(linked.get(n, ()))]) for n in range(len(events))]
    both = zip(events, others, strict=True)
    return tuple([event if event.same_event == same else replace(event, same_event=same) for event, same in both])


def _apart(told: Iterable[Event]) -> list[Event]:
    """The events, each of an id of its own; one of the same text without another day of publication is left out."""
    days: dict[str, set[date | None]] = {}
    events: list[Event] = []
    for event in told:
        digest, day = event.event_id.partition("-")[0], event.article.published
        known = days.setdefault(digest, set())
        if not known or not (day is None or day in known):
            known.add(day)
            own = f"{digest}-{len(known)}" if len(known) > 1 else digest
            events.append(event if event.event_id == own else replace(event, event_id=own))
    return events


def links(here: Iterable[Telling], there: Iterable[Telling]) -> Iterator[tuple[str, str]]:
    """The ids of each of ``here`` and of each of ``there`` that tells the same event."""
    ours = list(here)
    both = [*ours, *there]
    for group in _by_type_and_day(both):
        others = [number for number in group if number >= len(ours)][:_MOST_COMPARED]
        for one, other in product((number for number in group if number < len(ours)), others):
            if _is_same(both[one], both[other]):
                yield both[one].event_id, both[other].event_id


def telling(event: Event) -> Telling:
    """What an event that was read says that is compared."""
    dates, location = event.dates, event.location
    footprint = location.footprint if location else None
    first = dates.start if dates else None
    return Telling(
        event_id=event.event_id,
        article=(event.article.communique.file, event.article.span),
        event_type=event.event_type,
        first=first,
        last=(dates.end if dates else None) or first,
        point=(footprint.latitude, footprint.longitude) if footprint else None,
        radius_km=footprint.radius_km if footprint else 0.0,
        names=frozenset(name_key(toponym.name) for toponym in location.toponyms) if location else frozenset(),
        claims=event.quantities,
    )


def _by_type_and_day(told: Sequence[Telling]) -> Iterable[list[int]]:
    """The numbers of the tellings that share a type and a day: only these are compared."""
    groups: dict[tuple[str, date], list[int]] = {}
    for number, one in enumerate(told):
        if one.first is None or one.last is None or (one.last - one.first).days > _LONGEST_RANGE:
            continue
        for ahead in range((one.last - one.first).days + 1):
            groups.setdefault((one.event_type, one.first + timedelta(days=ahead)), []).append(number)
    return groups.values()


def _is_same(one: Telling, other: Telling) -> bool:
    return one.article != other.article and _could_be_one_place(one, other) and not _contradict(one, other)


def _could_be_one_place(one: Telling, other: Telling) -> bool:
    """Whether the footprints could hold one point; without any footprint, whether the same name is said."""
    if one.point is not None and other.point is not None:
        return rough_distance_km(one.point, other.point) <= one.radius_km + other.radius_km
    return bool(one.names & other.names)


def _contradict(one: Telling, other: Telling) -> bool:
    """Whether the figures cannot be of one event: their counts differ by more than a half, one gives the dead alone and
    the other the hurt alone, or they tell of hauls of other goods."""
    counted = any(_disagree(here, there) for here, there in _comparable(_figures(one), _figures(other)))
    return counted or _other_toll(one, other) or _other_haul(one, other)


def _figures(told: Telling) -> dict[str, dict[str, list[float]]]:
    """By role, the figures of each side, or of each noun where things were taken or destroyed: whatever the persons are
    called ("malfrats", "individus") they are counted; "250 kg" and "12 briques" are of one haul and no one figure."""
    figures: dict[str, dict[str, list[float]]] = {}
    for claim in told.claims:
        of_what = "|".join(_nouns(claim)[:1]) if claim.role in OF_THINGS else claim.side
        if claim.value is not None:
            figures.setdefault(claim.role, {}).setdefault(of_what, []).append(claim.value)
    return figures


def _comparable(
    one: dict[str, dict[str, list[float]]], other: dict[str, dict[str, list[float]]]
) -> Iterator[tuple[list[float], list[float]]]:
    """The figures here and there that count the same: of what both name, and, where one names no side, of all that is
    left, since "32 morts" may be two soldiers and thirty assailants."""
    for role in one.keys() & other.keys():
        here, there = one[role], other[role]
        named = (here.keys() & there.keys()) - {""}
        yield from ((here[key], there[key]) for key in named)
        if "" in here or "" in there:
            yield _left(here, named), _left(there, named)


def _left(figures: dict[str, list[float]], named: set[str]) -> list[float]:
    return [value for key, values in figures.items() if key not in named for value in values]


def _disagree(here: list[float], there: list[float]) -> bool:
    """Whether no figure, and no sum, of one lies near one of the other: a list may be told in part."""
    if not here or not there:
        return False
    return not any(_is_near(one, other) for one in {*here, sum(here)} for other in {*there, sum(there)})


def _is_near(one: float, other: float) -> bool:
    return min(one, other) >= max(one, other) * _SAME_SHARE


def _other_toll(one: Telling, other: Telling) -> bool:
    """Whether one counts only the dead and the other only the hurt, of the same people as far as they say."""
    here, there = ({(c.role, c.side) for c in told.claims if c.role in TOLL and c.value} for told in (one, other))
    roles = {role for role, _ in here}, {role for role, _ in there}
    sides = {side for _, side in here | there}
    return len(sides) == 1 and len(roles[0]) == len(roles[1]) == 1 and roles[0] != roles[1]


def _other_haul(one: Telling, other: Telling) -> bool:
    """Whether both tell what was seized, and nothing of it is the same: not the cannabis of one and the medicines of
    the other. Arms have too many names to be told apart by them."""
    here, there = ([c for c in told.claims if c.role == "seized" and c.item] for told in (one, other))
    if one.event_type not in SEIZURES or not here or not there:
        return False
    return not any(_is_of_one_kind(a, b) for a in here for b in there)


def _is_of_one_kind(one: Quantity, other: Quantity) -> bool:
    """ "kg de cannabis" and "briques de cannabis", "motos" and "motos volées"; not "kg de cannabis" and "kg de
    cocaïne": one names what the other does, whatever it is measured in."""
    here, there = _nouns(one), _nouns(other)
    arms = one.category in _ARMS and other.category in _ARMS
    within = set(here) <= set(there) or set(there) <= set(here)
    return arms or within or not set(here[1:]).isdisjoint(there[1:])


def _nouns(claim: Quantity) -> list[str]:
    """The words of what is counted, folded and without the mark of the plural, what measures it first."""
    forms = split_words(fold(claim.item)).forms
    return [form.rstrip("sx") for form in forms if form not in OF]
