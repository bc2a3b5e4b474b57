"""Where a sentence is cut: the parts between joining words that each tell of something, at a place or day of their own.

"Une attaque a visé Gao et des tirs ont touché Ber" tells of two events; "(ils) ont ratissé Ber et saisi trois motos" of
one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dashboard.extraction.enumerations import RESPECTIVELY
from dashboard.extraction.narration import MANAGED, TO_INFINITIVE
from dashboard.extraction.passages import Passage, lies_within
from dashboard.extraction.placed import DIVISIONS, Placed
from dashboard.extraction.quantity_words import signs
from dashboard.extraction.trigger_rules import Told, head_classes, told_by
from dashboard.french.grammar import BE, HAVE, THE
from gazetteer.listing import item_mark
from gazetteer.text import Span, Words, where

CUTS = frozenset((",", ":", "et", "puis", "tandis", "pendant", "mais", "alors", "-"))
"""The words that may part what a sentence tells."""
_VERBS = BE | HAVE
_BETWEEN = frozenset((",", "(", ")"))
_THAT = frozenset(("qu", "que"))
_WHILE = frozenset(("alors", "tandis", "pendant"))
_ARTICLES = THE | {"un", "une", "des"}
_MANAGING = 3  # words up to the one that says that somebody managed it: "ont permis de détruire"
_WHERE = [",", "ou"]  # "à Ber, où deux hommes sont morts"
_COUNTED_DRUG = frozenset(("drug", "seized"))
_LABEL = 12  # words: "2) Brigade mobile de Bla."
_LEADS = frozenset(("a", "au", "aux", "dans", "en", "entre", "pres", "sur", "vers"))


def told_in(passage: Passage, lent: frozenset[str], introduced: bool = False) -> Told | None:
    """What the passage tells of: one word says enough beside its own place and day, if the article states days; the
    place of what is counted or decreed may be a région or cercle, and a court has its own. Drugs that are counted were
    found, wherever the text before says ("Sous les sièges : 45 kg de cannabis")."""
    areas = passage.claims and [p for p in passage.placed if p.relation in DIVISIONS]
    placed = passage.own_places or areas or ("decreed" in passage.classes and passage.placed)
    own = bool(placed) and (passage.undated or bool(passage.days) or passage.leads_with_place)
    own = own or introduced or ("court" in passage.classes and bool(passage.days))
    counted = not own and passage.classes.issuperset(_COUNTED_DRUG)
    told = told_by(passage.words, passage.found, lent, passage.is_settled, one_word=own or counted)
    if counted and told is not None and told.rule.settled and told.trigger.event_type != "drug_seizure":
        return None
    return told


def parted(passage: Passage, lent: frozenset[str]) -> list[Passage]:
    """The parts between joining words that each tell of something, at a place or day of their own."""
    if (both := _meanwhile(passage)) is not None:
        return [part for one in both for part in parted(_with_day(one, passage), lent)]
    heads = _heads(passage)
    if len(heads) < 2 or not _may_hold_two(passage):
        return [passage]
    for cut in _cuts(passage, heads):
        if not (_may_tell(passage, passage.first, cut, lent) and _may_tell(passage, cut + 1, passage.last, lent)):
            continue
        left, right = passage.part(passage.first, cut), passage.part(cut + 1, passage.last)
        one, other = told_in(left, lent), told_in(right, lent)
        if one is None or other is None or not (one.surely and other.surely):
            continue
        if not _stands_alone(left, right, one, other):
            continue
        return [*parted(_with_day(left, passage), lent), *parted(_with_day(right, passage), lent)]
    return [passage]


def _meanwhile(passage: Passage) -> tuple[Passage, Passage] | None:
    """ "(ont tué un garde à Ber), alors qu'à Gossi trois motos ont brûlé": what a sentence tells of one place and,
    behind "alors que" and the like, of another; None where it does not go on so."""
    for cut in where(passage.words.forms[: passage.last - 2], _WHILE):
        if cut <= passage.first or passage.words.forms[cut + 1] not in _THAT:
            continue
        left, right = passage.part(passage.first, cut), passage.part(cut + 2, passage.last)
        apart = left.own_places and set(left.own_places).isdisjoint(right.own_places)
        if apart and right.leads_with_place and left.found and (right.claims or right.found):
            return left, right
    return None


def _may_hold_two(passage: Passage) -> bool:
    """Whether two of its parts may tell of two events (``_stands_alone``): soon asked."""
    days = {date.start for date in passage.dates if date.bears_on == "event"}
    return len(passage.place_names) > 1 or len(days) > 1 or "air" in passage.classes


def _may_tell(passage: Passage, first: int, last: int, lent: frozenset[str]) -> bool:
    """Whether the words ``[first, last)`` can surely tell of something, whatever their day and place: soon asked."""
    return told_by(passage.words, passage.found_in(first, last), lent, settled=True, one_word=False) is not None


def _heads(passage: Passage) -> list[int]:
    heads = head_classes()
    return sorted({word.first for word in passage.found if word.word_class in heads})


def _cuts(passage: Passage, heads: list[int]) -> Iterator[int]:
    ends = [p for p in passage.placed if p.relation == "between"]
    stretches = [(one.start, other.span.end) for one, other in pairwise(ends) if _is_one_road(other)]
    forms, starts = passage.words.forms, passage.words.starts
    for index in range(heads[0] + 1, min(heads[-1], passage.last - 1)):
        if forms[index] not in CUTS or forms[index : index + 2] == _WHERE:
            continue
        if not any(start <= starts[index] < end for start, end in stretches):
            yield index


def _is_one_road(other: Placed) -> bool:
    """Whether an end of a stretch has none of its own: "Ber" in "entre Gao et Ber", "entre Gao (nord) et Ber"."""
    return other.start == other.span.start


def _stands_alone(left: Passage, right: Passage, one: Told, other: Told) -> bool:
    """Whether two parts tell of two events: not "a arrêté trois passeurs et saisi ...", which has one subject."""
    if RESPECTIVELY in right.words.forms[right.first : right.last]:
        return False
    pursued = one.trigger.event_type == "attack_or_ambush" and other.trigger.event_type == "air_strike"
    if pursued and "air" in other.rule.all_of:
        return True
    days = bool(left.days and right.days) and left.days[0].start != right.days[0].start
    days = days and not lies_within(right.days[0], left.days[0])
    if "rotation_or_patrol" in (one.trigger.event_type, other.trigger.event_type) and not days:
        return False  # the patrol or convoy is only who did or suffered it
    arrest = one.trigger.event_type == "arrest" and not left.claims
    if arrest and _is_of_a_relative(right, other):
        return False
    another = one.trigger.event_type != other.trigger.event_type
    if _shares_its_subject(right, other, another) or ":" in right.words.forms[right.first : other.first]:
        return False
    here, there = set(left.own_places), set(right.own_places)
    return here.isdisjoint(there) and _told_there(right, other) if here and there else days


def _is_of_a_relative(passage: Passage, told: Told) -> bool:
    """ "(a arrêté), à Ber, deux hommes qui cachaient 3 kg d'héroïne": whether the part has no verb of its own."""
    before = passage.words.forms[passage.first : told.first]
    return "qui" in before and not has_a_verb(passage.part(passage.first, passage.first + before.index("qui") + 1))


def _shares_its_subject(passage: Passage, told: Told, another: bool) -> bool:
    """Whether what is told is a second deed of one subject: "(ils) ont ratissé la zone et neutralisé huit hommes"; but
    "et les tirs sur Gao" are another deed of the same type."""
    before = told.first - passage.first
    adverb = before == 1 and another and passage.words.forms[passage.first] not in _ARTICLES
    joined = before == 0 or adverb or passage.words.forms[told.first - 1] in ("et", "puis")
    return joined or _names_no_subject(passage) or _goes_on_with_a_participle(passage)


def _goes_on_with_a_participle(passage: Passage) -> bool:
    """ "(ont ratissé Ber), puis les villages de A et de B, et neutralisé dix hommes": its verb has no auxiliary, and a
    subject before; "(saisissait six fusils) et 30 obus" has none."""
    words, counted = passage.words, {figure.span.start for figure in passage.quantities}
    joined = [word.first for word in passage.found if words.forms[word.first - 1] in ("et", "puis")]
    verbs = [first for first in joined if words.starts[first] not in counted]
    return bool(verbs) and verbs[0] > passage.first and not has_a_verb(passage)


def _names_no_subject(passage: Passage) -> bool:
    """Whether a verb comes before any subject: "(un camp installé à Ber), à 12 km de Gao, a été détruit"; but "à Gao
    ont été arrêtés deux hommes" names it after the verb."""
    words, here = passage.words, passage.first
    stretches = [Span(p.start, p.span.end) for p in passage.placed] + [date.span for date in passage.dates]
    while here < passage.last - 1 and (words.forms[here] in _BETWEEN or _leads_in(words, here, stretches)):
        here += 1
    managed = not MANAGED.isdisjoint(words.forms[here : here + _MANAGING])
    auxiliary = _VERBS | MANAGED | TO_INFINITIVE if managed else _VERBS
    verb = next((at for at in range(here, passage.last - 1) if words.forms[at] not in auxiliary), passage.last - 1)
    if verb == here or all(word.first != verb for word in passage.found):
        return False
    after = words.forms[verb + 1] if verb + 1 < passage.last else "."
    return "ete" not in words.forms[here:verb] or not (after[0].isdecimal() or after in signs("determiner"))


