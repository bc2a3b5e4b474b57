"""Which kinds of deed go together: what an event takes in of later sentences, and what a later deed makes of it."""

from __future__ import annotations

ARMED = frozenset(
    ("air_strike", "ied", "attack_or_ambush", "armed_clash", "ground_operation", "violence_against_civilians")
)
SEIZURES = frozenset(("drug_seizure", "weapons_seizure", "contraband_seizure"))
"""The types that tell of a haul."""
# What soldiers, police and customs do: what is carried off then is seized, and not stolen.
OF_TROOPS = SEIZURES | {"ground_operation", "air_strike", "arrest"}
# A haul gives the type to the arrest it came with; arms found on those arrested do not.
_HAULS = frozenset(("drug_seizure", "contraband_seizure"))
# Institutional life is told at length: these take in every sentence about the same day.
LONG = frozenset(("training_or_visit", "rotation_or_patrol", "ddr"))
UNDER_FIRE = frozenset(("armed_clash", "attack_or_ambush"))
"""What a patrol or convoy comes to where it is told to have been shot at, and of no other place."""
# What accompanies other events rather than stands beside them.
SOFT = frozenset(("training_or_visit", "rotation_or_patrol"))
# What an event of a type takes in, told without a place or day of its own.
# Who is killed in an armed deed, by an aircraft or in a sweep too, is told of as passengers and guards.
_WITH_ARMED = SEIZURES | {"arrest", "ground_operation", "armed_clash", "violence_against_civilians"}
_TAKES_IN = {
    "air_strike": _WITH_ARMED | {"ied"},
    "ied": _WITH_ARMED | {"attack_or_ambush"},
    "attack_or_ambush": _WITH_ARMED | {"ied"},
    "armed_clash": _WITH_ARMED,
    "ground_operation": _WITH_ARMED | {"other"},
    "violence_against_civilians": _WITH_ARMED | {"attack_or_ambush", "ied", "other"},
    **{seizure: SEIZURES | {"arrest", "ground_operation", "rotation_or_patrol", "other"} for seizure in SEIZURES},
    # "Ils transportaient des animaux volés"
    "arrest": SEIZURES
    | {"armed_clash", "ground_operation", "rotation_or_patrol", "other", "violence_against_civilians"},
    "ddr": frozenset(("training_or_visit", "weapons_seizure", "other")),
    "rotation_or_patrol": SEIZURES
    | UNDER_FIRE
    | {"arrest", "training_or_visit", "other", "air_strike", "ground_operation"},
    "training_or_visit": frozenset(("ddr", "other")),
    # what the lorry carried, and what went off in it
    "accident_or_rescue": SEIZURES | {"accident_or_rescue", "violence_against_civilians", "ied", "other"},
}
# What a later sentence makes of an event: an arrest with a haul is the haul, a patrol that seizes is the seizure.
# An attack that names no troops, and then the villagers it killed, is one on civilians.
_UPGRADES = {
    "arrest": _HAULS,
    "contraband_seizure": frozenset(("drug_seizure", "weapons_seizure")),
    "rotation_or_patrol": SEIZURES | UNDER_FIRE | {"arrest", "air_strike", "ground_operation"},
    "training_or_visit": frozenset(("ddr",)),
    "attack_or_ambush": frozenset(("violence_against_civilians",)),
}


def takes_in(event_type: str, told_type: str) -> bool:
    """Whether an event goes on with what is told later without a place or day of its own."""
    return event_type == told_type or told_type in _TAKES_IN.get(event_type, ())


def of_a_kind(one: str, other: str) -> bool:
    """Whether two types may be of one deed told twice: the same, or both armed."""
    return one == other or {one, other} <= ARMED


def becomes(event_type: str, told_type: str) -> bool:
    """Whether what is told later says better what the event was."""
    return told_type in _UPGRADES.get(event_type, ())
