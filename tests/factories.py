"""Events made by hand, small enough to read."""

from __future__ import annotations

from datetime import date

from dashboard.model import Actor, Article, Communique, DateMention, Event, Issue, Location, Quantity, Toponym, Trigger
from gazetteer.footprints import Footprint
from gazetteer.text import Span


def make_event(
    event_id: str = "e1",
    *,
    event_type: str = "air_strike",
    title: str = "Frappe à Léré",
    place: str = "Léré",
    point: tuple[float, float] | None = (15.71, -4.91),
    days: tuple[date | None, date | None] | None = (date(2026, 1, 3), date(2026, 1, 4)),
    publisher: str = "DIRPA",
    admin1: str = "Tombouctou",
    admin2: str = "Niafunké",
    actor: str = "FAMa",
    killed: float | None = 3,
    item: str = "combattants",
    issue: str = "",
    file: str = "janvier/a.txt",
) -> Event:
    text = f"{title}\nprès de {place}, les {actor} ont agi."
    communique = Communique(file, text, publisher=publisher)
    place_span = Span(len(title) + 9, len(title) + 9 + len(place))
    article = Article(communique, 0, Span(0, len(text)), Span(0, len(title)), (), None, publisher, None)
    footprint = Footprint("point", *point, 2.5, 1, 1, "at", ()) if point else None
    return Event(
        event_id=event_id,
        article=article,
        trigger=Trigger(Span(0, 1), event_type, "rule"),
        event_type=event_type,
        sub_event_type="Air/drone strike",
        dates=DateMention(Span(0, 1), days[0], days[1], 1, 1, "event", "rule") if days else None,
        location=Location(place_span, f"près de {place}", (Toponym(place_span, "Léré", None, ""),), footprint, ""),
        admin1=admin1,
        admin2=admin2,
        country="ML",
        actors=(Actor(Span(0, 1), actor, "state_forces"),),
        quantities=(Quantity(Span(0, 1), killed, False, item, "killed"),),
        evidence=(Span(0, len(text)),),
        same_event=("e9",),
        issues=(Issue(file, None, "kind", issue),) if issue else (),
    )
