"""The map and the panel in a real Chromium: what they show, what they survive, and what a keyboard reaches."""

import re
import socket
from base64 import b64decode
from collections.abc import Iterator
from datetime import date
from itertools import combinations, pairwise
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from factories import make_event
from journeys import (
    NEEDS_CHROMIUM,
    choose,
    choose_type,
    chosen,
    counts,
    evidence,
    expect_count,
    expect_still,
    give,
    is_outside,
    map_frame,
    on_map,
    open_giving,
    open_page,
    served,
    signs,
    upload,
    watched,
)
from playwright.sync_api import Locator, Page, Route, expect

from dashboard.lexicon import event_types
from dashboard.maps.colours import contrast
from dashboard.maps.events import CROWDED
from dashboard.maps.report import report_html
from dashboard.model import Event
from dashboard.pipeline import read_folder
from dashboard.table.exports import formats
from dashboard.table.filters import Filters
from dashboard.table.frame import events_frame
from gazetteer.folders import DATA

pytestmark = NEEDS_CHROMIUM

DOT = b64decode("R0lGODlhAQABAIAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==")
HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> ${alert(3)} `alert(4)` {{7*7}} {% raw %} =cmd() \u202e"
)


def own_table(count: int, *others: Event, **changed: object) -> bytes:
    """An event table as the page exports it."""
    events = [make_event(f"e{number}", **changed) for number in range(count)]
    return formats()["csv"].write(events_frame([*events, *others]))


def view_of(page: Page) -> list[float]:
    found = map_frame(page).evaluate(
        "() => [window.map.getCenter().lat, window.map.getCenter().lng, window.map.getZoom()]"
    )
    return [round(value, 4) for value in found]


def look_at(page: Page, latitude: float, longitude: float, zoom: int) -> None:
    # In braces: what is given back, here the map itself with all its layers, would be brought over.
    map_frame(page).evaluate(f"() => {{window.map.setView([{latitude}, {longitude}], {zoom}, {{animate: false}})}}")


def test_the_first_screen_shows_map_count_legend_and_panel(still: Page) -> None:
    for key in ("count", "legend", "map", "evidence"):
        box = still.locator(f".st-key-{key}").bounding_box()
        assert box is not None, key
        assert box["y"] >= 0, key
        assert box["y"] + box["height"] <= 768, key


