"""The event types: their labels, colours and ACLED names, read from ``data/lexicon/event_types.csv``."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache

from gazetteer.folders import DATA
from gazetteer.tables import read_table

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class EventType:
    """A row of the table. ``colour`` is #RRGGBB; the ACLED names are empty where ACLED has no such event."""

    event_type: str
    acled_event_type: str
    acled_sub_event_type: str
    label_fr: str
    label_en: str
    colour: str
    symbol: str
    meaning_fr: str
    meaning_en: str

    def label(self, language: str) -> str:
        """The type in words, in French for "fr", else in English."""
        return self.label_fr if language == "fr" else self.label_en


@cache
def event_types() -> dict[str, EventType]:
    """The event types by name, in the order of the table. Raises TableError for a row that cannot be used."""
    columns = tuple(column.name for column in fields(EventType))
    types: dict[str, EventType] = {}
    for row in read_table(DATA / "lexicon" / "event_types.csv", columns):
        if not row["event_type"] or row["event_type"] in types:
            raise row.fault("event_type", "expected a name that no other row has")
        if not _COLOUR.fullmatch(row["colour"]):
            raise row.fault("colour", "expected #RRGGBB")
        types[row["event_type"]] = EventType(**row.cells)
    return types
