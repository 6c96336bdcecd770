"""The figure of the drawing drill in a real browser: a frame while it turns, and how long the page waits for it.

The time from frame to frame depends on what draws: without a graphics card every point is worked out by the processor,
and the promise of frames is then for another machine. The script's part of a frame is the code's own on any.
"""

import math
import statistics
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import CDPSession, Page, expect, sync_playwright

from benchmarks.frames import record_frames, recorded_frames
from benchmarks.harness import Measured
from tests.browser.conftest import FLAGS
from tests.browser.live import live_server
from tests.browser.people import sign_up
from tooling.browser import find_chromium

TURN_SECONDS = 4.0
IMAGES = 4
BLOCKED_MS = 50.0
# A frame's limit by how many times the processor is slowed down.
FRAME_MS = {1: 1000 / 60, 4: 1000 / 30}
SIZES = {"1440 x 900": (1440, 900), "800 x 500": (800, 500)}
DRAWS = [*(flag for flag in FLAGS if flag != "--disable-gpu"), "--ignore-gpu-blocklist", "--enable-unsafe-swiftshader"]
WATCH = """() => {
  window.blocked_ms = [0];
  new PerformanceObserver((list) => window.blocked_ms.push(...list.getEntries().map((one) => one.duration)))
    .observe({ type: 'longtask' });
}"""
RENDERER = """() => {
  const gl = document.createElement('canvas').getContext('webgl2');
  return gl ? gl.getParameter(gl.getExtension('WEBGL_debug_renderer_info').UNMASKED_RENDERER_WEBGL) : 'none';
}"""


@dataclass(frozen=True, slots=True)
class Turned:
    """Milliseconds of a frame while the figure turns: from one to the next, and the script's part of it."""

    frame_ms: float
    script_ms: float


def start_drawing(page: Page) -> None:
    """Start a drill of figures and wait until the first is drawn."""
    page.goto("/drills/drawing")
    expect(page.get_by_role("img", name="Generated figure to draw")).to_be_visible()
    page.get_by_role("button", name="Start,").click()
    page.get_by_role("button", name="Begin now").click()
    wait_until_drawn(page)


def wait_until_drawn(page: Page) -> None:
    """Wait until the figure that is asked for is the one that is seen."""
    expect(page.locator('[role=img][aria-busy="false"] canvas')).to_be_visible(timeout=60_000)


def script_seconds(devtools: CDPSession) -> float:
    """Return the seconds the page's scripts have run so far."""
    metrics = devtools.send("Performance.getMetrics")["metrics"]
    return next(float(one["value"]) for one in metrics if one["name"] == "ScriptDuration")


def turn(page: Page, devtools: CDPSession) -> Turned:
    """Drag the slider that turns the figure to and fro, and return the medians."""
    box = page.get_by_role("slider", name="Turn").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    before = script_seconds(devtools)
    record_frames(page)
    started = time.monotonic()
    while time.monotonic() - started < TURN_SECONDS:
        page.mouse.move(x + 60 * math.sin((time.monotonic() - started) * 3), y)
    frames = recorded_frames(page)
    script = script_seconds(devtools) - before
    page.mouse.up()
    return Turned(statistics.median(frames), script * 1000 / len(frames))


def longest_wait_ms(page: Page) -> float:
    """Return for how long the page stood still at most while figure after figure was asked for."""
    page.evaluate(WATCH)
    for _ in range(IMAGES):
        page.keyboard.press("ArrowRight")
        wait_until_drawn(page)
    return max(page.evaluate("() => window.blocked_ms"))


def measure() -> list[Measured]:
    """Return the promises: the longest wait, and a frame while turning by window and slowdown."""
    executable = find_chromium()
    if executable is None:
        print("figures: skipped, no Chromium found")
        return []
    rows: list[Measured] = []
    with TemporaryDirectory() as folder, live_server(Path(folder)) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=DRAWS)
        page = browser.new_page(base_url=address, viewport={"width": 1440, "height": 900})
        sign_up(page)
        print(f"figures: drawn by {page.evaluate(RENDERER)}")
        start_drawing(page)
        waited = longest_wait_ms(page)
        rows.append(Measured("figure asked for, page stands still", waited, BLOCKED_MS, waited / BLOCKED_MS, 1.0))
        devtools = page.context.new_cdp_session(page)
        devtools.send("Performance.enable", {"timeDomain": "timeTicks"})
        for size, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            for slower, limit in FRAME_MS.items():
                devtools.send("Emulation.setCPUThrottlingRate", {"rate": slower})
                turned = turn(page, devtools)
                name = f"figure turned, {size}, slowed {slower}x"
                rows.append(Measured(f"{name}, script", turned.script_ms, limit, turned.script_ms / limit, 1.0))
                rows.append(Measured(f"{name}, frame", turned.frame_ms, limit, turned.frame_ms / limit, 1.05))
            devtools.send("Emulation.setCPUThrottlingRate", {"rate": 1})
        browser.close()
    return rows
