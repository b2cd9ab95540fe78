"""The command line on a test station, on 22 November 2026 (fiscal year 2570)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.services.desk import Desk, open_desk
from dashboard.settings import from_environment
from dashboard.store.engine import open_engine
from tests.cli.running import Run, run_in
from tests.installation import environment, read_catalogues_once, station_folder


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return station_folder(tmp_path / "data")


@pytest.fixture
def run(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Run]:
    """Runs a command of ``ita-dashboard`` in this process."""
    read_catalogues_once(monkeypatch)
    yield run_in(environment(data_dir))
    open_engine(from_environment(environment(data_dir)).database_url).dispose()


@pytest.fixture
def desk(data_dir: Path) -> Desk:
    """The station the commands work on."""
    return open_desk(from_environment(environment(data_dir)))
