"""The words of the page in French and English, read once from ``data/lexicon/labels.csv``."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

from dashboard.lexicon import event_types
from gazetteer.folders import DATA
from gazetteer.tables import read_table

LANGUAGES = ("fr", "en")


@cache
def labels(path: Path = DATA / "lexicon" / "labels.csv") -> dict[str, dict[str, str]]:
    """The words by key, then by language. Raises TableError for a key given twice or a word left empty."""
    words: dict[str, dict[str, str]] = {}
    for row in read_table(path, ("key", *LANGUAGES)):
        if row["key"] in words:
            raise row.fault("key", "expected each key once")
        for language in LANGUAGES:
            if not row[language]:
                raise row.fault(language, "expected a word in each language")
        words[row["key"]] = {language: row[language] for language in LANGUAGES}
    return words


def label(key: str, language: str, **values: object) -> str:
    """The words under a key, with ``{name}`` filled from ``values``, numbers written the way of the language.

    Raises KeyError for an unknown key.
    """
    told = {name: number_words(value, language) if isinstance(value, int) else value for name, value in values.items()}
    return labels()[key][language].format(**told)


def type_words(event_type: str, language: str) -> str:
    """The symbol and the label of an event type."""
    kind = event_types()[event_type]
    return f"{kind.symbol} {kind.label(language)}"


def acled_group(acled_event_type: str, language: str) -> str:
    """The words for ACLED's name of a group of event types; "" is the group of what ACLED does not record."""
    name = re.sub(r"\W+", "_", acled_event_type.lower()) or "none"
    return label(f"acled_{name}", language)


def cell_words(value: object, language: str) -> str:
    """A cell of the event table as a reader reads it: a list with semicolons, a claim as figure, thing and role."""
    if isinstance(value, dict):
        figure = label("several", language) if value["value"] is None else number_words(value["value"], language)
        return " ".join(
            part for part in (figure, value["item"], value["role"] and label(value["role"], language)) if part
        )
    if isinstance(value, list):
        return " ; ".join(cell_words(part, language) for part in value)
    return number_words(value, language) if isinstance(value, int | float) else str(value)


def day_words(first: date | None, last: date | None, language: str) -> str:
    """A day or a range of days the way the language writes it: 11/01/2026 in French, 11 Jan 2026 in English."""
    if first is None and last is None:
        return label("day_unknown", language)
    days = [_day(day, language) for day in dict.fromkeys((first, last)) if day is not None]
    return " – ".join(days)


def number_words(value: float, language: str) -> str:
    """A number the way the language writes it: 2 050,5 (no-break space) in French, 2,050.5 in English."""
    text = f"{value:,.10g}"
    return text.translate(str.maketrans(",.", "\u202f,")) if language == "fr" else text


_ENGLISH_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def _day(day: date, language: str) -> str:
    if language == "fr":
        return f"{day.day:02d}/{day.month:02d}/{day.year}"
    return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"