def centre(element: Locator) -> complex:
    box = element.bounding_box()
    assert box
    return complex(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


@pytest.mark.parametrize("zoom", [5, 6, 7])
def test_no_sign_hides_another_and_none_stands_far_from_its_place(still: Page, zoom: int) -> None:
    look_at(still, 14.5, -4.0, zoom)
    centres = [centre(sign) for sign in (*signs(still).all(), *on_map(still).locator(".cluster-holder").all())]
    assert min(abs(one - other) for one, other in combinations(centres, 2)) > 22
    legs = on_map(still).locator(".leg").evaluate_all("all => all.map(leg => parseFloat(leg.style.width))")
    assert max(legs, default=0) < 17
    gathered = [int(number) for number in on_map(still).locator(".cluster").all_inner_texts()]
    assert signs(still).count() + sum(gathered) == 14  # of 15 events one has no place


def test_signs_that_would_stand_far_from_their_place_are_gathered_in_one_that_opens(page: Page) -> None:
    open_page(page)
    near = on_map(page).get_by_role("button", name="événements proches")
    expect(near).to_have_text("5")
    expect(signs(page)).to_have_count(9)
    near.press("Enter")
    expect(signs(page)).to_have_count(14)


def test_the_map_goes_no_farther_than_the_country(still: Page) -> None:
    look_at(still, 17.4, -3.8, 2)
    assert view_of(still)[2] == 5


def test_the_wheel_scrolls_the_page_until_the_map_is_pressed_or_ctrl_held(page: Page) -> None:
    open_page(page)
    before = view_of(page)
    top = "() => document.querySelector('[data-testid=stMain]').scrollTop"
    page.mouse.move(600, 400)
    page.mouse.wheel(0, 200)
    page.wait_for_function(f"({top})() > 100")
    assert view_of(page) == before
    page.keyboard.down("Control")
    page.mouse.wheel(0, -400)
    map_frame(page).wait_for_function(f"() => window.map.getZoom() > {before[2]}")
    page.keyboard.up("Control")


def test_a_sign_tapped_on_a_telephone_leads_to_what_was_published(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page)
    expect(evidence(page)).not_to_be_in_viewport()
    signs(page, "Kidal").click()
    expect(evidence(page).get_by_role("heading").first).to_be_in_viewport()


def test_those_without_a_place_are_counted_and_a_press_opens_one_after_the_other(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page)
    unplaced = make_event("unplaced", title="Sans point", point=None), make_event("other", title="Aussi", point=None)
    upload(page, "table.csv", own_table(3, *unplaced), "text/csv")
    expect_count(page, 5)
    for title in ("Sans point", "Aussi", "Sans point"):
        page.get_by_role("button", name="dont 2 sans lieu").click()
        expect(evidence(page)).to_contain_text(title)
        expect(evidence(page)).to_be_in_viewport()
        page.get_by_role("button", name="dont 2 sans lieu").scroll_into_view_if_needed()


def test_a_sign_that_stands_alone_keeps_its_place_when_it_is_chosen_and_a_button_frames_its_footprint(
    page: Page,
) -> None:
    open_page(page)
    closer = on_map(page).get_by_role("button", name="Cadrer cet événement")
    expect(closer).to_be_hidden()
    sign = signs(page, "Kidal")
    before = centre(sign)
    sign.click()
    expect(chosen(page)).to_be_visible()
    assert abs(centre(chosen(page)) - before) < 1
    expect(chosen(page).locator(".leg")).to_have_count(0)
    closer.click()
    map_frame(page).wait_for_function("() => window.map.getZoom() > 7")
    whole, around = page.locator(".st-key-map iframe").bounding_box(), on_map(page).locator("path.footprint")
    drawn = around.bounding_box()
    assert whole
    assert drawn
    assert whole["height"] / 3 < drawn["height"] < whole["height"]
    assert abs(centre(around) - centre(page.locator(".st-key-map iframe"))) < 20


def test_among_many_events_too_a_sign_that_stands_alone_keeps_its_place(page: Page) -> None:
    open_page(page)
    alone = make_event("alone", place="Kidal", point=(18.44, 1.41))
    upload(page, "table.csv", own_table(CROWDED + 1, alone, point=(15.71, -4.91)), "text/csv")
    expect_count(page, CROWDED + 2)
    sign = signs(page, "Kidal")
    expect(sign).to_have_count(1)
    expect_still(page)
    sign.scroll_into_view_if_needed()
    before = centre(sign)
    sign.click()
    expect(chosen(page)).to_be_visible()
    assert abs(centre(chosen(page)) - before) < 1
    page.get_by_role("button", name="Précédent").click()
    expect(chosen(page)).to_have_attribute("aria-label", re.compile("Léré"))
    expect(on_map(page).locator(".cluster")).to_have_text(str(CROWDED))  # the chosen one has its own sign
    expect_clear_of_the_number(page)


def expect_clear_of_the_number(page: Page) -> None:
    """The sign of the selected event, one of several that stand as one, leaves the number of these to be read."""
    expect(chosen(page).locator(".leg")).to_have_count(0)
    sign, number = centre(chosen(page)), centre(on_map(page).locator(".cluster span"))
    assert abs(sign.real - number.real) < 1
    assert 30 < number.imag - sign.imag < 40


def test_the_chosen_one_of_several_events_that_stand_as_one_leaves_their_number_to_be_read(page: Page) -> None:
    (event,) = [e for e in read_folder(DATA / "communiques").events if e.location and "Rive" in e.location.words]
    open_page(page, f"lang=fr&event={event.event_id}")
    expect(chosen(page)).to_be_visible()
    expect(on_map(page).locator(".cluster")).to_have_text("4")
    expect_clear_of_the_number(page)
    signs(page, "Kidal").click()
    expect(on_map(page).locator(".cluster")).to_have_text("5")


def test_of_three_events_of_one_place_none_is_counted_twice_whichever_is_chosen(page: Page) -> None:
    open_page(page)
    table = own_table(0, *(make_event(f"e{number}", place=f"Lieu {number}") for number in range(3)))
    upload(page, "table.csv", table, "text/csv")
    expect_count(page, 3)
    for event_id, others, numbers in (("e0", 2, []), ("e1", 2, []), ("e2", 1, ["2"])):
        page.get_by_role("button", name="Suivant").click()
        expect(page).to_have_url(re.compile(f"event={event_id}"))
        expect(signs(page)).to_have_count(others)  # the last one keeps its place below the ring
        expect(on_map(page).locator(".cluster")).to_have_text(numbers)
    page.get_by_role("button", name="Précédent").click()
    for number in (0, 1, 2):
        signs(page, f"Lieu {number}").click()
        expect(page).to_have_url(re.compile(f"event=e{number}"))


@pytest.mark.parametrize(("width", "height"), [(1366, 900), (390, 844)])
def test_the_first_view_is_the_whole_country_as_large_as_the_map_is_and_so_is_that_of_other_texts(
    page: Page, width: int, height: int
) -> None:
    page.set_viewport_size({"width": width, "height": height})
    open_page(page)
    expect_the_whole_country(page)
    first = view_of(page)
    look_at(page, 24.0, 0.0, 9)
    open_giving(page)
    page.locator(".st-key-own_paste textarea").fill("Le 3 juin 2024, une frappe a visé un refuge à Léré.")
    page.locator(".st-key-own_paste_read button").click()
    expect_count(page, 1)
    map_frame(page).wait_for_function(f"() => window.map.getZoom() < {first[2] + 0.01}")
    assert view_of(page) == first


def expect_the_whole_country(page: Page) -> None:
    whole, drawn = (on_map(page).locator(name).bounding_box() for name in (".leaflet-container", ".mali_border"))
    assert whole
    assert drawn
    assert drawn["x"] >= whole["x"]
    assert drawn["y"] >= whole["y"]
    shares = [drawn[side] / whole[side] for side in ("width", "height")]
    assert 0.85 < max(shares) < 1


def test_an_event_without_a_footprint_is_ringed_and_framed_like_the_others(page: Page) -> None:
    open_page(page)
    _, total = counts(page)
    columns = "event_id_cnty,event_date,event_type,sub_event_type,location,latitude,longitude,geo_precision"
    row = "MLI1,2026-02-16,Battles,Armed clash,Gossi,15.82,-1.29,2"
    upload(page, "acled.csv", f"{columns}\n{row}\n".encode(), "text/csv")
    expect_count(page, 1)
    page.locator(".st-key-own_beside label").click()
    expect_count(page, total + 1)
    expect(chosen(page)).to_be_visible()
    page.get_by_text("Zones d’incertitude").click()
    expect(on_map(page).locator(".leaflet-footprints-pane canvas")).to_have_count(1)
    look_at(page, 24.0, 0.0, 9)
    expect(chosen(page)).not_to_be_in_viewport()
    page.get_by_role("button", name="Cadrer les événements").click()
    expect(chosen(page)).to_be_in_viewport()
    look_at(page, 24.0, 0.0, 9)
    on_map(page).get_by_role("button", name="Cadrer cet événement").click()
    expect(chosen(page)).to_be_in_viewport()


def test_map_and_evidence_take_what_a_high_window_leaves(page: Page) -> None:
    page.set_viewport_size({"width": 1920, "height": 1080})
    open_page(page)
    drawn, beside = page.locator(".st-key-map iframe").bounding_box(), evidence(page).bounding_box()
    assert drawn
    assert beside
    assert drawn["height"] == beside["height"] > 750
    assert beside["y"] + beside["height"] <= 1080


def test_a_language_changes_every_panel_and_the_address_and_the_view_outlives_it_a_filter_and_a_selection(
    page: Page,
) -> None:
    open_page(page)
    look_at(page, 16.0, -3.0, 7)
    before = view_of(page)
    page.locator(".st-key-search input").fill("embuscade")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("q=embuscade"))
    expect(signs(page, "Léré")).to_have_count(1)
    signs(page, "Léré").click()
    expect(chosen(page)).to_be_visible()
    expect(evidence(page)).to_contain_text("Émetteur")
    page.locator(".st-key-language").get_by_text("EN").click()
    expect(on_map(page).locator('[aria-label^="Attack or ambush"]').first).to_be_visible()
    expect(on_map(page).locator('[aria-label*=" January 2026"]').first).to_be_attached()
    expect(page.locator(".st-key-count")).to_contain_text("events")
    expect(evidence(page)).to_contain_text("Publisher")
    expect(page.locator(".st-key-legend")).to_contain_text("Attack or ambush")
    expect(page).to_have_url(re.compile("lang=en"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert view_of(page) == before


def test_a_new_count_is_told_to_those_who_do_not_see_it(page: Page) -> None:
    open_page(page)
    page.locator(".st-key-search input").fill("drogue")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="événements")).to_have_text("3 / 15 événements")


