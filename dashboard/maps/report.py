"""The report: one HTML file of the rows shown, to print or send; it asks for nothing outside itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from html import escape
from typing import Any

import pandas as pd

from dashboard.labels import cell_words, certainty_words, day_words, label
from dashboard.lexicon import event_types
from dashboard.maps.report_map import map_html, sign_html
from dashboard.maps.report_sources import cited_html, files_html, head_html, safe
from dashboard.model import Event
from dashboard.reasons import issue_words
from dashboard.table.citation import row_days
from dashboard.table.filter_words import filter_words
from dashboard.table.filters import Filters
from dashboard.table.own_issues import corrections, done_words, doubts
from dashboard.table.tellings import retellings

_STYLE = """
body{font:14px/1.45 system-ui,sans-serif;color:#1a1a1a;background:#fff;margin:2rem auto;max-width:60rem;padding:0 1rem}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:1.6rem}svg{width:100%;height:auto;box-sizing:border-box;
border:1px solid #b8b2a7}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25rem .5rem .25rem 0;
border-bottom:1px solid #ccc;overflow-wrap:break-word}blockquote{margin:.3rem 0 .3rem .2rem;padding-left:.7rem;
border-left:3px solid #8a5a00}article{break-inside:avoid}small{color:#555}.n{font-variant-numeric:tabular-nums}
tr:has(+.r){break-after:avoid}tr:has(+.r)>td{border:0}.r td{padding-top:0}
body{overflow-wrap:anywhere}.n{overflow-wrap:normal}
.k{list-style:none;margin:.4rem 0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}
.f{columns:18rem;padding-left:1.2rem}
svg.s{width:1.5em;height:1.5em;border:0;vertical-align:middle;margin-right:.3em}
svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
@media screen and (max-width:820px){.n,.n tbody,.n tr,.n td{display:block}.n thead{display:none}.n tr{padding:.5rem 0;
border-bottom:1px solid #ccc}.n td{border:0;padding:.1rem 0}.n td:has(bdi:empty){display:none}
.n td::before{content:attr(data-head);font-weight:700}.n tr:has(+.r){border:0;padding-bottom:0}.n .r{padding-top:0}}
@media print{body{font-size:12px;margin:0;padding:0;max-width:none}h2{break-after:avoid}tr{break-inside:avoid}
.n{font-size:11px}}@page{size:A4;margin:15mm}
"""
_KEPT = "\N{NO-BREAK SPACE}"
_HEADINGS = ("report_number", "day", "type", "place", "region", "certainty", "report_claims", "published_by")


def report_html(frame: pd.DataFrame, events: Sequence[Event], filters: Filters, language: str, made: date) -> str:
    """The report of the rows of ``frame`` (events of the reading beside them, for the sentences), as one HTML page.

    ``made`` is the day it is made.

    Every word from outside is escaped; a content security policy forbids any request, script included.
    """
    title = escape(label("report_title", language))
    parts = [
        f"<h1>{title}</h1>",
        f"<p>{_counted(frame, language)} {safe(_asked(filters, language))}"
        f" {escape(label('report_made', language, day=day_words(made, made, language)))}</p>",
        head_html(frame, language),
        map_html(frame, language),
        f"<h2>{escape(label('events', language))}</h2>{_table(frame, language)}",
        f"<h2>{escape(label('report_sources', language))}</h2>{cited_html(frame, events, language)}",
        f"<h2>{escape(label('report_method', language))}</h2><p>{_method(frame, events, language)}</p>",
        files_html(frame, language),
    ]
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<meta name="viewport" content="width=device-width"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><main>{''.join(parts)}</main></body></html>"
    )


def _counted(frame: pd.DataFrame, language: str) -> str:
    """How many rows there are, and how many of them tell again what another does."""
    told = label("report_lead", language, count=len(frame))
    again = len(retellings(frame))
    return escape(f"{told} {label('report_again', language, count=again)}" if again else told)


def _asked(filters: Filters, language: str) -> str:
    asked = ", ".join(words for _, _, words in filter_words(filters, language))
    return label("report_filters", language, filters=asked) if asked else label("report_no_filters", language)


def _method(frame: pd.DataFrame, events: Sequence[Event], language: str) -> str:
    """How the rows were read, how many of them were not, and how many the reader corrected by hand."""
    told = [label("report_method_text", language)]
    if unread := len(set(frame["event_id"]) - {event.event_id for event in events}):
        told.append(label("report_unread", language, count=unread))
    if corrected := corrections(frame["issues"]):
        told.append(label("report_corrected", language, count=corrected))
    return escape(" ".join(told))


def _table(frame: pd.DataFrame, language: str) -> str:
    """The rows; on a narrow screen each cell stands on a line of its own after its heading.

    The headings are printed anew on each sheet of paper.
    """
    headings = [escape(label(key, language)) for key in _HEADINGS]
    head = "".join(f'<th scope="col">{heading}</th>' for heading in headings)
    numbers = {event_id: number for number, event_id in enumerate(frame["event_id"], start=1)}
    named = [escape(label("named_reason", language, name=label(key, language), reason="")) for key in _HEADINGS]
    rows = enumerate(frame.to_dict("records"), start=1)
    lines = (_line(named, number, row, language) + _under(row, numbers, language) for number, row in rows)
    return f'<table class="n"><thead><tr>{head}</tr></thead><tbody>{"".join(lines)}</tbody></table>'


def _line(named: Sequence[str], number: int, row: Mapping[str, Any], language: str) -> str:
    cells = zip(named, _cells(number, row, language), strict=True)
    told = "".join(f'<td data-head="{name}"><bdi>{cell}</bdi></td>' for name, cell in cells)
    return f"<tr>{told}</tr>"


def _under(row: Mapping[str, Any], numbers: Mapping[str, int], language: str) -> str:
    """The line under a row, where there is something to say of how it was read."""
    notes = "<br>".join(f"<bdi>{safe(note)}</bdi>" for note in _notes(row, numbers, language))
    under = f'<tr class="r"><td></td><td colspan="{len(_HEADINGS) - 1}"><small>{notes}</small></td></tr>'
    return under if notes else ""


def _notes(row: Mapping[str, Any], numbers: Mapping[str, int], language: str) -> Iterator[str]:
    """The reserves of the reading, what the reader checked and corrected, and the rows that tell the same event; some
    of these the filters may leave out."""
    # a table may hold anything
    issues, told = (dict.fromkeys(map(str, row[name])) for name in ("issues", "same_event"))
    if unsure := doubts(issues):
        yield f"⚠ {issue_words(unsure, language)}"
    if done := done_words(issues, language):
        yield done
    here = sorted(numbers[event_id] for event_id in told if event_id in numbers)
    if here:
        yield label("report_also_told", language, numbers=", ".join(map(str, here)))
    if len(told) > len(here):
        yield label("report_told_outside", language, count=len(told) - len(here))


def _cells(number: int, row: Mapping[str, Any], language: str) -> list[str]:
    """The cells of a row as HTML, under ``_HEADINGS``."""
    unknown = label("report_unknown", language)
    kind = event_types()[row["event_type"]]
    told = (
        row["location"] or unknown,
        row["admin1"] or unknown,
        _certainty(row, language) or unknown,
        cell_words(row["quantities"], language),
        row["publisher"] or label("publisher_unknown", language),
    )
    # a range of days has room for a line each
    days = row_days(row, language).replace(" ", _KEPT).replace(f"–{_KEPT}", "– ")
    return [str(number), safe(days), sign_html(kind) + safe(kind.label(language)), *map(safe, told)]


def _certainty(row: Mapping[str, Any], language: str) -> str:
    """How far the place of a row may lie from its point; nothing without one."""
    if pd.isna(row["latitude"]):
        return ""
    radius, rank = (None if pd.isna(row[name]) else row[name] for name in ("radius_km", "geo_precision"))
    return certainty_words(row["footprint"], radius, rank, language)
