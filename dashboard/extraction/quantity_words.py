"""The word lists of quantities: what is counted (items) and what became of it (role marks)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from gazetteer.folders import DATA
from gazetteer.phrases import Phrases
from gazetteer.tables import read_table
from gazetteer.text import Words

ITEM_COLUMNS = ("phrase", "category", "side", "example", "note")
SIGN_COLUMNS = ("word", "kind", "example", "note")
ROLE_COLUMNS = ("rule", "phrase", "persons", "things", "order", "example", "counter_example", "note")
_HAVE = frozenset(("a", "ont", "avait", "avaient", "aura", "auront", "avoir", "ayant", "eu"))
_BE = frozenset(("ete", "est", "sont", "etait", "etaient", "sera", "seront", "etre", "furent", "fut", "etant"))
_NOUN_SIGNS = frozenset(["la", "une", "cette", "sa", "l", "leur", "importante", "premiere", "nouvelle"])
_CLITICS = frozenset(("l", "les", "s"))
_JOINERS = frozenset(["et", "puis", "ou"])
# an auxiliary stands at most this many words before its participle ("ont aussitôt et définitivement détruit")
_REACH = 4
_JOINED_REACH = 40


@dataclass(frozen=True, slots=True)
class Item:
    """A counted noun: ``category`` person, weapon, device, vehicle, site, thing or goods; ``side`` where it tells."""

    category: str
    side: str


@dataclass(frozen=True, slots=True)
class RoleRow:
    """One row of the role table: the role it gives persons, the role it gives things ("" for none), and its grammar."""

    rule: str
    persons: str
    things: str
    order: str

    def role_of(self, category: str) -> str:
        """The role of an item of this category; an unknown item takes whichever the row has."""
        if category == "person":
            return self.persons
        if self.order == "struck" and category not in ("site", "vehicle"):
            return ""
        if self.order == "stopped" and category == "vehicle":
            return ""
        if self.things == "seized" and category == "site":
            return ""
        return self.things if category else self.persons or self.things


@dataclass(frozen=True, slots=True)
class RoleMark:
    """A role word at the words ``[first, last)``; ``forward`` where it governs what follows, else what precedes."""

    first: int
    last: int
    row: RoleRow
    forward: bool


@cache
def signs(kind: str) -> frozenset[str]:
    """The folded grammar words of one kind: label, not_counted, stop, whereabouts, own, other, loss, toll, news."""
    rows = read_table(DATA / "lexicon" / "quantity_signs.csv", SIGN_COLUMNS)
    return frozenset(row["word"] for row in rows if row["kind"] == kind)


@cache
def items() -> Phrases[Item]:
    """The nouns that are counted."""
    rows = read_table(DATA / "lexicon" / "items.csv", ITEM_COLUMNS)
    return Phrases((row["phrase"], Item(row["category"], row["side"])) for row in rows)


@cache
def _roles() -> Phrases[RoleRow]:
    rows = read_table(DATA / "lexicon" / "roles.csv", ROLE_COLUMNS)
    return Phrases((row["phrase"], RoleRow(row["rule"], row["persons"], row["things"], row["order"])) for row in rows)


def role_marks(words: Words) -> list[RoleMark]:
    """The role words in text order. A participle after "avoir" governs what follows, any other what precedes."""
    return [
        RoleMark(match.first, match.last, match.value, _forward(words.forms, match.first, match.last, match.value))
        for match in _roles().longest(words)
    ]


def _forward(forms: list[str], first: int, last: int, row: RoleRow) -> bool:
    if row.order in ("noun", "active"):
        return True
    if row.order in ("toll", "subject"):
        return False
    if first and forms[first - 1] in _NOUN_SIGNS:
        return last < len(forms) and forms[last] in ("de", "d", "des", "du")
    # "ont ratissé la zone ... et neutralisé dix hommes": the auxiliary is not repeated
    joined = first > 0 and forms[first - 1] in _JOINERS and not forms[first].endswith("s")
    reach = _JOINED_REACH if joined else _REACH
    for index in range(first - 1, max(-1, first - 1 - reach), -1):
        if forms[index] in _BE or (forms[index] in ",;.:" and not joined):
            return False
        if forms[index] in _HAVE:
            # "et l'ont détruit": the object stands before
            return not (index and forms[index - 1] in _CLITICS)
    return False
