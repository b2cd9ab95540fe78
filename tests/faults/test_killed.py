"""The server killed at every line and at every system call of a write: all of it or nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dashboard.domain.figures.datasets import Dataset
from dashboard.services.desk import Desk
from dashboard.services.downloads import download
from dashboard.services.figures import figures_of
from dashboard.services.imported_files import imports_of, original_file
from dashboard.services.year import year_state
from dashboard.store.engine import open_engine
from dashboard.store.integrity import damage
from tests.cast import OFFICER, VIEWER, Y2570
from tests.faults.killing_child import MARKS, ROWS, at

ROOT = Path(__file__).resolve().parents[2]
CALLS = ("pwrite64", "fdatasync", "fsync", "rename", "unlink")
"""What SQLite and the folder of files write by."""
STEP = {"marking": 7, "importing": 29, "attaching": 13}
"""Every so many lines: all of them take minutes. What lies between two calls of the system makes
no difference to what is kept, and every one of those is tried."""


def marks(desk: Desk) -> int:
    return len(year_state(desk, VIEWER).item("O1").marks)


def rows(desk: Desk) -> int:
    """Of imports whose file is there as well."""
    found = len(figures_of(desk, VIEWER, Y2570, Dataset.PROCUREMENT).rows)
    imports = imports_of(desk, VIEWER, Y2570)
    for record in imports:
        original_file(desk, OFFICER, record.entry_id).content.close()
    assert found == ROWS * len(imports)
    return found


def files(desk: Desk) -> int:
    """Whose content is there as well."""
    pieces = year_state(desk, VIEWER, Y2570).item("O1").evidence
    for piece in pieces:
        download(desk, VIEWER, piece.id).content.close()
    return len(pieces)


WHOLE: dict[str, tuple[Callable[[Desk], int], int]] = {
    "marking": (marks, MARKS),
    "importing": (rows, ROWS),
    "attaching": (files, 1),
}


@contextmanager
def writer(flow: str, opened: Path, folder: Path) -> Iterator[Callable[[str], tuple[Path, str]]]:
    """Asks for one try; returns its folder and how it ended."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.killing_child", flow, str(opened), str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None

    def tried(what: str) -> tuple[Path, str]:
        process.stdin.write(f"{what}\n")  # type: ignore[union-attr]
        process.stdin.flush()  # type: ignore[union-attr]
        place, ended = process.stdout.readline().split()  # type: ignore[union-attr]
        return Path(place), ended

    try:
        yield tried
    finally:
        process.stdin.close()
        process.wait(timeout=60)


def kill_at_each(
    flow: str, what: str, step: int, station: Desk, tried: Callable[[str], tuple[Path, str]]
) -> list[str]:
    """How each try ended, until one was through; after each, all is there or nothing."""
    counted, whole = WHOLE[flow]
    ends: list[str] = []
    while "done" not in ends:
        number = 1 + len(ends) * step
        place, ended = tried(f"{number} {what}")
        desk = at(station, place)
        found = counted(desk)
        assert ended != "failed"
        assert found in (0, whole), f"half-written at {number} {what}"
        assert found == whole or ended == "killed", f"told and lost at {number} {what}"
        assert damage(desk.store.engine) == []
        open_engine(desk.store.url).dispose()
        shutil.rmtree(place)
        ends.append(ended)
    return ends


@pytest.mark.parametrize("flow", WHOLE)
def test_killed_at_a_line(flow: str, desk: Desk, opened_sqlite: Path, tmp_path: Path) -> None:
    with writer(flow, opened_sqlite, tmp_path) as tried:
        ends = kill_at_each(flow, "lines", STEP[flow], desk, tried)
    assert len(ends) > 20, "it was killed at many places"


@pytest.mark.skipif(shutil.which("strace") is None, reason="there is no strace")
@pytest.mark.parametrize("flow", WHOLE)
def test_killed_at_a_call_of_the_system(
    flow: str, desk: Desk, opened_sqlite: Path, tmp_path: Path
) -> None:
    """A page of the log may be half of what a commit writes."""
    with writer(flow, opened_sqlite, tmp_path) as tried:
        tries = [len(kill_at_each(flow, call, 1, desk, tried)) - 1 for call in CALLS]
    assert sum(tries) > 5, "it was killed at several of them"
