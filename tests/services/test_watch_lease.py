"""Servers on one database that are due at the same time: one of them opens the addresses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from multiprocessing import get_context
from threading import Barrier, Thread

import pytest

from dashboard.services.clock import Clock
from dashboard.services.desk import Desk
from dashboard.services.watch_schedule import PROMISED, watch_if_due
from dashboard.services.watching import Watch
from tests.cast import moment, open_test_desk
from tests.links.site import Site, html, running
from tests.services.test_watching import here, publish

DAY = timedelta(hours=24)
SERVERS = 4


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as started:
        started.replies["/plan"] = html("ปี 2570")
        yield started


@pytest.fixture
def online(any_desk: Desk) -> Desk:
    return replace(any_desk, watch_allow=("127.0.0.1",))


def test_of_threads_one_watches(online: Desk, site: Site) -> None:
    publish(online, here(site, "/plan"))
    together = Barrier(SERVERS)
    seen: list[Watch | None] = []

    def look() -> None:
        together.wait()
        seen.append(watch_if_due(online, DAY))

    threads = [Thread(target=look) for _ in range(SERVERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [watched is None for watched in seen].count(False) == 1
    assert site.paths().count("/plan") == 1


def _promises(url: str) -> bool:
    desk = open_test_desk(url)
    now = desk.now()
    return desk.store.take_watch_lease(desk.station_code, now, now + PROMISED, lambda *_: True)


def test_of_processes_one_promises(any_desk: Desk) -> None:
    with get_context("spawn").Pool(SERVERS) as pool:
        assert sorted(pool.map(_promises, [any_desk.store.url] * SERVERS, chunksize=1)) == [
            *[False] * (SERVERS - 1),
            True,
        ]


@pytest.mark.parametrize(
    ("later", "watched"), [(PROMISED - timedelta(seconds=1), False), (PROMISED, True)]
)
def test_the_run_of_a_server_that_died_is_taken_over(
    online: Desk, site: Site, later: timedelta, watched: bool
) -> None:
    publish(online, here(site, "/plan"))
    assert _promises(online.store.url)
    clock = Clock(online.clock.today, lambda: moment() + later)
    assert (watch_if_due(replace(online, clock=clock), DAY) is not None) is watched
