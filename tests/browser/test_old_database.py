"""An old database: taken over at sign-up, seen as two trees, and a session moved across midnight and a clock change."""

import re
import sqlite3
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.live import live_server
from tests.browser.people import PASSWORD, wait_until_saved
from tests.migrations.legacy_databases import ZONE, write_database


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Generator[Page]:
    """A visitor from New York, on a server that was started with an old database."""
    path = write_database(tmp_path / "goals.db")
    with live_server(tmp_path, database=path, time_zone=ZONE) as address:
        context = browser.new_context(base_url=address, locale="en-US", timezone_id=ZONE)
        yield context.new_page()
        context.close()


def change_start(page: Page, date: str, time: str, choice: str | None = None) -> None:
    """Change start in place; `choice` picks one of the two hours of a clock change."""
    page.get_by_role("button", name=re.compile("^Started")).click()
    page.get_by_label("Date").fill(date)
    page.get_by_label("Time", exact=True).fill(time)
    if choice is not None:
        page.get_by_text(re.compile(f"^{choice}")).click()
    page.get_by_role("button", name="Done", exact=True).click()
    wait_until_saved(page)


@pytest.mark.slow
def test_the_first_account_owns_an_old_database_and_edits_a_session_in_it(page: Page, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "goals.db")) as database:
        before = dict(database.execute("SELECT id, session_data FROM goals WHERE session_data IS NOT NULL").fetchall())
    page.goto("/")
    expect(page.get_by_text(re.compile("This server holds .* from an old database"))).to_be_visible()
    page.get_by_label("E-mail").fill("owner@example.org")
    page.get_by_label("Password").first.fill(PASSWORD)
    page.get_by_role("button", name="Make account and start").click()
    expect(page.get_by_text(re.compile("from the old database are yours now"))).to_be_visible()

    page.goto("/sessions/planned%20times%20only")
    expect(page.get_by_role("button", name=re.compile("^Started"))).to_contain_text("2:00 pm")
    expect(page.get_by_text("45 min").first).to_be_visible()

    # 00:30 on the 19th is still the evening of the 18th, for the day starts at 4.
    change_start(page, "2025-09-19", "0:30")
    expect(page.get_by_role("button", name=re.compile("^Practice day"))).to_contain_text("18 Sep")
    expect(page.get_by_text("14 h 15").first).to_be_visible()
    page.reload()
    expect(page.get_by_role("button", name=re.compile("^Started"))).to_contain_text("12:30 am")
    expect(page.get_by_role("button", name=re.compile("^Practice day"))).to_contain_text("18 Sep")

    with closing(sqlite3.connect(tmp_path / "goals.db")) as database:
        after = dict(database.execute("SELECT id, session_data FROM goals WHERE session_data IS NOT NULL").fetchall())
    assert after == before


@pytest.mark.slow
def test_a_session_across_the_end_of_summer_time_has_its_real_length(page: Page) -> None:
    page.goto("/")
    page.get_by_label("E-mail").fill("owner@example.org")
    page.get_by_label("Password").first.fill(PASSWORD)
    page.get_by_role("button", name="Make account and start").click()
    expect(page).to_have_url(re.compile("/goals"))
    page.goto("/sessions/planned%20times%20only")
    page.get_by_role("button", name=re.compile("^Ends")).click()
    page.get_by_label("Date").fill("2025-11-02")
    page.get_by_label("Time", exact=True).fill("3:00")
    page.get_by_role("button", name="Done", exact=True).click()
    wait_until_saved(page)
    # 1:30 happens twice in that night; from the first one it is two and a half hours to 3:00.
    change_start(page, "2025-11-02", "1:30", choice="First")
    expect(page.get_by_text("2 h 30").first).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Practice day"))).to_contain_text("1 Nov")
    change_start(page, "2025-11-02", "1:30", choice="Second")
    expect(page.get_by_text("1 h 30").first).to_be_visible()
