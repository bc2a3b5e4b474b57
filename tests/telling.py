"""What the events of a short text are, in the words of a test. The texts are of 2024, read on Thursday, 20 June."""

from datetime import date

from dashboard.model import Communique, Event
from dashboard.pipeline import read_text

READ_ON = date(2024, 6, 20)


def events_of(text: str) -> tuple[Event, ...]:
    return read_text(Communique("essai.txt", text, READ_ON)).events


def told(text: str) -> list[str]:
    """Each event as ``type day places figures``: the day as MM-DD, the figures as value and role, "?" for one without a
    number."""
    return [
        " ".join(
            [
                event.event_type,
                _day(event),
                "+".join(p.name for p in event.location.toponyms) if event.location else "-",
                *(f"{'?' if q.value is None else int(q.value)}/{q.role}" for q in event.quantities),
            ]
        )
        for event in events_of(text)
    ]


def told_where(text: str) -> list[str]:
    """Each event as ``type day location``: the day as MM-DD, the location in the words of the text; "-" where the text
    gives none."""
    return [
        f"{event.event_type} {_day(event)} {event.location.words if event.location else '-'}"
        for event in events_of(text)
    ]


def _day(event: Event) -> str:
    return event.dates.start.strftime("%m-%d") if event.dates and event.dates.start else "-"


def figures(text: str) -> list[tuple[float | None, str, str | None]]:
    """What the only event of the text counts: value, item and role."""
    (event,) = events_of(text)
    return [(q.value, q.item, q.role) for q in event.quantities]


def by_place(text: str) -> list[tuple[str, list[tuple[float | None, str | None]]]]:
    """The first place name of each event that has a place, and what the event counts: value and role."""
    return [
        (event.location.toponyms[0].name, [(q.value, q.role) for q in event.quantities])
        for event in events_of(text)
        if event.location is not None
    ]
