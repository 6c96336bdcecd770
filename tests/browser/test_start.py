"""Starting and logging sessions from anywhere, with the keys and by touch, in a real browser."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.people import send, sign_up


def make_template(page: Page, name: str, minutes: int) -> None:
    """Put a template of one section on the server."""
    section = {"id": "main", "name": "Main", "planned_seconds": minutes * 60, "activities": []}
    document = {"version": 1, "sections": [section], "notes": "", "details": {}}
    body = {"name": name, "discipline": "music", "session_type": "CHORDS", "template_data": document}
    send(page, "/api/templates", body)


def read_session(page: Page) -> dict[str, object]:
    """Return the session of the page that is open, as the server has it."""
    identity = page.url.rsplit("/", 1)[1]
    return page.evaluate("async (id) => (await fetch('/api/sessions/' + id)).json()", identity)


def test_a_template_starts_with_two_keys_and_starting_another_offers_to_switch(
    page: Page, serious_violations: Callable[[Page], list[str]]
) -> None:
    sign_up(page)
    make_template(page, "Scales, slow", 15)
    make_template(page, "Chords, 20 min", 20)
    page.goto("/sessions")
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()
    page.keyboard.press("s")
    sheet = page.get_by_role("dialog", name="Start")
    expect(sheet.get_by_role("button", name="Chords, 20 min")).to_be_focused()
    assert serious_violations(page) == []
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/sessions/(?!new)[^/]+$"))
    first = page.url
    assert read_session(page)["name"] == "Chords, 20 min"

    page.goto("/sessions")
    page.get_by_role("button", name="Start").first.click()
    running = sheet.get_by_role("region", name="Running session")
    expect(running).to_contain_text("Chords, 20 min")
    page.keyboard.type("scales, slow")
    page.keyboard.press("Enter")
    question = sheet.get_by_role("alert")
    expect(question).to_contain_text("Chords, 20 min is still running. Finish it and start this?")
    expect(page.get_by_role("dialog")).to_have_count(1)
    assert serious_violations(page) == []
    page.keyboard.press("Enter")
    expect(page).not_to_have_url(re.compile("/sessions$"))
    assert page.url != first
    started = read_session(page)
    assert (started["name"], started["status"]) == ("Scales, slow", "ACTIVE")
    page.goto(first)
    assert read_session(page)["status"] != "ACTIVE"


def test_one_line_logs_the_session_of_yesterday_and_undo_takes_it_back(
    page: Page, serious_violations: Callable[[Page], list[str]]
) -> None:
    sign_up(page)
    make_template(page, "Chords, 20 min", 20)
    send(page, "/api/goals", {"type": "UltimateGoal", "name": "Guitar"})
    page.goto("/sessions")
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()
    page.keyboard.press("q")
    dialog = page.get_by_role("dialog", name="Quick add")
    expect(dialog.get_by_role("textbox")).to_be_focused()
    page.keyboard.type("chords 25m +guit @yesterday #morning")
    understood = dialog.get_by_role("region", name="Understood")
    expect(understood.get_by_role("listitem")).to_have_count(5)
    expect(understood).to_contain_text("Guitar")
    expect(dialog).to_contain_text("Yesterday then has 25 min of practice.")
    assert serious_violations(page) == []
    page.keyboard.press("Enter")
    expect(page.get_by_text("Logged Chords, 20 min, 25 min.")).to_be_visible()
    row = page.get_by_role("main").get_by_role("link").filter(has_text="Chords, 20 min")
    expect(row).to_contain_text("25 min")
    expect(row).to_contain_text("Guitar")
    page.get_by_role("button", name="Undo").click()
    expect(row).to_have_count(0)


NIGHTS = [
    # Both go back in the night: one hour more than the clock on the wall says.
    ("Europe/Vienna", "2025-10-25", "5 h", "back", 18_000),
    ("America/New_York", "2025-11-01", "5 h", "back", 18_000),
    # Half an hour forward, on an island.
    ("Australia/Lord_Howe", "2025-10-04", "3 h 30", "forward", 12_600),
]


def test_nights_across_a_change_of_the_clocks_are_logged_with_their_real_length_in_three_zones(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    sign_up(page)
    for zone, day, length, way, seconds in NIGHTS:
        page.get_by_role("navigation", name="Tab bar").get_by_role("button", name="Start").click()
        page.get_by_role("dialog", name="Start").get_by_role("button", name="Log a past one").click()
        if zone != "Europe/Vienna":  # the person's own
            page.get_by_role("combobox", name="Time zone").fill(zone.replace("_", " "))
            page.get_by_role("option", name=zone.replace("_", " ")).click()
        page.get_by_label("Day", exact=True).fill(day)
        page.get_by_label("Started").fill("23:30")
        page.get_by_label("Ended").fill("330")
        expect(page.get_by_text(f"{length}, because the clocks went {way}.")).to_be_visible()
        expect(page.get_by_label("or took")).to_have_value(length)
        page.get_by_label("Ended").press("Enter")
        expect(page).to_have_url(re.compile(r"/sessions/(?!new)[^/]+$"))
        logged = read_session(page)
        assert (logged["total_duration_seconds"], logged["session_date"]) == (seconds, day)
