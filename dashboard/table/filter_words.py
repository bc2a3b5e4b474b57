"""The filters that are on, in words: what the chips of the page and the report say of them."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.labels import day_words, label, type_words
from dashboard.table.filters import Filters


def filter_words(filters: Filters, language: str) -> Iterator[tuple[str, object, str]]:
    """Each value that narrows the rows: the field of the filters, the value, and its words."""
    for name in filters.event_types:
        yield "event_types", name, type_words(name, language)
    for key, limit in (("date_from", "since"), ("date_to", "until")):
        day = getattr(filters, key)
        if day is not None:
            yield key, day, label(limit, language, day=day_words(day, day, language))
    for name in filters.publishers:
        yield "publishers", name, name or label("publisher_unknown", language)
    for key, named in (("regions", "region_named"), ("cercles", "cercle_named")):
        for name in getattr(filters, key):
            yield key, name, label(named, language, name=name)
    for rank in filters.precision:
        yield "precision", rank, label(f"precision_{rank}", language)
    for name in filters.checks:
        yield "checks", name, label(f"check_{name}", language)
    if filters.casualties:
        yield "casualties", True, label("casualties", language)
    if filters.once:
        yield "once", True, label("once", language)
    if filters.rejected:
        yield "rejected", True, label("rejected_shown", language)
    if filters.search:
        yield "search", filters.search, label("quoted", language, words=filters.search)
