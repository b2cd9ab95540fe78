"""A browser that comes back after its server was away: it is told, and nothing typed is lost."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from dashboard.text.frontend import SENTENCES
from tests.browser.running import Station
from tests.browser.tab import Tab

PATIENCE = 90_000
"""Milliseconds, for a server that starts anew meanwhile."""


def test_the_page_says_so_comes_back_by_itself_and_keeps_what_was_typed(
    station: Station, chromium: Browser
) -> None:
    tab = Tab(chromium.new_page(), station.server.address)
    tab.open("item?code=O18")
    note = tab.page.locator("textarea").first
    note.click()
    note.press_sequentially("ก่อน")
    station.server.kill()
    told = tab.page.get_by_role("dialog")
    expect(told).to_contain_text(SENTENCES["silent"].th, timeout=PATIENCE)
    expect(tab.page.get_by_role("checkbox").first).to_be_disabled()
    station.server.start()
    expect(told).to_have_count(0, timeout=PATIENCE)
    tab.settle()
    assert "code=O18" in tab.page.url
    expect(note).to_have_value("ก่อน")
    note.press("End")
    note.press_sequentially("หลัง")
    tab.page.locator("h1").first.click()
    expect(tab.message.get_by_role("button")).to_be_visible(timeout=PATIENCE)
    assert station.state().item("O18").note == "ก่อนหลัง"
    tab.page.close()
