"""A process of its own that attaches files, and says so after each.

``python -m tests.services.attaching_child URL FIRST HOW_MANY REPLACES KILLED_AT``: files are
numbered from FIRST; ``REPLACES`` 0 replaces nothing. It waits for a line on its input first.
Beyond ``KILLED_AT`` lines of the code that keeps files the machine goes off (0: never).
"""

from __future__ import annotations

import os
import signal
import sys
from io import BytesIO
from types import FrameType
from typing import Any

from dashboard.domain.refusals import Refused
from dashboard.services.attaching import attach_file
from dashboard.services.proof import Proof
from tests.cast import OFFICER, Y2570, open_test_desk
from tests.documents.making import picture

WATCHED = ("attaching.py", "folder.py", "reopening.py", "unit.py", "evidence.py")


def main(url: str, first: int, how_many: int, replaces: int, killed_at: int) -> None:
    desk = open_test_desk(url)
    say("ready")
    sys.stdin.readline()
    contents = [picture("png", (64 + n, 48)) for n in range(first, first + how_many)]
    if killed_at:
        sys.settrace(_counting_to(killed_at))
    for number, content in enumerate(contents, first):
        try:
            kept = attach_file(
                desk,
                OFFICER,
                Y2570,
                "O1",
                f"{number}.png",
                BytesIO(content),
                Proof("2570"),
                replaces=replaces or None,
            )
            say(f"kept {kept.evidence_id}")
        except Refused as refused:
            say(f"refused {refused.reason}")


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _counting_to(last: int) -> Any:
    left = last

    def trace(frame: FrameType, event: str, _: object) -> Any:
        nonlocal left
        if not frame.f_code.co_filename.endswith(WATCHED):
            return None
        left -= event == "line"
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return trace

    return trace


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:6]))
