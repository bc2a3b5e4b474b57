"""Rows of two articles that tell the same event."""

from datetime import date

import pytest
from factories import make_event

from dashboard.extraction.same_event import joined, link_same_events
from dashboard.model import Communique
from dashboard.pipeline import read_text

DAY = (date(2026, 1, 7), date(2026, 1, 7))


def _linked(one, other):
    first, second = link_same_events([one, other])
    assert (second.event_id in first.same_event) == (first.event_id in second.same_event)
    return bool(first.same_event)


def test_two_tellings_point_at_each_other():
    assert _linked(make_event("a", file="a.txt", days=DAY), make_event("b", file="b.txt", days=DAY, killed=4))


@pytest.mark.parametrize(
    "other",
    [
        {"event_type": "ied"},
        {"days": (date(2026, 1, 9), date(2026, 1, 9))},
        {"point": (12.6, -8.0)},
        {"killed": 30},
        {"file": "a.txt"},
    ],
    ids=["another type", "another day", "another place", "a figure that contradicts", "the same article"],
)
def test_what_differs_is_another_event(other):
    given = {"file": "b.txt", "days": DAY, **other}
    assert not _linked(make_event("a", file="a.txt", days=DAY), make_event("b", **given))


def test_days_that_overlap_are_enough():
    week = (date(2026, 1, 1), date(2026, 1, 7))
    assert _linked(make_event("a", file="a.txt", days=DAY), make_event("b", file="b.txt", days=week))


def test_an_event_without_a_day_is_linked_to_none():
    assert not _linked(make_event("a", file="a.txt", days=None), make_event("b", file="b.txt", days=None))


def test_the_same_words_brought_again_are_one_row():
    given = [make_event("a", file=f"{name}.txt", days=DAY) for name in "abcd"]
    (only,) = link_same_events(given)
    assert (only.article.communique.file, only.same_event) == ("a.txt", ())
    first, second = link_same_events([*given, make_event("b", file="e.txt", days=DAY)])
    assert (first.same_event, second.same_event) == (("b",), ("a",))


def test_old_links_are_replaced():
    (alone,) = link_same_events([make_event("a")])
    assert alone.same_event == ()


def _told_as_one(one, other):
    """Whether the events of two texts, read from end to end, point at each other; each text tells one, of one type."""
    told = [read_text(Communique(f"{n}.txt", text, date(2026, 3, 31))) for n, text in enumerate((one, other))]
    first, second = joined(told).events
    assert first.event_type == second.event_type
    return first.same_event == (second.event_id,)


ATTACK = "Le 5 mars, des terroristes ont attaqué le poste de Ber : "


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L'armée a tué 10 terroristes à Ber le 5 mars.", "L'armée a tué 15 djihadistes à Ber le 5 mars."),
        (ATTACK + "20 soldats tués.", ATTACK + "10 soldats tués."),
        (ATTACK + "2 soldats tués.", ATTACK + "30 terroristes neutralisés."),
        (ATTACK + "10 soldats, 10 gendarmes et 11 civils tués.", ATTACK + "31 morts."),
        (ATTACK + "31 morts.", ATTACK + "10 soldats, 10 gendarmes et 11 civils tués."),
        (ATTACK + "2 soldats blessés.", ATTACK + "30 terroristes neutralisés."),
        (ATTACK + "3 soldats tués et 8 blessés.", ATTACK + "3 soldats tués."),
        (
            "La police a interpellé 3 passeurs et 20 clandestins à Gao le 5 mars.",
            "La police a interpellé 3 individus à Gao le 5 mars.",
        ),
        (
            "La douane a saisi 250 kg de cannabis à Kayes le 5 mars.",
            "La douane a saisi 12 briques de cannabis à Kayes le 5 mars.",
        ),
        (
            "La douane a saisi 250 kg de cannabis et 4 motos à Kayes le 5 mars.",
            "La douane a saisi 250 kg de cannabis et 30 cartouches à Kayes le 5 mars.",
        ),
        (
            "La douane a saisi 3 000 comprimés de Tramadol à Kayes le 5 mars.",
            "La douane a saisi 3 200 comprimés à Kayes le 5 mars.",
        ),
        ("L'armée a saisi 3 fusils à Ber le 5 mars.", "L'armée a saisi 3 kalachnikovs à Ber le 5 mars."),
    ],
    ids=[
        "another noun",
        "twice the dead",
        "the dead of either side",
        "the sum of all sides",
        "the sum of all sides, told later",
        "the hurt of one side, the dead of the other",
        "the hurt left out",
        "a part of those arrested",
        "another measure",
        "a part of the haul",
        "which pills, said by one",
        "another name of an arm",
    ],
)
def test_figures_that_fit_each_other(one, other):
    assert _told_as_one(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L'armée a tué 10 terroristes à Ber le 5 mars.", "L'armée a tué 100 djihadistes à Ber le 5 mars."),
        (ATTACK + "20 soldats tués.", ATTACK + "9 soldats tués."),
        (
            ATTACK + "2 soldats tués et 30 terroristes neutralisés.",
            ATTACK + "2 soldats tués et 5 terroristes neutralisés.",
        ),
        (
            "Le 5 mars, des hommes armés ont attaqué le village de Ber : 30 morts.",
            "Le 5 mars, des hommes armés ont attaqué le village de Ber : 2 civils tués.",
        ),
        (
            "La police a interpellé 2 individus à Bamako le 5 mars.",
            "La police a interpellé 40 malfrats à Bamako le 5 mars.",
        ),
        ("Le 5 mars, une collision à Fana a fait 9 morts.", "Le 5 mars, un incendie à Fana a fait 8 blessés."),
        ("L'armée a saisi 3 fusils à Ber le 5 mars.", "L'armée a saisi 40 fusils à Ber le 5 mars."),
        (
            "La douane a saisi 250 kg de cannabis à Kayes le 5 mars.",
            "La douane a saisi 3 000 boîtes de médicaments à Kayes le 5 mars.",
        ),
        (
            "La douane a saisi 250 kg de cannabis à Kayes le 5 mars.",
            "La douane a saisi 250 kg de cocaïne à Kayes le 5 mars.",
        ),
    ],
    ids=[
        "ten times the dead",
        "less than half the dead",
        "the dead of one side",
        "civilians, and all the dead",
        "twenty times as many caught",
        "the dead of one, the hurt of the other",
        "many more arms",
        "drugs and medicines",
        "as much of another drug",
    ],
)
def test_figures_of_two_events(one, other):
    assert not _told_as_one(one, other)
