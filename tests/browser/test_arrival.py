"""Arriving: a stranger signs up, is let in, leaves, and comes back."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

PASSWORD = "a long enough password"


def test_a_stranger_signs_up_and_stays_signed_in_after_a_reload(
    page: Page, serious_violations: Callable[[Page], list[str]]
) -> None:
    page.goto("/sign-up")
    expect(page.get_by_role("heading", name="Make your account")).to_be_visible()
    assert serious_violations(page) == []
    page.get_by_label("E-mail").fill("arrival@example.org")
    page.get_by_label("Password").first.fill(PASSWORD)
    page.get_by_role("button", name=re.compile("account", re.IGNORECASE)).click()
    expect(page).to_have_url(re.compile("/goals"))
    page.reload()
    expect(page).to_have_url(re.compile("/goals"))
    expect(page.get_by_role("navigation").first).to_be_visible()


def test_a_wrong_password_is_told_beside_the_form(page: Page) -> None:
    page.goto("/sign-in")
    page.get_by_label("E-mail").fill("nobody@example.org")
    page.get_by_label("Password").first.fill("not the password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("alert").first).to_be_visible()
    expect(page).to_have_url(re.compile("/sign-in"))
