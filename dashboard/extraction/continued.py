"""Which of the events told so far a clause goes on with: at its places, on its day, of its kind."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.extraction.claims import claims_for
from dashboard.extraction.clauses import Clause
from dashboard.extraction.counted_once import counts_others, noun_of
from dashboard.extraction.kinds import LONG, UNDER_FIRE, takes_in
from dashboard.extraction.passages import Passage
from dashboard.extraction.quantity_pronouns import takes_for_object
from dashboard.extraction.standing import in_another_area, points_back, replaces_the_toll_of, toll_elsewhere
from dashboard.extraction.story import Story
from dashboard.french.grammar import HAD, THEY
from dashboard.model import DateMention

# A sentence goes on with one of the last events told: an article that tells thousands is read in linear time.
_REMEMBERED = 40
# ... and where it says nothing of its day in this many sentences, it says nothing of it.
_FIRST = 20


def continued(
    clause: Clause, stories: Sequence[Story], current: int, introduced: Passage | None, above: DateMention | None
) -> int | None:
    """The number of the story that the clause goes on with: the one at its places, or at those of the sentence that
    introduced it, else the one told now; ``above`` is the day of the heading above it."""
    passage, told_type = clause.passage, clause.told.trigger.event_type if clause.told else ""
    counts = bool(stories) and bool(claims_for(stories[current].event_type, passage))
    if not stories or (not told_type and not passage.claims and not counts and passage.outcome is None):
        return None
    if clause.count is not None or (clause.told is not None and clause.told.rule.mark == "apart"):
        return None  # "clause.count": one of several that were counted
    if clause.told is not None and clause.told.surely and passage.tells_another:
        return None
    recent = range(max(0, len(stories) - _REMEMBERED), len(stories))
    if told_type and not passage.own_places and in_another_area(passage, stories[current]):
        return None
    if any(claim.revises for claim in passage.claims):
        return next((n for n in reversed(recent) if replaces_the_toll_of(passage, stories[n])), current)
    told_before = [n for n in recent if stories[n].event_type == told_type]
    if told_before and points_back(clause) and not _lies_elsewhere(passage, stories[told_before[-1]]):
        return told_before[-1]
    if told_type == stories[current].event_type and _says_when_and_where(passage, stories[current]):
        return current
    places = passage.place_names or (introduced.place_names if introduced is not None else frozenset())
    if told_type in ("accident_or_rescue", "ground_operation") and passage.comes_from_afar and not passage.days:
        places = frozenset()
    numbers = [n for n in recent if places and _are_there(places, stories[n], passage)]
    if _counts_others(passage):
        numbers = [n for n in numbers if n == current]
    if told_type and passage.is_settled:
        # of several places told together, one with its own day: an event of its own
        numbers = [n for n in numbers if places == stories[n].places or told_type in LONG]
    if not told_type:
        number = numbers[-1] if numbers else current
        elsewhere = not numbers and toll_elsewhere(passage, stories[current])
        # "le bilan, arrêté ce jour, est de 12 morts": the day of the count
        fits = passage.is_toll or stories[number].fits_the_day_of(passage)
        return number if fits and not elsewhere else None
    apart = passage.is_settled or passage.leads_with_place
    long = stories[current].event_type in LONG and not apart and told_type not in UNDER_FIRE
    # "au cours de la poursuite, un véhicule s'est renversé"
    within = "within" in passage.classes and not passage.days and not places
    if not places or long:
        numbers.append(current)
    # "09 corps ont été repêchés hier": rescuers work on where they were called
    late = clause.told is not None and clause.told.rule.mark == "rescue" and not passage.own_places
    # "(Une reconnaissance a été menée à Ber.) Accueillis par des tirs, les soldats ont riposté"
    met = "ground_operation" if told_type == "attack_or_ambush" and not places else None
    kinds = [(n, stories[n].event_type) for n in numbers]
    alike = [n for n, kind in kinds if within or late or kind == met or takes_in(kind, told_type)]
    # "Le lendemain, ..." of a text without a day
    later = passage.follows_in_time and not passage.days
    alike = [n for n in alike if late or not later or stories[n].day is not None]
    fitting = [n for n in alike if late or stories[n].fits_the_day_of(passage, above)]
    return fitting[-1] if fitting else None


def _says_when_and_where(passage: Passage, story: Story) -> bool:
    """ "Quatre otages sont libres. Ils ont été relâchés lundi à Boni.", "Trois voleurs sont en prison. La police les a
    pris lundi à Bla.": of whom nothing said it before."""
    forms = passage.words.forms
    takes_up = forms[0] in THEY or (takes_for_object(forms) and HAD.isdisjoint(forms))
    told = story.places or any(one.days for one in story.passages[:_FIRST])
    return passage.first == 0 and takes_up and not told


def _are_there(places: frozenset[str], story: Story, passage: Passage) -> bool:
    """Whether it happened at the story's places, or tells them again with another, and no day: "à Ber, près de Gao"."""
    again = bool(story.places) and not passage.days and story.places <= places
    return (places <= story.places or again) and not _lies_elsewhere(passage, story)


def _lies_elsewhere(passage: Passage, story: Story) -> bool:
    """ "À 7 km au nord-ouest de Djenné" is not "à 5 km à l'est de Djenné"."""
    where = story.where.placed if story.where is not None else ()
    told = {p.toponym.name: (p.bearing, p.distance_km) for p in where if p.bearing is not None}
    here = {p.toponym.name: (p.bearing, p.distance_km) for p in passage.placed if p.bearing is not None}
    return any(told.get(name, offset) != offset for name, offset in here.items())


def _counts_others(passage: Passage) -> bool:
    """ "33 autres suspects ont été arrêtés à Sofara": besides those told of, and not of what is told now; not "5 motos
    ont été détruites et 40 autres motos saisies"."""
    told: set[str] = set()
    for claim in passage.claims:
        noun = noun_of(claim)
        if noun not in told and counts_others(passage.words.folded, claim):
            return True
        told.add(noun)
    return False
