"""The board's filters and lanes, as tables of cases on the rules alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.domain.assessment import State, Status
from dashboard.domain.marks import Answer
from dashboard.domain.reviews import Step
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import assign
from dashboard.services.reviewing import review_item
from dashboard.services.year import YearState, year_state
from dashboard.text import board, dates, status
from dashboard.ui.board_filters import WITH_ERRORS, Filters, apply
from dashboard.ui.board_lanes import Lane, lanes
from tests.cast import COORDINATOR, OFFICER, VIEWER, Y2568, Y2570, ask_for_reviews, duties

EVERYTHING = [f"O{number}" for number in range(1, 26)]


@pytest.fixture
def year(station: Desk) -> YearState:
    """O1 complete, O3 begun, O10 owned by nobody."""
    wanted = [Wanted(duty.key, Answer.DONE) for duty in (*duties("O1"), duties("O3")[0])]
    mark(station, OFFICER, Y2570, wanted)
    ask_for_reviews(station, False)
    version = year_state(station, VIEWER).item("O10").version
    assign(station, COORDINATOR, Y2570, "O10", [], [], version)
    return year_state(station, VIEWER)


def found(filters: Filters, year: YearState) -> list[str]:
    return [state.code for state in apply(filters, year.disclosure, year)]


@pytest.mark.parametrize(
    ("filters", "codes"),
    [
        (Filters(officer="2"), ["O25"]),
        (Filters(state="complete"), ["O1"]),
        (Filters(state="in_progress"), ["O3"]),
        (Filters(state="due_soon"), ["O4", "O7", "O11", "O14", "O15"]),
        (Filters(state="overdue"), []),
        (Filters(due="2026-11"), ["O4", "O7", "O11", "O14", "O15"]),
        (Filters(due="2027-04", state="due_soon"), ["O4", "O7", "O11", "O14", "O15"]),
        (Filters(due="2027-05"), []),
        (Filters(words="o12"), ["O12"]),
        (Filters(words="  O๑๒  "), ["O12"]),
        (Filters(words="งบประมาณ o12"), ["O12"]),
        (Filters(words="budget O12"), ["O12"]),
        (Filters(words="O12 ไม่มีคำนี้"), []),
        (Filters(officer="2", state="complete"), []),
        (Filters(officer="99"), []),
    ],
)
def test_what_meets_every_filter_in_the_order_of_the_form(
    year: YearState, filters: Filters, codes: list[str]
) -> None:
    assert found(filters, year) == codes


@pytest.mark.parametrize("filters", [Filters(), Filters(words="  "), Filters(section="")])
def test_an_empty_filter_narrows_nothing(year: YearState, filters: Filters) -> None:
    assert found(filters, year) == EVERYTHING
    assert filters.count == 0


def test_filters_are_counted() -> None:
    assert Filters("traffic", "2", "2026-11", "overdue", "ก").count == 5
    assert Filters(words=" ก ").count == 1


def test_every_section_finds_its_items_and_nothing_else(year: YearState) -> None:
    shown = {s.code: found(Filters(section=s.code), year) for s in year.catalogue.sections}
    for state in year.disclosure:
        owning = {section.code for section in state.sections}
        assert {code for code, codes in shown.items() if state.code in codes} == owning
    assert not any("O10" in codes for codes in shown.values())


def test_a_search_reads_the_year_in_a_requirement(year: YearState) -> None:
    assert "O13" in found(Filters(words="ไตรมาส 4/2569"), year)
    assert "O13" not in found(Filters(words="ไตรมาส 4/2567"), year)


def by_title(found: list[Lane]) -> dict[str, list[str]]:
    return {lane.title.th: [state.code for state in lane.items] for lane in found}


def test_by_status_the_usual_lanes_stand_even_when_empty(year: YearState) -> None:
    shown = by_title(lanes("status", year.disclosure, year))
    names = [status.STATUS[each].th for each in (Status.NOT_STARTED, Status.IN_PROGRESS)]
    assert list(shown) == [*names, status.STATUS[Status.COMPLETE].th]
    assert shown[status.STATUS[Status.COMPLETE].th] == ["O1"]
    assert shown[status.STATUS[Status.IN_PROGRESS].th] == ["O3"]
    assert [lane.items for lane in lanes("status", [], year)] == [[], [], []]


def test_by_status_what_is_due_first_stands_first(year: YearState) -> None:
    first = lanes("status", year.disclosure, year)[0]
    due = [str(state.assessment.next_due) for state in first.items]
    assert due == sorted(due)
    assert [state.code for state in first.items][:5] == ["O4", "O7", "O11", "O14", "O15"]


def test_by_due_month_every_item_stands_once_and_the_complete_last(year: YearState) -> None:
    shown = lanes("due", year.disclosure, year)
    codes = [state.code for lane in shown for state in lane.items]
    assert sorted(codes) == sorted(EVERYTHING)
    assert shown[-1].title == board.LANE_COMPLETE
    assert [state.code for state in shown[-1].items] == ["O1"]
    months = [next(iter(lane.items)).assessment.next_due for lane in shown[:-1]]
    assert [lane.title for lane in shown[:-1]] == [
        board.LANE_DUE.filled(month=dates.month_and_year(month)) for month in months if month
    ]
    assert months == sorted(month for month in months if month)


def test_by_section_an_item_stands_with_each_of_its_owners(year: YearState) -> None:
    shown = by_title(lanes("section", year.disclosure, year))
    assert all(shown.values()), "a section without items has no lane"
    assert shown[board.LANE_NO_SECTION.th] == ["O10"]
    for state in year.disclosure:
        titles = {section.name.th for section in state.sections} or {board.LANE_NO_SECTION.th}
        assert {title for title, codes in shown.items() if state.code in codes} == titles


def test_what_waits_for_its_review_stands_in_one_lane(station: Desk) -> None:
    ask_for_reviews(station)
    wanted = [Wanted(duty.key, Answer.DONE) for code in ("O1", "O8") for duty in duties(code)]
    mark(station, OFFICER, Y2570, wanted)
    review_item(station, OFFICER, Y2570, "O8", Step.SUBMIT, seen_version=0)
    year = year_state(station, VIEWER)
    shown = by_title(lanes("status", year.disclosure, year))
    assert shown[status.STATUS[Status.IN_REVIEW].th] == ["O1", "O8"]
    assert status.STATUS[Status.READY].th not in shown
    by_due = by_title(lanes("due", year.disclosure, year))
    assert by_due[board.LANE_WAITING.th] == ["O1", "O8"]
    assert sorted(code for codes in by_due.values() for code in codes) == sorted(EVERYTHING)


def test_errors_are_a_filter_of_their_own(station: Desk) -> None:
    closed = year_state(station, VIEWER, Y2568)
    assert found(Filters(state=WITH_ERRORS), closed) == EVERYTHING
    now = year_state(station, VIEWER)
    assert found(Filters(state=WITH_ERRORS), now) == []


@pytest.mark.parametrize("view", ["nothing", ""])
def test_an_unknown_view_is_by_status(year: YearState, view: str) -> None:
    assert lanes(view, year.disclosure, year) == lanes("status", year.disclosure, year)


def test_a_closed_year_is_filtered_by_what_was_left(station: Desk) -> None:
    closed = year_state(station, VIEWER, Y2568)
    assert found(Filters(state=State.UNFINISHED), closed) == EVERYTHING
    assert found(Filters(state=State.OVERDUE), closed) == []
    assert found(replace(Filters(), due="2024-11"), closed) == ["O4", "O7", "O11", "O14", "O15"]
