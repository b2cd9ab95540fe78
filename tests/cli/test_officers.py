"""Officers on the command line: who is here, added, changed, closed, opened again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from dashboard.services.desk import Desk
from dashboard.services.year import year_state
from tests.cast import VIEWER
from tests.cli.running import Run, answer


def listed(run: Run) -> dict[str, dict[str, Any]]:
    found = answer(run("officers", "list", "--format", "json"))["officers"]
    return {each["key"]: each for each in found}


def test_everybody_is_listed_with_what_they_own(run: Run) -> None:
    found = listed(run)
    assert list(found) == ["commander", "clerk", "inquiry"]
    clerk = found["clerk"]
    assert (clerk["items"], clerk["sections"]) == (["O25", "S3.1"], ["administration"])
    assert (clerk["active"], clerk["closed_on"], clerk["from_seeds"]) == (True, None, True)
    table = run("officers", "list").stdout
    assert "เจ้าหน้าที่ทดสอบ 2" in table
    assert "O25 S3.1" in table


def test_an_officer_is_added_and_changed(run: Run) -> None:
    name = "ร.ต.อ. เจ้าหน้าที่ทดสอบ 9"
    given = ("--role", "coordinator", "--section", "traffic", "--section", "inquiry")
    result = run("officers", "add", name, *given, "--position", "สว.อก.", "--may-approve")
    assert (result.exit_code, "officer-1" in result.stdout) == (0, True)
    new = listed(run)["officer-1"]
    assert (new["name"], new["position"], new["role"]) == (name, "สว.อก.", "coordinator")
    assert (new["sections"], new["may_approve"]) == (["inquiry", "traffic"], True)
    assert run("officers", "change", "officer-1", "--position", "รอง สว.").exit_code == 0
    changed = listed(run)["officer-1"]
    assert changed == {**new, "position": "รอง สว."}
    assert (
        run("officers", "change", "officer-1", "--no-sections", "--role", "officer").exit_code == 0
    )
    again = listed(run)["officer-1"]
    assert (again["sections"], again["role"], again["may_approve"]) == ([], "officer", False)


def test_a_hand_over_with_its_sheet_and_its_way_back(run: Run, tmp_path: Path) -> None:
    before = listed(run)
    sheet = tmp_path / "ใบส่งมอบ.xlsx"
    result = run("officers", "close", "clerk", "--to", "inquiry", "--sheet", str(sheet))
    assert result.exit_code == 0, result.stderr
    assert load_workbook(sheet).sheetnames
    clerk, successor = listed(run)["clerk"], listed(run)["inquiry"]
    assert (clerk["active"], clerk["closed_on"], clerk["handed_to"]) == (
        False,
        "2026-11-22",
        "inquiry",
    )
    assert successor["items"] == ["O25", "S3.1"]
    assert run("officers", "reopen", "clerk", "--undo").exit_code == 0
    assert {key: each["items"] for key, each in listed(run).items()} == {
        key: each["items"] for key, each in before.items()
    }


def test_opened_again_without_the_work(run: Run) -> None:
    run("officers", "close", "clerk", "--without-sections")
    assert run("officers", "reopen", "clerk").exit_code == 0
    clerk = listed(run)["clerk"]
    assert (clerk["active"], clerk["items"]) == (True, [])


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("close", "nobody"), 2),
        (("close", "clerk", "--to", "nobody"), 2),
        (("close", "clerk", "--to", "clerk"), 1),
        (("close", "commander", "--to", "clerk"), 1),
        (("reopen", "clerk"), 1),
        (("add", " ", "--role", "officer"), 1),
        (("add", "เจ้าหน้าที่ทดสอบ 9", "--role", "chief"), 2),
        (("add", "เจ้าหน้าที่ทดสอบ 9", "--role", "officer", "--section", "navy"), 1),
        (("change", "clerk", "--role", "officer", "--name", "เจ้าหน้าที่ทดสอบ 3"), 1),
    ],
)
def test_what_is_refused_says_why_and_writes_nothing(
    run: Run, desk: Desk, arguments: tuple[str, ...], code: int
) -> None:
    before = year_state(desk, VIEWER).revision
    result = run("officers", *arguments)
    assert result.exit_code == code
    assert result.stderr.strip()
    assert year_state(desk, VIEWER).revision == before


def test_a_viewer_at_the_machine_only_looks(run: Run) -> None:
    assert run("officers", "list", ITA_ROLE="viewer").exit_code == 0
    assert run("officers", "close", "clerk", ITA_ROLE="viewer").exit_code == 1
