"""A clock that is set back: what was done later is still later, and nothing waits for years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pytest

from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.services.attaching import attach_file
from dashboard.services.desk import Desk, ensure_current_year
from dashboard.services.history import recent
from dashboard.services.marking import Wanted, mark, undo
from dashboard.services.proof import Proof
from dashboard.services.watch_schedule import PROMISED, watch_if_due
from dashboard.services.year import year_state
from tests.cast import NOVEMBER_2570, OFFICER, VIEWER, Y2570, duties, stopped_clock
from tests.documents.making import picture
from tests.links.site import Site, html, running
from tests.services.test_watching import here, publish

DAY = timedelta(hours=24)
A_YEAR = timedelta(days=365)


def at(desk: Desk, day: date) -> Desk:
    return replace(desk, clock=stopped_clock(day))


def test_what_was_done_last_is_first_in_the_history_and_can_be_undone(any_desk: Desk) -> None:
    first, second = duties("O1")[:2]
    mark(any_desk, OFFICER, Y2570, [Wanted(first.key, Answer.DONE)])
    earlier = at(any_desk, NOVEMBER_2570 - timedelta(days=30))
    change = mark(earlier, OFFICER, Y2570, [Wanted(second.key, Answer.DONE)])
    newest, before = [e for e in recent(any_desk, VIEWER, Y2570, 9) if e.action is Deed.MARK]
    assert newest.at < before.at
    assert str(second.key.requirement) in str(newest.after)
    assert change.entry_id is not None
    undo(earlier, OFFICER, change.entry_id)
    marks = year_state(any_desk, VIEWER).item("O1").marks
    assert set(marks) == {first.key}


def test_a_new_version_of_a_file_is_the_newer_one(any_desk: Desk) -> None:
    def attach(desk: Desk, number: int, replaces: int | None = None) -> int:
        source = BytesIO(picture("png", (64 + number, 48)))
        name, proof = f"{number}.png", Proof("2570")
        kept = attach_file(desk, OFFICER, Y2570, "O1", name, source, proof, replaces=replaces)
        return kept.evidence_id

    old = attach(any_desk, 1)
    new = attach(at(any_desk, NOVEMBER_2570 - A_YEAR), 2, old)
    (piece,) = year_state(any_desk, VIEWER, Y2570).item("O1").evidence
    assert piece.id == new


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as started:
        started.replies["/plan"] = html("ปี 2570")
        yield started


@pytest.fixture
def online(any_desk: Desk) -> Desk:
    return replace(any_desk, watch_allow=("127.0.0.1",))


def test_the_watch_does_not_wait_until_the_clock_has_caught_up(online: Desk, site: Site) -> None:
    publish(online, here(site, "/plan"))
    ahead = at(online, NOVEMBER_2570 + timedelta(days=40))
    assert watch_if_due(ahead, DAY) is not None
    assert watch_if_due(online, DAY) is not None
    assert watch_if_due(online, DAY) is None


def test_a_promise_made_before_the_clock_was_set_back_binds_nobody(any_desk: Desk) -> None:
    def promise(desk: Desk) -> bool:
        now, code = desk.now(), desk.station_code
        return desk.store.take_watch_lease(code, now, now + PROMISED, lambda *_: True)

    assert promise(at(any_desk, NOVEMBER_2570 + A_YEAR))
    assert promise(any_desk)
    assert not promise(any_desk)


@pytest.mark.parametrize("day", [date(2026, 9, 30), date(2000, 1, 1)])
def test_back_over_the_end_of_a_year(any_desk: Desk, day: date) -> None:
    """The year that had begun stays; the one before is open again, with what it holds."""
    mark(any_desk, OFFICER, Y2570, [Wanted(duties("O1")[0].key, Answer.DONE)])
    back = at(any_desk, day)
    ensure_current_year(back)
    state = year_state(back, VIEWER)
    assert state.year < Y2570
    assert Y2570 in state.years
    assert year_state(back, VIEWER, Y2570).item("O1").marks
    ensure_current_year(any_desk)
    assert year_state(any_desk, VIEWER).year == Y2570
    assert year_state(any_desk, VIEWER).item("O1").marks
