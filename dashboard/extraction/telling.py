"""The sentences of an article in order -> its events: which sentence opens one, which goes on with it.

One place, one day, one type is one event. What a later sentence adds (a toll, a haul, the same post by name) belongs to
it; another place, another day or another kind of deed opens the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.extraction.clauses import Clause, clauses
from dashboard.extraction.enumerations import each_place
from dashboard.extraction.kinds import ARMED, LONG, SOFT, becomes, takes_in
from dashboard.extraction.passages import Passage
from dashboard.extraction.setting import Setting
from dashboard.model import DateMention, Quantity, Trigger

_THE = frozenset(("le", "la", "l"))
_FIRST = frozenset(("premier", "premiere"))
_NTH = _FIRST | {"deuxieme", "second", "seconde", "troisieme", "quatrieme", "dernier", "derniere"}
_POINTERS = frozenset(("ce", "cet", "cette", "ces", "ledit", "ladite", "lesdits", "lesdites"))
# A sentence goes on with one of the last events told: an article that tells thousands is read in linear time.
_REMEMBERED = 40
_TOLL = frozenset(("killed", "wounded"))
# A joint toll follows within this many sentences.
_TOLL_REACH = 2


@dataclass(slots=True)
class Story:
    """An event as the sentences tell it, before its day and place are settled: it grows while the article is read.
    ``where`` is the passage whose places count, ``inherited`` says that it is an earlier one; ``passages`` are all that
    tell of it."""

    event_type: str
    trigger: Trigger
    rule: str
    day: DateMention | None
    where: Passage | None
    inherited: bool
    claims: list[Quantity]
    passages: list[Passage]

    @property
    def is_bare(self) -> bool:
        """Whether it only announces others of its type: no place and no figure of its own."""
        return self.inherited and not self.claims

    @property
    def is_announced(self) -> bool:
        """Whether it is told in one sentence and has no figure yet: those that follow may tell it one by one."""
        return len(self.passages) == 1 and not self.claims

    @property
    def places(self) -> frozenset[str]:
        """The names of the places where it happened, as written."""
        return frozenset(self.where.own_places) if self.where else frozenset()


def tell(passages: Sequence[Passage]) -> list[Story]:
    """The events of an article, in text order. The title tells one only where the body tells none."""
    body = [passage for passage in passages if not passage.in_title]
    return _told(body, passages) or (_told(passages, passages) if len(body) < len(passages) else [])


def _told(chosen: Sequence[Passage], passages: Sequence[Passage]) -> list[Story]:
    setting = Setting(passages)
    stories: list[Story] = []
    current = 0
    introduced: Passage | None = None
    for passage in chosen:
        setting.advance(passage.number)
        if passage.is_background or passage.leads_a_list:
            continue
        lent = setting.spoken_of(passage) | {story.event_type for story in stories[-1:]}
        parts = clauses(passage, lent, joint=_is_joint(passage, passages), introduced=introduced is not None)
        for clause in parts:
            current = _take(_led(clause, setting), stories, current, setting, introduced)
        # "La douane a arrêté un car à Gao. Il cachait 5 000 comprimés": the first says where and when, the second what
        silent = all(clause.told is None for clause in parts)
        introduced = passage if silent and passage.is_settled else None
    placed = {story.event_type for story in stories if not story.inherited}
    return [story for story in stories if not (story.is_bare and story.event_type in placed)]


def _led(clause: Clause, setting: Setting) -> Clause:
    """An item of a list that only names a place is told of by the line that leads into the list."""
    if clause.told is not None or not clause.passage.is_bare or not clause.passage.own_places:
        return clause
    return replace(clause, told=setting.told_by_lead(clause.passage))


def _is_joint(passage: Passage, passages: Sequence[Passage]) -> bool:
    """Whether one toll is given for all places of a sentence, in it or soon after it: they are one event then."""
    told = [passage]
    for following in passages[passage.number + 1 : passage.number + 1 + _TOLL_REACH]:
        if following.own_places:
            break
        if following.is_toll:
            told.append(following)
    return any(claim.role in _TOLL and claim.value is not None for one in told for claim in one.claims)


def _take(clause: Clause, stories: list[Story], current: int, setting: Setting, introduced: Passage | None) -> int:
    """Lets the clause go on with a story or open one; gives the number of the story that is told now."""
    if stories and clause.passage.is_toll:
        clause = replace(clause, told=None)
    passage, told = clause.passage, clause.told
    if stories and clause.count is None and _is_one_of_several(passage, stories[current]):
        announced = stories[current]
        if announced.is_announced and passage.words.forms[1] in _FIRST:
            stories.pop(current)
        stories.append(_opened(clause, announced.trigger, announced.rule, setting))
        return len(stories) - 1
    if stories and _tells_one_of(passage, stories[current]):
        announced = stories[current]
        each = each_place(announced.passages[0])
        stories[current : current + 1] = [replace(announced, where=one, claims=[], passages=[one]) for one in each]
    number = _continued(clause, stories, current, introduced)
    if number is not None:
        _grow(stories[number], clause)
        return number
    if told is not None and not _beside_the_point(clause, stories):
        stories.append(_opened(clause, told.trigger, told.rule, setting))
    elif told is None and stories and _toll_elsewhere(passage, stories[current]):
        stories.append(_opened(clause, stories[current].trigger, stories[current].rule, setting))
    else:
        return current
    return len(stories) - 1


def _continued(clause: Clause, stories: Sequence[Story], current: int, introduced: Passage | None) -> int | None:
    """The number of the story that the clause goes on with: the one at its places, or at those of the sentence that
    introduced it, else the one told now."""
    passage, told_type = clause.passage, clause.told.trigger.event_type if clause.told else ""
    if not stories or (not told_type and not passage.claims):
        return None
    if clause.count is not None:
        return None  # one of several that were counted
    if any(claim.revises for claim in passage.claims):
        return current
    recent = range(max(0, len(stories) - _REMEMBERED), len(stories))
    told_before = [n for n in recent if stories[n].event_type == told_type]
    if told_before and _points_back(clause):
        return told_before[-1]
    places = frozenset(passage.own_places or (introduced.own_places if introduced is not None else ()))
    numbers = [n for n in recent if places and places <= stories[n].places]
    if told_type and passage.is_settled:
        # of several places told together, one with its own day: an event of its own
        numbers = [n for n in numbers if places == stories[n].places or stories[n].event_type in LONG]
    if not told_type:
        number = numbers[-1] if numbers else current
        elsewhere = not numbers and _toll_elsewhere(passage, stories[current])
        return None if elsewhere or not _same_day(stories[number], passage) else number
    if not places or (stories[current].event_type in LONG and not passage.is_settled):
        numbers.append(current)
    fitting = [n for n in numbers if takes_in(stories[n].event_type, told_type) and _same_day(stories[n], passage)]
    return fitting[-1] if fitting else None


def _is_one_of_several(passage: Passage, before: Story) -> bool:
    """ "Deux engins ont sauté. Le premier, à Ber, a tué ... Le second, à Gao ...": each is an event of its own."""
    forms, places = passage.words.forms[:2], frozenset(passage.own_places)
    opens = passage.first == 0 and len(forms) > 1 and forms[0] in _THE and forms[1] in _NTH
    return opens and bool(places) and (before.inherited or not places <= before.places)


def _tells_one_of(passage: Passage, before: Story) -> bool:
    """ "Des groupes ont attaqué A et B. À A, 3 soldats ont été tués ...": a figure for one place makes several events
    of what was told together."""
    places = frozenset(passage.own_places)
    figures = any(claim.role in _TOLL and claim.value != 0 for claim in passage.claims)
    return before.is_announced and figures and places < before.places and passage.leads_with_place


def _points_back(clause: Clause) -> bool:
    """ "cette importante saisie", "ladite opération": what was told before."""
    if clause.told is None or clause.passage.is_settled:
        return False
    forms, first = clause.passage.words.forms, clause.told.first
    return not _POINTERS.isdisjoint(forms[max(clause.passage.first, first - 2) : first])


def _same_day(story: Story, passage: Passage) -> bool:
    days = passage.days
    if not days or story.day is None or story.day.start is None:
        return True
    first, last = days[0].start, days[0].end
    return first is not None and story.day.start <= first and (last or first) <= (story.day.end or story.day.start)


def _beside_the_point(clause: Clause, stories: Sequence[Story]) -> bool:
    """Whether it is a ceremony or visit in an article about something else, without a day and a place of its own, or
    reinforcements without either; a visit "sur les lieux" has its place."""
    told_type = clause.told.trigger.event_type if clause.told else ""
    if told_type not in SOFT or all(story.event_type in SOFT for story in stories):
        return False
    dated, placed = bool(clause.passage.days), bool(clause.passage.own_places)
    if told_type == "rotation_or_patrol":
        return not dated and not placed
    return not dated or not (placed or any(word.word_class == "there" for word in clause.passage.found))


def _toll_elsewhere(passage: Passage, story: Story) -> bool:
    """ "À Mondoro, 02 morts": a toll at a place of its own, in an article about attacks, is an event of its own."""
    places = frozenset(passage.own_places)
    toll = any(claim.role in _TOLL and claim.value != 0 for claim in passage.claims)
    return bool(places) and toll and story.event_type in ARMED


def _grow(story: Story, clause: Clause) -> None:
    told = clause.told
    upgraded = told is not None and becomes(story.event_type, told.trigger.event_type)
    if told is not None and upgraded and told.trigger.event_type == "violence_against_civilians":
        upgraded = not any(word.word_class == "troops" for word in story.passages[0].found)
    if told is not None and upgraded:
        story.event_type, story.trigger = told.trigger.event_type, told.trigger
    if clause.passage.days and (story.inherited or story.day is None):
        story.day = clause.passage.days[0]
    story.claims += clause.passage.claims
    story.passages.append(clause.passage)


def _opened(clause: Clause, trigger: Trigger, rule: str, setting: Setting) -> Story:
    passage = clause.passage
    own = any(p.relation != "context" for p in passage.placed)
    where = passage if own else setting.where(passage)
    claims = [q if clause.count is None else _counted(q, clause.count) for q in passage.claims]
    day = passage.days[0] if passage.days else setting.day(passage)
    return Story(trigger.event_type, trigger, rule, day, where, not own, claims, [passage])


def _counted(claim: Quantity, count: int) -> Quantity:
    """ "deux bases ont été détruites : la première à A": of the two that were counted, one."""
    return replace(claim, value=float(count)) if claim.role in ("destroyed", "seized") else claim
