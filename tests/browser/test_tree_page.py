"""The drawn tree: by keys alone, in parts, in three views, and narrowed."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.people import sign_up


@pytest.fixture
def tree(page: Page) -> Locator:
    """The list of the drawn tree of somebody who took the example, with its cards."""
    sign_up(page)
    page.get_by_role("button", name="Start with an example").click()
    tree = page.get_by_role("tree", name="Goals")
    # The example is some 70 writes, which a busy machine takes its time for.
    expect(tree.get_by_role("treeitem", name=re.compile("^Guitar"))).to_be_attached(timeout=60_000)
    page.goto("/goals?zoom=near")
    expect(tree.get_by_role("treeitem", name=re.compile("^Guitar"))).to_be_attached()
    return tree


def goal(tree: Locator, name: str) -> Locator:
    """The entry of a goal."""
    return tree.get_by_role("treeitem", name=re.compile(f"^{name}, "))


def test_the_tree_is_walked_changed_and_mended_with_keys_alone(
    page: Page, tree: Locator, serious_violations: Callable[[Page], list[str]]
) -> None:
    page.keyboard.press("ArrowDown")
    expect(goal(tree, "Guitar")).to_be_focused()
    page.keyboard.press("ArrowRight")
    full_set = goal(tree, "A full set at an open mic")
    expect(full_set).to_be_focused()
    expect(full_set).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("ArrowRight")
    expect(full_set).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowRight")
    songs = goal(tree, "Ten songs from memory")
    expect(songs).to_be_focused()
    expect(songs).to_have_attribute("aria-posinset", "1")
    page.keyboard.press("Alt+ArrowDown")
    expect(songs).to_have_attribute("aria-posinset", "2")
    expect(songs).to_be_focused()
    page.keyboard.press("Alt+ArrowLeft")
    expect(songs).to_have_attribute("aria-level", "2")
    page.keyboard.press("Control+z")
    expect(songs).to_have_attribute("aria-level", "3")
    page.keyboard.press("Control+z")
    expect(songs).to_have_attribute("aria-posinset", "1")
    goal(tree, "Drawing").focus()
    page.keyboard.press("Delete")
    expect(goal(tree, "Drawing")).to_have_count(0)
    page.keyboard.press("Control+z")
    expect(goal(tree, "Drawing")).to_be_attached()
    assert serious_violations(page) == []


def test_one_subtree_is_shown_alone_and_the_breadcrumb_leads_back(page: Page, tree: Locator) -> None:
    goal(tree, "A full set at an open mic").focus()
    page.keyboard.press("f")
    expect(page).to_have_url(re.compile("root="))
    expect(page.get_by_text("Only “A full set at an open mic” is shown.")).to_be_visible()
    expect(goal(tree, "Guitar")).to_have_count(0)
    expect(goal(tree, "A full set at an open mic")).to_have_attribute("aria-level", "1")
    page.reload()
    expect(goal(tree, "A full set at an open mic")).to_have_attribute("aria-level", "1")
    page.get_by_role("navigation", name="Where this is").get_by_role("link", name="All goals").click()
    expect(goal(tree, "Guitar")).to_be_attached()


def test_the_views_share_what_is_chosen_and_the_filter_says_what_it_hides(page: Page, tree: Locator) -> None:
    goal(tree, "Drawing").focus()
    page.keyboard.press("Space")
    expect(goal(tree, "Drawing")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("v")
    expect(page).to_have_url(re.compile("view=outline"))
    expect(page.get_by_role("button", name="Outline")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("navigation", name="Where this is")).to_contain_text("Drawing")
    page.go_back()
    page.get_by_role("button", name="Filter").click()
    page.get_by_role("menuitemcheckbox", name="Open only").click()
    page.keyboard.press("Escape")
    expect(page.get_by_text(re.compile(r"^Open only: \d+ goals hidden\."))).to_be_visible()
    page.get_by_role("button", name="Drop the filter").click()
    expect(page).not_to_have_url(re.compile("open=1"))


def test_the_colour_can_say_something_else(page: Page, tree: Locator) -> None:
    expect(goal(tree, "Guitar")).to_be_attached()
    page.get_by_role("button", name="Colour: Practised. Change it").click()
    page.get_by_role("menuitemradio", name="Discipline").click()
    expect(page).to_have_url(re.compile("colour=discipline"))
    expect(page.get_by_role("button", name="Colour: Discipline. Change it")).to_be_visible()


def test_a_long_breadcrumb_moves_no_switch(page: Page, tree: Locator) -> None:
    page.set_viewport_size({"width": 820, "height": 800})
    outline = page.get_by_role("button", name="Outline")
    before = outline.bounding_box()
    page.keyboard.press("ArrowDown")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    songs = goal(tree, "Ten songs from memory")
    expect(songs).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_role("navigation", name="Where this is").get_by_role("link")).to_have_count(3)
    assert outline.bounding_box() == before
