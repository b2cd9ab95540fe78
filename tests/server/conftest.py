"""One server for all tests of this folder, on a free port and a station of its own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError

import pytest

from tests.installation import environment, station_folder
from tests.server.running import SECONDS, Server

CHILD = Path(__file__).with_name("serving_child.py")
ROOT = CHILD.parents[2]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that was started from a folder that is not the project's."""
    folder = tmp_path_factory.mktemp("server")
    data_dir, port = station_folder(folder / "data"), free_port()
    running = Server(f"http://127.0.0.1:{port}", data_dir, folder / "log")
    settings = {**environment(data_dir), "ITA_HOST": "127.0.0.1", "ITA_PORT": str(port)}
    with running.log.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, str(CHILD)],
            cwd=folder,
            env={**os.environ, **settings, "PYTHONPATH": str(ROOT)},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_for(running, process)
            yield running
        finally:
            process.terminate()
            process.wait(timeout=SECONDS)


def wait_for(server: Server, process: subprocess.Popen[bytes]) -> None:
    give_up = time.monotonic() + SECONDS
    while time.monotonic() < give_up and process.poll() is None:
        try:
            server.get("/_stcore/health")
            return
        except (URLError, ConnectionError):
            time.sleep(0.1)
    pytest.fail(server.logged())


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
