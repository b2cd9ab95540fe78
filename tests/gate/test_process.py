"""A process of its own: its answer, its end, its time."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from threading import BoundedSemaphore
from types import ModuleType

import pytest

from dashboard.gate.process import ChildDied, ChildTooSlow, ask, lines

Make = Callable[[str], ModuleType]


@pytest.fixture
def make_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))

    def make(code: str) -> ModuleType:
        (tmp_path / "a_child.py").write_text(code, encoding="utf-8")
        return ModuleType("a_child")

    return make


def test_what_it_is_given_and_what_it_answers(make_child: Make) -> None:
    child = make_child(
        "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read() + sys.argv[1].encode())"
    )
    assert ask(child, b"1", 20, arguments=[2]) == b"12"


@pytest.mark.parametrize(
    ("code", "out_of_memory"),
    [("raise SystemExit(3)", False), ("raise MemoryError", True), ("raise ValueError", False)],
)
def test_one_that_dies(make_child: Make, code: str, out_of_memory: bool) -> None:
    with pytest.raises(ChildDied) as died:
        ask(make_child(code), b"", 20)
    assert died.value.out_of_memory is out_of_memory


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited on Linux only")
def test_one_that_wants_too_much(make_child: Make) -> None:
    child = make_child(
        "from dashboard.gate.confined import confine; confine(100); bytes(200 * 1024 * 1024)"
    )
    with pytest.raises(ChildDied) as died:
        ask(child, b"", 20)
    assert died.value.out_of_memory


def test_one_that_takes_too_long_gives_its_turn_back(make_child: Make) -> None:
    turn = BoundedSemaphore(1)
    with pytest.raises(ChildTooSlow):
        ask(make_child("import time; time.sleep(60)"), b"", 0.5, turn=turn)
    assert turn.acquire(blocking=False)


def test_a_line_that_was_cut_short_is_none(make_child: Make) -> None:
    child = make_child("import time; print('whole\\nhal', end='', flush=True); time.sleep(60)")
    told: list[bytes] = []
    with pytest.raises(ChildTooSlow):
        for line in lines(child, b"", 5):
            told.append(line)
    assert told == [b"whole\n"]


def test_modules_that_are_not_wanted(make_child: Make) -> None:
    child = make_child(
        "from dashboard.gate.confined import confine; confine(1000, without=['csv'])\n"
        "try:\n    import csv\nexcept ImportError:\n    print('none')"
    )
    assert ask(child, b"", 20).strip() == b"none"


def test_lines_come_while_it_still_works(make_child: Make) -> None:
    turn = BoundedSemaphore(1)
    child = make_child("import time; print('one', flush=True); time.sleep(60)")
    said = lines(child, b"", 20, turn=turn)
    assert next(said).strip() == b"one"
    assert not turn.acquire(blocking=False)
    said.close()
    assert turn.acquire(blocking=False)
