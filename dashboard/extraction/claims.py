"""What a passage claims for an event of a type: who is enrolled, what is seized, what is no damage."""

from __future__ import annotations

from dataclasses import replace

from dashboard.extraction.kinds import OF_TROOPS
from dashboard.extraction.passages import Passage
from dashboard.extraction.quantity_words import rules_marked, signs
from dashboard.model import Quantity
from gazetteer.text import fold, split_words


def claims_for(event_type: str, passage: Passage) -> list[Quantity]:
    """The claims of a passage for an event of that type: the fighters that a demobilisation counts are enrolled, also
    where no word says so ("128 ex-combattants ont déposé 96 armes"); what troops carry off is seized, and what a
    visitor hands over is not. Those whom an armed group captured are not arrested; an accident enrols nobody, has
    no haul, and what it befell is not counted.
    """
    roleless = [q for q in passage.quantities if not q.role and not q.part]
    said: list[Quantity] = []
    if event_type == "ddr":
        said = [replace(q, role="enrolled") for q in roleless if _is_fighter(q.item)]
    elif event_type in OF_TROOPS:
        carried = [q for q in roleless if q.rule in rules_marked("carried") and q.category != "person"]
        said = [replace(q, role="seized") for q in carried]
    elif event_type == "violence_against_civilians" and "captured" in passage.classes:
        return [q for q in passage.claims if q.role != "arrested"]
    elif event_type == "training_or_visit":
        return [q for q in passage.claims if q.role != "seized"]
    elif event_type == "accident_or_rescue":
        return [q for q in passage.claims if not _is_no_damage(q)]
    return [*said, *passage.claims]


def _is_no_damage(claim: Quantity) -> bool:
    """ "63 sinistrés ont été recensés", "il a fallu quatre engins", "l'effondrement d'un puits"."""
    befallen = claim.value == 1 and claim.rule in rules_marked("mishap")
    return befallen or claim.role == "enrolled" or (claim.role == "seized" and not claim.rule)


def _is_fighter(item: str) -> bool:
    return not signs("fighter").isdisjoint(split_words(fold(item)).forms)
