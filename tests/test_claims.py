"""Claimed figures as they leave the project: the words beside a figure go with it."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.labels import LANGUAGES, cell_words
from dashboard.maps.report import report_html
from dashboard.model import Communique, Event, Mentions, Quantity
from dashboard.panels.evidence_html import evidence_html
from dashboard.pipeline import read_text
from dashboard.table.claims import bound_of
from dashboard.table.corrections import changed_cells
from dashboard.table.exports import formats
from dashboard.table.filters import Filters
from dashboard.table.frame import events_frame
from dashboard.table.own_tables import OwnTable, own_table_steps
from dashboard.table.row import event_row
from gazetteer.text import Span


def event_of(text: str) -> Event:
    """The one event of a text of 3 June 2024."""
    (event,) = read_text(Communique("a.txt", f"Le 3 juin 2024, {text}")).events
    return event


@pytest.mark.parametrize(
    ("words", "value", "french", "english"),
    [
        ("au moins 40", 40, "au moins 40", "at least 40"),
        ("au moins quarante (40)", 40, "au moins 40", "at least 40"),
        ("pas moins de 40", 40, "au moins 40", "at least 40"),
        ("plus de 2 500", 2500, "plus de 2\u202f500", "more than 2,500"),
        ("plus d’une centaine d’", 100, "plus de 100", "more than 100"),
        ("jusqu’à 15", 15, "jusqu’à 15", "up to 15"),
        ("au plus 15", 15, "jusqu’à 15", "up to 15"),
        ("moins de 5", 5, "moins de 5", "fewer than 5"),
        ("environ 40", 40, "environ 40", "about 40"),
        ("près de 40", 40, "environ 40", "about 40"),
        ("40", 40, "40", "40"),
    ],
)
def test_the_words_before_a_figure_stay_with_it(words: str, value: float, french: str, english: str) -> None:
    event = event_of(f"une frappe a tué {words} assaillants à Léré.")
    (claim,) = event_row(event)["quantities"]
    assert (claim["value"], claim["item"], claim["role"]) == (value, "assaillants", "killed")
    told = dict(zip(LANGUAGES, (french, english), strict=True))
    assert cell_words([claim], "fr") == f"décès\u00a0: {french} assaillants"
    assert cell_words([claim], "en") == f"{english} assaillants killed"
    for language in LANGUAGES:
        html = evidence_html(event, Mentions(quantities=event.quantities), language)
        assert f"<td>{told[language]}</td>" in html
        assert f'<mark class="evidence figure" title="{told[language]}">' in html


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Le bilan est de 12 morts au moins.", "at_least"),
        ("Le bilan est de 12 morts, dit-on.", ""),
        ("On compte 12 morts au plus, dit-il.", "up_to"),
        ("On compte 12 morts et au moins 40 blessés.", ""),
        ("On compte 12 morts au moins 40 blessés.", ""),
        ("De plus, 12 morts sont comptés.", ""),
        ("C’est plus. 12 morts.", ""),
        ("De l’autre côté du moins 12 morts.", ""),
        ("Un surplus de 12 morts.", ""),
    ],
)
def test_only_words_of_the_figure_itself_make_it_a_bound(text: str, bound: str) -> None:
    start = text.index("12 morts")
    assert bound_of(text, Quantity(Span(start, start + len("12 morts")), 12.0, False, "morts", "killed")) == bound


def own_table(name: str, data: bytes) -> OwnTable:
    *_, own = own_table_steps(name, data, {})
    assert isinstance(own, OwnTable)
    return own


@pytest.mark.parametrize("form", ["csv", "xlsx", "hxl"])
def test_the_words_of_a_figure_come_back_with_a_table_exported_from_here(form: str) -> None:
    event = event_of("une frappe a neutralisé plus de 40 assaillants et détruit jusqu’à 5 motos à Léré.")
    frame = events_frame([event])
    own = own_table(f"x{formats()[form].suffix}", formats()[form].write(frame)).frame
    assert [claim["bound"] for claim in own["quantities"][0]] == ["more_than", "up_to"]
    assert [claim["word"] for claim in own["quantities"][0]] == ["neutralisé", "détruit"]
    assert own["quantities"][0] == frame["quantities"][0]


def test_a_table_that_says_less_of_a_figure_corrects_nothing_and_another_bound_does() -> None:
    event = event_of("une frappe a tué plus de 40 assaillants à Léré.")
    (claim,) = event_row(event)["quantities"]
    less = {name: claim[name] for name in ("value", "approx", "item", "role")}
    assert changed_cells(event_row(event) | {"quantities": [less]}, event) == []
    for claims in ([claim | {"bound": "up_to"}], [less | {"value": 41.0}], [], [less, less]):
        assert changed_cells(event_row(event) | {"quantities": claims}, event) == ["quantities"]


@pytest.mark.parametrize(
    ("text", "word", "french", "english"),
    [
        (
            "60 terroristes ont été neutralisés à Léré.",
            "neutralisés",
            "décès\u00a0: 60 terroristes («\u00a0neutralisés\u00a0»)",
            "60 terroristes (“neutralisés”) killed",
        ),
        (
            "une frappe a mis hors d’état de nuire 6 terroristes à Léré.",
            "mis hors d’état de nuire",
            "décès\u00a0: 6 terroristes («\u00a0mis hors d’état de nuire\u00a0»)",
            "6 terroristes (“mis hors d’état de nuire”) killed",
        ),
        ("une frappe a tué 6 terroristes à Léré.", "tué", "décès\u00a0: 6 terroristes", "6 terroristes killed"),
        (
            "une mine a coûté la vie à 6 civils à Léré.",
            "coûté la vie à",
            "décès\u00a0: 6 civils",
            "6 civils killed",
        ),
        (
            "une frappe a neutralisé 6 motos à Léré.",
            "neutralisé",
            "destruction\u00a0: 6 motos",
            "6 motos destroyed",
        ),
    ],
)
def test_the_publishers_word_goes_with_those_it_does_not_plainly_call_dead(
    text: str, word: str, french: str, english: str
) -> None:
    event = event_of(text)
    (claim,) = event_row(event)["quantities"]
    assert claim["word"] == word
    assert (cell_words([claim], "fr"), cell_words([claim], "en")) == (french, english)
    page = report_html(events_frame([event]), [event], Filters(), "fr", date(2026, 2, 1))
    assert f"<bdi>{french}</bdi>" in page


def test_of_several_words_the_nearest_is_that_of_the_figure() -> None:
    event = event_of(
        "les forces ont neutralisé 5 assaillants à Léré, puis, plus loin, 9 autres, neutralisés à leur tour."
    )
    assert [claim["word"] for claim in event_row(event)["quantities"]] == ["neutralisé", "neutralisés"]


@pytest.mark.parametrize(
    ("text", "sides", "french", "english"),
    [
        (
            "une attaque a fait 2 morts côté FAMa et 33 morts côté ennemi à Léré.",
            ["own", "other"],
            "décès\u00a0: 2 morts (côté forces), 33 morts (côté adverse)",
            "2 (forces’ side), 33 (opposing side) killed",
        ),
        (
            "une attaque a fait, côté civil : 4 blessés à Léré.",
            ["civilian"],
            "blessure\u00a0: 4 blessés (côté civil)",
            "4 (civilian side) wounded",
        ),
        (
            "une attaque a tué 2 soldats et 33 terroristes à Léré.",
            ["own", "other"],
            "décès\u00a0: 2 soldats, 33 terroristes",
            "2 soldats, 33 terroristes killed",
        ),
        (
            "la police a arrêté 3 trafiquants à Léré.",
            [""],
            "interpellation\u00a0: 3 trafiquants",
            "3 trafiquants arrested",
        ),
    ],
)
def test_it_is_said_whose_the_dead_are_where_the_noun_does_not_tell(
    text: str, sides: list[str], french: str, english: str
) -> None:
    event = event_of(text)
    claims = event_row(event)["quantities"]
    assert [claim["side"] for claim in claims] == sides
    assert (cell_words(claims, "fr"), cell_words(claims, "en")) == (french, english)
    shown = evidence_html(event, Mentions(), "fr")
    assert shown.count("(côté ") == french.count("(côté ")


@pytest.mark.parametrize(
    ("figure", "bound"),
    [
        ("9 à 12 morts", "at_least"),
        ("neuf, voire douze morts", "at_least"),
        ("entre 9 et 12 morts", "at_least"),
        ("9 morts", ""),
        ("cinquante et un morts", ""),
    ],
)
def test_a_range_is_no_less_than_its_least(figure: str, bound: str) -> None:
    (claim,) = event_row(event_of(f"une attaque a fait {figure} à Ber."))["quantities"]
    assert claim["bound"] == bound
