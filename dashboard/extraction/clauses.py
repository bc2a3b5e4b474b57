"""A sentence -> the clauses that each tell of something of its own.

"Deux bases ont été détruites : la première à l'est de A, la seconde au sud de B" tells of two events, and so do
"les postes de A et de B ont été attaqués simultanément", "une attaque contre A et des tirs sur B" and "les 4 et 7".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dashboard.extraction.captives import taken_and_freed
from dashboard.extraction.clause_cuts import CUTS, has_a_verb, parted, told_in
from dashboard.extraction.enumerations import (
    RESPECTIVELY,
    announced,
    day_of_each,
    each_place,
    each_share,
    is_simultaneous,
    listed_days,
    over,
)
from dashboard.extraction.kinds import ARMED
from dashboard.extraction.one_by_one import one_by_one
from dashboard.extraction.passages import Passage
from dashboard.extraction.referred import referred_to
from dashboard.extraction.trigger_rules import Told, told_by

_JOINT = ARMED - {"ground_operation"}
_RELATIVES = frozenset(("ou", "qui", "que", "dont"))
# No sentence of a reader's French has more words; one without end is taken whole, so that it is read in linear time.
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Clause:
    """A passage with what it tells of (None: nothing) and, of an enumeration, how many of the things counted."""

    passage: Passage
    told: Told | None
    count: int | None = None


def clauses(passage: Passage, lent: frozenset[str], joint: bool, introduced: bool) -> list[Clause]:
    """The clauses of a sentence, in text order; a sentence that tells of one thing or nothing is one clause.

    ``joint`` says that one figure stands for all its places, so that they stay together; ``introduced`` that the
    sentence before gave day and place and told nothing yet.
    """
    if not passage.found:
        return [Clause(passage, None)]
    if passage.last - passage.first > _LONGEST:
        return [Clause(passage, told_in(passage, lent, introduced))]
    if (both := referred_to(passage)) is not None:
        deed, rest = both
        told = told_in(deed, lent)
        return [*([Clause(deed, told)] if told is not None else []), *clauses(rest, lent, joint, introduced)]
    if (announcement := announced(passage)) is not None:
        lead, item = announcement
        return [replace(c, told=c.told or told_in(lead, lent)) for c in clauses(item, lent, joint, introduced)]
    parts = (
        _set_free(passage, lent)
        or _enumerated(passage, lent)
        or [
            one
            for part in _in_order(parted(passage, lent), lent, introduced)
            for whole in _by_ellipsis(part, lent)
            for one in _by_day(whole)
        ]
    )
    return [one for part in parts for one in _by_place(part, joint)]


def _in_order(parts: Sequence[Passage], lent: frozenset[str], introduced: bool) -> Iterator[Clause]:
    """The parts of a sentence with what each tells, the types of those before lent to it too."""
    for part in parts:
        told = told_in(part, lent, introduced)
        lent |= {told.trigger.event_type} if told is not None else set()
        yield Clause(part, told)


def _set_free(passage: Passage, lent: frozenset[str]) -> list[Clause]:
    """ "Les chauffeurs enlevés le 2 mai à Ber ont été libérés hier": how they were taken is told with place and day, or
    only says who they are."""
    both = taken_and_freed(passage)
    if both is None:
        return []
    taken, freed = both
    told = told_by(freed.words, freed.found, lent, settled=True, one_word=True)
    return [*([Clause(taken, told_in(taken, lent))] if taken.is_settled else []), Clause(freed, told)]


def _enumerated(passage: Passage, lent: frozenset[str]) -> list[Clause]:
    counted = one_by_one(passage)
    if counted is None:
        return []
    told = told_in(counted[0], lent)
    each = [Clause(item, told or told_in(item, lent) or told_in(passage, lent), count) for item, count in counted[1]]
    return each if all(clause.told is not None for clause in each) else []


def _by_ellipsis(clause: Clause, lent: frozenset[str]) -> list[Clause]:
    """ "a pris 30 kg de cannabis à Zégoua le 3 mai et, le 5, 200 bidons d'essence à Kadiolo": the verb is said once."""
    passage, told = clause.passage, clause.told
    if told is None or len(passage.days) < 2 or len(passage.own_places) < 2:
        return [clause]
    for cut in range(told.first + 1, passage.last - 1):
        if passage.words.forms[cut] not in CUTS:
            continue
        left, right = passage.part(passage.first, cut), passage.part(cut + 1, passage.last)
        if left.is_settled and right.is_settled and _tells_of_another(left, right):
            other = told_in(right, lent | {told.trigger.event_type}) or told
            return [replace(clause, passage=left), *_by_ellipsis(Clause(right, other), lent)]
    return [clause]


def _tells_of_another(left: Passage, right: Passage) -> bool:
    """Whether a part without a verb has a day and a place that the part before it has not."""
    stretch = bool(left.placed and right.placed) and left.placed[-1].relation == right.placed[0].relation == "between"
    days, places = {(day.start, day.end) for day in left.days}, set(left.own_places)
    another = (right.days[0].start, right.days[0].end) not in days and places.isdisjoint(right.own_places)
    return another and not stretch and not has_a_verb(_up_to_a_relative(right))


def _up_to_a_relative(passage: Passage) -> Passage:
    """The part before "où il a inauguré", which has a verb of its own."""
    forms = passage.words.forms[passage.first + 1 : passage.last]
    end = next((at for at, form in enumerate(forms, passage.first + 1) if form in _RELATIVES), passage.last)
    return passage.part(passage.first, end)


def _by_day(clause: Clause) -> list[Clause]:
    """ "Les 4 et 7 avril, des frappes": one event a day, unless the days follow one another or each is of a place; one
    event of all these days where it counts what they cost together."""
    passage = clause.passage
    several = clause.told is not None and len(passage.days) > 1 and not day_of_each(passage)
    days = listed_days(passage) if several else []
    if days and any(claim.value for claim in passage.claims):
        return [replace(clause, passage=replace(passage, dates=(over(days),)))]
    return [replace(clause, passage=replace(passage, dates=(day,))) for day in days] or [clause]


def _by_place(clause: Clause, joint: bool) -> list[Clause]:
    """What is counted place by place tells of an event at each; so do attacks at several places at the same time,
    where the text says so and no ``joint`` figure stands for all. Where only areas tell one from the next, each is one
    of several that were counted."""
    passage, told = clause.passage, clause.told
    if told is None or len(passage.placed) < 2:
        return [clause]
    each = not joint and (told.trigger.event_type in _JOINT or RESPECTIVELY in passage.words.forms)
    parts = each_share(passage) if clause.count is None else []
    parts = parts or (each_place(passage) if each and is_simultaneous(passage) else [])
    count = clause.count if passage.own_places else 1
    return [replace(clause, passage=part, count=count) for part in parts] or [clause]
