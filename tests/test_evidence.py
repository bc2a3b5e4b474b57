"""The evidence panel: what it shows of an event, and that no word of a communiqué runs as code in it."""

import re
from dataclasses import replace
from datetime import date
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest
from factories import make_event
from hypothesis import given
from hypothesis import strategies as st

from dashboard.extraction.same_event import link_same_events
from dashboard.maps.report import report_html
from dashboard.model import (
    Article,
    Communique,
    DateMention,
    Event,
    Fault,
    Issue,
    Location,
    Mentions,
    PlaceCandidate,
    Quantity,
    Toponym,
    Trigger,
)
from dashboard.panels.citation import is_local, link
from dashboard.panels.evidence_html import evidence_html
from dashboard.panels.evidence_others import beside_html
from dashboard.panels.evidence_panel import cells_html
from dashboard.panels.evidence_reasons import told_html
from dashboard.panels.evidence_text import AROUND, KINDS, Mark, marked_text, text_html
from dashboard.panels.issues_panel import listed
from dashboard.pipeline import read_folder, read_text
from dashboard.reasons import issue_words, reasons
from dashboard.table.citation import citation
from dashboard.table.claims import role_word
from dashboard.table.filters import Filters
from dashboard.table.frame import events_frame
from gazetteer.folders import DATA
from gazetteer.places import Place
from gazetteer.text import Span

HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> ${alert(3)} `x` {{7*7}} \" ' onmouseover= =cmd() \u202e \0"
)
OURS = {"div", "bdi", "table", "tr", "th", "td", "h2", "h3", "mark", "p", "small", "blockquote", "details", "summary"}
OURS |= {"ul", "li", "b", "br"}
ATTRIBUTES = {"class", "lang", "dir", "scope", "title"}


