"""What a sentence tells together: days in a list, several places and the share of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from dashboard.extraction.passages import Passage
from dashboard.extraction.placed import DIVISIONS, Placed, in_brackets
from dashboard.extraction.spatial_signs import SEAT
from dashboard.french.date_calendar import precisions
from dashboard.model import TOLL, DateMention, Quantity
from gazetteer.text import Span

# "les garnisons de A et de B ont été attaquées": where a unit has its seat is where it is attacked.
_SPOTS = ("at", SEAT)
RESPECTIVELY = "respectivement"
"""The word that gives each of several places a figure or a day of its own."""
# What parts the share of a place from that of the next, and what may stand between a figure and its place.
_NEXT = r"\)?(?:,|,? et|,? puis|,? ainsi que|,? tandis que|;) "
_WHERE = r"(?:a|au|aux|dans|en|pres|sur|vers) (?:[\w']+ ){0,3}(?:[ld]')?"
_FROM_THE_NEXT = re.compile(_NEXT)
_TO_ITS_PLACE = re.compile(rf" (?:autres? |)(?:\w+ |l'ont ete |ont ete \w+ |)(?:{_WHERE}|)")
_ONE_MORE = re.compile(rf"{_NEXT}une? (?:autre |)(?:{_WHERE}|)")
# A list of more places than this is one without end, not looked at place by place.
_MOST = 20
# Two days at least that are announced, and the first of them again.
_ANNOUNCED = 3


def announced(passage: Passage) -> tuple[Passage, Passage] | None:
    """ "Les 13 et 16 mars, deux frappes ont eu lieu dans le Liptako : le 13, un drone ...": what a colon parts, where
    the days before it are told one by one after it."""
    if len(passage.days) < _ANNOUNCED:
        return None
    for colon in range(passage.first + 1, passage.last - 1):
        if passage.words.forms[colon] == ":":
            lead, item = passage.part(passage.first, colon), passage.part(colon + 1, passage.last)
            stretches = [(day.start, day.end) for day in lead.days]
            again = bool(item.days) and (item.days[0].start, item.days[0].end) in stretches
            return (lead, item) if again and len(stretches) > 1 and item.own_places else None
    return None


def listed_days(passage: Passage) -> list[DateMention]:
    """The days of "les 4 et 7 avril"; none of days that follow one another or are told apart."""
    days = list(passage.days)
    if any(one.start is None or two.start is None or (two.start - one.start).days <= 1 for one, two in pairwise(days)):
        return []
    between = [passage.words.folded[one.span.end : two.span.start].strip() for one, two in pairwise(days)]
    return days if all(words in ("et", ",", "") for words in between) else []


def over(days: Sequence[DateMention]) -> DateMention:
    """The stretch from the first of several days to the last, for what was counted on all of them together."""
    start, end = min(day.start for day in days if day.start), max(day.end for day in days if day.end)
    time_precision, date_prec = precisions(start, end)
    span = Span(days[0].span.start, days[-1].span.end)
    return replace(days[0], span=span, start=start, end=end, time_precision=time_precision, date_prec=date_prec)


def each_share(passage: Passage) -> list[Passage]:
    """The passage once for each of its places with the figures of that place: "trois suspects à Kayes et deux à Kita",
    "une base à Ber et une autre à Léré"; where it names areas alone, once for each of those ("14 dans la région de
    Mopti, 6 dans celle de Ségou"); none where one figure stands for several."""
    parts = without_the_sum(passage)
    inserted, passage = parts is passage, parts  # "27 morts (douze à Ber, quinze à Gossi)": brackets part nothing
    folded = passage.words.folded
    spots = [p for p in passage.placed if not (p.is_elsewhere or (inserted and in_brackets(folded, p)))]
    spots = spots or [p for p in passage.placed if p.relation in DIVISIONS]
    if not 1 < len(spots) == len({spot.toponym.name for spot in spots}) <= _MOST:
        return []
    shares: list[Sequence[Quantity]] = []
    for spot, start in zip(spots, [passage.span.start, *(spot.span.end for spot in spots)], strict=False):
        counted = [claim for claim in passage.claims if start <= claim.span.start < spot.start]
        if shares:
            counted = _counted_on(passage, spot, counted, shares[-1])
        if not counted or any(claim.part for claim in counted):
            return []
        shares.append(counted)
    if passage.claims[-1].span.start > spots[-1].start:
        return []
    return _each_with(passage, spots, shares)


def without_the_sum(passage: Passage) -> Passage:
    """The passage with the shares of a figure for its figures, where it tells all of them place by place: "27 morts :
    douze à Ber, quinze à Gossi"."""
    whole, *shares = passage.claims or (None,)
    alike = whole is not None and len(shares) > 1 and all(one.part and one.role == whole.role for one in shares)
    if whole is None or whole.part or not alike or sum(one.value or 0 for one in shares) != whole.value:
        return passage
    return replace(passage, quantities=tuple([replace(one, item=whole.item, part=False) for one in shares]))


def _counted_on(
    passage: Passage, spot: Placed, counted: Sequence[Quantity], before: Sequence[Quantity]
) -> list[Quantity]:
    """The figures of a place, where they go on with those of the place ``before`` it: "... et 85 à Kidal"."""
    folded = passage.words.folded
    start = max((p.span.end for p in passage.placed if p.span.end <= spot.start), default=passage.span.start)
    if not counted:
        one = _ONE_MORE.fullmatch(folded, start, spot.start)
        return [replace(before[-1], value=1.0)] if one else []
    apart = _FROM_THE_NEXT.fullmatch(folded, start, counted[0].span.start)
    if not apart or not _TO_ITS_PLACE.fullmatch(folded, counted[-1].span.end, spot.start):
        return []
    roles = {claim.role for claim in before}
    alike = all(claim.role in roles or roles.union((claim.role,)).issubset(TOLL) for claim in counted)
    return list(counted) if alike else []


def is_simultaneous(passage: Passage) -> bool:
    """Whether it says that what it tells happened at several places at the same time."""
    return "together" in passage.classes


def each_place(passage: Passage) -> list[Passage]:
    """The passage once for each place that it names, with the région and cercle said of it, and its figures and days
    only where there is one for each ("respectivement 12 et 7 tués"); the passage as it is where it names one, none or
    a list without end.
    """
    spots = _spots(passage)
    if not 1 < len(spots) <= _MOST:
        return [passage]
    told = passage.claims[: len(spots)] if RESPECTIVELY in passage.words.forms else ()
    one_each = len(passage.claims) == len(spots) or len({claim.role for claim in told}) == 1
    one_each = one_each and len(told) == len(spots)
    each = _each_with(passage, spots, [(claim,) for claim in told] if one_each else [()] * len(spots))
    days = day_of_each(passage)
    return [replace(one, dates=(day,)) for one, day in zip(each, days, strict=True)] if days else each


def day_of_each(passage: Passage) -> list[DateMention]:
    """The day of each of its places: "à Gao et à Ber, respectivement les 3 et 4 mars"; none where it does not say so
    or there are more or fewer days."""
    count, days = len(_spots(passage)), list(passage.days)
    if count < 2 or RESPECTIVELY not in passage.words.forms:
        return []
    if len(days) == 1 and (start := days[0].start) and days[0].end == start + timedelta(days=count - 1):
        each = [start + timedelta(days=number) for number in range(count)]
        return [replace(days[0], start=day, end=day, time_precision=1, date_prec=1) for day in each]
    return days if len(days) == count else []


def _spots(passage: Passage) -> list[Placed]:
    """The places of a sentence that an event may have happened at, each on its own; where it says "respectivement",
    also those that it only puts near or in a direction of others; where it names stretches alone, the first ends of
    these ("d'abord entre Dia et Diafarabé, ensuite entre Ké et Macina")."""
    apart = RESPECTIVELY in passage.words.forms
    spots = [p for p in passage.placed if (not p.is_elsewhere if apart else p.relation in _SPOTS)]
    spots = [p for p in spots if p.relation != "between" and not in_brackets(passage.words.folded, p)]
    return spots or [p for p in passage.placed if p.relation == "between"][::2]


def _each_with(passage: Passage, spots: Sequence[Placed], shares: Sequence[Sequence[Quantity]]) -> list[Passage]:
    """The passage once for each spot, with its share of the figures and the région and cercle said of it, or of all
    where none is said between them."""
    coarse = [p for p in passage.placed if p not in spots]
    of_all = not any(spots[0].start < p.start < spots[-1].start for p in coarse if p.relation != "between")
    edges = [spot.start for spot in spots] + [passage.words.ends[passage.last - 1] + 1]
    return [
        replace(
            passage,
            placed=tuple(
                p
                for p in passage.placed
                if p is spot or (p in coarse and (start <= p.start < end or (of_all and p.relation in DIVISIONS)))
            ),
            quantities=tuple(share),
        )
        for spot, (start, end), share in zip(spots, pairwise(edges), shares, strict=True)
    ]
