"""The server with a station some weeks into its year, beside an untuned one with an empty page."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from dashboard.services.demo import fill_demo
from tests.browser.chromium import running_chromium
from tests.browser.running import Server, Station

EMPTY = {
    "empty page": "",
    "empty page, pandas and plotly loaded": "import pandas, plotly.express\n",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a measurement."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker("bench")
            if not Path("/proc/self/stat").exists():
                item.add_marker(pytest.mark.skip(reason="needs /proc to read CPU times"))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with running_chromium() as browser:
        yield browser


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    station = Station(tmp_path / "data")
    fill_demo(station.desk)
    station.server.start()
    yield station
    station.server.stop()


@pytest.fixture(params=EMPTY)
def untuned(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, Server]]:
    """`streamlit run` as it comes, with a script that shows nothing."""
    script = tmp_path / "empty.py"
    script.write_text(EMPTY[request.param], encoding="utf-8")
    server = Server(
        (
            *(sys.executable, "-m", "streamlit", "run", str(script), "--server.port", "{port}"),
            *("--server.headless", "true", "--server.address", "127.0.0.1"),
        ),
        tmp_path / "streamlit.log",
        folder=tmp_path,
    )
    server.start()
    yield request.param, server
    server.stop()
