"""The middleware alone: pages are rewritten, everything else passes as it is."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from dashboard.text import shell
from dashboard.ui.frontend import thai_script
from dashboard.ui.linked_script import preload
from dashboard.ui.pages import PAGES
from dashboard.ui.thai_page import HEADERS, ThaiPage, in_thai

PAGE = '<!doctype html><html lang="en"><head><title>Streamlit</title></head>ก</html>'.encode()
THAI_TITLE = f"<title>{shell.PRODUCT.th}</title>".encode()
IN_THAI = PAGE.replace(b'lang="en"', b'lang="th"').replace(
    b"<title>Streamlit</title>", THAI_TITLE + preload() + thai_script()
)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes
    seen: dict[str, str]
    """The headers of the request as the application behind the middleware saw them."""


def ask(
    media_type: str,
    pieces: Sequence[bytes],
    status: int = 200,
    address: str = "/",
    **asked: str,
) -> Answer:
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
    path, _, query = address.partition("?")
    scope = {"type": "http", "headers": names, "path": path, "query_string": query.encode()}
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


@pytest.mark.parametrize("address", ["/", *(f"/{page.address}" for page in PAGES[1:])])
def test_every_page_of_the_product_is_served(address: str) -> None:
    answer = ask("text/html", [PAGE], address=f"{address}?lang=en")
    assert (answer.status, answer.body) == (200, IN_THAI)


@pytest.mark.parametrize(
    ("address", "words", "home"),
    [
        ("/xyz", shell.NOT_FOUND.th, 'href="/"'),
        ("/item/O12", shell.NOT_FOUND.th, 'href="/"'),
        ("/xyz?lang=xx", shell.NOT_FOUND.th, 'href="/"'),
        ("/xyz?lang=en", shell.NOT_FOUND.en, 'href="/?lang=en"'),
    ],
)
def test_a_page_that_does_not_exist_is_told_in_our_words(
    address: str, words: str, home: str
) -> None:
    answer = ask("text/html", [PAGE], address=address)
    assert answer.status == 404
    assert words in answer.body.decode()
    assert home in answer.body.decode()
    assert b"Streamlit" not in answer.body
    assert answer.headers["content-length"] == str(len(answer.body))


def test_the_start_page_answers_at_the_root_only() -> None:
    answer = ask("text/html", [PAGE], address="/overview?year=2568")
    assert (answer.status, answer.headers["location"]) == (307, "/?year=2568")


def test_other_html_is_no_page_of_streamlit_s() -> None:
    answer = ask("text/html", [b"<p>404</p>"], 404, address="/xyz")
    assert (answer.status, answer.body) == (404, b"<p>404</p>")


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