def test_filters_leave_the_map_where_it_is_however_many_are_on(page: Page) -> None:
    open_page(page)
    (before,) = map_boxes(page)
    for query in ("region=Kidal", "q=frappe&" + "&".join(f"type={name}" for name in event_types())):
        open_page(page, f"lang=fr&{query}")
        expect(page.locator(".st-key-chips button").first).to_be_visible()
        assert map_boxes(page) == [before]
    page.locator(".st-key-chips button").last.click()
    expect(page.locator(".st-key-search input")).to_have_value("")


def test_a_filter_leaves_the_map_of_own_texts_where_it_is_high_on_the_screen(page: Page) -> None:
    open_page(page)
    texts = [
        "Le 3 juin 2024, une frappe a visé un refuge à Léré.",
        "Le 4 juin 2024, une mine a explosé à Gao.",
        "Hier, à Bla, une mine a explosé.",
    ]
    upload(page, "a.txt", "\n\n".join(texts).encode())
    expect_count(page, 3)
    expect_still(page)
    (before,) = map_boxes(page)
    told, switch = (page.locator(f".st-key-own_read {part}").bounding_box() for part in (".stText", ".stCheckbox"))
    assert told
    assert switch
    assert told["y"] < switch["y"] + switch["height"] / 2 < told["y"] + told["height"]
    choose_type(page, "Frappe")
    expect_count(page, 1)
    expect_still(page)
    assert map_boxes(page) == [before]


