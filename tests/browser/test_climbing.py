"""A climbing session on a phone: two taps log a climb, offline too, and the session shows what was sent."""

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.people import sign_up

PHONE = {"width": 390, "height": 844}
# Whether three writes stand in this browser's database.
KEPT = """() => new Promise((done) => {
  const opening = indexedDB.open('keyval-store');
  opening.onsuccess = () => {
    const all = opening.result.transaction('keyval').objectStore('keyval').getAll();
    all.onsuccess = () => done(all.result.some((kept) => kept?.line?.length === 3));
  };
})"""


@pytest.fixture
def phone(page: Page) -> Page:
    """A new person with a phone, on the page of climbing."""
    sign_up(page)
    page.set_viewport_size({"width": PHONE["width"], "height": PHONE["height"]})
    page.goto("/drills/climbing")
    expect(page.get_by_text("First send of today")).to_be_visible()
    return page


def log(page: Page, grade: str, style: str) -> None:
    """Log a climb in two taps."""
    page.get_by_role("radio", name=re.compile(f"^{grade},")).click()
    page.get_by_role("button", name=re.compile(f"^{style}")).first.click()


def climbs(page: Page) -> Locator:
    """Return the rows of what was climbed."""
    return page.locator("ol > li")


def test_the_first_climb_starts_a_fun_session_and_its_results_say_what_was_sent(phone: Page) -> None:
    """Two taps with nothing running; undo; a competition; a reload; finish."""
    log(phone, "V4", "Flash")
    expect(phone.get_by_text("Logged V4, flash.")).to_be_visible()
    expect(phone.get_by_role("heading", name="Fun")).to_be_visible()
    log(phone, "V6", "Flash")
    expect(climbs(phone)).to_have_count(2)
    phone.get_by_role("button", name="Undo").click()
    expect(climbs(phone)).to_have_count(1)

    phone.get_by_role("switch", name="Counts for a competition").click(force=True)
    phone.get_by_label("Name").fill("Hall cup")
    phone.get_by_role("button", name="Make it").click()
    phone.get_by_role("button", name="One try more").click()
    log(phone, "V3", "Redpoint")
    expect(climbs(phone).first).to_contain_text("Hall cup")
    expect(climbs(phone).first).to_contain_text("2 tries")
    expect(phone.get_by_text("2 sends · 1 in Hall cup")).to_be_visible()
    expect(phone.get_by_role("status").filter(has_text="Saved").first).to_be_attached()

    phone.reload()
    expect(climbs(phone)).to_have_count(2)
    expect(phone.get_by_role("switch", name="Counts for Hall cup")).to_be_checked()
    phone.get_by_role("button", name="Finish").click()
    expect(phone.get_by_text("What you climbed")).to_be_visible()
    expect(phone.get_by_text("2 sends, V4, so Completed")).to_be_visible()


def test_climbs_without_a_connection_outlive_the_page_and_are_sent_once(phone: Page, context: BrowserContext) -> None:
    """Three with nothing running: they show at once and are counted; the page is closed; they are one session later."""
    context.set_offline(True)
    for grade, style in (("V4", "Flash"), ("V5", "Onsight"), ("V6", "Attempt")):
        log(phone, grade, style)
    expect(climbs(phone)).to_have_count(3)
    expect(phone.get_by_role("status").filter(has_text="Offline, kept here (3)")).to_be_attached()
    phone.wait_for_function(KEPT)
    phone.close()
    context.set_offline(False)
    page = context.new_page()
    page.goto("/drills/climbing")
    expect(page.get_by_role("heading", name="Fun")).to_be_visible()
    expect(climbs(page)).to_have_count(3)
    expect(page.get_by_role("status").filter(has_text="Saved").first).to_be_attached()
    page.reload()
    expect(climbs(page)).to_have_count(3)
    expect(climbs(page).nth(1)).to_contain_text("Onsight")


def test_a_climb_that_a_full_day_refuses_is_kept_and_logged_into_a_session_of_that_day(phone: Page) -> None:
    token = phone.request.get("/api/auth/state").json()["csrf_token"]
    headers = {"X-CSRFToken": token, "Referer": phone.url}
    answer = phone.request.patch("/api/me", data={"daily_caps": {"climbing": 1}}, headers=headers)
    assert answer.ok, answer.text()
    phone.reload()
    log(phone, "V4", "Flash")
    phone.get_by_role("button", name="Finish").click()
    expect(phone.get_by_text("What you climbed")).to_be_visible()

    phone.goto("/drills/climbing")
    log(phone, "V6", "Flash")
    expect(phone.get_by_role("alert").filter(has_text="Not logged, kept here. Climbing: 1 of 1")).to_be_visible()
    expect(phone.get_by_text("Logged V6, flash.")).to_have_count(0)
    expect(climbs(phone)).to_have_count(0)
    phone.reload()
    phone.get_by_role("button", name=re.compile("^Log it into Fun")).click()
    expect(phone.get_by_text(re.compile("^Logged V6, flash. It is in “Fun"))).to_be_visible()
    expect(phone.get_by_role("list", name="Not logged")).to_have_count(0)
    expect(phone.get_by_role("status").filter(has_text="Saved").first).to_be_attached()
    completions = phone.request.get("/api/climbing/completions").json()["items"]
    assert [climb["grade"] for climb in completions] == ["V6", "V4"]
    assert len({climb["session"]["id"] for climb in completions}) == 1
