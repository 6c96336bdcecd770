"""The drawing drill in a real browser: figures are drawn through a reload in the middle, kept, and drawn again."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.people import sign_up, wait_until_saved

STEPS: list[dict[str, Any]] = [{"count": 1, "seconds": None}, {"count": 2, "seconds": 2}]
"""An image as long as one likes, then two of two seconds."""


def start_drawing(page: Page) -> None:
    """Start a session of the ladder as another device would, and open its drill."""
    token = page.request.get("/api/auth/state").json()["csrf_token"]
    body = {
        "name": "Three figures",
        "discipline": "drawing",
        "session_type": "LADDER",
        "attributes": {"version": 1, "sections": [], "details": {"steps": STEPS}},
    }
    answer = page.request.post("/api/sessions", data=body, headers={"X-CSRFToken": token, "Referer": page.url})
    assert answer.ok, answer.text()
    page.goto("/drills/drawing")


def test_figures_are_drawn_through_a_reload_and_the_session_shows_them(
    page: Page, serious_violations: Callable[[Page], list[str]]
) -> None:
    sign_up(page)
    page.goto("/drills/drawing")
    expect(page.get_by_role("button", name="Start, 20 min")).to_be_visible()
    page.get_by_role("checkbox", name=re.compile("Count-in")).uncheck()
    assert serious_violations(page) == []

    start_drawing(page)
    expect(page.get_by_text("image 1 of 3")).to_be_visible()
    keep = page.get_by_role("switch", name="Keep, to draw it again")
    # The figure is built first; until it is there the page hears no keys.
    expect(keep).not_to_be_checked()
    page.keyboard.press("k")
    expect(keep).to_be_checked()
    wait_until_saved(page)
    assert serious_violations(page) == []

    page.reload()
    expect(page.get_by_role("heading", name="Three figures was interrupted.")).to_be_visible()
    expect(page.get_by_text("image 1 of 3")).to_be_visible()
    page.get_by_role("button", name="Go on").click()
    expect(keep).to_be_checked()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_text("image 1 of 3")).to_be_hidden()

    # The two short ones end by themselves, and with the last one the session.
    expect(page).to_have_url(re.compile("/drills/drawing/results/"), timeout=240_000)
    expect(page.get_by_text("3 images, so Completed; your word wins")).to_be_visible()
    expect(page.get_by_role("listitem", name=re.compile("^Image 1, .*kept"))).to_be_visible()
    expect(page.get_by_role("listitem", name="Image 2, 0:02", exact=True)).to_be_visible()
    assert serious_violations(page) == []

    page.get_by_role("button", name="Done", exact=True).click()
    expect(page.get_by_text(re.compile("^3 of 3 images"))).to_be_visible()
    # What was kept is drawn again: the same figure, filled in and ready to start.
    page.get_by_role("button", name="Show image 1").click()
    dialog = page.get_by_role("dialog")
    seed = re.search("seed ([0-9 ]+)", dialog.inner_text())
    assert seed is not None
    dialog.get_by_role("button", name="Draw it again").click()
    expect(page.get_by_text("One figure again")).to_be_visible()
    expect(page.get_by_text(seed[0].strip())).to_be_visible()
    expect(page.get_by_role("button", name="Start", exact=True)).to_be_enabled()

    page.goto("/sessions")
    expect(page.get_by_role("link", name=re.compile("Three figures .*3 images"))).to_be_visible()
