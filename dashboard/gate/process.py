"""Files are opened in a child process, with a limit on its time and its memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from types import ModuleType

_PACKAGE_ROOT = Path(__file__).resolve().parents[2]
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class ChildDied(Exception):
    """The process ended without an answer: the file is broken or hostile."""

    def __init__(self, *, out_of_memory: bool = False) -> None:
        super().__init__("out of memory" if out_of_memory else "died")
        self.out_of_memory = out_of_memory


class ChildTooSlow(Exception):
    """The process was killed at the end of its time."""


def ask(
    child: ModuleType,
    given: bytes,
    seconds: float,
    *,
    arguments: Iterable[object] = (),
    turn: AbstractContextManager[object] | None = None,
) -> bytes:
    """What the module ``child``, run in a process of its own, answers on its stdout.

    ``turn`` is waited for before the time begins; it bounds how many run side by side.

    Raises:
        ChildDied, ChildTooSlow: there is no answer.
    """
    command = [sys.executable, "-P", "-m", child.__name__, *map(str, arguments)]
    try:
        with turn or nullcontext():
            done = subprocess.run(
                command,
                input=given,
                capture_output=True,
                timeout=seconds,
                env=_environment(),
                creationflags=_NO_WINDOW,
                check=True,
            )
    except subprocess.TimeoutExpired as slow:
        raise ChildTooSlow from slow
    except subprocess.CalledProcessError as died:
        raise ChildDied(out_of_memory=_wanted_memory(died.stderr)) from died
    return done.stdout


def _wanted_memory(said: bytes) -> bool:
    """Python says the one, Rust the other."""
    return b"MemoryError" in said or b"memory allocation of" in said


def _environment() -> dict[str, str]:
    """The child finds this package wherever the server was started from."""
    paths = [str(_PACKAGE_ROOT), os.environ.get("PYTHONPATH", "")]
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths)), "PYTHONUTF8": "1"}
