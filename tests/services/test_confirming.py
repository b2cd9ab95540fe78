"""Lost wordings: what was confirmed stands in the line, and can be taken back."""

from __future__ import annotations

import pytest

from dashboard.domain.catalogue import wording
from dashboard.domain.duties import DutyKey
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.confirming import confirm_requirement, undo_confirmation
from dashboard.services.desk import Desk
from dashboard.services.history import recent
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import write_note
from dashboard.services.views import ItemState
from dashboard.services.year import year_state
from dashboard.text.history import happening
from tests.cast import COMMANDER, COORDINATOR, VIEWER, Y2570, catalogue_2568

LOST = "O11.3"


def item(desk: Desk, code: str = "O11") -> ItemState:
    return year_state(desk, VIEWER).item(code)


def confirmed(desk: Desk, text: str, requirement: str = LOST) -> int:
    known = item(desk, requirement.partition(".")[0]).confirmations.get(requirement)
    seen = known.version if known else 0
    entry = confirm_requirement(desk, COORDINATOR, Y2570, requirement, text, seen).entry_id
    assert entry is not None
    return entry


def test_the_line_says_what_was_confirmed_braces_and_all(desk: Desk) -> None:
    confirmed(desk, "คดี {year} {} กลุ่ม")
    line = item(desk).item.requirement(LOST)
    assert wording(line, Y2570).th == wording(line, Y2570).en == "คดี {year} {} กลุ่ม"
    assert line.unclear
    assert {duty.requirement for duty in item(desk).duties} == {*item(desk).item.requirements}


def test_a_confirmation_is_taken_back(any_desk: Desk) -> None:
    before = wording(item(any_desk).item.requirement(LOST), Y2570)
    undone = undo_confirmation(any_desk, COORDINATOR, confirmed(any_desk, "ก"))
    assert item(any_desk).confirmed == {}
    assert wording(item(any_desk).item.requirement(LOST), Y2570) == before
    latest = recent(any_desk, VIEWER, Y2570, 1)[0]
    assert latest.entry_id == undone.entry_id
    assert "ถอนการยืนยัน" in happening(latest, catalogue_2568()).th
    confirmed(any_desk, "อีกครั้ง")


def test_a_correction_is_taken_back_to_what_stood_before(any_desk: Desk) -> None:
    confirmed(any_desk, "แรก")
    undone = undo_confirmation(any_desk, COORDINATOR, confirmed(any_desk, "หลัง"))
    assert item(any_desk).confirmed == {LOST: "แรก"}
    assert item(any_desk).confirmations[LOST].version == undone.entry_id


def test_marks_of_the_line_wait_for_the_next_confirmation(desk: Desk) -> None:
    entry = confirmed(desk, "ก")
    mark(desk, COORDINATOR, Y2570, [Wanted(DutyKey(LOST, "2026-10"), Answer.DONE)])
    undo_confirmation(desk, COORDINATOR, entry)
    assert item(desk).assessment.done == 0
    confirmed(desk, "ข")
    assert item(desk).assessment.done == 1


def test_a_later_correction_is_not_taken_back(desk: Desk) -> None:
    entry = confirmed(desk, "แรก")
    confirmed(desk, "หลัง")
    with pytest.raises(Refused) as refused:
        undo_confirmation(desk, COORDINATOR, entry)
    assert refused.value.reason is Reason.CANNOT_UNDO
    assert refused.value.facts["by"] == COORDINATOR.name
    assert item(desk).confirmed == {LOST: "หลัง"}


def test_another_line_of_the_item_does_not_stand_in_the_way(desk: Desk) -> None:
    lost = [line.code for line in item(desk, "O23").item.requirements if line.unclear]
    first = confirmed(desk, "ก", lost[0])
    confirmed(desk, "ข", lost[1])
    undo_confirmation(desk, COORDINATOR, first)
    assert item(desk, "O23").confirmed == {lost[1]: "ข"}


def test_only_who_may_confirm_may_take_back(desk: Desk) -> None:
    entry = confirmed(desk, "ก")
    with pytest.raises(Refused) as refused:
        undo_confirmation(desk, COMMANDER, entry)
    assert refused.value.reason is Reason.NOT_ALLOWED


def test_a_note_is_no_wording(desk: Desk) -> None:
    note = write_note(desk, COORDINATOR, Y2570, "O11", "ก", item(desk).version).entry_id
    for entry in (note or 0, 10**6):
        with pytest.raises(Refused) as refused:
            undo_confirmation(desk, COORDINATOR, entry)
        assert refused.value.reason is Reason.CANNOT_UNDO
