"""The report: one file that asks for nothing and shows every row."""

import re

import pytest
from factories import make_event

from dashboard.maps.report import report_html
from dashboard.table.filters import Filters
from dashboard.table.frame import empty_frame, events_frame

HOSTILE = "<script>alert(1)</script> <img src=x onerror=alert(2)> ${x} {{7*7}} \0"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_asks_for_nothing_and_shows_every_row(language: str) -> None:
    events = [make_event("a"), make_event("b", point=None), make_event("c", days=None, publisher="")]
    page = report_html(events_frame(events), events, Filters(types=("air_strike",)), language)
    assert re.findall(r"(?:src|href)=|url\(|@import", page) == []
    assert "default-src 'none'" in page
    assert page.count("<article>") == 3
    assert page.count("<circle") == 2
    assert ("Filtres\u00a0: ▲ Frappe aérienne." if language == "fr" else "Filters: ▲ Air strike.") in page


def test_hostile_words_stay_words() -> None:
    events = [make_event("a", title=HOSTILE, place=HOSTILE, publisher=HOSTILE, item=HOSTILE, file=HOSTILE)]
    page = report_html(events_frame(events), events, Filters(search=HOSTILE), "fr")
    assert "<script" not in page
    assert "<img" not in page
    assert "\0" not in page


def test_no_row_is_still_a_report() -> None:
    assert "0 événement," in report_html(empty_frame(), [], Filters(), "fr")


def test_points_that_cover_each_other_share_one_label_and_the_colours_are_told() -> None:
    here, there = (12.65, -8.0), (16.27, -0.05)
    places = [here, there, here, (here[0] + 0.1, here[1]), *[there] * 6]
    kinds = ["ied", "ddr"]
    events = [make_event(f"e{n}", point=point, event_type=kinds[n % 2]) for n, point in enumerate(places)]
    page = report_html(events_frame(events), events, Filters(), "en")
    assert re.findall(r"<text[^>]*>([^<]*)</text>", page) == ["1, 3, 4", "2, 5, 6, 7, 8, 9 …"]
    assert page.count("<circle") == len(places)
    assert re.findall(r"</i>([^<]+)</li>", page) == ["Explosive device", "DDR"]
