"""Whether the words around a date speak of what is still to come: "le procès s'ouvrira en octobre"."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from gazetteer.folders import DATA
from gazetteer.tables import read_table
from gazetteer.text import Span

PAST_COLUMNS = ("form", "example", "note")
_REACH = 120
_WALL = re.compile(r"[.,;:!?()\n–—]")
# The simple future of all verbs; "libéra" (past) keeps its accent.
_FUTURE = re.compile(
    r"\b(?:[^\W\d_]+(?:era|eront|ira|iront|dra|dront|vra|vront|rra|rront|aura|auront)|aura|auront|ira|iront)\b"
    r"|\b(?:devrait|devraient|prévue?s?|programmée?s?|attendue?s?|envisage\w*"
    r"|prochaine? (?:sortie|étape|édition|session)|(?:va|vont) [^\W\d_]+(?:er|ir|re)\b)"
)


@cache
def past_forms(path: Path = DATA / "lexicon" / "past_forms.csv") -> frozenset[str]:
    """The forms that end like a future and speak of no day to come: most are of the simple past ("livra"). Raises
    TableError for a row without one."""
    return frozenset(row.filled("form") for row in read_table(path, PAST_COLUMNS))


def is_to_come(text: str, span: Span, paragraph: Span) -> bool:
    """Whether the clause of a date, or the one after where the date is all of its own, has a verb of the future."""
    start, end = max(paragraph.start, span.start - _REACH), min(paragraph.end, span.end + _REACH)
    before = text[start : span.start]
    walls = [wall.end() for wall in _WALL.finditer(before)]
    clause = before[walls[-1] :] if walls else before
    after = text[span.end : end]
    wall = _WALL.search(after)
    if wall is not None and wall[0] == "," and not clause.strip():
        following = _WALL.search(after, wall.end())
        after = after[: following.start()] if following else after
    elif wall is not None:
        after = after[: wall.start()]
    return _speaks_of_the_future(clause) or _speaks_of_the_future(after)


def _speaks_of_the_future(clause: str) -> bool:
    verbs = [match[0] for match in _FUTURE.finditer(clause)]
    planned = any(verb[0].islower() and verb not in past_forms() for verb in verbs)
    return planned or clause.lstrip().startswith("Prochain")
