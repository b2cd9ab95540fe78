"""What goes wrong outside the pages, told as a page: a download, a picture, an address of ours.

A browser that asked for a page gets one, in Thai and without a script; anything else gets the
bare status. Never a traceback, which stands in the log under the reference on the page.
"""

from __future__ import annotations

from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.responses import Response

from dashboard.domain.bilingual import Bilingual
from dashboard.telemetry import counters
from dashboard.telemetry.references import report
from dashboard.text import shell
from dashboard.ui.notice import language_of, notice

SAID: dict[int, tuple[Bilingual, Bilingual]] = {
    404: (shell.NOT_FOUND, shell.NOT_FOUND_BODY),
    405: (shell.NOT_MEANT, shell.NOT_MEANT_BODY),
    413: (shell.TOO_LARGE, shell.TOO_LARGE_BODY),
    500: (shell.ERROR_TITLE, shell.REQUEST_FAILED_BODY),
}
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}


def page_of(scope: Any, status: int, reference: str = "") -> Response:
    """The page that tells of a status."""
    heading, body = SAID[status]
    return told(scope, status, heading, body, reference)


def told(
    scope: Any, status: int, heading: Bilingual, body: Bilingual, reference: str = ""
) -> Response:
    """A page that says something else than its status would."""
    language = language_of(scope.get("query_string", b"").decode("latin-1"))
    page = notice.__wrapped__(language, heading, body, reference)
    return Response(page, status, HEADERS, media_type="text/html")


def wants_page(scope: Any) -> bool:
    """Is this a person's browser that opens an address?"""
    return "text/html" in Headers(scope=scope).get("accept", "")


class PlainAnswers:
    """Pure ASGI middleware around all others."""

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answer = _Answer(scope, send)
        try:
            await self.app(scope, receive, answer)
        except ClientDisconnect:
            raise
        except Exception as error:
            counters.error_met("request", error)
            reference = report("a request failed", error)
            if answer.begun:
                raise  # half of an answer is out: only cutting it off tells that it is none
            await _failed(scope, reference)(scope, receive, send)


def _failed(scope: Any, reference: str) -> Response:
    if wants_page(scope):
        return page_of(scope, 500, reference)
    return Response(f"error, reference {reference}\n", 500, HEADERS, media_type="text/plain")


class _Answer:
    """Puts a page in the place of a bare status, for a browser that wanted a page."""

    def __init__(self, scope: Any, send: Any) -> None:
        self.scope = scope
        self.send = send
        self.begun = False
        self.page: bytes | None = None

    async def __call__(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            self.begun = True
            if self._is_bare(message):
                answer = page_of(self.scope, message["status"])
                self.page = bytes(answer.body)
                kept = MutableHeaders(raw=message["headers"])
                kept.update(answer.headers)
        elif self.page is not None:
            if message.get("more_body"):
                return
            message = {"type": "http.response.body", "body": self.page}
        await self.send(message)

    def _is_bare(self, message: Any) -> bool:
        kind = Headers(raw=message["headers"]).get("content-type", "text/plain")
        is_text = kind.startswith("text/plain")
        return message["status"] in SAID and is_text and wants_page(self.scope)
