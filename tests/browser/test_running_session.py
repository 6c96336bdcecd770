"""A session that runs: timed on several screens, by touch and without a connection, and right to the second."""

import re
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from tests.browser.people import log_session, send, sign_in, sign_up, wait_until_saved

Press = tuple[float, float]  # the seconds before a press and after it: what it did happened between them
CLOCKS_SECONDS = 0.5  # by which the pages' clocks may differ from the server's
# The last one is never begun, so that the session is partly done.
PARTS = [
    ("Warm-up", [("Chromatic", 120)]),
    ("Main", [("Inversions", 300), ("Changes", 300)]),
    ("Song", [("Play", 600)]),
]


def make_template(page: Page) -> None:
    """Put a template of four activities in three sections on the server."""
    sections = [
        {
            "id": name,
            "name": name,
            "planned_seconds": sum(seconds for _, seconds in activities),
            "activities": [
                {"instance_id": one, "name": one, "planned_seconds": planned} for one, planned in activities
            ],
        }
        for name, activities in PARTS
    ]
    document = {"version": 1, "sections": sections, "notes": "", "details": {}}
    body = {"name": "Jazz hour", "discipline": "music", "session_type": "CHORDS", "template_data": document}
    send(page, "/api/templates", body)


def press(act: Callable[[], object]) -> Press:
    """Do something, and say between which seconds it was done."""
    before = time.time()
    act()
    return before, time.time()


def is_between(seconds: float, first: Press, last: Press) -> bool:
    """Whether these seconds can have passed from one press to another."""
    return last[0] - first[1] - CLOCKS_SECONDS <= seconds <= last[1] - first[0] + CLOCKS_SECONDS


def show_start(page: Page) -> None:
    """Open the start sheet with a key: the template has the focus."""
    page.goto("/sessions")
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()
    page.keyboard.press("s")
    expect(page.get_by_role("dialog", name="Start").get_by_role("button", name="Jazz hour")).to_be_focused()


def start_shown(page: Page) -> None:
    """Start what has the focus in the start sheet, with a second key."""
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/sessions/(?!new)[^/]+$"))


def timer_of(page: Page, name: str) -> Locator:
    """Return the button that starts or stops an activity's timer."""
    return page.get_by_role("button", name=re.compile(f"(Start|Stop) the timer of {name}"))


def read_session(page: Page, url: str) -> dict[str, Any]:
    """Return a session as the server has it."""
    return page.evaluate("async (id) => (await fetch('/api/sessions/' + id)).json()", url.rsplit("/", 1)[1])


def seconds_of(intervals: list[dict[str, str]]) -> float:
    """Return how long closed intervals lasted."""
    ends = [(datetime.fromisoformat(one["start"]), datetime.fromisoformat(one["stop"])) for one in intervals]
    return sum((stop - start).total_seconds() for start, stop in ends)


