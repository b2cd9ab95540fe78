"""A browser that comes back after its server was away: it is told, and nothing typed is lost."""

from __future__ import annotations

import time

from playwright.sync_api import Browser, expect

from dashboard.text.frontend import SENTENCES
from tests.browser.running import Station
from tests.browser.tab import Tab

TYPED = "พิมพ์ไว้ก่อนที่ระบบจะปิด"


def test_what_was_typed_before_the_server_went_away_is_saved_when_it_is_back(
    station: Station, chromium: Browser
) -> None:
    tab = Tab(chromium.new_page(), station.server.address)
    tab.open("item?code=O18")
    note = tab.page.get_by_role("textbox").last
    note.click()
    note.press_sequentially(TYPED)
    station.server.kill()
    told = tab.page.get_by_role("dialog")
    expect(told).to_contain_text(SENTENCES["silent"].th, timeout=60_000)
    expect(tab.page.get_by_role("checkbox").first).to_be_disabled()
    station.server.start()
    expect(told).to_have_count(0, timeout=60_000)
    tab.settle()
    assert "code=O18" in tab.page.url
    _wait_for_note(station)
    expect(note).to_have_value(TYPED)
    tab.page.close()


def _wait_for_note(station: Station) -> None:
    until = time.monotonic() + 60
    while station.state().item("O18").note != TYPED:
        assert time.monotonic() < until, "what was typed was not saved"
        time.sleep(0.2)
