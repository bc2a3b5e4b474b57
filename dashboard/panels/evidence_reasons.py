"""Why an event was read so: the rule or the gazetteer row behind its type, its day and its place."""

from __future__ import annotations

from dashboard.model import Event, Toponym
from dashboard.panels.evidence_text import place_words
from dashboard.panels.labels import day_words, label
from dashboard.panels.markup import safe, table, words
from dashboard.panels.reasons import reason_words

_LOST = 12
"""Homonyms that lost, listed at most: some names have forty."""


def behind_html(event: Event, language: str) -> str:
    """The words read for type, day and place, each with what made of them what the page shows."""
    text = event.article.communique.text
    rows = [(safe(label("type", language)), _quoted(event.trigger.span.of(text)), _rule(event.trigger.rule))]
    if event.dates:
        days = day_words(event.dates.start, event.dates.end, language)
        rule = f"{words(days)}, {safe(label('rule', language))} {_rule(event.dates.rule)}"
        rows.append((safe(label("day", language)), _quoted(event.dates.span.of(text)), rule))
    if event.location:
        why = reason_words(event.location.why, language)
        rows.append((safe(label("place", language)), _quoted(event.location.words), why))
    toponyms = event.location.toponyms if event.location else ()
    issues = "".join(f"<li>{words(issue.message, 'fr')}</li>" for issue in event.issues)
    return (
        f"<h4>{safe(label('behind', language))}</h4>"
        + table(rows, ("", label("read_from", language), label("decided", language)))
        + "".join(_toponym(toponym, language) for toponym in toponyms)
        + (f"<ul>{issues}</ul>" if issues else "")
    )


def _rule(name: str) -> str:
    """The file and row of a rule; a narrow panel may part the two."""
    return safe(name).replace(":", ":<wbr>")


def _quoted(text: str) -> str:
    return words(f"« {text} »", "fr")


def _toponym(toponym: Toponym, language: str) -> str:
    rows = [
        (safe(label("gazetteer_row", language)), words(place_words(toponym, language))),
        (safe(label("decided", language)), reason_words(toponym.reason, language)),
    ]
    place = toponym.place
    if place is not None:
        source = " · ".join(part for part in (place.place_id, place.source, place.note) if part)
        rows.insert(1, ("", f"<small>{words(source, 'en')}</small>"))
    if toponym.suggestions:
        rows.append((safe(label("suggestions", language)), words(", ".join(toponym.suggestions))))
    name = f"<b>{words(toponym.name, 'fr')}</b>"
    return f"<p>{name}</p>{table(rows)}{_losers(toponym, language)}"


def _losers(toponym: Toponym, language: str) -> str:
    if not toponym.lost:
        return ""
    lines = [
        f"<li>{words(_area(lost.place.name, lost.place.feature_code, lost.place.admin1))}: "
        f"{reason_words(lost.why_not, language)}</li>"
        for lost in toponym.lost[:_LOST]
    ]
    if len(toponym.lost) > _LOST:
        lines.append(f"<li>{safe(label('lost_more', language, count=len(toponym.lost) - _LOST))}</li>")
    count = safe(label("lost_count", language, count=len(toponym.lost)))
    return f"<details><summary>{count}</summary><ul>{''.join(lines)}</ul></details>"


def _area(name: str, feature_code: str, admin1: str) -> str:
    return f"{name} ({', '.join(part for part in (feature_code, admin1) if part)})"
