"""Finding and doing with the keys, the trash and the way back, in a real browser."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.people import log_session, sign_up


def open_palette(page: Page, typed: str) -> Locator:
    """Open the palette with its key and type; return its line."""
    expect(page.get_by_role("button", name="Search").first).to_be_visible()
    page.keyboard.press("Control+k")
    line = page.get_by_role("dialog", name="Find and do").get_by_role("combobox")
    expect(line).to_be_focused()
    page.keyboard.type(typed)
    return line


def name_goal(page: Page, name: str) -> None:
    """Make a goal without a parent with the palette alone."""
    open_palette(page, ">new goal")
    page.keyboard.press("Enter")
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_text(re.compile("^Saved")).first).to_be_attached()


def test_a_goal_is_made_found_given_a_step_and_opened_with_the_keys_alone(
    page: Page, serious_violations: Callable[[Page], list[str]]
) -> None:
    sign_up(page)
    name_goal(page, "Étude in C")
    line = open_palette(page, "etu")
    chosen = page.get_by_role("option", selected=True)
    expect(chosen).to_contain_text("Étude in C")
    expect(chosen.locator("mark")).to_have_text("Étu")
    assert serious_violations(page) == []
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("Left hand alone")
    page.keyboard.press("Enter")
    expect(line).to_have_count(0)
    open_palette(page, "left")
    expect(chosen).to_contain_text("Left hand alone")
    expect(chosen).to_contain_text("Étude in C")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/goals\?.*at="))
    expect(page.locator("#page")).to_be_focused()


def test_the_focus_returns_to_where_it_was(page: Page) -> None:
    sign_up(page)
    page.goto("/settings")
    field = page.get_by_role("textbox", name="Name", exact=True)
    field.focus()
    open_palette(page, "trash")
    page.keyboard.press("Escape")
    expect(field).to_be_focused()


def test_a_note_is_found_by_the_server_and_filters_are_reached_with_the_keys(page: Page) -> None:
    sign_up(page)
    log_session(page, "Repertoire run-through")
    page.get_by_role("textbox", name=re.compile("note", re.IGNORECASE)).first.fill("The bridge did not hold")
    expect(page.get_by_role("status").filter(has_text=re.compile("^Saved")).first).to_be_attached()
    page.goto("/goals")
    open_palette(page, "bridge did")
    found = page.get_by_role("option").filter(has_text="Repertoire run-through")
    expect(found).to_contain_text("note: “The bridge did not hold”")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Goals", exact=True)).to_have_attribute("aria-pressed", "true")
    expect(found).to_have_count(0)


def test_what_was_deleted_comes_back_from_the_trash_and_undo_works_everywhere(
    page: Page, serious_violations: Callable[[Page], list[str]]
) -> None:
    sign_up(page)
    name_goal(page, "Sing it")
    open_palette(page, "sing")
    page.keyboard.press("Tab")
    page.keyboard.type("trash")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Moved “Sing it” to the trash.")).to_be_visible()
    open_palette(page, ">trash")
    page.keyboard.press("Enter")
    row = page.get_by_role("list", name="In the trash").get_by_role("listitem")
    expect(row).to_contain_text("deleted today")
    assert serious_violations(page) == []
    row.get_by_role("button").press("Enter")
    show = row.get_by_role("link", name="Show it")
    expect(show).to_be_focused()
    page.keyboard.press("Control+z")
    expect(page.get_by_text("Undone: brought back “Sing it”.")).to_be_visible()
    expect(row.get_by_role("button")).to_be_visible()
    page.keyboard.press("Control+Shift+z")
    expect(show).to_be_visible()
    show.press("Enter")
    expect(page).to_have_url(re.compile(r"/goals\?at="))
    expect(page.get_by_text("Sing it").first).to_be_visible()


def test_on_a_phone_the_search_fills_the_screen_and_each_line_is_a_touch_target(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    sign_up(page)
    page.get_by_role("navigation", name="Tab bar").get_by_role("button", name="Search").click()
    dialog = page.get_by_role("dialog", name="Find and do")
    box = dialog.bounding_box()
    assert box is not None
    assert (box["width"], box["height"]) == (390, 844)
    heights = [option.bounding_box() for option in page.get_by_role("option").all()]
    assert heights
    assert all(one is not None and one["height"] >= 44 for one in heights)
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_have_count(0)
