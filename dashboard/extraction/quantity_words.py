"""The word lists of quantities: what is counted (items) and what became of it (role marks)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from dashboard.lexicon import ITEM_COLUMNS, ROLE_COLUMNS
from dashboard.model import ROLES
from gazetteer.folders import DATA
from gazetteer.phrases import Phrases, read_phrases
from gazetteer.tables import Row, read_table

SIGN_COLUMNS = ("word", "kind", "example", "note")
_ROLES = DATA / "lexicon" / "roles.csv"
# A row that governs and gives no role: those rescued, abducted or merely checked are no claim of the seven roles.
NO_ROLE = "none"
ENDS = frozenset(("killed", "destroyed", "released"))
"""The roles of what becomes of somebody or something last."""
FIRST = frozenset(("premier", "premiere"))
"""The words that begin to tell things counted before, one by one."""
SINGULAR_IN_S = frozenset(("mis", "remis", "pris", "repris", "surpris"))
"""The participles that end in s without being of several."""
# A collective is a noun that only groups others ("lot", "cargaison").
CATEGORIES = (
    "collective",
    "couple",
    "device",
    "goods",
    "money",
    "person",
    "shot",
    "site",
    "thing",
    "vehicle",
    "weapon",
)
"""What a counted noun may be."""
SIDES = ("own", "other", "civilian", "outlaw")
"""Whose a counted noun may be."""
# How a role word governs its figure (see ``quantity_marks``).
ORDERS = ("verb", "noun", "active", "toll", "subject", "either", "final")
RoleMarking = Literal["", "carried", "fallen", "harmless", "holds", "justice", "mishap"]
"""What else a row says of its words. ``harmless``: somebody is out of action, and not how that came about, as the
forces say of those they fight; ``fallen``: the same, said of anybody;
``justice``: a court or prison, after an arrest; ``carried``: what was carried off; ``holds``: what stands before it
only holds what follows; ``mishap``: of one thing, the accident itself."""
SignKind = Literal[
    "agent",
    "announced",
    "anyone",
    "bearing",
    "blamed",
    "body",
    "determiner",
    "dimension",
    "each",
    "earlier",
    "end",
    "epithet",
    "estimated",
    "fighter",
    "holding",
    "joiner",
    "kind",
    "label",
    "later",
    "loss",
    "measure",
    "news",
    "not_counted",
    "nothing",
    "one",
    "opener",
    "ordinal",
    "other",
    "out_of",
    "own",
    "part",
    "period",
    "plain_noun",
    "pronoun",
    "purpose",
    "qualifier",
    "quantifier",
    "range",
    "recount",
    "report",
    "result",
    "speech",
    "stop",
    "theirs",
    "to_come",
    "toll",
    "unit",
    "whereabouts",
    "worth",
]
"""What a grammar word around figures may do."""


@dataclass(frozen=True, slots=True)
class Item:
    """A counted noun: its category, one of ``CATEGORIES``, and its side, one of ``SIDES`` where the noun tells it."""

    category: str
    side: str


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One row of the role table: the role of persons, the role of things ("" where it governs none, ``NO_ROLE``
    where it says that they have none of the roles), the categories of things it is held to, its grammar, and what else
    it says."""

    rule: str
    persons: str
    things: str
    only: frozenset[str]
    order: str
    mark: RoleMarking

    def role_of(self, category: str) -> str:
        """What it says of an item of this category. An unknown item takes whichever the row has; of both, the role of
        persons, but what is taken is a thing: people have fewer names than goods."""
        if category == "person":
            return self.persons
        if not category:
            taken = self.things == "seized" and self.persons
            return (
                self.things if taken or self.things == NO_ROLE else self.persons or ("" if self.only else self.things)
            )
        if self.only and category not in self.only:
            return ""
        if self.things == "seized" and category == "site":
            return ""
        return "" if category == "money" and self.things not in ("seized", NO_ROLE) else self.things


@dataclass(frozen=True, slots=True)
class RoleMark:
    """A role word at the words ``[first, last)``; ``forward`` where it governs what follows, else what precedes."""

    first: int
    last: int
    row: RoleRow
    forward: bool


@cache
def signs(kind: SignKind) -> frozenset[str]:
    """The folded grammar words of one kind, as in the table's column ``kind``."""
    return frozenset(_signs()[kind])


def determines(forms: list[str], index: int) -> bool:
    """Whether a number or article stands here: the object of the verb before it."""
    form = forms[index] if index < len(forms) else "."
    if form in signs("quantifier"):
        return any(f[0].isdecimal() or f in signs("determiner") for f in forms[index + 1 : index + 4])
    return form[0].isdecimal() or form in signs("determiner")


@cache
def nth_words() -> frozenset[str]:
    """ "deuxième", "second", "autre", "dernier": what names one of several that were counted, but for "l'un"."""
    return signs("ordinal") - {"un", "une"}


@cache
def _signs(path: Path = DATA / "lexicon" / "quantity_signs.csv") -> dict[str, list[str]]:
    """The words of each kind. Raises TableError for a row that cannot be used."""
    words: dict[str, list[str]] = {kind: [] for kind in get_args(SignKind)}
    for row in read_table(path, SIGN_COLUMNS):
        words[row.one_of("kind", words)].append(row.filled("word"))
    return words


@cache
def items(path: Path = DATA / "lexicon" / "items.csv") -> Phrases[Item]:
    """The nouns that are counted. Raises TableError for a row that cannot be used."""
    return read_phrases(read_table(path, ITEM_COLUMNS), _item)


def _item(row: Row) -> Item:
    return Item(row.one_of("category", CATEGORIES), row.one_of("side", ("", *SIDES)))


@cache
def roles(path: Path = _ROLES) -> Phrases[RoleRow]:
    """The words that say what became of somebody or something. Raises TableError for a row that cannot be used."""
    return read_phrases(read_table(path, ROLE_COLUMNS), _role)


@cache
def rules_marked(mark: RoleMarking) -> frozenset[str]:
    """The names of the rows with a mark."""
    return frozenset(row["rule"] for row in read_table(_ROLES, ROLE_COLUMNS) if row["mark"] == mark)


def _role(row: Row) -> RoleRow:
    persons, things = (row.one_of(column, ("", NO_ROLE, *ROLES)) for column in ("persons", "things"))
    only = frozenset(row.some_of("only", CATEGORIES))
    mark = row.one_of("mark", get_args(RoleMarking))
    return RoleRow(row["rule"], persons, things, only, row.one_of("order", ORDERS), mark)
