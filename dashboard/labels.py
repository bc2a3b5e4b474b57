"""The words of the page, its report and its faults in both languages, read once from ``data/lexicon/labels.csv``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from dashboard.lexicon import collective_nouns, event_types, fates, role_words, sided_nouns
from dashboard.model import Fault
from gazetteer.folders import DATA
from gazetteer.tables import read_table
from gazetteer.text import fold, split_words

LANGUAGES = ("fr", "en")
_FORMS = "|"
# Kilometres from which a radius is told without decimals.
_WHOLE_KM = 10.0
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""What turns the direction of writing to the end of its line (Unicode, UAX 9)."""
# In French a space before these signs must not part from them at the end of a line.
_SPACE_BEFORE = re.compile(r" (?=[:;?!»%])|(?<=«) ")


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
        words[row["key"]] = {"fr": typeset(row["fr"]), "en": row["en"]}
    return words


def label(key: str, language: str, **values: object) -> str:
    """The words under a key, with ``{name}`` filled from ``values``, numbers written the way of the language.

    Of words in two forms, ``one|many``, the value ``count`` chooses. Raises KeyError for an unknown key.
    """
    one, _, many = labels()[key][language].partition(_FORMS)
    words = one if not many or _is_one(values["count"], language) else many
    if not values:
        return words
    return words.format(**{name: _told(value, language) for name, value in values.items()})


def _told(value: object, language: str) -> object:
    """A value within a sentence: one from outside must not turn round the direction of what follows it."""
    if isinstance(value, int):
        return number_words(value, language)
    return _TURNING.sub("", value) if isinstance(value, str) else value


def typeset(french: str) -> str:
    """French words as they are printed: their apostrophes curved, their signs on the line of the word before."""
    return unparted(french).replace("'", "’")


def unparted(french: str) -> str:
    """French words of others with their signs on the line of the word before, and no other change."""
    return _SPACE_BEFORE.sub("\u00a0", french)


def capital(words: str) -> str:
    """The words as they begin a line of their own."""
    return words[:1].upper() + words[1:]


def _is_one(count: Any, language: str) -> bool:  # noqa: ANN401 - a number, or an error here
    """Whether the language counts so many in the singular: French 0 and 1, English 1 alone."""
    return bool(abs(count) < 2) if language == "fr" else bool(count == 1)


def fault_words(fault: Fault, language: str) -> str:
    """The sentence that says what could not be read and why."""
    fields = {
        name: fault_words(field, language) if isinstance(field, Fault) else field
        for name, field in fault.fields.items()
    }
    return label(fault.key, language, **fields)


def type_words(event_type: str, language: str) -> str:
    """The symbol and the label of an event type."""
    kind = event_types()[event_type]
    return f"{kind.symbol} {kind.label(language)}"


def acled_group(acled_event_type: str, language: str) -> str:
    """The words for ACLED's name of a group of event types; "" is the group of what ACLED does not record."""
    name = re.sub(r"\W+", "_", acled_event_type.lower()) or "none"
    return label(f"acled_{name}", language)


def cell_words(value: object, language: str) -> str:
    """A cell of the event table as a reader reads it: a list with semicolons, claims by what became of the things."""
    if not isinstance(value, list):
        return number_words(value, language) if isinstance(value, int | float) else str(value)
    if all(isinstance(part, dict) for part in value):
        return claims_words(value, language)
    return label("joint", language).join(cell_words(part, language) for part in value)


def claims_words(claims: Iterable[Mapping[str, Any]], language: str) -> str:
    """Claimed figures by role, each with what it counts; in French the role stands before, so it agrees with none."""
    groups: dict[tuple[str, bool], list[str]] = {}
    for claim in claims:
        item = _item_words(claim, language)
        groups.setdefault((claim["role"], bool(item)), []).append(_claim_words(claim, item, language))
    parts = ((role, ", ".join(told)) for (role, _), told in groups.items())
    return label("joint", language).join(
        label("claim", language, what=what, role=label(role, language)) if role else what for role, what in parts
    )


