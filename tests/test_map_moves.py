"""The map in a real Chromium: where its signs stand, what a press on one does, and what brings which events in view."""

import re
from base64 import b64decode
from urllib.parse import urlsplit

import pytest
from factories import make_event, own_table
from journeys import (
    NEEDS_CHROMIUM,
    centre,
    chosen,
    counts,
    evidence,
    expect_count,
    expect_still,
    is_outside,
    look_at,
    map_frame,
    on_map,
    open_giving,
    open_page,
    signs,
    upload,
    view_of,
)
from playwright.sync_api import Page, Request, Route, expect

from dashboard.maps.events import CROWDED
from dashboard.pipeline import read_folder
from gazetteer.folders import DATA

pytestmark = NEEDS_CHROMIUM

DOT = b64decode("R0lGODlhAQABAIAAAAAAAAAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==")


def test_signs_that_would_stand_far_from_their_place_are_gathered_in_one_that_opens(page: Page) -> None:
    open_page(page)
    near = on_map(page).get_by_role("button", name="événements proches")
    expect(near).to_have_text("5")
    expect(signs(page)).to_have_count(9)
    near.press("Enter")
    expect(signs(page)).to_have_count(14)


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


def test_a_chosen_sign_keeps_its_place_and_its_footprint_is_drawn_and_framed_at_a_press_as_a_switch_draws_all(
    page: Page,
) -> None:
    open_page(page)
    closer = on_map(page).get_by_role("button", name="Cadrer cet événement")
    expect(closer).to_be_hidden()
    expect(on_map(page).locator("path.footprint")).to_have_count(0)
    sign = signs(page, "Kidal")
    before = centre(sign)
    sign.click()
    expect(chosen(page)).to_be_visible()
    expect(on_map(page).locator("path.footprint")).to_have_count(1)
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
    every = on_map(page).locator(".leaflet-footprints-pane canvas")
    expect(every).to_have_count(0)
    page.get_by_text("Zones d’incertitude").click()
    expect(every).to_have_count(1)


def test_many_events_cluster_those_of_one_place_are_listed_each_to_be_chosen_and_who_stands_alone_keeps_its_place(
    page: Page,
) -> None:
    open_page(page)
    alone = make_event("alone", place="Kidal", point=(18.44, 1.41))
    upload(page, "table.csv", own_table(CROWDED + 1, alone, point=(15.71, -4.91)), "text/csv")
    expect_count(page, CROWDED + 2)
    expect(signs(page, "Léré")).to_have_count(0)  # the map follows the count
    cluster = on_map(page).locator(".cluster")
    expect(cluster).to_have_text(str(CROWDED + 1))
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
    expect(cluster).to_have_text(str(CROWDED))  # the chosen one has its own sign
    expect_clear_of_the_number(page)
    on_map(page).get_by_role("button", name=f"{CROWDED} événements proches").press("Space")
    rows = on_map(page).locator(".listed button")
    expect(rows).to_have_count(CROWDED + 1)
    expect(on_map(page).locator(".listed")).to_contain_text(f"{CROWDED + 1} événements à cet endroit")
    expect(on_map(page).get_by_role("button", name="Fermer")).to_be_visible()
    for number in (3, 4):
        before_it = page.url
        rows.nth(number).click()
        expect(page).not_to_have_url(before_it)
        expect(evidence(page)).to_contain_text("Événement d’un tableau")
        expect(rows).to_have_count(CROWDED + 1)


def expect_clear_of_the_number(page: Page) -> None:
    """The selected one of several events that stand as one keeps its place, their number is read beside it."""
    sign, number = (centre(one) for one in (chosen(page), on_map(page).locator(".cluster span")))
    assert abs(sign - place_of_the_chosen(page)) < 1
    assert 30 < abs(number - sign) < 40


def place_of_the_chosen(page: Page) -> complex:
    """Where on the page the selected event's own latitude and longitude are."""
    found = map_frame(page).evaluate(
        """() => {
            let place = null;
            window.map.eachLayer(one => { if (one.options.zIndexOffset) place = one.getLatLng(); });
            return window.map.latLngToContainerPoint(place);
        }"""
    )
    box = page.locator(".st-key-map iframe").bounding_box()
    assert box
    return complex(box["x"] + found["x"], box["y"] + found["y"])


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


@pytest.mark.parametrize(("place", "width"), [("Diboli", 390), ("Dakar", 1366)])
def test_the_sign_of_an_event_at_the_border_or_abroad_is_whole_in_the_view_of_what_was_read(
    page: Page, place: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 844})
    open_page(page)
    upload(page, "a.txt", f"Le 3 juin 2024, une frappe a visé un refuge à {place}.".encode())
    expect(chosen(page)).to_have_attribute("aria-label", re.compile(place))
    whole, sign = page.locator(".st-key-map iframe").bounding_box(), centre(chosen(page))
    ring = 18
    assert whole
    assert whole["x"] + ring < sign.real < whole["x"] + whole["width"] - ring
    assert whole["y"] + ring < sign.imag < whole["y"] + whole["height"] - ring


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


def test_however_many_footprints_lie_on_each_other_the_map_is_seen_through_them(page: Page) -> None:
    open_page(page)
    near = (make_event(f"e{number}", point=(15.71 + number / 1e4, -4.91)) for number in range(CROWDED))
    upload(page, "table.csv", own_table(0, *near), "text/csv")
    expect_count(page, CROWDED)
    page.get_by_text("Zones d’incertitude").click()
    look_at(page, 15.71, -4.91, 11)
    opacity = """() => {
        const canvas = document.querySelector(".leaflet-footprints-pane canvas");
        const drawn = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
        const most = drawn.reduce((most, value, at) => at % 4 === 3 ? Math.max(most, value) : most, 0) / 255;
        return most * getComputedStyle(canvas).opacity;
    }"""
    expect(on_map(page).locator(".leaflet-footprints-pane canvas")).to_have_count(1)
    map_frame(page).wait_for_function(f"() => ({opacity})() > 0.1")
    assert map_frame(page).evaluate(opacity) < 0.5


def test_a_button_frames_all_events_and_a_view_without_any_says_so_and_leads_back_to_them(
    page: Page,
) -> None:
    open_page(page)
    finder = on_map(page).get_by_role("button", name="Aucun événement dans cette vue")
    expect(finder).to_be_hidden()
    look_at(page, 24.0, 0.0, 9)
    expect(signs(page, "Léré")).not_to_be_in_viewport()
    page.get_by_role("button", name="Cadrer les événements").click()
    for place in ("Léré", "Kidal"):
        expect(signs(page, place)).to_be_in_viewport()
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


def test_the_online_background_is_the_only_thing_that_asks_outside_and_only_when_switched_on(
    tab: Page, address: str
) -> None:
    asked: list[str] = []
    is_there = False

    def hear(request: Request) -> None:
        if is_outside(request.url):
            asked.append(urlsplit(request.url).hostname or "")

    def answer(route: Route) -> None:
        if is_there:
            route.fulfill(status=200, content_type="image/gif", body=DOT)
        else:
            route.abort()

    # Not ``page``, which may ask for nothing outside.
    tab.on("request", hear)
    tab.goto(f"{address}/_stcore/health")
    open_page(tab)
    assert asked == []
    tab.route(is_outside, answer)  # only now: the browser would keep none of the page's files in its cache
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
    tab.remove_listener("request", hear)


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
