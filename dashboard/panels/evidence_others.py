"""Two articles that tell one event, side by side."""

from __future__ import annotations

from dashboard.extraction.same_event import differences
from dashboard.labels import figure_words, label, unparted
from dashboard.model import Event, Quantity
from dashboard.panels.evidence_claims import counted_html
from dashboard.panels.markup import safe, table, words
from dashboard.table.citation import article_title, event_days
from dashboard.table.claims import bound_of


def beside_html(here: Event, there: Event, language: str) -> str:
    """What the two tellings say of publisher, day, place and figures.

    A row where they differ in day, place or figure says so in words; of publisher and title it goes without saying.
    """
    both = (here, there)
    days = [event_days(event, language) for event in both]
    rows = [
        _row("published_by", [words(event.article.publisher) for event in both], language),
        _row("title", [words(unparted(article_title(event.article)), "fr") for event in both], language),
        _row("day", [safe(day) for day in days], language, differs=days[0] != days[1]),
        _row("place", [_place(event) for event in both], language, differs=_where(here) != _where(there)),
    ]
    told = differences(here, there)
    rows += [
        (
            _differs(
                label(difference.role, language) if difference.role else label("claimed_value", language), language
            ),
            _figures(here, difference.here, language),
            _figures(there, difference.there, language),
        )
        for difference in told
    ]
    header = ("", label("this_article", language), label("other_article", language))
    alike = "" if told else f"<p><small>{safe(label('told_alike', language))}</small></p>"
    return f'<div class="evidence"><h3>{safe(label("also_told", language))}</h3>{table(rows, header)}{alike}</div>'


def _row(key: str, cells: list[str], language: str, differs: bool = False) -> tuple[str, str, str]:
    name, (here, there) = label(key, language), cells
    return (_differs(name, language) if differs else safe(name), here, there)


def _where(event: Event) -> tuple[object, ...]:
    """What the words of the place mean: the footprint; the words themselves where they have none."""
    location = event.location
    footprint = location.footprint if location else None
    if footprint is None:
        return (location.words if location else "",)
    return footprint.kind, footprint.latitude, footprint.longitude, footprint.radius_km


def _differs(name: str, language: str) -> str:
    return f"{safe(name)} <small>({safe(label('differs', language))})</small>"


def _place(event: Event) -> str:
    return words(event.location.words, "fr") if event.location else "–"


def _figures(event: Event, claims: tuple[Quantity, ...], language: str) -> str:
    told = []
    for claim in claims:
        bound = bound_of(event.article.communique.text, claim)
        told.append(f"{safe(figure_words(claim.value, claim.approx, bound, language))} {counted_html(claim, language)}")
    return ", ".join(told) or "–"
