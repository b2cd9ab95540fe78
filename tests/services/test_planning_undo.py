"""Taking back what was decided about an item."""

from __future__ import annotations

import pytest

from dashboard.domain.fiscal import Month
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import assign, set_due, write_note
from dashboard.services.planning_undo import undo_planning
from dashboard.services.views import ItemState
from dashboard.services.year import year_state
from tests.cast import COMMANDER, COORDINATOR, OFFICER, VIEWER, Y2570


def item(desk: Desk) -> ItemState:
    return year_state(desk, VIEWER).item("O1")


def entry_of(entry_id: int | None) -> int:
    assert entry_id is not None
    return entry_id


def test_owners_come_back(any_desk: Desk) -> None:
    before = item(any_desk)
    ids = [officer.id for officer in year_state(any_desk, VIEWER).officers]
    change = assign(any_desk, COORDINATOR, Y2570, "O1", ["traffic"], ids[:1], before.version)
    undo_planning(any_desk, COORDINATOR, entry_of(change.entry_id))
    assert (item(any_desk).sections, item(any_desk).officers) == (before.sections, before.officers)


@pytest.mark.parametrize("earlier", [None, Month(2027, 3)])
def test_the_due_month_comes_back(desk: Desk, earlier: Month | None) -> None:
    set_due(desk, COORDINATOR, Y2570, "O1", earlier, item(desk).version)
    change = set_due(desk, COORDINATOR, Y2570, "O1", Month(2027, 5), item(desk).version)
    undo_planning(desk, COORDINATOR, entry_of(change.entry_id))
    assert item(desk).chosen_due == earlier


def test_the_note_comes_back(desk: Desk) -> None:
    write_note(desk, COORDINATOR, Y2570, "O1", "แรก", item(desk).version)
    change = write_note(desk, COORDINATOR, Y2570, "O1", "หลัง", item(desk).version)
    undo_planning(desk, COORDINATOR, entry_of(change.entry_id))
    assert item(desk).note == "แรก"


def test_what_somebody_changed_since_is_not_overwritten(desk: Desk) -> None:
    change = write_note(desk, COORDINATOR, Y2570, "O1", "แรก", item(desk).version)
    write_note(desk, OFFICER, Y2570, "O1", "ของผู้อื่น", item(desk).version)
    with pytest.raises(Refused) as refused:
        undo_planning(desk, COORDINATOR, entry_of(change.entry_id))
    assert refused.value.reason is Reason.CANNOT_UNDO
    assert refused.value.facts["by"] == OFFICER.name
    assert item(desk).note == "ของผู้อื่น"


def test_it_needs_the_right_to_have_done_it(desk: Desk) -> None:
    change = assign(desk, COMMANDER, Y2570, "O1", [], [], item(desk).version)
    with pytest.raises(Refused) as refused:
        undo_planning(desk, OFFICER, entry_of(change.entry_id))
    assert refused.value.reason is Reason.NOT_ALLOWED
    assert item(desk).sections == ()


def test_a_mark_is_not_a_plan(desk: Desk) -> None:
    duty = item(desk).duties[0]
    change = mark(desk, COORDINATOR, Y2570, [Wanted(duty.key, Answer.DONE)])
    for entry in (entry_of(change.entry_id), 10**6):
        with pytest.raises(Refused) as refused:
            undo_planning(desk, COORDINATOR, entry)
        assert refused.value.reason is Reason.CANNOT_UNDO
