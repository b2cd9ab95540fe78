"""Writers of one process wait for one another longer than for another program."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from dashboard.domain.history import Deed
from dashboard.services.desk import Desk
from dashboard.store import engine
from dashboard.store.failures import DatabaseBusy
from tests.cast import COORDINATOR, moment


def write(desk: Desk) -> int:
    with desk.store.write(desk.station_code, COORDINATOR, moment()) as unit:
        return unit.record(Deed.FOLLOW_SEEDS)


def hold(desk: Desk, begun: Event, seconds: float) -> None:
    with desk.store.write(desk.station_code, COORDINATOR, moment()):
        begun.set()
        Event().wait(seconds)


def while_held(desk: Desk, seconds: float) -> int:
    with ThreadPoolExecutor(1) as pool:
        begun = Event()
        holding = pool.submit(hold, desk, begun, seconds)
        begun.wait()
        try:
            return write(desk)
        finally:
            holding.result()


def test_a_long_write_of_one_s_own_server_is_waited_for(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.5)
    assert while_held(desk, 0.9)


def test_one_that_does_not_end_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.02)
    with pytest.raises(DatabaseBusy):
        while_held(desk, 0.6)
    assert write(desk)


def test_fifty_at_once_are_all_served(any_desk: Desk) -> None:
    together = Event()

    def one(_: int) -> int:
        together.wait()
        return write(any_desk)

    with ThreadPoolExecutor(50) as pool:
        asked = [pool.submit(one, number) for number in range(50)]
        together.set()
        entries = [each.result() for each in asked]
    assert len(set(entries)) == 50
