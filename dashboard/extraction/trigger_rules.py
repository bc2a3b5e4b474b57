"""The rules that join trigger words: which classes of words together tell of which type of event.

``triggers.csv`` holds them; the first row whose classes are all there decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from dashboard.lexicon import event_types
from dashboard.model import ROLES, Trigger
from gazetteer.folders import DATA
from gazetteer.tables import Row, read_table
from gazetteer.text import Words

WORD_COLUMNS = ("phrase", "word_class", "example", "note")
WORDS = DATA / "lexicon" / "trigger_words.csv"
"""The table of trigger words, whose classes the rules name."""
TRIGGER_COLUMNS = (
    "rule",
    "event_type",
    "needs",
    "as_before",
    "without",
    "settled",
    "mark",
    "example",
    "counter_example",
    "note",
)
RuleMarking = Literal["", "apart", "attack", "hint", "loot", "means", "pursuit", "rescue", "towns", "villages"]
"""What the telling of events asks of a rule. ``means``: only says how something was found or somebody was caught;
``hint``: guesses at a haul from goods, which a later sentence says better; ``apart``: an event of its own also without
a place or day; ``loot``, ``pursuit``, ``rescue``: of what was stolen, of fugitives, of those who help; ``attack``,
``towns``, ``villages``: on whom it does not say, on a town, on villagers."""
KINDS = {"weapon": "arms", "shot": "arms"}
"""The class of trigger words that the category of a seized item stands for: the table of items knows more of them."""
# What a rule may name besides the classes of trigger words: what figures stand for.
_OF_FIGURES = frozenset(
    (*ROLES, *KINDS.values(), "caught", "civilians", "device", "fallen", "felled", "neutralised", "outlaws", "person")
)


@dataclass(slots=True)
class TriggerWord:
    """The words ``[first, last)`` of a class of trigger words. Not frozen, like ``Match``: made by the thousand."""

    first: int
    last: int
    word_class: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of the rules: all classes of ``needs`` and none of ``without``; ``as_before`` types may be lent.

    ``needs`` keeps the order of the table, its first class is the head; ``all_of`` is the same as a set.
    ``order`` holds the pairs of which the first class must stand before the second ("arrest>arms" in the table).
    ``settled`` rows hold only for a stretch that gives its own day and place: there one word says enough; ``mark`` is
    what the telling of events asks of it.
    """

    name: str
    event_type: str
    needs: tuple[str, ...]
    all_of: frozenset[str]
    order: tuple[tuple[str, str], ...]
    as_before: frozenset[str]
    without: frozenset[str]
    settled: bool
    mark: RuleMarking


class Told(NamedTuple):
    """What a stretch of words tells of: the trigger, and the rule; ``surely`` unless it took a settled row."""

    trigger: Trigger
    rule: Rule
    first: int
    surely: bool


@cache
def rules(path: Path = DATA / "lexicon" / "triggers.csv") -> tuple[Rule, ...]:
    """The rules, in the order in which they are tried. Raises TableError for a row that cannot be used: of another
    event type than those of ``event_types.csv``, or with a class that is of no trigger word and no figure."""
    classes = _OF_FIGURES | {row["word_class"] for row in read_table(WORDS, WORD_COLUMNS)}
    return tuple(_rule(row, classes) for row in read_table(path, TRIGGER_COLUMNS))


def _rule(row: Row, classes: frozenset[str]) -> Rule:
    row.filled("needs")
    needs = row.some_of("needs", classes, sign=">")
    return Rule(
        row["rule"],
        row.one_of("event_type", ("", *event_types())),
        needs,
        frozenset(needs),
        tuple((one, other) for need in row["needs"].split() for one, mark, other in [need.partition(">")] if mark),
        frozenset(row.some_of("as_before", event_types())),
        frozenset(row.some_of("without", classes)),
        bool(row.one_of("settled", ("", "yes"))),
        row.one_of("mark", get_args(RuleMarking)),
    )


@cache
def head_classes() -> frozenset[str]:
    """The classes of trigger words that head a rule which holds anywhere, without a day and place of its own."""
    return frozenset(rule.needs[0] for rule in rules() if not rule.settled)


@lru_cache(maxsize=10_000)
def _rules_of(classes: frozenset[str]) -> tuple[Rule, ...]:
    """The rules that these classes satisfy, but for the order of their words."""
    return tuple(rule for rule in rules() if rule.all_of <= classes and rule.without.isdisjoint(classes))


def told_by(
    words: Words, found: Sequence[TriggerWord], lent: frozenset[str], settled: bool, one_word: bool
) -> Told | None:
    """What the trigger words of one stretch tell of, or None.

    ``lent`` are the types that the text before the stretch speaks of, for words that fit several types ("une base a
    été détruite"). ``settled`` says that the stretch gives its own day and place: a habit is then an event, and so
    is a plan. ``one_word`` says that the rules marked ``settled`` hold for it.
    """
    if not found:
        return None
    starts = {word.word_class: word.first for word in reversed(found)}
    classes = frozenset(starts)
    if classes & {"denial", "untrue", "refuted"} or (not settled and classes & {"habit", "planned"}):
        return None
    for rule in _rules_of(classes):
        if rule.settled and not one_word:
            continue
        if all(starts[one] < starts[other] for one, other in rule.order):
            event_type = min(rule.as_before & lent, default=rule.event_type)
            if not event_type:
                continue
            head = next(word for word in found if word.word_class == rule.needs[0])
            span = words.span(head.first, head.last)
            return Told(Trigger(span, event_type, f"triggers.csv:{rule.name}"), rule, head.first, not rule.settled)
    return None
