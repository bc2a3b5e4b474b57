"""The whole page in a real Chromium: what it survives, what it tells, and what stays where it was."""

import re
from datetime import date

from factories import make_event, own_table
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
    look_at,
    on_map,
    open_giving,
    open_page,
    signs,
    upload,
    view_of,
)
from playwright.sync_api import Page, expect

from dashboard.lexicon import event_types
from dashboard.maps.report import report_html
from dashboard.table.filters import Filters
from dashboard.table.frame import events_frame

pytestmark = NEEDS_CHROMIUM

HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(2)> ${alert(3)} `alert(4)` {{7*7}} {% raw %} =cmd() \u202e"
)


def test_a_telephone_shows_the_page_in_its_width_and_leads_from_a_tapped_sign_to_what_was_published(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 390
    frame = page.locator(".st-key-map iframe").bounding_box()
    assert frame
    assert frame["width"] <= 390
    assert frame["height"] <= 400
    arrows = page.get_by_test_id("stExpandSidebarButton")
    expect(arrows).to_be_in_viewport()
    named = "e => getComputedStyle(e, '::after').content"
    assert arrows.evaluate(named) == '"Filtres"'
    expect(evidence(page)).not_to_be_in_viewport()
    signs(page, "Kidal").click()
    expect(evidence(page).get_by_role("heading").first).to_be_in_viewport()
    expect(evidence(page).locator("blockquote").first).to_be_visible()
    box = evidence(page).bounding_box()
    assert box
    assert box["width"] <= 390
    page.locator(".st-key-language").get_by_text("EN").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect_still(page)
    assert arrows.evaluate(named) == '"Filters"'


def test_those_without_a_place_or_a_day_are_counted_and_a_press_opens_one_after_the_other(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_page(page)
    lacking = [make_event(name, title=name, point=None, days=None) for name in ("Celui-ci", "Aussi")]
    upload(page, "table.csv", own_table(3, *lacking), "text/csv")
    expect_count(page, 5)
    for what, titles in (("lieu", ("Celui-ci", "Aussi")), ("jour", ("Celui-ci", "Aussi"))):
        press = page.get_by_role("button", name=f"dont 2 sans {what}")
        for title in titles:
            press.click()
            expect(evidence(page)).to_contain_text(title)
            expect(evidence(page)).to_be_in_viewport()
            press.scroll_into_view_if_needed()


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


def test_filters_leave_the_map_where_it_is_however_many_are_on(page: Page) -> None:
    open_page(page)
    (before,) = map_boxes(page)
    choose_type(page, "Frappe")
    expect(page.locator(".st-key-chips button").first).to_be_visible()
    expect_still(page)
    assert map_boxes(page) == [before]
    open_page(page, "lang=fr&q=frappe&" + "&".join(f"type={name}" for name in event_types()))
    expect(page.locator(".st-key-chips button").nth(len(event_types()))).to_be_visible()
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


def test_the_page_stays_where_it_is_when_a_text_is_read_in_the_moment_its_field_opens(page: Page) -> None:
    open_page(page)
    texts = [f"Le {day} juin 2024, une frappe a visé un refuge à Léré." for day in range(1, 5)]
    for number, milliseconds in enumerate((5, 20, 35, 50), 1):  # which of them meets it is chance
        open_giving(page)
        page.locator(".st-key-own_paste textarea").fill("\n\n".join(texts[:number]))
        page.evaluate(
            """milliseconds => {
                const press = key => document.querySelector(`.st-key-${key} button`).click();
                press("own_open");
                setTimeout(() => press("own_paste_read"), milliseconds);
            }""",
            milliseconds,
        )
        expect_count(page, number)
        expect(page.locator(".stColumn .st-key-count")).to_have_count(0)


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
