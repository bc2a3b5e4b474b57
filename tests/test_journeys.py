"""What people come to the page for, each way walked to its end in a real Chromium."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from journeys import (
    NEEDS_CHROMIUM,
    centre,
    choose_type,
    chosen,
    counts,
    download,
    evidence,
    expect_count,
    expect_still,
    open_giving,
    open_page,
    signs,
    upload,
    watched,
)
from playwright.sync_api import Locator, Page, Position, expect

from dashboard.model import Event, Reading
from dashboard.pipeline import read_folder, read_steps
from dashboard.reading.files import communique_from_bytes
from gazetteer.folders import DATA

pytestmark = NEEDS_CHROMIUM


def test_a_click_on_the_map_shows_the_source_and_a_second_click_works_too(page: Page) -> None:
    open_page(page)
    expect(evidence(page).locator("mark")).to_have_count(0)
    signs(page, "Léré").click()
    expect(evidence(page).locator("blockquote").first).to_contain_text("embuscade")
    expect(page).to_have_url(re.compile("event="))
    first = page.url
    page.get_by_role("button", name="Suivant").click()
    expect(page).not_to_have_url(first)
    signs(page, "Léré").click(force=True)
    expect(page).to_have_url(first)


def test_a_press_leads_to_the_marked_passage_another_to_the_reasons_and_a_third_tells_how_to_cite(page: Page) -> None:
    open_page(page)
    for number in (1, 2, 3):
        page.get_by_role("button", name="Suivant").click()
        expect(page.get_by_text(f"{number} / 15", exact=True)).to_be_visible()
    expect(evidence(page)).to_contain_text("Samanko")
    for name, place in (("Passage", ".evidence-text .evidence"), ("Pourquoi", ".behind")):
        reached = evidence(page).locator(place).first
        expect(reached).not_to_be_in_viewport()
        evidence(page).get_by_role("button", name=name).click()
        expect(reached).to_be_in_viewport()
    expect(page.locator(".st-key-map iframe")).to_be_in_viewport(ratio=1)
    evidence(page).get_by_role("button", name="Citer").click()
    expect(page.get_by_text("caractères 20372-20650")).to_be_visible()


def press_in_table(page: Page, key: str, row: int, across: int) -> None:
    """Click into a row of a table, the first being 0."""
    at: Position = {"x": across, "y": 35 + 35 * row + 17}
    table = page.locator(f".st-key-{key} .dvn-scroller")
    table.hover(position=at)  # a hand never comes in one leap, which the table does not take for a press
    table.click(position=at)


def test_a_click_on_a_row_shows_the_event_on_the_map(page: Page) -> None:
    open_page(page)
    press_in_table(page, "events_table", row=3, across=12)
    expect(chosen(page)).to_be_attached()
    expect(page).to_have_url(re.compile("event="))
    title = evidence(page).locator("bdi.title")
    expect(title).to_be_in_viewport()
    # not so by the keys that go through the rows: they would lead away from them
    table = page.locator(".st-key-events_table")
    table.scroll_into_view_if_needed()
    before, there = page.url, table.bounding_box()
    page.keyboard.press("ArrowDown")
    expect(page).not_to_have_url(before)
    expect_still(page)
    assert table.bounding_box() == there
    assert page.evaluate("() => document.activeElement.closest('.st-key-events_table') !== null")
    # the row pressed last is chosen again once the event was left by another way
    stepped = page.url
    press_in_table(page, "events_table", row=2, across=12)
    expect(page).not_to_have_url(stepped)
    pressed = page.url
    page.get_by_role("button", name="Suivant").click()
    expect(page).not_to_have_url(pressed)
    expect_still(page)  # the address is told before the table
    press_in_table(page, "events_table", row=2, across=12)
    expect(page).to_have_url(pressed)


def test_an_event_set_aside_is_read_by_a_click_in_its_list(page: Page) -> None:
    open_page(page, "publisher=DIRPA&lang=fr")
    press_in_table(page, "unlocated_table", row=1, across=100)
    expect(page).to_have_url(re.compile("event="))
    expect(evidence(page)).to_contain_text("masqué par les filtres")
    expect(evidence(page).locator("blockquote").first).to_be_visible()


def test_a_click_on_an_issue_shows_the_event_that_it_was_told_beside(page: Page) -> None:
    reading = read_folder(DATA / "communiques")
    owners = [(issue, event) for issue in reading.issues for event in reading.events if issue in event.issues]
    open_page(page)
    page.get_by_text("Réserves de lecture").click()
    for row in (0, len(owners) - 1):
        issue, event = owners[row]
        press_in_table(page, "issues_table", row=row, across=200)
        expect(page).to_have_url(re.compile(f"event={event.event_id}"))
        doubt = re.sub("[ ']", ".", issue.message.rpartition(" : ")[2])  # the page writes them as printers do
        expect(evidence(page).get_by_text(re.compile(doubt)).first).to_be_in_viewport()


def tab_to(page: Page, key: str, tag: str, back: bool = False) -> None:
    """Go by Tab alone to an element of a widget, and see that it shows the focus."""
    at = "([key, tag]) => document.activeElement.closest(`.st-key-${key} ${tag}`) !== null"
    for _ in range(120):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        if page.evaluate(at, [key, tag]):
            break
    else:
        raise AssertionError(f"Tab does not lead to {key}")
    if tag != "canvas":  # which draws its own ring round a cell
        page.wait_for_function("""() => {
            const around = [document.activeElement];
            while (around.length < 4) around.push(around.at(-1).parentElement);
            const styles = around.map(element => getComputedStyle(element));
            return styles.some(style => style.outlineStyle !== "none" || style.boxShadow !== "none"
                || [style.borderColor, style.backgroundColor].includes("rgb(0, 96, 160)"));
        }""")


def type_day(page: Page, key: str, *parts: str) -> None:
    """Type a day into a widget whose first part has the focus; each full part hands it on, not always at once."""
    fields = page.locator(f".st-key-{key} [role=spinbutton]")
    for number, digits in enumerate(parts):
        expect(fields.nth(number)).to_be_focused()
        page.keyboard.type(digits)
    expect(fields).to_have_text(list(parts))


def test_a_keyboard_alone_filters_picks_rows_takes_an_export_and_steps(page: Page) -> None:
    open_page(page)
    _, total = counts(page)
    expect(page.locator(".st-key-event_types input")).to_be_visible()
    tab_to(page, "event_types", "input")
    for key in ("ArrowDown", "ArrowDown", "Enter", "Escape"):
        page.keyboard.press(key)
    expect(page).to_have_url(re.compile("type=air_strike"))
    tab_to(page, "date_from", "[role=spinbutton]")
    type_day(page, "date_from", "05", "01", "2026")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("from=2026-01-05"))
    expect(page.locator(".st-key-date_from [aria-expanded=true]")).to_have_count(0)
    shown, _ = counts(page)
    assert 1 < shown < total
    tab_to(page, "events_table", "canvas")
    expect(page).to_have_url(re.compile("event="))  # of its first row, which a table that is entered chooses
    entered = page.url
    page.keyboard.press("ArrowDown")
    expect(page).not_to_have_url(entered)
    expect(chosen(page)).to_be_attached()
    first = page.url
    place = evidence(page).locator("table").first.inner_text()
    page.keyboard.press("ArrowDown")
    expect(page).not_to_have_url(first)
    expect(evidence(page).locator("table").first).not_to_have_text(place)
    tab_to(page, "export_csv", "button")
    with page.expect_download() as taken:
        page.keyboard.press("Enter")
    assert len(ids_in(Path(taken.value.path()), "csv")) == shown
    tab_to(page, "previous", "button", back=True)
    page.keyboard.press("Space")
    expect(page).to_have_url(first)


def test_tab_leads_past_the_tables_and_chooses_nothing_in_them(page: Page) -> None:
    open_page(page)
    signs(page, "Kidal").click()
    expect(page).to_have_url(re.compile("event="))
    chosen_before = page.url
    for key, tag in (("events_table", "canvas"), ("export_csv", "button"), ("unlocated_table", "canvas")):
        tab_to(page, key, tag)
        expect_still(page)
    page.keyboard.press("Tab")
    expect_still(page)
    assert page.url == chosen_before
    tab_to(page, "unlocated_table", "canvas", back=True)
    page.keyboard.press("ArrowRight")
    expect(page).not_to_have_url(chosen_before)


def test_filters_by_type_and_day_change_map_count_and_address_and_a_chip_takes_one_off(page: Page) -> None:
    open_page(page)
    _, total = counts(page)
    choose_type(page, "Frappe aérienne")
    expect(page).to_have_url(re.compile("type=air_strike"))
    expect(signs(page, "Léré")).to_have_count(0)  # the map has told of what it shows, which is a request too
    strikes, _ = counts(page)
    assert 0 < strikes < total
    expect(signs(page)).to_have_count(strikes)
    # told to those who do not see it
    expect(page.get_by_role("status").filter(has_text="événements")).to_have_text(f"{strikes} / {total} événements")
    # a press beside the list of types, which is still in use, is not lost
    expect_still(page)
    last_week = centre(page.locator(".st-key-preset").get_by_text("7 jours"))
    page.mouse.move(last_week.real, last_week.imag)
    page.mouse.down()
    page.mouse.up()
    expect(page).to_have_url(re.compile("type=air_strike&from=2026-01-08"))
    page.get_by_role("button", name=re.compile("✕ à partir du")).click()
    expect(page).to_have_url(re.compile("type=air_strike&to=2026-01-14"))
    expect_count(page, strikes)
    expect_still(page)
    day = page.locator(".st-key-date_to")
    day.get_by_role("spinbutton").first.click()
    type_day(page, "date_to", "10", "01", "2026")
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("to=2026-01-10"))
    expect_count(page, 0)
    page.get_by_role("button", name=re.compile("✕ jusqu’au")).click()
    expect_count(page, strikes)
    page.locator(".st-key-reset button").click()
    expect_count(page, total)


def chart_of(page: Page) -> Locator:
    chart = page.locator(".st-key-timeline svg.marks")
    chart.scroll_into_view_if_needed()
    return chart


def drag_over(page: Page, first: float, last: float) -> None:
    """Drag over the timeline, from one share of its width to another."""
    box = chart_of(page).bounding_box()
    assert box
    middle = box["y"] + box["height"] / 6  # the legend takes the lower part
    page.mouse.move(box["x"] + box["width"] * first, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * (first + last) / 2, middle, steps=5)
    page.mouse.move(box["x"] + box["width"] * last, middle, steps=5)
    page.mouse.up()


def expect_marked(page: Page, marked: bool) -> None:
    """Whether the chart shows days as marked: Vega draws none as a shape without size."""
    nothing = "M0,0h0v0h0Z"
    band = page.locator(".st-key-timeline .days_brush path").first
    (expect(band).not_to_have_attribute if marked else expect(band).to_have_attribute)("d", nothing)


@pytest.fixture
def abroad(page: Page, request: pytest.FixtureRequest) -> Iterator[Page]:
    """The page of a reader in another time zone."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("Emulation.setTimezoneOverride", {"timezoneId": request.param})
    yield page
    devtools.send("Emulation.setTimezoneOverride", {"timezoneId": ""})


