"""What a later sentence says became in the end of what was counted before it: "Il a été détruit sur place."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from dashboard.extraction.passages import Passage
from dashboard.extraction.quantity_words import NO_ROLE
from dashboard.model import OF_THINGS, Quantity

NEAR = 2
"""What a pronoun stands for was counted in one of this many sentences."""
# ... and is one of their last figures.
_FEW = 3


def settled(claims: list[Quantity], before: Sequence[Passage], passage: Passage) -> list[Quantity]:
    """The claims of an event after one more passage; ``before`` are the last ones that tell of it. Where it says what
    became of all, all the things listed last, else the last claim, or the one person or thing that had no role yet."""
    if passage.outcome is None:
        return claims
    row, several, of_all = passage.outcome
    listed = _listed_last(claims, before[-1]) if of_all and before else []
    if len(listed) > 1 and all(row.role_of(claim.category) in OF_THINGS for claim in listed):
        became = [replace(claim, role=row.role_of(claim.category), rule=row.rule) for claim in listed]
        return [*claims[: -len(listed)], *became]
    roleless = [q for p in before for q in p.quantities if not q.role and (q.value != 1) == several]
    for claim in [*reversed(roleless[-_FEW:]), *claims[-1:]]:
        role = row.role_of(claim.category)
        if claim.category and (claim.value != 1) == several and role not in ("", NO_ROLE):
            if any(one.value == claim.value and one.role == role for one in passage.claims if not one.part):
                break  # "Tous deux ont été écroués": counted there
            kept = claims[:-1] if claims and claim is claims[-1] else claims
            return [*kept, replace(claim, role=role, rule=row.rule)]
    return claims


def _listed_last(claims: Sequence[Quantity], sentence: Passage) -> list[Quantity]:
    """The things of one role that a sentence told last: "(ont saisi) trois fusils et deux motos"."""
    role, begins = claims[-1].role if claims else "", sentence.span.start
    alike = takewhile(lambda one: one.role == role in OF_THINGS and one.span.start >= begins, reversed(claims))
    return [*alike][::-1]
