"""How to cite an event and where to find it again."""

from __future__ import annotations

from urllib.parse import urlencode, urlsplit

from dashboard.model import Event
from dashboard.panels.evidence_html import article_title, event_days
from dashboard.panels.labels import label


def citation(event: Event, language: str) -> str:
    """Publisher, title, day, file and character positions, as one line to copy."""
    article = event.article
    publisher = article.publisher or label("publisher_unknown", language)
    spans = ", ".join(f"{span.start}-{span.end}" for span in event.evidence)
    place = label("cite_where", language, file=article.communique.file, spans=spans)
    return f"{publisher}, « {article_title(article)} », {event_days(event, language)}, {place}."


def link(event_id: str, language: str, address: str | None) -> str:
    """The address of the page at this event, no filter set; ``address`` is that of the page now, None if unknown."""
    page = urlsplit(address or "")._replace(query=urlencode({"event": event_id, "lang": language}), fragment="")
    return page.geturl()
