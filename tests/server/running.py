"""A server in a process of its own, started on a free port and asked over HTTP."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest

from tests.installation import environment

SECONDS = 60
CHILD = Path(__file__).with_name("serving_child.py")
ROOT = CHILD.parents[2]


@dataclass(frozen=True)
class Server:
    """Where a server listens, where its data are, what it logs, and its process."""

    url: str
    data_dir: Path
    log: Path
    process: subprocess.Popen[bytes]

    def get(self, path: str, **headers: str) -> tuple[Message, bytes]:
        request = Request(self.url + path, headers=headers)
        with urlopen(request, timeout=SECONDS) as response:
            return response.headers, response.read()

    def interact(self, **asked: object) -> dict[str, Any]:
        """What the page shows after an interaction, as a tree of elements."""
        request = Request(
            f"{self.url}/_stcore/agent/interact",
            data=json.dumps(asked).encode(),
            headers={"Content-Type": "application/json"},
        )
        try:
            with urlopen(request, timeout=SECONDS) as response:
                found: dict[str, Any] = json.load(response)
                return found
        except HTTPError as refused:
            raise AssertionError(refused.read().decode()) from refused

    def logged(self) -> str:
        return self.log.read_text("utf-8", errors="replace")


@contextmanager
def started(data_dir: Path, **settings: str) -> Iterator[Server]:
    """A server on a station's folder, from a folder that is not the project's; ended afterwards."""
    port, log = free_port(), data_dir.parent / "log"
    given = {**environment(data_dir), "ITA_HOST": "127.0.0.1", "ITA_PORT": str(port), **settings}
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, str(CHILD)],
            cwd=data_dir.parent,
            env={**os.environ, **given, "PYTHONPATH": str(ROOT)},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    server = Server(f"http://127.0.0.1:{port}", data_dir, log, process)
    try:
        _wait_for(server)
        yield server
    finally:
        process.terminate()
        try:
            process.wait(timeout=SECONDS)
        finally:
            process.kill()
            process.wait()


def _wait_for(server: Server) -> None:
    give_up = time.monotonic() + SECONDS
    while time.monotonic() < give_up and server.process.poll() is None:
        try:
            server.get("/_stcore/health")
            return
        except (URLError, ConnectionError):
            time.sleep(0.1)
    pytest.fail(server.logged())


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def elements(node: Mapping[str, Any] | list[Any]) -> Iterator[dict[str, Any]]:
    """Every element of a tree."""
    if isinstance(node, list):
        for each in node:
            yield from elements(each)
        return
    yield dict(node)
    yield from elements(node.get("children", []))
