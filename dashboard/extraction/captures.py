"""Those whom police seek, "neutralised": police catch the thieves that soldiers would have killed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dashboard.extraction.quantity_words import rules_marked
from dashboard.model import Actor, Quantity

_ARMIES = frozenset(("state_forces", "foreign_forces"))


def as_caught(figures: Sequence[Quantity], forces: Iterable[Actor]) -> tuple[Quantity, ...]:
    """The figures, those of outlaws out of harm's way as arrested; where armies alone act they are killed, as all that
    these claim to have neutralised."""
    kinds = {force.kind for force in forces}
    if kinds and kinds <= _ARMIES:
        return tuple(figures)
    return tuple(replace(q, role="arrested") if _is_of_outlaws(q) else q for q in figures)


def _is_of_outlaws(figure: Quantity) -> bool:
    return figure.role == "killed" and figure.side == "outlaw" and figure.rule in rules_marked("harmless")


def is_caught(figure: Quantity) -> bool:
    """Whether it is one of those that ``as_caught`` made arrests."""
    return figure.role == "arrested" and figure.rule in rules_marked("harmless")