def _leads_in(words: Words, index: int, stretches: Sequence[Span]) -> bool:
    """Whether the word is one of the stretches, or leads to one: "à Gao", "dans le cercle de Gao"."""
    reach = 3 if words.forms[index] in _LEADS or words.forms[index] in THE else 1
    spans = [words.span(here, here + 1) for here in range(index, min(index + reach, len(words)))]
    return any(stretch.covers(span) for stretch in stretches for span in spans)


def _told_there(passage: Passage, told: Told) -> bool:
    """Whether the place goes with what is told: it comes after it, or leads up to it ("à Ber, une patrouille")."""
    spots = [p.start for p in passage.placed if not p.is_elsewhere]
    after = any(start > passage.words.starts[told.first] for start in spots)
    opening = passage.words.forms[passage.first : passage.first + 2]
    if opening[0] in _LEADS and _is_apposed(passage):
        return False
    return after or opening[0] in _LEADS or (opening[0] in _THAT and opening[-1] in _LEADS)


def _is_apposed(passage: Passage) -> bool:
    """ "(a investi une villa de Magnambougou), à Bamako, où deux hommes ont été arrêtés": the place that leads is that
    of what stands before it."""
    words = passage.words
    here = bisect_left(words.starts, passage.placed[0].span.end)
    return words.forms[here : here + 2] == _WHERE


def _with_day(part: Passage, whole: Passage) -> Passage:
    """A part without a day takes that of its sentence, when there is one only."""
    days = {(date.start, date.end) for date in whole.days}
    return part if part.dates or len(days) != 1 else replace(part, dates=whole.days[:1])


def only_says_where(passage: Passage) -> bool:
    """ "1) Bureau de Bla.": an item of a list that only says where what the sentence after it tells happened."""
    short = passage.last <= _LABEL and item_mark(passage.words.forms) > 0 and bool(passage.own_places)
    return short and not (passage.claims or passage.dates or has_a_verb(passage))


def has_a_verb(passage: Passage) -> bool:
    """Whether an auxiliary stands in it; "à Kadiolo" is none."""
    starts = {start for p in passage.placed for start in (p.start, p.span.start)}
    clause = passage.words.forms[passage.first : passage.last - 1]
    following = passage.words.starts[passage.first + 1 : passage.last]
    return any(f in _VERBS and not (f == "a" and at in starts) for f, at in zip(clause, following, strict=True))
