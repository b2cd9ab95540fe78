"""Whatever reaches the log, personal data and secrets do not stand in it."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.telemetry.masking import HIDDEN, masked

SECRETS = [
    "1-2345-67890-12-3",
    "1234567890123",
    "๑๒๓๔๕๖๗๘๙๐๑๒๓",
    "081-234-5678",
    "+66812345678",
    "เจ้าหน้าที่ทดสอบ",
    "somebody@example.go.th",
    "แผน 2570.pdf",
    "budget_2570.xlsx",
    "10.20.30.40",
    "2001:db8::7",
    "Bearer abcdefabcdefabcdef",  # pragma: allowlist secret
]


@pytest.mark.parametrize("secret", SECRETS)
def test_it_is_hidden_wherever_it_stands(secret: str) -> None:
    for line in (secret, f"before {secret} after", f"'{secret}'", f"({secret})"):
        for word in secret.removeprefix("Bearer ").split():
            assert word == "2570.pdf" or word not in masked(line)
        assert HIDDEN in masked(line)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("postgresql://" + "ita:pw1@host/ita", f"postgresql://{HIDDEN}@host/ita"),
        ("GET /item?code=O12&q=x answered", f"GET /item?{HIDDEN} answered"),
        ("password=hunter2 x", f"password={HIDDEN} x"),  # pragma: allowlist secret
        ("DETAIL:  Key (name)=(x) exists", f"DETAIL: {HIDDEN}"),
        ("[parameters: ('x', 1)]", f"[parameters: {HIDDEN}]"),
        ("Cookie: session=1; other=2", f"Cookie: {HIDDEN}"),
    ],
)
def test_what_is_left_still_says_something(line: str, left: str) -> None:
    assert masked(line) == left


@pytest.mark.parametrize(
    "line",
    [
        "listening on http://127.0.0.1:8501",
        "no such table: audit_entry",
        "took 12:30:45, 1024 rows, version 1.67.0",
        'File "/srv/dashboard/store/unit.py", line 112, in write',
        "reference 5F3A09C1",
    ],
)
def test_what_is_harmless_stays(line: str) -> None:
    assert masked(line) == line


LOGGING = """
import logging, sys
from dashboard.telemetry import logs
logs.start(sys.argv[1])
logs.start(sys.argv[1])
log = logging.getLogger("somebody.else")
log.info("%s asked", "สมชาย", extra={"reference": "AB12", "client": "10.9.8.7"})
try:
    raise ValueError("1234567890123")
except ValueError:
    log.exception("failed")
import threading
thread = threading.Thread(target=lambda: 1 / 0)
thread.start()
thread.join()
raise RuntimeError("081-234-5678")
"""


def logged(style: str) -> list[str]:
    root = Path(__file__).resolve().parents[2]
    command = [sys.executable, "-c", LOGGING, style]
    ended = subprocess.run(command, check=False, cwd=root, capture_output=True, text=True)
    assert ended.returncode == 1
    for secret in ("สมชาย", "1234567890123", "081-234-5678", "10.9.8.7"):
        assert secret not in ended.stderr
    return ended.stderr.splitlines()


@pytest.mark.parametrize("style", ["json", ""])
def test_every_line_is_json_where_nobody_watches(style: str) -> None:
    asked, failed, thread, ended = map(json.loads, logged(style))
    assert asked["message"] == f"{HIDDEN} asked"
    assert (asked["level"], asked["logger"]) == ("INFO", "somebody.else")
    assert asked["reference"] == "AB12"
    assert asked["time"].endswith("+00:00")
    assert set(asked) == {"time", "level", "logger", "message", "reference", "version"}
    assert "ValueError" in failed["exception"]
    assert "ZeroDivisionError" in thread["exception"]
    assert (ended["level"], "RuntimeError" in ended["exception"]) == ("CRITICAL", True)


def test_text_is_for_reading() -> None:
    lines = logged("text")
    assert lines[0].startswith("reference AB12 ")
    assert "INFO somebody.else: " in lines[0]
    assert any(line.startswith("ValueError") for line in lines)


def test_a_level_below_is_not_logged() -> None:
    assert not logging.getLogger("somebody.else").isEnabledFor(logging.DEBUG)
