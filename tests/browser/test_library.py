"""The library: a template is built and used, an activity is defined, practised and archived."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.people import sign_up, wait_until_saved


def add_activities(page: Page, section: str, *names: str) -> None:
    """Type names into the line of a section, one after the other."""
    line = page.get_by_label(f"New activity in {section}")
    for name in names:
        line.fill(name)
        line.press("Enter")
    line.press("Escape")


def activities_of(page: Page, section: str) -> list[str]:
    """Return the names in a section of the plan, in their order."""
    card = page.get_by_role("region", name=section, exact=True)
    return [field.input_value() for field in card.get_by_label("Name of the activity").all()]


def test_a_template_is_built_by_typing_dragging_and_keys_and_one_press_uses_it(page: Page) -> None:
    sign_up(page)
    page.goto("/settings")
    expect(page.get_by_role("heading", name="Settings")).to_be_visible()
    page.keyboard.press("g")
    page.keyboard.press("l")
    expect(page.get_by_text("A template is a session you liked.")).to_be_visible()
    page.get_by_role("link", name="Write a plan").click()
    expect(page.get_by_role("textbox", name="Name", exact=True)).to_be_focused()
    page.keyboard.type("Evening chords")

    add_activities(page, "Main", "Chromatic", "Fourths")
    page.get_by_label("Planned time of Chromatic").fill("3")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Planned time of Fourths")).to_be_focused()
    page.keyboard.type("4:00")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Section", exact=True).click()
    page.keyboard.type("Song")
    page.keyboard.press("Enter")
    add_activities(page, "Song", "Blue Bossa")
    expect(page.get_by_role("region", name="Song")).to_contain_text("Activity")
    assert activities_of(page, "Main") == ["Chromatic", "Fourths"]

    grip = page.get_by_role("group", name="Blue Bossa").get_by_title(re.compile("Drag to move it"))
    grip.drag_to(page.get_by_role("group", name="Chromatic"), target_position={"x": 200, "y": 4})
    expect(page.get_by_role("region", name="Song").get_by_label("Name of the activity")).to_have_count(0)
    assert activities_of(page, "Main") == ["Blue Bossa", "Chromatic", "Fourths"]

    page.get_by_role("group", name="Fourths").get_by_label("Name of the activity").press("Alt+ArrowUp")
    expect(page.get_by_role("group", name="Fourths").get_by_label("Name of the activity")).to_be_focused()
    page.keyboard.press("Alt+ArrowUp")
    assert activities_of(page, "Main") == ["Fourths", "Blue Bossa", "Chromatic"]
    page.get_by_role("button", name="Undo").first.click()
    expect(page.get_by_role("status").filter(has_text="Undone")).to_be_visible()
    assert activities_of(page, "Main") == ["Blue Bossa", "Fourths", "Chromatic"]

    expect(page.get_by_text("7 min", exact=True).first).to_be_visible()
    wait_until_saved(page)
    page.reload()
    expect(page.get_by_role("textbox", name="Name", exact=True)).to_have_value("Evening chords")
    assert activities_of(page, "Main") == ["Blue Bossa", "Fourths", "Chromatic"]

    page.get_by_role("button", name="Use now").click()
    expect(page).to_have_url(re.compile(r"/sessions/[^/]+$"))
    started = page.request.get(f"/api/sessions/{page.url.rsplit('/', 1)[1]}").json()
    assert (started["name"], started["status"]) == ("Evening chords", "ACTIVE")
    plan = [
        (section["name"], [(one["name"], one["planned_seconds"]) for one in section["activities"]])
        for section in started["attributes"]["sections"]
    ]
    assert plan == [("Main", [("Blue Bossa", None), ("Fourths", 240), ("Chromatic", 180)]), ("Song", [])]


@pytest.mark.slow
def test_an_activity_with_metrics_and_sides_is_archived_once_it_was_practised(
    page: Page, serious_violations: Callable[[Page], list[str]]
) -> None:
    sign_up(page)
    page.goto("/library?tab=activities")
    page.get_by_role("button", name="Group", exact=True).click()
    page.keyboard.type("Hangboard")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Add an activity to Hangboard").click()
    expect(page.get_by_role("textbox", name="Name", exact=True)).to_be_focused()
    page.keyboard.type("Half crimp")
    for name, unit in (("Added", "kg"), ("Slips", "slips")):
        page.get_by_role("button", name="Metric", exact=True).click()
        expect(page.get_by_label("Name of the metric").last).to_be_focused()
        page.keyboard.type(name)
        page.get_by_role("combobox", name=f"Unit of {name}").fill(unit)
        page.keyboard.press("Escape")
    page.get_by_role("group", name="Which way Slips is better").get_by_role("button", name="lower").click()
    page.get_by_role("button", name="left / right").click()
    page.get_by_role("switch", name="In sets").click(force=True)
    wait_until_saved(page)
    page.reload()
    expect(page.get_by_label("Name of the metric").last).to_have_value("Slips")
    expect(page.get_by_label("Name of the side").first).to_have_value("left")

    page.goto("/library/templates/new")
    add_activities(page, "Main", "half crimp")
    wait_until_saved(page)
    page.get_by_role("button", name="Use now").click()
    expect(page).to_have_url(re.compile(r"/sessions/[^/]+$"))

    page.goto("/library?tab=activities")
    hangboard = page.get_by_role("region", name="Hangboard")
    expect(hangboard.get_by_role("link", name=re.compile("Half crimp"))).to_contain_text("Added ↑, slips ↓")
    page.get_by_role("button", name="More about Half crimp").click()
    page.get_by_role("menuitem", name="Delete").click()
    said = "“Half crimp” was practised once, so it is archived, not deleted."
    toast = page.get_by_role("status").filter(has_text=said)
    expect(toast).to_be_visible()
    expect(page.get_by_role("button", name="Archived 1")).to_be_visible()
    toast.get_by_role("button", name="Undo").click()
    expect(hangboard.get_by_role("link", name=re.compile("Half crimp"))).to_be_visible()

    hangboard.get_by_role("link", name=re.compile("Half crimp")).click()
    expect(page.get_by_text("Practised once, so it is archived, not deleted")).to_be_visible()
    pages = ["/library", "/library?tab=activities", page.url, "/library/templates/new"]
    found: dict[str, list[str]] = {}
    for scheme in ("light", "dark"):
        width = 1280 if scheme == "light" else 390
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.set_viewport_size({"width": width, "height": 800})
        for address in pages:
            page.goto(address)
            expect(page.get_by_role("button", name=re.compile("^(Use|Archive|Metric|Section)")).first).to_be_visible()
            found[f"{address} {scheme}"] = serious_violations(page)
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, f"{address} scrolls sideways at {width}"
    assert {where: rules for where, rules in found.items() if rules} == {}
