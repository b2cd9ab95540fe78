"""A running server, asked over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email.message import Message
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

SECONDS = 60


@dataclass(frozen=True)
class Server:
    """Where a server listens, where its data are, and what it logs."""

    url: str
    data_dir: Path
    log: Path

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


def elements(node: Mapping[str, Any] | list[Any]) -> Iterator[dict[str, Any]]:
    """Every element of a tree."""
    if isinstance(node, list):
        for each in node:
            yield from elements(each)
        return
    yield dict(node)
    yield from elements(node.get("children", []))
