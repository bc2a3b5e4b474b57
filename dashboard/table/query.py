"""Filters, selected event and language in the address of the page, so that a view can be sent as a link."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.labels import LANGUAGES
from dashboard.table.checks import CHECKS
from dashboard.table.columns import FIRST_DAY, LAST_DAY
from dashboard.table.filters import Filters
from gazetteer.precision import GEO_PRECISIONS


@dataclass(frozen=True, slots=True)
class Known:
    """The values that the table holds: an address may only ask for these."""

    event_types: Collection[str] = ()
    publishers: Collection[str] = ()
    regions: Collection[str] = ()
    cercles: Collection[str] = ()
    event_ids: Collection[str] = ()


def to_query(filters: Filters, event_id: str | None, lang: str | None) -> dict[str, list[str]]:
    """The address parameters; what asks nothing is left out."""
    query = {
        "type": list(filters.event_types),
        "from": [filters.date_from.isoformat()] if filters.date_from else [],
        "to": [filters.date_to.isoformat()] if filters.date_to else [],
        "publisher": list(filters.publishers),
        "region": list(filters.regions),
        "cercle": list(filters.cercles),
        "precision": [str(code) for code in filters.precision],
        "check": list(filters.checks),
        "casualties": ["1"] if filters.casualties else [],
        "once": ["1"] if filters.once else [],
        "rejected": ["1"] if filters.rejected else [],
        "q": [filters.search] if filters.search else [],
        "event": [event_id] if event_id else [],
        "lang": [lang] if lang else [],
    }
    return {name: values for name, values in query.items() if values}


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for; ``ignored`` holds each parameter and value that the page does not know."""

    filters: Filters = Filters()  # noqa: RUF009 - frozen, so one default serves all
    event_id: str | None = None
    language: str | None = None
    ignored: tuple[tuple[str, str], ...] = ()


def from_query(params: Mapping[str, Sequence[str]], known: Known) -> Asked:
    """What the address asks for, of the values that the table knows."""
    address = _Address(params)
    lang = address.one("lang", LANGUAGES)
    filters = Filters(
        event_types=address.many("type", known.event_types),
        date_from=address.day("from"),
        date_to=address.day("to"),
        publishers=address.many("publisher", known.publishers),
        regions=address.many("region", known.regions),
        cercles=address.many("cercle", known.cercles),
        precision=tuple(int(code) for code in address.many("precision", tuple(map(str, GEO_PRECISIONS)))),
        checks=address.many("check", CHECKS),
        casualties=address.one("casualties", ("1",)) is not None,
        once=address.one("once", ("1",)) is not None,
        rejected=address.one("rejected", ("1",)) is not None,
        search=address.first("q") or "",
    )
    event_id = address.one("event", known.event_ids)
    return Asked(filters, event_id, lang, (*address.ignored, *address.unasked()))


class _Address:
    """The parameters while they are read; ``ignored`` gathers what is not understood."""

    def __init__(self, params: Mapping[str, Sequence[str]]) -> None:
        self.left = dict(params)
        self.ignored: list[tuple[str, str]] = []

    def unasked(self) -> Iterator[tuple[str, str]]:
        """The parameters that nobody read."""
        return ((name, value) for name, values in self.left.items() for value in values)

    def many(self, name: str, known: Collection[str]) -> tuple[str, ...]:
        values = tuple(dict.fromkeys(self.left.pop(name, ())))
        self.ignored.extend((name, value) for value in values if value not in known)
        return tuple(value for value in values if value in known)

    def first(self, name: str) -> str | None:
        values = self.left.pop(name, ())
        self.ignored.extend((name, value) for value in values[1:])
        return values[0] if values else None

    def one(self, name: str, known: Collection[str]) -> str | None:
        value = self.first(name)
        if value is None or value in known:
            return value
        self.ignored.append((name, value))
        return None

    def day(self, name: str) -> date | None:
        value = self.first(name)
        if value is None:
            return None
        try:
            day = date.fromisoformat(value)
        except ValueError:
            day = None
        if day is None or not FIRST_DAY <= day <= LAST_DAY:
            self.ignored.append((name, value))
            return None
        return day
