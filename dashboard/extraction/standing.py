"""How a sentence stands to the events told before it: one of several, the same again, beside the point."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from dashboard.extraction.clauses import Clause
from dashboard.extraction.kinds import ARMED, SOFT, of_a_kind
from dashboard.extraction.passages import Passage
from dashboard.extraction.placed import DIVISIONS
from dashboard.extraction.quantity_words import FIRST, nth_words, rules_marked
from dashboard.extraction.setting import Setting
from dashboard.extraction.story import Story, whose
from dashboard.french.grammar import THE, THIS
from dashboard.french.numbers import find_numbers
from dashboard.model import TOLL, Quantity
from gazetteer.geodesy import rough_distance_km
from gazetteer.places import Place
from gazetteer.regions import regions_of

_THE = THE - {"les"}
DEFINITE = THE | THIS
"""What stands before the noun of something told already."""
# What is taken in a search after an arrest lies nearer than this, and so do the places that tell of one event.
_FAR_KM = 30.0
SUBJECT = 2
"""The noun of a subject stands at most so many words on: "L'attaque", "Cette violente attaque"."""
_MARGIN = 8  # characters: blanks before the first word of a line
# Of a list without end, of places the first ones are looked at, of figures the last.
_FEW = 20
_THEIRS = ("leur ", "leurs ", "son ", "sa ", "ses ")
# "quelques heures après cette attaque, ...": another one
_LATER, _LED = frozenset(("apres", "avant", "depuis")), 4
_POINTERS = THIS | {"ledit", "ladite", "lesdits", "lesdites"}


def is_one_of_several(passage: Passage, before: Story) -> bool:
    """ "Deux engins ont sauté. Le premier, à Ber, a tué ... Le second, à Gao ...": each is an event of its own."""
    forms, places = passage.words.forms[:2], passage.place_names
    opens = passage.first == 0 and len(forms) > 1 and forms[0] in _THE and forms[1] in FIRST | nth_words()
    return opens and bool(passage.found) and bool(places) and (before.inherited or not places <= before.places)


def tells_one_of(passage: Passage, before: Story) -> bool:
    """ "Des groupes ont attaqué A et B. À A, 3 soldats ont été tués ...": a figure for one place makes several events
    of what was told together."""
    places = passage.place_names
    figures = any(claim.role in TOLL and claim.value != 0 for claim in passage.claims)
    return before.is_announced and figures and places < before.places and passage.leads_with_place


def points_back(clause: Clause) -> bool:
    """ "cette importante saisie", "ladite opération": what was told before."""
    if clause.told is None or clause.passage.is_settled:
        return False
    forms, first = clause.passage.words.forms, clause.told.first
    after = not _LATER.isdisjoint(forms[max(clause.passage.first, first - _LED) : first])
    return not after and not _POINTERS.isdisjoint(forms[max(clause.passage.first, first - 2) : first])


def speaks_of_it(clause: Clause, stories: Sequence[Story]) -> bool:
    """ "Cette saisie doit beaucoup à une patrouille partie de Ségou": whether a sentence without a day has for
    its subject what was told before, whatever else it names."""
    passage, told = clause.passage, clause.told
    if told is None or not stories or passage.first or passage.days or passage.words.forms[0] not in THIS:
        return False
    subject = any(word.first == 1 for word in passage.found)
    return subject and told.first > 1 and told.trigger.event_type != stories[-1].event_type


def beside_the_point(clause: Clause, stories: Sequence[Story], setting: Setting) -> bool:
    """Whether it is a ceremony or visit in an article about something else, without a day and a place of its own, or
    reinforcements without either; a visit "sur les lieux" has its place."""
    told_type = clause.told.trigger.event_type if clause.told else ""
    if told_type not in SOFT or all(story.event_type in SOFT for story in stories):
        return False
    dated, placed = setting.is_dated(clause.passage), bool(clause.passage.own_places)
    if told_type == "rotation_or_patrol":
        return not dated and not placed
    return not dated or not (placed or "there" in clause.passage.classes)


def is_of_those_arrested(clause: Clause, story: Story) -> bool:
    """ "Il a été déféré le surlendemain.", "Les passeurs ont été écroués le 9 juin", "Le tribunal les a jugés": what
    became later of those whose arrest was told."""
    passage, outcome, told = clause.passage, clause.passage.outcome, clause.told
    if told is None or passage.own_places or all(claim.role != "arrested" for claim in story.claims[-_FEW:]):
        return False
    if "court" in told.rule.all_of:
        return True
    judged = outcome is not None and outcome.row.mark == "justice"
    return told.trigger.event_type == "arrest" and (judged or _are_brought_to_court(passage))


def _are_brought_to_court(passage: Passage) -> bool:
    """ "Les quatre suspects ont été déférés": those who are named as known already."""
    held = [claim for claim in passage.claims if claim.role == "arrested"]
    known = passage.words.forms[passage.first] in ("les", "ces", "ceux", "tous")
    return known and bool(held) and all(claim.rule in rules_marked("justice") for claim in held)


def toll_elsewhere(passage: Passage, story: Story) -> bool:
    """ "À Mondoro, 02 morts": a toll at a place of its own, in an article about attacks, is an event of its own."""
    places = passage.place_names
    toll = any(claim.role in TOLL and claim.value != 0 and not claim.part for claim in passage.claims)
    return bool(places) and toll and story.event_type in ARMED


def takes_elsewhere(passage: Passage, story: Story) -> bool:
    """ "(Une base a été détruite à Boni.) Trois motos ont été saisies à Ansongo.": whether it counts what was taken far
    from where the event before it happened, whose day it shares; a quarter is not far from its town."""
    before = known_places(story.where) if story.day is not None else []
    taken = (q.value and q.role not in TOLL and not _is_theirs(passage, q) for q in passage.claims)
    here = known_places(passage) if any(taken) else []
    apart = (rough_distance_km(one.point, other.point) for one in before for other in here)
    return bool(before and here) and all(distance > _FAR_KM for distance in apart)


def in_another_area(passage: Passage, story: Story) -> bool:
    """Whether a line opens in régions and cercles that hold no place of the story: "À Mondoro, deux guetteurs ont été
    tués.\\n- Dans les régions de Koutiala et Sikasso, 8 suspects ont été arrêtés"."""
    before = passage.words.folded[max(0, passage.span.start - _MARGIN) : passage.span.start]
    if before.strip(" ")[-1:] not in ("", "\n"):
        return False
    named = [p.toponym.place for p in passage.placed if p.relation in DIVISIONS and p.toponym.place is not None]
    where = story.where.placed[:_FEW] if story.where is not None else ()
    places = [p.toponym.place for p in where if p.toponym.place is not None and not p.is_elsewhere]
    held = {area for place in places for area in (*regions_of(place), place.admin2)}
    return bool(named and places) and held.isdisjoint(area.name for area in named)


