"""The evidence of one event as HTML: what was published, the words read in it marked, and why they were read so.

Every word that comes from outside is escaped.
"""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.labels import certainty_words, label, type_words, unparted
from dashboard.model import Event, Mentions
from dashboard.panels.evidence_claims import claims_html
from dashboard.panels.evidence_reasons import behind_html
from dashboard.panels.evidence_text import text_html
from dashboard.panels.markup import quotes, safe, table, words
from dashboard.reasons import issue_words
from dashboard.table.citation import article_title, event_days
from dashboard.table.regions import region_words

STYLE = """<style>
.evidence-text {white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.7; font-size: .9rem;
  unicode-bidi: isolate}
.evidence mark {color: inherit; background: none; padding: 0}
.evidence mark.evidence {color: #1A1A1A; background: #FFE9A3}
.evidence mark.place {text-decoration: underline solid 2px; text-underline-offset: 3px}
.evidence mark.date {text-decoration: underline dotted 3px; text-underline-offset: 3px}
.evidence mark.figure {border-bottom: 4px double currentColor; font-weight: 600}
.evidence h2 {margin: 0; padding: 0; font-size: 1rem; font-weight: 600}
.evidence h3 {margin: .8rem 0 .2rem; padding: 0; font-size: .95rem}
.evidence h3:first-letter {text-transform: uppercase}
.evidence p {margin: .4rem 0}
.evidence table {width: 100%; border-collapse: collapse; font-size: .85rem}
.evidence th, .evidence td {text-align: left; vertical-align: top; padding: .15rem .5rem .15rem 0; border: 0;
  border-bottom: 1px solid rgba(128,128,128,.4)}
.evidence th[scope=row] {font-weight: 400; white-space: nowrap; opacity: .85}
.evidence {overflow-wrap: anywhere}
.evidence th, .evidence td {overflow-wrap: break-word}
.evidence td:first-child {min-width: 4.6rem}
.evidence blockquote {margin: .5rem 0; padding-left: .6rem; border-left: 3px solid #B07A1E; font-size: .9rem}
.evidence summary {cursor: pointer; font-size: .85rem}
.evidence > ul {list-style: "⚠ "; font-weight: 600}
.evidence details ul, .evidence > ul {margin: .2rem 0; padding-left: 1.1rem; font-size: .85rem}
.evidence td.differs {font-weight: 600}
.evidence a {color: inherit}
.evidence button {border: 0; padding: .2rem 0; background: none; color: inherit; font-size: .875rem; cursor: pointer;
  text-decoration: underline}
.evidence button + button {margin-left: .75rem}
.evidence mark.evidence, .evidence .behind {scroll-margin-block: 8rem}
</style>"""
# What a panel has far below its title, as the selectors of what a press leads to.
_JUMPS = {"jump_passage": ".evidence-text .evidence", "jump_behind": ".behind"}
_JUMPING = """<script>
if (!window.jumpsWatched) document.addEventListener("click", pressed => {
  const place = pressed.target.closest(".st-key-evidence button[data-to]")?.dataset.to;
  if (place) document.querySelector(`.st-key-evidence ${place}`)?.scrollIntoView({block: "nearest"});
});
window.jumpsWatched = true;
</script>"""


def jumps_html(language: str) -> str:
    """The buttons that lead to the marked passage and to the reasons, which stand below the whole article.

    A script of no word from outside has the browser do so.
    """
    buttons = (
        f'<button type="button" data-to="{to}">{safe(label(key, language))}</button>' for key, to in _JUMPS.items()
    )
    return f'<div class="evidence">{"".join(buttons)}</div>{_JUMPING}'


def evidence_html(event: Event, mentions: Mentions, language: str) -> str:
    """The panel of one event as HTML; ``mentions`` is everything recognised in its article."""
    parts = (
        _heading(event, language),
        quotes(span.of(event.article.communique.text) for span in event.evidence),
        claims_html(event, language),
        text_html(event, mentions, language),
        behind_html(event, language),
    )
    return f'<div class="evidence">{"".join(parts)}</div>'


def _heading(event: Event, language: str) -> str:
    """What, when, where and by whom, and what the reading was not sure of."""
    rows = (
        ("published_by", words(event.article.publisher or label("publisher_unknown", language))),
        ("day", safe(event_days(event, language))),
        ("type", safe(type_words(event.event_type, language))),
        ("place", _place(event, language)),
        *_certainty(event, language),
    )
    title = f'<h2><bdi class="title" lang="fr">{safe(unparted(article_title(event.article)))}</bdi></h2>'
    issues = dict.fromkeys(issue_words([issue.message], language) for issue in event.issues)
    told = "".join(f"<li>{words(issue)}</li>" for issue in issues)
    return title + table((safe(label(key, language)), cell) for key, cell in rows) + (told and f"<ul>{told}</ul>")


def _place(event: Event, language: str) -> str:
    """The words that say where, and the région and cercle that this lies in."""
    place = words(event.location.words, "fr") if event.location else safe(label("place_unknown", language))
    divisions = " › ".join(filter(None, (region_words(event.admin1, event.country), event.admin2)))
    return f"{place}<br>{words(divisions, 'fr')}" if divisions else place


def _certainty(event: Event, language: str) -> Iterator[tuple[str, str]]:
    """How far the place may lie from its point, where it has one: the footprint's kind, radius (km) and precision."""
    footprint = event.location.footprint if event.location else None
    if footprint is not None:
        told = certainty_words(footprint.kind, footprint.radius_km, footprint.geo_precision, language)
        yield "certainty", safe(told)
