"""The words of days: weekdays, months, and days and years written out ("l'an deux mille dix-neuf")."""

from __future__ import annotations

import re

from gazetteer.small_words import WEEKDAYS as WEEKDAYS

SHORT_WEEKDAYS = tuple(word[:3] for word in WEEKDAYS)
MONTHS = (
    "janvier",
    "fevrier",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "aout",
    "septembre",
    "octobre",
    "novembre",
    "decembre",
)
SHORT_MONTHS = {
    "jan": 1,
    "janv": 1,
    "fev": 2,
    "fevr": 2,
    "mar": 3,
    "avr": 4,
    "jun": 6,
    "juil": 7,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
A_WEEKDAY, A_MONTH = (rf"(?:{'|'.join(words)})" for words in (WEEKDAYS, MONTHS))
"""One of them, as a part of a regular expression over folded text."""
PARTS_OF_DAY = "journee|soiree|matinee|nuit|apres-midi|matin|soir"
"""What a day is told by beside its date: "dans la soirée du 3"; the branches of a regular expression."""
MONTH_NUMBERS = {name: number for number, name in enumerate(MONTHS, 1)} | SHORT_MONTHS
_HOURS = {"vingt quatre": 24, "quarante huit": 48, "soixante douze": 72}
_UNITS = """un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
dix-sept dix-huit dix-neuf"""
_TENS = ("vingt", "trente", "quarante", "cinquante", "soixante")


def _under_a_hundred() -> dict[str, int]:
    """Each number from 1 to 99 in words, hyphens as spaces."""
    units = [word.replace("-", " ") for word in _UNITS.split()]
    words = {word: number for number, word in enumerate(units, 1)}
    for tens, ten in enumerate(_TENS, 2):
        words[ten] = tens * 10
        for number, unit in enumerate(units[: 19 if ten == "soixante" else 9], 1):
            words[f"{ten} {unit}"] = words[f"{ten} et {unit}"] = tens * 10 + number
    for number, unit in enumerate(units, 1):
        words[f"quatre vingt {unit}"] = 80 + number
    return words | {"quatre vingt": 80, "quatre vingts": 80}


NUMBERS = _under_a_hundred()
"""The numbers that days and years are written with. They are said here and not read from ``number_words.csv``, for the
patterns of days are made of them before any table is read; a test holds them to that table."""
COUNTS = {word: number for word, number in NUMBERS.items() if number <= 15 or number == 20}
COUNTS |= {"une": 1, "quelques": 0, "plusieurs": 0}
_DAYS = {word: number for word, number in NUMBERS.items() if 1 < number <= 31} | {"premier": 1}


def _alternatives(words: dict[str, int]) -> str:
    return "|".join(sorted((word.replace(" ", "[- ]") for word in words), key=len, reverse=True))


DAY_IN_WORDS = rf"(?:{_alternatives(_DAYS)})\b"
YEAR_IN_WORDS = rf"(?:deux mille|mil(?:le)? neuf cents?)(?:[- ](?:{_alternatives(NUMBERS)}))?\b"
_CENTURY = re.compile(r"(deux mille|mil(?:le)? neuf cents?)[- ]?(.*)")


def weekday_number(word: str) -> int:
    """The number of a folded weekday, Monday 0, written out or not ("lundi", "lun.")."""
    return SHORT_WEEKDAYS.index(word[:3])


def day_number(word: str) -> int:
    """The day of the month for folded figures ("05"), "1er" or words ("vingt et un")."""
    figures = word.removesuffix("er").rstrip()
    return int(figures) if figures.isdigit() else _DAYS[word.replace("-", " ")]


def year_number(word: str) -> int:
    """The year for folded figures or words ("deux mille dix-neuf", "mil neuf cent soixante")."""
    if word.isdigit():
        return int(word)
    found = _CENTURY.fullmatch(word)
    if found is None:
        raise ValueError(f"{word!r} is no year: expected figures, or words such as 'deux mille dix-neuf'")
    return (2000 if found[1] == "deux mille" else 1900) + NUMBERS.get(found[2].replace("-", " "), 0)


def month_number(word: str) -> int:
    """1 to 12 for a folded month name or a short form of it; figures as they stand."""
    return int(word) if word.isdigit() else MONTH_NUMBERS[word.rstrip(".")]


def days_counted(word: str, unit: str) -> int:
    """How many days "trois jours", "deux semaines" or "vingt-quatre heures" are; 0 where the text does not say."""
    if unit.startswith("h"):
        hours = _HOURS.get(word.replace("-", " ")) or (int(word) if word.isdigit() else 0)
        return hours // 24 if hours % 24 == 0 else 0
    return number_counted(word) * 7 if unit.startswith("s") else number_counted(word)


def number_counted(word: str) -> int:
    """The number before days or months; 0 where the text does not say ("quelques")."""
    return int(word) if word.isdigit() else COUNTS.get(word, 0)