def map_boxes(page: Page) -> list[object]:
    return [frame.bounding_box() for frame in page.locator(".st-key-map iframe").all()]


def test_zoom_to_events_frames_them(page: Page) -> None:
    open_page(page)
    look_at(page, 24.0, 0.0, 9)
    expect(signs(page, "Léré")).not_to_be_in_viewport()
    page.get_by_role("button", name="Cadrer les événements").click()
    expect(signs(page, "Léré")).to_be_in_viewport()
    expect(signs(page, "Kidal")).to_be_in_viewport()


def test_a_view_that_a_filter_leaves_without_events_says_so_and_leads_back_to_them(page: Page) -> None:
    open_page(page)
    finder = on_map(page).get_by_role("button", name="Aucun événement dans cette vue")
    expect(finder).to_be_hidden()
    look_at(page, 18.4, 1.4, 9)
    expect(signs(page, "Kidal")).to_be_in_viewport()
    expect(finder).to_be_hidden()
    page.locator(".st-key-search input").fill("embuscade")
    page.keyboard.press("Enter")
    expect(finder).to_be_visible()
    finder.press("Enter")
    expect(signs(page, "Léré")).to_be_in_viewport()
    expect(finder).to_be_hidden()
    page.locator(".st-key-search input").fill("zzz")
    page.keyboard.press("Enter")
    expect_count(page, 0)
    expect(signs(page)).to_have_count(0)
    expect(finder).to_be_hidden()  # nowhere is there one to lead to


def test_the_footprint_of_the_chosen_event_is_drawn_and_by_a_switch_those_of_all(page: Page) -> None:
    open_page(page)
    expect(on_map(page).locator("path.footprint")).to_have_count(0)
    signs(page, "Kidal").click()
    expect(on_map(page).locator("path.footprint")).to_have_count(1)
    expect(on_map(page).locator(".leaflet-footprints-pane canvas")).to_have_count(0)
    page.get_by_text("Zones d’incertitude").click()
    expect(on_map(page).locator(".leaflet-footprints-pane canvas")).to_have_count(1)


