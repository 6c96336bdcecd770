"""All sessions: the filter stays in the address, the calendar moves them, several are changed at once."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.people import sign_up, wait_until_saved

MAKE = """async ({path, bodies}) => {
  const {csrf_token} = await (await fetch('/api/auth/state')).json();
  for (const body of bodies) {
    const headers = {'X-CSRFToken': csrf_token, 'Content-Type': 'application/json', Accept: 'application/json'};
    const answer = await fetch(path, {method: 'POST', headers, body: JSON.stringify(body)});
    if (!answer.ok) throw new Error(await answer.text());
  }
}"""
ASK = "async (path) => (await fetch(path, {headers: {Accept: 'application/json'}})).json()"


def practice(practice_id: str, name: str, day: str, hours: str, discipline: str) -> dict[str, Any]:
    """A finished session in Vienna's winter (UTC+1), at wall hours like "08:00-08:40"."""
    start, end = (f"{day}T{time}:00+01:00" for time in hours.split("-"))
    times = {"session_start": start, "session_end": end, "session_date": day}
    return {"id": practice_id, "name": name, "status": "COMPLETED", "discipline": discipline, **times}


@pytest.fixture
def sessions(page: Page) -> Page:
    """The sessions of somebody who practised four times in a week of February 2026."""
    sign_up(page)
    goal = {"id": "open-mic", "type": "UltimateGoal", "name": "Play at an open mic"}
    page.evaluate(MAKE, {"path": "/api/goals", "bodies": [goal]})
    bodies = [
        practice("s1", "Blue Bossa", "2026-02-10", "08:00-08:40", "music"),
        practice("s2", "Slow hips", "2026-02-10", "19:00-19:15", "yoga"),
        practice("s3", "Scales", "2026-02-12", "07:00-07:20", "music"),
        practice("s4", "Sight reading", "2026-02-13", "09:00-09:30", "music"),
    ]
    page.evaluate(MAKE, {"path": "/api/sessions", "bodies": bodies})
    return page


def times_of(page: Page, practice_id: str) -> str:
    """What the server says of a session: its day, its start and its end in UTC."""
    row = page.evaluate(ASK, f"/api/sessions/{practice_id}")
    return f"{row['session_date']} {row['session_start'][11:16]}-{row['session_end'][11:16]}"


def row(page: Page, name: str) -> Locator:
    return page.get_by_role("link", name=re.compile(name))


def day(page: Page, date: str) -> Locator:
    return page.get_by_role("button", name=re.compile(f"{date}(,|$)"))


def test_the_filter_stays_in_the_address_and_is_dropped_with_one_press(
    sessions: Page, serious_violations: Callable[[Page], list[str]]
) -> None:
    sessions.goto("/sessions")
    expect(row(sessions, "Blue Bossa")).to_be_visible()
    assert serious_violations(sessions) == []
    sessions.get_by_role("button", name="Yoga", exact=True).click()
    sessions.keyboard.press("/")
    sessions.keyboard.type("hips")
    expect(sessions).to_have_url(re.compile(r"\?discipline=yoga&q=hips$"))
    expect(row(sessions, "Blue Bossa")).to_have_count(0)
    sessions.reload()
    expect(row(sessions, "Slow hips")).to_be_visible()
    expect(sessions.get_by_role("textbox", name="Name or note")).to_have_value("hips")
    sessions.get_by_role("button", name="Table").click()
    expect(sessions.get_by_role("table", name="Sessions").get_by_role("link")).to_have_text(["Slow hips"])
    assert serious_violations(sessions) == []
    sessions.get_by_role("button", name="Drop all").click()
    expect(sessions.get_by_role("table", name="Sessions").get_by_role("link")).to_have_count(4)
    expect(sessions).to_have_url(re.compile(r"\?view=table$"))


