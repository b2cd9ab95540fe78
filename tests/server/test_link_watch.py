"""The link watch inside the server: it runs by itself and keeps nobody waiting."""

from __future__ import annotations

import os
import signal
import socket
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
from tests.server.running import SECONDS, started

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
    data_dir = station_folder(tmp_path / "data")
    watching = {"ITA_WATCH_HOURS": "24", "ITA_WATCH_ALLOW": "127.0.0.0/8"}
    desk = open_desk(from_environment({**environment(data_dir), **watching}))
    year = desk.current_year()
    for number in range(PAGES):
        url = f"http://127.0.0.1:{site}/{number}"
        attach_address(desk, OFFICER, year, "O1", url, Proof(str(year)))
    with started(data_dir, **watching) as server:
        assert called.wait(SECONDS)
        server.process.send_signal(signal.SIGINT)
        # Each of the pages would take ten seconds to give up.
        server.process.wait(timeout=PAGES)
