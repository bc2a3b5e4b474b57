"""What is told of a row of the reader's own table among its issues, in French as the reading says its own: what it
corrects, that it was checked or is none, and that its point contradicts its country or its région."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from dashboard.labels import label
from dashboard.reasons import issue_words
from dashboard.table.own_cells import OwnRow

DRAWN = ("latitude", "longitude", "radius_km", "footprint")
"""The columns that say what is drawn of an event."""
CHECKED, REJECTED = "vérifié par le lecteur", "écarté par le lecteur"
MARKS = (REJECTED, CHECKED)
"""What the reader holds of a row, that it tells of no event or is right as it is: it comes back with a table that says
so."""
_SIGNS = {CHECKED: "✓", REJECTED: "✕"}
_CORRECTED = "corrigé par le lecteur : "
# What a reader calls what the columns hold; the rest are of the file.
_CALLED = {
    "lieu": (*DRAWN, "location", "toponyms", "geo_precision", "where_prec"),
    "jour": ("date_start", "date_end", "time_precision", "date_prec"),
    "type": ("event_type", "sub_event_type"),
    "région": ("admin1",),
    "cercle": ("admin2",),
    "pays": ("country",),
    "titre": ("title",),
    "émetteur": ("publisher",),
    "acteurs": ("actors",),
    "chiffres": ("quantities",),
    "réserves": ("issues",),
}
_OF_THE_FILE = "fichier"
_OUTSIDE = "hors du Mali"
_FAR = "le lieu dit est loin de la région dite"
_FAR_POINT = re.compile(rf"[-+.e\d]+ ; [-+.e\d]+ : {_FAR} \(")


def correction(changed: Iterable[str]) -> str:
    """What the reader corrected: the columns ``changed``."""
    return _CORRECTED + " ; ".join(sorted(set(map(_called, changed)), key=[*_CALLED, _OF_THE_FILE].index))


def _called(column: str) -> str:
    return next((name for name, columns in _CALLED.items() if column in columns), _OF_THE_FILE)


def mark_of(issues: Collection[object]) -> str:
    """Which of ``MARKS`` a row bears that has these issues; "" for none, the first where a table says both."""
    return next((mark for mark in MARKS if mark in issues), "")


def corrections(issues: Iterable[Sequence[object]]) -> int:
    """How many rows, of which these are the issues, say what the reader corrected."""
    return sum(any(map(is_correction, told)) for told in issues)


def stray_issue(row: OwnRow) -> str:
    """That the point of a row contradicts its country."""
    return f"{row.text('latitude')} ; {row.text('longitude')} : {_OUTSIDE}"


def region_issue(event: Mapping[str, Any]) -> str:
    """That the point of a row lies far from its région."""
    return f"{event['latitude']:g} ; {event['longitude']:g} : {_FAR} ({event['admin1']})"


def is_told_anew(issue: object) -> bool:
    """Whether an issue is one of these, told of each table as its rows are now: a point may have been moved since."""
    return is_correction(issue) or bool(_FAR_POINT.match(str(issue)))


def is_correction(issue: object) -> bool:
    """Whether an issue says what the reader corrected."""
    return str(issue).startswith(_CORRECTED)


def doubts(issues: Iterable[object]) -> list[object]:
    """The issues that warn of something: what the reader checked, rejected and corrected is none."""
    return [issue for issue in issues if issue not in MARKS and not is_correction(issue)]


def done_words(issues: Collection[object], language: str) -> str:
    """What the reader did, that a row is checked or rejected, with its sign, and what is corrected, in words; else
    nothing."""
    mark = mark_of(issues)
    marked = f"{_SIGNS[mark]} {issue_words([mark], language)}" if mark else ""
    corrected = issue_words(filter(is_correction, issues), language)
    return label("joint", language).join(filter(None, (marked, corrected)))
