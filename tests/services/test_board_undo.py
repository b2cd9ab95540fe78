"""Taking an import of the board back, and what stands between it and other changes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dashboard.domain.duties import DutyKey
from dashboard.domain.fiscal import Month
from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.reviews import ReviewState, Step
from dashboard.services.board_sheets import apply_board
from dashboard.services.board_undo import undo_board
from dashboard.services.desk import Desk
from dashboard.services.history import recent
from dashboard.services.marking import Wanted, mark, undo
from dashboard.services.planning import assign, set_due, write_note
from dashboard.services.planning_undo import undo_planning
from dashboard.services.reviewing import review_item
from dashboard.services.year import year_state
from dashboard.text import board_sheet as words
from dashboard.text.refusals import sentence
from tests.cast import COMMANDER, COORDINATOR, OFFICER, VIEWER, Y2570, ask_for_reviews, duties
from tests.services.board_files import Edits, edited, exported, planned

ANSWER, NOTE, DUE = words.ANSWER.th, words.NOTE.th, words.DUE_MONTH.th
SECTIONS, OFFICERS = words.SECTIONS.th, words.OFFICERS.th
OCTOBER, YEAR = "ต.ค. 2569", "ทั้งปี 2570"
O1_1, O1_2, O4_6 = DutyKey("O1.1", "2570"), DutyKey("O1.2", "2570"), DutyKey("O4.6", "2026-10")
EDITS: Edits = {
    ("O1.1", YEAR, ANSWER): None,
    ("O1.2", YEAR, ANSWER): "✓",
    ("O4.6", OCTOBER, ANSWER): "ไม่มี",
    ("O1", NOTE): "ใหม่",
    ("O1", DUE): "มี.ค. 2570",
    ("O2", SECTIONS): "จราจร",
    ("O2", OFFICERS): "เจ้าหน้าที่ทดสอบ 3",
}


def _start(desk: Desk) -> None:
    mark(desk, OFFICER, Y2570, [Wanted(O1_1, Answer.DONE)])
    write_note(desk, COORDINATOR, Y2570, "O1", "เดิม", _seen(desk, "O1"))


def _seen(desk: Desk, code: str) -> int:
    return year_state(desk, VIEWER).item(code).version


def _import(desk: Desk, edits: Edits = EDITS) -> int:
    entry = apply_board(desk, COORDINATOR, planned(desk, edited(exported(desk), edits))).entry_id
    assert entry is not None
    return entry


def _all(desk: Desk) -> dict[str, object]:
    """Everything an import of the board can change, versions aside."""
    state = year_state(desk, VIEWER)
    marks = {
        key: (m.answer, m.note, m.by, m.at) for item in state.items for key, m in item.marks.items()
    }
    plans = {
        item.code: (item.sections, item.officers, item.chosen_due, item.note)
        for item in state.items
    }
    return {"marks": marks, "plans": plans}


def test_an_undo_puts_everything_back_and_can_be_undone(any_desk: Desk) -> None:
    _start(any_desk)
    before = _all(any_desk)
    entry = _import(any_desk)
    after = _all(any_desk)
    assert before != after
    undone = undo_board(any_desk, COORDINATOR, entry)
    assert (_all(any_desk), undone.kept) == (before, ())
    newest, older = recent(any_desk, VIEWER, Y2570, 2)
    assert (newest.action, newest.undoes) == (Deed.IMPORT_BOARD, entry)
    assert (older.entry_id, older.undone) == (entry, True)
    again = undo_board(any_desk, COORDINATOR, newest.entry_id)
    assert (_all(any_desk), again.kept) == (after, ())


def test_what_was_changed_since_is_kept_and_named(any_desk: Desk) -> None:
    _start(any_desk)
    entry = _import(any_desk)
    seen = year_state(any_desk, VIEWER).item("O4").seen(O4_6)
    mark(any_desk, OFFICER, Y2570, [Wanted(O4_6, Answer.DONE, seen_version=seen)])
    mark(any_desk, OFFICER, Y2570, [Wanted(O1_1, Answer.DONE)])
    write_note(any_desk, COMMANDER, Y2570, "O1", "ใหม่กว่า", _seen(any_desk, "O1"))
    undone = undo_board(any_desk, COORDINATOR, entry)
    assert {each.th for each in undone.kept} == {"O4.6", "O1.1", "บันทึก O1"}
    state = year_state(any_desk, VIEWER)
    assert (state.item("O1").note, state.item("O1").chosen_due) == ("ใหม่กว่า", None)
    assert {*state.item("O1").marks} == {O1_1}
    assert state.item("O4").marks[O4_6].answer is Answer.DONE
    assert [each.code for each in state.item("O2").sections] == ["administration"]


def test_where_everything_was_changed_since_nothing_is_undone(desk: Desk) -> None:
    entry = _import(desk, {("O1", NOTE): "ก"})
    write_note(desk, COORDINATOR, Y2570, "O1", "ข", _seen(desk, "O1"))
    with pytest.raises(Refused) as refused:
        undo_board(desk, COORDINATOR, entry)
    assert refused.value.reason is Reason.CANNOT_UNDO


def test_what_is_no_import_of_the_board_is_not_undone_here(desk: Desk) -> None:
    entry = mark(desk, OFFICER, Y2570, [Wanted(O1_1, Answer.DONE)]).entry_id
    with pytest.raises(Refused) as refused:
        undo_board(desk, COORDINATOR, entry or 0)
    assert refused.value.reason is Reason.CANNOT_UNDO


def test_who_may_not_plan_may_not_undo_plans(desk: Desk) -> None:
    entry = _import(desk)
    before = _all(desk)
    with pytest.raises(Refused) as refused:
        undo_board(desk, OFFICER, entry)
    assert (refused.value.reason, _all(desk)) == (Reason.NOT_ALLOWED, before)
    marked = _import(desk, {("O3.1", YEAR, ANSWER): "✓"})
    assert undo_board(desk, OFFICER, marked).change.count == 1


def test_an_older_mark_is_not_undone_across_an_import(desk: Desk) -> None:
    entry = mark(desk, OFFICER, Y2570, [Wanted(O1_1, Answer.DONE)]).entry_id
    _import(desk, {("O1.1", YEAR, ANSWER): None})
    with pytest.raises(Refused) as refused:
        undo(desk, OFFICER, entry or 0)
    assert refused.value.facts["by"] == COORDINATOR.name


def test_an_import_is_not_undone_as_a_mark(desk: Desk) -> None:
    entry = _import(desk)
    for take_back in (undo, undo_planning):
        with pytest.raises(Refused) as refused:
            take_back(desk, COORDINATOR, entry)
        assert refused.value.reason is Reason.CANNOT_UNDO


@pytest.mark.parametrize(
    ("edits", "refused"), [({("O1", NOTE): "ใหม่"}, True), ({("O1", DUE): "มี.ค. 2570"}, False)]
)
def test_an_older_note_is_undone_only_where_the_import_left_it(
    desk: Desk, edits: Edits, refused: bool
) -> None:
    entry = write_note(desk, COORDINATOR, Y2570, "O1", "เดิม", _seen(desk, "O1")).entry_id or 0
    _import(desk, edits)
    if not refused:
        undo_planning(desk, COORDINATOR, entry)
        assert year_state(desk, VIEWER).item("O1").note == ""
        return
    with pytest.raises(Refused):
        undo_planning(desk, COORDINATOR, entry)
    assert year_state(desk, VIEWER).item("O1").note == "ใหม่"


STALE: list[tuple[Edits, Callable[[Desk, int], object], str]] = [
    (
        {("O1", NOTE): "จากไฟล์"},
        lambda d, seen: write_note(d, COMMANDER, Y2570, "O1", "ก", seen),
        "“จากไฟล์”",
    ),
    (
        {("O1", DUE): "มี.ค. 2570"},
        lambda d, seen: set_due(d, COMMANDER, Y2570, "O1", Month(2027, 4), seen),
        "“มี.ค. 2570”",
    ),
    (
        {("O1", SECTIONS): "จราจร"},
        lambda d, seen: assign(d, COMMANDER, Y2570, "O1", ["inquiry"], [], seen),
        "“จราจร”",
    ),
]


@pytest.mark.parametrize(("edits", "change", "now"), STALE)
def test_a_stale_plan_is_told_what_the_import_made_of_it(
    desk: Desk, edits: Edits, change: Callable[[Desk, int], object], now: str
) -> None:
    seen = _seen(desk, "O1")
    _import(desk, edits)
    with pytest.raises(Refused) as refused:
        change(desk, seen)
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    told = sentence(refused.value).th
    assert COORDINATOR.name in told
    assert now in told


def test_a_stale_mark_is_told_who_imported(desk: Desk) -> None:
    _import(desk, {("O4.6", OCTOBER, ANSWER): "ไม่มี"})
    with pytest.raises(Refused) as refused:
        mark(desk, OFFICER, Y2570, [Wanted(O4_6, Answer.DONE)])
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    assert refused.value.facts["by"] == COORDINATOR.name


def _approved(desk: Desk) -> None:
    ask_for_reviews(desk)
    mark(desk, OFFICER, Y2570, [Wanted(duty.key, Answer.DONE) for duty in duties("O1")])
    seen = year_state(desk, VIEWER).item("O1").review.version
    review_item(desk, COMMANDER, Y2570, "O1", Step.APPROVE, seen_version=seen)


def _state(desk: Desk) -> ReviewState:
    return year_state(desk, VIEWER).item("O1").review.state


def test_an_approved_item_opens_again_and_its_undoing_restores_the_approval(desk: Desk) -> None:
    _approved(desk)
    entry = _import(desk, {("O1.1", YEAR, ANSWER): None})
    assert _state(desk) is ReviewState.OPEN
    undo_board(desk, COORDINATOR, entry)
    assert _state(desk) is ReviewState.APPROVED


def test_an_import_of_plans_leaves_an_approval_alone(desk: Desk) -> None:
    _approved(desk)
    _import(desk, {("O1", NOTE): "ก", ("O1", DUE): "มี.ค. 2570", ("O3.1", YEAR, ANSWER): "✓"})
    assert _state(desk) is ReviewState.APPROVED
