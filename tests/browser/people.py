"""What people do at the beginning of a journey."""

import re
import uuid
from typing import Any

from playwright.sync_api import Page, expect

PASSWORD = "a long enough password"
SEND = """async ([path, body]) => {
  const state = await (await fetch('/api/auth/state')).json();
  const headers = {'Content-Type': 'application/json', 'X-CSRFToken': state.csrf_token, Accept: 'application/json'};
  const answer = await fetch(path, {method: 'POST', headers, body: JSON.stringify(body)});
  return [answer.status, await answer.json()];
}"""


def sign_up(page: Page, address: str = "") -> str:
    """Make an account of one's own and land on the tree; return its e-mail."""
    email = f"{uuid.uuid4().hex[:12]}@example.org"
    page.goto(f"{address}/sign-up")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").first.fill(PASSWORD)
    page.get_by_role("button", name="Make account and start").click()
    expect(page).to_have_url(re.compile("/goals"))
    return email


def sign_in(page: Page, email: str, address: str = "") -> None:
    """Sign in and land on the tree."""
    page.goto(f"{address}/sign-in")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").first.fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(re.compile("/goals"))


def log_session(page: Page, name: str) -> str:
    """Log a past session with the page for it; return its address."""
    page.goto("/sessions/new")
    page.get_by_label("Name").first.fill(name)
    page.get_by_role("button", name=re.compile("Log it|Log session|Log")).last.click()
    expect(page).to_have_url(re.compile(r"/sessions/(?!new)[^/]+$"))
    # The address is there before the page: until then the form still is, and it has notes, too.
    expect(page.get_by_role("region", name="When and how long")).to_be_visible()
    return page.url


def wait_until_saved(page: Page) -> None:
    """Wait until the page says that everything is on the server."""
    expect(page.get_by_role("status").filter(has_text=re.compile("^Saved")).first).to_be_visible()


def send(page: Page, path: str, body: dict[str, Any]) -> dict[str, Any]:
    """Make something on the server as the page would; return what it became."""
    status, answer = page.evaluate(SEND, [path, body])
    assert status == 201, answer
    return answer
