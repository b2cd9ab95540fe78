"""A year as screens get it: what stands, judged on either side of every month's end."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import event

from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.year import YearState, year_state
from tests.cast import NOVEMBER_2570, OFFICER, VIEWER, Y2568, Y2570, duties, open_test_desk


def overdue(state: YearState) -> set[str]:
    return {item.code for item in state.disclosure if item.assessment.is_overdue}


def test_a_new_station_has_everything_before_it(desk: Desk) -> None:
    state = year_state(desk, VIEWER)
    assert (state.year, state.years) == (Y2570, (Y2570, Y2568))
    assert (len(state.items), len(state.disclosure), len(state.measures)) == (38, 25, 13)
    assert (state.readiness.complete, state.readiness.total) == (0, 25)
    assert state.station.short_name == "สภ.ทดสอบ"
    assert [officer.name for officer in state.officers] == [
        "เจ้าหน้าที่ทดสอบ 1",
        "เจ้าหน้าที่ทดสอบ 2",
        "เจ้าหน้าที่ทดสอบ 3",
    ]
    assert (state.complaints.months, state.budget) == ((), ())
    assert state.today == NOVEMBER_2570


def test_owners_come_from_the_catalogue_and_the_seeds(desk: Desk) -> None:
    state = year_state(desk, VIEWER)
    assert [section.code for section in state.item("O1").sections] == ["administration"]
    assert [officer.name for officer in state.item("O25").officers] == ["เจ้าหน้าที่ทดสอบ 2"]
    assert [officer.name for officer in state.item("S3.1").officers] == [
        "เจ้าหน้าที่ทดสอบ 1",
        "เจ้าหน้าที่ทดสอบ 2",
    ]


@pytest.mark.parametrize(
    ("year", "confirmed", "close", "closed"),
    [(Y2568, True, date(2025, 4, 30), True), (Y2570, False, date(2027, 4, 30), False)],
)
def test_the_catalogue_counts_as_confirmed_in_its_own_year(
    desk: Desk, year: FiscalYear, confirmed: bool, close: date, closed: bool
) -> None:
    state = year_state(desk, VIEWER, year)
    assert state.catalogue.edition == Y2568
    assert state.catalogue_confirmed is confirmed
    assert (state.system_close, state.system_close_confirmed) == (close, False)
    assert state.is_closed is closed


@pytest.mark.parametrize("year", [Y2568, Y2570])
@pytest.mark.parametrize("code", ["O1", "O2", "O4", "O7", "O12", "O13", "O18", "O21", "O25"])
def test_an_item_is_overdue_from_the_first_day_after_its_first_due_month(
    desk: Desk, year: FiscalYear, code: str
) -> None:
    first = min(duty.due for duty in duties(code, year))
    for day, late in [
        (first.last_day - timedelta(days=14), False),
        (first.last_day, False),
        (first.last_day + timedelta(days=1), True),
        (year.last_day, True),
        (year.last_day + timedelta(days=1), False),
    ]:
        assessment = year_state(desk, VIEWER, year, day).item(code).assessment
        assert assessment.is_overdue is late, day
        assert assessment.is_due_soon is (day <= first.last_day), day
        assert assessment.next_due == first


@pytest.mark.parametrize("year", [Y2568, Y2570])
@pytest.mark.parametrize("month", range(12))
def test_what_is_overdue_changes_with_the_month_and_not_within_it(
    desk: Desk, year: FiscalYear, month: int
) -> None:
    """With nothing marked, the items overdue are those with a duty due before the month."""
    this = year.months[month]
    expected = {
        item.code
        for item in year_state(desk, VIEWER, year).disclosure
        if any(duty.due < this for duty in item.duties)
    }
    for day in (this.first_day, this.last_day):
        assert overdue(year_state(desk, VIEWER, year, day)) == expected


def test_how_many_are_overdue_in_2568(desk: Desk) -> None:
    counts = [len(overdue(year_state(desk, VIEWER, Y2568, m.first_day))) for m in Y2568.months]
    assert counts[:2] == [0, 0]
    assert counts == sorted(counts)
    assert counts[7:] == [25] * 5


def test_a_closed_year_shows_what_was_left_in_grey_and_nothing_overdue(desk: Desk) -> None:
    state = year_state(desk, VIEWER, Y2568)
    assert state.is_closed
    assert state.readiness.overdue == state.readiness.due_soon == 0
    assert state.readiness.unfinished_at_close == 25


def test_a_marked_month_stops_an_item_from_being_late(desk: Desk) -> None:
    october = [Wanted(d.key, Answer.DONE) for d in duties("O7") if d.due == Month(2026, 11)]
    december = date(2026, 12, 1)
    assert "O7" in overdue(year_state(desk, VIEWER, today=december))
    mark(desk, OFFICER, Y2570, october)
    state = year_state(desk, VIEWER, today=december)
    assert "O7" not in overdue(state)
    assert state.item("O7").assessment.done == len(october)


def test_an_unknown_year_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        year_state(desk, VIEWER, FiscalYear(2569))
    assert refused.value.reason is Reason.UNKNOWN_YEAR
    assert refused.value.facts == {"year": FiscalYear(2569)}


def test_a_year_takes_few_queries_and_one_when_nothing_changed(any_desk: Desk) -> None:
    asked: list[str] = []

    def listen(_c: object, _cursor: object, statement: str, *_: object) -> None:
        asked.append(statement)

    event.listen(any_desk.store.engine, "before_cursor_execute", listen)
    first = year_state(any_desk, VIEWER)
    queries = [statement for statement in asked if statement.startswith("SELECT")]
    assert 1 < len(queries) <= 13
    asked.clear()
    assert year_state(any_desk, VIEWER) is first
    assert len([statement for statement in asked if statement.startswith("SELECT")]) == 1


def test_every_write_is_seen_by_the_next_read(desk: Desk) -> None:
    before = year_state(desk, VIEWER)
    mark(desk, OFFICER, Y2570, [Wanted(duties("O1")[0].key, Answer.DONE)])
    after = year_state(desk, VIEWER)
    assert after.revision > before.revision
    assert (len(before.item("O1").marks), len(after.item("O1").marks)) == (0, 1)


def test_the_day_is_part_of_what_is_remembered(sqlite_url: str) -> None:
    early, late = open_test_desk(sqlite_url), open_test_desk(sqlite_url, date(2027, 8, 1))
    assert overdue(year_state(early, VIEWER)) == set()
    assert len(overdue(year_state(late, VIEWER))) == 25
