"""Files are opened in a child process, with a limit on its time and its memory."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from tempfile import TemporaryFile
from threading import Event, Timer
from types import ModuleType

_PACKAGE_ROOT = Path(__file__).resolve().parents[2]
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_AT_ONCE = 1024 * 1024
"""Bytes of an answer that are taken from the pipe with one call."""


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
    return b"".join(lines(child, given, seconds, arguments=arguments, turn=turn))


def lines(
    child: ModuleType,
    given: bytes,
    seconds: float,
    *,
    arguments: Iterable[object] = (),
    turn: AbstractContextManager[object] | None = None,
) -> Generator[bytes, None, None]:
    """As `ask`, each line of the answer as soon as it is there: none that was cut short.

    An answer is whole only when the last line was followed by no error. A child reads all that
    is given before it answers; it is ended, and its turn given back, when this is closed.
    """
    command = [sys.executable, "-P", "-m", child.__name__, *map(str, arguments)]
    with turn or nullcontext(), TemporaryFile() as complaints:
        # This interpreter with a module of ours.
        running = subprocess.Popen(  # nosec B603
            command,
            bufsize=_AT_ONCE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            env=_environment(),
            creationflags=_NO_WINDOW,
        )
        with running, _ended_after(running, seconds) as is_late:
            begun = b""
            for line in _conversation(running, given):
                if line.endswith(b"\n"):
                    yield line
                else:
                    begun = line
            code = running.wait()
        if is_late.is_set():
            raise ChildTooSlow
        if code:
            complaints.seek(0)
            raise ChildDied(out_of_memory=_wanted_memory(complaints.read()))
    if begun:
        yield begun


def _conversation(running: subprocess.Popen[bytes], given: bytes) -> Iterator[bytes]:
    assert running.stdin is not None and running.stdout is not None
    with suppress(OSError):  # it may end before it has read all; then it says why
        running.stdin.write(given)
        running.stdin.close()
    yield from running.stdout


@contextmanager
def _ended_after(running: subprocess.Popen[bytes], seconds: float) -> Iterator[Event]:
    """Ends the process when its time is over, and then says so, or when it is left."""
    is_late = Event()

    def end() -> None:
        is_late.set()
        running.kill()

    timer = Timer(seconds, end)
    timer.start()
    try:
        yield is_late
    finally:
        timer.cancel()
        running.kill()


def _wanted_memory(said: bytes) -> bool:
    """Python says the one, Rust the other."""
    return b"MemoryError" in said or b"memory allocation of" in said


def _environment() -> dict[str, str]:
    """The child finds this package wherever the server was started from."""
    paths = [str(_PACKAGE_ROOT), os.environ.get("PYTHONPATH", "")]
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths)), "PYTHONUTF8": "1"}
