"""The outline: a tree that is typed, moved and undone with the keys alone, and dragged with the mouse."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.people import sign_up, wait_until_saved


@pytest.fixture
def outline(page: Page) -> Locator:
    """The outline of somebody new, who has one goal."""
    sign_up(page)
    page.get_by_role("textbox", name=re.compile("want to be able to do")).fill("Play at an open mic")
    page.keyboard.press("Enter")
    expect(page.get_by_role("treeitem").first).to_be_attached()
    page.goto("/goals?view=outline")
    tree = page.get_by_role("tree", name="Goals")
    expect(tree.get_by_role("treeitem")).to_have_count(1)
    return tree


def row(outline: Locator, name: str) -> Locator:
    return outline.get_by_role("treeitem", name=re.compile(f"^{name},"))


def names(outline: Locator) -> list[str]:
    rows = outline.get_by_role("treeitem").all()
    return [f"{one.get_attribute('aria-level')} {(one.text_content() or '').split(',')[0]}" for one in rows]


def test_a_tree_is_typed_moved_and_undone_with_the_keys_alone(
    page: Page, outline: Locator, serious_violations: Callable[[Page], list[str]]
) -> None:
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Enter")
    for name in ("Ten songs", "Chords"):
        page.keyboard.type(name)
        page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Drop two")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(row(outline, "Drop two")).to_be_focused()
    assert names(outline) == ["1 Play at an open mic", "2 Ten songs", "2 Chords", "3 Drop two"]
    wait_until_saved(page)
    assert serious_violations(page) == []

    page.keyboard.press("ArrowUp")
    page.keyboard.press("Alt+ArrowUp")
    expect(page.get_by_text("Moved “Chords” to the beginning.")).to_be_visible()
    assert names(outline) == ["1 Play at an open mic", "2 Chords", "3 Drop two", "2 Ten songs"]
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(row(outline, "Ten songs")).to_have_attribute("aria-level", "3")
    page.keyboard.press("Control+z")
    expect(row(outline, "Ten songs")).to_have_attribute("aria-level", "2")
    page.keyboard.press("Control+z")
    expect(row(outline, "Ten songs")).to_have_attribute("aria-posinset", "1")
    wait_until_saved(page)
    page.reload()
    expect(row(outline, "Drop two")).to_have_attribute("aria-level", "3")
    assert names(outline) == ["1 Play at an open mic", "2 Ten songs", "2 Chords", "3 Drop two"]

    # Escape gives Tab back to the page.
    row(outline, "Chords").click()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="New goal", exact=True)).to_be_focused()


def test_rows_are_dragged_together_and_never_below_themselves(page: Page, outline: Locator) -> None:
    row(outline, "Play at an open mic").click()
    page.keyboard.press("Shift+Enter")
    for name in ("One", "Two", "Three"):
        page.keyboard.type(name)
        page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    wait_until_saved(page)
    row(outline, "One").click()
    row(outline, "Two").click(modifiers=["Control"])
    expect(page.get_by_text("2 goals selected")).to_be_visible()
    row(outline, "Two").drag_to(row(outline, "Three"))
    expect(row(outline, "One")).to_have_attribute("aria-level", "3")
    assert names(outline) == ["1 Play at an open mic", "2 Three", "3 One", "3 Two"]
    row(outline, "Three").drag_to(row(outline, "One"))
    expect(row(outline, "Three").get_by_role("alert")).to_have_text(
        "That would put a goal under its own child. Choose another place."
    )
    assert names(outline) == ["1 Play at an open mic", "2 Three", "3 One", "3 Two"]
    page.keyboard.press("Control+z")
    expect(row(outline, "One")).to_have_attribute("aria-level", "2")


def test_a_level_that_does_not_fit_names_what_is_in_the_way_and_makes_room(page: Page, outline: Locator) -> None:
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("Ten songs")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("Chords")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    wait_until_saved(page)
    page.keyboard.press("ArrowUp")
    page.keyboard.press(".")
    expect(page.get_by_role("menuitem").first).to_be_visible()
    level = page.get_by_role("menuitem", name="Change level")
    for _ in range(8):
        if level.evaluate("item => item === document.activeElement"):
            break
        page.keyboard.press("ArrowDown")
    expect(level).to_be_focused()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("menuitem", name="Mid term")).to_be_focused()
    page.keyboard.press("Enter")
    expect(row(outline, "Ten songs").get_by_role("alert")).to_have_text("“Chords” below does not fit under that level.")
    expect(page.get_by_role("button", name="Make room")).to_be_focused()
    page.keyboard.press("Enter")
    expect(row(outline, "Ten songs, Mid term")).to_be_focused()
    expect(row(outline, "Chords, Short term")).to_be_visible()
