"""Numbers with the nouns they count: "29 860 plaquettes de Tramadol", "02 blessés", "le conducteur"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dashboard.extraction.quantity_measures import is_a_cut, weighed
from dashboard.extraction.quantity_nouns import (
    noun_near,
    numbered_before,
    numbered_with_the_next,
    phrase_end,
    whole_before,
    whole_of_parts,
)
from dashboard.extraction.quantity_numbers import (
    OF_THEM,
    Count,
    CountedWords,
    category_of,
    counting_numbers,
    form_at,
    is_capacity,
    is_complement,
    numbers_at,
    spoken_for,
)
from dashboard.extraction.quantity_unnumbered import fallen, unnumbered
from dashboard.extraction.quantity_words import Item, RoleMark, items, signs
from dashboard.french.grammar import BE, HAVE, OF
from dashboard.french.number_words import Number
from dashboard.french.numbers import find_numbers
from gazetteer.phrases import Match
from gazetteer.text import Span, Words

_NEAR = 3
_NAMED = 2  # words: "comprimés de", and then a name
_AND_A_HALF = (["et", "demi"], ["et", "demie"])  # "une tonne et demie de riz"
_ONLY = frozenset(("seul", "seule"))
_AFTER_ALL = HAVE | BE | frozenset((",", ".", ";"))
_CLOSING_QUOTES = frozenset(("»", "”", '"'))


def find_counts(words: Words, marks: list[RoleMark], taken: Sequence[Span]) -> list[Count]:
    """The counts of one sentence, in text order, none overlapping; numbers in the ``taken`` spans are none."""
    numbers, others = find_numbers(words), spoken_for(words, taken)
    if not marks and all(not others.isdisjoint(range(number.first, number.last)) for number in numbers):
        return []
    nouns = {match.first: match for match in items().longest(words)}
    asked = frozenset(words.forms[mark.last - 1] for mark in marks if mark.forward)
    starts, governed = {mark.first: mark for mark in marks}, frozenset(mark.last for mark in marks if mark.forward)
    sentence = CountedWords(words, words.forms, nouns, starts, asked, governed, form_at(words.forms))
    found: list[Count] = []
    covered = 0
    for number in counting_numbers(sentence, numbers, others):
        if number.first < covered or (found and _is_of_how_many(sentence, number, covered)):
            continue
        count = _with_noun(sentence, number)
        if count and found and _is_its_strength(sentence, found[-1], count):
            continue
        if count:
            found.append(count)
            if count.value is None:
                found.extend(_grouped_with(sentence, count))
            covered = found[-1].last
    if marks:  # without a number, only a role word makes a claim; "vingt et un corps" are no one body
        counted = {at for count in found for at in range(count.first, count.last)}
        found.extend(count for count in fallen(sentence) if count.first not in counted)
        # "À l'École de gendarmerie de Ber, 14 assaillants ...": a noun of a place's name is not counted
        inside = others.union(*(range(count.first, count.last) for count in found))
        inside = inside.union(*(range(*count.said) for count in found if count.said and count.kind == "count"))
        found.extend(c for c in unnumbered(sentence) if c.noun not in inside and c.first not in inside)
    least = {number.first for number in numbers if number.is_least}
    found = [count._replace(is_least=True) if count.first in least else count for count in found] if least else found
    return weighed(sentence.forms, sorted(found, key=lambda count: count.first))


def _is_its_strength(sentence: CountedWords, before: Count, count: Count) -> bool:
    """ "400 comprimés de Tramaking 225": a number alone right after what something is made of says how strong it is."""
    right_after = count.noun == count.last and count.first == before.last and before.last - before.noun > _NAMED
    return right_after and before.category == "goods" and sentence.form(before.last - 2) in OF


def _is_of_how_many(sentence: CountedWords, number: Number, counted: int) -> bool:
    """ "sept revendeurs sur neuf", "12 véhicules contrôlés sur 40 ont été saisis": the whole, of which some
    were counted before the word ``counted``."""
    alone = number.first == counted + 1 or sentence.form(number.last) in _AFTER_ALL
    near = number.first - counted <= _NEAR and "sur" not in sentence.asked
    return near and alone and sentence.form(number.first - 1) == "sur"


def _with_noun(sentence: CountedWords, number: Number) -> Count | None:
    # "« plusieurs dizaines » de terroristes": what others said, in their words
    forms, last = sentence.forms, number.last + (sentence.form(number.last) in _CLOSING_QUOTES)
    single = last - number.first == 1 and forms[number.first] in ("un", "une")
    before = sentence.form(number.first - 1)
    # "une frappe sur un refuge, qui a été rasé", "trouvés sur un passager, aussitôt arrêté"
    told_of = "qui" in forms[last + 1 : last + _NEAR + 2] or _is_told_after(sentence, last + 1)
    if single and before in signs("whereabouts") and before not in sentence.asked and not told_of:
        return None
    if single and sentence.form(last) in signs("ordinal") and last + 1 not in sentence.nouns:
        return None  # "un troisième": counted without a number
    here = _past_total(sentence, last)
    if sentence.form(here) in ("de", "d") and here + 1 in sentence.starts and not sentence.starts[here + 1].forward:
        here += 1
    toll = sentence.starts.get(here)
    if toll and not toll.forward and not (single and toll.row.order not in ("toll", "final")):
        whole = whole_of_parts(sentence, number.first - 1)
        category = whole.value.category if whole else "person" if toll.row.persons else ""
        unnamed = (toll.last, toll.last) if sentence.form(here) in BE | HAVE else None  # "cinq sont morts"
        return Count(number.first, here, toll.last, number.value, number.approx, category, "", "toll", unnamed)
    known = noun_near(sentence, here, single)
    if known:
        return _known_count(sentence, number, known, single)
    if (numbered := numbered_before(sentence, number) or numbered_with_the_next(sentence, number)) is not None:
        return numbered
    if before == "dont" and not single:
        return _some_of(sentence, number)
    if before == "contre" and not single:
        return None  # "16 morts, contre neuf annoncés la veille"
    if not single and sentence.form(here).endswith("ment"):
        return _bare(number)  # "On en compte 11 seulement": no plural ends so
    if sentence.form(here) in OF:
        here += 1
    if sentence.form(here - 1) == "des" and sentence.form(here) in signs("theirs"):  # "y ont laissé quatre des leurs"
        return Count(number.first, here, here + 1, number.value, number.approx, "person", "", "count")
    if sentence.form(here) in signs("pronoun") or forms[last:here] in OF_THEM:
        return _bare(number)
    if single and before in OF:
        return None
    if is_complement(sentence.form(here)) and len(sentence.form(here)) > 2 and here not in sentence.starts:
        end = phrase_end(sentence, here + 1)
        kind = "odd" if single else "unknown"
        return Count(number.first, here, end, number.value, number.approx, "", "", kind)
    return None if single or _is_a_year(sentence, number) else _bare(number)


def _is_a_year(sentence: CountedWords, number: Number) -> bool:
    """ "la visite du recrutement 2025": a number alone that is written as a year."""
    form = sentence.forms[number.first]
    return len(form) == 4 and form.startswith(("19", "20")) and number.last == number.first + 1


def _some_of(sentence: CountedWords, number: Number) -> Count:
    """ "les assaillants, dont 08 sont restés sur le terrain": a number alone, of the kind of what stands before it."""
    whole = whole_before(sentence, number.first - 1)
    if whole is None:
        return _bare(number)
    return _bare(number)._replace(category=whole.value.category, side=whole.value.side, said=(whole.first, whole.last))


def _is_told_after(sentence: CountedWords, noun_end: int) -> bool:
    """Whether a comma and a participle follow, at most a word between: ", aussitôt arrêté"."""
    return sentence.form(noun_end) == "," and not sentence.starts.keys().isdisjoint((noun_end + 1, noun_end + 2))


def _past_total(sentence: CountedWords, here: int) -> int:
    """ "trois des quatre trafiquants", "3 sur 4", "une seule des quatre motos": three of them, one of them."""
    here += sentence.form(here) in _ONLY
    if sentence.forms[here : here + 3] in OF_THEM:
        return here + 3
    if sentence.form(here) in ("des", "sur"):
        total = [n for n in numbers_at(sentence.words, here + 1) if n.first == here + 1]
        return total[0].last if total else here
    return here


def _known_count(sentence: CountedWords, number: Number, match: Match[Item], single: bool) -> Count | None:
    item, value, approx = match.value, number.value, number.approx
    half = value is not None and sentence.forms[match.last : match.last + 2] in _AND_A_HALF
    if half and value is not None:
        value += 0.5
    end = phrase_end(sentence, match.last + 2 * half)
    category, kind = item.category, "single" if single else "count"
    if category == "couple":
        category, value = "person", value and 2 * value
    elif category == "collective":
        # "une colonne de trois pick-up" counts the pick-ups, "un lot de téléphones" does not say how many
        if single and any(_groups(sentence, match.last, at) for at in (match.last, match.last + 1)):
            return None
        category = category_of(sentence, match)
        value, approx = (None, True) if single else (value, approx)
    elif category == "money":
        before = sentence.forms[max(0, number.first - 6) : number.first]
        if not signs("worth").isdisjoint(before) or is_capacity(sentence, number) or is_a_cut(sentence, number):
            return None  # "valued at", "des billets de 10 000 francs"
        kind = "money"
    elif category == "goods" and is_capacity(sentence, number):
        return None
    holder = match.first - 2  # "145 emballages de cocaïne"
    held = sentence.form(holder + 1) in ("de", "d") and is_complement(sentence.form(holder)) and holder >= number.last
    noun = holder if held else match.first
    return Count(number.first, noun, end, value, approx, category, item.side, kind)


def _grouped_with(sentence: CountedWords, group: Count) -> Iterator[Count]:
    """ "une quantité d'armes, de munitions et de motos": what else is said to be in a group of which nobody says how
    many."""
    at = group.last
    while sentence.form(at) in (",", "et") and sentence.form(at + 1) in ("de", "d") and at + 2 in sentence.nouns:
        noun = sentence.nouns[at + 2]
        at = phrase_end(sentence, noun.last)
        yield Count(noun.first, noun.first, at, None, True, noun.value.category, noun.value.side, group.kind)


def _groups(sentence: CountedWords, noun_end: int, of: int) -> bool:
    """ "une colonne de trois pick-up", "un troupeau volé de 87 bœufs": whether "de" and a number stand at ``of``."""
    alone = of == noun_end or sentence.form(noun_end).isalpha()
    return alone and sentence.form(of) in OF and any(n.first == of + 1 for n in numbers_at(sentence.words, of + 1))


def _bare(number: Number) -> Count:
    return Count(number.first, number.last, number.last, number.value, number.approx, "", "", "bare")
