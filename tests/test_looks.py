"""What the page looks like as it opens, in a real Chromium and in windows of several sizes."""

import re
import socket
from collections.abc import Iterator
from itertools import combinations
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from journeys import (
    DESKTOP,
    NEEDS_CHROMIUM,
    centre,
    evidence,
    look_at,
    map_frame,
    on_map,
    open_giving,
    open_page,
    served,
    signs,
    view_of,
    watched,
)
from playwright.sync_api import Page, expect

pytestmark = NEEDS_CHROMIUM


@pytest.fixture(scope="module")
def opened(tab: Page, address: str) -> Iterator[Page]:
    """The page as it opens, once for all tests of this file, which only look at it."""
    with watched(tab, address, "the page as it opens"):
        yield open_page(tab)


@pytest.fixture
def still(opened: Page) -> Page:
    """The page as it opens, in a window of the usual size: a test may make it another, and move the map."""
    opened.set_viewport_size(DESKTOP)
    return opened


def test_the_first_screen_shows_map_count_legend_and_panel(still: Page) -> None:
    for key in ("count", "legend", "map", "evidence"):
        box = still.locator(f".st-key-{key}").bounding_box()
        assert box is not None, key
        assert box["y"] >= 0, key
        assert box["y"] + box["height"] <= 768, key


@pytest.mark.parametrize("zoom", [5, 6, 7])
def test_no_sign_hides_another_and_none_stands_far_from_its_place(still: Page, zoom: int) -> None:
    look_at(still, 14.5, -4.0, zoom)
    centres = [centre(sign) for sign in (*signs(still).all(), *on_map(still).locator(".cluster-holder").all())]
    assert min(abs(one - other) for one, other in combinations(centres, 2)) > 22
    legs = on_map(still).locator(".leg").evaluate_all("all => all.map(leg => parseFloat(leg.style.width))")
    assert max(legs, default=0) < 17
    gathered = [int(number) for number in on_map(still).locator(".cluster").all_inner_texts()]
    assert signs(still).count() + sum(gathered) == 14  # of 15 events one has no place


def test_the_map_goes_no_farther_than_the_country(still: Page) -> None:
    look_at(still, 17.4, -3.8, 2)
    assert view_of(still)[2] == 5


def test_in_a_close_view_no_name_of_a_town_or_a_region_lies_on_another(still: Page) -> None:
    for zoom in (8, 9):
        look_at(still, 14.3, -4.0, zoom)
        expect(on_map(still).get_by_text("Mopti", exact=True).first).to_be_visible()
        boxes = map_frame(still).evaluate(
            """() => [...document.querySelectorAll(".town bdi, .name")]
                .map(name => [name, name.getBoundingClientRect()])
                .filter(([name, box]) => box.width && getComputedStyle(name).visibility === "visible")
                .map(([name, box]) => [name.textContent, box.left, box.top, box.right, box.bottom])"""
        )
        assert len(boxes) > 20
        for number, (name, left, top, right, foot) in enumerate(boxes):
            for other, *sides in boxes[number + 1 :]:
                apart = left >= sides[2] or sides[0] >= right or top >= sides[3] or sides[1] >= foot
                assert apart, (zoom, name, other)


def test_the_three_precisions_have_three_outlines(still: Page) -> None:
    look_at(still, 17.4, -3.8, 5)
    looks = set()
    for precision in (1, 2, 3):
        look = (
            on_map(still)
            .locator(f".event.precision-{precision}")
            .first.evaluate("e => (s => [s.borderRadius, s.borderStyle, s.outlineStyle].join())(getComputedStyle(e))")
        )
        looks.add(look)
    assert len(looks) == 3


def test_the_scale_bar_is_metric_and_the_attribution_does_not_cover_it(still: Page) -> None:
    scale = on_map(still).locator(".leaflet-control-scale-line")
    expect(scale).to_have_text(re.compile(r"^\d+ km$"))
    bar, told = scale.bounding_box(), on_map(still).locator(".leaflet-control-attribution").bounding_box()
    assert bar
    assert told
    assert bar["x"] + bar["width"] < told["x"]


def test_map_charts_and_widgets_write_in_the_language_of_the_page(still: Page) -> None:
    expect(still).to_have_title("Carte de situation du Sahel")
    expect(on_map(still).get_by_role("button", name="Zoom avant")).to_be_visible()
    expect(still.locator(".st-key-timeline svg").get_by_text("1er janv. 2026")).to_be_attached()
    written = "e => getComputedStyle(e, '::after').content"
    day = still.locator(".st-key-date_from [data-type=day]")
    assert (day.evaluate(written), day.evaluate("e => getComputedStyle(e).fontSize")) == ('"jj"', "0px")


def test_no_heading_is_a_stop_of_a_keyboard(still: Page) -> None:
    stops = still.locator(":is(h1, h2) :is(a, button)")
    expect(still.get_by_role("heading", name="Événements", exact=True)).to_be_attached()
    assert stops.count() == 0


def test_map_and_evidence_take_what_a_high_window_leaves(still: Page) -> None:
    still.set_viewport_size({"width": 1920, "height": 1080})
    drawn, beside = still.locator(".st-key-map iframe").bounding_box(), evidence(still).bounding_box()
    assert drawn
    assert beside
    assert drawn["height"] == beside["height"] > 750
    assert beside["y"] + beside["height"] <= 1080


@pytest.mark.parametrize(("width", "is_beside"), [(1024, True), (800, False)])
def test_in_a_narrow_window_the_steps_keep_to_the_source_and_this_goes_under_the_map(
    still: Page, width: int, is_beside: bool
) -> None:
    still.set_viewport_size({"width": width, "height": 576})
    there = {name: still.locator(f".st-key-{name}").bounding_box() for name in ("map", "evidence", "next", "language")}
    land, source, step, switch = there.values()
    assert land
    assert source
    assert step
    assert switch
    assert step["x"] + step["width"] <= source["x"] + source["width"] + 1
    assert (source["x"] > land["x"] + land["width"]) == is_beside
    if is_beside:
        assert switch["y"] < 60  # no line of its own over the map
    else:
        assert land["width"] > width / 2


def test_the_page_keeps_its_settings_when_started_from_another_folder(still: Page, address: str) -> None:
    expect(still.get_by_text("Deploy")).to_have_count(0)
    open_giving(still)
    limit = still.locator("[data-testid=stFileUploaderDropzoneInstructions] span").first
    assert "10 Mo" in limit.evaluate("span => getComputedStyle(span, '::after').content")
    expect_this_machine_alone(address)


def test_in_the_checkout_streamlit_serves_the_page_to_this_machine_alone_too() -> None:
    with served("streamlit", "run", "dashboard/app.py") as address:
        with urlopen(address) as answer:
            assert answer.status == 200
        expect_this_machine_alone(address)


def expect_this_machine_alone(address: str) -> None:
    # What listens for other machines too would also answer here.
    with pytest.raises(OSError, match=r"refused|unreachable|assign"):
        socket.create_connection(("127.0.0.2", urlsplit(address).port or 0), timeout=5)