def open_as_written(page: Page) -> None:
    """Open the page and see that the chart writes the days of the events, wherever the reader is."""
    open_page(page)
    assert page.evaluate("() => new Date(2026, 0, 1).getTimezoneOffset()") in (-9 * 60, 8 * 60)
    written = chart_of(page).locator(".role-axis-label").first
    expect(written).to_contain_text("1er janv. 2026")
    expect(written).to_contain_text("14 janv. 2026")
    expect(written).not_to_contain_text("15 janv. 2026")


@pytest.mark.parametrize("abroad", ["America/Los_Angeles"], indirect=True)
def test_dragging_over_the_timeline_sets_the_days_until_they_are_let_go(abroad: Page) -> None:
    open_as_written(abroad)
    _, total = counts(abroad)
    drag_over(abroad, 0.45, 0.65)
    expect(abroad).to_have_url(re.compile(r"from=2026-01-07&to=2026-01-09"))
    expect(abroad.locator(".st-key-count")).not_to_contain_text(f"{total} / {total}")
    shown, _ = counts(abroad)
    assert 0 < shown < total
    expect_marked(abroad, True)
    # the days that follow are still there to be chosen
    expect_still(abroad)
    drag_over(abroad, 0.75, 0.98)
    expect(abroad).to_have_url(re.compile(r"from=2026-01-11&to=2026-01-14"))
    expect_still(abroad)
    drag_over(abroad, 0.45, 0.65)
    expect_count(abroad, shown)
    abroad.locator(".st-key-reset button").click()
    expect_count(abroad, total)
    expect_marked(abroad, False)
    expect_still(abroad)
    drag_over(abroad, 0.45, 0.65)
    expect_count(abroad, shown)
    expect_still(abroad)
    chart_of(abroad).dblclick(position={"x": 500, "y": 50})
    expect_count(abroad, total)
    expect(abroad).not_to_have_url(re.compile("from="))


