"""One drill, several windows: only one of them plays it, the others look on until a person goes on there."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.people import sign_in, sign_up, wait_until_saved


def is_asked(page: Page, number: int) -> None:
    expect(page.get_by_text(f"chord {number}", exact=True)).to_be_visible()


def looks_on(page: Page) -> None:
    expect(page.get_by_role("region", name="Played elsewhere")).to_be_visible()


def test_a_drill_is_not_stolen_by_another_tab_or_device_and_can_be_taken_over(page: Page, browser: Browser) -> None:
    email = sign_up(page)
    page.goto("/drills/music")
    page.get_by_role("checkbox", name=re.compile("Count-in")).uncheck()
    page.get_by_role("button", name=re.compile("^Start")).click()
    is_asked(page, 1)
    wait_until_saved(page)

    address = re.sub("/drills.*", "", page.url)
    phone = browser.new_page(base_url=address)
    sign_in(phone, email)
    phone.goto("/drills/music")
    looks_on(phone)
    phone.keyboard.press("Escape")
    expect(phone).to_have_url(re.compile("/drills$"))
    page.keyboard.press("Space")
    is_asked(page, 2)

    # Another tab of the same browser looks on, too; when the first is closed, it stands where it was left.
    tab = page.context.new_page()
    tab.goto("/drills/music")
    looks_on(tab)
    page.close()
    expect(tab.get_by_role("region", name="Interrupted")).to_be_visible()
    tab.get_by_role("button", name="Go on").click()
    is_asked(tab, 2)
    wait_until_saved(tab)

    phone.goto("/drills/music")
    phone.get_by_role("button", name="Go on here").click()
    is_asked(phone, 2)
    wait_until_saved(phone)
    tab.reload()
    looks_on(tab)
    phone.get_by_role("button", name=re.compile("^Right, next")).click()
    is_asked(phone, 3)
    wait_until_saved(phone)
    phone.close()

    tab.get_by_role("button", name="Finish with what was done").click()
    expect(tab.get_by_role("region", name="Results")).to_contain_text("100 %")
    tab.goto("/sessions")
    expect(tab.get_by_role("main").get_by_text("2 chords, 100 %").filter(visible=True)).to_have_count(1)