def activities_of(session: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the activities by their names."""
    sections = session["attributes"]["sections"]
    return {one["name"]: one for section in sections for one in section["activities"]}


def say_clock(seconds: float) -> str:
    """Say a time as the page does: to the nearest second, halves up."""
    whole = int(seconds + 0.5)
    return f"{whole // 60}:{whole % 60:02d}"


@pytest.mark.slow
def test_three_activities_timed_on_three_screens_come_out_right_to_the_second(
    page: Page,
    context: BrowserContext,
    browser: Browser,
    base_url: str,
    serious_violations: Callable[[Page], list[str]],
) -> None:
    email = sign_up(page)
    make_template(page)
    show_start(page)
    started = press(lambda: start_shown(page))
    url = page.url
    page.get_by_role("link", name="Large timer").click()
    clock = page.get_by_role("timer")
    expect(clock).to_have_text(re.compile(r"^1:[0-5]\d$"))
    page.get_by_role("button", name="Bell, count-in and more").click()
    page.get_by_role("menuitemradio", name="None").click()
    expect(page.get_by_role("menu")).to_have_count(0)

    # A pause of two seconds, and a reload in it: neither counts.
    expect(clock).to_have_text(re.compile(r"^1:([0-4]\d|5[0-7])$"))
    paused = press(lambda: page.keyboard.press("Space"))
    expect(page.get_by_role("button", name="Go on")).to_be_visible()
    assert serious_violations(page) == []
    still = clock.inner_text()
    page.reload()
    expect(page.get_by_role("button", name="Go on")).to_be_visible()
    expect(clock).to_have_text(still)
    page.wait_for_timeout(max(0, paused[1] + 2 - time.time()) * 1000)
    resumed = press(lambda: page.keyboard.press("Space"))
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    page.wait_for_timeout(1500)
    went_on = press(lambda: page.keyboard.press("ArrowRight"))
    expect(page.get_by_role("heading", name="Inversions")).to_be_visible()

    # Another tab starts the third and stops it; this one shows it at once.
    tab = context.new_page()
    tab.goto(url)
    expect(timer_of(tab, "Inversions")).to_have_attribute("aria-pressed", "true")
    started_third = press(timer_of(tab, "Changes").click)
    expect(page.get_by_role("heading", name="Changes")).to_be_visible()
    tab.wait_for_timeout(2500)
    stopped_third = press(timer_of(tab, "Changes").click)
    expect(page.get_by_role("button", name="Go on")).to_be_visible()
    wait_until_saved(tab)

    # Another device sees what was done, ticks the first two and finishes.
    phone = browser.new_context(base_url=base_url, locale="en-GB", timezone_id="Europe/Vienna")
    try:
        other = phone.new_page()
        sign_in(other, email, base_url)
        other.goto(url)
        expect(timer_of(other, "Changes")).to_have_attribute("aria-pressed", "false")
        other.get_by_role("checkbox", name="Done: Chromatic").check()
        other.get_by_role("checkbox", name="Done: Inversions").check()
        other.get_by_role("group", name="Outcome").get_by_role("button", name="Partial").click()
        wait_until_saved(other)
        session = read_session(other, url)
        parts = activities_of(session)
        measured = {name: seconds_of(part["intervals"]) for name, part in parts.items()}
        assert session["status"] == "PARTIAL"
        first, second = (seconds_of([one]) for one in parts["Chromatic"]["intervals"])
        assert is_between(first, started, paused)
        assert is_between(second, resumed, went_on)
        assert is_between(measured["Inversions"], went_on, started_third)
        assert is_between(measured["Changes"], started_third, stopped_third)
        assert measured["Play"] == 0
        pauses = session["attributes"]["pauses"]
        assert [one["instance_id"] for one in pauses] == [parts["Chromatic"]["instance_id"]]
        assert is_between(seconds_of(pauses), paused, resumed)
        total = int(sum(measured.values()) + 0.5)
        assert session["total_duration_seconds"] == total
        for name in ("Chromatic", "Inversions", "Changes"):
            field = other.get_by_role("textbox", name=f"Time of {name}", exact=True)
            expect(field).to_have_value(say_clock(measured[name]))
        main = other.get_by_role("main").get_by_label("Main", exact=True)
        expect(main).to_contain_text(say_clock(measured["Inversions"] + measured["Changes"]))
        facts = other.get_by_role("region", name="When and how long")
        expect(facts).to_contain_text(f"{total} s")
        assert [seconds for _, seconds in session["section_seconds"]] == [
            int(measured["Chromatic"] + 0.5),
            int(measured["Inversions"] + measured["Changes"] + 0.5),
            0,
        ]
    finally:
        phone.close()
    # Looked at again, the first screen knows.
    page.evaluate("document.dispatchEvent(new Event('visibilitychange', {bubbles: true}))")
    expect(page.get_by_role("heading", name="This session is not running.")).to_be_visible()


def test_two_tabs_rename_a_session_at_once_and_nothing_is_lost(page: Page, context: BrowserContext) -> None:
    sign_up(page)
    url = log_session(page, "Chords")
    tab = context.new_page()
    tab.goto(url)
    name = "Name"
    expect(tab.get_by_role("textbox", name=name, exact=True)).to_have_value("Chords")
    context.set_offline(True)
    page.get_by_role("textbox", name=name, exact=True).fill("Chords, here")
    tab.get_by_role("textbox", name=name, exact=True).fill("Chords, there")
    tab.get_by_role("textbox", name=re.compile("Notes")).fill("Only there.")
    expect(tab.get_by_text(re.compile("Offline, kept here")).first).to_be_visible()
    context.set_offline(False)

    # One of the two came first; the other shows both values and waits.
    question = re.compile("also changed elsewhere")
    late, kept, lost = wait_for_question({page: "Chords, here", tab: "Chords, there"}, question)
    alert = late.get_by_role("alert").filter(has_text=question)
    expect(alert).to_contain_text(kept)
    expect(alert).to_contain_text(lost)
    expect(alert.get_by_role("button")).to_have_count(2)
    alert.get_by_role("button", name="Keep this").click()
    for one in (page, tab):
        expect(one.get_by_role("textbox", name=name, exact=True)).to_have_value(kept)
        expect(one.get_by_role("textbox", name=re.compile("Notes"))).to_have_value("Only there.")
        expect(one.get_by_role("alert").filter(has_text=question)).to_have_count(0)
    session = read_session(page, url)
    assert (session["name"], session["attributes"]["notes"]) == (kept, "Only there.")


def wait_for_question(names: dict[Page, str], question: re.Pattern[str]) -> tuple[Page, str, str]:
    """Return the page that asks, its own value and the other one."""
    (first, here), (second, there) = names.items()
    for _ in range(200):
        if first.get_by_role("alert").filter(has_text=question).count() > 0:
            return first, here, there
        if second.get_by_role("alert").filter(has_text=question).count() > 0:
            return second, there, here
        first.wait_for_timeout(50)
    raise AssertionError("neither tab asks")


SMALL = """(selector) => [...document.querySelectorAll(selector)].flatMap((one) => {
  const hit = (one.closest('label') ?? one).getBoundingClientRect();
  const isSeen = hit.width > 1 && hit.height > 1 && !one.disabled;
  return isSeen && (hit.width < 43.9 || hit.height < 43.9)
    ? [`${one.getAttribute('aria-label') ?? one.textContent} ${hit.width.toFixed(0)}x${hit.height.toFixed(0)}`] : [];
})"""


def test_one_thumb_starts_ticks_times_pauses_and_finishes_on_a_phone(browser: Browser, base_url: str) -> None:
    phone = browser.new_context(
        base_url=base_url,
        locale="en-GB",
        timezone_id="Europe/Vienna",
        viewport={"width": 390, "height": 844},
        has_touch=True,
        is_mobile=True,
    )
    try:
        page = phone.new_page()
        sign_up(page)
        make_template(page)
        seen: dict[str, list[str]] = {}

        def look(place: str, selector: str) -> None:
            seen[place] = page.evaluate(SMALL, selector)
            assert page.evaluate("document.documentElement.scrollWidth") == 390, place

        page.goto("/sessions")
        page.get_by_role("navigation", name="Tab bar").get_by_role("button", name="Start").tap()
        page.get_by_role("dialog", name="Start").get_by_role("button", name="Jazz hour").tap()
        expect(page).to_have_url(re.compile(r"/sessions/(?!new)[^/]+$"))
        url = page.url
        expect(timer_of(page, "Chromatic")).to_have_attribute("aria-pressed", "true")
        look("session", "[data-activity] button, [data-activity] input[type=checkbox], nav button")
        page.locator("label").filter(has=page.get_by_role("checkbox", name="Done: Chromatic")).tap()
        timer_of(page, "Inversions").tap()
        expect(timer_of(page, "Inversions")).to_have_attribute("aria-pressed", "true")
        page.get_by_role("navigation", name="Tab bar").get_by_role("link", name="Goals").tap()
        bar = page.get_by_role("region", name="Running now")
        expect(bar).to_contain_text("Inversions")
        look("bar", "[data-running-bar] button")
        in_reach(bar.get_by_role("button", name="Pause"))
        bar.get_by_role("button", name="Pause").tap()
        expect(bar).to_contain_text("Paused")
        bar.get_by_role("button", name="Go on").tap()
        expect(bar).not_to_contain_text("Paused")
        bar.get_by_role("link").tap()
        expect(page.get_by_role("heading", name="Inversions")).to_be_visible()
        look("timer", "article button")
        for name in ("Pause", "Done", "Next", "Finish"):
            in_reach(page.get_by_role("button", name=name))
        page.get_by_role("button", name="Finish").tap()
        expect(page).to_have_url(url)
        wait_until_saved(page)
        session = read_session(page, url)
        assert session["status"] == "ABANDONED"  # one of four was ticked
        assert activities_of(session)["Chromatic"]["completed"]
        assert session["attributes"]["pauses"][0]["stop"] is not None
        assert {place: small for place, small in seen.items() if small} == {}
    finally:
        phone.close()


def in_reach(target: Locator) -> None:
    """Check that a thumb gets there: in the lower half of the screen, and wholly on it."""
    box = target.bounding_box()
    assert box is not None
    assert box["y"] > 844 / 2
    assert box["y"] + box["height"] <= 844


def test_what_is_pressed_without_a_connection_arrives_once_with_the_times_of_the_presses(page: Page) -> None:
    sign_up(page)
    make_template(page)
    show_start(page)
    start_shown(page)
    url = page.url
    wait = timer_of(page, "Chromatic")
    expect(wait).to_have_attribute("aria-pressed", "true")
    version = read_session(page, url)["version"]
    writes: list[str] = []
    page.on("response", lambda answer: writes.append(answer.url) if answer.request.method == "PATCH" else None)
    page.wait_for_timeout(1200)
    page.context.set_offline(True)
    timer_of(page, "Chromatic").click()
    stopped = time.time()
    page.get_by_role("checkbox", name="Done: Chromatic").check()
    expect(page.get_by_text(re.compile("Offline, kept here")).first).to_be_visible()
    page.wait_for_timeout(1500)
    page.get_by_role("button", name="Finish session").click()
    finished = time.time()
    page.wait_for_timeout(1500)
    assert writes == []
    page.context.set_offline(False)
    wait_until_saved(page)
    session = read_session(page, url)
    [interval] = activities_of(session)["Chromatic"]["intervals"]
    assert datetime.fromisoformat(interval["stop"]).timestamp() == pytest.approx(stopped, abs=1)
    assert datetime.fromisoformat(session["session_end"]).timestamp() == pytest.approx(finished, abs=1)
    assert activities_of(session)["Chromatic"]["completed"]
    assert (len(writes), session["version"]) == (1, version + 1)
    page.reload()
    expect(page.get_by_role("textbox", name="Time of Chromatic", exact=True)).to_have_value(
        say_clock(seconds_of([interval]))
    )
