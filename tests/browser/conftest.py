"""A browser, the served test station, and tabs that watch what no page may do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from dashboard.services.demo import fill_demo
from tests.browser.chromium import running_chromium
from tests.browser.running import Server, Station
from tests.browser.tab import Tab

OpenTab = Callable[..., Tab]
LAPTOP = {"width": 1366, "height": 768}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with running_chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def demo_station(tmp_path_factory: pytest.TempPathFactory, chromium: Browser) -> Iterator[Station]:
    """A station some weeks into its year, for tests that only look."""
    station = Station(tmp_path_factory.mktemp("station") / "data")
    fill_demo(station.desk)
    station.server.start()
    yield station
    station.server.stop()


@pytest.fixture
def station(tmp_path: Path, chromium: Browser) -> Iterator[Station]:
    """An empty station of the test's own."""
    station = Station(tmp_path / "data")
    station.server.start()
    yield station
    station.server.stop()


@pytest.fixture
def open_tab(chromium: Browser) -> Iterator[OpenTab]:
    """Opens a tab of a visitor of its own: ``open_tab(station, size, color_scheme="dark")``.

    ``server`` is another one than the station's own.

    When the test is over, no tab may have asked another host or complained in its console.
    """
    tabs: list[Tab] = []
    with ExitStack() as visits:

        def open_one(
            station: Station,
            size: dict[str, int] = LAPTOP,
            *,
            server: Server | None = None,
            **context: Any,
        ) -> Tab:
            visitor = chromium.new_context(viewport=size, **context)  # type: ignore[arg-type]
            visits.callback(visitor.close)
            tab = Tab(visitor.new_page(), (server or station.server).address)
            tabs.append(tab)
            return tab

        yield open_one
    for tab in tabs:
        assert tab.foreign_requests == []
        assert tab.complaints == []


@pytest.fixture
def tab(station: Station, open_tab: OpenTab) -> Tab:
    """A tab on an empty station."""
    return open_tab(station)


@pytest.fixture
def demo_tab(demo_station: Station, open_tab: OpenTab) -> Tab:
    """A tab on the station that is some weeks into its year."""
    return open_tab(demo_station)
