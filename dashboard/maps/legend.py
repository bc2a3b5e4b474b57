"""What the signs mean, in words: a colour never speaks alone."""

from __future__ import annotations

import html
from collections.abc import Collection, Iterable
from importlib.resources import files

from dashboard.labels import capital, label
from dashboard.lexicon import EventType
from dashboard.maps.colours import UNTYPED, edge, ink
from gazetteer.precision import GEO_PRECISIONS

_STYLE = """.signs.signs, .signs.signs ul {list-style: none; margin: 0; padding: 0; gap: .3em 1em}
.signs.signs, .signs.signs ul, .signs.signs li {display: flex; flex-wrap: wrap; align-items: center}
.signs.signs li {margin: 0; flex-wrap: nowrap; gap: .4em; line-height: 1.3}
.signs.signs .apart {flex-wrap: wrap; gap: .3em 1em}
.signs .event {transform: scale(.82); flex: none}
.signs .several, .signs .zone {flex: none; box-sizing: border-box; height: 18px; outline: 1px solid var(--edge)}
.signs .several {width: 18px; border: 3px solid var(--untyped); border-radius: 50%; background: #fff; color: #111;
  font: 700 10px/12px sans-serif; text-align: center}
.signs .zone {width: 26px; border-radius: 9px; outline-style: dashed;
  background: color-mix(in srgb, var(--untyped) 25%, transparent)}
.signs .unseen {position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)}
"""


def legend_html(
    types: Iterable[EventType], language: str, shown: Collection[str] | None = None, dark: bool = False
) -> str:
    """Give the legend as HTML, every word escaped: each type's sign and label, what counts as one when pointed at, then
    the three precisions under a heading of their own: what the shape says is not what colour and symbol say; last the
    sign of several events and the area in which the place of one may lie.

    Types that are not in ``shown`` (names; None for all) are struck through, and said to be left out by the filters.
    ``dark`` says that it stands on a dark page.
    """
    entries = [
        _sign(kind.colour, kind.symbol) + _name(kind, language, shown is None or kind.event_type in shown)
        for kind in types
    ]
    precisions = [
        _sign(UNTYPED, "", precision) + html.escape(capital(label(f"precision_{precision}", language)))
        for precision in GEO_PRECISIONS
    ]
    style = files("dashboard.maps").joinpath("dot.css").read_text(encoding="utf-8") + _STYLE
    items = "".join(f"<li>{entry}</li>" for entry in entries)
    heading = html.escape(label("certainty_heading", language))
    ranks = "".join(f"<li>{precision}</li>" for precision in precisions)
    items += f'<li class="apart"><span>{heading}</span><ul aria-label="{heading}">{ranks}</ul></li>'
    for name, sign in (("several", "2"), ("zone", "")):
        told = html.escape(label(f"legend_{name}", language))
        items += f'<li><span class="{name}" aria-hidden="true">{sign}</span>{told}</li>'
    # "currentColor" would be that of the symbol in a sign
    named = f'aria-label="{html.escape(label("legend", language))}" style="--edge: {edge(dark)}; --untyped: {UNTYPED}"'
    return f'<style>{style}</style><ul class="signs" {named}>{items}</ul>'


def _sign(colour: str, symbol: str, precision: int = 1) -> str:
    colours = f"--colour:{html.escape(colour)};--ink:{ink(colour)}"
    return (
        f'<span class="event precision-{precision}" style="{colours}" aria-hidden="true">{html.escape(symbol)}</span>'
    )


def _name(kind: EventType, language: str, is_shown: bool) -> str:
    name, meaning = html.escape(kind.label(language)), html.escape(kind.meaning(language))
    if is_shown:
        return f'<span title="{meaning}">{name}</span>'
    left_out = html.escape(label("left_out", language))
    return f'<s title="{meaning} ({left_out})">{name}</s><span class="unseen"> ({left_out})</span>'