@pytest.mark.parametrize("abroad", ["Asia/Tokyo"], indirect=True)
def test_the_days_dragged_over_are_those_that_the_chart_writes_wherever_the_reader_is(abroad: Page) -> None:
    open_as_written(abroad)
    drag_over(abroad, 0.45, 0.65)
    expect(abroad).to_have_url(re.compile(r"from=2026-01-07&to=2026-01-09"))


def test_playing_keeps_the_map_in_view_stands_at_the_end_of_each_bar_and_leaves_every_filter_as_it_was(
    page: Page,
) -> None:
    days = ["2020-01-10", "2020-01-20", "2022-07-09", ""]
    rows = ["2021-03-05,15,-4,ied", *(f"{day},{latitude},-5,ddr" for latitude, day in enumerate(days, 12))]
    open_page(page)
    upload(page, "ans.csv", "\n".join(["date_start,latitude,longitude,event_type", *rows]).encode(), "text/csv")
    expect_count(page, 5)
    choose_type(page, "DDR")
    expect_count(page, 4)
    told = page.locator(".st-key-count").inner_text()
    page.get_by_role("tab", name="Par type").click()
    page.locator(".st-key-playing label").click()
    for seen in (page.locator(".st-key-playing"), page.locator(".st-key-map iframe")):
        expect(seen).to_be_in_viewport(ratio=1)
    for count, day in ((2, "31 janvier 2020"), (3, "31 juillet 2022")):
        expect(page.locator(".st-key-play")).to_contain_text(f"jusqu’au {day}")
        expect_count(page, count)
    expect(page.locator(".st-key-playing input")).not_to_be_checked()
    expect(page.locator(".st-key-play")).not_to_contain_text("jusqu’au")
    expect_count(page, 4)
    assert page.locator(".st-key-count").inner_text() == told


