"""The chord drill in a real browser: a MIDI keyboard, a tap, a reload in the middle, and what is left of it."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.people import sign_up, wait_until_saved

FAKE_KEYBOARD = """
const input = {id: "1", name: "Stage piano", state: "connected", onmidimessage: null};
navigator.requestMIDIAccess = async () => ({inputs: new Map([["1", input]]), onstatechange: null});
window.playKeys = (notes) => {
  for (const note of notes) input.onmidimessage({data: new Uint8Array([0x90, note, 90])});
  for (const note of notes) input.onmidimessage({data: new Uint8Array([0x80, note, 0])});
};
"""
NOTES = {"C major": [60, 64, 67], "C minor": [60, 63, 67], "C dominant": [48, 64, 67, 70]}


def asked(page: Page, number: int) -> str:
    """Return the chord that is asked, once its turn has come."""
    expect(page.get_by_text(f"chord {number}", exact=True)).to_be_visible()
    return page.get_by_role("heading", level=2, name=re.compile("^C ")).first.get_attribute("aria-label") or ""


def test_a_chord_drill_is_played_on_a_midi_keyboard_and_by_tap_through_a_reload(
    page: Page, serious_violations: Callable[[Page], list[str]]
) -> None:
    page.add_init_script(FAKE_KEYBOARD)
    sign_up(page)
    page.goto("/drills/music")
    page.get_by_role("button", name="All twelve").click()
    page.get_by_role("button", name="Only C").click()
    expect(page.get_by_text("3 chords to ask.")).to_be_visible()
    page.get_by_role("button", name="MIDI keyboard").click()
    page.get_by_role("checkbox", name=re.compile("Count-in")).uncheck()
    page.get_by_role("group", name="Minutes").get_by_role("button", name="10", exact=True).click()
    assert serious_violations(page) == []
    page.get_by_role("button", name="Start, 10 min").click()

    first = asked(page, 1)
    page.get_by_role("button", name="Connect").click()
    expect(page.get_by_text("Stage piano")).to_be_visible()
    page.evaluate("(notes) => playKeys(notes)", [61, 64, 67])
    expect(page.get_by_text("1 wrong so far")).to_be_visible()
    page.evaluate("(notes) => playKeys(notes)", NOTES[first])
    second = asked(page, 2)
    assert second != first
    assert serious_violations(page) == []
    page.keyboard.press("Space")
    third = asked(page, 3)
    page.keyboard.press("w")
    expect(page.get_by_text("1 wrong so far")).to_be_visible()
    wait_until_saved(page)

    page.reload()
    expect(page.get_by_text(re.compile("chord 3 · "))).to_be_visible()
    page.get_by_role("button", name="Go on").click()
    assert asked(page, 3) == third
    expect(page.get_by_text("1 wrong so far")).to_be_visible()
    page.keyboard.press("PageDown")
    asked(page, 4)

    # Three right in five attempts: 60 %, and 3 × 60 / 100 = 1.8 effective.
    page.get_by_role("button", name="Finish", exact=True).click()
    expect(page).to_have_url(re.compile("/drills/music/results/"))
    results = page.get_by_role("region", name="Results")
    expect(results).to_contain_text("60 %")
    expect(results).to_contain_text("1.8")
    expect(page.get_by_role("table", name="By chord").get_by_role("row")).not_to_have_count(0)
    assert serious_violations(page) == []
    page.goto("/sessions")
    expect(page.get_by_role("main").get_by_text("3 chords, 60 %").filter(visible=True).first).to_be_visible()
    page.get_by_role("link", name=re.compile("Major, minor and dominant chords")).first.click()
    expect(page.get_by_role("heading", name="Chord drill")).to_be_visible()
    expect(page.get_by_role("table", name="By chord")).to_be_visible()
