"""Undoing what was marked, unless somebody else's answer came after it."""

from __future__ import annotations

import pytest

from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.desk import Desk
from dashboard.services.history import recent
from dashboard.services.marking import Wanted, mark, undo
from tests.cast import (
    COORDINATOR,
    OFFICER,
    Y2570,
    moment,
)
from tests.services.test_marking import O1_1, O1_2, O4_6, answers, marks, seen


def test_undo_puts_everything_back(any_desk: Desk) -> None:
    mark(any_desk, COORDINATOR, Y2570, [Wanted(O4_6, Answer.NIL)])
    before = {key: (m.answer, m.note, m.by, m.at) for key, m in marks(any_desk).items()}
    wanted = [
        Wanted(O4_6, Answer.DONE, seen_version=seen(any_desk, O4_6)),
        Wanted(O1_1, Answer.NOT_APPLICABLE, "เหตุผล"),
    ]
    change = mark(any_desk, OFFICER, Y2570, wanted)
    assert change.entry_id is not None
    undone = undo(any_desk, OFFICER, change.entry_id)
    assert undone.count == 2
    after = {key: (m.answer, m.note, m.by, m.at) for key, m in marks(any_desk).items()}
    assert after == before
    newest, older = recent(any_desk, OFFICER, Y2570, 2)
    assert (newest.action, newest.undoes, newest.undone) == (Deed.UNDO, change.entry_id, False)
    assert (older.entry_id, older.undone) == (change.entry_id, True)


def test_an_undo_can_be_undone(desk: Desk) -> None:
    change = mark(desk, OFFICER, Y2570, [Wanted(O1_1, Answer.DONE)])
    undone = undo(desk, OFFICER, change.entry_id or 0)
    undo(desk, OFFICER, undone.entry_id or 0)
    assert answers(desk) == {O1_1: Answer.DONE}


def test_taking_back_can_be_undone(desk: Desk) -> None:
    mark(desk, OFFICER, Y2570, [Wanted(O1_1, Answer.NOT_APPLICABLE, "เหตุผล")])
    back = mark(desk, OFFICER, Y2570, [Wanted(O1_1, None, seen_version=seen(desk, O1_1))])
    undo(desk, OFFICER, back.entry_id or 0)
    assert marks(desk)[O1_1].note == "เหตุผล"


def test_undo_is_refused_once_somebody_changed_a_duty_since(any_desk: Desk) -> None:
    change = mark(any_desk, OFFICER, Y2570, [Wanted(O1_1, Answer.DONE), Wanted(O4_6, Answer.DONE)])
    wanted = Wanted(O4_6, Answer.NIL, seen_version=seen(any_desk, O4_6))
    mark(any_desk, COORDINATOR, Y2570, [wanted])
    with pytest.raises(Refused) as refused:
        undo(any_desk, OFFICER, change.entry_id or 0)
    assert refused.value.reason is Reason.CANNOT_UNDO
    assert refused.value.facts == {"by": COORDINATOR.name, "at": moment()}
    assert answers(any_desk) == {O1_1: Answer.DONE, O4_6: Answer.NIL}


def test_undo_is_not_stopped_by_what_happened_to_other_duties(desk: Desk) -> None:
    change = mark(desk, OFFICER, Y2570, [Wanted(O1_1, Answer.DONE)])
    mark(desk, COORDINATOR, Y2570, [Wanted(O1_2, Answer.DONE)])
    undo(desk, OFFICER, change.entry_id or 0)
    assert answers(desk) == {O1_2: Answer.DONE}


def test_an_entry_is_undone_once(desk: Desk) -> None:
    change = mark(desk, OFFICER, Y2570, [Wanted(O1_1, Answer.DONE)])
    undo(desk, OFFICER, change.entry_id or 0)
    with pytest.raises(Refused) as refused:
        undo(desk, OFFICER, change.entry_id or 0)
    assert refused.value.reason is Reason.CANNOT_UNDO


def test_what_is_no_mark_entry_cannot_be_undone(desk: Desk) -> None:
    for entry_id in (1, 10_000):
        with pytest.raises(Refused) as refused:
            undo(desk, OFFICER, entry_id)
        assert refused.value.reason is Reason.CANNOT_UNDO
