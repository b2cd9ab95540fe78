"""The middleware alone: pages are rewritten, everything else passes as it is."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from dashboard.text import shell
from dashboard.ui.thai_page import HEADERS, ThaiPage, in_thai

PAGE = '<!doctype html><html lang="en"><head><title>Streamlit</title></head>ก</html>'.encode()
IN_THAI = PAGE.replace(b'lang="en"', b'lang="th"').replace(b"Streamlit", shell.PRODUCT.th.encode())


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes
    seen: dict[str, str]
    """The headers of the request as the application behind the middleware saw them."""


def ask(media_type: str, pieces: Sequence[bytes], status: int = 200, **asked: str) -> Answer:
    """What a visitor gets when the application behind the middleware answers in these pieces."""
    sent: list[dict[str, Any]] = []
    seen: dict[str, str] = {}

    async def application(scope: Any, _receive: Any, send: Any) -> None:
        seen.update({name.decode(): value.decode() for name, value in scope["headers"]})
        length = str(sum(map(len, pieces))).encode()
        headers = [(b"content-type", media_type.encode()), (b"content-length", length)]
        await send({"type": "http.response.start", "status": status, "headers": headers})
        for piece in pieces:
            await send({"type": "http.response.body", "body": piece, "more_body": True})
        await send({"type": "http.response.body", "body": b""})

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    names = [(name.replace("_", "-").encode(), value.encode()) for name, value in asked.items()]
    scope = {"type": "http", "headers": names}
    asyncio.run(ThaiPage(application)(scope, None, send))
    start, *bodies = sent
    headers = {name.decode(): value.decode() for name, value in start["headers"]}
    return Answer(start["status"], headers, b"".join(each["body"] for each in bodies), seen)


@pytest.mark.parametrize("size", [1, 7, 1000])
@pytest.mark.parametrize("status", [200, 404])
def test_a_page_is_thai_in_however_many_pieces_it_comes(size: int, status: int) -> None:
    pieces = [PAGE[place : place + size] for place in range(0, len(PAGE), size)]
    answer = ask("text/html; charset=utf-8", pieces, status)
    assert (answer.status, answer.body) == (status, IN_THAI)
    assert answer.headers["content-length"] == str(len(IN_THAI))


@pytest.mark.parametrize("media_type", ["text/html", "text/javascript", "font/ttf"])
def test_every_answer_forbids_guessing(media_type: str) -> None:
    headers = ask(media_type, [PAGE]).headers
    assert {name: headers[name.lower()] for name in HEADERS} == HEADERS


def test_other_files_stay_as_they_are() -> None:
    answer = ask("text/javascript", [PAGE, PAGE])
    assert answer.body == PAGE + PAGE
    assert answer.headers["content-length"] == str(2 * len(PAGE))


@pytest.mark.parametrize(
    ("accept", "encoding"),
    [("text/html,*/*", None), ("image/png", "gzip"), ("*/*", "gzip")],
)
def test_only_a_page_is_asked_for_uncompressed(accept: str, encoding: str | None) -> None:
    seen = ask("text/html", [PAGE], accept=accept, accept_encoding="gzip").seen
    assert seen.get("accept-encoding") == encoding
    assert seen["accept"] == accept


@pytest.mark.parametrize("kind", ["websocket", "lifespan"])
def test_what_is_no_page_passes_untouched(kind: str) -> None:
    passed: list[Any] = []

    async def application(*arguments: Any) -> None:
        passed.extend(arguments)

    scope, receive, send = {"type": kind}, object(), object()
    asyncio.run(ThaiPage(application)(scope, receive, send))
    assert passed == [scope, receive, send]


def test_only_the_head_is_changed() -> None:
    page = PAGE + b'<html lang="en"><title>Streamlit</title>'
    assert in_thai(page) == IN_THAI + b'<html lang="en"><title>Streamlit</title>'
    assert in_thai(b"") == b""
