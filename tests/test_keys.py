"""A reader by keys alone, with a screen reader: what a button opens, what is told at each step, where the focus is."""

import re

from journeys import NEEDS_CHROMIUM, evidence, expect_count, expect_still, open_page
from playwright.sync_api import Page, expect

from dashboard.pipeline import read_folder
from gazetteer.folders import DATA

pytestmark = NEEDS_CHROMIUM
OPENED = "[data-testid=stPopoverBody]"


def press(page: Page, name: str, key: str = "Enter") -> None:
    expect_still(page)
    page.get_by_role("button", name=name, exact=True).press(key)


def first_event(page: Page) -> Page:
    open_page(page)
    press(page, "Suivant ▶")
    expect(evidence(page)).to_contain_text("Dinangourou")
    return page


def test_each_step_and_each_mark_is_told_to_a_screen_reader(page: Page) -> None:
    told = first_event(page).get_by_role("status").filter(has_text="Relève ou patrouille")
    expect(told).to_have_text(re.compile(r"^1 / 15 · ▶ Relève ou patrouille · 1er\s–\s7 janvier 2026 · Dinangourou"))
    press(page, "✓ Marquer vérifié")
    expect(page.get_by_role("status").filter(has_text="2 / 15 · ✱ Engin explosif")).to_be_attached()
    press(page, "◀ Précédent")
    expect(told).to_have_text(re.compile("· vérifié par le lecteur$"))
    expect(page.get_by_role("button", name="◀ Précédent")).to_be_disabled()
    press(page, "✕ Écarter")
    expect(page.get_by_role("status").filter(has_text="1 / 14 · ✱ Engin explosif")).to_be_attached()
    expect(page.get_by_role("button", name="✕ Écarter")).to_be_focused()
    expect(page.get_by_role("status").filter(has_text="14 / 14 événements")).to_contain_text("1 écarté par vous")
    press(page, "1 écarté par vous")
    expect_count(page, 1)
    expect(page.locator(".st-key-status :focus, .st-key-status:focus")).to_be_attached()
    press(page, "Tout reprendre (1)")
    expect_count(page, 15)


def test_the_keys_go_on_into_what_a_button_opens_and_back(page: Page) -> None:
    first_event(page)
    for name in ("Corriger", "Citer", "Colonnes"):
        button = page.get_by_role("button", name=name, exact=True)
        press(page, name)
        expect(page.locator(OPENED)).to_be_focused()
        expect(page.locator(f"{OPENED} :is(input, [tabindex='0'])").first).to_be_visible()
        page.keyboard.press("Tab")
        expect(page.locator(f"{OPENED} :focus")).to_be_attached()
        page.keyboard.press("Escape")
        expect(page.locator(OPENED)).to_have_count(0)
        expect(button).to_be_focused()
    press(page, "Corriger")
    expect(page.locator(OPENED)).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Corriger", exact=True)).to_be_focused()
    page.locator(OPENED).get_by_role("button", name="Enregistrer").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Corriger", exact=True)).to_be_focused()
    # Enter in the form keeps the focus in it while a fault is told, then leads on
    field = page.locator(OPENED).get_by_role("textbox", name="Lieu")
    field.fill("Zzyzx")
    field.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Zzyzx")
    expect(page.locator(f"{OPENED}:focus, {OPENED} :focus")).to_be_attached()
    field.fill("Gao")
    field.press("Enter")
    expect(page.get_by_role("status").filter(has_text="2 / 15 · ✱ Engin explosif")).to_be_attached()
    expect(page.locator(OPENED)).to_have_count(0)
    expect(page.get_by_role("button", name="Corriger", exact=True)).to_be_focused()
    press(page, "◀ Précédent")
    expect(page.get_by_role("status").filter(has_text="· Gao · vérifié")).to_be_attached()


def test_where_what_was_pressed_goes_away_the_focus_stays_near(page: Page) -> None:
    told_twice = next(event for event in read_folder(DATA / "communiques").events if event.same_event)
    open_page(page, f"lang=fr&q=frappe&event={told_twice.event_id}")
    page.locator(".st-key-chips button").first.press("Enter")
    expect_count(page, 15)
    expect(page.locator(".st-key-chips button")).to_have_count(0)
    expect(page.locator(".st-key-status:focus, .st-key-status :focus")).to_be_attached()
    expect_still(page)
    page.locator(".st-key-evidence [class*=st-key-same_] button").press("Enter")
    expect(page.locator(f".st-key-same_{told_twice.event_id}")).to_be_attached()
    expect(page.locator(".st-key-evidence:focus, .st-key-evidence :focus")).to_be_attached()
