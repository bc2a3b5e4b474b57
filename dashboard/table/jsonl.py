"""JSON lines: one event a line, with exactly the names of ``COLUMNS``."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from dashboard.table.cells import as_json
from dashboard.table.frame import plain_rows


def json_line(row: Mapping[str, object]) -> str:
    """One row (see ``event_row``) as a line, its line end included."""
    return as_json(row) + "\n"


def to_jsonl(frame: pd.DataFrame) -> bytes:
    """The events as UTF-8 JSON lines."""
    return "".join(json_line(row) for row in plain_rows(frame)).encode()
