"""The very full state: 2,000 goals and 5,000 sessions."""

import gzip
import re
from collections.abc import Generator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.full import EMAIL, full_server
from tests.browser.people import sign_in
from tooling.client import CLIENT

MOST_NODES = 3_000
LARGEST_ENTRY_BYTES = 180 * 1024
SMALLEST_LABEL_PX = 11


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Generator[Page]:
    """The person with the full tree, signed in."""
    with full_server(tmp_path) as address:
        context = browser.new_context(base_url=address, viewport={"width": 1440, "height": 900})
        page = context.new_page()
        sign_in(page, EMAIL, address)
        yield page
        context.close()


@pytest.mark.slow
def test_a_full_tree_and_a_full_list_stay_light_and_readable(page: Page) -> None:
    for zoom in ("far", "middle", "near"):
        page.goto(f"/goals?zoom={zoom}")
        expect(page.get_by_text(re.compile("^Goal 0: practise")).first).to_be_visible()
        assert page.evaluate("document.querySelectorAll('*').length") < MOST_NODES, zoom
        sizes = page.evaluate(
            """() => [...document.querySelectorAll('main *')]
                .filter((node) => [...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim()))
                .filter((node) => node.checkVisibility({visibilityProperty: true, opacityProperty: true}))
                .map((node) => {
                    const size = parseFloat(getComputedStyle(node).fontSize);
                    const flow = node.closest('.react-flow__viewport');
                    return flow ? size * new DOMMatrix(getComputedStyle(flow).transform).a : size;
                })"""
        )
        assert min(sizes) >= SMALLEST_LABEL_PX - 0.01, zoom
    page.goto("/sessions")
    expect(page.get_by_text("Session 0", exact=True).first).to_be_visible()
    assert page.evaluate("document.querySelectorAll('*').length") < MOST_NODES


def test_the_entry_bundle_stays_small() -> None:
    page = (CLIENT / "dist" / "index.html").read_text("utf-8")
    names = re.findall(r'(?:src|href)="/?(assets/[^"]+\.js)"', page)
    assert names
    size = sum(len(gzip.compress((CLIENT / "dist" / name).read_bytes())) for name in names)
    assert size <= LARGEST_ENTRY_BYTES