def _item_words(claim: Mapping[str, Any], language: str) -> str:
    """What is counted; beside a role in English its French word ("5 morts") would say the same twice."""
    item = str(claim["item"])
    return "" if language != "fr" and claim["role"] and fates().get(fold(item)) == claim["role"] else item


def _claim_words(claim: Mapping[str, Any], item: str, language: str) -> str:
    """A figure and what it counts; of a noun that is many by itself ("quantité d'armes") there are not "several"."""
    if claim["value"] is None and fold(item).partition(" ")[0] in collective_nouns():
        return item
    figure = figure_words(claim["value"], claim["approx"], claim.get("bound", ""), language)
    counted = " ".join(filter(None, (figure, item)))
    own, side = _own_word(claim), side_words(str(claim.get("side", "")), str(claim["item"]), language)
    notes = ", ".join(filter(None, (own and label("quoted", language, words=own), side)))
    return f"{counted} ({notes})" if notes else counted


def _own_word(claim: Mapping[str, Any]) -> str:
    """The publisher's word for those said killed, where it does not say by itself that they are: "neutralisés"."""
    word = str(claim.get("word", "")) if claim["role"] == "killed" else ""
    found = role_words().find(split_words(fold(word)))
    return "" if any(of_persons for _, of_persons in (match.value for match in found)) else word


def side_words(side: str, item: str, language: str) -> str:
    """Whose those counted are, where the noun that counts them does not tell: "01 mort côté FAMa"."""
    told = {match.value for match in sided_nouns().find(split_words(fold(item)))}
    return label(f"side_{side}", language) if side and side not in told else ""


def figure_words(value: float | None, approx: bool, bound: str, language: str) -> str:
    """A claimed figure; "plusieurs" has no ``value``, and "plus de 100" is no count but a ``bound``."""
    if value is None:
        return label("several", language)
    told = number_words(value, language)
    if bound:
        return label(f"bound_{bound}", language, value=told)
    return label("about", language, value=told) if approx else told


def certainty_words(kind: str, radius_km: float | None, rank: int | None, language: str) -> str:
    """How far a place may lie from its point, as far as it is said: the footprint's kind, its radius and ACLED's
    precision in words."""
    told = [label(f"footprint_{kind}", language)] if kind else []
    if radius_km is not None:
        radius = number_words(round(radius_km, 0 if radius_km >= _WHOLE_KM else 1), language)
        told.append(label("certainty_radius", language, radius=radius))
    if rank is not None:
        told.append(label("certainty_rank", language, rank=rank, words=label(f"precision_{rank}", language)))
    return ", ".join(told)


def day_words(first: date | None, last: date | None, language: str) -> str:
    """A day or a range of days the way the language writes it: 14 janvier 2026 in French, 1–7 May 2026 in English.

    The dash stays on the line of the day that it follows.
    """
    days = dict.fromkeys(day for day in (first, last) if day is not None)
    if not days:
        return label("day_unknown", language)
    *begin, end = ([_day_number(day, language), months(language)[day.month - 1], str(day.year)] for day in days)
    for parts in begin:
        # a year or month that both ends share is said once
        while len(parts) > 1 and parts[-1] == end[len(parts) - 1]:
            parts.pop()
    if not begin:
        return " ".join(end)
    (parts,) = begin
    dash = "\u00a0– " if len(parts) > 1 else "\u00a0–\u00a0" if language == "fr" else "–"
    return dash.join((" ".join(parts), " ".join(end)))


@cache
def months(language: str, key: str = "months") -> tuple[str, ...]:
    """The names of the twelve months; ``months_short`` gives them as charts write them."""
    return tuple(label(key, language).split())


def _day_number(day: date, language: str) -> str:
    return label("first_day", language) if day.day == 1 else str(day.day)


def number_words(value: float, language: str, decimals: int | None = None) -> str:
    """A number the way the language writes it: 2 050,5 (no-break space) in French, 2,050.5 in English."""
    text = f"{value:,.10g}" if decimals is None else f"{value:,.{decimals}f}"
    return text.translate(str.maketrans(",.", "\u202f,")) if language == "fr" else text
