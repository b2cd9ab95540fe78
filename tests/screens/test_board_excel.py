"""The board in Excel: the menu, the plan of an edited file, saving it and the way back."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.domain.duties import DutyKey
from dashboard.domain.marks import Answer
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.year import year_state
from dashboard.text import board_import, importing
from dashboard.text import board_sheet as words
from tests.cast import COORDINATOR, VIEWER, Y2570
from tests.screens.visiting import alerts, has, markup, open_page, run, text_of, undo
from tests.screens.visiting import words as said
from tests.services.board_files import Edits, edited, exported

ANSWER, NOTE = words.ANSWER.th, words.NOTE.th
EDITS: Edits = {("O1.1", "ทั้งปี 2570", ANSWER): "✓", ("O2", NOTE): "รอไฟล์"}
O1_1 = DutyKey("O1.1", "2570")


def choose(content: bytes) -> AppTest:
    """The board with the dialog open and a file chosen in it."""
    visit = _with_dialog(open_page("board"))
    visit.file_uploader[0].upload("กระดานงาน.xlsx", content)
    return _with_dialog(visit)


def _with_dialog(visit: AppTest) -> AppTest:
    """A browser reruns an open dialog alone; the test runner opens it again with its button."""
    return run(visit.button(key="board_excel").click())


def _save(visit: AppTest) -> AppTest:
    visit.button(key="board_excel").click()
    return run(visit.button(key="board_apply").click())


def test_the_plan_is_shown_first_and_saved_by_a_click(station: Desk) -> None:
    visit = choose(edited(exported(station), EDITS))
    shown = text_of(markup(visit, "table_board_changes"))
    assert "O1.1 ทั้งปี 2570 ผล ยังไม่ทำ ทำแล้ว" in shown
    assert "O2 บันทึก ว่าง รอไฟล์" in shown
    assert year_state(station, VIEWER).item("O1").marks == {}, "looking writes nothing"

    visit = _save(visit)
    state = year_state(station, VIEWER)
    assert (*state.item("O1").marks, state.item("O2").note) == (O1_1, "รอไฟล์")
    assert board_import.SAVED.filled(count=2).th in said(visit)

    undo(visit)
    state = year_state(station, VIEWER)
    assert (state.item("O1").marks, state.item("O2").note) == ({}, "")


def test_what_was_changed_since_is_named_when_it_is_undone(station: Desk) -> None:
    visit = _save(choose(edited(exported(station), EDITS)))
    seen = year_state(station, VIEWER).item("O1").seen(O1_1)
    wanted = Wanted(O1_1, Answer.NOT_APPLICABLE, "เหตุผล", seen)
    mark(station, COORDINATOR, Y2570, [wanted])
    undo(visit)
    assert "เลิกทำแล้ว ยกเว้น 1 รายการที่มีการแก้ไขหลังจากนั้น: O1.1" in said(visit)


def test_a_wrong_cell_is_named_and_nothing_can_be_saved(station: Desk) -> None:
    visit = choose(edited(exported(station), {("O1.1", "ทั้งปี 2570", ANSWER): "เสร็จ"}))
    assert importing.HAS_ERRORS.filled(count=1).th in alerts(visit)[0]
    assert "ภาระงาน!F3" in text_of(markup(visit, "table_board_errors"))
    assert not has(visit, "board_apply")


def test_an_untouched_file_has_nothing_to_save(station: Desk) -> None:
    visit = choose(exported(station))
    assert board_import.NOTHING_NEW.th in "".join(alerts(visit))
    assert not has(visit, "board_apply")


def test_a_plan_made_on_an_older_board_is_refused_calmly(station: Desk) -> None:
    visit = choose(edited(exported(station), EDITS))
    mark(station, COORDINATOR, Y2570, [Wanted(O1_1, Answer.DONE)])
    visit = _save(visit)
    assert "โปรดตรวจไฟล์นี้อีกครั้ง" in said(visit)
    assert year_state(station, VIEWER).item("O2").note == ""


def test_a_filtered_board_can_be_downloaded_alone(station: Desk) -> None:
    assert not has(_with_dialog(open_page("board")), "board_download_shown")
    visit = _with_dialog(open_page("board", section="inquiry"))
    assert has(visit, "board_download")
    assert has(visit, "board_download_shown")


@pytest.mark.parametrize(("role", "uploads"), [("viewer", False), ("officer", True)])
def test_everyone_may_download_and_who_may_write_may_upload(
    station: Desk, monkeypatch: pytest.MonkeyPatch, role: str, uploads: bool
) -> None:
    monkeypatch.setenv("ITA_ROLE", role)
    visit = _with_dialog(open_page("board"))
    assert has(visit, "board_download")
    assert bool(visit.file_uploader) is uploads


def test_a_meeting_sees_no_menu(station: Desk) -> None:
    assert not has(open_page("board", projector="1"), "board_excel")


def test_the_import_page_takes_the_board_too(station: Desk) -> None:
    visit = open_page("imports", dataset="board")
    run(visit.file_uploader[0].upload("กระดานงาน.xlsx", edited(exported(station), EDITS)))
    run(visit.button(key="board_apply").click())
    assert year_state(station, VIEWER).item("O2").note == "รอไฟล์"