def test_the_places_of_the_chosen_event_are_named_clear_of_its_sign_and_in_a_close_view_so_are_towns(
    page: Page,
) -> None:
    open_page(page)
    anchor, towns = on_map(page).locator(".anchor bdi"), on_map(page).locator(".town bdi")
    expect(anchor).to_have_count(0)
    signs(page, "Kidal").click()
    expect(anchor).to_have_text("Kidal")
    sign, name = (element.bounding_box() for element in (chosen(page), anchor))
    assert sign
    assert name
    assert name["y"] >= sign["y"] + sign["height"]
    expect(towns).to_have_count(0)
    look_at(page, 18.4, 1.4, 8)
    expect(towns.get_by_text("Kidal", exact=True)).to_be_hidden()  # it is named already
    signs(page, "Bla").dispatch_event("click")
    look_at(page, 12.9, -5.7, 8)
    expect(towns.get_by_text("Markala", exact=True)).to_be_visible()
    look_at(page, 12.9, -5.7, 7)
    expect(towns.get_by_text("Markala", exact=True)).to_be_hidden()


def test_the_three_precisions_have_three_outlines(still: Page) -> None:
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


def test_the_online_background_is_the_only_thing_that_asks_outside_and_only_when_switched_on(
    tab: Page, address: str
) -> None:
    asked: list[str] = []
    is_there = False

    def answer(route: Route) -> None:
        asked.append(urlsplit(route.request.url).hostname or "")
        if is_there:
            route.fulfill(status=200, content_type="image/gif", body=DOT)
        else:
            route.abort()

    # Not ``page``, which may ask for nothing outside.
    tab.route(is_outside, answer)
    tab.goto(f"{address}/_stcore/health")
    open_page(tab)
    assert asked == []
    switch = tab.get_by_text("Fond OpenStreetMap")
    switch.click()
    told = on_map(tab).get_by_role("status")
    expect(told).to_contain_text("OpenStreetMap ne répond pas")
    expect(on_map(tab).locator(".leaflet-container.online")).to_have_count(0)  # the land here stays
    switch.click()
    expect(told).to_have_text("")
    is_there = True
    switch.click()
    expect(on_map(tab).locator(".leaflet-container.online")).to_be_visible()
    expect(told).to_have_text("")
    expect(on_map(tab).locator("img.leaflet-tile").first).to_be_attached()
    assert set(asked) == {"tile.openstreetmap.org"}
    tab.goto(f"{address}/_stcore/health")
    tab.unroute(is_outside)


def test_map_charts_and_widgets_write_in_the_language_of_the_page(still: Page) -> None:
    expect(still).to_have_title("Carte de situation du Sahel")
    expect(on_map(still).get_by_role("button", name="Zoom avant")).to_be_visible()
    expect(still.locator(".st-key-timeline svg").get_by_text("1er janv. 2026")).to_be_attached()
    written = "e => getComputedStyle(e, '::after').content"
    day = still.locator(".st-key-date_from [data-type=day]")
    assert (day.evaluate(written), day.evaluate("e => getComputedStyle(e).fontSize")) == ('"jj"', "0px")


@pytest.mark.parametrize(("language", "name"), [("fr", "Filtres"), ("en", "Filters")])
def test_on_a_phone_the_arrows_that_open_the_filters_bear_their_name(page: Page, language: str, name: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page, f"lang={language}")
    arrows = page.get_by_test_id("stExpandSidebarButton")
    expect(arrows).to_be_in_viewport()
    assert arrows.evaluate("e => getComputedStyle(e, '::after').content") == f'"{name}"'


