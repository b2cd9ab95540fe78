"""Marking, taking back and undoing: all or nothing, and never over somebody else's answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from dashboard.domain.assessment import Status
from dashboard.domain.duties import DutyKey
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer, Mark
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.confirming import confirm_requirement
from dashboard.services.desk import Desk
from dashboard.services.history import recent
from dashboard.services.marking import Change, Wanted, mark
from dashboard.services.typed import TEXT_LIMIT
from dashboard.services.year import year_state
from tests.cast import (
    COORDINATOR,
    OFFICER,
    Y2568,
    Y2570,
    ask_for_reviews,
    duties,
    moment,
    open_test_desk,
)

O1_1 = DutyKey("O1.1", "2570")
O1_2 = DutyKey("O1.2", "2570")
O4_6 = DutyKey("O4.6", "2026-10")


def marks(desk: Desk, year: FiscalYear = Y2570) -> dict[DutyKey, Mark]:
    state = year_state(desk, OFFICER, year)
    return {key: mark for item in state.items for key, mark in item.marks.items()}


def answers(desk: Desk, year: FiscalYear = Y2570) -> dict[DutyKey, Answer]:
    return {key: mark.answer for key, mark in marks(desk, year).items()}


def seen(desk: Desk, key: DutyKey) -> int:
    return year_state(desk, OFFICER).item(key.requirement.rpartition(".")[0]).seen(key)


def entries(desk: Desk) -> int:
    return len(recent(desk, OFFICER, Y2570, 1000))


def test_a_mark_says_who_and_when(any_desk: Desk) -> None:
    change = mark(any_desk, OFFICER, Y2570, [Wanted(O4_6, Answer.NIL)])
    assert change.count == 1
    assert change.entry_id is not None
    expected = Mark(O4_6, Answer.NIL, "", OFFICER.name, moment(), change.entry_id)
    assert marks(any_desk) == {O4_6: expected}


def test_all_duties_of_an_item_make_it_complete(any_desk: Desk) -> None:
    wanted = [Wanted(duty.key, Answer.DONE) for duty in duties("O4")]
    assert mark(any_desk, OFFICER, Y2570, wanted[:-1]).count == len(wanted) - 1
    assert year_state(any_desk, OFFICER).item("O4").assessment.status is Status.IN_PROGRESS
    ask_for_reviews(any_desk, False)
    mark(any_desk, OFFICER, Y2570, wanted[-1:])
    state = year_state(any_desk, OFFICER)
    assert state.item("O4").assessment.status is Status.COMPLETE
    assert state.readiness.complete == 1


def test_years_are_marked_apart(desk: Desk) -> None:
    mark(desk, OFFICER, Y2568, [Wanted(DutyKey("O1.1", "2568"), Answer.DONE)])
    assert answers(desk) == {}
    assert answers(desk, Y2568) == {DutyKey("O1.1", "2568"): Answer.DONE}


def test_not_applicable_keeps_its_reason(desk: Desk) -> None:
    mark(desk, OFFICER, Y2570, [Wanted(O1_1, Answer.NOT_APPLICABLE, "  ไม่มี\x00งานนี้ ")])
    assert marks(desk)[O1_1].note == "ไม่มีงานนี้"


def test_an_answer_can_be_changed_and_taken_back(desk: Desk) -> None:
    mark(desk, OFFICER, Y2570, [Wanted(O4_6, Answer.DONE)])
    mark(desk, OFFICER, Y2570, [Wanted(O4_6, Answer.NIL, seen_version=seen(desk, O4_6))])
    assert answers(desk) == {O4_6: Answer.NIL}
    mark(desk, OFFICER, Y2570, [Wanted(O4_6, None, seen_version=seen(desk, O4_6))])
    assert answers(desk) == {}


@pytest.mark.parametrize("answer", [Answer.DONE, None])
def test_what_stands_already_is_skipped(desk: Desk, answer: Answer | None) -> None:
    if answer:
        mark(desk, COORDINATOR, Y2570, [Wanted(O1_1, answer)])
    before = entries(desk)
    assert mark(desk, OFFICER, Y2570, [Wanted(O1_1, answer, seen_version=99)]) == Change(None, 0)
    assert entries(desk) == before


def test_only_what_changes_is_recorded(desk: Desk) -> None:
    mark(desk, OFFICER, Y2570, [Wanted(O1_1, Answer.DONE)])
    wanted = [Wanted(O1_1, Answer.DONE), Wanted(O1_2, Answer.DONE), Wanted(O4_6, Answer.NIL)]
    assert mark(desk, OFFICER, Y2570, wanted).count == 2
    last = recent(desk, OFFICER, Y2570, 1)[0]
    assert (last.action, last.subject) == (Deed.MARK, "O1 O4")
    assert [row["requirement"] for row in last.after["marks"]] == ["O1.2", "O4.6"]
    assert [row["answer"] for row in last.before["marks"]] == [None, None]


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        (Wanted(DutyKey("O1.99", "2570"), Answer.DONE), Reason.UNKNOWN_DUTY),
        (Wanted(DutyKey("O99.1", "2570"), Answer.DONE), Reason.UNKNOWN_DUTY),
        (Wanted(DutyKey("O1.1", "2568"), Answer.DONE), Reason.UNKNOWN_DUTY),
        (Wanted(DutyKey("O4.6", "2027-04"), Answer.DONE), Reason.UNKNOWN_DUTY),
        (Wanted(DutyKey("O4.8", "2026-10"), Answer.NIL), Reason.UNKNOWN_DUTY),
        (Wanted(DutyKey("", ""), Answer.DONE), Reason.UNKNOWN_DUTY),
        (Wanted(O1_1, Answer.NIL), Reason.NIL_NOT_ALLOWED),
        (Wanted(O1_1, Answer.NOT_APPLICABLE, "  "), Reason.REASON_MISSING),
        (Wanted(O1_1, Answer.NOT_APPLICABLE, " \x00 "), Reason.REASON_MISSING),
        (Wanted(DutyKey("O11.3", "2026-10"), Answer.DONE), Reason.UNCLEAR_REQUIREMENT),
        (Wanted(O1_1, Answer.NOT_APPLICABLE, "ก" * (TEXT_LIMIT + 1)), Reason.TEXT_TOO_LONG),
    ],
)
def test_one_refused_duty_refuses_all(desk: Desk, wanted: Wanted, reason: Reason) -> None:
    before = entries(desk)
    with pytest.raises(Refused) as refused:
        mark(desk, OFFICER, Y2570, [Wanted(O4_6, Answer.DONE), wanted])
    assert refused.value.reason is reason
    assert answers(desk) == {}
    assert entries(desk) == before


def test_an_unclear_line_can_be_marked_once_it_is_confirmed(desk: Desk) -> None:
    key = DutyKey("O11.3", "2026-10")
    confirm_requirement(desk, COORDINATOR, Y2570, "O11.3", "ตามต้นฉบับ")
    mark(desk, OFFICER, Y2570, [Wanted(key, Answer.DONE)])
    assert answers(desk) == {key: Answer.DONE}


def test_a_year_that_was_never_started_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        mark(desk, OFFICER, FiscalYear(2569), [Wanted(O1_1, Answer.DONE)])
    assert refused.value.reason is Reason.UNKNOWN_YEAR


def _answered(desk: Desk) -> None:
    mark(desk, COORDINATOR, Y2570, [Wanted(O4_6, Answer.NIL)])


def _taken_back(desk: Desk) -> None:
    version = mark(desk, OFFICER, Y2570, [Wanted(O4_6, Answer.DONE)]).entry_id
    mark(desk, COORDINATOR, Y2570, [Wanted(O4_6, None, seen_version=version or 0)])


def _same_again(desk: Desk) -> None:
    """Taken back and given again: it looks the same, but it is not what the officer saw."""
    _taken_back(desk)
    mark(desk, COORDINATOR, Y2570, [Wanted(O4_6, Answer.DONE)])


@pytest.mark.parametrize(
    ("meanwhile", "answer_now", "wanted", "saw"),
    [
        (_answered, Answer.NIL, Answer.DONE, "nothing"),
        (_answered, Answer.NIL, Answer.DONE, "an older mark"),
        (_taken_back, None, Answer.NIL, "an older mark"),
        (_same_again, Answer.DONE, None, "an older mark"),
    ],
)
def test_a_stale_edit_is_refused_with_what_changed_and_who_changed_it(
    any_desk: Desk,
    meanwhile: Callable[[Desk], None],
    answer_now: Answer | None,
    wanted: Answer | None,
    saw: str,
) -> None:
    meanwhile(any_desk)
    version = 0 if saw == "nothing" else 1
    with pytest.raises(Refused) as refused:
        mark(
            any_desk,
            OFFICER,
            Y2570,
            [Wanted(O1_1, Answer.DONE), Wanted(O4_6, wanted, seen_version=version)],
        )
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    facts = refused.value.facts
    assert (facts["requirement"], facts["period"]) == O4_6
    assert (facts["by"], facts["at"], facts["answer"]) == (COORDINATOR.name, moment(), answer_now)
    assert O1_1 not in answers(any_desk)


def test_two_desks_on_one_database_see_each_other_at_once(url: str) -> None:
    one, two = open_test_desk(url), open_test_desk(url, date(2026, 11, 23))
    assert answers(two) == {}
    mark(one, OFFICER, Y2570, [Wanted(O1_1, Answer.DONE)])
    assert answers(two) == answers(one) == {O1_1: Answer.DONE}
    mark(two, COORDINATOR, Y2570, [Wanted(O1_2, Answer.DONE)])
    assert answers(one) == {O1_1: Answer.DONE, O1_2: Answer.DONE}
