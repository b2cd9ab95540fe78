"""The link watch inside the server: it runs by itself and keeps nobody waiting."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from dashboard.services.attaching import attach_address
from dashboard.services.desk import open_desk
from dashboard.services.proof import Proof
from dashboard.settings import from_environment
from tests.cast import OFFICER
from tests.installation import environment, station_folder
from tests.server.conftest import CHILD, ROOT, free_port, wait_for
from tests.server.running import SECONDS, Server

PAGES = 12


@pytest.fixture
def silent_site() -> Iterator[tuple[int, Event]]:
    """The port of a site that takes every call and never answers; set once it was called."""
    called = Event()
    kept = []
    with socket.socket() as site:
        site.bind(("127.0.0.1", 0))
        site.listen(PAGES)

        def answer_nobody() -> None:
            while True:
                try:
                    kept.append(site.accept()[0])
                except OSError:
                    return
                called.set()

        Thread(target=answer_nobody, daemon=True).start()
        yield site.getsockname()[1], called


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGINT for one process")
def test_a_server_is_stopped_while_it_watches(
    tmp_path: Path, silent_site: tuple[int, Event]
) -> None:
    site, called = silent_site
    port = free_port()
    settings = {
        **environment(station_folder(tmp_path / "data")),
        "ITA_HOST": "127.0.0.1",
        "ITA_PORT": str(port),
        "ITA_WATCH_HOURS": "24",
        "ITA_WATCH_ALLOW": "127.0.0.0/8",
    }
    desk = open_desk(from_environment(settings))
    year = desk.current_year()
    for number in range(PAGES):
        url = f"http://127.0.0.1:{site}/{number}"
        attach_address(desk, OFFICER, year, "O1", url, Proof(str(year)))
    server = Server(f"http://127.0.0.1:{port}", tmp_path / "data", tmp_path / "log")
    with server.log.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, str(CHILD)],
            cwd=tmp_path,
            env={**os.environ, **settings, "PYTHONPATH": str(ROOT)},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_for(server, process)
        assert called.wait(SECONDS)
        process.send_signal(signal.SIGINT)
        # Each of the pages would take ten seconds to give up.
        process.wait(timeout=PAGES)
    finally:
        process.kill()
        process.wait()
