"""Two rows that tell one event, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from dashboard.labels import figure_words, label, unparted
from dashboard.panels.evidence_claims import counted_html
from dashboard.panels.markup import safe, table, words
from dashboard.table.citation import row_days
from dashboard.table.claims import Claim

_Row = Mapping[str, Any]


def beside_html(here: _Row, there: _Row, language: str) -> str:
    """What the two tellings, rows of the event table, say of publisher, day, place and figures.

    A row where they differ in day, place or figure says so in words; of publisher and title it goes without saying.
    """
    both = (here, there)
    days = [row_days(row, language) for row in both]
    rows = [
        _line("published_by", [words(row["publisher"]) for row in both], language),
        _line("title", [words(unparted(row["title"] or row["file"]), "fr") for row in both], language),
        _line("day", [safe(day) for day in days], language, differs=days[0] != days[1]),
        _line("place", [_place(row) for row in both], language, differs=_where(here) != _where(there)),
    ]
    told = list(_differences(here, there, language))
    header = ("", label("this_article", language), label("other_article", language))
    alike = "" if told else f"<p><small>{safe(label('told_alike', language))}</small></p>"
    heading = safe(label("also_told", language))
    return f'<div class="evidence"><h3>{heading}</h3>{table([*rows, *told], header)}{alike}</div>'


def _line(key: str, cells: list[str], language: str, differs: bool = False) -> tuple[str, str, str]:
    name, (here, there) = label(key, language), cells
    return (_differs(name, language) if differs else safe(name), here, there)


def _where(row: _Row) -> tuple[object, ...]:
    """What the words of the place mean: the footprint; the words themselves where they have none."""
    if pd.isna(row["latitude"]):
        return (row["location"],)
    radius_km = None if pd.isna(row["radius_km"]) else row["radius_km"]
    return row["footprint"], row["latitude"], row["longitude"], radius_km


def _differs(name: str, language: str) -> str:
    return f"{safe(name)} <small>({safe(label('differs', language))})</small>"


def _place(row: _Row) -> str:
    return words(row["location"], "fr") if row["location"] else "–"


def _differences(here: _Row, there: _Row, language: str) -> Iterator[tuple[str, str, str]]:
    """A line for each role whose figures the two give differently; a figure that only one gives counts."""
    for role in dict.fromkeys(claim["role"] for claim in (*here["quantities"], *there["quantities"])):
        claims = [[claim for claim in row["quantities"] if claim["role"] == role] for row in (here, there)]
        if _values(claims[0]) != _values(claims[1]):
            ours, theirs = (_figures(each, language) for each in claims)
            yield _differs(label(role or "claimed_value", language), language), ours, theirs


def _values(claims: Sequence[Claim]) -> list[float]:
    return sorted(-1.0 if claim["value"] is None else claim["value"] for claim in claims)


def _figures(claims: Sequence[Claim], language: str) -> str:
    told = []
    for claim in claims:
        figure = figure_words(claim["value"], claim["approx"], claim.get("bound", ""), language)
        told.append(f"{safe(figure)} {counted_html(claim['item'], claim.get('side', ''), language)}")
    return ", ".join(told) or "–"
