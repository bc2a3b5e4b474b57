"""JSON lines: one event a line, with exactly the names of ``COLUMNS``."""

from __future__ import annotations

import pandas as pd

from dashboard.table.cells import as_json
from dashboard.table.frame import plain_rows


def to_jsonl(frame: pd.DataFrame) -> bytes:
    """The events as UTF-8 JSON lines; lists stay lists, an unknown cell is null."""
    return "".join(as_json(row) + "\n" for row in plain_rows(frame)).encode()
