"""The yoga player in a real browser: a sequence is built, played, reloaded in the middle and finished."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.people import sign_up, wait_until_saved


def build_sequence(page: Page, name: str, poses: dict[str, str]) -> None:
    """Build a sequence of poses with their holds, by keys alone."""
    page.goto("/drills/yoga/build/new")
    page.get_by_label("Name of the sequence").fill(name)
    for pose, seconds in poses.items():
        page.get_by_label("Add a pose").fill(pose)
        page.keyboard.press("Enter")
        hold = page.get_by_label(re.compile(f"Hold of {pose}", re.IGNORECASE)).first
        hold.fill(seconds)
        hold.press("Enter")
    wait_until_saved(page)


def test_a_sequence_is_played_through_a_reload_and_a_skipped_pose_makes_it_partial(
    page: Page, serious_violations: Callable[[Page], list[str]]
) -> None:
    sign_up(page)
    build_sequence(page, "Three short holds", {"Mountain": "2", "Cobra": "40", "Plank": "2"})
    assert serious_violations(page) == []
    page.get_by_label("What it is for").fill("For short evenings.")
    page.reload()  # in the middle of the word
    expect(page.get_by_label("What it is for")).to_have_value("For short evenings.")
    page.get_by_role("button", name="To play it").click()
    page.get_by_role("group", name="Get ready").get_by_role("button", name="0", exact=True).click()
    expect(page.get_by_role("region", name="Three short holds")).to_contain_text("Cobra")
    assert serious_violations(page) == []
    page.get_by_role("button", name="Start, 44 s").click()

    sequence = page.get_by_role("region", name="Sequence")
    expect(sequence).to_contain_text("1 of 3 held")
    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Go on")).to_be_visible()
    wait_until_saved(page)

    page.reload()
    expect(page.get_by_role("heading", name="Three short holds was interrupted.")).to_be_visible()
    expect(page.get_by_text("pose 2 of 3")).to_be_visible()
    page.get_by_role("button", name="Go on").click()
    expect(page.get_by_role("heading", name="Cobra")).to_be_visible()
    page.keyboard.press("ArrowRight")

    expect(page).to_have_url(re.compile("/drills/yoga/results/"))
    expect(page.get_by_role("article").first).to_contain_text("2 of 3 poses, so Partial; your word wins")
    assert serious_violations(page) == []
    page.goto("/sessions")
    row = page.get_by_role("main").get_by_text("2 of 3 poses").filter(visible=True)
    expect(row).to_be_visible()


def test_a_sequence_that_ships_becomes_a_template_of_ones_own_when_it_is_played(page: Page) -> None:
    sign_up(page)
    page.goto("/drills/yoga")
    sequences = page.get_by_role("navigation", name="Sequences").get_by_role("button")
    expect(sequences).to_have_count(12)
    name = sequences.first.inner_text().split("\n")[0]
    page.get_by_role("button", name=re.compile("^Start, ")).click()
    expect(page.get_by_role("button", name="Begin now")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile("/drills$"))
    page.goto("/library")
    expect(page.get_by_text(name).first).to_be_visible()
    page.goto("/drills/yoga")
    page.get_by_role("button", name="Finish with what was done").click()
    expect(page).to_have_url(re.compile("/drills/yoga/results/"))
    page.goto("/drills/yoga")
    expect(sequences).to_have_count(12)
