"""An edited board as sheets: whatever stands in its cells, whoever saved it last."""

from __future__ import annotations

import random
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path

import pytest

from dashboard.domain.board import Board
from dashboard.domain.duties import DutyKey
from dashboard.domain.marks import Answer, FiguresSource, Mark
from dashboard.imports.board import plan_board_file, plan_board_sheets
from dashboard.imports.reading import read_sheets
from dashboard.imports.sheets import CellError, CellValue, Row, Sheet, Uncalculated
from dashboard.reports.board_sheet import board_workbook
from dashboard.text import board_sheet as words
from tests.cast import COORDINATOR
from tests.imports.boards import board

O12_1 = DutyKey("O12.1", "2570")
AT = datetime(2026, 11, 1, tzinfo=UTC)
ANSWER_PLACE, REASON_PLACE, NOTE_PLACE = 5, 6, 6


@cache
def sheets_of() -> tuple[Sheet, ...]:
    return tuple(read_sheets("a.xlsx", board_workbook(board("บันทึก"), "กระดานงาน")))


def edited(
    sheets: tuple[Sheet, ...], name: str, key: str, place: int, value: CellValue
) -> list[Sheet]:
    """The first row that names ``key``, with another value in one place."""

    def changed(row: Row) -> Row:
        padded = [*row.values, *[None] * 8]
        padded[place] = value
        return Row(row.number, tuple(padded))

    made = []
    for sheet in sheets:
        row = next((each for each in sheet.rows if key in each.values), None)
        if sheet.name != name or row is None:
            made.append(sheet)
            continue
        rows = tuple(changed(each) if each is row else each for each in sheet.rows)
        made.append(Sheet(sheet.name, rows))
    return made


def test_rows_may_be_sorted_and_removed() -> None:
    chance = random.Random(1)
    shuffled = []
    for sheet in sheets_of():
        head, rows = sheet.rows[:2], list(sheet.rows[2:])
        chance.shuffle(rows)
        numbered = [
            replace(row, number=3 + place) for place, row in enumerate(rows[: -len(rows) // 3])
        ]
        shuffled.append(Sheet(sheet.name, (*head, *numbered)))
    plan = plan_board_sheets(shuffled, board("บันทึก"), COORDINATOR)
    assert (plan.changes, plan.errors, plan.warnings, plan.notes) == ((), (), (), ())
    assert plan.same > 100


def test_a_code_is_read_as_people_write_it() -> None:
    sheets = tuple(edited(sheets_of(), words.DUTIES_SHEET, "O1.1", ANSWER_PLACE, "✓"))
    for code in ("o1.1", "๐1.1", "01.1", " O 1.1 ", "O๑.๑"):
        made = edited(sheets, words.DUTIES_SHEET, "O1.1", 1, code)
        plan = plan_board_sheets(made, board("บันทึก"), COORDINATOR)
        assert ([each.duty.requirement.code for each in plan.marks], plan.errors) == (["O1.1"], ())


@pytest.mark.parametrize("period", ["ตุลาคม 2569", "ต.ค. ๒๕๖๙", date(2026, 10, 1), "2026-10"])
def test_a_period_is_read_as_people_write_it(period: CellValue) -> None:
    sheets = tuple(edited(sheets_of(), words.DUTIES_SHEET, "O4.6", ANSWER_PLACE, "ไม่มี"))
    made = edited(sheets, words.DUTIES_SHEET, "O4.6", 3, period)
    (change,) = plan_board_sheets(made, board("บันทึก"), COORDINATOR).marks
    assert change.duty.key == DutyKey("O4.6", "2026-10")


@pytest.mark.parametrize(
    "value",
    [
        *("", " ", "\u200b", "=1+1", "x" * 5000, 0, 1.5, -3, 10**30, True, False, date(1900, 1, 1)),
        *(Uncalculated("=A1"), "#DIV/0!", ",,,", "\ud800", "{0}", "%s", "v1-00000000-00000000"),
    ],
)
def test_whatever_stands_in_a_cell_nothing_breaks(value: CellValue) -> None:
    for name, key in ((words.ITEMS_SHEET, "O4"), (words.DUTIES_SHEET, "O4.6")):
        for place in range(8):
            made = edited(sheets_of(), name, key, place, value)
            plan = plan_board_sheets(made, board("บันทึก"), COORDINATOR)
            assert len(plan.changes) <= 1
            for problem in (*plan.errors, *plan.warnings):
                assert problem.message.th
                assert "{" not in problem.message.th or value == "{0}"


@pytest.mark.parametrize("value", [CellError("#DIV/0!"), Uncalculated("=A1")])
def test_a_formula_without_a_result_is_told_and_never_kept(value: CellValue) -> None:
    for name, key, place in (
        (words.ITEMS_SHEET, "O4", NOTE_PLACE),
        (words.DUTIES_SHEET, "O4.6", REASON_PLACE),
    ):
        made = edited(sheets_of(), name, key, place, value)
        plan = plan_board_sheets(made, board("บันทึก"), COORDINATOR)
        assert (len(plan.errors), plan.changes) == (1, ())


def test_a_reason_without_its_answer_is_told_and_not_read() -> None:
    made = edited(sheets_of(), words.DUTIES_SHEET, "O1.1", REASON_PLACE, "เหตุผล")
    plan = plan_board_sheets(made, board("บันทึก"), COORDINATOR)
    assert (plan.changes, plan.errors, len(plan.warnings)) == ((), (), 1)


def _filled() -> Board:
    mark = Mark(O12_1, Answer.DONE, "", "ก", AT, 0, FiguresSource(5, "งบ.xlsx"))
    return board("บันทึก", {O12_1: mark})


def test_what_figures_answer_cannot_be_taken_back_here() -> None:
    given = _filled()
    sheets = tuple(read_sheets("a.xlsx", board_workbook(given, "กระดานงาน")))
    assert plan_board_sheets(sheets, given, COORDINATOR).changes == ()
    made = edited(sheets, words.DUTIES_SHEET, "O12.1", ANSWER_PLACE, None)
    (problem,) = plan_board_sheets(made, given, COORDINATOR).errors
    assert "มาจากข้อมูลที่นำเข้า" in problem.message.th


def test_figures_that_came_since_stay() -> None:
    plan = plan_board_sheets(sheets_of(), _filled(), COORDINATOR)
    assert (plan.changes, plan.errors, plan.kept) == ((), (), 1)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_board_that_libreoffice_saved_again_changes_nothing(tmp_path: Path, ending: str) -> None:
    given = board("+บันทึก\nสองบรรทัด")
    (tmp_path / "a.xlsx").write_bytes(board_workbook(given, "กระดานงาน"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", ending, "--outdir", "again"]
    subprocess.run([*command, "a.xlsx"], cwd=tmp_path, check=True, capture_output=True, timeout=120)
    saved = (tmp_path / "again" / f"a.{ending}").read_bytes()
    plan = plan_board_file(f"a.{ending}", saved, given, COORDINATOR)
    assert (plan.changes, plan.errors, plan.warnings, plan.notes) == ((), (), (), ())
    assert plan.same > 400