def test_a_session_is_moved_and_drawn_longer_in_the_calendar_and_all_of_it_undone(
    sessions: Page, serious_violations: Callable[[Page], list[str]]
) -> None:
    sessions.goto("/sessions?view=month&at=2026-02-10")
    line = day(sessions, "12 February").locator("xpath=ancestor::td").get_by_role("link")
    expect(line).to_contain_text("Music")
    assert serious_violations(sessions) == []
    line.drag_to(day(sessions, "17 February").locator("xpath=ancestor::td"))
    expect(sessions.get_by_text("Moved “Scales” to Tue 17 Feb.")).to_be_visible()
    wait_until_saved(sessions)
    assert times_of(sessions, "s3") == "2026-02-17 06:00-06:20"
    sessions.get_by_role("button", name="Undo").click()
    expect(sessions.get_by_text("Undone: moved “Scales” to Tue 17 Feb.")).to_be_visible()
    wait_until_saved(sessions)
    assert times_of(sessions, "s3") == "2026-02-12 06:00-06:20"

    # By the keys: two days on and back one, in one change.
    line.focus()
    for key in ("Alt+ArrowRight", "Alt+ArrowRight", "Alt+ArrowLeft"):
        sessions.keyboard.press(key)
    expect(sessions.get_by_text("Moved “Scales” to Fri 13 Feb.")).to_be_visible()
    wait_until_saved(sessions)
    assert times_of(sessions, "s3") == "2026-02-13 06:00-06:20"
    sessions.keyboard.press("Control+z")
    expect(sessions.get_by_text("Undone: moved “Scales” to Fri 13 Feb.")).to_be_visible()

    sessions.goto("/sessions?view=week&at=2026-02-10")
    block = sessions.get_by_role("link", name=re.compile("Blue Bossa"))
    expect(block).to_have_accessible_name("Blue Bossa 08:00 – 08:40 Music")
    assert serious_violations(sessions) == []
    edge = sessions.locator("[data-edge=s1]").bounding_box()
    assert edge is not None
    x, y = edge["x"] + edge["width"] / 2, edge["y"] + edge["height"] / 2
    sessions.mouse.move(x, y)
    sessions.mouse.down()
    for step in range(1, 5):
        sessions.mouse.move(x, y + 7 * step)  # 28 px are half an hour
    sessions.mouse.move(x, y + 28)
    sessions.mouse.up()
    expect(sessions.get_by_text("“Blue Bossa” now ends at 09:10.")).to_be_visible()
    expect(block).to_have_accessible_name("Blue Bossa 08:00 – 09:10 Music")
    wait_until_saved(sessions)
    assert times_of(sessions, "s1") == "2026-02-10 07:00-08:10"
    block.focus()
    sessions.keyboard.press("Shift+Alt+ArrowUp")
    sessions.keyboard.press("Alt+ArrowDown")
    expect(block).to_have_accessible_name("Blue Bossa 08:05 – 09:10 Music")
    sessions.keyboard.press("Control+z")
    expect(sessions.get_by_text(re.compile("^Undone: moved “Blue Bossa”"))).to_be_visible()
    expect(block).to_have_accessible_name("Blue Bossa 08:00 – 09:10 Music")


def test_several_are_filed_and_deleted_together_and_brought_back(sessions: Page) -> None:
    sessions.goto("/sessions")
    row(sessions, "Sight reading").focus()
    sessions.keyboard.press("x")
    sessions.get_by_role("checkbox", name="Choose Slow hips").click(modifiers=["Shift"], force=True)
    bar = sessions.get_by_role("toolbar", name="Chosen sessions")
    expect(bar.get_by_role("status")).to_have_text("3 chosen")
    bar.get_by_role("button", name="File under").click()
    sessions.get_by_role("option", name=re.compile("Play at an open mic")).click()
    expect(sessions.get_by_text("Filed 3 sessions under “Play at an open mic”.")).to_be_visible()
    expect(row(sessions, "Sight reading")).to_contain_text("Play at an open mic")
    expect(row(sessions, "Blue Bossa")).to_contain_text("Unfiled")
    wait_until_saved(sessions)

    row(sessions, "Scales").focus()
    sessions.keyboard.press("Control+a")
    expect(bar.get_by_role("status")).to_have_text("4 chosen")
    bar.get_by_role("button", name="Delete").click()
    expect(sessions.get_by_text("Moved 4 sessions to the trash.")).to_be_visible()
    expect(sessions.get_by_role("heading", name="No sessions yet.")).to_be_visible()
    wait_until_saved(sessions)
    sessions.keyboard.press("Control+z")
    expect(row(sessions, "Sight reading")).to_contain_text("Play at an open mic")
    expect(row(sessions, "Blue Bossa")).to_be_visible()