def test_many_events_cluster_and_those_of_one_place_are_listed_each_to_be_chosen(page: Page) -> None:
    open_page(page)
    upload(page, "table.csv", own_table(CROWDED + 1), "text/csv")
    expect_count(page, CROWDED + 1)
    expect(signs(page, "Léré")).to_have_count(0)  # the map follows the count
    cluster = on_map(page).locator(".cluster")
    expect(cluster).to_have_text(str(CROWDED + 1))
    on_map(page).get_by_role("button", name=f"{CROWDED + 1} événements proches").press("Space")
    rows = on_map(page).locator(".listed button")
    expect(rows).to_have_count(CROWDED + 1)
    expect(on_map(page).locator(".listed")).to_contain_text(f"{CROWDED + 1} événements à cet endroit")
    expect(on_map(page).get_by_role("button", name="Fermer")).to_be_visible()
    rows.nth(3).click()
    expect(evidence(page)).to_contain_text("Événement d’un tableau")
    first = page.url
    rows.nth(4).click()
    expect(page).not_to_have_url(first)
    expect(rows).to_have_count(CROWDED + 1)


def test_the_hostile_words_of_a_table_and_of_a_communique_are_shown_and_never_run(page: Page) -> None:
    open_page(page)
    table = own_table(2, title=HOSTILE, place=HOSTILE, publisher=HOSTILE, actor=HOSTILE, item=HOSTILE, admin1=HOSTILE)
    upload(page, "<img src=x onerror=alert(9)>.csv", table, "text/csv")
    expect_count(page, 2)
    signs(page).first.hover()
    expect(on_map(page).locator(".described bdi")).to_contain_text("<script>alert(1)</script> <img src=x onerror")
    signs(page).first.click()
    expect(evidence(page)).to_contain_text("${alert(3)} `alert(4)` {{7*7}} {% raw %} =cmd()")
    assert page.locator('img[src="x"]').count() == on_map(page).locator('img[src="x"]').count() == 0
    text = f"{HOSTILE}\n\nLe 3 juin 2024, une embuscade a visé un convoi à Kidal. {HOSTILE}\n\nDIRPA\n"
    give(page, "piège.txt", text.encode())
    expect_count(page, 3)
    expect(signs(page, "Kidal")).to_have_count(1)
    signs(page, "Kidal").click()
    expect(evidence(page).locator(".evidence-text")).to_contain_text("{{7*7}}")
    expect(evidence(page).locator(".evidence-text mark.place").first).to_have_text("Kidal")
    assert page.locator('img[src="x"]').count() == on_map(page).locator('img[src="x"]').count() == 0


def test_files_that_cannot_be_read_are_told_and_break_nothing_and_a_pasted_text_is_read_at_a_press(page: Page) -> None:
    open_page(page)
    _, total = counts(page)
    # a file of a kind that is not taken is refused in the language of the page, without a mouse over it too
    written = "e => getComputedStyle(e, '::after').content"
    open_giving(page)
    assert page.locator(".st-key-own_files button p").evaluate(written) == '"Choisir"'
    uploader = page.locator(".st-key-own_files .stFileUploader")
    assert uploader.evaluate(written) == "none"
    choose(page, "photo.png", b"x", "image/png")
    chip = page.locator(".stFileChip")
    expect(chip).to_have_attribute("aria-invalid", "true")
    assert uploader.evaluate(written).startswith('"⚠ Refusé')
    chip.hover()
    assert page.locator("[data-testid=stTooltipErrorContent]").evaluate(written).startswith('"Refusé')
    # one that holds no text is named
    give(page, "<b>faux</b>.txt", b"\x00\x01\x02PK\x03\x04" * 50)
    expect(page.get_by_text("<b>faux</b>.txt").last).to_be_visible()
    expect(page.locator(".st-key-count")).to_contain_text(f"/ {total}")
    # nothing is written over the field of a pasted text
    page.locator(".st-key-own_paste textarea").fill("Le 3 juin 2024, une frappe a visé un refuge à Léré.")
    expect(page.locator(".st-key-own_paste [data-testid=InputInstructions]")).to_be_hidden()
    page.get_by_role("button", name="Lire").click()
    expect_count(page, 1)


