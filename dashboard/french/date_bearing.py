"""What a date bears on: the event told, the publication of the text, or an older background."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from dashboard.french.date_saying import is_of_saying
from dashboard.french.dated_nouns import one_of
from gazetteer.text import Span

_REACH = 70
_SPACES = re.compile(r"\s+")
# What has lasted since then began before what is told: "recherchés depuis novembre".
_SINCE, _SINCE_WRAPPED = "depuis ", "depuis\n"
_HELD = (" sous les verrous", " derriere les barreaux", " aux arrets", " en garde a vue", " en detention")
_HELD_REACH = 40
_OLD = timedelta(days=366)
# "Bamako, le 18 juin 2019" at the start or the end of a paragraph.
_DATELINE_BEFORE = re.compile(
    r"(?:^|[.!?»\"]\s*)(?:fait a )?(?!a |au |en |dans |sur |c')[^\W\d_][\w'-]*(?: (?!du )[\w'-]+)?"
    r"(?: \([^\W\d_]{2,15}\))?,? ?$"
)
_DATELINE_AFTER = re.compile(r"\s*(?:$|\n|[–—(/]|- |\.\s*(?:$|\n|[^\W\d_]+[ .]*$))")
_COMPARED_REACH = 130
_SIGN = re.compile(r"[.;:,]")
_STOP = re.compile(r"[.;:]")
# "survient trois jours après celle de Ber": says of neither on which day it was.
_COMES = re.compile(r"\b(?:interv|surv)(?:ien|en)\w+ (?:[^.;:,]{1,20} )?$")
_AFTER_ANOTHER = re.compile(r"[\w'\s]{1,40}(?:jours?|semaines?|heures|mois)\sapres\s(?:celles?|celui|ceux|une?)\b")

# A day said of what began earlier, up to the words of the day, with the rest of the sentence before it.
_STARTED = re.compile(
    r"^[^.;\n]*(?<!ete )(?<!est )(?<!sont )(?<!ont )(?<! a )"
    r"\b(?:parti|entame|commence|debute|entrepris|ouvert|lance|demarre)e?s? (?:[^.;:,\n]{0,30} )?(?:le )?$"
)
_SENTENCE_REACH = 300
# "En novembre, l'armée avait déjà subi une attaque": told beside what happened now.
_ALREADY = re.compile(r"[^.;\n]*\bavai(?:t|ent) deja\b")
# "présumés auteurs d'un meurtre commis en février, ont été arrêtés le 3 mars"
_COMMITTED = re.compile(r"\b(?:commis|commise|commises|perpetree?s?) (?:le |en |debut |fin |courant |au mois de )?$")
# "Capturés le 8 février, cinq Maliens ont été libérés le 17 avril"
_BEFOREHAND = re.compile(r"\W*(?:captur|enlev|kidnapp|arret|interpell|detenu|reten|recherch)\w* (?:le |en |depuis )?$")
# "que des inconnus avaient enlevé le 8 mai": before the day, up to a comma or the sentence's beginning.
_RECALLED = re.compile(r"\b(?:que|qu'|qui|dont)\b[^.;,\n]*\bavai(?:t|ent)\b[^.;,\n]*$")
# "trois hommes, dont un récidiviste sorti de prison en octobre, ont été arrêtés": what befell some of them before
_OF_SOME = re.compile(r", dont (?:une?|deux|trois|quatre|\d+)(?: [\w'-]+){3,} (?:en |le )?$")
_CLOSING = (",", ")")
_A_NIGHT, _A_WEEK, _TWO_MONTHS = timedelta(days=1), timedelta(days=7), timedelta(days=62)


def bearing(
    folded: str, span: Span, paragraph: Span, start: date | None, end: date | None, published: date | None
) -> str:
    """``event``, ``publication`` or ``background`` for one mention, from the words around it and its age.

    A stretch of more than two months is background, as is one of more than a week that "already" follows, and one of
    more than a night that ended long before ``published``, where that is known: communiqués report fresh events,
    chronicles do not say when they were published. An older event told to the day is one.
    """
    before = folded[max(paragraph.start, span.start - _REACH) : span.start]
    after = folded[span.end : min(paragraph.end, span.end + _REACH)]
    if start is not None and start == end and is_date_line(folded, span, paragraph):
        return "publication"
    before = _SPACES.sub(" ", _STOP.split(before)[-1])
    if _background_before().search(before) or is_beside(folded, span, paragraph):
        return "background"
    if is_of_saying(folded, span, paragraph):
        return "publication"
    if start is not None and end is not None:
        if end - start > _TWO_MONTHS:
            return "background"
        if is_long_before(end, published) and end - start > _A_NIGHT:
            return "background"
        if end - start > _A_WEEK and _ALREADY.match(after):
            return "background"
    return "event"


def is_long_before(day: date, published: date | None) -> bool:
    """Whether a day lies more than a year before that of publication, where that is known."""
    return published is not None and published - day > _OLD


def is_beside(folded: str, span: Span, paragraph: Span) -> bool:
    """Whether a day is one of something told only beside what happened: since when it lasts, what it is compared to, or
    what befell some of those counted before ("trois hommes, dont un récidiviste sorti de prison en octobre")."""
    before = folded[max(paragraph.start, span.start - _REACH) : span.start]
    of_some = folded.startswith(_CLOSING, span.end) and _OF_SOME.search(before) is not None
    since = says_since(folded, span) and not _is_held_since(folded, span, paragraph)
    return of_some or since or is_compared(folded, span, paragraph)


def _is_held_since(folded: str, span: Span, paragraph: Span) -> bool:
    """ "Ils sont depuis hier sous les verrous", "derrière les barreaux depuis lundi": they were arrested that day."""
    after = folded[span.end : min(paragraph.end, span.end + _HELD_REACH)]
    before = folded[max(paragraph.start, span.start - _HELD_REACH) : span.start]
    return after.startswith(_HELD) or before.removesuffix("depuis ").rstrip().endswith(_HELD)


def says_since(folded: str, span: Span) -> bool:
    """Whether the words of a day say since when: "recherchés depuis novembre"."""
    return folded.startswith(_SINCE, span.start) or folded.endswith((_SINCE, _SINCE_WRAPPED), 0, span.start)


def is_compared(folded: str, span: Span, paragraph: Span) -> bool:
    """Whether a day is that of what something is only compared to ("à l'instar de l'attaque du 7 mai"), or counted from
    it ("survient trois jours après celle de Ber")."""
    before = folded[max(paragraph.start, span.start - _COMPARED_REACH) : span.start]
    before = _SPACES.sub(" ", _SIGN.split(before)[-1])
    counted = _COMES.search(before) is not None and _AFTER_ANOTHER.match(folded, span.start) is not None
    return counted or _compared().search(before) is not None


def says_what_was_before(folded: str, sentence: Span, span: Span) -> bool:
    """Whether a day is that of what a relative clause in the pluperfect recalls, or of a crime: "le préfet, que des
    inconnus avaient enlevé le 8 mai, a recouvré la liberté"."""
    start = max(sentence.start, span.start - _SENTENCE_REACH)
    opens = start == sentence.start and _BEFOREHAND.match(folded, start, span.start) is not None
    return opens or any(recalls.search(folded, start, span.start) for recalls in (_RECALLED, _COMMITTED))