def _is_theirs(passage: Passage, claim: Quantity) -> bool:
    """ "Leur véhicule a été retrouvé calciné à Gao": what is of those told of before."""
    return passage.words.folded.startswith(_THEIRS, claim.span.start)


def known_places(passage: Passage | None) -> list[Place]:
    """The rows of the first places where a passage puts something; none for a name that no row has."""
    placed = passage.placed[:_FEW] if passage is not None else ()
    return [p.toponym.place for p in placed if p.toponym.place is not None and not p.is_elsewhere]


def holds(one: Place, other: Place) -> bool:
    """Whether a place lies in another, or is it."""
    return rough_distance_km(one.point, other.point) <= one.extent_km


def are_near(one: Place, other: Place) -> bool:
    """Whether two places may be those of one event: a village, and the road where the convoy was; a town's quarter."""
    return rough_distance_km(one.point, other.point) <= max(_FAR_KM, one.extent_km, other.extent_km)


def says_where(clause: Clause, story: Story) -> bool:
    """ "L'interpellation a eu lieu à 12 km de Gao", "Les faits se sont produits à Ber": where that happened of which
    the text before says no place, or says one and then names the event itself ("L'attaque a eu lieu entre A et B") or
    how far from it that was ("L'incident s'est produit à 15 km de Ber")."""
    passage, told = clause.passage, clause.told
    opens = passage.first == 0 and passage.words.forms[0] in DEFINITE
    if "happened" not in passage.classes or not opens or not passage.own_places:
        return False
    seat = story.where is not None and story.where.comes_from_afar  # "La brigade de Gao a arrêté ..."
    named = told is not None and told.first <= SUBJECT and of_a_kind(told.trigger.event_type, story.event_type)
    loose = story.inherited or not story.places or seat or (told is None and story.lies_anywhere)
    undated = not passage.days or not any(told.days for told in story.passages[:_FEW])
    farther = passage.says_how_far and story.where is not None and not story.where.says_how_far
    return loose or (undated and (named or (farther and told is None)))


def denies(passage: Passage, story: Story) -> bool:
    """ "Cette information est fausse.", "Il n'en est rien.": whether it denies what the sentence before told last."""
    return "untrue" in passage.classes and story.passages[-1].number == passage.number - 1


def replaces_the_toll_of(passage: Passage, story: Story) -> bool:
    """Whether the passage counts anew those whom the story has counted, the last first: a toll is often revised. Where
    it says from what ("de 4 à 6 morts"), the story has counted as many. What the passage counted itself before ("onze
    ont été tués, ce qui porte à 19 les pertes") is not told anew."""
    told = {claim.role: claim.span.start for claim in reversed(passage.claims) if not claim.revises}
    anew = [claim for claim in passage.claims if claim.revises]
    revised = [claim for claim in anew if told.get(claim.role, claim.span.start) >= claim.span.start]
    whom = [(story.whom_counts_anew(claim), _revised_from(passage, claim)) for claim in revised]
    counted = story.claims[: -_FEW - 1 : -1]  # the last ones, the last first
    return any(whose(one) == who and first in (None, one.value) for who, first in whom for one in counted)


def _revised_from(passage: Passage, claim: Quantity) -> float | None:
    """The number that a toll was raised or lowered from: "de 4 à 6 morts"; None where it says none."""
    forms, at = passage.words.forms, bisect_left(passage.words.starts, claim.span.start)
    if forms[max(0, at - 1) : at] != ["a"]:
        return None
    return next((n.value for n in find_numbers(passage.words) if n.last == at - 1 and forms[n.first - 1] == "de"), None)
