"""The main column of a session: values typed beside last time's, activities moved by key and by hand."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Locator, Page, expect

from tests.browser.people import sign_up, wait_until_saved

SQUATS = {
    "id": "squats",
    "name": "Squats",
    "has_sets": True,
    "metrics": [
        {"id": "kg", "name": "Weight", "unit": "kg", "maximum": 200},
        {"id": "slips", "name": "Slips", "better": "lower"},
    ],
}


def ask(page: Page, path: str, body: dict[str, Any]) -> dict[str, Any]:
    """Send what a screen of another journey would."""
    token = page.request.get("/api/auth/state").json()["csrf_token"]
    answer = page.request.post(path, data=body, headers={"X-CSRFToken": token, "Referer": page.url})
    assert answer.ok, answer.text()
    return answer.json()


def activity(instance_id: str, name: str, sets: list[tuple[float, float]] | None = None) -> dict[str, Any]:
    """Return an activity of a document; with sets of (weight, slips) it is Squats."""
    return {
        "instance_id": instance_id,
        "activity_id": None if sets is None else "squats",
        "name": name,
        "notes": "",
        "completed": False,
        "intervals": [],
        "duration_seconds": None,
        "planned_seconds": None,
        "metrics": [],
        "sets": [
            {
                "instance_id": f"{instance_id}-{number}",
                "completed": True,
                "duration_seconds": None,
                "metrics": [
                    {"metric_id": "kg", "split_id": None, "value": weight},
                    {"metric_id": "slips", "split_id": None, "value": slips},
                ],
            }
            for number, (weight, slips) in enumerate(sets or [])
        ],
    }


def practise(page: Page, start: str, end: str | None, sections: dict[str, list[dict[str, Any]]]) -> str:
    """Make a session and return its id; without an end it runs."""
    document = {
        "version": 1,
        "sections": [
            {"id": name.lower(), "name": name, "planned_seconds": None, "activities": activities}
            for name, activities in sections.items()
        ],
        "notes": "",
        "pauses": [],
        "confirmed_at": None,
        "details": {},
        "extra": {},
    }
    body = {"name": "Legs", "session_start": start, "session_end": end, "attributes": document}
    body["status"] = "ACTIVE" if end is None else "COMPLETED"
    return str(ask(page, "/api/sessions", body)["id"])


def names_in(page: Page, section: str) -> list[str]:
    """Return the activities of a section in their order."""
    rows = page.get_by_role("region", name=section, exact=True).get_by_role("article")
    return [str(row.get_attribute("aria-label")) for row in rows.all()]


def drag(page: Page, handle: Locator, target: Locator, below: float) -> None:
    """Drag by a handle onto a target, `below` pixels under its upper edge."""
    from_box, to_box = handle.bounding_box(), target.bounding_box()
    assert from_box is not None
    assert to_box is not None
    page.mouse.move(from_box["x"] + from_box["width"] / 2, from_box["y"] + from_box["height"] / 2)
    page.mouse.down()
    for step in (0.0, 0.5, 1.0):
        page.mouse.move(to_box["x"] + 200, to_box["y"] + below - 3 * (1 - step), steps=4)
    page.mouse.up()


def test_values_are_typed_beside_last_time_and_activities_are_moved_by_keys_and_by_hand(
    page: Page, serious_violations: Callable[[Page], list[str]]
) -> None:
    sign_up(page)
    ask(page, "/api/activities", SQUATS)
    last = {"Main": [activity("before", "Squats", [(60, 2), (70, 1)])]}
    practise(page, "2026-03-12T09:00:00Z", "2026-03-12T10:00:00Z", last)
    today = {"Warm-up": [activity("row", "Row"), activity("hips", "Hips")], "Main": [activity("now", "Squats", [])]}
    session_id = practise(page, "2026-03-19T09:00:00Z", "2026-03-19T10:00:00Z", today)
    page.goto(f"/sessions/{session_id}")

    # Two sets by Enter and arrows; the first offered row has last time's numbers in grey.
    grid = page.get_by_role("table", name="Sets of Squats")
    first = grid.get_by_role("textbox", name="Weight, kg, set 1")
    expect(first).to_have_attribute("placeholder", "60")
    first.click()
    page.keyboard.type("62,5")
    page.keyboard.press("ArrowRight")
    page.keyboard.type("2")
    page.keyboard.press("ArrowLeft")  # to the edge of the text
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    expect(grid.get_by_role("textbox", name="Weight, kg, set 2")).to_be_focused()
    page.keyboard.type("75")
    page.keyboard.press("Shift+Enter")
    expect(first).to_be_focused()
    page.keyboard.type("999")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    rows = grid.get_by_role("row")
    expect(rows.nth(1)).to_contain_text("2.5 more than last time, better")
    expect(rows.nth(1)).to_contain_text("the same as last time")
    expect(rows.nth(2)).to_contain_text("+5")
    expect(rows.nth(2)).to_contain_text("best")
    expect(grid).to_contain_text(re.compile(r"Last time Thu 12 Mar.*: Weight 60 · 70, Slips 2 · 1"))
    expect(grid).to_contain_text("Best Weight 70, Slips 1")

    # By keys within the section and over its edge, with the focus kept and every step said.
    page.get_by_role("article", name="Row").focus()
    page.keyboard.press("Alt+ArrowDown")
    expect(page.get_by_text("Moved Row: 2 of 2 in Warm-up.", exact=True)).to_be_attached()
    page.keyboard.press("Alt+ArrowDown")
    expect(page.get_by_text("Moved Row: 1 of 2 in Main.", exact=True)).to_be_attached()
    expect(page.get_by_role("article", name="Row")).to_be_focused()
    assert names_in(page, "Warm-up") == ["Hips"]

    # By hand from one section to the other, below the last one.
    squats = page.get_by_role("article", name="Squats")
    squats.hover()
    handle = squats.locator("[data-handle]")
    drag(page, handle, page.get_by_role("article", name="Hips"), below=30)
    expect(page.get_by_text("Moved Squats: 2 of 2 in Warm-up.", exact=True)).to_be_attached()

    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert serious_violations(page) == []
    wait_until_saved(page)
    page.reload()
    expect(grid.get_by_role("textbox", name="Weight, kg, set 1")).to_have_value("62.5")
    expect(grid.get_by_role("textbox", name="Slips, set 1")).to_have_value("2")
    expect(grid.get_by_role("textbox", name="Weight, kg, set 2")).to_have_value("75")
    expect(rows.nth(2)).to_contain_text("best")
    assert names_in(page, "Warm-up") == ["Hips", "Squats"]
    assert names_in(page, "Main") == ["Row"]

    # From the menu into sets: what is typed next is a value of the first one.
    page.get_by_role("button", name="More about Row").click()
    page.get_by_role("menuitem", name="Record in sets").click()
    expect(page.get_by_role("article", name="Row").get_by_role("textbox", name=re.compile("set 1$"))).to_be_focused()
