"""Asking an ASGI application without a server."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import Headers


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Headers
    text: str


def ask(app: Any, address: str, *, client: str = "127.0.0.1", **headers: str) -> Answer:
    """What a GET from that machine gets; underlines in names of headers stand for hyphens."""
    sent: list[dict[str, Any]] = []
    path, _, query = address.partition("?")
    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": [
            (name.replace("_", "-").lower().encode(), value.encode())
            for name, value in headers.items()
        ],
        "client": (client, 1),
        "server": ("127.0.0.1", 1),
        "scheme": "http",
        "root_path": "",
        "http_version": "1.1",
    }

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    start, *bodies = sent
    text = b"".join(each.get("body", b"") for each in bodies).decode()
    return Answer(start["status"], Headers(raw=start["headers"]), text)
