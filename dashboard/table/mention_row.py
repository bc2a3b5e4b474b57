"""One mention as one plain row: what a line of ``python -m dashboard mentions`` holds."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.model import Actor, Article, DateMention, Mentions, Quantity, Toponym

Row = dict[str, object]
Mention = Toponym | DateMention | Quantity | Actor


def mention_rows(article: Article, mentions: Mentions) -> Iterator[Row]:
    """The mentions of an article: file, kind (place, date, quantity, actor), span, words and what was read there.

    ``start`` and ``end`` count characters of the file as read. A date that the text leaves open is not a row.
    """
    text, file = article.communique.text, article.communique.file
    found: tuple[Mention, ...] = (
        *mentions.places,
        *(date for date in mentions.dates if date.start),
        *mentions.quantities,
        *mentions.actors,
    )
    for mention in found:
        kind, details = _details(mention)
        span = mention.span
        yield {"file": file, "kind": kind, "start": span.start, "end": span.end, "text": span.of(text), **details}


def _details(mention: Mention) -> tuple[str, Row]:
    match mention:
        case Toponym(place=place, reason=reason):
            return "place", {
                "place_id": place.place_id if place else None,
                "name": place.name if place else None,
                "latitude": place.latitude if place else None,
                "longitude": place.longitude if place else None,
                "feature_code": place.feature_code if place else None,
                "admin1": place.admin1 if place else None,
                "reason": reason,
            }
        case DateMention(start=start, end=end, time_precision=precision):
            return "date", {
                "date_start": start.isoformat() if start else None,
                "date_end": end.isoformat() if end else None,
                "time_precision": precision,
            }
        case Quantity(value=value, approx=approx, item=item, role=role):
            return "quantity", {"value": value, "approx": approx, "item": item, "role": role}
        case Actor(name=name, kind=actor_kind):
            return "actor", {"actor": name, "actor_kind": actor_kind}
