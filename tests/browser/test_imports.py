"""Bringing data in: looked at first, brought in, the same again brings nothing, and all of it is taken back."""

import json
import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.browser.people import sign_up

NOON = 1_750_000_000_000  # 2025-06-15 15:06:40 UTC
SET_UP = {"duration": 5, "mode": "chordTypes", "chordTypes": ["maj7"], "includeInversions": False}
CHORDS = [
    {
        "id": "1",
        "config": SET_UP,
        "chordResults": [
            {"chord": "Cmaj7", "attempts": 1, "correctTime": 2000, "totalTime": 2500},
            {"chord": "Fmaj7", "attempts": 3, "correctTime": 4000, "totalTime": 5500},
        ],
        "timestamp": NOON,
    },
    {"id": "2", "config": SET_UP, "chordResults": [], "timestamp": "soon"},
]
DRAWING: dict[str, Any] = {
    "id": "a",
    "config": {"duration": 60, "imageCount": 10, "category": "hands", "gender": "any", "clothing": "any"},
    "results": {"imagesCompleted": 6, "totalTimeSeconds": 372},
    "timestamp": NOON,
}
HABITS = {"habits": [{"name": "Water"}, {"name": "Scales"}]}
STORAGE = {"drill-chord-sessions": CHORDS, "drill-drawing-sessions": [DRAWING], "drill-habit-data": HABITS}
LOGBOOK = "Date,Route,Grade,Style,Tries\n2025-05-01,Blue slab,V3,Flash,1\n2025-05-01,Roof,V5,Redpoint,3\n"


def file(name: str, text: str) -> FilePayload:
    return {"name": name, "mimeType": "text/plain", "buffer": text.encode()}


def choose(page: Page, *files: FilePayload) -> None:
    page.get_by_label("Files to bring in").set_input_files(list(files))


def found(page: Page, kind: str) -> Locator:
    return page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=kind))


def test_files_are_looked_at_brought_in_once_and_taken_back(
    page: Page, serious_violations: Callable[[Page], list[str]]
) -> None:
    """Two files with a broken row: counts, import, results; again nothing is new; undo."""
    sign_up(page)
    page.goto("/settings#data")
    page.get_by_role("link", name="Bring in").click()
    files = file("storage.json", json.dumps(STORAGE)), file("climbs.csv", LOGBOOK)
    choose(page, *files)
    expect(found(page, "Chord drill results")).to_have_text(re.compile("2\\s*1\\s*1 × its time cannot be read"))
    expect(found(page, "Climbing logbook")).to_contain_text("all good")
    expect(found(page, "Habit data")).to_contain_text("kept as it stands")
    page.get_by_role("button", name="Look at the 1 bad row").click()
    expect(page.get_by_role("region", name="Chord drill results that cannot come in")).to_contain_text("soon")
    assert serious_violations(page) == []

    page.get_by_role("button", name="Bring in 5 rows").click()
    expect(page.get_by_text("5 came in and 1 could not.")).to_be_visible()
    for result in ("2 chords, 50 %", "6 of 10 images", "2 sends, V5"):
        expect(page.get_by_role("region", name="Its sessions")).to_contain_text(result)
    page.get_by_text("drill-habit-data: 2 habits").click()
    expect(page.get_by_role("region", name="Kept as it stands")).to_contain_text("Scales")
    assert serious_violations(page) == []
    page.get_by_role("link", name=re.compile("2 chords, 50 %")).click()
    expect(page.get_by_role("main")).to_contain_text("Fmaj7")
    page.go_back()

    choose(page, *files)
    expect(page.get_by_text("Nothing in it is new: what is good is here already.")).to_be_visible()
    page.get_by_role("button", name="Leave it").click()
    page.get_by_role("button", name="Undo this import").click()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Everything it brought in was taken back.")).to_be_visible()
    expect(page.get_by_role("region", name="Its sessions")).to_have_count(0)


def test_what_the_drill_app_left_in_this_browser_is_offered_and_a_wrong_text_changes_nothing(page: Page) -> None:
    """On a phone: a pasted text that nobody knows; then the storage itself."""
    sign_up(page)
    page.set_viewport_size({"width": 390, "height": 844})
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", ["drill-chord-sessions", json.dumps(CHORDS)])
    page.goto("/settings/bring-in")
    page.get_by_role("button", name="Paste text").click()
    page.get_by_label("Text to bring in").fill("name,age\nAda,36")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Its columns are: name, age. Nothing was changed.")
    page.get_by_role("button", name="Leave it").click()

    expect(page.get_by_text("The drill app was used in this browser: 2 chord drills.")).to_be_visible()
    page.get_by_role("button", name="Look at it").click()
    page.get_by_role("button", name="Bring in 1 session", exact=True).click()
    expect(page.get_by_text("1 came in and 1 could not.")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 390