def is_of_a_start(folded: str, after: int, start: int) -> bool:
    """Whether the day at ``start`` only says since when, where its sentence has told another up to ``after``: "le 8
    juin a accosté le convoi parti de Mopti le 1er"."""
    return start - after < _SENTENCE_REACH and _STARTED.search(folded[after:start]) is not None


def is_date_line(folded: str, span: Span, paragraph: Span) -> bool:
    """Whether a day is that of a date line, at the start or the end of a paragraph: "Bamako, le 18 juin 2019"."""
    before = folded[max(paragraph.start, span.start - _REACH) : span.start]
    after = folded[span.end : min(paragraph.end, span.end + _REACH)]
    return bool(before.strip()) and bool(_DATELINE_BEFORE.search(before)) and bool(_DATELINE_AFTER.match(after))


@cache
def _background_before() -> re.Pattern[str]:
    """ "l'accord du 20 juin", "arrêté n° 12 du 3 mai": a text or a feast has its date after "du"; "le suspect a été
    arrêté le 3" is no text. What was signed or founded has it after "le" too, unless that is what is told ("a été signé
    le 3")."""
    deed, begun, text = one_of("deed"), one_of("deed", "beginning"), one_of("text")
    return re.compile(
        r"(?:\bnee?s?(?: (?:a|vers|en) [\w'-]+)?,? (?:le )?"
        rf"|\b{text}\b[^.;:,\n]{{0,40}}\b(?:du|de|des) "
        rf"|\bapres (?:l'|la |le |les ){deed}s?\b[^.;:,\n]{{0,40}}\b(?:du|de la|des) "
        rf"|\b{one_of('case')}s? (?:[\w'-]+ )?(?:ouvert|depose|engage|initie|diligente)e?s? (?:le |en )?"
        r"|\b(?:precedent|jadis)\b[^.;:\n]{0,40}"
        rf"|\bdepuis (?:l'|les? |la |un |une |cet |cette |ces ){begun}s?\b"
        r"(?:(?! (?:a|ont|est|sont) (?:ete )?\w+e?s? )[^.;:,\n]){0,60}"
        r"|(?<!ete )(?<!est )\b(?:signee?s?|cree[es]*|fonde[es]*|promulgu\w+|nommee?s?|promue?s?)\b[^.;:\n]{0,40})$"
    )


@cache
def _compared() -> re.Pattern[str]:
    """ "à l'instar de l'attaque du 7 mai", "comme celle du 7 mai", "rappelle le massacre du 7 mai": told only to be
    compared."""
    return re.compile(
        r"\b(?:a l'(?:instar|image) d|(?:semblable|similaire|comparable|identique)s? a"
        r"|(?:comme(?: lors de)?|rappel\w+)"
        rf" (?:celles?|celui|ceux|(?:l'|la |le |les )(?:\w+ )?{one_of('deed')}s?)\b)[^.;:,]{{0,80}}$"
    )
