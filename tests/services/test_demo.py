"""The demonstration: plausible on any day, invented, and never over a station's own data."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.domain.assessment import Status
from dashboard.domain.documents import Format
from dashboard.domain.findings import Check
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.reviews import ReviewState
from dashboard.services.demo import fill_demo
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.year import year_state
from tests.cast import OFFICER, VIEWER, Y2568, Y2570, duties, open_test_desk


def test_november_is_some_way_into_the_year(desk: Desk) -> None:
    fill_demo(desk)
    state = year_state(desk, VIEWER)
    started = [i for i in state.disclosure if i.assessment.status is Status.IN_PROGRESS]
    assert state.station.is_demo
    assert state.readiness.complete == 8
    assert len(started) >= 4
    statuses = {item.assessment.status for item in state.items}
    assert statuses == set(Status), "every screen has something to show"
    assert state.readiness.overdue == 0
    assert state.complaints_are_sample
    assert state.budget_is_sample
    assert not any(item.marks for item in year_state(desk, VIEWER, Y2568).items)


def test_there_is_something_to_find_to_open_and_to_answer(desk: Desk) -> None:
    fill_demo(desk)
    state = year_state(desk, VIEWER)
    found = {finding.check for item in state.disclosure for finding in item.errors}
    assert {Check.ONLY_A_SCAN, Check.WRONG_YEAR} <= found
    formats = {piece.format for item in state.items for piece in item.evidence}
    assert {Format.PDF, Format.JPG} <= formats
    (said,) = (said for item in state.items for said in item.comments)
    assert any(said.waits_for(officer.id) for officer in state.officers)
    returned = [i for i in state.items if i.review.state is ReviewState.RETURNED]
    assert all(item.review.reason for item in returned)
    assert not any(item.errors for item in state.items if item.assessment.is_complete)


def test_in_january_both_formats_are_there_where_they_are_demanded(sqlite_url: str) -> None:
    desk = open_test_desk(sqlite_url, date(2027, 2, 1))
    fill_demo(desk)
    item = year_state(desk, VIEWER).item("O13")
    assert {piece.format for piece in item.evidence} == {Format.PDF, Format.XLSX}
    assert {piece.period for piece in item.evidence} == {"2569-Q4", "2570-Q1"}
    assert item.assessment.is_complete


@pytest.mark.parametrize(
    ("day", "most_overdue"),
    [
        (date(2026, 10, 1), 0),
        (date(2026, 11, 1), 0),
        (date(2026, 12, 1), 4),
        (date(2027, 2, 1), 6),
        (date(2027, 9, 30), 6),
    ],
)
def test_no_day_is_a_wall_of_red(sqlite_url: str, day: date, most_overdue: int) -> None:
    desk = open_test_desk(sqlite_url, day)
    fill_demo(desk)
    counts = year_state(desk, VIEWER).readiness
    assert counts.complete >= 8
    assert counts.overdue <= most_overdue


def test_filling_again_changes_nothing(desk: Desk) -> None:
    fill_demo(desk)
    before = year_state(desk, VIEWER).revision
    fill_demo(desk)
    assert year_state(desk, VIEWER).revision == before


def test_a_station_of_its_own_is_left_alone(desk: Desk) -> None:
    mark(desk, OFFICER, Y2570, [Wanted(duties("O1")[0].key, Answer.DONE)])
    before = year_state(desk, VIEWER).revision
    with pytest.raises(Refused) as refused:
        fill_demo(desk)
    assert refused.value.reason is Reason.OWN_DATA
    assert year_state(desk, VIEWER).revision == before
