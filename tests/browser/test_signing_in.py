"""Signing in as people do: the link, the password, the page that was wanted, the way out."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pyotp
import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.services.accounts import invite, officer_with_key
from dashboard.text import signing_in as words
from tests.browser.conftest import LAPTOP, OpenTab
from tests.browser.running import Station
from tests.browser.tab import Tab
from tests.services.signing import AT_MACHINE, PASSWORD, joined

FORGED = "https://elsewhere.example/"


@pytest.fixture
def no_script(chromium: Browser, station: Station) -> Iterator[Page]:
    """A browser that runs no script, on a station where somebody has a password."""
    joined(station.desk)
    visitor = chromium.new_context(
        viewport=LAPTOP,  # type: ignore[arg-type]
        java_script_enabled=False,
        base_url=station.server.address,
    )
    yield visitor.new_page()
    visitor.close()


def send(page: Page, button: str) -> None:
    page.get_by_role("button", name=button, exact=True).click()


def enter(page: Page, name: str = "clerk", password: str = PASSWORD) -> None:
    page.get_by_label(words.NAME.th).fill(name)
    page.get_by_label(words.PASSWORD.th, exact=True).fill(password)
    send(page, words.ENTER.th)


def choose_password(page: Page) -> None:
    for box in page.locator("input[type=password]").all():
        box.fill(PASSWORD)
    page.locator("form button").first.click()


def signed_in(station: Station, open_tab: OpenTab, wanted: str) -> Tab:
    """A tab of somebody who wanted an address and signed in for it."""
    joined(station.desk)
    tab = open_tab(station)
    tab.page.goto(f"{tab.address}/signin?next={wanted}")
    enter(tab.page)
    tab.settle()
    return tab


def path_of(page: Page) -> str:
    return urlsplit(page.url).path


def test_all_of_it_works_without_a_script(no_script: Page, station: Station) -> None:
    page, desk = no_script, station.desk
    page.goto("/account")
    assert path_of(page) == "/signin"
    enter(page, password="ผิดแน่นอน")
    expect(page.get_by_role("alert")).to_contain_text(words.FAILED.th)
    enter(page)
    expect(page.locator("h1")).to_have_text(words.ACCOUNT.th)
    send(page, words.SIGN_OUT.th)
    expect(page.get_by_role("status")).to_contain_text(words.SIGNED_OUT.th)

    link = invite(desk, AT_MACHINE, officer_with_key(desk, "commander")).token
    page.goto(f"/welcome?link={link}")
    choose_password(page)
    page.goto("/account/second")
    secret = page.locator("code").inner_text().replace(" ", "")
    code = pyotp.TOTP(secret).at(int(desk.now().timestamp()))
    page.locator("input[name=code]").fill(code)
    page.locator("form button").first.click()
    expect(page.locator("body")).to_contain_text(words.SECOND_ON.th)
    page.goto(f"/welcome?link={link}")
    expect(page.locator("h1")).to_have_text(words.LINK_GONE.th)


def test_the_page_that_was_wanted_opens_after_the_password(
    station: Station, open_tab: OpenTab
) -> None:
    joined(station.desk)
    tab = open_tab(station)
    tab.page.goto(f"{tab.address}/item?code=O25&lang=th")
    assert path_of(tab.page) == "/signin"
    enter(tab.page)
    tab.settle()
    expect(tab.heading).to_contain_text("O25")
    expect(tab.page.locator("a.account")).to_be_visible()


def test_nobody_is_led_elsewhere(station: Station, open_tab: OpenTab) -> None:
    tab = signed_in(station, open_tab, FORGED)
    assert tab.page.url.startswith(tab.address)


def test_whoever_signs_out_is_out_in_every_tab(station: Station, open_tab: OpenTab) -> None:
    tab = signed_in(station, open_tab, "/item?code=O25")
    other = Tab(tab.page.context.new_page(), tab.address)
    other.page.goto(f"{tab.address}/account")
    send(other.page, words.SIGN_OUT.th)
    expect(other.page.get_by_role("status")).to_contain_text(words.SIGNED_OUT.th)
    before = station.answers("O25")
    tab.page.wait_for_timeout(1100)
    tab.page.locator("[class*='st-key-box_'] label").first.click()
    expect(tab.page.get_by_text(words.ENDED.th)).to_be_visible()
    assert station.answers("O25") == before
    other.page.go_back()
    assert path_of(other.page) in {"/account", "/signin"}
    expect(other.page.get_by_text(words.CHANGE_PASSWORD.th)).to_have_count(0)
