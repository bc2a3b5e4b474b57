"""What the markers mean, in words: a colour never speaks alone."""

from __future__ import annotations

import html
from collections.abc import Iterable

from dashboard.lexicon import EventType

_PRECISIONS = (
    ("background:#555", "Localité", "Town"),
    ("background:#55555580;border:2px solid #555", "À proximité ou petite zone", "Near it, or a small area"),
    ("border:2px dashed #555", "Région", "Region"),
)
_DOT = "display:inline-block;width:.7em;height:.7em;border-radius:50%"


def legend_html(types: Iterable[EventType], language: str) -> str:
    """Give the legend as HTML, every word escaped: each type's symbol, colour and label, then the three precisions."""
    entries = [
        f'<span style="color:{html.escape(kind.colour)}" aria-hidden="true">{html.escape(kind.symbol)}</span> '
        + html.escape(kind.label_fr if language == "fr" else kind.label_en)
        for kind in types
    ]
    entries += [
        f'<span style="{_DOT};{style}" aria-hidden="true"></span> '
        + html.escape(french if language == "fr" else english)
        for style, french, english in _PRECISIONS
    ]
    items = "".join(f'<li style="margin:0">{entry}</li>' for entry in entries)
    return f'<ul style="list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.2em 1.2em">{items}</ul>'
