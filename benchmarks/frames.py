"""How long a page takes from one frame to the next, as the page itself sees it."""

from playwright.sync_api import Page

RECORD = """() => {
  window.frames_ms = [];
  let last = null;
  const frame = (now) => {
    if (last !== null) window.frames_ms.push(now - last);
    last = now;
    window.next_frame = requestAnimationFrame(frame);
  };
  window.next_frame = requestAnimationFrame(frame);
}"""
RECORDED = "() => { cancelAnimationFrame(window.next_frame); return window.frames_ms; }"


def record_frames(page: Page) -> None:
    """Begin to note when each frame comes."""
    page.evaluate(RECORD)


def recorded_frames(page: Page) -> list[float]:
    """Stop, and return the milliseconds from frame to frame."""
    return page.evaluate(RECORDED)
