"""What a page weighs on its way to a phone: the script of our markup goes over once."""

from __future__ import annotations

import pytest
from playwright.sync_api import WebSocket

from tests.browser.conftest import OpenTab
from tests.browser.running import Station

MOST = {
    "item?code=O12": 60,
    "item?code=O4": 60,
    "board": 100,
    "": 80,
    "coverage": 150,
    "mine": 120,
}
"""KiB over the websocket; with its script on each element an item had 200."""


@pytest.mark.parametrize("page", MOST)
def test_a_page_is_light_when_it_opens_and_when_it_runs_again(
    demo_station: Station, open_tab: OpenTab, page: str
) -> None:
    tab = open_tab(demo_station)
    received: list[int] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: received.append(len(frame)))

    tab.page.on("websocket", listen)
    tab.open(page)
    assert 1024 < sum(received) <= MOST[page] * 1024
    received.clear()
    tab.open(page + ("&" if "?" in page else "?") + "lang=en")
    assert 1024 < sum(received) <= MOST[page] * 1024
    scripts = [url for url in tab.requests if "/linked.js" in url]
    assert len(set(scripts)) == 1
