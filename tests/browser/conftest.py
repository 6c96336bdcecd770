"""What journeys share: the browser of this machine, a running server, and an accessibility check."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
from playwright.sync_api import Error, Page, expect

from tests.browser.live import live_server
from tooling.browser import find_chromium
from tooling.client import CLIENT

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
REFUSED = pytest.StashKey[list[str]]()
PATIENCE_MS = 30_000
"""A busy machine may take its time; what never comes is still missed."""
expect.set_options(timeout=PATIENCE_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip every journey, and say why, where there is no browser."""
    if find_chromium() is None:
        for item in items:
            if isinstance(item, pytest.Function) and "page" in item.fixturenames:
                item.add_marker(pytest.mark.skip(reason="no Chromium found: set CHROME_BIN to one"))


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Let a journey that failed say what its page showed and what the server refused."""
    outcome: Any = yield
    report: pytest.TestReport = outcome.get_result()
    page: Page | None = getattr(item, "funcargs", {}).get("page")
    if page is None or call.when != "call" or not report.failed:
        return
    report.sections.append(("refused", "\n".join(item.stash.get(REFUSED, []))))
    with suppress(Error):
        report.sections.append((f"page {page.url}", page.locator("body").aria_snapshot()))


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Launch the machine's own Chromium; none is downloaded."""
    return {"executable_path": find_chromium(), "headless": True, "args": FLAGS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any], base_url: str) -> dict[str, Any]:
    """Make every journey a fresh visitor from Vienna, on a laptop."""
    visitor = {"locale": "en-GB", "timezone_id": "Europe/Vienna", "viewport": {"width": 1280, "height": 800}}
    return {**browser_context_args, **visitor, "base_url": base_url}


@pytest.fixture(scope="session")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server that all journeys share; each signs up an account of its own."""
    with live_server(tmp_path_factory.mktemp("journeys")) as address:
        yield address


@pytest.fixture
def serious_violations() -> Callable[[Page], list[str]]:
    """Ask axe what is seriously wrong with a page, as `rule: element` lines; an empty list is what we want."""
    source = (CLIENT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")

    def ask(page: Page) -> list[str]:
        page.evaluate(source)
        found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
        return [
            f"{rule['id']}: {node['html'][:160]}"
            for rule in found["violations"]
            if rule["impact"] in ("serious", "critical")
            for node in rule["nodes"]
        ]

    return ask


@pytest.fixture(autouse=True)
def quiet_console(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a journey in which a script threw, for a page that looks right may still be broken."""
    if "page" not in request.fixturenames:
        yield
        return
    page: Page = request.getfixturevalue("page")
    page.context.set_default_timeout(2 * PATIENCE_MS)
    thrown: list[str] = []
    refused = request.node.stash.setdefault(REFUSED, [])
    page.on("pageerror", lambda error: thrown.append(str(error)))
    page.on("requestfailed", lambda sent: refused.append(f"{sent.method} {sent.url}: {sent.failure}"))
    page.on(
        "response",
        lambda got: refused.append(f"{got.request.method} {got.url}: {got.status}") if got.status >= 400 else None,
    )
    yield
    assert thrown == []
