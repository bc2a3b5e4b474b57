"""What does not go together in the words of an event is told beside it, and any text at all is read."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dashboard.model import Communique, Event
from dashboard.pipeline import read_text
from gazetteer.folders import DATA


def events(text: str) -> Sequence[Event]:
    return read_text(Communique("a.txt", text, date(2026, 6, 1))).events


def doubts(event: Event) -> list[tuple[str, str]]:
    text = event.article.communique.text
    return [(issue.kind, issue.span.of(text)) for issue in event.issues if issue.span]


@pytest.mark.parametrize(
    ("where", "region"),
    [
        ("entre Gao et Kidal", "Sikasso"),
        ("à 80 km au nord de Kidal", "Gao"),
        ("au nord de Kidal", "Ségou"),
        ("près de Kidal", "Kayes"),
    ],
)
def test_a_place_far_from_the_region_said_is_an_issue_and_no_marker(where: str, region: str) -> None:
    (event,) = events(f"Le 5 mars 2026, une attaque a eu lieu {where}, dans la région de {region}.")
    assert event.location is not None
    assert event.location.footprint is None
    assert event.admin1 == region
    ((kind, words),) = doubts(event)
    assert kind == "region_mismatch"
    assert where.removeprefix("à ") in words


@pytest.mark.parametrize(("place", "expected"), [("Tinkeleni", [("supposed_place", "Tinkeleni")]), ("Kidal", [])])
def test_a_place_that_a_hand_has_supposed_is_told_with_its_event(place: str, expected: list[tuple[str, str]]) -> None:
    (event,) = events(f"Le 5 mars 2026, une frappe a eu lieu au sud-est de {place}.")
    assert doubts(event) == expected


@pytest.mark.parametrize("where", ["au sud-est de Tinkeleni", "près de Tinkeleni", "à Tinkeleni"])
def test_a_supposed_place_of_another_region_than_the_text_says_stays_on_the_map_and_is_told(where: str) -> None:
    (event,) = events(f"Le 5 mars 2026, une frappe a eu lieu {where}, dans la région de Dioïla.")
    assert event.location is not None
    assert event.location.footprint is not None
    assert doubts(event) == [("supposed_place", "Tinkeleni"), ("region_mismatch", "Tinkeleni")]
    assert event.issues[1].message.endswith("(Dioïla ≠ Bougouni)")
    (fits,) = events(f"Le 5 mars 2026, une frappe a eu lieu {where}, dans la région de Sikasso.")
    assert doubts(fits) == [("supposed_place", "Tinkeleni")]  # its région until 2023


@pytest.mark.parametrize(
    ("where", "told"),
    [
        ("dans la forêt du Wagadou, cercle de Nara", ["forêt du Wagadou : … (Nara ≠ Niono)"]),
        ("à Ansongo, dans le cercle de Gao", ["Ansongo : … (Gao ≠ Ansongo)"]),
        ("à Ansongo, dans le cercle d'Ansongo", []),
        ("à Mondoro, dans le cercle de Douentza", []),  # of before 2023
        ("à Mondoro, dans le cercle de Mondoro", []),
        ("au sud d'Ansongo, dans le cercle de Gao", []),  # only beside it
    ],
)
def test_a_place_of_another_cercle_than_the_text_says_is_an_issue_that_says_both(where: str, told: list[str]) -> None:
    (event,) = events(f"Le 5 mars 2026, une attaque a eu lieu {where}.")
    reason = "le lieu connu sous ce nom est hors du cercle dit"
    issues = [issue for issue in event.issues if issue.kind == "cercle_mismatch"]
    assert [issue.message.replace(reason, "…") for issue in issues] == told
    assert event.location is not None
    assert event.location.footprint is not None


def test_a_town_of_another_region_is_an_issue_and_the_region_said_is_drawn() -> None:
    (event,) = events("Le 5 mars 2026, une attaque a eu lieu à Kidal, dans la région de Gao.")
    assert event.location is not None
    assert event.location.footprint is not None
    assert [place.place_id for place in event.location.footprint.anchors] == ["adm1:gao"]
    assert doubts(event) == [("region_mismatch", "Kidal")]


@pytest.mark.parametrize(
    ("where", "drawn"),
    [
        ("à Kidal, dans le cercle de Kati", "adm2:koulikoro-kati"),
        ("à Ansongo, dans le cercle de Gao", "geonames:2461003"),  # no source gives the limits of the cercles
        ("à Kati, dans le cercle de Kati, puis à Kidal", "geonames:2455290"),  # Kati lies in it
    ],
)
def test_of_a_town_of_another_region_than_the_cercle_said_lies_in_the_cercle_is_drawn(where: str, drawn: str) -> None:
    (event,) = events(f"Le 5 mars 2026, une attaque a eu lieu {where}.")
    assert event.location is not None
    assert event.location.footprint is not None
    assert drawn in [place.place_id for place in event.location.footprint.anchors]
    assert "cercle_mismatch" in [kind for kind, _ in doubts(event)]


@pytest.mark.parametrize(
    ("where", "region"),
    [
        ("entre Gao et Ansongo", "Gao"),
        ("à 40 km au sud de Douentza", "Bandiagara"),  # the next région begins there
        ("à 30 km au nord de Douentza", "Mopti"),  # its région until 2023
    ],
)
def test_a_place_that_the_region_said_holds_or_borders_on_keeps_its_marker(where: str, region: str) -> None:
    (event,) = events(f"Le 5 mars 2026, une attaque a eu lieu {where}, dans la région de {region}.")
    assert event.location is not None
    assert event.location.footprint is not None
    assert doubts(event) == []


def test_a_distance_that_leads_out_of_mali_is_an_issue_and_gives_no_division() -> None:
    (event,) = events("Le 5 mars 2026, une attaque a eu lieu à 300 km au sud de Sikasso.")
    assert (event.country, event.admin1, event.admin2) == ("", "", "")
    assert doubts(event) == [("beyond_border", "300 km au sud de Sikasso")]
    (near,) = events("Le 5 mars 2026, une attaque a eu lieu à 15 km au sud de Labbezanga.")
    assert (near.country, doubts(near)) == ("ML", [])


@pytest.mark.parametrize(
    ("ends", "told"),
    [
        ("Zantiguila et Kayes", [("far_ends", "entre Zantiguila et Kayes")]),
        ("Gao et Sévaré", []),  # both are sure, and all know the road
        ("Gossi et Hombori", []),
    ],
)
def test_a_stretch_whose_ends_lie_far_apart_is_told(ends: str, told: list[tuple[str, str]]) -> None:
    (event,) = events(f"Le 5 mars 2026, une attaque a eu lieu entre {ends}.")
    assert doubts(event) == told


@pytest.mark.parametrize(
    ("later", "told"),
    [
        ("Le 11 mars, un engin explosif a été désamorcé.", [("taken_up_place", "Diboli")]),  # another day
        ("\n\nUn engin explosif a aussi été désamorcé.", [("taken_up_place", "Diboli")]),  # another paragraph
        ("Un engin explosif y a aussi été désamorcé.", []),
        ("Le 11 mars, un engin explosif a été désamorcé à Kayes.", []),
    ],
)
def test_a_place_that_only_what_was_told_before_gives_is_told(later: str, told: list[tuple[str, str]]) -> None:
    _, device = events(f"Le 10 mars 2026, la douane a saisi 40 kg de cannabis à Diboli. {later}")
    assert doubts(device) == told
    assert device.location is not None
    assert device.location.why.endswith(", repris d'une phrase précédente") == bool(told)


def test_a_distance_that_no_two_places_of_mali_have_is_none() -> None:
    (event,) = events("Le 5 mars 2026, une attaque a eu lieu à 30000 km au nord de Kidal.")
    assert event.location is not None
    assert event.location.footprint is not None
    assert (event.location.footprint.relation, event.country) == ("toward", "ML")


def test_a_day_that_the_calendar_lacks_is_an_issue_and_no_other_day_stands_in_for_it() -> None:
    seizure, arrest = events(
        "Le 30 février 2026, la douane a saisi 200 kg de cannabis à Gao. Le 5 mars 2026, la police a arrêté deux "
        "hommes à Ségou."
    )
    assert (seizure.dates, doubts(seizure)) == (None, [("day", "Le 30 février 2026")])
    assert arrest.dates is not None
    assert (arrest.dates.start, doubts(arrest)) == (date(2026, 3, 5), [])


def test_a_weekday_that_the_date_does_not_have_is_an_issue_beside_the_date() -> None:
    wrong, right = events(
        "Le mardi 12 janvier 2026, une attaque a eu lieu à Ber. Le mardi 13 janvier 2026, une attaque a eu lieu à Gao."
    )
    assert wrong.dates is not None
    assert (wrong.dates.start, doubts(wrong)) == (date(2026, 1, 12), [("day", "Le mardi 12 janvier 2026")])
    assert doubts(right) == []


def test_a_day_that_needs_the_day_of_publication_asks_for_it() -> None:
    text = "Vendredi, une embuscade à Ansongo a fait trois morts."
    (asked,) = read_text(Communique("a.txt", text)).events
    assert (asked.dates, doubts(asked)) == (None, [("day", "Vendredi")])
    (known,) = events(text)
    assert known.dates is not None
    assert doubts(known) == []


@pytest.mark.parametrize("published", [None, date(2026, 1, 20)])
def test_a_chronicle_keeps_its_oldest_events(published: date | None) -> None:
    text = (
        "Le 5 janvier 2024, une frappe aérienne a détruit une base à Kidal. Le 19 janvier 2026, une patrouille a été "
        "attaquée à Gao."
    )
    days = [event.dates for event in read_text(Communique("a.txt", text, published)).events]
    assert [day.start.year for day in days if day and day.start] == [2024, 2026]


def test_a_text_gives_the_same_ids_whatever_its_day_of_publication() -> None:
    text = "Hier, une embuscade à Ansongo a fait trois morts. Les 4 et 7 mai 2025, des frappes ont visé une base à Ber."
    told = [read_text(Communique("a.txt", text, day)).events for day in (None, date(2026, 1, 14), date(2025, 6, 1))]
    assert [len({event.event_id for event in events}) for events in told] == [3, 3, 3]
    assert len({event.event_id for events in told for event in events}) == 3


_BENCHMARK = [path.read_text(encoding="utf-8").split() for path in sorted(DATA.glob("benchmark/communiques/*.txt"))]
_SCRAPS = (
    "Le 3 mars 2026, ", "à Gao", "à Ber et à Dioura", "entre Gao et Kidal", "une attaque", "attaqués simultanément",
    "3 morts", "12 terroristes neutralisés", "a saisi 20 kg de cannabis", "DIOURA ", "« ", " »", "\n", "\n\n", ". ",
    " : ", " ; ", ", ", "- ", " | ", "'", "`", "_", "1) ", "respectivement", "le premier ", "Bilan : ", "hier",
)  # fmt: skip


@st.composite
def _stretch(draw: st.DrawFn) -> str:
    """Some words that follow one another in a communiqué of the benchmark."""
    words = draw(st.sampled_from(_BENCHMARK))
    first = draw(st.integers(0, len(words) - 1))
    return " ".join(words[first : first + draw(st.integers(1, 12))])


@settings(max_examples=200)
@given(st.lists(st.sampled_from(_SCRAPS) | st.text(max_size=6) | _stretch(), max_size=30).map("".join))
@example("Un poste a été attaqué à Gao le 3 mars 2026. '\n")
@example("`")
@example("__")
@example("DIOURA DIAFARABÉ DIOURA attaqués \n simultanément. DIOURA, 12 neutralisés.  |  évacués")
def test_any_text_is_read_with_every_span_inside_it_and_an_id_for_each_event(text: str) -> None:
    reading = read_text(Communique("a.txt", text, date(2026, 6, 1)))
    assert all(issue.kind != "unreadable_file" for issue in reading.issues), text
    told = reading.events
    assert len({event.event_id for event in told}) == len(told)
    for event in told:
        spans = [*event.evidence, event.trigger.span, *(quantity.span for quantity in event.quantities)]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
