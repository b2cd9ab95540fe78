"""The real server in a process of its own, started as people start it, on a folder of its own."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO
from urllib.error import URLError
from urllib.request import urlopen

from dashboard.domain.duties import DutyKey
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.marks import Answer
from dashboard.services.desk import Desk, open_desk
from dashboard.services.year import YearState, year_state
from dashboard.settings import from_environment
from tests.cast import COORDINATOR, NOVEMBER_2570, SEEDS

ROOT = Path(__file__).resolve().parents[2]
STARTS_WITHIN = 60
"""Seconds; a busy machine needs a few, a broken one forever."""


class Server:
    """A server process on a loopback port, started in ``folder``; ``log`` holds what it printed.

    ``{port}`` in the command becomes the port it is to listen on.
    """

    def __init__(
        self,
        command: Sequence[str],
        log: Path,
        *,
        folder: Path = ROOT,
        today: str = "",
        role: str = "",
    ) -> None:
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.log = log
        self._folder = folder
        self._command = [word.format(port=self.port) for word in command]
        own = {"ITA_TODAY": today, "ITA_ROLE": role}
        self._environment = _without_settings() | {name: own[name] for name in own if own[name]}
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers."""
        with self.log.open("ab") as output:
            self._process = self._spawn(output)
        until = time.monotonic() + STARTS_WITHIN
        while not self._is_healthy():
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(f"the server did not start: {self.log.read_text('utf-8')}")
            time.sleep(0.1)

    def _spawn(self, output: IO[bytes]) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            self._command,
            cwd=self._folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )

    def _is_healthy(self) -> bool:
        try:
            with urlopen(f"{self.address}/_stcore/health", timeout=5) as answer:
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def kill(self) -> None:
        """End it as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End it as Ctrl+C would; on its own it gets ten seconds."""
        self._end(signal.SIGINT)

    def _end(self, how: signal.Signals) -> None:
        if self._process is None:
            return
        self._process.send_signal(how)
        try:
            self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None


class Station:
    """The test station in a data folder, served, with its database open to the test as well."""

    def __init__(self, folder: Path) -> None:
        shutil.copytree(SEEDS, folder / "seeds")
        today = NOVEMBER_2570.isoformat()
        self.desk: Desk = open_desk(from_environment({"ITA_TODAY": today}, data_dir=folder))
        self._folder = folder
        self.server = self.served_as("")

    def served_as(self, role: str) -> Server:
        """Another server on the same folder, whose visitors from this machine have a role."""
        return Server(
            (
                *(sys.executable, "-m", "dashboard.cli", "serve", "--no-browser"),
                *("--data", str(self._folder), "--port", "{port}"),
            ),
            self._folder / f"server{role}.log",
            today=NOVEMBER_2570.isoformat(),
            role=role,
        )

    def state(self, year: FiscalYear | None = None) -> YearState:
        """What the database holds now."""
        return year_state(self.desk, COORDINATOR, year)

    def answers(self, code: str) -> dict[DutyKey, Answer]:
        """How the duties of an item stand in the database now."""
        return {key: mark.answer for key, mark in self.state().item(code).marks.items()}


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _without_settings() -> dict[str, str]:
    """The environment without settings of whoever runs the tests."""
    mine = ("ITA_", "STREAMLIT_")
    return {name: value for name, value in os.environ.items() if not name.startswith(mine)}
