"""The words of the page in French and English, read once from ``data/lexicon/labels.csv``."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

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
    """The words under a key, with ``{name}`` filled from ``values``. Raises KeyError for an unknown key."""
    return labels()[key][language].format(**values)


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
