"""What the signs mean, in words: a colour never speaks alone."""

from __future__ import annotations

import html
from collections.abc import Collection, Iterable
from importlib.resources import files

from dashboard.labels import label
from dashboard.lexicon import EventType
from dashboard.maps.events import ink
from gazetteer.precision import GEO_PRECISIONS

# The edge of a sign on the page's own ground: "currentColor" would be that of the symbol in it.
_EDGES = {False: "#222222", True: "#f2f2f2"}
_STYLE = """ul.signs.signs {list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .3em 1em}
.signs.signs li {margin: 0; display: flex; align-items: center; gap: .4em; line-height: 1.3}
.signs .event {transform: scale(.82); flex: none}
.signs.signs li.apart:not(:first-child) {border-left: 1px solid; padding-left: 1em}
"""


def legend_html(
    types: Iterable[EventType], language: str, shown: Collection[str] | None = None, dark: bool = False
) -> str:
    """Give the legend as HTML, every word escaped: each type's sign and label, what counts as one when pointed at, then
    the three precisions.

    Types that are not in ``shown`` (names; None for all) are struck through: the filters leave them out. ``dark`` says
    that it stands on a dark page.
    """
    entries = [
        _sign(kind.colour, kind.symbol) + _name(kind, language, shown is None or kind.event_type in shown)
        for kind in types
    ]
    precisions = [
        _sign("#8a8a8a", "", precision) + html.escape(label(f"sign_{precision}", language))
        for precision in GEO_PRECISIONS
    ]
    style = files("dashboard.maps").joinpath("dot.css").read_text(encoding="utf-8") + _STYLE
    apart = '<li class="apart">'  # what the shape says stands apart from what colour and symbol say
    items = "".join(f"<li>{entry}</li>" for entry in entries) + apart + "</li><li>".join(precisions) + "</li>"
    return f'<style>{style}</style><ul class="signs" style="--edge: {_EDGES[dark]}">{items}</ul>'


def _sign(colour: str, symbol: str, precision: int = 1) -> str:
    colours = f"--colour:{html.escape(colour)};--ink:{ink(colour)}"
    return (
        f'<span class="event precision-{precision}" style="{colours}" aria-hidden="true">{html.escape(symbol)}</span>'
    )


def _name(kind: EventType, language: str, is_shown: bool) -> str:
    tag = "span" if is_shown else "s"
    return f'<{tag} title="{html.escape(kind.meaning(language))}">{html.escape(kind.label(language))}</{tag}>'
