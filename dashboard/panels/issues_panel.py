"""What was seen and not understood, or not read at all: a list at the foot of the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from dashboard.labels import fault_words, label
from dashboard.model import Issue, Reading
from dashboard.panels import picking
from dashboard.reasons import issue_words


def show(reading: Reading, selected: str | None, language: str, choose: Callable[[str], None]) -> None:
    """Draws the list, nothing where there are none; calls ``choose`` with the event of the issue the reader picks."""
    issues = reading.issues
    if issues:
        title = label("issues", language, count=len(issues))
        with st.expander(title):
            rows = listed(issues, language)
            picking.show("issues_table", rows, _events_of(reading), selected, language, choose, {}, title)


def _events_of(reading: Reading) -> list[str | None]:
    """The event that each issue of the reading was told beside; of a file that was not read there is none."""
    # the same words may be doubted in two events: an event holds the very issues that the reading lists
    events = {id(issue): event.event_id for event in reading.events for issue in event.issues}
    return [events.get(id(issue)) for issue in reading.issues]


def listed(issues: Sequence[Issue], language: str) -> pd.DataFrame:
    """One row an issue: its file, its kind and its sentence under headings in the page's language."""
    rows = [(issue.file, label(f"issue_{issue.kind}", language), _sentence(issue, language)) for issue in issues]
    return pd.DataFrame(rows, columns=[label(key, language) for key in ("issue_file", "issue_kind", "issue_message")])


def _sentence(issue: Issue, language: str) -> str:
    return fault_words(issue.fault, language) if issue.fault else issue_words([issue.message], language)
