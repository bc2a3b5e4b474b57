"""The figures that a publisher claims, as HTML: what is counted, how many, and what it says became of them."""

from __future__ import annotations

from dashboard.labels import figure_words, label, side_words
from dashboard.model import Event, Quantity
from dashboard.panels.markup import safe, table, words
from dashboard.table.claims import bound_of, claim_side, role_word


def claims_html(event: Event, language: str) -> str:
    """The claimed figures of an event under the name of who claims them; nothing where there are none."""
    if not event.quantities:
        return ""
    publisher, text = event.article.publisher, event.article.communique.text
    heading = label("claimed_by", language, publisher=publisher) if publisher else label("unnamed_claims", language)
    header = tuple(label(key, language) for key in ("claimed_what", "claimed_value", "claimed_role"))
    rows = [
        (
            counted_html(claim.item, claim_side(claim), language),
            safe(figure_words(claim.value, claim.approx, bound_of(text, claim), language)),
            _role(event, claim, language),
        )
        for claim in event.quantities
    ]
    return f"<h3>{safe(heading)}</h3>{table(rows, header)}"


def counted_html(item: str, side: str, language: str) -> str:
    """What is counted, and whose they are where its noun does not tell."""
    whose = side_words(side, item, language)
    return " ".join(filter(None, (item and words(item, "fr"), whose and f"({safe(whose)})")))


def _role(event: Event, claim: Quantity, language: str) -> str:
    """What became of the things counted, and the publisher's own word for it: "neutralisés" of those said killed."""
    role = safe(label(claim.role, language)) if claim.role else ""
    own = role_word(event, claim)
    return f"{role} ({words(label('quoted', language, words=own), 'fr')})" if own else role
