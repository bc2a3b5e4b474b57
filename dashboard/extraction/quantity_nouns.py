"""The noun that a number counts: right after it, or elsewhere ("les convoyeurs, au nombre de cinq"); where it ends."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.extraction.quantity_numbers import Count, CountedWords, is_complement, numbers_at
from dashboard.extraction.quantity_words import Item, determines, signs
from dashboard.french.grammar import BE, HAVE, OF
from dashboard.french.number_words import Number
from gazetteer.phrases import Match

_NEAR = 3
_FAR = 10  # words back to the noun of "au nombre de"
_OF_WHAT = ("de", "d")  # "des voleurs de motos, au nombre de cinq"
_BREAKS = HAVE | BE | {",", ";", ":", "(", "qui", "que"}
_ESTIMATED = frozenset(("estime", "estimes", "estimee", "estimees", "evalue", "evalues", "evaluee", "evaluees"))
_ROUGHLY = frozenset(("a", "plus", "moins", "pres", "environ", "de", "d", "la", "une"))
_DOERS = ("eur", "eurs", "euse", "euses")  # "deux pourvoyeurs de vivres" are no food
_VARIOUS = frozenset(
    (
        "divers",
        "diverses",
        "differents",
        "differentes",
        "varies",
        "variees",
        "faux",
        "fausses",
        "vieux",
        "vieilles",
        "gros",
    )
)
# the ends of adjectives that no verb has: "pharmaceutiques", "alimentaires", "indien"
_DESCRIBING = ("ique", "iques", "aire", "aires", "ien", "iens", "ienne", "iennes")

# so many numbers may share the noun after the last of them
_IN_A_ROW = 6
# "dont 01 brûlé, 01 noyé et 01 emporté": parts that a whole is looked for behind
_MOST_PARTS = 4


def noun_near(sentence: CountedWords, here: int, single: bool) -> Match[Item] | None:
    """The known noun within a few words: "03 présumés terroristes", "quatre de nos soldats"."""
    for index in range(here, min(here + _NEAR + 1, len(sentence.forms))):
        if index in sentence.nouns:
            return sentence.nouns[index]
        form = sentence.forms[index]
        if index in sentence.starts or not form[0].isalpha() or (single and form in OF):
            return None
        if form.endswith(_DOERS) and form not in signs("pronoun"):
            return None
        if form in signs("stop") and form != "des":
            return None
    return None


def numbered_before(sentence: CountedWords, number: Number) -> Count | None:
    """ "les convoyeurs, au nombre de cinq", "des bandits évalués à plus de la vingtaine": the noun stands before its
    number."""
    here = _leads_to_how_many(sentence, number.first)
    if here == 0 and sentence.form(number.last) == ",":
        noun = noun_near(sentence, number.last + 2, single=False)  # "Au nombre de cinq, ces convoyeurs ..."
        return _named_elsewhere(number, noun) if noun is not None else None
    if here is None:
        return None
    noun_end = here - (sentence.form(here - 1) == ",")
    nouns = (sentence.nouns.get(at) for at in range(noun_end - 1, max(-1, noun_end - _FAR), -1))
    heads = (noun for noun in nouns if noun is not None and sentence.form(noun.first - 1) not in _OF_WHAT)
    noun = next((noun for noun in heads if noun.last <= noun_end), None)
    if noun is None or not _are_complements(sentence.forms[noun.last : noun_end]):
        return None
    return _named_elsewhere(number, noun)


def _are_complements(forms: Sequence[str]) -> bool:
    """Whether these words only say whose or of what a noun is: "(des ex-combattants) du MSA et du GATIA"."""
    return not forms or (forms[0] in OF and _BREAKS.isdisjoint(forms))


def _leads_to_how_many(sentence: CountedWords, number: int) -> int | None:
    """Where "au nombre de", "évalués à plus de" begins that leads to the number at a word; None where nothing does."""
    if sentence.forms[max(0, number - 3) : number] == ["au", "nombre", "de"]:
        return number - 3
    here = number
    while sentence.form(here - 1) in _ROUGHLY and number - here <= _NEAR:
        here -= 1
    return here - 1 if here < number and sentence.form(here - 1) in _ESTIMATED else None


def numbered_with_the_next(sentence: CountedWords, number: Number) -> Count | None:
    """ "respectivement 12 et 7 terroristes", "12, 9 et 7 terroristes": the noun stands after the last number; not
    "entre 12 et 17"."""
    if sentence.form(number.first - 1) in ("entre", "de"):
        return None
    last = number
    for _ in range(_IN_A_ROW):
        joined = sentence.form(last.last)
        after = numbers_at(sentence.words, last.last + 1) if joined in ("et", ",") else []
        if not after or after[0].first != last.last + 1:
            return None
        last = after[0]
        if joined == "et":
            noun = noun_near(sentence, last.last, single=False)
            return _named_elsewhere(number, noun) if noun is not None else None
    return None


def whole_before(sentence: CountedWords, dont: int) -> Match[Item] | None:
    """The noun right before "dont", which stands at a word: what the numbers after it count some of."""
    if sentence.form(dont) != "dont":
        return None
    noun_end = dont - (sentence.form(dont - 1) == ",")
    nouns = (sentence.nouns.get(at) for at in range(max(0, noun_end - _NEAR), noun_end))
    return next((noun for noun in nouns if noun is not None and noun.last == noun_end), None)


def whole_of_parts(sentence: CountedWords, at: int) -> Match[Item] | None:
    """The same of a part that stands behind a word, be it not the first: "dont 01 brûlé et 01 emporté"."""
    for _ in range(_MOST_PARTS):
        if not (sentence.form(at) in ("et", ",") and at - 1 in sentence.starts and determines(sentence.forms, at - 2)):
            break
        at -= 3
    return whole_before(sentence, at)


def _named_elsewhere(number: Number, noun: Match[Item]) -> Count:
    """A number alone, with the noun that names what it counts somewhere else in the sentence."""
    item, said = noun.value, (noun.first, noun.last)
    value, approx = number.value, number.approx
    return Count(number.first, number.last, number.last, value, approx, item.category, item.side, "count", said)


def phrase_end(sentence: CountedWords, end: int) -> int:
    """Past "de Tramadol", "d'explosifs", "de viande de volaille", "de co-trimoxazole", "de chanvre indien": the
    complements of a counted noun."""
    for _ in range(3):
        if sentence.form(end) not in ("de", "d") or not is_complement(sentence.form(end + 1)):
            break
        end += sentence.form(end + 1) in _VARIOUS
        end = sentence.nouns[end + 1].last if end + 1 in sentence.nouns else end + 2
        while sentence.form(end)[0].isalpha() and sentence.words.gap(end - 1) == "-":
            end += 1
        end += sentence.form(end).endswith(_DESCRIBING) or sentence.form(end) in _VARIOUS
    return end
