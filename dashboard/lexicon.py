"""The event types (labels, colours, ACLED names), and what the page says too of the nouns that name many as one and of
the words that say what became of someone."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

from gazetteer.folders import DATA
from gazetteer.phrases import Phrases, read_phrases
from gazetteer.tables import read_table
from gazetteer.text import fold

OTHER = "other"
"""The type of an event that none of the others fits."""
ITEM_COLUMNS = ("phrase", "category", "side", "example", "note")
"""The columns of the counted nouns, ``items.csv``."""
ROLE_COLUMNS = ("rule", "phrase", "persons", "things", "only", "order", "mark", "example", "counter_example", "note")
"""The columns of what became of them, ``roles.csv``."""
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_SYMBOL = re.compile(r"^\W+")


@dataclass(frozen=True, slots=True)
class EventType:
    """A row of the table. ``colour`` is #RRGGBB; the ACLED names are empty where ACLED has no such event.

    ``acled_otherwise`` is the ACLED event type whose events are of this type where their sub-event type is that of
    several types or of none.
    """

    event_type: str
    acled_event_type: str
    acled_sub_event_type: str
    acled_otherwise: str
    label_fr: str
    label_en: str
    colour: str
    symbol: str
    meaning_fr: str
    meaning_en: str

    @property
    def acled_names(self) -> tuple[str, str]:
        """ACLED's event and sub-event type."""
        return self.acled_event_type, self.acled_sub_event_type

    def label(self, language: str) -> str:
        """The type in words, in French for "fr", else in English."""
        return self.label_fr if language == "fr" else self.label_en

    def meaning(self, language: str) -> str:
        """What counts as an event of the type, in French for "fr", else in English."""
        return self.meaning_fr if language == "fr" else self.meaning_en


@cache
def event_types(path: Path = DATA / "lexicon" / "event_types.csv") -> dict[str, EventType]:
    """The event types by name, in the order of the table. Raises TableError for a row that cannot be used."""
    columns = tuple(column.name for column in fields(EventType))
    types: dict[str, EventType] = {}
    for row in read_table(path, columns):
        if not row["event_type"] or row["event_type"] in types:
            raise row.fault("event_type", "expected a name that no other row has")
        if not _COLOUR.fullmatch(row["colour"]):
            raise row.fault("colour", "expected #RRGGBB")
        types[row["event_type"]] = EventType(**row.cells)
    return types


def event_type_named(written: str) -> str:
    """The event type of a name, or of a label in either language as the page shows it, after its symbol or without it,
    however its capitals and accents are written; nothing for any other word."""
    return _named_types().get(fold(_SYMBOL.sub("", written)), "")


@cache
def _named_types() -> dict[str, str]:
    types = event_types()
    return {fold(word): name for name, kind in types.items() for word in (name, kind.label_fr, kind.label_en)}


def acled_type(acled_event_type: str, acled_sub_event_type: str) -> tuple[str, bool]:
    """The event type of an event that ACLED names so, and whether the table has the two names together."""
    event, sub_event = acled_event_type.lower(), acled_sub_event_type.lower()
    bearers = _acled_pairs().get((event, sub_event), [])
    if len(bearers) == 1:
        return bearers[0], True
    return _acled_otherwise().get(event, OTHER), bool(bearers)


@cache
def _acled_pairs() -> dict[tuple[str, str], list[str]]:
    pairs: dict[tuple[str, str], list[str]] = {}
    for kind in event_types().values():
        if kind.acled_event_type:
            event, sub_event = kind.acled_names
            pairs.setdefault((event.lower(), sub_event.lower()), []).append(kind.event_type)
    return pairs


@cache
def _acled_otherwise() -> dict[str, str]:
    kinds = event_types().values()
    return {kind.acled_otherwise.lower(): kind.event_type for kind in kinds if kind.acled_otherwise}


@cache
def collective_nouns() -> frozenset[str]:
    """The nouns, folded and in the singular, that name many things as one: "quantité", "lot"."""
    rows = read_table(DATA / "lexicon" / "items.csv", ITEM_COLUMNS)
    return frozenset(row["phrase"].split()[0].split("|")[0] for row in rows if row["category"] == "collective")


@cache
def role_words() -> Phrases[tuple[str, bool]]:
    """What says what became of somebody or something, each with the name of its row and whether that speaks of persons
    alone: "morts" does, "neutralisés" does not."""
    rows = read_table(DATA / "lexicon" / "roles.csv", ROLE_COLUMNS)
    return read_phrases(rows, lambda row: (row["rule"], not row["things"]))


@cache
def sided_nouns() -> Phrases[str]:
    """The counted nouns that tell whose somebody is, each with its side: "terroristes" other, "villageois" civilian."""
    rows = read_table(DATA / "lexicon" / "items.csv", ITEM_COLUMNS)
    return read_phrases((row for row in rows if row["side"]), lambda row: row["side"])


@cache
def fates() -> dict[str, str]:
    """The words, folded, that say by themselves what became of a person and of nothing else, each with the role:
    "morts" killed, "blessé" wounded; not "neutralisés", which is said of things too and is the publisher's own.
    """
    rows = read_table(DATA / "lexicon" / "roles.csv", ROLE_COLUMNS)
    plain = (row for row in rows if " " not in row["phrase"] and not row["things"])
    return {word: row["persons"] for row in plain for word in row["phrase"].split("|")}
