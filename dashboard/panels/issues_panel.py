"""What was seen and not understood, or not read at all: a list at the foot of the page."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from dashboard.labels import fault_words, label
from dashboard.model import Issue
from dashboard.reasons import issue_words


def show(issues: Sequence[Issue], language: str) -> None:
    """Draws the list; nothing where there are none."""
    if issues:
        with st.expander(label("issues", language, count=len(issues))):
            st.dataframe(listed(issues, language), hide_index=True)


def listed(issues: Sequence[Issue], language: str) -> pd.DataFrame:
    """One row an issue: its file, its kind and its sentence under headings in the page's language."""
    rows = [(issue.file, label(f"issue_{issue.kind}", language), _sentence(issue, language)) for issue in issues]
    return pd.DataFrame(rows, columns=[label(key, language) for key in ("issue_file", "issue_kind", "issue_message")])


def _sentence(issue: Issue, language: str) -> str:
    return fault_words(issue.fault, language) if issue.fault else issue_words([issue.message], language)
