"""Cells of the event table as a reader reads them."""

from __future__ import annotations

from dashboard.labels import cell_words, label, labels, type_words
from dashboard.reasons import issue_words


def readable_cell(column: str, value: object, language: str) -> str:
    """A cell in words: types, footprints, issues, lists and claims; a word of another table stays as it is."""
    if column == "event_type":
        return type_words(str(value), language)
    if column == "issues" and isinstance(value, list):
        return issue_words(value, language)
    key = f"{column}_{value}"
    return label(key, language) if column == "footprint" and key in labels() else cell_words(value, language)