def test_playing_keeps_to_the_days_chosen_and_begins_anew_where_it_was_switched_off(page: Page) -> None:
    open_page(page, "from=2026-01-02&to=2026-01-10&lang=fr")
    shown, _ = counts(page)
    for _ in range(2):
        page.locator(".st-key-playing label").click()
        expect(page.locator(".st-key-play")).to_contain_text("jusqu’au 2 janvier 2026")
        expect(page.locator(".st-key-count")).not_to_contain_text(f"{shown} /")
        page.locator(".st-key-playing label").click()
        expect_count(page, shown)
        expect(page.locator(".st-key-play")).not_to_contain_text("jusqu’au")
        expect(page).to_have_url(re.compile("from=2026-01-02&to=2026-01-10"))


@pytest.mark.parametrize(("width", "is_by_button"), [(1366, True), (390, False)])
def test_the_way_in_for_own_texts_is_seen_at_once_and_a_keyboard_alone_goes_it_and_is_back_at_it_once_they_are_read(
    page: Page, width: int, is_by_button: bool
) -> None:
    page.set_viewport_size({"width": width, "height": 768})
    open_page(page)
    way_in = page.locator(".st-key-own_open button")
    expect(page.locator(".st-key-own_sources")).to_be_hidden()
    expect(way_in).to_be_in_viewport(ratio=1)
    way_in.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".st-key-own_published")).to_be_in_viewport(ratio=1)
    tab_to(page, "own_published", "[role=spinbutton]")
    type_day(page, "own_published", "04", "06", "2024")
    tab_to(page, "own_publisher", "input")
    page.keyboard.type("DIRPA")
    tab_to(page, "own_paste", "textarea")
    page.keyboard.type("Hier, une frappe a visé un refuge à Léré.")
    if is_by_button:
        tab_to(page, "own_paste_read", "button")
        page.keyboard.press("Enter")
    else:
        page.keyboard.press("Control+Enter")
    expect_count(page, 1)
    expect(way_in).to_be_focused()
    expect(page.locator(".st-key-own_sources")).to_be_hidden()
    expect(page.locator(".st-key-own_read")).to_contain_text("1 événement lu dans ce que vous avez donné.")
    expect(evidence(page)).to_contain_text("3 juin 2024")
    expect(evidence(page)).to_contain_text("DIRPA")


