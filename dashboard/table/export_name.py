"""The name of a file of some rows of the event table."""

from __future__ import annotations

import pandas as pd

from dashboard.table.filters import Filters, days_spanned
from gazetteer.text import fold


def file_name(frame: pd.DataFrame, filters: Filters) -> str:
    """A name for a file of these rows, without suffix: what the filters ask and the days that the rows span.

    Lower case letters, digits, "-" and "_" only, so that every system takes it ("sahel_air_strike_2026-01-11").
    """
    divisions = [f"region-{name}" for name in filters.regions] + [f"cercle-{name}" for name in filters.cercles]
    asked = [*filters.event_types, *filters.publishers, *divisions, filters.search, "rejected" * filters.rejected]
    days = dict.fromkeys(day.isoformat() for day in days_spanned(frame) if day is not None)
    words = ["sahel", *asked, *days]
    plain = ["".join(c if c.isascii() and (c.isalnum() or c == "-") else "_" for c in fold(word)) for word in words]
    return "_".join(word.strip("_") for word in plain if word.strip("_"))[:100]
