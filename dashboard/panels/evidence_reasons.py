"""Why an event was read so: the rule or the gazetteer row behind its type, its day and its place."""

from __future__ import annotations

from dashboard.labels import day_words, label, labels
from dashboard.model import Event, Toponym
from dashboard.panels.evidence_text import class_words, place_words
from dashboard.panels.markup import safe, table, words
from dashboard.reasons import BothLanguages, place_notes, reasons
from gazetteer.places import Place

_LOST = 12
"""Homonyms that lost, listed at most: some names have forty."""


def behind_html(event: Event, language: str) -> str:
    """The words read for type, day and place, each with what made of them what the page shows."""
    text = event.article.communique.text
    told = _trigger_words(event.trigger.rule, language)
    rows = [(safe(label("type", language)), _quoted(event.trigger.span.of(text), language), words(told))]
    if event.dates:
        days = day_words(event.dates.start, event.dates.end, language)
        rule, form = label("rule", language), _form_words(event.dates.rule, language)
        told = f"{days}, {label('named_reason', language, name=rule, reason=form)}"
        rows.append((safe(label("day", language)), _quoted(event.dates.span.of(text), language), words(told)))
    if event.location:
        why = told_html(reasons(), event.location.why, language)
        rows.append((safe(label("place", language)), _quoted(event.location.words, language), why))
    named = event.location.toponyms if event.location else ()
    toponyms = {(toponym.name, toponym.place): toponym for toponym in named}.values()
    return (
        f'<h3 class="behind">{safe(label("behind", language))}</h3>'
        + table(rows, ("", label("read_from", language), label("decided", language)))
        + "".join(_toponym(toponym, language) for toponym in toponyms)
    )


def told_html(phrases: BothLanguages, text: str, language: str) -> str:
    """The text as HTML in ``language``, or as it is written and marked as such."""
    told = phrases.told(text, language)
    return words(text, phrases.written) if told is None else words(told, language)


def _trigger_words(rule: str, language: str) -> str:
    """Which row of which table decided the type."""
    file, _, row = rule.partition(":")
    return label("rule_row", language, file=file, row=row) if row else rule


def _form_words(form: str, language: str) -> str:
    """The form of words that a day was read from."""
    key = f"rule_{form}"
    return label(key, language) if key in labels() else form


def _quoted(text: str, language: str) -> str:
    return words(label("quoted", language, words=text), "fr")


def _toponym(toponym: Toponym, language: str) -> str:
    rows = [
        (safe(label("gazetteer_row", language)), words(place_words(toponym, language))),
        (safe(label("decided", language)), told_html(reasons(), toponym.reason, language)),
    ]
    place = toponym.place
    if place is not None:
        told = [told_html(place_notes(), part, language) for part in (place.source, place.note) if part]
        if place.source.partition(" ")[0] != place.place_id:
            told.insert(0, words(place.place_id))
        rows.insert(1, ("", f"<small>{' · '.join(told)}</small>"))
    if toponym.suggestions:
        rows.append((safe(label("suggestions", language)), words(", ".join(toponym.suggestions))))
    name = f"<b>{words(toponym.name, 'fr')}</b>"
    return f"<p>{name}</p>{table(rows)}{_losers(toponym, language)}"


def _losers(toponym: Toponym, language: str) -> str:
    if not toponym.lost:
        return ""
    lines = [
        f"<li>{label('named_reason', language, name=words(_area(lost.place, language)), reason=why)}</li>"
        for lost in toponym.lost[:_LOST]
        for why in [told_html(reasons(), lost.why_not, language)]
    ]
    if len(toponym.lost) > _LOST:
        lines.append(f"<li>{safe(label('and_more', language, count=len(toponym.lost) - _LOST))}</li>")
    count = safe(label("lost_count", language, count=len(toponym.lost)))
    return f"<details><summary>{count}</summary><ul>{''.join(lines)}</ul></details>"


def _area(place: Place, language: str) -> str:
    return f"{place.name} ({', '.join(part for part in (class_words(place, language), place.admin1) if part)})"
