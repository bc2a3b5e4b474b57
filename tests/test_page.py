"""The page: the panels' HTML on hostile text, then the whole page driven through Streamlit's own test runner."""

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.model import (
    Article,
    Communique,
    DateMention,
    Event,
    Location,
    PlaceCandidate,
    Quantity,
    Toponym,
    Trigger,
)
from dashboard.panels.evidence_html import evidence_html, marked_text
from dashboard.panels.labels import day_words, labels, number_words
from gazetteer.places import Place
from gazetteer.text import Span

APP = Path(__file__).parent.parent / "dashboard" / "app.py"
HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(2)> ${alert(3)} `x` =cmd() \u202e \0"


def a_place(name: str) -> Place:
    return Place("p", name, "PPL", "ML", name, name, 14.0, -4.0, 2.0, "C", name, name)


def an_event(text: str, evidence: tuple[Span, ...], words: str = "mot") -> Event:
    whole = Span(0, len(text))
    communique = Communique(words, text)
    article = Article(communique, 0, whole, whole, (), None, words, None)
    toponym = Toponym(whole, words, a_place(words), words, (PlaceCandidate(a_place(words), words),))
    return Event(
        event_id="e",
        article=article,
        trigger=Trigger(whole, "ied", words),
        event_type="ied",
        sub_event_type="",
        dates=DateMention(whole, date(2026, 1, 11), date(2026, 1, 12), 1, 1, "event", words),
        location=Location(whole, words, (toponym,), None, words),
        admin1=words,
        admin2=words,
        country="ML",
        actors=(),
        quantities=(Quantity(whole, 2050.0, True, words, "seized"), Quantity(whole, None, False, words, "")),
        evidence=evidence,
    )


def test_the_words_of_the_evidence_are_marked_where_they_stand() -> None:
    text = "Avant. Une frappe a eu lieu. Après."
    marked = marked_text(text, Span(0, len(text)), {"evidence": [Span(7, 28)], "place": [Span(11, 17)]})
    assert marked == (
        'Avant. <mark class="evidence">Une </mark><mark class="evidence place">frappe</mark>'
        '<mark class="evidence"> a eu lieu.</mark> Après.'
    )


def test_marks_outside_the_article_do_not_show_its_neighbours() -> None:
    text = "Voisin. Ici. Voisin."
    assert marked_text(text, Span(8, 12), {"date": [Span(0, 10)]}) == '<mark class="date">Ic</mark>i.'


def test_marking_changes_no_character_of_the_text() -> None:
    text = "a & b < c > d \"e\" 'f'"
    marked = marked_text(text, Span(0, len(text)), {"evidence": [Span(3, 9)]})
    assert unescape(re.sub("</?mark[^>]*>", "", marked)) == text


@pytest.mark.parametrize("language", ["fr", "en"])
def test_hostile_text_is_escaped_everywhere_in_the_panel(language: str) -> None:
    html = evidence_html(an_event(HOSTILE, (Span(3, 30),), words=HOSTILE), language)
    ours = "div|bdi|table|tr|th|td|h4|mark|p|small|blockquote"
    assert re.findall(rf"<(?!/?(?:{ours})[ >])[^>]*>?", html) == []
    assert "\0" not in html


def test_claims_are_said_to_be_the_publishers() -> None:
    html = evidence_html(an_event("Texte", (), words="DIRPA"), "fr")
    assert "chiffres avancés par DIRPA" in html
    assert "environ 2\u202f050" in html
    assert "plusieurs" in html
    assert "claimed by DIRPA" in evidence_html(an_event("Texte", (), words="DIRPA"), "en")


def test_days_and_numbers_are_written_the_way_of_the_language() -> None:
    assert day_words(date(2026, 1, 1), date(2026, 1, 7), "fr") == "01/01/2026 – 07/01/2026"
    assert day_words(date(2026, 1, 7), date(2026, 1, 7), "en") == "7 Jan 2026"
    assert day_words(None, None, "fr") == "jour non dit"
    assert number_words(20500.5, "fr") == "20\u202f500,5"
    assert number_words(20500.0, "en") == "20,500"


def test_every_label_that_the_page_asks_for_is_there_and_none_is_idle() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (APP, *(APP.parent / "panels").glob("*.py")))
    for key in labels():
        assert re.search(rf"""["']{key}["']""", code) or key.startswith(("precision_", "mark_")) or key in ROLE_KEYS, (
            key
        )
    for key in re.findall(r"""\blabel\(\s*["'](\w+)["']""", code):
        assert key in labels(), key


