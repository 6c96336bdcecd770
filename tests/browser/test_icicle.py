"""The icicle of time: gone in to and out of, over some weeks, as a table, by pointer and by keys."""

import re
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from tests.browser.people import sign_up

SMALLEST_LABEL_PX = 11


def fill_with_example(page: Page) -> None:
    """Let the server fill the tree with the example, as the demonstration does."""
    token = page.request.get("/api/auth/state").json()["csrf_token"]
    assert page.request.post("/api/examples", headers={"X-CSRFToken": token}, data={}).ok


def cell(page: Page, name: str) -> Locator:
    return page.get_by_role("tree", name="Where the time went").get_by_role("treeitem", name=re.compile(f"^{name},"))


def test_the_icicle_is_gone_in_to_and_out_of_and_says_its_figures(
    page: Page, serious_violations: Callable[[Page], list[str]]
) -> None:
    sign_up(page)
    fill_with_example(page)
    page.goto("/goals?view=icicle")
    cell(page, "Guitar").click()
    expect(page.get_by_role("complementary", name="Selected goal")).to_contain_text("Guitar")
    expect(cell(page, "Guitar")).to_have_attribute("aria-selected", "true")
    assert serious_violations(page) == []
    words = page.get_by_role("tree", name="Where the time went").locator("span")
    sizes = words.evaluate_all("(all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize))")
    assert min(sizes) >= SMALLEST_LABEL_PX

    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("root="))
    expect(cell(page, "Drawing")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    expect(cell(page, "A full set at an open mic")).to_be_focused()
    cell(page, "Chord vocabulary").hover()
    expect(page.get_by_text(re.compile(r"^own .+ · below .+ · in all .+ · \d+ % of what is shown$"))).to_be_visible()

    page.keyboard.press("Backspace")
    expect(cell(page, "Drawing")).to_be_visible()
    expect(cell(page, "Guitar")).to_be_focused()
    page.keyboard.press("n")
    expect(page.get_by_role("textbox", name="Below “Guitar”")).to_be_focused()
    page.keyboard.press("Escape")
    expect(cell(page, "Guitar")).to_be_focused()


def test_weeks_and_the_table_are_kept_by_a_reload(page: Page, serious_violations: Callable[[Page], list[str]]) -> None:
    sign_up(page)
    fill_with_example(page)
    page.goto("/goals?view=icicle")
    page.get_by_role("button", name="4 weeks").click()
    page.get_by_role("button", name="Table").click()
    expect(page).to_have_url(re.compile("weeks=4.*table=1"))
    page.reload()
    expect(page.get_by_role("button", name="4 weeks")).to_have_attribute("aria-pressed", "true")
    expect(page.get_by_role("table").get_by_role("rowheader", name=re.compile("Guitar"))).to_be_visible()
    assert serious_violations(page) == []
