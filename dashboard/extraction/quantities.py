"""Claimed figures of one sentence: how many of what, and what became of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from dashboard.extraction.quantity_counts import find_counts
from dashboard.extraction.quantity_links import are_the_whole, of_a_period, told_place_by_place
from dashboard.extraction.quantity_lists import taken_up
from dashboard.extraction.quantity_marks import role_marks
from dashboard.extraction.quantity_named import named_one
from dashboard.extraction.quantity_numbers import ALONE, OF_NO_ROW, Count
from dashboard.extraction.quantity_pronouns import is_more, is_of_it, is_of_them, is_recount, whole_of
from dashboard.extraction.quantity_roles import Reading, read_roles
from dashboard.extraction.quantity_sides import may_name_a_side, side_of
from dashboard.extraction.quantity_tolls import revising_from, without_the_outgrown
from dashboard.extraction.quantity_words import CATEGORIES, NO_ROLE, RoleRow, signs
from dashboard.model import Quantity
from gazetteer.text import Span, Words

# The counts of an item that the line before it may tell of: not "le conducteur", nor "un" with a noun of no row.
_LISTED = frozenset(("count", "single", "unknown", "some", "bare"))
# One of these may be told of without a role, that a later sentence gives: "Un camion a foncé vers le camp. Les gardes
# l'ont détruit."
_TOLD_OF = frozenset(("person", "device", "site", "vehicle"))
# the ends of nouns that say from which country somebody is: "Algérien", "Ivoirienne", "Burkinabè", "Sénégalais"
_NATIONAL = tuple(
    f"{end}{plural}"
    for end in ("ien", "ienne", "ais", "aise", "ois", "oise", "ain", "aine", "be")
    for plural in ("", "s")
)
# no more figures than these are looked at for those that add up to one
_MOST_PARTS = 4
# what may say where some of those counted were
_SOMEWHERE = (" à ", " au ", " aux ", " dans ", " près ", " vers ", " entre ")
# as many words before the number that holds, "pas" says that another does not
_CORRECTED = 12
# what may stand between a figure and those that tell it by kind
_BY_KIND = frozenset((",", "(", ", soit", "soit", ", à savoir"))


def find_quantities(
    text: str,
    words: Words,
    taken: Sequence[Span],
    led: RoleRow | None = None,
    before: Sequence[Quantity] = (),
    anew: bool = False,
) -> list[Quantity]:
    """The quantities of one sentence, in text order.

    ``words`` are the sentence's words, with offsets in ``text``; ``taken`` are the spans of dates, times, distances and
    places, whose numbers are not counts; ``led`` is what the line that leads into a list says of its items
    (``role_of_items``); ``before`` are the figures of earlier sentences that "quatre d'entre eux" may be some of;
    ``anew`` says that the sentence before gave the first figures only (``is_a_first_toll``). A figure that no role word
    governs has the role "".
    """
    marks = role_marks(text, words)
    counts = [_as_people(text, words, count) for count in find_counts(words, marks, taken)]
    one = named_one(text, words, marks, counts, taken)
    by_name = [one] if one is not None else []
    if not counts:
        return by_name
    revising = 0 if anew else revising_from(words.forms)
    sided = may_name_a_side(words.forms)
    found: list[Quantity] = []
    named: list[Count] = []
    counting = next((count.first for count in counts if count.kind == "count"), len(words.forms))
    wholes = [whole_of(words.forms, count, before, opens=count.first < counting) for count in counts]
    for at, whole in enumerate(wholes[:-1]):  # "Elle en a neutralisé onze et capturé trois"
        if whole is not None and wholes[at + 1] is None and counts[at + 1].kind == "bare" == counts[at].kind:
            wholes[at + 1] = whole if is_of_it(words.forms, counts[at]) else None
    unclaimed = of_a_period(words.forms, counts)
    pairs = zip(counts, wholes, strict=True)
    counts = [count._replace(category=whole.category) if whole else count for count, whole in pairs]
    shares = told_place_by_place(words.forms, counts)
    readings = read_roles(words, counts, marks)
    unclaimed |= are_the_whole(words.forms, counts, [reading.role for reading in readings])
    for count, whole, reading in zip(counts, wholes, readings, strict=True):
        told = _taken_up(count, reading, named) if whole is None else count
        if count.kind == "ordinal" and not signs("unit").isdisjoint(words.forms[slice(*told.noun_span)]):
            continue  # "9 paquets (45 kg) à Ber, et la seconde ...": no kilo is a second one
        named.append(told)
        role = reading.role if reading.role != NO_ROLE and count.first not in unclaimed else ""
        if not marks and led is not None and count.kind in _LISTED:
            said = led.role_of(told.category)
            role = "" if said == NO_ROLE else said or role
        recount = is_recount(words.forms, count)
        if recount and (dead := _last_dead(found)) is not None:
            whole, found[dead] = found[dead], replace(found[dead], part=True)
        if recount and whole is not None:
            role, told = whole.role, count._replace(category=whole.category, side=whole.side)
        if count.kind == "bare" and found and found[-1].role and _corrects(words.forms, count):
            role, told = found[-1].role, told._replace(category=found[-1].category)
            found[-1] = replace(found[-1], role="")
        shared = not role and count.first in shares and bool(found) and bool(found[-1].role)
        if shared:
            role, told = found[-1].role, told._replace(category=found[-1].category, side=found[-1].side)
        told_of = count.kind in ("count", "toll") or (count.kind == "single" and count.category in _TOLD_OF)
        if not role and not told_of:
            continue
        # the dead are not killed again: "Taga : six morts. Une patrouille a accroché les fuyards : 04 d'entre eux ..."
        if role == "killed" and is_of_them(words.forms, count):
            whole = None
        first, last = told.noun_span
        # the name of a column stands where its number does, and is no noun of the text there
        written = last > first and (first == count.first or words.starts[first] != words.starts[count.first])
        item = _noun(text, words, told) if written else whole.item if whole else ""
        side = (side_of(words.forms, count) if sided else "") or told.side
        rule = reading.mark.row.rule if reading.mark else ""
        span = words.span(count.first, count.last)
        category = reading.category or told.category
        revises = count.first >= revising or recount
        again = whole is not None and count.kind == "bare" and whole.value == count.value and bool(whole.role)
        same = whole is not None and (whole.role == role or again)
        # "Le 10, à Boni, une patrouille en a neutralisé huit": of those of a whole month, and what this sentence tells
        elsewhere = bool(taken) and is_of_it(words.forms, count)
        some = reading.part or (same and not elsewhere and not is_more(words.forms, count))
        part = shared or (some and not recount)
        figure = Quantity(span, count.value, count.approx, item, role, side, part, revises, rule, category)
        found.append(replace(figure, is_least=True) if count.is_least else figure)
    figures = without_the_outgrown(words, _with_parts(text, found))
    return sorted([*by_name, *figures], key=lambda quantity: quantity.span) if by_name else figures


def _as_people(text: str, words: Words, count: Count) -> Count:
    """ "un Algérien et deux Burkinabè": a noun of no row that is written as a nationality counts people."""
    if count.kind not in OF_NO_ROW or count.category or count.noun >= len(words.forms):
        return count
    noun = words.span(count.noun, count.noun + 1).of(text)
    named = noun[:1].isupper() and noun[1:].islower() and words.forms[count.noun].endswith(_NATIONAL)
    return count._replace(category="person") if named else count


def _last_dead(found: Sequence[Quantity]) -> int | None:
    """Where the last figure of dead stands, of the few before, that is no part of another."""
    near = range(len(found) - 1, max(-1, len(found) - 1 - _MOST_PARTS), -1)
    return next((at for at in near if found[at].role == "killed" and not found[at].part), None)


def _corrects(forms: list[str], count: Count) -> bool:
    """ "n'a pas fait 25 morts, mais 38", "n'a pas coûté la vie à 25 soldats mais à 38": the number that holds."""
    before = forms[max(0, count.first - _CORRECTED) : count.first]
    return "mais" in before[-2:] and "pas" in before


def _with_parts(text: str, found: list[Quantity]) -> list[Quantity]:
    """The figures, those that add up to the one of their kind before them as its parts."""
    for at, whole in enumerate(found):
        if whole.role and whole.value:
            parts = _parts_of(text, whole, found[at + 1 : at + 1 + _MOST_PARTS])
            found[at + 1 : at + 1 + len(parts)] = parts
    return found


def _parts_of(text: str, whole: Quantity, following: Sequence[Quantity]) -> list[Quantity]:
    """ "58 combattants, 46 du MOC et 12 d'autres mouvements", "370 têtes : 300 vaches et 70 chèvres": the figures that
    add up to the one before them, of which no more than a comma or a colon parts the first; after a colon also of
    other kinds."""
    between = text[whole.span.end : following[0].span.start].strip() if following else ""
    if between == "," and whole.span.of(text)[-1].isdecimal():
        return []  # "21, 14 et 7 bergers": beside one another
    itemised = between.endswith(":")  # "08 otages à Bandiagara : deux agents de santé et six passagers"
    if between not in _BY_KIND and not itemised and not all(_is_some_of(text, whole, part) for part in following[:2]):
        return []
    kinds = CATEGORIES if itemised else ("", whole.category)
    alike = list(takewhile(lambda p: p.role == whole.role and p.category in kinds and p.value, following))
    sums = (alike[:count] for count in range(2, len(alike) + 1) if _add_up(alike[:count], whole))
    return [replace(part, part=True) for part in next(sums, [])]


def _is_some_of(text: str, whole: Quantity, part: Quantity) -> bool:
    """ "(neuf passagers ont été blessés), cinq par des balles": a number alone, and no share of another place."""
    return part.item == whole.item and not text.startswith(_SOMEWHERE, part.span.end)


def _add_up(figures: Sequence[Quantity], whole: Quantity) -> bool:
    return sum(figure.value or 0 for figure in figures) == whole.value


def role_of_items(text: str, words: Words, quantities: Sequence[Quantity]) -> RoleRow | None:
    """What a line that leads into a list says of what the items count: its last role word, where it has no figure of
    its own for that."""
    marks = role_marks(text, words)
    row = marks[-1].row if marks else None
    counted = {quantity.rule for quantity in quantities if quantity.value is not None}
    return row if row is not None and row.rule not in counted else None


def _noun(text: str, words: Words, count: Count) -> str:
    first, last = count.noun_span
    if count.left_out is None:
        return words.span(first, last).of(text)
    parts = ((first, count.left_out[0]), (count.left_out[1], last))
    return " ".join(words.span(*part).of(text) for part in parts if part[0] < part[1])


def _taken_up(count: Count, reading: Reading, named: list[Count]) -> Count:
    """ "en a blessé 02", "546 ont été relâchées": a number alone counts what was counted before."""
    previous = taken_up(count, named) if count.kind in ALONE else None
    if previous is None or (reading.category and reading.category != previous.category):
        return count
    return count._replace(said=previous.noun_span, category=reading.category or previous.category, side=previous.side)
