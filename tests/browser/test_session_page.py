"""A session: logged, filed, edited in place, kept while offline, and safe from a second editor."""

import re
from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.people import log_session, send, sign_in, sign_up, wait_until_saved


def test_a_session_is_logged_filed_and_edited_and_a_reload_shows_it(page: Page) -> None:
    sign_up(page)
    page.get_by_placeholder(re.compile("for example")).fill("Play what I hear")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Play what I hear").first).to_be_visible()
    log_session(page, "Scales before breakfast")

    page.get_by_role("button", name=re.compile("File|Move")).first.click()
    page.get_by_role("option", name=re.compile("Play what I hear")).click()
    page.get_by_role("textbox", name="Name", exact=True).fill("Scales, both hands")
    page.get_by_role("textbox", name=re.compile("Notes")).fill("Slow is fine today.")
    page.get_by_role("button", name="Section").click()
    page.keyboard.type("Main")
    page.keyboard.press("Enter")
    wait_until_saved(page)
    page.reload()

    expect(page.get_by_role("textbox", name="Name", exact=True)).to_have_value("Scales, both hands")
    expect(page.get_by_role("textbox", name=re.compile("Notes"))).to_have_value("Slow is fine today.")
    expect(page.get_by_role("link", name="Play what I hear").first).to_be_visible()


def test_two_editors_of_one_session_are_both_shown_and_nothing_is_overwritten(page: Page, browser: Browser) -> None:
    email = sign_up(page)
    url = log_session(page, "Chords")
    address = url.split("/sessions/")[0]
    other = browser.new_context(base_url=address)
    try:
        phone = other.new_page()
        sign_in(phone, email, address)
        phone.goto(url)
        name = phone.get_by_role("textbox", name="Name", exact=True)
        expect(name).to_have_value("Chords")
        page.get_by_role("textbox", name="Name", exact=True).fill("Chords, from the desk")
        wait_until_saved(page)

        name.fill("Chords, from the phone")
        conflict = phone.get_by_role("alert").filter(has_text="also changed elsewhere")
        expect(conflict).to_contain_text("Chords, from the desk")
        expect(conflict).to_contain_text("Chords, from the phone")
        page.reload()
        expect(page.get_by_role("textbox", name="Name", exact=True)).to_have_value("Chords, from the desk")

        conflict.get_by_role("button", name="Keep this").click()
        wait_until_saved(phone)
        page.reload()
        expect(page.get_by_role("textbox", name="Name", exact=True)).to_have_value("Chords, from the phone")
    finally:
        other.close()


def test_what_is_typed_offline_is_kept_and_sent_when_the_connection_is_back(page: Page) -> None:
    sign_up(page)
    log_session(page, "On the train")
    notes = page.get_by_role("textbox", name=re.compile("Notes"))
    page.context.set_offline(True)
    notes.fill("No signal here.")
    expect(page.get_by_text(re.compile("Offline, kept here")).first).to_be_visible()
    page.context.set_offline(False)
    wait_until_saved(page)
    page.reload()
    expect(notes).to_have_value("No signal here.")


def test_a_session_that_is_not_there_says_so(page: Page) -> None:
    sign_up(page)
    page.goto("/sessions/nothing")
    expect(page.get_by_text("This session is not here.")).to_be_visible()


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_pages_have_no_serious_accessibility_violation(
    page: Page, scheme: Literal["light", "dark"], serious_violations: Callable[[Page], list[str]]
) -> None:
    sign_up(page)
    page.get_by_role("button", name="Start with an example").click()
    expect(page.get_by_text("Guitar").first).to_be_visible()
    over_midnight = {"name": "Late", "session_start": "2026-11-19T22:30:00Z", "session_end": "2026-11-19T23:10:00Z"}
    session = send(page, "/api/sessions", over_midnight)
    found: dict[str, list[str]] = {}
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for width in (1280, 390):
        page.set_viewport_size({"width": width, "height": 800})
        for path in ("/goals?zoom=far", "/goals?zoom=near", "/sessions", "/sessions/new", "/settings"):
            page.goto(path)
            page.wait_for_load_state("networkidle")
            found[f"{path} {width}"] = serious_violations(page)
        page.goto("/sessions")
        page.locator("a[href^='/sessions/0']").first.click()
        expect(page.get_by_role("textbox", name="Name", exact=True)).to_be_visible()
        found[f"session {width}"] = serious_violations(page)
        page.goto(f"/sessions/{session['id']}")
        expect(page.get_by_role("button", name="Ends: 00:10 Fri 20 Nov. Change")).to_be_visible()
        found[f"session over midnight {width}"] = serious_violations(page)
    assert {place: rows for place, rows in found.items() if rows} == {}
