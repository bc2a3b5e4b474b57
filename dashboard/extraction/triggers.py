"""Trigger words: which words of a sentence tell of an event, and of what type."""

from __future__ import annotations

from functools import cache

from dashboard.model import Trigger
from gazetteer.folders import DATA
from gazetteer.phrases import Phrases
from gazetteer.tables import read_table
from gazetteer.text import Words

TRIGGER_COLUMNS = ("phrase", "event_type", "example", "counter_example", "note")
# Where a sentence holds triggers of several types, the one that says most about what happened gives the type:
# a haul rather than the arrest that came with it, the device rather than the attack it was meant for.
_ORDER = (
    "drug_seizure",
    "weapons_seizure",
    "contraband_seizure",
    "violence_against_civilians",
    "ied",
    "air_strike",
    "attack_or_ambush",
    "armed_clash",
    "accident_or_rescue",
    "arrest",
    "ground_operation",
    "ddr",
    "rotation_or_patrol",
    "training_or_visit",
    "other",
)
_DENIALS = Phrases(
    (phrase, True)
    for phrase in (
        "aucun|aucune ... attaque|incident|tentative|embuscade|frappe",
        "auteurs de l'attaque",
        "en cas de|d",
        "seront|serait|pourraient|pourrait",
    )
)


@cache
def _triggers() -> Phrases[tuple[str, str]]:
    rows = read_table(DATA / "lexicon" / "triggers.csv", TRIGGER_COLUMNS)
    return Phrases((row["phrase"], (row["event_type"], f"triggers.csv:{row.line}")) for row in rows)


def find_trigger(words: Words) -> Trigger | None:
    """The trigger of a sentence, or None where it tells of no event, denies one or only supposes it."""
    matches = list(_triggers().find(words))
    if not matches or next(iter(_DENIALS.find(words)), None) is not None:
        return None
    best = min(matches, key=lambda match: (_ORDER.index(match.value[0]), match.first, -match.last))
    event_type, rule = best.value
    return Trigger(words.span(best.first, best.last), event_type, rule)