ROLE_KEYS = ("killed", "wounded", "arrested", "seized", "destroyed", "released", "enrolled")


def page(query: dict[str, list[str]] | None = None) -> AppTest:
    app = AppTest.from_file(str(APP), default_timeout=60)
    for name, values in (query or {"lang": ["fr"]}).items():
        app.query_params[name] = values
    app.run()
    assert not app.exception
    return app


def counts(app: AppTest) -> tuple[int, int]:
    found = [re.fullmatch(r"(\d+) / (\d+) (?:événements|events)", line.value) for line in app.markdown]
    (match,) = [match for match in found if match]
    return int(match[1]), int(match[2])


def test_the_page_opens_with_every_event_shown() -> None:
    app = page()
    shown, total = counts(app)
    assert shown == total > 0
    assert len(app.dataframe[0].value) == total


def test_filtering_by_type_shows_only_that_type_and_goes_into_the_address() -> None:
    app = page()
    app.multiselect(key="event_types").select("air_strike").run()
    assert not app.exception
    shown, total = counts(app)
    assert 0 < shown < total
    table = app.dataframe[0].value
    assert len(table) == shown
    assert all(kind.endswith("Frappe aérienne") for kind in table["event_type"])
    assert app.query_params["type"] in ("air_strike", ["air_strike"])
    app.button(key="reset").click().run()
    assert counts(app) == (total, total)


def test_the_address_chooses_filter_event_and_language() -> None:
    app = page()
    table = app.dataframe[0].value
    event_id = table["event_id"].iloc[0]
    app = page({"lang": ["en"], "event": [event_id], "type": ["air_strike"]})
    assert app.multiselect(key="event_types").value == ["air_strike"]
    shown, total = counts(app)
    assert 0 < shown < total
    assert any("events" in line.value for line in app.markdown)
    assert app.query_params["event"] in (event_id, [event_id])


def test_unknown_values_in_the_address_are_ignored_with_a_notice() -> None:
    app = page({"lang": ["fr"], "type": ["<b>x</b>"], "from": ["hier"]})
    assert counts(app)[0] == counts(app)[1]
    assert [notice.value for notice in app.text if "<b>x</b>" in notice.value]
    assert [notice.value for notice in app.text if "hier" in notice.value]


def test_a_pasted_text_shows_its_events_beside_the_bundled_ones_or_instead() -> None:
    app = page()
    _, total = counts(app)
    app.text_area(key="own_paste").set_value("Le 3 juin 2024, une frappe a visé un refuge à Léré.").run()
    assert not app.exception
    assert counts(app) == (total + 1, total + 1)
    app.toggle(key="own_instead").set_value(True).run()
    assert counts(app) == (1, 1)
    app.text_area(key="own_paste").set_value("").run()
    assert counts(app) == (total, total)


def test_hostile_pasted_text_breaks_nothing() -> None:
    app = page()
    text = f"Le 3 juin 2024, une frappe a visé un refuge à Léré. {HOSTILE} {{{{7*7}}}}"
    app.text_area(key="own_paste").set_value(text.replace("\0", "")).run()
    assert not app.exception


def test_a_preset_sets_the_days_and_a_chip_takes_a_filter_off() -> None:
    app = page()
    _, total = counts(app)
    app.pills(key="preset").set_value(7).run()
    assert app.date_input(key="date_to").value == date(2026, 1, 14)
    assert app.date_input(key="date_from").value == date(2026, 1, 8)
    assert 0 < counts(app)[0] < total
    chips = [button for button in app.button if str(button.key).startswith("chip_")]
    assert len(chips) == 2
    chips[0].click().run()
    app.button(key="chip_0").click().run()
    assert counts(app) == (total, total)


def test_next_and_previous_walk_through_the_rows() -> None:
    app = page()
    app.button(key="next").click().run()
    first = app.session_state["selected"]
    app.button(key="next").click().run()
    assert app.session_state["selected"] != first
    app.button(key="previous").click().run()
    assert app.session_state["selected"] == first
    assert any("caractères" in code.value for code in app.code)


def test_the_other_telling_of_an_event_is_one_click_away() -> None:
    app = page()
    table = app.dataframe[0].value
    ddr = table[table["event_type"].str.endswith("DDR")]["event_id"].iloc[0]
    app = page({"lang": ["fr"], "event": [ddr]})
    (other,) = [button for button in app.button if str(button.key).startswith("same_")]
    other.click().run()
    assert app.session_state["selected"] == other.key.removeprefix("same_")
