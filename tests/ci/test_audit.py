"""`.ci/audit` with a source of advisories on loopback: clean, a fault, nonsense, nobody there."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

AUDIT = Path(__file__).resolve().parents[2] / ".ci" / "audit"
ADVISORY = {
    "vulns": [
        {
            "id": "TEST-2026-1",
            "summary": "an invented fault",
            "affected": [
                {
                    "package": {"name": "invented-package", "ecosystem": "PyPI"},
                    "ranges": [
                        {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "2"}]}
                    ],
                }
            ],
        }
    ]
}


@contextmanager
def advising(answers: dict[str, bytes]) -> Iterator[int]:
    """A source that answers by the package; the port it listens on."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
            body = answers.get(asked["package"]["name"], b"{}")
            self.send_response(200)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


@pytest.fixture
def pinned(tmp_path: Path) -> Path:
    path = tmp_path / "pinned.txt"
    path.write_text("# made by hand\ninvented-package==1.0\nOther_Package==3.1\n", "utf-8")
    return path


def audit(pinned: Path, port: int) -> tuple[int, str]:
    source = ["-s", "osv", "--osv-url", f"http://127.0.0.1:{port}", "--timeout", "5"]
    command = [sys.executable, str(AUDIT), "-r", str(pinned), *source]
    ended = subprocess.run(command, check=False, capture_output=True, text=True, timeout=120)
    return ended.returncode, ended.stdout


def test_clean(pinned: Path) -> None:
    with advising({}) as port:
        assert audit(pinned, port) == (0, "2 packages, no known fault\n")


def test_a_known_fault_names_the_package(pinned: Path) -> None:
    with advising({"invented-package": json.dumps(ADVISORY).encode()}) as port:
        code, told = audit(pinned, port)
    assert code == 1
    assert told == "KNOWN FAULT in invented-package: TEST-2026-1\n"


@pytest.mark.parametrize("nonsense", [b"<html>sign in</html>", b'{"vulns": 7}', b'["x"]'])
def test_an_answer_that_makes_no_sense_fails(pinned: Path, nonsense: bytes) -> None:
    with advising({"other-package": nonsense}) as port:
        code, told = audit(pinned, port)
    assert code == 2
    assert "makes no sense" in told


def test_nobody_there_is_said_loudly_and_fails_nobody(pinned: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        code, told = audit(pinned, probe.getsockname()[1])
    assert code == 0
    assert "NOT CHECKED" in told
    assert "no known fault" not in told
