"""The evidence of one event as HTML: what was published, the words read in it marked, and why they were read so.

Every word that comes from outside is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from itertools import pairwise

from dashboard.lexicon import event_types
from dashboard.model import Event, Quantity, Toponym
from dashboard.panels.labels import day_words, label, number_words
from gazetteer.text import Span

STYLE = """<style>
.evidence-text {white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.5; font-size: .9rem;
  unicode-bidi: isolate}
.evidence mark {color: #1A1A1A; background: #FFF3C4; padding: 0 .05em}
.evidence mark.place {border-bottom: 2px solid #005A8C}
.evidence mark.date {border-bottom: 2px dotted #7A3E00}
.evidence mark.figure {font-weight: 700; border-bottom: 2px double #6A1B6A}
.evidence mark:not(.evidence) {background: #EEF2F5}
.evidence h4 {margin: .6rem 0 .2rem; padding: 0; font-size: .95rem}
.evidence table {width: 100%; border-collapse: collapse; font-size: .85rem}
.evidence th, .evidence td {text-align: left; padding: .15rem .4rem .15rem 0;
  border-bottom: 1px solid rgba(128,128,128,.4)}
.evidence {overflow-wrap: anywhere}
.evidence blockquote {margin: .5rem 0; padding-left: .6rem; border-left: 3px solid #8A5A00; font-size: .9rem}
.evidence bdi.title {font-weight: 600}
</style>"""


_LOST = 5
"""Homonyms that lost, shown at most: some names have forty."""


def evidence_html(event: Event, language: str) -> str:
    """The panel of one event as HTML; every word that comes from outside is escaped."""
    parts = (_heading(event, language), _claims(event, language), _text(event, language), _behind(event, language))
    return f'<div class="evidence">{"".join(parts)}</div>'


def marked_text(text: str, span: Span, layers: Mapping[str, Iterable[Span]]) -> str:
    """The slice ``span`` of ``text`` escaped, each stretch inside <mark class="..."> with the layers that cover it.

    ``layers`` are the spans by class (evidence, place, date, figure), the later ones on top.
    """
    covered = [(name, mark) for name, marks in layers.items() for mark in marks if mark.overlaps(span)]
    edges = {span.start, span.end} | {edge for _, mark in covered for edge in (mark.start, mark.end)}
    stops = sorted(edge for edge in edges if span.start <= edge <= span.end)
    pieces = []
    for start, end in pairwise(stops):
        names = dict.fromkeys(name for name, mark in covered if mark.start <= start and end <= mark.end)
        words = escape(text[start:end])
        pieces.append(f'<mark class="{" ".join(names)}">{words}</mark>' if names else words)
    return "".join(pieces).replace("\0", "\N{REPLACEMENT CHARACTER}")


def _heading(event: Event, language: str) -> str:
    article = event.article
    text = article.communique.text
    title = text[article.title.start : article.title.end] if article.title else article.communique.file
    dates = event.dates
    place = event.location.words if event.location else label("place_unknown", language)
    kind = event_types()[event.event_type]
    rows = (
        (label("published_by", language), article.publisher or label("publisher_unknown", language)),
        (label("day", language), day_words(dates.start if dates else None, dates.end if dates else None, language)),
        (label("type", language), f"{kind.symbol} {kind.label_fr if language == 'fr' else kind.label_en}"),
        (label("place", language), place),
    )
    quotes = "".join(f"<blockquote>{_safe(text[span.start : span.end])}</blockquote>" for span in event.evidence)
    return f'<bdi class="title">{_safe(title)}</bdi>{_table(rows)}{quotes}'


def _claims(event: Event, language: str) -> str:
    if not event.quantities:
        return ""
    publisher = event.article.publisher
    heading = label("claimed_by", language, publisher=publisher) if publisher else label("unnamed_claims", language)
    header = tuple(label(key, language) for key in ("claimed_what", "claimed_value", "claimed_role"))
    rows = [
        (quantity.item, _figure(quantity, language), label(quantity.role, language) if quantity.role else "")
        for quantity in event.quantities
    ]
    return f"<h4>{_safe(heading)}</h4>{_table(rows, header)}"


def _figure(quantity: Quantity, language: str) -> str:
    if quantity.value is None:
        return label("several", language)
    value = number_words(quantity.value, language)
    return label("about", language, value=value) if quantity.approx else value


def _text(event: Event, language: str) -> str:
    article = event.article
    first = min((span.start for span in event.evidence), default=article.span.start)
    last = max((span.end for span in event.evidence), default=article.span.end)
    where = label("characters", language, file=article.communique.file, start=first, end=last)
    layers = {
        "evidence": event.evidence,
        "place": [toponym.span for toponym in event.location.toponyms] if event.location else [],
        "date": [event.dates.span] if event.dates else [],
        "figure": [quantity.span for quantity in event.quantities],
    }
    body = marked_text(article.communique.text, article.span, layers)
    heading = _safe(label("article_text", language))
    shown = f'<div class="evidence-text" lang="fr" dir="auto">{body}</div>'
    return f"<h4>{heading}</h4>{_key(language)}{shown}<p><small>{_safe(where)}</small></p>"


def _key(language: str) -> str:
    names = ("evidence", "place", "date", "figure")
    words = "".join(f'<mark class="{name}">{_safe(label(f"mark_{name}", language))}</mark> ' for name in names)
    return f"<p><small>{words}</small></p>"


def _behind(event: Event, language: str) -> str:
    rows = [(label("rule", language), event.trigger.rule)]
    if event.dates:
        rows.append((label("day", language), event.dates.rule))
    if event.location:
        rows.append((label("place", language), event.location.why))
        for toponym in event.location.toponyms:
            rows += _toponym_rows(toponym, language)
    rows += [(issue.kind, issue.message) for issue in event.issues]
    return f"<h4>{_safe(label('behind', language))}</h4>{_table(rows)}"


def _toponym_rows(toponym: Toponym, language: str) -> list[tuple[str, str]]:
    place = toponym.place
    if place is None:
        found = label("not_in_gazetteer", language)
    else:
        found = f"{place.name} ({place.feature_code}), {place.latitude:.4f}, {place.longitude:.4f}"
    rows = [(toponym.name, f"{found}. {toponym.reason}")]
    if toponym.suggestions:
        rows.append((label("suggestions", language), ", ".join(toponym.suggestions)))
    rows += [
        (
            label("lost", language),
            f"{lost.place.name} ({lost.place.feature_code}, {lost.place.admin1}) : {lost.why_not}",
        )
        for lost in toponym.lost[:_LOST]
    ]
    return rows


def _table(rows: Iterable[tuple[str, ...]], header: tuple[str, ...] = ()) -> str:
    head = "".join(f'<th scope="col">{_safe(cell)}</th>' for cell in header)
    lines = ["".join(f"<td><bdi>{_safe(cell)}</bdi></td>" for cell in row) for row in rows]
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in (head, *lines) if line)}</table>"


def _safe(text: str) -> str:
    return escape(text).replace("\0", "\N{REPLACEMENT CHARACTER}")
