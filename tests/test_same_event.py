"""Rows of two articles that tell the same event."""

from datetime import date

import pytest
from factories import make_event

from dashboard.extraction.same_event import differences, link_same_events

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


def test_the_difference_names_both_figures():
    (difference,) = differences(make_event("a", killed=3), make_event("b", killed=4))
    assert (difference.role, difference.here[0].value, difference.there[0].value) == ("killed", 3, 4)
    assert differences(make_event("a"), make_event("b")) == []
