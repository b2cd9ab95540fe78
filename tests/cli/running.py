"""Running the command line, in this process or as people start it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from typing import Any

from click.testing import CliRunner, Result

from dashboard.cli import cli

Run = Callable[..., Result]


def run_in(environment: Mapping[str, str]) -> Run:
    """``run("status", "--year", "2568", ITA_TODAY="…")`` with this environment.

    ``typed`` is what somebody answers where a command asks.
    """

    def run(*arguments: str, typed: str | None = None, **more: str) -> Result:
        result = CliRunner().invoke(cli, arguments, input=typed, env={**environment, **more})
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


def answer(result: Result) -> dict[str, Any]:
    """The JSON a command printed."""
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def start(*arguments: str, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """The command as people start it, in a process of its own, until it ends."""
    return subprocess.run(
        [sys.executable, "-m", "dashboard.cli", *arguments],
        env={**os.environ, **environment, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
