"""What is counted without a number: "ni mort ni blessé", "une morte", "le conducteur", "des suspects"."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.extraction.quantity_nouns import phrase_end
from dashboard.extraction.quantity_numbers import Count, CountedWords, category_of, is_deed
from dashboard.extraction.quantity_words import Item, signs
from dashboard.french.grammar import THE
from dashboard.model import TOLL
from gazetteer.phrases import Match
from gazetteer.text import where

_ARTICLES = frozenset(["un", "une", "le", "la"])
_AT_WHICH = frozenset(("chez", "dans"))
_WHERE = frozenset(["a", "au", "aux", "pres", "dans", "sur", "en"])
_VAGUE = frozenset(["goods", "money", "collective"])
_SINGULAR = frozenset(["un", "une", "le", "la", "son", "sa", "ce", "cet", "cette", "leur"])
_DEFINITE = THE | {"du", "au"}
_ARMIES = frozenset(["fama", "famas"])  # "des FAMa" is of them, not some of them
_ALL = frozenset(["tous", "toutes"])  # "9 morts, tous des civils": said of those counted
_NONE_OF = [
    [*no, of] for no in (["pas"], ["pas", "fait"], ["sans", "faire"], ["encore", "moins"]) for of in ("de", "d")
]
_SEVERAL = {"double": 2.0, "triple": 3.0, "quadruple": 4.0}


def fallen(sentence: CountedWords) -> Iterator[Count]:
    """The role words of a toll that a word like "aucun" or "un" counts."""
    yield from _nothing(sentence)
    yield from _nobody(sentence)
    yield from _one_fallen(sentence)
    yield from _several_fallen(sentence)


def _nothing(sentence: CountedWords) -> Iterator[Count]:
    """ "ni mort ni blessé", "aucun blessé", "pas de blessé", "pertes amies : néant": none of those that a toll would
    count."""
    for first, mark in sentence.starts.items():
        if mark.row.persons in TOLL and (mark.last == first + 1 or mark.row.order == "toll"):
            none = next((n for n in (2, 3) if sentence.forms[max(0, first - n) : first] in _NONE_OF), 1)
            if none > 1 or sentence.form(first - 1) in signs("nothing"):
                yield Count(first - none, first, mark.last, 0.0, False, "person", "", "toll")
            elif sentence.form(mark.last) == ":" and sentence.form(mark.last + 1) in signs("nothing"):
                yield Count(first, first, mark.last + 2, 0.0, False, "person", "", "toll")


def _nobody(sentence: CountedWords) -> Iterator[Count]:
    """ "aucun soldat n'a été tué": nobody of whom a role word follows."""
    if signs("nothing").isdisjoint(sentence.forms):
        return
    for first, match in sentence.nouns.items():
        counted = match.value.category == "person" and sentence.form(first - 1) in signs("nothing")
        if counted and sentence.form(match.last) == "n" and sentence.forms[match.last + 2 : match.last + 3] == ["ete"]:
            yield Count(first - 1, first, match.last, 0.0, False, "person", match.value.side, "count")


def _one_fallen(sentence: CountedWords) -> Iterator[Count]:
    """ "un blessé léger", "une morte": one of those that a toll counts; not "un tué" before a noun of its own, nor who
    speaks (« ... », a raconté un blessé)."""
    for first, mark in sentence.starts.items():
        fallen = mark.row.persons in TOLL and mark.row.order in ("verb", "toll")
        alone = mark.last == first + 1 and mark.last not in sentence.nouns
        speaks = sentence.form(first - 2) in signs("speech")
        if fallen and alone and sentence.form(first - 1) in ("un", "une") and not speaks:
            yield Count(first - 1, first, mark.last, 1.0, False, "person", "", "toll")


def _several_fallen(sentence: CountedWords) -> Iterator[Count]:
    """ "un double assassinat"."""
    for first, mark in sentence.starts.items():
        value = _SEVERAL.get(sentence.form(first - 1))
        if value and mark.row.persons == "killed" and mark.row.order == "noun":
            yield Count(first - 1, first, mark.last, value, False, "person", "", "toll")


def unnumbered(sentence: CountedWords) -> Iterator[Count]:
    """ "le conducteur", "leur moto", "Véhicule détruit", "des suspects", "un troisième": counted without a number."""
    for first, match in sentence.nouns.items():
        item, at, form = match.value, first - 1, sentence.forms[first]
        if first > 1 and sentence.form(at) in signs("epithet"):
            at -= 1
        before = sentence.form(at) if first else ":"
        plural = form[-1] in "sx" and before not in _SINGULAR  # "son fils"
        if before == "des":
            if sentence.form(first - 2) not in _ALL and not _is_of_the(sentence, first - 1) and form not in _ARMIES:
                end = phrase_end(sentence, match.last)
                yield Count(first - 1, first, end, None, True, category_of(sentence, match), item.side, "some")
        elif not plural and item.category not in _VAGUE and sentence.form(match.last) not in signs("to_come"):
            if (before == "au" and before in sentence.asked) or (before == "du" and first in sentence.governed):
                yield Count(first, first, match.last, 1.0, False, item.category, item.side, "one")
            elif before in signs("one") and not (_is_where(sentence, at) or _is_no_thing(sentence, at, first)):
                yield Count(at, first, match.last, 1.0, False, item.category, item.side, "one")
            elif _stands_bare(sentence, before, match):
                yield Count(first, first, match.last, 1.0, False, item.category, item.side, "one")
    for index in where(sentence.forms, signs("ordinal")):
        if index + 1 in sentence.nouns or is_deed(sentence, index + 1):
            continue
        article, form = sentence.form(index - 1), sentence.forms[index]
        if sentence.form(index - 2) in _AT_WHICH:
            continue  # "dans le second, deux civils"
        told = index - 1 in sentence.governed or not sentence.starts.keys().isdisjoint((index + 2, index + 3))
        if sentence.form(index + 1) in _WHERE and not told:
            continue  # "l'une à Tessit": an event; not "l'un a été tué", "en a blessé un troisième à Tessit"
        noun = sentence.nouns.get(index + 2)
        if article == "l" and sentence.form(index + 1) == "des" and noun is not None:  # "l'un des fournisseurs"
            yield Count(
                index - 1, noun.first, noun.last, 1.0, False, category_of(sentence, noun), noun.value.side, "one"
            )
        elif article == "l" or (article in _ARTICLES and form not in _ARTICLES):
            yield Count(index - 1, index + 1, index + 1, 1.0, False, "", "", "ordinal")


def _stands_bare(sentence: CountedWords, before: str, noun: Match[Item]) -> bool:
    """Whether a telegram leaves the article out: "- Véhicule détruit"; of a person, where a role word follows at once:
    ", chauffeur arrêté"."""
    if noun.value.category == "person":
        mark = sentence.starts.get(noun.last)
        return (before == "," or before in signs("opener")) and mark is not None and not mark.forward
    return before in signs("opener") and noun.value.category in ("vehicle", "site", "device")


def _is_where(sentence: CountedWords, article: int) -> bool:
    """Whether a preposition makes it the place of something: "sur le site", not "mis la main sur le fusil"."""
    before = sentence.form(article - 1)
    return before in signs("whereabouts") and before not in sentence.asked


def _is_no_thing(sentence: CountedWords, article: int, noun: int) -> bool:
    """ "ce réseau", and "en provenance de l'étranger", "parti à l'étranger": no foreigner."""
    abroad = (["de", "l", "etranger"], ["a", "l", "etranger"])
    return is_deed(sentence, noun) or sentence.forms[article - 1 : article + 2] in abroad


def _is_of_the(sentence: CountedWords, des: int) -> bool:
    """Whether "des" is "of the": "à la solde des saboteurs", "le chef des assaillants", "un complice des assaillants",
    "trois motos des assaillants"; not "la saisie des armes"."""
    whose, who = sentence.nouns.get(des - 1), sentence.nouns.get(des + 1)
    theirs = who is not None and who.value.category == "person"
    of_somebody = whose is not None and (theirs or whose.value.category == "person") and sentence.form(des - 2) != "aux"
    return des > 1 and des - 1 not in sentence.starts and (of_somebody or sentence.form(des - 2) in _DEFINITE)