def test_a_file_refused_among_others_that_are_read_stays_in_sight_until_it_is_taken_back(page: Page) -> None:
    open_page(page)
    open_giving(page)
    taken = ("a.txt", "text/plain", "Le 3 juin 2024, une frappe a visé un refuge à Léré.")
    files = [taken, ("articles.doc", "application/msword", "x")]
    expect_still(page)
    with page.expect_response(re.compile("/_stcore/upload_file/")):
        page.locator(".st-key-own_files input[type=file]").set_input_files(
            [{"name": name, "mimeType": mime, "buffer": words.encode()} for name, mime, words in files]
        )
    expect_count(page, 1)
    expect(page.locator(".st-key-own_open [aria-checked=true]")).to_have_count(0)  # it folds: something was read
    refused = page.locator(".stFileChip[aria-invalid=true]")
    expect(refused).to_be_visible()
    refused.get_by_role("button").click()
    expect(page.locator(".st-key-own_sources")).to_be_hidden()
    expect_count(page, 1)


def test_a_keyboard_alone_chooses_an_event_on_the_map(page: Page) -> None:
    open_page(page)
    for key, place in (("Enter", "Kidal"), ("Space", "Léré")):
        before = page.url
        sign = signs(page, place)
        expect(sign).to_have_attribute("role", "button")
        sign.focus()
        assert sign.evaluate("e => getComputedStyle(e).outlineStyle") != "none"
        page.keyboard.press(key)
        expect(evidence(page)).to_contain_text(place)
        expect(page).to_have_url(re.compile("event="))
        expect(page).not_to_have_url(before)


def test_the_page_keeps_its_settings_when_started_from_another_folder(tab: Page, tmp_path: Path) -> None:
    with served("dashboard", folder=tmp_path) as address, watched(tab, address, "from another folder"):
        open_page(tab)
        expect(tab.get_by_text("Deploy")).to_have_count(0)
        open_giving(tab)
        limit = tab.locator("[data-testid=stFileUploaderDropzoneInstructions] span").first
        assert "10 Mo" in limit.evaluate("span => getComputedStyle(span, '::after').content")
        # What listens for other machines too would also answer here.
        with pytest.raises(OSError, match=r"refused|unreachable|assign"):
            socket.create_connection(("127.0.0.2", urlsplit(address).port or 0), timeout=5)


def test_the_table_of_a_report_is_as_wide_as_a_sheet_of_paper_and_each_sheet_repeats_its_headings(page: Page) -> None:
    days = (date(2025, 9, 28), date(2026, 11, 14))
    told = {"publisher": "sahel-intelligence.com (EMGA)", "place": "Banguimalam", "admin1": "Tombouctou"}
    events = [make_event(event_type="violence_against_civilians", days=days, **told), make_event("e2")]
    width = 680  # A4 between its margins, in pixels
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(media="print")
    page.set_content(report_html(events_frame(events), events, Filters(), "fr", date(2026, 12, 1)))
    assert page.evaluate("() => document.documentElement.scrollWidth") == width
    assert page.locator(".n thead").evaluate("e => getComputedStyle(e).display") == "table-header-group"
    page.emulate_media(media="screen")
    # a window of 1366 pixels enlarged to twice its size
    page.set_viewport_size({"width": 683, "height": 384})
    assert page.evaluate("() => document.documentElement.scrollWidth") == 683
    expect(page.get_by_role("main").get_by_role("heading", level=1)).to_be_visible()


@pytest.fixture(scope="module", params=["light", "dark"])
def themed(tab: Page, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page in English, an event chosen, in each of the two themes. Its tests come last: the tab is that of all."""
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
    as_hex = ["#" + "".join(f"{int(part):02x}" for part in re.findall(r"\d+", colour)[:3]) for colour in (land, edge)]
    assert contrast(*as_hex) >= 3


@pytest.mark.parametrize(("width", "is_beside"), [(1024, True), (800, False)])
def test_in_a_narrow_window_the_steps_keep_to_the_source_and_this_goes_under_the_map(
    page: Page, width: int, is_beside: bool
) -> None:
    page.set_viewport_size({"width": width, "height": 576})
    open_page(page)
    there = {name: page.locator(f".st-key-{name}").bounding_box() for name in ("map", "evidence", "next", "language")}
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


def test_in_a_close_view_no_name_of_a_town_or_a_region_lies_on_another(page: Page) -> None:
    open_page(page)
    for zoom in (8, 9):
        look_at(page, 14.3, -4.0, zoom)
        expect(on_map(page).get_by_text("Mopti", exact=True).first).to_be_visible()
        boxes = map_frame(page).evaluate(
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
