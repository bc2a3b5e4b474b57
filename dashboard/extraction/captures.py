"""Those whom police seek, "neutralised": police catch the thieves that soldiers would have killed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dashboard.extraction.quantity_words import rules_marked
from dashboard.model import Actor, Quantity

_ARMY = "state_forces"
_FORCES = frozenset((_ARMY, "police", "customs"))


def forces_of(actors: Iterable[Actor], before: frozenset[str]) -> frozenset[str]:
    """The kinds of forces that a sentence names, else those named last before it."""
    return frozenset(actor.kind for actor in actors if actor.kind in _FORCES) or before


def as_caught(figures: Sequence[Quantity], forces: frozenset[str]) -> tuple[Quantity, ...]:
    """The figures, those of outlaws out of harm's way as arrested; where the army alone acts they are killed, as all
    that it claims to have neutralised."""
    if forces == {_ARMY}:
        return tuple(figures)
    return tuple(replace(q, role="arrested") if _is_of_outlaws(q) else q for q in figures)


def _is_of_outlaws(figure: Quantity) -> bool:
    return figure.role == "killed" and figure.side == "outlaw" and figure.rule in rules_marked("harmless")


def is_caught(figure: Quantity) -> bool:
    """Whether it is one of those that ``as_caught`` made arrests."""
    return figure.role == "arrested" and figure.rule in rules_marked("harmless")
