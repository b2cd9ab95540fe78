"""``import`` on the command line: what it says it did, and what it will not open."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dashboard.cli import cli
from dashboard.settings import from_environment
from dashboard.store.engine import open_engine
from dashboard.text import command_line, files, importing, imports
from tests.cli.running import Run, run_in
from tests.installation import environment, station_folder

HEADER = "เดือน,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\n"
GOOD = HEADER + "ต.ค.,0,3,2,1\nรวม,,3,2,\n"
DOUBTED = HEADER + "ต.ค.,0,3,2,1\nธ.ค.,1,0,0,1\n"
WRONG = HEADER + "ต.ค.,0,-3,2,1\n"
KEYS = ["dataset", "new", "changed", "same", "warnings", "errors", "applied"]


@pytest.fixture
def run(tmp_path: Path) -> Iterator[Run]:
    """Runs a command of ``ita-dashboard`` in this process, at a station of its own."""
    settings = environment(station_folder(tmp_path / "data"))
    yield run_in(settings)
    open_engine(from_environment(settings).database_url).dispose()


def bring(run: Run, file: Path, *more: str) -> Result:
    return run("import", "complaints", str(file), "--year", "2570", *more)


@pytest.mark.parametrize(
    ("text", "more", "code", "told"),
    [
        (GOOD, (), 0, command_line.NOT_APPLIED.th),
        (GOOD, ("--apply",), 0, command_line.APPLIED.filled(count=1).th),
        (HEADER, (), 0, command_line.NOTHING_TO_APPLY.th),
        (HEADER, ("--apply",), 0, command_line.NOTHING_TO_APPLY.th),
        (WRONG, (), 1, imports.NOTHING_SAVED.filled(count=1).th),
        (WRONG, ("--apply",), 1, imports.NOTHING_SAVED.filled(count=1).th),
    ],
)
def test_the_outcome_in_one_sentence(
    run: Run, tmp_path: Path, text: str, more: tuple[str, ...], code: int, told: str
) -> None:
    file = tmp_path / "แผ่น.csv"
    file.write_text(text, "utf-8")
    result = bring(run, file, *more)
    assert result.exit_code == code
    assert result.stdout.splitlines()[-1] == told
    assert ("--apply" in result.stdout) is (told == command_line.NOT_APPLIED.th)


@pytest.mark.parametrize(
    ("text", "applied"), [(GOOD, [False, True, True]), (WRONG, [False, False, False])]
)
def test_applied_is_asked_for_and_without_errors(
    run: Run, tmp_path: Path, text: str, applied: list[bool]
) -> None:
    file = tmp_path / "a.csv"
    file.write_text(text, "utf-8")
    answers = [
        json.loads(bring(run, file, *more, "--format", "json").stdout)
        for more in ((), ("--apply",), ("--apply",))
    ]
    assert [answer["applied"] for answer in answers] == applied
    assert [list(answer) for answer in answers] == [KEYS] * 3


@pytest.mark.parametrize(
    ("text", "level", "place"),
    [(GOOD, "note", "a!A3"), (DOUBTED, "warning", "a!A3"), (WRONG, "error", "a!C2")],
)
def test_the_table_tells_how_much_it_matters(
    run: Run, tmp_path: Path, text: str, level: str, place: str
) -> None:
    file = tmp_path / "a.csv"
    file.write_text(text, "utf-8")
    [line] = [line for line in bring(run, file).stdout.splitlines() if place in line]
    assert line.startswith(imports.LEVEL[level].th)


def test_what_concerns_the_whole_file_says_so(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"")
    assert importing.WHOLE_FILE.th in bring(run, file).stdout


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system here")
def test_a_pipe_is_not_waited_for(run: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    result = bring(run, pipe, "--format", "json")
    assert result.exit_code == 1
    [error] = json.loads(result.stdout)["errors"]
    assert error == {"sheet": "", "cell": "", "value": "", "message": files.NOT_A_FILE.th}


def test_what_applied_means_stands_in_the_help() -> None:
    told = CliRunner().invoke(cli, ["import", "--help"]).stdout
    assert "applied (true when --apply was given and there are no errors" in told
