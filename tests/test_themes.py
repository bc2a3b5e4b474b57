"""The page and its map in a light and a dark theme: what those who see, hear or read it otherwise can make of them."""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from axe_playwright_python.sync_playwright import Axe
from journeys import (
    NEEDS_CHROMIUM,
    evidence,
    expect_still,
    map_frame,
    open_page,
    signs,
    watched,
)
from playwright.sync_api import Page, expect

from dashboard.lexicon import event_types
from dashboard.maps.colours import contrast

pytestmark = NEEDS_CHROMIUM


@pytest.fixture(scope="module", params=["light", "dark"])
def themed(tab: Page, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page in English, an event chosen, in each of the two themes."""
    with watched(tab, address, f"theme {request.param}"):
        tab.emulate_media(color_scheme=request.param)
        open_page(tab, "lang=en")
        signs(tab, "Kidal").click()
        expect(evidence(tab).locator("mark").first).to_be_visible()
        expect_still(tab)  # what is being drawn anew is faded, and so low in contrast
        yield tab
    tab.emulate_media(color_scheme="light")


def test_page_and_map_hold_to_wcag_aa(themed: Page) -> None:
    assert themed.evaluate("() => document.documentElement.lang") == "en"
    rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}
    # Vega writes the brush of a chart without a name; streamlit-folium forbids pinching in its own frame.
    rules["rules"] = {"svg-img-alt": {"enabled": False}, "meta-viewport": {"enabled": False}}
    for place in (themed, map_frame(themed)):
        found = Axe().run(place, options=rules).response["violations"]
        assert [(broken["id"], [node["html"] for node in broken["nodes"]]) for broken in found] == []


def test_the_map_has_a_name_and_no_heading_skips_a_level(themed: Page) -> None:
    expect(themed.locator(".st-key-map iframe")).to_have_attribute("title", "Map of the events")
    headings = themed.locator("h1, h2, h3, h4, h5, h6")
    levels = [int(name[1]) for name in headings.evaluate_all("all => all.map(heading => heading.tagName)")]
    assert len(levels) > 4
    # the filters' heading stands before that of the page
    assert levels[:2] == [2, 1]
    assert [pair for pair in pairwise(levels[1:]) if pair[1] > pair[0] + 1] == []


def test_signs_stand_out_from_the_land_in_both_themes(themed: Page) -> None:
    land, edge = map_frame(themed).evaluate(
        "() => ['.regions_2023', '.event'].map((name, at) => getComputedStyle(document.querySelector(name))"
        "[at ? 'borderTopColor' : 'fill'])"
    )
    assert contrast(as_hex(land), as_hex(edge)) >= 3


def test_bars_of_types_have_the_colours_of_the_map_and_a_line_that_stands_out_from_the_page(themed: Page) -> None:
    themed.get_by_role("tab", name="By type").click()
    bars = themed.locator(".st-key-timeline .mark-rect path")
    expect(bars.first).to_have_attribute("aria-label", "○ Training or visit (4)")
    ground = as_hex(themed.locator(".stApp").evaluate("e => getComputedStyle(e).backgroundColor"))
    told = "all => all.map(bar => ['aria-label', 'fill', 'stroke'].map(name => bar.getAttribute(name)))"
    drawn = bars.evaluate_all(told)
    named = {f"{kind.symbol} {kind.label('en')}": kind.colour for kind in event_types().values()}
    assert len(drawn) > 5
    for words, fill, line in drawn:
        assert fill == named[words.rpartition(" (")[0]]
        assert contrast(line, ground) >= 3


def as_hex(colour: str) -> str:
    """The colour that a browser tells as rgb()."""
    return "#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3])
