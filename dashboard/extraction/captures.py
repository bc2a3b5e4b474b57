"""Those whom police seek, "neutralised": police catch the thieves that soldiers would have killed."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from functools import cache

from dashboard.extraction.quantity_words import rules_marked
from dashboard.model import Actor, Quantity

_ARMIES = frozenset(("state_forces", "foreign_forces"))


def as_caught(figures: Sequence[Quantity], forces: Iterable[Actor]) -> tuple[Quantity, ...]:
    """The figures, those of outlaws out of harm's way as arrested, where police alone act of "two men" too; where
    armies alone act they are killed, as all that these claim to have neutralised."""
    kinds = {force.kind for force in forces}
    if kinds and kinds <= _ARMIES:
        return tuple(figures)
    sides = ("outlaw", "") if kinds and kinds.isdisjoint(_ARMIES) else ("outlaw",)
    caught: list[Quantity] = []
    for figure in figures:
        with_the_whole = figure.part and figure.role == "killed" and bool(caught) and is_caught(caught[-1])
        away = with_the_whole or _are_put_out_of_action(figure, sides)
        caught.append(replace(figure, role="arrested") if away else figure)
    return tuple(caught)


def _are_put_out_of_action(figure: Quantity, sides: Container[str]) -> bool:
    if figure.role != "killed" or figure.side not in sides:
        return False
    return figure.rule in (_out_of_action() if figure.side else rules_marked("harmless"))


def is_caught(figure: Quantity) -> bool:
    """Whether it is one of those that ``as_caught`` made arrests."""
    return figure.role == "arrested" and figure.rule in _out_of_action()


def is_neutralised(figure: Quantity) -> bool:
    """Whether it counts those whom forces say to have neutralised: whoever they are, no civilians, they fought them."""
    return figure.role == "killed" and figure.side != "civilian" and figure.rule in rules_marked("harmless")


@cache
def _out_of_action() -> frozenset[str]:
    return rules_marked("harmless") | rules_marked("fallen")
