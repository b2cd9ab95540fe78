"""Status, overdue and due soon, on either side of the days that matter."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from dashboard.domain.assessment import Assessment, Status, assess
from dashboard.domain.catalogue import Repeats
from dashboard.domain.duties import DutyKey, duties_of
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.marks import Answer, Mark
from dashboard.domain.readiness import Readiness, readiness
from tests.domain.small_catalogue import DECEMBER, MARCH, item, line, monthly

Y2568 = FiscalYear(2568)
EARLY = date(2024, 10, 1)
THREE = item(line("O1.1"), line("O1.2"), line("O1.3", due=DECEMBER), due=MARCH)


def marks(*keys: tuple[str, str], answer: Answer = Answer.DONE) -> dict[DutyKey, Mark]:
    at = datetime(2024, 10, 1, tzinfo=UTC)
    return {DutyKey(*key): Mark(DutyKey(*key), answer, "", "", at, 1) for key in keys}


def judged(
    *answered: str, today: date = EARLY, confirmed: tuple[str, ...] = (), unclear: bool = False
) -> Assessment:
    of = item(line("O1.1", unclear=True), line("O1.2"), due=MARCH) if unclear else THREE
    found = marks(*((code, "2568") for code in answered))
    return assess(duties_of(of, Y2568), found, confirmed, Y2568, today)


@pytest.mark.parametrize(
    ("answered", "status", "done"),
    [
        ((), Status.NOT_STARTED, 0),
        (("O1.1",), Status.IN_PROGRESS, 1),
        (("O1.1", "O1.2"), Status.IN_PROGRESS, 2),
        (("O1.1", "O1.2", "O1.3"), Status.COMPLETE, 3),
        (("O1.9",), Status.NOT_STARTED, 0),
    ],
)
def test_complete_means_all_of_it(answered: tuple[str, ...], status: Status, done: int) -> None:
    assessment = judged(*answered)
    assert (assessment.status, assessment.done, assessment.total) == (status, done, 3)
    assert assessment.is_complete is (status is Status.COMPLETE)
    assert len(assessment.missing) == 3 - done


@pytest.mark.parametrize("answer", Answer)
def test_every_answer_counts(answer: Answer) -> None:
    found = marks(("O1.1", "2568"), answer=answer)
    assert assess(duties_of(THREE, Y2568), found, (), Y2568, EARLY).done == 1


def test_what_is_missing_is_named_earliest_first() -> None:
    assessment = judged("O1.1")
    assert [duty.requirement.code for duty in assessment.missing] == ["O1.3", "O1.2"]
    assert (assessment.next_due, assessment.due) == (Month(2024, 12), Month(2025, 3))
    assert judged("O1.1", "O1.2", "O1.3").next_due is None


@pytest.mark.parametrize(
    ("answered", "confirmed", "done"),
    [
        (("O1.1", "O1.2"), (), 1),
        (("O1.1", "O1.2"), ("O1.1",), 2),
        (("O1.2",), ("O1.1",), 1),
    ],
)
def test_a_lost_wording_counts_only_once_it_is_confirmed(
    answered: tuple[str, ...], confirmed: tuple[str, ...], done: int
) -> None:
    assessment = judged(*answered, confirmed=confirmed, unclear=True)
    assert (assessment.done, assessment.is_complete) == (done, done == 2)


@pytest.mark.parametrize(
    ("today", "overdue", "due_soon"),
    [
        (date(2024, 12, 16), [], []),
        (date(2024, 12, 17), [], ["O1.3"]),
        (date(2024, 12, 31), [], ["O1.3"]),
        (date(2025, 1, 1), ["O1.3"], []),
        (date(2025, 3, 16), ["O1.3"], []),
        (date(2025, 3, 17), ["O1.3"], ["O1.1", "O1.2"]),
        (date(2025, 4, 1), ["O1.3", "O1.1", "O1.2"], []),
        (date(2025, 9, 30), ["O1.3", "O1.1", "O1.2"], []),
        (date(2025, 10, 1), [], []),
        (date(2030, 1, 1), [], []),
    ],
)
def test_overdue_begins_the_day_after_the_month_and_due_soon_14_days_before_its_end(
    today: date, overdue: list[str], due_soon: list[str]
) -> None:
    assessment = judged(today=today)
    assert [duty.requirement.code for duty in assessment.overdue] == overdue
    assert [duty.requirement.code for duty in assessment.due_soon] == due_soon
    assert assessment.is_overdue is bool(overdue)
    assert assessment.is_due_soon is (bool(due_soon) and not overdue)
    assert assessment.unfinished_at_close is (today > Y2568.last_day)


@pytest.mark.parametrize("today", [date(2025, 1, 1), date(2025, 9, 30), date(2025, 10, 1)])
def test_a_complete_item_is_never_late(today: date) -> None:
    assessment = judged("O1.1", "O1.2", "O1.3", today=today)
    assert not (assessment.is_overdue or assessment.is_due_soon or assessment.unfinished_at_close)


@pytest.mark.parametrize(
    ("at", "later"),
    [
        (datetime(2025, 9, 30, 16, 59, tzinfo=UTC), 0),
        (datetime(2025, 9, 30, 17, 0, tzinfo=UTC), 1),
        (datetime(2026, 11, 22, tzinfo=UTC), 1),
    ],
    ids=["last minute of the year in Thailand", "first of the next", "a year later"],
)
def test_marks_made_after_the_close_count_and_are_counted_apart(at: datetime, later: int) -> None:
    key = DutyKey("O1.1", "2568")
    found = marks(("O1.2", "2568")) | {key: Mark(key, Answer.DONE, "", "", at, 1)}
    duties = duties_of(THREE, Y2568)
    closed = assess(duties, found, (), Y2568, date(2026, 11, 22))
    assert (closed.done, closed.marked_after_close) == (2, later)
    assert assess(duties, found, (), Y2568, Y2568.last_day).marked_after_close == 0


def test_a_monthly_item_is_late_for_each_month_of_its_own() -> None:
    duties = duties_of(monthly(line("O1.1", Repeats.MONTHLY)), Y2568)
    found = marks(("O1.1", "2024-10"), ("O1.1", "2024-12"))
    assessment = assess(duties, found, (), Y2568, date(2025, 2, 1))
    assert [duty.period.code for duty in assessment.overdue] == ["2024-11"]
    assert assessment.next_due == Month(2024, 12)


def test_readiness_counts_items() -> None:
    day = date(2024, 12, 20)
    counted = readiness(
        [judged("O1.1", "O1.2", "O1.3", today=day), judged(today=day), judged("O1.3", today=day)]
    )
    assert counted == Readiness(1, 3, overdue=0, due_soon=1, unfinished_at_close=0)
    late = readiness([judged(today=date(2025, 3, 20)), judged("O1.3", today=date(2025, 3, 20))])
    assert (late.overdue, late.due_soon) == (1, 1)
    closed = readiness([judged(today=date(2025, 10, 1)), judged("O1.1", "O1.2", "O1.3")])
    assert (closed.complete, closed.overdue, closed.unfinished_at_close) == (1, 0, 1)
