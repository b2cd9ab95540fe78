"""The page that Streamlit's browser part is loaded into, made Thai and hardened."""

from __future__ import annotations

from typing import Any

from starlette.datastructures import MutableHeaders

from dashboard.text import shell
from dashboard.ui.content_policy import content_policy
from dashboard.ui.frontend import thai_script
from dashboard.ui.linked_script import preload
from dashboard.ui.not_found import is_page, is_start, not_found

ENGLISH_HEAD = (b'<html lang="en"', b"<title>Streamlit</title>")
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), microphone=(), payment=(), usb=()",
}
"""On every answer, unless it says something stricter itself."""
ONLY_HTTPS = "max-age=31536000"
"""Once reached by HTTPS, a browser asks for nothing else for a year."""


class ThaiPage:
    """Pure ASGI middleware: ``lang="th"``, our title and words, and headers that forbid guessing.

    Streamlit's browser part is sent for every address that is no file; where no page of ours
    answers, the visitor is told so instead.
    """

    def __init__(self, app: Any) -> None:
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        await self.app(_uncompressed(scope), receive, _Rewriting(scope, send))


def _uncompressed(scope: Any) -> Any:
    """Ask for a page as it is, so that it can be read; other files stay compressible."""
    if not _wants_page(scope):
        return scope
    headers = [pair for pair in scope["headers"] if pair[0] != b"accept-encoding"]
    return {**scope, "headers": headers}


def _wants_page(scope: Any) -> bool:
    return any(name == b"accept" and b"text/html" in value for name, value in scope["headers"])


class _Rewriting:
    """Holds an HTML response back until it is whole, changes its head and sends it on."""

    def __init__(self, scope: Any, send: Any) -> None:
        self.scope = scope
        self.send = send
        self.start: Any = None
        self.body = b""

    async def __call__(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message["headers"])
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            if self.scope.get("scheme") == "https":
                headers.setdefault("Strict-Transport-Security", ONLY_HTTPS)
            if headers.get("content-type", "").startswith("text/html"):
                self.start = message
                return
        elif self.start is not None:
            await self._collect(message)
            return
        await self.send(message)

    async def _collect(self, message: Any) -> None:
        self.body += message.get("body", b"")
        if message.get("more_body"):
            return
        body = self._answer()
        headers = MutableHeaders(raw=self.start["headers"])
        headers["content-length"] = str(len(body))
        headers.setdefault("Content-Security-Policy", content_policy(body))
        await self.send(self.start)
        await self.send({"type": "http.response.body", "body": body})

    def _answer(self) -> bytes:
        is_streamlit_s = all(part in self.body for part in ENGLISH_HEAD)
        if not is_streamlit_s or is_page(self.scope["path"]):
            return in_thai(self.body)
        query = self.scope["query_string"].decode("latin-1")
        if is_start(self.scope["path"]):
            self.start["status"] = 307
            MutableHeaders(raw=self.start["headers"])["location"] = f"/?{query}" if query else "/"
            return b""
        self.start["status"] = 404
        return not_found(query)


def in_thai(page: bytes) -> bytes:
    """The page with its language and first title in Thai, and what makes the rest so."""
    english_language, english_title = ENGLISH_HEAD
    head = f"<title>{shell.PRODUCT.th}</title>".encode() + preload() + thai_script()
    return page.replace(english_language, b'<html lang="th"', 1).replace(english_title, head, 1)
