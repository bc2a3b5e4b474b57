"""The name of a file of some rows of the event table."""

from __future__ import annotations

import pandas as pd

from dashboard.table.filters import Filters
from gazetteer.text import fold


def file_name(frame: pd.DataFrame, filters: Filters) -> str:
    """A name for a file of these rows, without suffix: what the filters ask and the days that the rows span.

    Lower case letters, digits, "-" and "_" only, so that every system takes it ("sahel_air_strike_2026-01-11").
    """
    divisions = [f"region-{name}" for name in filters.regions] + [f"cercle-{name}" for name in filters.cercles]
    asked = [*filters.event_types, *filters.publishers, *divisions, filters.search, "rejected" * filters.rejected]
    days = [frame["date_start"].min(), frame["date_end"].fillna(frame["date_start"]).max()]
    words = ["sahel", *asked, *(f"{day:%Y-%m-%d}" for day in dict.fromkeys(days) if not pd.isna(day))]
    plain = ["".join(c if c.isascii() and (c.isalnum() or c == "-") else "_" for c in fold(word)) for word in words]
    return "_".join(word.strip("_") for word in plain if word.strip("_"))[:100]
