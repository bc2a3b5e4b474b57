"""Filters and the address that carries them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from factories import make_event
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.table.checks import CHECKS
from dashboard.table.filters import Filters, by_day, days_spanned, made_ready, undated, unlocated
from dashboard.table.frame import events_frame
from dashboard.table.query import Asked, Known, from_query, to_query
from dashboard.table.tellings import retellings

FRAME = events_frame(
    [
        make_event("strike", actor="FAMa"),
        make_event("ied", event_type="ied", place="Gao", admin1="Gao", admin2="Gao", killed=0, publisher="Douanes"),
        make_event("undated", event_type="ddr", days=None, title="Désarmement", killed=None),
        make_event("nowhere", event_type="arrest", point=None, days=(date(2026, 2, 1), date(2026, 2, 1)), admin1=""),
    ]
)
READY = made_ready(FRAME)
"""As the page sifts them, in half the time."""
KNOWN = Known(
    event_types=("air_strike", "ied", "ddr"),
    publishers=("DIRPA", "Douanes"),
    regions=("Gao", "Tombouctou"),
    cercles=("Gao", "Niafunké"),
    event_ids=("strike", "ied"),
)


def several(values):
    return st.lists(st.sampled_from(values), unique=True).map(tuple)


FILTERS = st.builds(
    Filters,
    event_types=several(KNOWN.event_types),
    date_from=st.none() | st.dates(date(2025, 12, 30), date(2026, 2, 3)),
    date_to=st.none() | st.dates(date(2025, 12, 30), date(2026, 2, 3)),
    publishers=several(KNOWN.publishers),
    regions=several(KNOWN.regions),
    cercles=several(KNOWN.cercles),
    precision=several((1, 2, 3)),
    casualties=st.booleans(),
    checks=several(CHECKS),
    once=st.booleans(),
    search=st.sampled_from(("", "lere", "LÉRÉ", "gao fama")) | st.text(max_size=5),
)


def kept(filters: Filters) -> list[str]:
    return filters.sift(READY).passing()["event_id"].tolist()


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), ["strike", "ied", "undated", "nowhere"]),
        (Filters(event_types=("ied", "ddr")), ["ied", "undated"]),
        (Filters(publishers=("Douanes",)), ["ied"]),
        (Filters(regions=("Gao",)), ["ied"]),
        (Filters(cercles=("Niafunké",)), ["strike", "undated", "nowhere"]),
        (Filters(precision=(1,)), ["strike", "ied", "undated"]),
        (Filters(precision=(3,)), []),
        (Filters(casualties=True), ["strike", "undated", "nowhere"]),
        (Filters(search="desarmement"), ["undated"]),
        (Filters(search="DÉSARMEMENT tombouctou"), ["undated"]),
        (Filters(search="de\u0301sarmement"), ["undated"]),
        (Filters(search="inconnu"), []),
        (Filters(search="douane"), ["ied"]),
        (Filters(search="er"), []),
        (Filters(search='"frappe à"'), ["strike", "ied", "nowhere"]),
        (Filters(search='"frappe ler"'), []),
        (Filters(search='"frappe à lér"'), []),
        (Filters(search='"'), ["strike", "ied", "undated", "nowhere"]),
    ],
)
def test_each_filter_keeps_what_was_asked(filters, expected):
    assert kept(filters) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2026, 1, 4), None, ["strike", "ied", "nowhere"]),
        (date(2026, 1, 5), None, ["nowhere"]),
        (None, date(2026, 1, 3), ["strike", "ied"]),
        (None, date(2026, 1, 2), []),
        (date(2026, 1, 4), date(2026, 1, 9), ["strike", "ied"]),
    ],
)
def test_an_event_passes_when_its_days_overlap_the_range_and_an_undated_one_never(first, last, expected):
    assert kept(Filters(date_from=first, date_to=last)) == expected


def test_an_open_end_counts_as_the_day_given():
    frame = events_frame([make_event(days=(date(2026, 1, 3), None))])
    assert len(Filters(date_from=date(2026, 1, 3)).sift(frame).passing()) == 1
    assert len(Filters(date_from=date(2026, 1, 4)).sift(frame).passing()) == 0


def test_a_number_is_found_whole():
    frame = FRAME.assign(text=["12 morts", "112 morts", "en 2012", "120 motos"])
    assert Filters(search="12").sift(frame).passing()["event_id"].tolist() == ["strike"]


def test_rows_stand_by_day_then_as_they_were_and_those_without_a_day_last():
    frame = events_frame(
        [
            make_event(name, days=days)
            for name, days in (
                ("undated", None),
                ("late", (date(2026, 2, 1), None)),
                ("first", (date(2026, 1, 3), date(2026, 3, 1))),
                ("open", (None, date(2026, 1, 3))),
            )
        ]
    )
    assert by_day(frame)["event_id"].tolist() == ["first", "open", "late", "undated"]


def test_undated_and_unlocated_events_are_listed():
    assert undated(FRAME)["event_id"].tolist() == ["undated"]
    assert unlocated(FRAME)["event_id"].tolist() == ["nowhere"]


def test_an_extra_text_column_is_searched():
    frame = FRAME.assign(text=["à motos", "", "", ""])
    assert Filters(search="motos").sift(frame).passing()["event_id"].tolist() == ["strike"]
    assert kept(Filters(search="motos")) == []


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), []),
        (Filters(date_from=date(2026, 1, 4)), ["undated"]),
        (Filters(regions=("Gao",)), ["nowhere"]),
        (Filters(precision=(3,)), ["nowhere"]),
        (Filters(regions=("Gao",), date_to=date(2026, 1, 31)), []),
        (Filters(event_types=("ied",), date_from=date(2026, 1, 4)), []),
    ],
)
def test_rows_that_do_not_say_what_a_filter_asks_about_are_set_aside(filters, expected):
    assert filters.sift(FRAME).set_aside()["event_id"].tolist() == expected


def test_the_days_spanned_reach_from_the_first_given_to_the_last_given():
    assert days_spanned(events_frame([make_event("a", days=None)])) == (None, None)
    frame = events_frame([make_event("a", days=(date(2026, 2, 1), date(2026, 2, 3))), make_event("b")])
    frame.loc[1, "date_start"], frame.loc[1, "date_end"] = None, pd.Timestamp(2026, 1, 5)
    assert days_spanned(frame) == (date(2026, 1, 5), date(2026, 2, 3))


@given(FILTERS)
@settings(max_examples=60, deadline=None)
def test_a_row_is_shown_or_set_aside_or_refused(filters):
    aside = set(filters.sift(READY).set_aside()["event_id"])
    assert not aside & set(kept(filters))
    assert aside <= {"undated", "nowhere"}


@given(FILTERS)
@settings(max_examples=60, deadline=None)
def test_the_count_beside_a_value_is_what_choosing_it_alone_shows(filters):
    counts = filters.sift(READY).counts()
    for name in ("event_types", "publishers", "regions", "cercles", "precision"):
        for value, count in counts[name].items():
            assert len(kept(replace(filters, **{name: (value,)}))) == count
    assert len(kept(replace(filters, casualties=True))) == counts["casualties"][True]


@given(FILTERS)
@settings(max_examples=60, deadline=None)
def test_what_passes_whatever_the_days_is_what_the_other_filters_leave(filters):
    others = replace(filters, date_from=None, date_to=None)
    assert filters.sift(READY).passing("days")["event_id"].tolist() == kept(others)


@given(FILTERS)
@settings(max_examples=30, deadline=None)
def test_rows_made_ready_pass_as_before(filters):
    assert filters.sift(FRAME).passing()["event_id"].tolist() == kept(filters)


@given(FILTERS)
@settings(max_examples=60, deadline=None)
def test_filtering_twice_changes_nothing_and_keeps_the_order(filters):
    once = filters.sift(READY).passing()
    assert filters.sift(once).passing().equals(once)
    assert once.index.is_monotonic_increasing
    assert filters.sift(events_frame([])).passing().empty


@given(FILTERS, FILTERS)
@settings(max_examples=25, deadline=None)
def test_asking_less_never_shows_less(filters, other):
    everything = Filters()
    for name in Filters.__dataclass_fields__:
        looser = replace(filters, **{name: getattr(everything, name)})
        assert set(kept(filters)) <= set(kept(looser))
    if filters.event_types and other.event_types:
        wider = replace(filters, event_types=filters.event_types + other.event_types)
        assert set(kept(filters)) <= set(kept(wider))


@given(FILTERS, st.none() | st.sampled_from(KNOWN.event_ids), st.none() | st.sampled_from(("fr", "en")))
@settings(max_examples=100, deadline=None)
def test_the_address_gives_back_what_it_was_made_from(filters, event_id, lang):
    assert from_query(to_query(filters, event_id, lang), KNOWN) == Asked(filters, event_id, lang)


def test_the_address_reads_like_the_contract():
    filters = Filters(
        event_types=("air_strike", "ied"), date_from=date(2026, 1, 1), publishers=("DIRPA",), search="motos"
    )
    assert to_query(filters, "ied", "fr") == {
        "type": ["air_strike", "ied"],
        "from": ["2026-01-01"],
        "publisher": ["DIRPA"],
        "q": ["motos"],
        "event": ["ied"],
        "lang": ["fr"],
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("type", "comet"),
        ("from", "hier"),
        ("to", "2026-02-30"),
        ("from", "3000-01-01"),
        ("to", "1899-12-31"),
        ("publisher", "<script>"),
        ("region", "Atlantide"),
        ("cercle", ""),
        ("precision", "9"),
        ("precision", "²"),
        ("casualties", "peut-être"),
        ("event", "gone"),
        ("lang", "tlh"),
        ("colour", "red"),
    ],
)
def test_an_unknown_value_is_ignored_and_named(name, value):
    assert from_query({name: [value]}, KNOWN) == Asked(ignored=((name, value),))


def test_a_known_value_beside_an_unknown_one_is_kept():
    asked = from_query({"type": ["ied", "comet"], "lang": ["en"]}, KNOWN)
    assert asked == Asked(Filters(event_types=("ied",)), language="en", ignored=(("type", "comet"),))


@pytest.mark.parametrize(
    ("links", "again"),
    [
        ({}, ""),
        ({"a": ["b"], "b": ["a"]}, "b"),
        ({"a": ["b"], "b": ["a", "c"], "c": ["b"]}, "bc"),  # one event, told three times
        ({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]}, "bd"),
        ({"a": ["elsewhere"]}, ""),  # the filters hide the other telling
    ],
)
def test_rows_that_tell_an_event_again_are_found_among_those_shown(links: dict[str, list[str]], again: str):
    frame = events_frame(replace(make_event(name), same_event=tuple(links.get(name, ()))) for name in "abcd")
    assert retellings(frame) == set(again)
    sifted = Filters(once=True).sift(frame)
    assert sifted.passing()["event_id"].tolist() == [name for name in "abcd" if name not in again]
    assert sifted.set_aside().empty


def test_of_an_event_told_twice_the_telling_that_the_other_filters_leave_is_kept():
    tellings = [
        replace(make_event("a", publisher="DIRPA"), same_event=("b",)),
        replace(make_event("b", publisher="AMAP"), same_event=("a",)),
    ]
    for publisher, kept_id in (("DIRPA", "a"), ("AMAP", "b")):
        asked = Filters(once=True, publishers=(publisher,))
        assert asked.sift(events_frame(tellings)).passing()["event_id"].tolist() == [kept_id]


def test_rows_without_a_publisher_can_be_chosen_and_are_then_not_set_aside():
    frame = events_frame([make_event("named"), make_event("nameless", publisher="")])
    for chosen, passing, aside in ((("",), ["nameless"], []), (("DIRPA",), ["named"], ["nameless"])):
        sifted = Filters(publishers=chosen).sift(frame)
        assert (list(sifted.passing()["event_id"]), list(sifted.set_aside()["event_id"])) == (passing, aside)
        assert list(sifted.unsaid()) == (["publishers"] if aside else [])
    assert from_query(to_query(Filters(publishers=("",)), None, None), Known(publishers={"", "DIRPA"})) == Asked(
        Filters(publishers=("",))
    )
