"""An event while it is told: what the sentences of an article have said of it so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dashboard.extraction.claims import claims_for
from dashboard.extraction.clauses import Clause
from dashboard.extraction.kinds import OF_TROOPS, SEIZURES, becomes
from dashboard.extraction.passages import Passage
from dashboard.extraction.settling import NEAR, settled
from dashboard.extraction.trigger_rules import Rule, Told, told_by
from dashboard.model import OF_THINGS, DateMention, Quantity, Trigger

_ON_CIVILIANS = "violence_against_civilians"
# So many figures, the last ones, are looked through: an event that goes on and on is read in linear time.
_LAST = 20
_GOODS = ("goods", "")


@dataclass(slots=True)
class Story:
    """An event as the sentences tell it, before its day and place are settled: it grows while the article is read.
    ``where`` is the passage whose places count, ``inherited`` says that it is an earlier one; ``passages`` are all that
    tell of it; ``counted_from`` says from where in the text on the figures of a role and side count; ``each`` is what
    every one of several is ("deux bases ont été détruites. La première ..."), ``led_by`` the sentence before the first
    that told where and when."""

    event_type: str
    trigger: Trigger
    rule: Rule
    day: DateMention | None
    where: Passage | None
    inherited: bool
    claims: list[Quantity]
    passages: list[Passage]
    counted_from: dict[tuple[str, str], int] = field(default_factory=dict)
    each: Quantity | None = None
    led_by: Passage | None = None

    def __post_init__(self) -> None:
        self._count_anew(self.claims)

    def _count_anew(self, claims: Sequence[Quantity]) -> None:
        """Remembers from where on the figures hold that are told in place of earlier ones."""
        anew = [claim for claim in reversed(claims) if claim.revises]
        whose_anew = [(who, claim) for claim in anew for who in (whose(claim), self.whom_counts_anew(claim))]
        self.counted_from |= {who: claim.span.start for who, claim in whose_anew}

    def whom_counts_anew(self, claim: Quantity) -> tuple[str, str]:
        """Whose figures one holds in place of: without a side those of the only one counted last ("quatre civils ont
        péri. ... Le bilan passe à sept tués"), else those of one's own."""
        of_whom = not claim.side and claim.role not in OF_THINGS
        before = [told for told in self.claims[-_LAST:] if of_whom and told.role == claim.role]
        sides = {told.side for told in before if told.span != claim.span}
        return whose(replace(claim, side=sides.pop()) if len(sides) == 1 else claim)

    @property
    def last_claims(self) -> list[Quantity]:
        """Its claims without those that a later sentence counted anew."""
        return [claim for claim in self.claims if claim.span.start >= self.counted_from.get(whose(claim), 0)]

    @property
    def is_bare(self) -> bool:
        """Whether it may only announce others of its type: no figure, and no place of its own or a région without a
        day."""
        own = self.places or self.passages[0].days
        return not self.claims and (self.inherited or not own)

    @property
    def counts_several(self) -> bool:
        """Whether all it says is how many things of one kind: the sentences that follow may tell of each."""
        return len(self.claims) == 1 and self.claims[0].role in OF_THINGS and (self.claims[0].value or 0) > 1

    @property
    def is_announced(self) -> bool:
        """Whether it has no figure yet but "plusieurs": the sentences that follow may tell it one by one."""
        return all(claim.value is None for claim in self.claims[-_LAST:])

    @property
    def places(self) -> frozenset[str]:
        """The names of the places where it happened, as written."""
        return self.where.place_names if self.where else frozenset()

    @property
    def lies_anywhere(self) -> bool:
        """Whether it only says in which part of the country: "sur le fleuve Niger"."""
        return self.where is not None and bool(self.places) and self.where.lies_anywhere

    def fits_the_day_of(self, passage: Passage, above: DateMention | None = None) -> bool:
        """Whether a passage gives no day, nor the heading of ``above`` where another one begins there, or one of those
        it is told for."""
        same = passage.headings == self.passages[-1].headings
        days = passage.days or ((above,) if above is not None and not same else ())
        if self.day is None or self.day.start is None:
            return True
        if not days:
            return not passage.opens_undated
        first, last = days[0].start, days[0].end
        return first is not None and self.day.start <= first and (last or first) <= (self.day.end or self.day.start)

    def grow(self, clause: Clause) -> None:
        """Takes in a clause that goes on with it; what is told later may say better what it was."""
        told = clause.told or self._haul_in(clause.passage)
        if told is not None and self._was(told, clause.passage):
            self.event_type, self.trigger, self.rule = told.trigger.event_type, told.trigger, told.rule
        if clause.passage.is_toll and self._cost_civilians(clause.passage):
            self.event_type = _ON_CIVILIANS
            self.trigger = replace(self.trigger, event_type=_ON_CIVILIANS)
        here = clause.passage.own_places
        told_later = self.day is None or ((self.inherited or not self.places) and not self.passages[0].days)
        loose = not self.places or (self.lies_anywhere and not clause.passage.lies_anywhere)
        if here and loose:
            self.where, self.inherited = clause.passage, False
        if clause.passage.days and told_later and not self.passages[0].leaves_open:
            self.day = clause.passage.days[0]
        self.settle(clause.passage)
        self._count_anew(clause.passage.claims)
        self.claims += claims_for(self.event_type, clause.passage)
        self.passages.append(clause.passage)

    def take_over(self, lead: Story) -> None:
        """Takes the sentences, the day and the figures that it lacks from a lead that told it more coarsely."""
        told = {whose(claim) for claim in self.claims}
        self.claims = [claim for claim in lead.claims if whose(claim) not in told] + self.claims
        if lead.day is not None and not self.passages[0].days:
            self.day = lead.day
        self.passages = lead.passages + self.passages

    def tell_again(self, again: Story, finer: bool) -> None:
        """Takes in a later telling of itself: new figures, and its place where that is ``finer``."""
        if self.event_type == "other" and self.rule.settled:
            self.event_type, self.trigger, self.rule = again.event_type, again.trigger, again.rule
        if finer:
            self.where, self.inherited = again.where, again.inherited
        told = {(claim.role, claim.value, claim.category) for claim in self.claims}
        self.claims += [claim for claim in again.claims if (claim.role, claim.value, claim.category) not in told]
        self.passages += again.passages

    def happened_in(self, passage: Passage) -> None:
        """Takes the place, and a day that was not told before, from a sentence that only says where it happened."""
        self.where, self.inherited = passage, False
        self.day = self.day if self.passages[0].days or not passage.days else passage.days[0]
        self.claims += claims_for(self.event_type, passage)
        self.passages.append(passage)

    def settle(self, passage: Passage) -> None:
        """Gives what was counted last what a later sentence says became of it in the end."""
        led = [self.led_by] if self.led_by is not None else []
        before = [one for one in self.passages[-NEAR:] if one is not passage]
        self.claims = settled(self.claims, [*led, *before], passage)

    def _was(self, told: Told, passage: Passage) -> bool:
        """Whether what a later clause tells says better what the event was. Where troops were attacked, it is no
        attack on civilians; villages attacked are one on civilians until the text tells of troops there."""
        told_type = told.trigger.event_type
        if told_type == _ON_CIVILIANS:
            harmed = told.rule.mark != "villages" or passage.claims or passage.own_places
            return bool(harmed) and becomes(self.event_type, told_type) and not self.passages[0].names_troops
        if self.rule.mark == "villages" and told_type == "attack_or_ambush":
            return passage.names_troops and (told.surely or "fallen" in passage.classes)
        if self.rule.mark == "means":
            return told_type in OF_TROOPS
        if self.rule.mark == "hint":
            return told_type == "drug_seizure" or (told.surely and told_type in SEIZURES)
        if self.event_type == "arrest" and told_type == "contraband_seizure":
            # what they had on them or had stolen makes their arrest no seizure
            theirs = told.rule.mark == "loot" or "effects" in passage.classes
            return not theirs and any(claim.category in _GOODS for claim in passage.claims)
        return becomes(self.event_type, told_type)

    def _haul_in(self, passage: Passage) -> Told | None:
        """ "Ils portaient 7 kg de cannabis": after an arrest, which gave place and day, a word tells of the drugs."""
        if self.event_type != "arrest" or all(claim.role != "seized" for claim in passage.claims):
            return None
        told = told_by(passage.words, passage.found, frozenset(), settled=True, one_word=True)
        return told if told is not None and told.trigger.event_type == "drug_seizure" else None

    def _cost_civilians(self, toll: Passage) -> bool:
        """Whether a toll shows that an attack was one on civilians: on towns, with dead of no armed side; or one that
        tells of no troops, and was followed by looting or killed civilians."""
        if self.rule.mark == "towns":
            return _has_dead(toll)
        theirs = "abduct" in toll.classes or _killed_civilians(toll)
        return self.rule.mark == "attack" and theirs and not self.passages[0].names_troops and not toll.names_troops


def _has_dead(passage: Passage) -> bool:
    """Whether it counts dead that are of no armed side."""
    return any(
        claim.role == "killed" and claim.value != 0 and claim.side not in ("own", "other") for claim in passage.claims
    )


def _killed_civilians(passage: Passage) -> bool:
    """ "Bilan : trois villageois tués": whether some of the dead are civilians, and none are of an armed side."""
    sides = {claim.side for claim in passage.claims if claim.role == "killed" and claim.value != 0}
    return "civilian" in sides and sides.isdisjoint(("own", "other"))


def whose(claim: Quantity) -> tuple[str, str]:
    """What became of whom: figures of the same are of one count. A toll that names no side is that of one's own."""
    return claim.role, claim.side or "own"
