"""How soon the first marker is on screen, beside a bare streamlit-folium page with ten markers.

    python tests/bench_page.py [opens]

Both pages are opened in turn, so that what else the machine does weighs on both alike. A cold page is the first one of
a server just started; a warm one is any later. The bare page's files from elsewhere are answered from this machine, at
once: its time is a lower bound.
"""

import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from journeys import CHROMIUM, DESKTOP, FLAGS, ROOT, is_outside, served
from playwright.sync_api import Browser, Page, Route, sync_playwright
from xstatic.pkg import leaflet

BARE = """
import folium
from streamlit_folium import st_folium

page = folium.Map(location=(17.4, -3.8), zoom_start=5)
for number in range(10):
    folium.Marker((15 + number * 0.4, -5 + number * 0.3)).add_to(page)
st_folium(page)
"""
MARKER = ".event, .leaflet-marker-icon"
COLD_STARTS = 3


def answer_here(route: Route) -> None:
    """Answers what the bare page asks of other machines: Leaflet with its own files, all else with nothing."""
    name = route.request.url.split("/")[-1]
    file = next(Path(leaflet.BASE_DIR).rglob(name), None) if name.startswith(("leaflet.", "marker-")) else None
    if file:
        route.fulfill(path=file)
    else:
        route.fulfill(status=200, body="")


def opened(browser: Browser, address: str) -> float:
    """Seconds from asking for the page, in a browser that has never seen it, to its first marker."""
    context = browser.new_context(viewport=DESKTOP, locale="fr-FR")
    context.route(is_outside, answer_here)
    page = context.new_page()
    started = time.perf_counter()
    page.goto(address, wait_until="commit")
    _first_marker(page)
    taken = time.perf_counter() - started
    context.close()
    return taken


def _first_marker(page: Page) -> None:
    frame = page.frame_locator("iframe")  # the map's is the only one of either page
    frame.locator(MARKER).first.wait_for(state="visible", timeout=120_000)


def told(name: str, ours: list[float], bare: list[float]) -> None:
    """Prints the medians and their ratio."""
    one, other = statistics.median(ours), statistics.median(bare)
    print(f"{name}: this page {one:.2f} s, bare page {other:.2f} s, ratio {one / other:.2f} ({len(ours)} opens each)")


def main(opens: int) -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        bare_page = Path(folder) / "bare.py"
        bare_page.write_text(BARE, encoding="utf-8")
        shutil.copytree(ROOT / "dashboard" / ".streamlit", bare_page.with_name(".streamlit"))  # the same settings
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        scripts = ("dashboard/app.py", str(bare_page))
        cold: tuple[list[float], list[float]] = ([], [])
        for _ in range(COLD_STARTS):
            for script, times in zip(scripts, cold, strict=True):
                with served("streamlit", "run", script) as address:
                    times.append(opened(browser, address))
        told("cold", *cold)
        warm: tuple[list[float], list[float]] = ([], [])
        with served("streamlit", "run", scripts[0]) as ours, served("streamlit", "run", scripts[1]) as bare:
            for address in (ours, bare):
                opened(browser, address)
            for _ in range(opens):
                for address, times in zip((ours, bare), warm, strict=True):
                    times.append(opened(browser, address))
        told("warm", *warm)
        browser.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
