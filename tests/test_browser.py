"""The page in a real Chromium: map, click, filter, download, and no request outside this machine."""

import csv
import io
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).parent.parent
CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
MARKER = ".leaflet-marker-pane .event"

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine: install `chromium` to run")


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py", f"--server.port={port}"]
    server = subprocess.Popen(
        [*command, "--server.headless=true"],
        cwd=ROOT,
        env={**os.environ, "no_proxy": "localhost"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://localhost:{port}/_stcore/health", server)
        yield f"http://localhost:{port}"
    finally:
        server.terminate()
        server.wait(10)


def wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    until = time.monotonic() + 60
    while time.monotonic() < until:
        assert server.poll() is None, "the server stopped"
        try:
            with opener.open(url, timeout=5):
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.2)
    raise AssertionError(f"{url} did not answer within a minute")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1366, "height": 768}, locale="fr-FR", accept_downloads=True)
    context.set_default_timeout(30_000)
    page = context.new_page()
    outside: list[str] = []
    page.on("request", lambda request: outside.append(request.url) if is_outside(request.url) else None)
    page.goto(address)
    expect(page.locator(".st-key-count")).to_contain_text(re.compile(r"\d+ / \d+ événements"), timeout=60_000)
    yield page
    context.close()
    assert outside == [], "the page asked for something outside this machine"


def is_outside(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in ("data", "blob", "about") and parts.hostname not in ("localhost", "127.0.0.1")


def markers(page: Page):
    return page.frame_locator(".st-key-map iframe").locator(MARKER)


def shown(page: Page) -> int:
    text = page.locator(".st-key-count").inner_text()
    return int(text.split("/")[0])


def test_the_first_screen_shows_map_count_legend_and_panel(page: Page) -> None:
    expect(markers(page).first).to_be_visible()
    for key in ("count", "legend", "map", "evidence"):
        box = page.locator(f".st-key-{key}").bounding_box()
        assert box is not None, key
        assert box["y"] >= 0, key
        assert box["y"] + box["height"] <= 768, key


def test_a_click_on_a_marker_shows_its_source_text(page: Page) -> None:
    expect(page.locator(".st-key-evidence mark")).to_have_count(0)
    markers(page).last.click(force=True)
    expect(page.locator(".st-key-evidence mark").first).to_be_visible()
    expect(page).to_have_url(re.compile("event="))


def test_a_shared_link_opens_on_filter_event_and_language(page: Page, address: str) -> None:
    page.goto(f"{address}/?type=air_strike&lang=en")
    expect(page.locator(".st-key-count")).to_contain_text(re.compile(r"\d+ / \d+ events"))
    assert 0 < shown(page) < int(page.locator(".st-key-count").inner_text().split("/")[1].split()[0])


def test_a_filter_by_type_changes_count_and_download(page: Page, address: str) -> None:
    total = shown(page)
    types = page.locator(".st-key-event_types input")
    types.click()
    page.get_by_role("option", name="Frappe aérienne").click()
    expect(page.locator(".st-key-count")).not_to_contain_text(re.compile(rf"^{total} /"))
    expect(page).to_have_url(re.compile("type="))
    with page.expect_download() as download:
        page.locator(".st-key-export_csv button").click()
    rows = list(csv.DictReader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig"))))
    assert len(rows) == shown(page)
    assert len({row["event_type"] for row in rows}) == 1
