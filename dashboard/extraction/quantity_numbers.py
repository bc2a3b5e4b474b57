"""Which numbers of a sentence count something: no label, date, age, measure, capacity or value."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.extraction.quantity_words import Item, RoleMark, signs
from dashboard.french.grammar import OF
from dashboard.french.number_words import Number
from dashboard.french.numbers import find_numbers
from gazetteer.listing import item_mark
from gazetteer.phrases import Match
from gazetteer.text import Span, Words

_HOLDERS = frozenset(["goods", "thing"])
_LOADED = frozenset(["vehicle", "device"])
_CALIBRED = frozenset(["weapon", "shot"])
_HOLDER = 6  # words: what holds so much stands at most so far before


# "0600": an hour as soldiers write it
_CLOCK = re.compile(r"0\d[0-5]\d")
# Kinds that name nothing: they take up what was counted before.
ALONE = frozenset(("bare", "ordinal"))
OF_NO_ROW = frozenset(("odd", "unknown"))
"""Kinds whose noun no row of the item table knows."""
OF_THEM = (["d", "entre", "eux"], ["d", "entre", "elles"])


class Count(NamedTuple):
    """A number with its noun: words ``[first, last)``, the noun from ``noun``.

    ``kind`` says how sure it is that something is counted: ``count`` a number and a known noun, ``toll`` a number and a
    role word ("02 blessés", "aucun mort"), ``single`` "un" and a known noun, ``one`` a noun that an article, a
    possessive or nothing precedes, ``odd`` "un" and an unknown noun, ``unknown`` a number and an unknown noun, ``some``
    "des" and a noun, ``money`` a sum, ``bare`` a number alone, ``ordinal`` "un troisième", "l'autre".
    """

    first: int
    noun: int
    last: int
    value: float | None
    approx: bool
    category: str
    side: str
    kind: str
    said: tuple[int, int] | None = None
    # of "7 kilogrammes 250 grammes de poudre", the words that its noun leaves out
    left_out: tuple[int, int] | None = None
    # of "12 à 15"
    is_least: bool = False

    @property
    def noun_span(self) -> tuple[int, int]:
        """The words of the noun, elsewhere in the sentence where a bare number takes up an earlier one."""
        return self.said or (self.noun, self.last)


@dataclass(frozen=True, slots=True)
class CountedWords:
    """A sentence's words with the known nouns and the role words by where they begin."""

    words: Words
    forms: list[str]
    nouns: dict[int, Match[Item]]
    starts: dict[int, RoleMark]
    # the prepositions that verbs ask for: "mis la main sur un fusil et sur une moto"
    asked: frozenset[str]
    # where what a role word governs begins: "la mort du conducteur"
    governed: frozenset[int]
    # the word at an index (``form_at``)
    form: Callable[[int], str]


class _Forms(dict[int, str]):
    """The words of a sentence by their indexes."""

    def __missing__(self, index: int) -> str:
        return "."


def form_at(forms: Sequence[str]) -> Callable[[int], str]:
    """What gives the word at an index, a full stop where there is none."""
    return _Forms(enumerate(forms)).__getitem__


def counting_numbers(sentence: CountedWords, numbers: Sequence[Number], others: set[int]) -> list[Number]:
    """The numbers of a sentence that count something: none of the words that are ``others`` (``spoken_for``), no label,
    age, measure or value."""
    kept: list[Number] = []
    # "25 et 30 ans": what the second number is not, the first is not either
    uncounted = -1
    for number in reversed(numbers):
        linked = uncounted == number.last + 1 and sentence.form(number.last) in signs("range")
        if not linked and _is_count(sentence, number, others):
            kept.append(number)
        else:
            uncounted = number.first
    return kept[::-1]


def spoken_for(words: Words, taken: Sequence[Span]) -> set[int]:
    """The indexes of the words in the ``taken`` spans."""
    stretches = (range(bisect_right(words.ends, span.start), bisect_left(words.starts, span.end)) for span in taken)
    return set[int]().union(*stretches)


