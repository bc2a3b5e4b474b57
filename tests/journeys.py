"""A page of the real server in a real Chromium, and the few moves that every journey is made of.

Each journey ends with a screenshot in ``tests/artefacts``, and fails if the page asked for anything outside this
machine, opened a dialog or wrote an error to the console.
"""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Frame, FrameLocator, Locator, Page, expect, sync_playwright

ROOT = Path(__file__).parent.parent
ARTEFACTS = ROOT / "tests" / "artefacts"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
NEEDS_CHROMIUM = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: install `chromium` to run")
DESKTOP = {"width": 1366, "height": 768}
PATIENCE = 30_000
"""Milliseconds that a move may take on a busy machine."""
expect.set_options(timeout=PATIENCE)


@contextmanager
def served(*module: str, folder: Path = ROOT) -> Iterator[str]:
    """Start what follows ``python -m`` in a folder and give the page's address; the server says when it is ready."""
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    told = {"STREAMLIT_SERVER_PORT": str(port), "STREAMLIT_SERVER_HEADLESS": "true", "PYTHONPATH": str(ROOT)}
    server = subprocess.Popen(
        [sys.executable, "-m", *module],
        cwd=folder,
        env={**os.environ, **told, "no_proxy": "localhost", "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout
    try:
        assert any("URL" in line for line in server.stdout), "the server stopped before it was ready"
        yield f"http://localhost:{port}"
    finally:
        server.terminate()
        server.wait(10)
        server.stdout.close()


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the page is served, once for all tests of a worker, started as a reader does, from anywhere."""
    with served("dashboard", folder=tmp_path_factory.mktemp("anywhere")) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


def new_tab(browser: Browser) -> Page:
    """A tab of French readers.

    Each has a window of its own: a tab behind another one is drawn once a second. It is left to the end of the browser:
    Chromium may never answer when a tab is closed while it goes to another page (microsoft/playwright issue 42366).
    """
    context = browser.new_context(viewport=DESKTOP, locale="fr-FR", accept_downloads=True, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    return context.new_page()


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Page:
    """The tab in which one test after the other opens the page: a session of its own each time, its scripts known."""
    return new_tab(browser)


@pytest.fixture
def page(tab: Page, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of French readers, still blank: ``open_page`` leads it to an address."""
    with watched(tab, address, request.node.name):
        yield tab


@contextmanager
def watched(page: Page, address: str, name: str) -> Iterator[Page]:
    """A blank page; at its end a screenshot is kept, and it must not have asked outside nor met an error."""
    outside: list[str] = []
    wrong: list[str] = []
    watchers: dict[str, Callable[..., None]] = {
        "request": lambda asked: outside.append(asked.url) if is_outside(asked.url) else None,
        "dialog": lambda dialog: (wrong.append(f"dialog: {dialog.message}"), dialog.dismiss()),
        "pageerror": lambda error: wrong.append(f"error: {error}"),
        "console": lambda told: wrong.append(f"console: {told.text}") if told.type == "error" else None,
    }
    blank = f"{address}/_stcore/health"
    page.set_viewport_size(DESKTOP)
    if page.url != blank:
        page.goto(blank)
    page.evaluate("() => sessionStorage.clear()")  # what the tab remembers of the test before
    for event, watcher in watchers.items():
        page.on(event, watcher)
    yield page
    ARTEFACTS.mkdir(exist_ok=True)
    page.screenshot(path=ARTEFACTS / f"{re.sub(r'[^a-z0-9]+', '-', name)}.jpg", type="jpeg")  # sooner drawn than a PNG
    for event, watcher in watchers.items():
        page.remove_listener(event, watcher)
    page.goto(blank)
    assert outside == [], "the page asked for something outside this machine"
    assert wrong == []


def is_outside(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in ("data", "blob", "about") and parts.hostname not in ("localhost", "127.0.0.1")


def open_page(page: Page, query: str = "lang=fr") -> Page:
    """Lead the page to the dashboard and wait until its events are on the map and all of it is drawn."""
    parts = urlsplit(page.url)
    page.goto(f"{parts.scheme}://{parts.netloc}/?{query}")
    expect(page.locator(".st-key-count")).to_contain_text(re.compile(r"\d+ / \d+"), timeout=2 * PATIENCE)
    expect(on_map(page).locator(".event, .cluster").first).to_be_visible(timeout=PATIENCE)
    expect(page.locator(".st-key-export_report")).to_be_attached()
    expect_still(page)
    return page


def expect_still(page: Page) -> None:
    """Wait until the page is drawn to its end: a button that moves between press and release is not clicked."""
    expect(page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]')).to_be_attached()


def on_map(page: Page) -> FrameLocator:
    return page.frame_locator(".st-key-map iframe")


def map_frame(page: Page) -> Frame:
    (frame,) = [frame for frame in page.frames if "streamlit_folium" in frame.url]
    return frame


def signs(page: Page, words: str = "") -> Locator:
    """The events' signs that a reader can click; ``words`` are part of what one says."""
    told = f'[aria-label*="{words}"]' if words else ""
    return on_map(page).locator(f".event-holder:not(.chosen){told}")


def chosen(page: Page) -> Locator:
    return on_map(page).locator(".event-holder.chosen")


def evidence(page: Page) -> Locator:
    return page.locator(".st-key-evidence")


def counts(page: Page) -> tuple[int, int]:
    """The rows shown and all rows, as the page says."""
    found = re.search(r"(\d+) / (\d+)", page.locator(".st-key-count").inner_text())
    assert found
    return int(found[1]), int(found[2])


def expect_count(page: Page, shown: int) -> None:
    expect(page.locator(".st-key-count")).to_contain_text(re.compile(rf"^\s*{shown} /"), timeout=PATIENCE)
    expect(on_map(page).locator("body")).to_be_visible()


def choose_type(page: Page, name: str) -> None:
    page.locator(".st-key-event_types input").click()
    page.get_by_role("option", name=re.compile(name)).click()
    page.keyboard.press("Escape")


def upload(page: Page, name: str, content: bytes, mime: str = "text/plain") -> None:
    """Drop one file of the reader's own, which is shown instead of the bundled ones."""
    open_giving(page)
    give(page, name, content, mime)


def open_giving(page: Page) -> None:
    """Open what takes the reader's own texts and tables."""
    page.locator(".st-key-own_open button").click()
    expect(page.locator(".st-key-own_files")).to_be_visible()


def give(page: Page, name: str, content: bytes, mime: str = "text/plain") -> None:
    """Drop a file where it is taken, and wait until it was sent. (The list of files is no sign of it: the panel folds
    once they are read.)"""
    with page.expect_response(re.compile("/_stcore/upload_file/")):
        choose(page, name, content, mime)


def choose(page: Page, name: str, content: bytes, mime: str = "text/plain") -> None:
    """Choose a file where it is taken, be it one that the browser refuses."""
    expect_still(page)
    field = page.locator(".st-key-own_files input[type=file]")
    field.set_input_files({"name": name, "mimeType": mime, "buffer": content})


def download(page: Page, key: str) -> Path:
    expect_still(page)
    with page.expect_download() as taken:
        page.locator(f".st-key-export_{key} button").first.click()
    # openpyxl and others go by the name.
    kept = ARTEFACTS / "downloads" / taken.value.suggested_filename
    taken.value.save_as(kept)
    return kept


def view_of(page: Page) -> list[float]:
    found = map_frame(page).evaluate(
        "() => [window.map.getCenter().lat, window.map.getCenter().lng, window.map.getZoom()]"
    )
    return [round(value, 4) for value in found]


def look_at(page: Page, latitude: float, longitude: float, zoom: int) -> None:
    # In braces: what is given back, here the map itself with all its layers, would be brought over.
    map_frame(page).evaluate(f"() => {{window.map.setView([{latitude}, {longitude}], {zoom}, {{animate: false}})}}")


def centre(element: Locator) -> complex:
    box = element.bounding_box()
    assert box
    return complex(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
