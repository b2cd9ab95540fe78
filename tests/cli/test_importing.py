"""``import`` with its choices, ``import --undo`` and ``imports``."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.domain.figures.datasets import Dataset
from dashboard.services.desk import Desk
from dashboard.services.figures import figures_of
from dashboard.text import command_line
from tests.cast import VIEWER, Y2570
from tests.cli.running import Run, answer

COUNTS = "เดือน,ยกมา,เข้ามา,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\nต.ค.,0,3,2,1\n"
PURCHASES = "ที่,ชื่อรายการของงานที่ซื้อหรือจ้าง,เลขที่โครงการในระบบ e-GP\n1,ซื้อหมึก,123\n"
KEYS = ["id", "dataset", "at", "by", "file", "sha256", "size", "new", "changed", "kept", "undone"]


def rows(desk: Desk, dataset: Dataset) -> int:
    return len(figures_of(desk, VIEWER, Y2570, dataset).rows)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return tmp_path / "แผ่น.csv"


def test_a_column_is_what_it_is_said_to_be(run: Run, desk: Desk, sheet: Path) -> None:
    sheet.write_text(COUNTS, "utf-8")
    asked = ("import", "complaints", str(sheet), "--year", "2570", "--format", "json")
    assert run(*asked).exit_code == 1
    assert answer(run(*asked, "--map", "เข้ามา=received", "--apply"))["new"] == 1
    assert answer(run(*asked))["same"] == 1, "what a title means is remembered"


@pytest.mark.parametrize("month", ["2026-10", "ต.ค. 69", "ตุลาคม 2569"])
def test_rows_without_a_month_get_the_one_that_is_said(
    run: Run, desk: Desk, sheet: Path, month: str
) -> None:
    sheet.write_text(PURCHASES, "utf-8")
    asked = ("import", "procurement", str(sheet), "--year", "2570", "--apply")
    assert run(*asked).exit_code == 1
    assert run(*asked, "--month", month).exit_code == 0
    (stored,) = figures_of(desk, VIEWER, Y2570, Dataset.PROCUREMENT).rows
    assert str(stored.row.values["month"]) == "2026-10"


def test_an_import_is_listed_and_taken_back(run: Run, desk: Desk, sheet: Path) -> None:
    assert command_line.NO_IMPORTS.th in run("imports").stdout
    sheet.write_text(COUNTS.replace("เข้ามา", "รับใหม่"), "utf-8")
    run("import", "complaints", str(sheet), "--year", "2570", "--apply")
    (brought,) = answer(run("imports", "--format", "json"))["imports"]
    assert list(brought) == KEYS
    assert (brought["dataset"], brought["file"]) == ("complaints", sheet.name)
    assert (brought["new"], brought["kept"], brought["undone"]) == (1, True, False)
    assert sheet.name in run("imports").stdout
    undone = run("import", "--undo", str(brought["id"]), "--format", "json")
    assert answer(undone) == {"undone": 1, "kept": 0}
    assert rows(desk, Dataset.COMPLAINTS) == 0
    assert answer(run("imports", "--format", "json"))["imports"][0]["undone"]
    again = run("import", "--undo", str(brought["id"]))
    assert (again.exit_code, again.stdout) == (1, "")


def test_a_file_that_was_applied_before_says_so(run: Run, desk: Desk, sheet: Path) -> None:
    sheet.write_text(COUNTS.replace("เข้ามา", "รับใหม่"), "utf-8")
    asked = ("import", "complaints", str(sheet), "--year", "2570")
    told = command_line.APPLIED_BEFORE.th.partition("{")[0]
    assert told not in run(*asked, "--apply").stdout
    assert told in run(*asked).stdout


@pytest.mark.parametrize(
    "more",
    [
        ("--map", "เดือน"),
        ("--map", "เดือน=weather"),
        ("--map", "=month"),
        ("--undo", "1"),
        ("--undo", "abc"),
        ("--month", "วันก่อน"),
    ],
)
def test_a_wrong_choice_is_told(run: Run, desk: Desk, sheet: Path, more: tuple[str, ...]) -> None:
    sheet.write_text(COUNTS, "utf-8")
    result = run("import", "complaints", str(sheet), "--year", "2570", *more)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("output", ["text", "table"])
def test_text_and_table_are_the_same(run: Run, desk: Desk, sheet: Path, output: str) -> None:
    sheet.write_text(PURCHASES, "utf-8")
    asked = ("import", "procurement", str(sheet), "--year", "2570", "--month", "2026-10")
    assert run(*asked, "--format", output).stdout == run(*asked).stdout
