"""Cells of the event table as a reader reads them."""

from __future__ import annotations

from dashboard.labels import cell_words, label, labels, type_words
from dashboard.reasons import issue_words
from dashboard.table.own_issues import done_words, doubts


def readable_cell(column: str, value: object, language: str) -> str:
    """A cell in words: types, footprints, issues, lists and claims; a word of another table stays as it is, and nothing
    is an empty one."""
    if value is None:
        return ""
    if column == "event_type":
        return type_words(str(value), language)
    if column == "issues" and isinstance(value, list):
        told = (issue_words(doubts(value), language), done_words(value, language))
        return label("joint", language).join(filter(None, told))
    key = f"{column}_{value}"
    return label(key, language) if column == "footprint" and key in labels() else cell_words(value, language)
