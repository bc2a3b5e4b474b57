"""The rows of a table that do not do what they say, each with its file, line and values."""

from __future__ import annotations

from collections.abc import Callable

from gazetteer.folders import DATA
from gazetteer.tables import Row, read_table


def misread(name: str, columns: tuple[str, ...], is_right: Callable[[Row], bool]) -> list[str]:
    """The rows of a table of ``data/`` that are not right."""
    rows = list(read_table(DATA / name, columns))
    assert rows
    return [f"{name}, line {row.line}: {', '.join(row.values)}" for row in rows if not is_right(row)]