# Keeps what the bar of progress says, as often as it says something else.
RECORD = """() => {
    window.told = [];
    new MutationObserver(() => {
        const bar = document.querySelector(".st-key-progress .stProgress");
        if (bar && window.told.at(-1) !== bar.innerText) window.told.push(bar.innerText);
    }).observe(document.body, {subtree: true, childList: true, characterData: true});
}"""


def percents(page: Page) -> list[int]:
    """How far the reading was, each time the bar said so; it begins anew when a run of the page does."""
    return [int(re.sub(r"\D", "", told)) for told in page.evaluate("() => window.told")]


def test_many_files_dropped_at_once_are_all_read_alone_or_beside_the_others(page: Page) -> None:
    open_page(page)
    _, bundled = counts(page)
    files = sorted((DATA / "benchmark" / "communiques").glob("*.txt"))[:8]
    *_, reading = read_steps([communique_from_bytes(file.name, file.read_bytes()) for file in files])
    assert isinstance(reading, Reading)
    brought = len(reading.events)
    open_giving(page)
    page.locator(".st-key-own_files input[type=file]").set_input_files(files)
    expect(page.locator(".st-key-own_read")).to_contain_text(f"{brought} événements lus")
    expect_count(page, brought)
    assert counts(page) == (brought, brought)
    page.locator(".st-key-own_beside label").click()
    expect_count(page, bundled + brought)
    expect(signs(page).first).to_be_visible()


def test_a_long_text_tells_how_far_it_is_read_and_a_press_meanwhile_does_not_begin_it_anew(page: Page) -> None:
    open_page(page)
    page.evaluate(RECORD)
    day = "Le {0} juin 2024, une frappe a visé un refuge à Léré."
    text = "\n\n".join(f"FRAPPE NUMÉRO {n}\n\n{' '.join([day.format(n % 28 + 1)] * 30)}\n\nDIRPA" for n in range(160))
    upload(page, "long.txt", text.encode())
    page.wait_for_function("() => window.told.length > 5")
    page.locator(".st-key-language").get_by_text("EN").click()
    expect(page.locator(".st-key-progress .stProgress")).to_contain_text("Reading")
    expect(page.locator(".st-key-own_read")).to_contain_text("events read from what you gave")
    told = percents(page)
    assert told == sorted(told)
    assert len(set(told)) > 10
    expect(page.locator(".st-key-progress .stProgress")).to_have_count(0)


def ids_in(path: Path, kind: str) -> list[str]:
    """The event ids of a file, whatever its format."""
    if kind in ("csv", "hxl"):
        rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
        return [row["event_id"] for row in rows if not row["event_id"].startswith("#")]
    if kind == "xlsx":
        head, *lines = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
        return [str(line[head.index("event_id")]) for line in lines if not str(line[0]).startswith("#")]
    if kind == "geojson":
        return [feature["id"] for feature in json.loads(path.read_text(encoding="utf-8"))["features"]]
    text = zipfile.ZipFile(path).read("doc.kml") if zipfile.is_zipfile(path) else path.read_bytes()
    return re.findall(r"\b[0-9a-f]{16}\b", " ".join(ElementTree.fromstring(text).itertext()))


