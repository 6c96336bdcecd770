"""The full tree in a real browser: how soon it is drawn after the request of the page, and how smoothly it pans."""

import math
import statistics
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from benchmarks.frames import record_frames, recorded_frames
from benchmarks.harness import Measured
from tests.browser.conftest import FLAGS
from tests.browser.full import EMAIL, full_server
from tests.browser.people import sign_in
from tooling.browser import find_chromium

PROMISED_MS = 1500.0
PROMISED_FRAME_MS = 33.0
ROUNDS = 7
PAN_SECONDS = 2.0
ZOOMS = ("far", "middle", "near")
DRAWN = """() => {
  const isDrawn = [...document.querySelectorAll('.react-flow__node')].some((node) => /^Goal/.test(node.textContent));
  // The tree of last time is drawn too, but it cannot be used.
  return isDrawn && !document.querySelector('main [inert]') && performance.now();
}"""


def drawn_ms(page: Page, zoom: str) -> float:
    """Return milliseconds from the start of the navigation until goals are drawn and usable; the files are cached."""
    page.goto(f"/goals?zoom={zoom}")
    return float(page.wait_for_function(DRAWN, polling="raf").json_value())


def pan_ms(page: Page) -> float:
    """Return the median milliseconds from frame to frame while the mouse drags the drawing in a loop."""
    box = page.locator(".react-flow").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] * 0.7, box["y"] + box["height"] - 10
    page.mouse.move(x, y)
    page.mouse.down()
    before = place(page)
    record_frames(page)
    started = time.monotonic()
    turn = 0.0
    while time.monotonic() - started < PAN_SECONDS:
        turn += 0.06
        page.mouse.move(x - 220 * math.sin(turn), y - 150 * (1 - math.cos(turn)))
    frames = recorded_frames(page)
    assert place(page) != before, "the drawing did not move"
    page.mouse.up()
    return statistics.median(frames)


def place(page: Page) -> str:
    """Return where the drawing stands, as its style says."""
    return page.locator(".react-flow__viewport").evaluate("(element) => element.style.transform")


def measure() -> list[Measured]:
    """Return the promises for each zoom: drawn (median of ROUNDS after one warm-up), and a frame while panning."""
    executable = find_chromium()
    if executable is None:
        print("drawing: skipped, no Chromium found")
        return []
    rows: list[Measured] = []
    with TemporaryDirectory() as folder, full_server(Path(folder)) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        page = browser.new_page(base_url=address, viewport={"width": 1440, "height": 900})
        sign_in(page, EMAIL, address)
        for zoom in ZOOMS:
            taken = statistics.median([drawn_ms(page, zoom) for _ in range(ROUNDS + 1)][1:])
            rows.append(Measured(f"full tree drawn, {zoom}", taken, PROMISED_MS, taken / PROMISED_MS, 1.0))
            frame = pan_ms(page)
            rows.append(Measured(f"full tree panned, {zoom}", frame, PROMISED_FRAME_MS, frame / PROMISED_FRAME_MS, 1.0))
        browser.close()
    return rows
