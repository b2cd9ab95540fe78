"""Files are opened in a child process, with a limit on its time and its memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from dashboard.documents import child
from dashboard.documents.asking import Question
from dashboard.documents.unfit import UnfitFile
from dashboard.domain.bilingual import Bilingual

_PACKAGE_ROOT = Path(__file__).resolve().parents[2]
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_AT_ONCE = BoundedSemaphore(2)


class ChildDied(Exception):
    """The process ended without an answer: the file is broken or hostile."""


class ChildTooSlow(Exception):
    """The process was killed at the end of its time."""


def ask(question: Question) -> Any:
    """What a process of its own answers; at most two run at a time, others wait their turn.

    Raises:
        UnfitFile: the process could tell what is wrong with the file.
        ChildDied, ChildTooSlow: it could not.
    """
    command = [sys.executable, "-P", "-m", child.__name__]
    try:
        with _AT_ONCE:
            done = subprocess.run(
                command,
                input=json.dumps(question.as_json()).encode(),
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                timeout=question.limits.seconds,
                env=_environment(),
                creationflags=_NO_WINDOW,
                check=True,
            )
        told = json.loads(done.stdout)
    except subprocess.TimeoutExpired as slow:
        raise ChildTooSlow from slow
    except (subprocess.CalledProcessError, ValueError) as died:
        raise ChildDied from died
    if "unfit" in told:
        raise UnfitFile(Bilingual(*told["unfit"]))
    return told["answer"]


def _environment() -> dict[str, str]:
    """The child finds this package wherever the server was started from."""
    paths = [str(_PACKAGE_ROOT), os.environ.get("PYTHONPATH", "")]
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths)), "PYTHONUTF8": "1"}
