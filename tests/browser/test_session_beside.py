"""Beside a session: how it was, its steps, and its files; each is there again after a reload."""

import re
import struct
import zlib
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.people import log_session, sign_up, wait_until_saved


def picture(width: int, height: int) -> bytes:
    """A grey PNG."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = (b"\0" + b"\x80" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + chunks


def test_rating_mood_steps_note_and_a_picture_are_said_by_the_keys_and_are_there_after_a_reload(
    page: Page, serious_violations: Callable[[Page], list[str]]
) -> None:
    sign_up(page)
    log_session(page, "Chords")
    page.get_by_role("button", name="4 of 5").press("Enter")
    mood = page.get_by_role("slider", name=re.compile("^Mood"))
    for _ in range(2):
        mood.press("ArrowLeft")
    page.get_by_role("textbox", name="Add a step").fill("Name it in under three seconds")
    page.keyboard.press("Enter")
    page.get_by_role("checkbox", name="Done: Name it in under three seconds").press("Space")
    page.get_by_role("textbox", name="Notes").fill("Slow is **fine** today.")
    page.keyboard.press("Escape")
    expect(page.locator("strong", has_text="fine")).to_be_visible()
    page.get_by_label("Choose files").set_input_files(
        files=[{"name": "page.png", "mimeType": "image/png", "buffer": picture(30, 20)}]
    )
    expect(page.get_by_role("img", name="page.png")).to_be_visible()
    wait_until_saved(page)
    page.reload()

    expect(page.get_by_role("button", name="4 of 5")).to_have_attribute("aria-pressed", "true")
    expect(mood).to_have_attribute("aria-valuetext", "−2")
    expect(page.get_by_role("checkbox", name="Done: Name it in under three seconds")).to_be_checked()
    expect(page.locator("strong", has_text="fine")).to_be_visible()
    shown = page.get_by_role("img", name="page.png")
    shown.scroll_into_view_if_needed()
    expect(shown).to_have_js_property("naturalWidth", 30)
    assert serious_violations(page) == []
