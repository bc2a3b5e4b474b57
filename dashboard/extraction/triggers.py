"""Trigger words: the words of a sentence that may tell of something, and what keeps them from telling.

``trigger_words.csv`` sorts words into classes (air, strike, seize, drug ...), which ``trigger_rules`` joins.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from operator import attrgetter
from pathlib import Path

from dashboard.extraction.captures import is_caught, is_neutralised
from dashboard.extraction.trigger_rules import KINDS, WORD_COLUMNS, WORDS, TriggerWord, rules
from dashboard.french.grammar import PLURAL_VERBS
from dashboard.french.negation import denied, is_denied
from dashboard.model import OF_THINGS, TOLL, Quantity
from gazetteer.phrases import Match, Phrases, read_phrases
from gazetteer.tables import read_table
from gazetteer.text import Words, where

# A longer phrase of these classes takes its words away from every other class ("garde à vue", "après l'attaque").
_SHIELDS = frozenset(("alleged", "shield", "reference", "denial", "untrue", "refuted", "gift"))
# These say when, where, whether or upon whom, not what: "se tiendra" is planned, and still says that something is held.
_MOODS = frozenset(("aimed_at", "besides", "planned", "habit", "supposed", "spoken", "happened", "together", "village"))
# What is only supposed or aimed at, and what is denied, holds until the next stop; what is only referred to, until the
# verb of its clause ("après l'attaque du camp et l'attentat contre le bateau, les FAMa ont ..."), and so what befell
# those who are honoured; what is praised, to the sentence's end.
_STOPS = frozenset(",;:.»")
_VERBS = PLURAL_VERBS | {"avait", "etait", "fut"}
_SCOPES = {
    "supposed": _STOPS,
    "refuted": _STOPS,
    "alleged": _STOPS | _VERBS,
    "reference": _STOPS | _VERBS,
    "befell": _STOPS | _VERBS | {"tenu", "tenue", "tenues", "deroulee", "deroulees", "organisee", "presidee"},
}
# An insertion opens with a comma so many words after the first of a scope, and closes so many after it, words or ends.
_SOON, _INSERT = 1, 12
# "au cours de laquelle": a relative pronoun stands at most so many words after the comma, its verb so many
_OPENING, _CLAUSE = 4, 10
_COMMA = frozenset((",",))
_TOLD = frozenset(("a", "ont"))
_RELATIVE = frozenset(("qui", "dont", "lequel", "laquelle", "lesquels", "lesquelles"))
# "a été arrêté", "s'est tenue": not "à l'est de Gao"
_SINGULAR, _BEFORE_BE = frozenset(("ete", "est")), frozenset(("a", "s"))
_OCCURRED = frozenset(
    f"{participle}{agreed}"
    for participle in ("survenu", "perpetre", "intervenu", "commis")
    for agreed in ("", "e", "s", "es")
)
# The classes of trigger words that are asked for by name, whether or not a rule needs them too.
_BESIDE_RULES = _SHIELDS.union(_MOODS, _SCOPES, ("aside", "besides", "taken", "tally", "there", "toll", "within"))
# Whose the dead of a toll are, in trigger words: "côté terroriste : 12 tués".
_OF_SIDES = {"civilian": "civilians", "other": "militants", "outlaw": "outlaws"}
# "02 militaires tombés, 05 assaillants tués": which side the dead are of.
_DEAD_OF = {"own": "fallen", "other": "felled"}
_CLASS = attrgetter("word_class")
_PLACE = attrgetter("first", "last")
HIDING = _SHIELDS.union(_SCOPES, ("spoken",))
"""The classes whose words keep others from telling."""
_ABOUT_DEEDS = HIDING | _MOODS


@cache
def _words(path: Path = WORDS) -> Phrases[tuple[str, bool]]:
    """Each phrase with its class, one that a rule or the code names, and whether it is one run of words."""
    classes = _BESIDE_RULES.union(*(rule.all_of | rule.without for rule in rules()))
    return read_phrases(
        read_table(path, WORD_COLUMNS), lambda row: (row.one_of("word_class", classes), "..." not in row["phrase"])
    )


def trigger_words(
    words: Words, figures: Sequence[Quantity] = (), settled: int = 0, referred: bool = False
) -> list[TriggerWord]:
    """The trigger words of a sentence, in text order: at each word the longest phrases, none inside a shield or inside
    a run of words that says something of its own ("hommes armés" are no arms, "poseurs d'EEI" no device).

    From the character ``settled`` on a day and a place are still to come: what is only spoken of before it is told with
    both, as in "condamne l'enlèvement, le 3 mai à Ber, de trois bergers". With ``referred`` what is
    only referred to is read too.

    A figure that says what became of somebody counts as a word of the class of its role: "killed", "arrested" ... and
    a figure of what was seized as one of the class of its kind."""
    matches = _words().find(words)
    beside = [match for match in matches if match.value[0] == "befell"]  # whatever else its words say
    if beside:
        matches = [match for match in matches if match.value[0] != "befell"]
    longest = dict(sorted(map(_PLACE, matches)))  # the farthest of a start comes last
    found = [m for m in matches if m.last == longest[m.first]]
    if referred or _tells_the_toll(found, figures):
        found = [m for m in found if m.value[0] != "reference"]
    runs = [m for m in found if m.last - m.first > 1 and m.value[1] and m.value[0] not in _MOODS]
    inner = {index for m in runs for index in range(m.first + 1, m.last)}
    kept = [TriggerWord(m.first, m.last, m.value[0]) for m in found if m.first not in inner]
    if beside:
        kept = sorted([*kept, *(TriggerWord(m.first, m.last, m.value[0]) for m in beside)], key=_PLACE)
    if figures:
        flown = [word for word in kept if word.word_class != "air" or not _is_taken(words, word, figures)]
        kept = sorted([*flown, *_told_by_figures(words, figures)], key=_PLACE)
    if refused := denied(words.forms):
        kept = [word for word in kept if word.word_class in _ABOUT_DEEDS or not is_denied(refused, *_PLACE(word))]
    if HIDING.isdisjoint(map(_CLASS, kept)):
        return kept
    return list(_free(kept, _hidden(words, kept, settled)))


def _is_taken(words: Words, word: TriggerWord, figures: Sequence[Quantity]) -> bool:
    """ "(ils ont saisi) 20 drones", "01 drone détruit": no aircraft that strikes."""
    span = words.span(word.first, word.last)
    return any(figure.role in OF_THINGS and figure.span.covers(span) for figure in figures)


def _tells_the_toll(found: Sequence[Match[tuple[str, bool]]], figures: Sequence[Quantity]) -> bool:
    """ "À la suite de l'explosion d'un engin, on déplore huit morts": what it refers to is told here, with its cost."""
    counted = any(figure.role in TOLL and figure.value for figure in figures)
    return counted and any(match.value[0] == "toll" for match in found)


def _told_by_figures(words: Words, figures: Sequence[Quantity]) -> Iterator[TriggerWord]:
    for figure in figures:
        if figure.role and figure.value != 0:
            first, last = bisect_left(words.starts, figure.span.start), bisect_left(words.ends, figure.span.end) + 1
            yield TriggerWord(first, last, figure.role)
            if figure.role == "arrested":
                yield TriggerWord(first, last, "person")
            if is_caught(figure):
                yield TriggerWord(first, last, "caught")
            if figure.category == "device" and figure.role in OF_THINGS:
                yield TriggerWord(first, last, "device")
            if figure.role == "seized" and figure.category in KINDS:
                yield TriggerWord(first, last, KINDS[figure.category])
            if figure.role in TOLL and figure.side in _OF_SIDES:
                yield TriggerWord(first, last, _OF_SIDES[figure.side])
            neutralised = is_neutralised(figure)
            if neutralised:
                yield TriggerWord(first, last, "neutralised")
            if figure.role == "killed" and figure.side in _DEAD_OF and not (neutralised and figure.side == "own"):
                yield TriggerWord(first, last, _DEAD_OF[figure.side])


def _hidden(words: Words, kept: Sequence[TriggerWord], settled: int) -> list[tuple[int, int]]:
    """The stretches ``[first, last)`` of words in which no trigger word counts, by first word."""
    hidden = [(word.first, word.last) for word in kept if word.word_class in _SHIELDS]
    spoken = next((word.last for word in kept if word.word_class == "spoken"), None)
    if spoken is not None and words.ends[spoken - 1] > settled:
        hidden.append((spoken, _where_it_tells(words.forms, spoken)))
    for word_class in _SCOPES:
        hidden += scopes(words, kept, word_class)
    return sorted(hidden)


def _where_it_tells(forms: Sequence[str], first: int) -> int:
    """Where what is said of something ends and a clause tells what was done: "salue les FAMa, qui ont détruit ...",
    "condamne l'attaque, au cours de laquelle trois soldats ont péri"; past the end where none does."""
    for comma in where(forms[first:], _COMMA):
        opening = forms[first + comma + 1 : first + comma + 1 + _OPENING]
        clause = forms[first + comma + 1 : first + comma + 1 + _CLAUSE]
        if not _RELATIVE.isdisjoint(opening) and not _TOLD.isdisjoint(clause):
            return first + comma
    return len(forms)


def scopes(words: Words, kept: Sequence[TriggerWord], word_class: str) -> list[tuple[int, int]]:
    """The stretches ``[first, last)`` of words over which the trigger words of a class hold."""
    if word_class not in map(_CLASS, kept):
        return []
    opened = [word.last for word in kept if word.word_class == word_class]
    ends = _ends_of_scopes(words.forms, word_class)
    return [(last, _end_of_scope(words.forms, ends, last)) for last in opened]


def _ends_of_scopes(forms: Sequence[str], word_class: str) -> list[int]:
    """Where scopes of a class end: at its stops, and at a verb in the singular where those in the plural are stops."""
    ends = [*where(forms, _SCOPES[word_class]), len(forms)]
    if _VERBS.isdisjoint(_SCOPES[word_class]):
        return ends
    return sorted([*ends, *(at - 1 for at in where(forms, _SINGULAR) if at and forms[at - 1] in _BEFORE_BE)])


def end_of_reference(words: Words, word: TriggerWord) -> int:
    """Where what a word refers to ends, a participle past a comma that says when it was included: "l'enlèvement des
    passagers d'un car, perpétré le 3 mai à Ber, ..."."""
    ends = _ends_of_scopes(words.forms, word.word_class)
    end = _end_of_scope(words.forms, ends, word.last)
    if words.forms[end : end + 1] == [","] and not _OCCURRED.isdisjoint(words.forms[end + 1 : end + 2]):
        return _end_of_scope(words.forms, ends, end + 1)
    return end


def _end_of_scope(forms: Sequence[str], ends: Sequence[int], first: int) -> int:
    """The first of the ends from a word on. A comma is none around what is inserted at its start ("soupçonnés d'avoir,
    le 2 février, attaqué un car"), nor before a clause about it ("après l'attaque, qui a fait 5 morts, ...")."""
    at = bisect_left(ends, first)
    closed, after = ends[at], ends[at + 1 : at + 1 + _INSERT]
    if forms[closed : closed + 1] != [","]:
        return closed
    inserts = closed - first <= _SOON and after[0] - first <= _INSERT and forms[after[0] : after[0] + 1] == [","]
    if inserts:
        return after[1]
    if not _RELATIVE.isdisjoint(forms[closed + 1 : closed + 2]):
        return next((end for end in after if forms[end : end + 1] in ([], [","])), closed)
    return closed


def _free(kept: Sequence[TriggerWord], hidden: Sequence[tuple[int, int]]) -> Iterator[TriggerWord]:
    reached = position = 0
    for word in kept:
        while position < len(hidden) and hidden[position][0] <= word.first:
            reached = max(reached, hidden[position][1])
            position += 1
        if word.first >= reached or word.word_class in _SHIELDS:
            yield word