def _is_count(sentence: CountedWords, number: Number, taken: set[int]) -> bool:
    words, forms, first, last = sentence.words, sentence.forms, number.first, number.last
    if not taken.isdisjoint(range(first, last)) or _CLOCK.fullmatch(forms[first]):
        return False
    if first < 2 and last <= item_mark(forms):
        return False
    before = _nouns_before(sentence, first)
    if before and (any(match.last > first for match in before) or _is_calibre(sentence, number, before)):
        return False
    if first and (forms[first - 1] in signs("label") or words.gap(first - 1) == "-" or forms[first - 1] in ("/", "°")):
        return False
    noun = last + 1 if sentence.form(last) in OF and last + 1 < len(forms) else last
    after = sentence.form(noun)
    if noun in sentence.nouns and sentence.nouns[noun].last > noun + 1:
        # "03 points d'eau", "03 mètres cubes"
        return True
    measured = after in signs("measure") and not (sentence.form(last) == after and _of_what(sentence, last))
    # "deux faits" are not counted, "deux faits prisonniers" are
    told = sentence.starts.get(noun)
    uncounted = is_deed(sentence, noun) and (told is None or told.last == noun + 1)
    uncounted = uncounted and sentence.form(first - 1) != "dont"  # "40 motos, dont 12 saisies"
    if measured or uncounted or not signs("each").isdisjoint(forms[last : last + 3]):
        return False
    return not (last < len(forms) and words.gap(last - 1) == "-" and forms[last][0].isdecimal())


def _is_calibre(sentence: CountedWords, number: Number, before: Sequence[Match[Item]]) -> bool:
    """ "six mitrailleuses 14.5, deux PM", "un mortier 82": a number right after the arm that nothing else has."""
    arm = any(noun.last == number.first and noun.value.category in _CALIBRED for noun in before)
    decimal = number.value is not None and number.value % 1 > 0
    return arm and (decimal or not is_complement(sentence.form(number.last)))


def is_deed(sentence: CountedWords, noun: int) -> bool:
    """ "(trois) attaques", "(deux) importantes saisies", "(un) premier bilan": no things that are counted."""
    first, second = sentence.form(noun), sentence.form(noun + 1)
    return first in signs("not_counted") or (first in signs("qualifier") and second in signs("not_counted"))


def _of_what(sentence: CountedWords, unit: int) -> bool:
    """ "180 mètres de câble": a length of something; "à 18 mètres de profondeur", "à 5 m de la route" are none."""
    after = sentence.form(unit + 2)
    return sentence.form(unit + 1) in ("de", "d") and is_complement(after) and after not in signs("dimension")


def _nouns_before(sentence: CountedWords, index: int) -> list[Match[Item]]:
    """The known nouns that begin one or two words before a word."""
    return [sentence.nouns[start] for start in (index - 2, index - 1) if start in sentence.nouns]


def is_capacity(sentence: CountedWords, number: Number) -> bool:
    """ "un camion de dix tonnes", "20 bidons de 25 litres", "un EEI de 15 kg": what one holds, not what was found; "un
    fourgon de 500 cartons" is loaded with them."""
    if sentence.form(number.first - 1) == "contenir":
        return True
    if sentence.form(number.first - 1) not in ("de", "d"):
        return False
    loaded = sentence.form(number.last) not in signs("unit")
    # "6 000 paquets de pâtes alimentaires de 10 kg": a word may stand between the holder and what it holds
    inner = not loaded and is_complement(sentence.form(number.first - 2))
    ends = (number.first - 1, number.first - 2) if inner else (number.first - 1,)
    nouns = (sentence.nouns.get(at) for at in range(max(0, number.first - _HOLDER), number.first - 1))
    holders = [noun for noun in nouns if noun is not None and _phrase_ends(sentence, noun) in ends]
    return any(h.value.category in _HOLDERS or (h.value.category in _LOADED and not loaded) for h in holders)


def _phrase_ends(sentence: CountedWords, noun: Match[Item]) -> int:
    """Past "de pâtes" in "paquets de pâtes"."""
    of_what = sentence.form(noun.last) in OF and is_complement(sentence.form(noun.last + 1))
    return noun.last + 2 * of_what


def numbers_at(words: Words, index: int) -> list[Number]:
    """The numbers of the three words from ``index`` on, numbered as in ``words``."""
    last = min(index + 3, len(words))
    few = Words(words.folded, words.forms[index:last], words.starts[index:last], words.ends[index:last])
    return [Number(n.first + index, n.last + index, n.value, n.approx) for n in find_numbers(few)]


def is_complement(form: str) -> bool:
    """Whether a word after "de" says of what: "sacs de riz", but not "cartouches d'une valeur de", "éléments de la",
    "hommes armés de deux fusils"."""
    uncounted = form not in signs("stop") and form not in signs("determiner") and form not in ("le", "la", "l")
    return form[0].isalpha() and uncounted


def category_of(sentence: CountedWords, match: Match[Item]) -> str:
    """The category of a known noun: of "un lot de téléphones", that of what is grouped."""
    if match.value.category != "collective":
        return match.value.category
    inner = sentence.nouns.get(match.last + 1)
    return inner.value.category if inner and sentence.form(match.last) in OF else ""