def test_back_undoes_a_press_and_none_is_lost_while_the_page_is_drawn_anew_nor_where_the_next_comes_at_once(
    page: Page,
) -> None:
    open_page(page, "type=air_strike&type=ied&lang=fr")
    before = page.url
    shown, _ = counts(page)
    heard = page.locator(".st-key-presses_heard input")
    told = heard.input_value()
    page.locator(".st-key-chip_0 button").click()
    expect(page).to_have_url(re.compile(r"\?type=ied&lang=fr$"))
    expect(heard).not_to_have_value(told)
    expect_count(page, 1)
    page.go_back()
    expect_count(page, shown)
    expect(page).to_have_url(before)
    expect(page.locator(".st-key-event_types")).to_contain_text("Frappe aérienne")
    expect_still(page)
    button = page.locator(".st-key-export_csv button")
    for language in ("EN", "FR"):
        page.locator(".st-key-language").get_by_text(language).click()
        with page.expect_download() as taken:
            button.dispatch_event("click")  # at once: a move of the mouse would wait for the page to be still
        assert taken.value.suggested_filename.endswith(".csv")
    expect(page).to_have_url(re.compile("lang=fr"))
    expect_still(page)
    page.evaluate("""async () => {
        const app = document.querySelector('[data-testid="stApp"]');
        document.querySelector(".st-key-chip_0 button").click();
        const end = performance.now() + 5000;
        while (app.dataset.testScriptState !== "running" && performance.now() < end)
            await new Promise(requestAnimationFrame);
        document.querySelector(".st-key-language button:last-of-type").click();
    }""")
    expect(page).to_have_url(re.compile(r"\?type=ied&lang=en$"))
    expect(page.locator(".st-key-event_types")).not_to_contain_text("Air strike")


def test_a_page_loaded_anew_says_that_it_has_forgotten_what_was_given(page: Page) -> None:
    forgotten = page.get_by_text("La page a été rechargée et a oublié vos fichiers")
    open_page(page)
    expect(forgotten).to_be_hidden()
    upload(page, "a.txt", "Le 3 juin 2024, une mine a explosé à Gao.".encode())
    expect_count(page, 1)
    expect_still(page)
    open_page(page)
    expect(forgotten).to_be_visible()
    upload(page, "a.txt", "Le 3 juin 2024, une mine a explosé à Gao.".encode())
    expect_count(page, 1)
    expect(forgotten).to_be_hidden()


@pytest.fixture(scope="module")
def shared(tab: Page, address: str) -> Iterator[Page]:
    """The page as a link opens it, with a filter, an event and a language, once for what is then taken from it. Its
    tests come last: the tab is that of all."""
    (event,) = [one.event_id for one in read_folder(DATA / "communiques").events if "Kidal" in places_of(one)]
    with watched(tab, address, "shared link"):
        yield open_page(tab, f"type=air_strike&event={event}&lang=en")


def places_of(event: Event) -> str:
    return event.location.words if event.location else ""


def test_a_shared_link_opens_on_its_filter_event_and_language(shared: Page) -> None:
    shown, total = counts(shared)
    assert 0 < shown < total
    expect(signs(shared)).to_have_count(shown)
    for words in ("Air strike", "Kidal"):
        expect(evidence(shared)).to_contain_text(words)
    expect(chosen(shared)).to_be_attached()
    evidence(shared).get_by_role("button", name="Cite").click()
    told = re.search(r"event=\w+", shared.url)
    assert told
    expect(shared.get_by_text(f"{told[0]}&lang=en")).to_be_visible()
    shared.keyboard.press("Escape")


@pytest.mark.parametrize("kind", ["csv", "hxl", "xlsx", "geojson", "kml"])
def test_each_download_holds_exactly_the_rows_shown(shared: Page, kind: str) -> None:
    shown, total = counts(shared)
    assert 0 < shown < total
    ids = ids_in(download(shared, kind), kind)
    assert len(set(ids)) == shown
    event = re.search(r"event=(\w+)", shared.url)
    assert event
    assert event[1] in ids


def test_the_report_is_one_file_that_asks_for_nothing(shared: Page) -> None:
    report = download(shared, "report").read_text(encoding="utf-8")
    assert "Kidal" in report
    assert not re.search(r"""(?:src|href)=["']https?:""", report)
    assert "<script" not in report