class Tags(HTMLParser):
    """The names of all tags and attributes, as a browser would see them."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def a_place(name: str, admin1: str = "") -> Place:
    return Place(f"id:{name}", name, "PPL", "ML", admin1 or name, name, 14.0, -4.0, 2.0, "C", name, name)


def an_event(text: str, evidence: tuple[Span, ...], words: str = "mot", publisher: str | None = None) -> Event:
    whole = Span(0, len(text))
    by = words if publisher is None else publisher
    article = Article(Communique(words, text), 0, whole, whole, (), None, by, None)
    lost = (PlaceCandidate(a_place(words), words),)
    toponyms = (Toponym(whole, words, a_place(words), words, lost), Toponym(whole, words, None, words, (), (words,)))
    return Event(
        event_id="e",
        article=article,
        trigger=Trigger(whole, "ied", words),
        event_type="ied",
        sub_event_type="",
        dates=DateMention(whole, date(2026, 1, 11), date(2026, 1, 12), 1, 1, "event", words),
        location=Location(whole, words, toponyms, None, words),
        admin1=words,
        admin2=words,
        country="ML",
        actors=(),
        quantities=(Quantity(whole, 2050.0, True, words, "seized"), Quantity(whole, None, False, words, "")),
        evidence=evidence,
        issues=(Issue(words, None, words, words),),
    )


def mentions_of(event: Event) -> Mentions:
    assert event.location
    assert event.dates
    return Mentions(event.location.toponyms, (event.dates,), event.quantities)


def test_what_was_read_is_marked_where_it_stands_each_kind_in_its_way() -> None:
    text = "Avant. Une frappe a eu lieu. Après."
    marked = marked_text(text, Span(0, len(text)), [Mark(Span(7, 28), "evidence"), Mark(Span(11, 17), "place", "Léré")])
    assert marked == (
        'Avant. <mark class="evidence">Une </mark><mark class="evidence place" title="Léré">frappe</mark>'
        '<mark class="evidence"> a eu lieu.</mark> Après.'
    )


def test_marks_that_cross_are_both_kept() -> None:
    marked = marked_text("abcd", Span(0, 4), [Mark(Span(0, 3), "date"), Mark(Span(2, 4), "figure")])
    assert marked == '<mark class="date">ab</mark><mark class="date figure">c</mark><mark class="figure">d</mark>'


def test_marks_outside_the_article_do_not_show_its_neighbours() -> None:
    marked = marked_text("Voisin. Ici. Voisin.", Span(8, 12), [Mark(Span(0, 10), "date")])
    assert marked == '<mark class="date">Ic</mark>i.'


spans = st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: Span(min(pair), max(pair)))


@given(st.text(max_size=30), st.lists(st.builds(Mark, spans, st.sampled_from(KINDS), st.text(max_size=5))))
def test_marking_changes_no_character_of_the_text(text: str, marks: list[Mark]) -> None:
    text = text.replace("\r", "")
    marked = marked_text(text, Span(0, len(text)), marks)
    assert unescape(re.sub("</?mark[^>]*>", "", marked)) == unescape(text.replace("\0", "\ufffd").replace("&", "&amp;"))


def side_by_side(here: Event, there: Event, language: str) -> str:
    return beside_html(*events_frame([here, there]).to_dict("records"), language)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_hostile_text_is_escaped_everywhere_in_the_panel(language: str) -> None:
    event = an_event(HOSTILE, (Span(3, 30),), words=HOSTILE)
    html = evidence_html(event, mentions_of(event), language) + side_by_side(event, event, language)
    seen = Tags(html)
    assert seen.tags <= OURS
    assert seen.attributes <= ATTRIBUTES
    assert "\0" not in html


def test_hostile_cells_of_an_own_table_are_escaped() -> None:
    frame = events_frame([make_event(title=HOSTILE, publisher=HOSTILE, item=HOSTILE, issue=HOSTILE)])
    seen = Tags(cells_html(frame.iloc[0], "fr"))
    assert seen.tags <= OURS
    assert seen.attributes <= ATTRIBUTES


def test_claims_are_said_to_be_the_publishers() -> None:
    event = an_event("Texte", (), words="DIRPA")
    html = evidence_html(event, Mentions(), "fr")
    assert "chiffres avancés par DIRPA" in html
    assert "environ 2\u202f050" in html
    assert "plusieurs" in html
    assert "claimed by DIRPA" in evidence_html(event, Mentions(), "en")
    assert "claimed figures (publisher not named)" in evidence_html(an_event("T", (), publisher=""), Mentions(), "en")


def test_the_publishers_sentence_comes_before_the_whole_article() -> None:
    html = evidence_html(an_event("Avant. Une frappe. Après.", (Span(7, 18),)), Mentions(), "fr")
    assert html.index('<blockquote lang="fr" dir="auto">Une frappe.</blockquote>') < html.index("evidence-text")


def test_every_place_day_and_figure_of_the_article_is_marked_not_only_those_of_the_event() -> None:
    event = an_event("Une frappe à Léré. Hier à Gao, 3 morts.", (Span(0, 18),))
    mentions = Mentions(
        (Toponym(Span(26, 29), "Gao", a_place("Gao", "Gao"), ""),),
        (DateMention(Span(19, 23), date(2026, 1, 3), date(2026, 1, 3), 1, 1, "event", ""),),
        (Quantity(Span(31, 38), 3.0, False, "morts", "killed"),),
    )
    html = evidence_html(event, mentions, "en")
    assert '<mark class="place" title="Gao (locality), Gao, 14.0000, -4.0000">Gao</mark>' in html
    assert '<mark class="date" title="3 January 2026">Hier</mark>' in html
    assert '<mark class="figure" title="3">3 morts</mark>' in html


def test_the_gazetteer_row_and_the_places_that_lost_are_told_with_the_reason() -> None:
    lost = (PlaceCandidate(a_place("Léré", "Bandiagara"), "hors de la zone nommée"),)
    toponym = Toponym(Span(0, 4), "Léré", a_place("Léré", "Tombouctou"), "seul lieu de ce nom", lost)
    event = an_event("Léré", ())
    event = Event(
        **{name: getattr(event, name) for name in Event.__slots__}
        | {"location": Location(Span(0, 4), "Léré", (toponym,), None, "lieu nommé")}
    )
    html = evidence_html(event, Mentions(), "en")
    assert "id:Léré" in html
    assert '<bdi lang="en">only place of this name</bdi>' in html
    assert "1 other place of this name not chosen" in html
    assert 'Léré (locality, Bandiagara)</bdi>: <bdi lang="en">outside the area named</bdi>' in html
    assert '<bdi lang="fr">hors de la zone nommée</bdi>' in evidence_html(event, Mentions(), "fr")


def test_the_source_of_a_place_is_told_in_the_language_of_the_page() -> None:
    place = a_place("Léré", "Tombouctou")._replace(
        place_id="geonames:1", source="geonames:1 + independent list", note="commune; its seat is somewhere in it"
    )
    event = an_event("Léré", ())
    toponym = Toponym(Span(0, 4), "Léré", place, "seul lieu de ce nom")
    event = replace(event, location=Location(Span(0, 4), "Léré", (toponym,), None, "lieu nommé"))
    html = evidence_html(event, Mentions(), "fr")
    assert '<bdi lang="fr">geonames:1 + liste indépendante</bdi>' in html
    assert '<bdi lang="fr">commune\u00a0; son chef-lieu est quelque part dedans</bdi>' in html
    assert "Léré (localité), Léré, Tombouctou, 14,0000\u00a0; -4,0000" in html
    assert '<bdi lang="en">geonames:1 + independent list</bdi>' in evidence_html(event, Mentions(), "en")


def test_a_reason_is_told_in_english_part_by_part_and_stays_french_where_it_has_no_row() -> None:
    told = reasons().told
    assert told("seul lieu de ce nom ; orthographe voisine de Gao", "en") == "only place of this name; spelled like Gao"
    assert told("lieu nommé, repris d'une phrase précédente", "en") == "place named, taken up from an earlier sentence"
    assert told("pour une raison nouvelle", "en") is None
    assert told_html(reasons(), "pour une raison nouvelle", "en") == '<bdi lang="fr">pour une raison nouvelle</bdi>'


@pytest.mark.parametrize("folder", ["communiques", "benchmark/communiques"])
def test_every_reason_and_issue_that_the_bundled_texts_give_has_its_row(folder: str) -> None:
    reading = read_folder(DATA / folder)
    toponyms = [toponym for mentions in reading.mentions for toponym in mentions.places]
    given = {toponym.reason for toponym in toponyms} | {lost.why_not for t in toponyms for lost in t.lost}
    given |= {event.location.why for event in reading.events if event.location}
    assert len(given) > 5
    assert [reason for reason in given if reasons().told(reason, "en") is None] == []
    assert [issue.message for issue in reading.issues if issue_words([issue.message], "en") == issue.message] == []


@pytest.mark.parametrize(
    "text",
    [
        "Le 5 juin, attaque à 12 km de Gao sur la route de Ber.",
        "Le 5 juin, attaque à 30 km à l'est de Gao et à 80 km au nord de Kayes.",
    ],
)
def test_reasons_of_measured_places_have_their_row(text: str) -> None:
    (event,) = read_text(Communique("essai.txt", text, date(2024, 12, 31))).events
    assert event.location is not None
    assert "distance" in event.location.why
    assert reasons().told(event.location.why, "en") is not None


def test_issues_are_listed_in_the_language_of_the_page() -> None:
    region = "Bla : le lieu connu sous ce nom est hors de la région dite (Gao)"
    issues = [
        Issue("a.txt", Span(0, 3), "unresolved_place", "Bla : nom absent du répertoire"),
        Issue("a.txt", Span(0, 3), "region_mismatch", region),
        Issue("b.txt", None, "unreadable_file", "…", Fault("fault_empty", {"file": "b.txt"})),
    ]
    assert listed(issues, "en").values.tolist() == [
        ["a.txt", "place not resolved", "Bla: name not in the gazetteer"],
        ["a.txt", "région mismatch", "Bla: the place known by this name is outside the région named (Gao)"],
        ["b.txt", "file not read", "b.txt: the file is empty; nothing to read."],
    ]
    assert list(listed(issues, "fr").columns) == ["Fichier", "Nature", "Réserve"]
    assert listed(issues, "fr")["Réserve"].tolist()[1:] == [
        region.replace(" : ", "\u00a0: "),
        "b.txt\u00a0: fichier vide\u00a0; il n’y a rien à lire.",
    ]
    assert issue_words(["note of another table", 3], "en") == "note of another table; 3"
    endless = f"Bla : {', '.join(['lieu nommé', *['repris d’une phrase précédente'] * 5000])}".replace("’", "'")
    assert issue_words([endless], "en") == endless


def test_two_tellings_stand_side_by_side_and_say_in_words_where_they_differ() -> None:
    days = (date(2026, 1, 7), date(2026, 1, 7))
    here, there = link_same_events(
        [make_event("a", file="a.txt", days=days), make_event("b", file="b.txt", days=days, killed=4, publisher="AFP")]
    )
    html = side_by_side(here, there, "en")
    assert "<td>Publisher</td><td><bdi>DIRPA</bdi></td><td><bdi>AFP</bdi>" in html
    assert "killed <small>(differs)</small></td><td>3 " in html
    assert "<td>Day</td>" in html
    assert "(differs)" not in side_by_side(here, here, "en")


def test_two_ways_to_name_one_place_do_not_differ_and_two_places_do() -> None:
    here = make_event("a")
    for there, differs in (
        (make_event("b", place="Léré, dans la région de Tombouctou"), False),
        (make_event("b", point=(15.8, -4.91)), True),
        (make_event("b", point=None), True),
    ):
        assert ("Place <small>(differs)" in side_by_side(here, there, "en")) == differs
    nowhere, elsewhere = make_event("a", point=None), make_event("b", point=None, place="Gao")
    assert "Place <small>(differs)" in side_by_side(nowhere, elsewhere, "en")
    assert "(differs)" not in side_by_side(nowhere, make_event("b", point=None), "en")


def test_the_head_says_region_and_cercle_and_what_the_reading_was_not_sure_of() -> None:
    (event,) = read_text(
        Communique("a.txt", "Hier, des hommes armés ont attaqué le poste de Gao, faisant 3 morts.")
    ).events
    html = evidence_html(event, Mentions(), "fr")
    head = html[: html.index("<blockquote")]
    assert '<bdi lang="fr">Gao › Gao</bdi>' in head
    assert "<li><bdi>Hier\u00a0: le jour de publication manque</bdi></li>" in head
    assert html.count("le jour de publication manque") == 1
    assert "›" not in evidence_html(make_event(admin1="", admin2=""), Mentions(), "fr")


def test_the_publishers_own_word_stands_beside_what_became_of_whom() -> None:
    text = "Le 3 juin 2024, une frappe a neutralisé 05 terroristes et détruit 02 véhicules à Léré. Bilan : 3 fusils."
    (event,) = read_text(Communique("a.txt", text)).events
    told = {claim.item: role_word(event, claim) for claim in event.quantities}
    assert (told["terroristes"], told["véhicules"]) == ("neutralisé", "détruit")
    assert '<td>killed (<bdi lang="fr">“neutralisé”</bdi>)</td>' in evidence_html(event, Mentions(), "en")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fr", ("ligne «\u00a0strike\u00a0» de triggers.csv", "3\u00a0–\u00a07 juin 2024, règle\u00a0: du … au …")),
        ("en", ("row “strike” of triggers.csv", "3–7 June 2024, rule: from … to …")),
    ],
)
def test_the_rules_behind_type_and_day_are_told_in_words(language: str, told: tuple[str, str]) -> None:
    text = "Du 3 au 7 juin 2024, une frappe a visé un refuge à Léré."
    (event,) = read_text(Communique("a.txt", text)).events
    html = evidence_html(event, Mentions(), language)
    assert all(f"<td><bdi>{words}</bdi></td>" in html for words in told)


@pytest.mark.parametrize(("language", "publisher"), [("fr", "Émetteur non nommé"), ("en", "Publisher not named")])
def test_a_citation_without_a_publisher_begins_like_a_sentence(language: str, publisher: str) -> None:
    event = make_event(publisher="")
    assert cited(event, language).startswith(f"{publisher}, ")
    page = report_html(events_frame([event]), [event], Filters(), language, date(2026, 2, 1))
    assert f"<bdi>{publisher[0].lower()}{publisher[1:]}</bdi>" in page


def test_no_line_of_a_title_begins_with_a_colon() -> None:
    event = make_event(title="Léré : une frappe")
    shown = "Léré\u00a0: une frappe"
    assert f">{shown}</bdi></h2>" in evidence_html(event, Mentions(), "fr")
    assert side_by_side(event, event, "fr").count(shown) == 2
    assert f"<bdi>{shown}</bdi></h3>" in report_html(events_frame([event]), [event], Filters(), "fr", date(2026, 2, 1))


def test_a_row_of_an_own_table_shows_its_cells_under_their_labels() -> None:
    html = cells_html(events_frame([make_event()]).iloc[0], "fr")
    assert '<th scope="row">Émetteur</th><td><bdi>DIRPA</bdi></td>' in html
    assert '<th scope="row">Chiffres avancés</th><td><bdi>décès\u00a0: 3 combattants</bdi></td>' in html
    assert "3\u00a0–\u00a04 janvier 2026" in html
    assert '<th scope="row">Empreinte</th><td><bdi>point</bdi></td>' in html
    headings = re.findall(r'<th scope="row">([^<]*)</th>', html)
    assert headings[:5] == ["Titre", "Émetteur", "Jour", "Type", "Lieu (texte)"]
    assert headings[-3:] == ["Identifiant", "Fichier", "Article"]
    bare = make_event(days=None, point=None, publisher="", killed=None)
    assert "Émetteur" not in cells_html(events_frame([bare]).iloc[0], "fr")


def test_own_cells_left_empty_are_no_error() -> None:
    row = events_frame([make_event()]).iloc[0].copy()
    for name in ("date_start", "date_end"):
        row[name] = pd.NaT
    assert "jour non dit" in cells_html(row, "fr")


def cited(event: Event, language: str) -> str:
    return citation(event, events_frame([event]).iloc[0], language)


def test_a_citation_gives_publisher_title_day_of_publication_file_and_positions() -> None:
    text = "Le 3 janvier 2026, une frappe a visé un refuge à Léré."
    (event,) = read_text(Communique("a.txt", text, date(2026, 1, 5), "DIRPA")).events
    assert cited(event, "en") == "DIRPA, “a.txt”, published 5 January 2026, a.txt, characters 0-54."
    assert cited(event, "fr").endswith("publié le 5 janvier 2026, a.txt, caractères 0-54.")


def test_a_citation_without_a_day_of_publication_gives_that_of_the_event_as_it_was_corrected() -> None:
    event = make_event(days=(date(2026, 1, 3), date(2026, 1, 3)))
    assert cited(event, "en") == "DIRPA, “Frappe à Léré”, event: 3 January 2026, janvier/a.txt, characters 0-45."
    row = events_frame([event]).iloc[0].copy()
    row[["date_start", "date_end"]] = pd.Timestamp("2026-01-02")
    assert ": 2 janvier 2026, " in citation(event, row, "fr")


def test_the_link_leads_to_the_event_whatever_the_filters_are() -> None:
    assert link("e1", "fr", "http://localhost:8501/?type=ied#x") == "http://localhost:8501/?event=e1&lang=fr"
    assert link("é&=", "en", None) == "?event=%C3%A9%26%3D&lang=en"


def test_the_marks_differ_by_more_than_colour() -> None:
    style = (Path(__file__).parent.parent / "dashboard/panels/evidence_html.py").read_text(encoding="utf-8")
    ways = [re.search(rf"mark\.{kind} {{([^}}]*)}}", style) for kind in KINDS]
    assert all(ways)
    assert len({way[1] for way in ways if way}) == len(KINDS)


def test_of_a_very_long_article_the_part_around_the_evidence_is_shown() -> None:
    told = "Une frappe a eu lieu."
    text = f"Début. {'Rien. ' * AROUND}{told} {'Rien. ' * AROUND}Fin."
    event = an_event(text, (Span(text.index(told), text.index(told) + len(told)),))
    shown = text_html(event, Mentions(), "fr")
    assert "[…] " in shown
    assert " […]</div>" in shown
    assert len(shown) < 3 * AROUND
    assert f'<mark class="evidence">{told}</mark>' in shown
    assert "Début" not in shown
    assert "Fin" not in shown


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fr", "secteur, à 22 km près, précision 2 (à proximité)"),
        ("en", "sector, within 22 km, precision 2 (nearby)"),
    ],
)
def test_the_evidence_says_how_uncertain_the_place_is(language: str, told: str) -> None:
    events = read_folder(DATA / "communiques").events
    (event,) = [event for event in events if event.location and "forêt de Kekoro" in event.location.words]
    assert told in evidence_html(event, Mentions(), language)


def test_a_small_radius_keeps_its_decimal_and_no_place_has_none() -> None:
    assert "point, à 2,5 km près" in evidence_html(make_event(), Mentions(), "fr")
    assert " km près" not in evidence_html(make_event(point=None), Mentions(), "fr")


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("http://localhost:8501/?event=e1", True),
        ("http://[::1]:8501/", True),
        ("https://carte.ml/?event=e1", False),
        (None, False),
    ],
)
def test_a_link_that_opens_on_this_machine_alone_is_known(address: str | None, local: bool) -> None:
    assert is_local(address) is local


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.ml/?p=1&q=2", '<a href="https://a.ml/?p=1&amp;q=2" target="_blank" rel="noopener noreferrer">'),
        ("javascript:alert(1)", "<br><bdi>javascript:alert(1)</bdi>"),
    ],
)
def test_the_address_that_a_text_came_from_is_cited_and_one_of_the_web_leads_there(url: str, shown: str) -> None:
    (event,) = read_text(Communique("a.txt", "Le 3 juin 2024, une frappe a visé un refuge à Léré.", url=url)).events
    assert cited(event, "fr").endswith(f", caractères 0-51. {url}")
    assert shown in text_html(event, Mentions(), "fr")
