"""One server for all tests of this folder, on a free port and a station of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.installation import station_folder
from tests.server.running import Server, started


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("server")
    with started(station_folder(folder / "data")) as running:
        yield running
