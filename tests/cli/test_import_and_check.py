"""``import`` and ``check``: what is planned, what is written, and the exit codes."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from dashboard.services.checking import Check
from dashboard.services.desk import Desk
from dashboard.services.year import year_state
from dashboard.text import command_line, importing
from tests.cast import VIEWER, Y2568
from tests.cli.running import Run, answer
from tests.text.wordings import has_thai

HEADER = "เดือน,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\n"
GOOD = HEADER + "ต.ค.,0,3,2,1\nพ.ย.,1,0,1,0\n"
BAD = HEADER + "ต.ค.,0,3,2,1\nพ.ย.,1,-1,0,0\nรวม,,3,3,\n"
KEYS = ["dataset", "new", "changed", "same", "warnings", "errors", "applied"]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return tmp_path / "แผ่น 1.csv"


def received(desk: Desk) -> int:
    return year_state(desk, VIEWER, Y2568).complaints.received


def test_without_apply_it_only_shows(run: Run, desk: Desk, sheet: Path) -> None:
    sheet.write_text(GOOD, "utf-8")
    result = run("import", "complaints", str(sheet), "--year", "2568", "--format", "json")
    assert result.exit_code == 0
    assert answer(result) == {
        "dataset": "complaints",
        "new": 2,
        "changed": 0,
        "same": 0,
        "warnings": [],
        "errors": [],
        "applied": False,
    }
    assert list(answer(result)) == KEYS
    assert received(desk) == 0


def test_apply_saves_and_a_second_time_everything_is_the_same(
    run: Run, desk: Desk, sheet: Path
) -> None:
    sheet.write_text(GOOD, "utf-8")
    arguments = ("import", "complaints", str(sheet), "--year", "2568", "--apply")
    first = answer(run(*arguments, "--format", "json"))
    assert (first["new"], first["applied"]) == (2, True)
    assert received(desk) == 3
    again = answer(run(*arguments, "--format", "json"))
    assert (again["new"], again["changed"], again["same"]) == (0, 0, 2)
    told = run(*arguments)
    assert told.exit_code == 0
    assert command_line.NOTHING_TO_APPLY.th in told.stdout


@pytest.mark.parametrize("more", [(), ("--apply",)])
def test_one_wrong_row_writes_nothing_and_exits_with_1(
    run: Run, desk: Desk, sheet: Path, more: tuple[str, ...]
) -> None:
    sheet.write_text(BAD, "utf-8")
    arguments = ("import", "complaints", str(sheet), "--year", "2568", *more)
    result = run(*arguments, "--format", "json")
    found = answer(result)
    assert result.exit_code == 1
    assert found["applied"] is False
    (error,) = found["errors"]
    assert list(error) == ["sheet", "cell", "value", "message"]
    assert (error["cell"], error["value"]) == ("C3", "-1")
    assert has_thai(error["message"])
    assert received(desk) == 0
    told = run(*arguments)
    assert told.exit_code == 1
    assert "C3" in told.stdout
    assert command_line.APPLIED.th.split()[0] not in told.stdout


def test_people_are_told_what_would_be_saved_and_how(run: Run, sheet: Path) -> None:
    sheet.write_text(GOOD, "utf-8")
    told = run("import", "complaints", str(sheet), "--year", "2568").stdout
    assert importing.COUNTS.filled(new=2, changed=0, same=0, errors=0).th in told
    assert command_line.NOT_APPLIED.th in told
    saved = run("import", "complaints", str(sheet), "--year", "2568", "--apply").stdout
    assert command_line.APPLIED.filled(count=2).th in saved


def test_budget_is_imported_too(run: Run, desk: Desk, sheet: Path) -> None:
    sheet.write_text('แหล่งเงิน,หมวด,รายการ,แผน ต.ค.\nก,ข,ค,"1,234.50"\n', "utf-8")
    result = run("import", "budget", str(sheet), "--year", "2568", "--apply", "--format", "json")
    assert answer(result)["dataset"] == "budget"
    assert len(year_state(desk, VIEWER, Y2568).budget) == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("complaints", "SHEET"), 2),
        (("complaints", "nowhere.csv", "--year", "2568"), 2),
        (("payroll", "SHEET", "--year", "2568"), 2),
        (("complaints", "SHEET", "--year", "abc"), 2),
        (("complaints", "SHEET", "--year", "2569"), 1),
        (("complaints", "SHEET", "--year", "2568", "--format", "xml"), 2),
    ],
)
def test_a_wrong_call_is_told_and_writes_nothing(
    run: Run, sheet: Path, arguments: tuple[str, ...], code: int
) -> None:
    sheet.write_text(GOOD, "utf-8")
    result = run("import", *(str(sheet) if each == "SHEET" else each for each in arguments))
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr
    assert "Traceback" not in result.stderr


def test_a_sound_station_passes_every_check(run: Run, desk: Desk) -> None:
    result = run("check")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        f"{command_line.PASSED.th}  {command_line.CHECKS[each].th}" for each in Check
    ]


def test_what_is_unsound_is_named_and_exits_with_1(run: Run, desk: Desk, data_dir: Path) -> None:
    with sqlite3.connect(data_dir / "ita.db") as connection:
        connection.execute(
            "INSERT INTO mark (fiscal_year_id, requirement, period, answer, note, marked_by,"
            " marked_at, version) VALUES (2, 'O1.99', '2570', 'done', '', '', '2026-11-22', 1)"
        )
    result = run("check")
    assert result.exit_code == 1
    assert f"{command_line.FAILED.th}  {command_line.CHECKS[Check.MARKS].th}: O1.99 2570" in (
        result.stdout.splitlines()
    )


def test_check_changes_nothing(run: Run, desk: Desk, data_dir: Path) -> None:
    before = year_state(desk, VIEWER).revision
    run("check")
    assert year_state(desk, VIEWER).revision == before


def test_the_data_folder_on_the_command_line_wins(run: Run, data_dir: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(data_dir / "seeds", other / "seeds")
    assert run("status", "--data", str(other)).exit_code == 0
    assert (other / "ita.db").is_file()
    assert not (data_dir / "ita.db").exists()
