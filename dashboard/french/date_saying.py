"""Whether a day is that of who says or publishes what happened: "l'armée a annoncé lundi que ..."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dashboard.french.date_words import PARTS_OF_DAY
from gazetteer.folders import DATA
from gazetteer.tables import read_table
from gazetteer.text import Span, fold

SAYING_COLUMNS = ("form", "kind", "about", "example", "counter_example", "note")
_KINDS = ("says", "shows", "text", "asked", "who")
_BEFORE, _AFTER = 110, 170
_ABOUT_REACH = 50
_WORD = re.compile(r"[\w-]+")
_AGREES = ("", "e", "s", "es", "nt")
_AHEAD = "dans "  # "sera communiqué dans les prochains jours"
# A clause ends there, on either side of the day.
_STOP = re.compile(r"[.;:!?](?=\s|$)|[«»\"]")
_ENDS = re.compile(r"\s*(?:$|,)")
_SPACES = re.compile(r"\s+")
_HAVE = r"\b(?:a|ont|avait|avaient|ayant)(?:-t-(?:on|ils?|elles?))?"
_BY_THE_WAY = r"(?:,? (?:\w+ment|aussi|en outre|par ailleurs|(?:dans|par|via|sur) [^,]{1,50},?))?,? "
_TO_WHOM = r"(?: (?:a|aux?|devant|dans|sur|par) [^,]{1,40}| \w+ment| aussi)?,? "
# "dans la soirée de", "au soir du"
_PART = rf"(?:(?:dans )?(?:la |l'|le |au )?(?:{PARTS_OF_DAY}) (?:de |du |d'))?"
_BY = re.compile(r",? (?:par|dans|via|sur|a travers)\b")
_THAT = re.compile(r",? (?:avoir|etre|que|qu')\b")
# "le bilan de l'assaut donné lundi": the assault is, and not its toll
_IS_NO_DEED = r"(?<!\bassaut )(?<!\balerte )(?<!\benvoi )"
_OPENING = re.compile(rf"(?:.*[-)] )?\s*(?:(?:et|mais|or|puis|ainsi|enfin|toutefois),? )?{_PART}")
# Between the day that opens a sentence and its verb: who speaks, and of what nothing is told before.
_TELLS = r"\b(?:qui|que|qu|dont|ont|est|sont|ete|etai(?:t|ent)|avai(?:t|ent)|a (?:\w+ment )?\w+(?:e|es|is|it|i|u))\b"
_WHO = re.compile(rf"(?: (?:toujours|aussi|meme|\w+ment))?,? (?:(?!{_TELLS})[^,])+(?:, (?:(?!{_TELLS})[^,])+,)? ?")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one kind that need the same others: what stands ``before`` the day; ``about``, which must follow it
    then; ``named``, before the day where who says it or what is said follows; ``later``, after a day that opens its
    sentence; ``aside``, before the day in a clause of its own (", rapporte ce mardi la presse"); ``inverted``, before a
    day that ends it, behind who says it (", a annoncé l'armée mardi")."""

    before: re.Pattern[str]
    about: re.Pattern[str] | None = None
    aside: re.Pattern[str] | None = None
    named: re.Pattern[str] | None = None
    later: re.Pattern[str] | None = None
    inverted: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True)
class _Sayings:
    """All words of saying; one of ``signs``, the last word of each form as it agrees, stands near any of them."""

    words: tuple[_Words, ...]
    signs: frozenset[str]


@cache
def sayings(path: Path = DATA / "lexicon" / "saying.csv") -> _Sayings:
    """The table, its rows of one kind that need the same words together. Raises TableError for a row without a form or
    of a kind that is none."""
    forms: dict[tuple[str, str], list[str]] = {}
    for row in read_table(path, SAYING_COLUMNS):
        forms.setdefault((row.one_of("kind", _KINDS), fold(row["about"])), []).append(fold(row.filled("form")))
    who = "|".join(forms.pop(("who", "")))
    return _Sayings(
        words=tuple(_words(kind, about, "|".join(told), who) for (kind, about), told in forms.items()),
        signs=frozenset(form.split()[-1] + end for told in forms.values() for form in told for end in _AGREES),
    )


def _words(kind: str, about: str, forms: str, who: str) -> _Words:
    inverted = rf", (?:{_HAVE} )?(?:{forms}) (?:l'|les? |la |une? |des |du |de )?(?:{who})\b[^,]{{0,60}},? {_PART}$"
    if kind == "says":
        said = rf"{_HAVE}{_BY_THE_WAY}(?:{forms})"
        return _Words(
            before=re.compile(rf"{said}{_TO_WHOM}{_PART}$"),
            about=re.compile(rf"\b(?:{about})\b") if about else None,
            named=re.compile(rf"\b(?:{forms})(?:nt|e?s?)(?: \w+ment)?,? {_PART}$") if not about else None,
            aside=re.compile(rf"(?:^|,) (?:{forms})(?:nt)?,? {_PART}$") if not about else None,
            later=re.compile(rf"{said}\b|\b(?:{forms}) (?:que\b|qu'|avoir\b)"),
            inverted=re.compile(inverted) if not about else None,
        )
    if kind == "text":
        return _Words(re.compile(rf"\b(?:{forms})(?: [\w°./-]+){{0,2}} (?:du |de |d'){_PART}$"))
    noun = rf"\b(?:{about})\b(?: [^,]{{1,40}})? " if about else r"\b"
    shown = re.compile(rf"{noun}{_IS_NO_DEED}(?:{forms})(?:e?s?)(?: \w+ment)?,? (?:du |de )?{_PART}$")
    return _Words(shown, inverted=re.compile(inverted) if not about else None)


def is_of_saying(folded: str, span: Span, paragraph: Span) -> bool:
    """Whether a day is that of saying: of the verb before it, of the text that it dates, or, where it opens a sentence,
    of the verb after it ("Vendredi, l'armée a annoncé avoir ...")."""
    if folded.startswith(_AHEAD, span.start):
        return False
    first, last = max(paragraph.start, span.start - _BEFORE), min(paragraph.end, span.end + _AFTER)
    if sayings().signs.isdisjoint(_WORD.findall(folded, first, last)):
        return False
    before, after = _clause(folded[first : span.start], -1), _clause(folded[span.end : last], 0)
    opens = _OPENING.fullmatch(before) is not None
    return any(_says(words, after) if opens else _said(words, before, after) for words in sayings().words)


def _clause(text: str, side: int) -> str:
    """What stands on one side of a day up to a stop, with single spaces."""
    return _SPACES.sub(" ", _STOP.split(text)[side])


def _said(words: _Words, before: str, after: str) -> bool:
    if words.before.search(before):
        return words.about is None or words.about.search(after, 0, _ABOUT_REACH) is not None
    if words.inverted is not None and _ENDS.match(after) and words.inverted.search(before):
        return True
    if words.named is None or words.aside is None or words.named.search(before) is None:
        return False
    return any(sign.match(after) for sign in (_BY, _THAT)) or words.aside.search(before) is not None


def _says(words: _Words, after: str) -> bool:
    later = words.later.search(after) if words.later else None
    if later is None or _WHO.fullmatch(after, 0, later.start()) is None:
        return False
    return words.about is None or words.about.search(after, later.end(), later.end() + _ABOUT_REACH) is not None
