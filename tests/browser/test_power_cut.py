"""The server killed while marking: what the screen had acknowledged is there afterwards."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.browser.running import Station
from tests.browser.tab import Tab

ROUNDS = 3
MARKS_A_ROUND = 3


def test_every_acknowledged_mark_is_there_after_a_restart(
    station: Station, chromium: Browser
) -> None:
    tab = Tab(chromium.new_page(), station.server.address)
    lines = [duty.key.requirement for duty in station.state().item("O18").duties]
    acknowledged: set[str] = set()
    for _ in range(ROUNDS):
        tab.open("item?code=O18")
        left = [line for line in lines if not tab.is_ticked(line)]
        for line in left[:MARKS_A_ROUND]:
            _mark(tab, line)
            acknowledged.add(line)
        tab.box(left[MARKS_A_ROUND]).click(no_wait_after=True)
        station.server.kill()
        assert acknowledged <= {key.requirement for key in station.answers("O18")}
        station.server.start()
    tab.open("item?code=O18")
    assert all(tab.is_ticked(line) for line in acknowledged)
    tab.page.close()


def _mark(tab: Tab, line: str) -> None:
    """Press a box and wait for the message of just this press."""
    before = tab.message.get_by_role("button")
    old = before.evaluate("button => button.dataset.old = 'yes'") if before.count() else None
    tab.box(line).click()
    fresh = tab.message.locator("button:not([data-old])") if old else before
    expect(fresh).to_be_visible()
