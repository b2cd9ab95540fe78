"""The board from the command line: written to a file, brought back, undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.text import board_sheet as words
from tests.cli.running import Run, answer
from tests.services.board_files import edited

ANSWER, OFFICERS = words.ANSWER.th, words.OFFICERS.th


@pytest.fixture
def board(run: Run, tmp_path: Path) -> Path:
    """An untouched board of fiscal year 2570."""
    path = tmp_path / "กระดานงาน.xlsx"
    result = run("export", "board", str(path), "--year", "2570")
    assert result.exit_code == 0
    assert path.name in result.stdout
    return path


def _bring(run: Run, path: Path, *more: str) -> dict[str, object]:
    return answer(run("import", "board", str(path), "--year", "2570", *more, "--format", "json"))


def test_an_untouched_board_changes_nothing(run: Run, board: Path) -> None:
    told = _bring(run, board, "--apply")
    assert (told["marks"], told["plans"], told["errors"]) == ([], [], [])
    assert (told["applied"], told["entry_id"]) == (True, None)


def test_an_edited_board_is_shown_then_saved_then_undone(run: Run, board: Path) -> None:
    edits = {("O1.1", "ทั้งปี 2570", ANSWER): "✓", ("O2", words.DUE_MONTH.th): "มี.ค. 2570"}
    board.write_bytes(edited(board.read_bytes(), edits))
    shown = _bring(run, board)
    assert shown["marks"] == [
        {
            "requirement": "O1.1",
            "period": "2570",
            "before": None,
            "answer": "done",
            "reason": "",
        }
    ]
    assert shown["plans"] == [
        {"item": "O2", "field": "due", "before": "2027-01", "after": "2027-03"}
    ]
    assert not shown["applied"]
    saved = _bring(run, board, "--apply")
    assert saved["applied"]
    assert _bring(run, board)["marks"] == []
    undo = run("import", "board", "--undo", str(saved["entry_id"]), "--format", "json")
    assert answer(undo) == {"undone": 2, "kept": []}
    assert _bring(run, board)["errors"] == []


def test_what_is_wrong_stops_with_its_cell_and_exit_code_1(run: Run, board: Path) -> None:
    board.write_bytes(edited(board.read_bytes(), {("O1", OFFICERS): "คนแปลกหน้า"}))
    result = run("import", "board", str(board), "--year", "2570", "--apply")
    assert result.exit_code == 1
    assert "ข้อ!E3" in result.stdout
    assert "คนแปลกหน้า" in result.stdout


def test_people_read_what_would_change(run: Run, board: Path) -> None:
    board.write_bytes(edited(board.read_bytes(), {("O1.1", "ทั้งปี 2570", ANSWER): "✓"}))
    result = run("import", "board", str(board), "--year", "2570")
    assert result.exit_code == 0
    assert "O1.1 ทั้งปี 2570" in result.stdout
    assert "--apply" in result.stdout


def test_a_place_that_cannot_be_written_is_told(run: Run, tmp_path: Path) -> None:
    result = run("export", "board", str(tmp_path / "ไม่มี" / "a.xlsx"))
    assert result.exit_code != 0
    assert "a.xlsx" in result.stderr
