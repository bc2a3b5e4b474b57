"""The word lists of quantities: what is counted (items) and what became of it (role marks)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from gazetteer.folders import DATA
from gazetteer.phrases import Phrases
from gazetteer.tables import read_table

ITEM_COLUMNS = ("phrase", "category", "side", "example", "note")
SIGN_COLUMNS = ("word", "kind", "example", "note")
ROLE_COLUMNS = ("rule", "phrase", "persons", "things", "only", "order", "example", "counter_example", "note")
# A row that governs and gives no role: those rescued, abducted or merely checked are no claim of the seven roles.
NO_ROLE = "none"
HAVE = frozenset(("a", "ont", "avait", "avaient", "aura", "auront", "avoir", "ayant", "eu"))
BE = frozenset(("ete", "est", "sont", "etait", "etaient", "sera", "seront", "etre", "furent", "fut", "etant", "soient"))


@dataclass(frozen=True, slots=True)
class Item:
    """A counted noun. ``category``: person, couple, weapon, shot, device, vehicle, site, thing, goods, money or
    collective (a noun that only groups others); ``side`` where the noun tells it."""

    category: str
    side: str


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One row of the role table: the role of persons, the role of things ("" where it governs none, ``NO_ROLE``
    where it says that they have none of the roles), the categories of things it is held to, and its grammar."""

    rule: str
    persons: str
    things: str
    only: frozenset[str]
    order: str

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
def signs(kind: str) -> frozenset[str]:
    """The folded grammar words of one kind, as in the table's column ``kind``."""
    return frozenset(_signs()[kind])


@cache
def _signs() -> dict[str, list[str]]:
    """The words of each kind, read once: some thirty kinds are asked for one by one."""
    words = defaultdict[str, list[str]](list)
    for row in read_table(DATA / "lexicon" / "quantity_signs.csv", SIGN_COLUMNS):
        words[row["kind"]].append(row["word"])
    return dict(words)


@cache
def items() -> Phrases[Item]:
    """The nouns that are counted."""
    rows = read_table(DATA / "lexicon" / "items.csv", ITEM_COLUMNS)
    return Phrases((row["phrase"], Item(row["category"], row["side"])) for row in rows)


@cache
def roles() -> Phrases[RoleRow]:
    """The words that say what became of somebody or something."""
    rows = read_table(DATA / "lexicon" / "roles.csv", ROLE_COLUMNS)
    return Phrases(
        (
            row["phrase"],
            RoleRow(row["rule"], row["persons"], row["things"], frozenset(row["only"].split()), row["order"]),
        )
        for row in rows
    )
