"""How soon the full tree is drawn in a real browser: from the request of the page to its nodes on the screen."""

import statistics
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from benchmarks.harness import Measured
from tests.browser.conftest import FLAGS
from tests.browser.full import EMAIL, full_server
from tests.browser.people import sign_in
from tooling.browser import find_chromium

PROMISED_MS = 1500.0
ROUNDS = 7
DRAWN = """() => {
  const isDrawn = [...document.querySelectorAll('.react-flow__node')].some((node) => /^Goal/.test(node.textContent));
  return isDrawn && performance.now();
}"""


def drawn_ms(page: Page, zoom: str) -> float:
    """Return milliseconds from the start of the navigation until goals are drawn; the files are cached already."""
    page.goto(f"/goals?zoom={zoom}")
    return float(page.wait_for_function(DRAWN, polling="raf").json_value())


def measure() -> list[Measured]:
    """Return the promise for each zoom: milliseconds against PROMISED_MS, median of ROUNDS after one warm-up."""
    executable = find_chromium()
    if executable is None:
        print("drawing: skipped, no Chromium found")
        return []
    rows: list[Measured] = []
    with TemporaryDirectory() as folder, full_server(Path(folder)) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        page = browser.new_page(base_url=address, viewport={"width": 1440, "height": 900})
        sign_in(page, EMAIL, address)
        for zoom in ("far", "middle", "near"):
            taken = statistics.median([drawn_ms(page, zoom) for _ in range(ROUNDS + 1)][1:])
            rows.append(Measured(f"full tree drawn, {zoom}", taken, PROMISED_MS, taken / PROMISED_MS, 1.0))
        browser.close()
    return rows
