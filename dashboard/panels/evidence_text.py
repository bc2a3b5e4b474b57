"""The article with what was read in it marked where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from dashboard.labels import day_words, figure_words, label, number_words
from dashboard.model import Event, Mentions, Toponym
from dashboard.panels.markup import safe, web_link
from dashboard.table.claims import bound_of
from gazetteer.folders import DATA
from gazetteer.loading import read_features
from gazetteer.places import FeatureCode, Place
from gazetteer.text import Span

AROUND = 10_000
"""Characters of an article that are shown before and after the evidence; most articles are shorter than that."""

KINDS = ("evidence", "place", "date", "figure")
"""What is marked, each in a way of its own: a background, a line, dots, a double line."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to mark as one of ``KINDS``; ``told`` is what was read there, shown when a mouse rests on it."""

    span: Span
    kind: str
    told: str = ""


def text_html(event: Event, mentions: Mentions, language: str) -> str:
    """The article of the event with its marks, their key before it, after it its place in the file and its address.

    Of a very long one, which a browser would take seconds to show, the part around the evidence: "[…]" says so.
    """
    article = event.article
    spans = event.evidence or (article.span,)
    shown = _around(spans, article.span)
    where = label(
        "characters",
        language,
        file=article.communique.file,
        start=str(min(span.start for span in spans)),
        end=str(max(span.end for span in spans)),
    )
    body = marked_text(article.communique.text, shown, marks(event, mentions, language))
    before = "" if shown.start == article.span.start else "[…] "
    after = "" if shown.end == article.span.end else " […]"
    url = article.communique.url
    key = " ".join(f'<mark class="{kind}">{safe(label(f"mark_{kind}", language))}</mark>' for kind in KINDS)
    return (
        f"<h3>{safe(label('article_text', language))}</h3><p><small>{key}</small></p>"
        f'<div class="evidence-text" lang="fr" dir="auto">{before}{body}{after}</div>'
        f"<p><small>{safe(where)}{url and f'<br>{web_link(url)}'}</small></p>"
    )


def _around(spans: Sequence[Span], whole: Span) -> Span:
    """The part of ``whole`` that holds ``spans`` and what stands ``AROUND`` them."""
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    return Span(max(whole.start, start - AROUND), min(whole.end, end + AROUND))


def marks(event: Event, mentions: Mentions, language: str) -> list[Mark]:
    """The evidence of the event, and every place, day and figure that was recognised in its article."""
    text = event.article.communique.text
    days = [Mark(m.span, "date", day_words(m.start, m.end, language)) for m in mentions.dates]
    return [
        *(Mark(span, "evidence") for span in event.evidence),
        *(Mark(toponym.span, "place", place_words(toponym, language)) for toponym in mentions.places),
        *days,
        *(
            Mark(claim.span, "figure", figure_words(claim.value, claim.approx, bound_of(text, claim), language))
            for claim in mentions.quantities
        ),
    ]


def marked_text(text: str, span: Span, marks: Iterable[Mark]) -> str:
    """The slice ``span`` of ``text`` escaped, each stretch inside one <mark> with the kinds of all that cover it."""
    opening: dict[int, list[Mark]] = {}
    edges = {span.start, span.end}
    for mark in marks:
        if mark.span.overlaps(span):
            opening.setdefault(max(mark.span.start, span.start), []).append(mark)
            edges |= {max(mark.span.start, span.start), min(mark.span.end, span.end)}
    pieces: list[str] = []
    here: list[Mark] = []
    for start, end in pairwise(sorted(edges)):
        here = [mark for mark in here + opening.get(start, []) if mark.span.end > start]
        words = safe(text[start:end])
        pieces.append(_marked(words, here) if here else words)
    return "".join(pieces)


def _marked(words: str, marks: list[Mark]) -> str:
    kinds = " ".join(dict.fromkeys(mark.kind for mark in marks))
    told = " · ".join(dict.fromkeys(mark.told for mark in marks if mark.told))
    title = f' title="{safe(told)}"' if told else ""
    return f'<mark class="{kinds}"{title}>{words}</mark>'


@cache
def _classes() -> dict[str, FeatureCode]:
    return {feature.feature_code: feature for feature in read_features(DATA / "gazetteer")}


def class_words(place: Place, language: str) -> str:
    """What a place is, in words."""
    feature = _classes()[place.feature_code]
    return feature.label_fr if language == "fr" else feature.label_en


def place_words(toponym: Toponym, language: str) -> str:
    """The place that a name was read as, in one line; latitude, then longitude, in degrees."""
    place = toponym.place
    if place is None:
        return label("not_in_gazetteer", language)
    area = ", ".join(dict.fromkeys(part for part in (place.admin2, place.admin1) if part))
    latitude, longitude = (number_words(degrees, language, decimals=4) for degrees in place.point)
    point = label("point", language, latitude=latitude, longitude=longitude)
    return f"{place.name} ({class_words(place, language)}), {area}, {point}"
