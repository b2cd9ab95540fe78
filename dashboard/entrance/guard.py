"""The guard: nothing of the product is served to whom it does not know.

Pure ASGI, in front of everything Streamlit serves: pages, scripts, media, uploads, downloads and
the websocket alike. Whatever is not named in ``OPEN`` is closed.
"""

from __future__ import annotations

from typing import Any

from anyio import to_thread
from starlette.responses import PlainTextResponse, Response

from dashboard.domain.accounts import Stage
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.refusals import Refused
from dashboard.entrance import errands, pages
from dashboard.entrance.asked import Asked, with_header, without_header
from dashboard.entrance.cookies import give, token_in
from dashboard.entrance.forms import visitor_of
from dashboard.entrance.hosts import is_served
from dashboard.entrance.proxies import is_this_machine, named_by_proxy
from dashboard.services.desk import Desk
from dashboard.services.signing_in import (
    SignedOut,
    SignIn,
    SignInFailed,
    asks_for_sign_in,
    find_sign_in,
    is_of,
    sign_in_named,
)
from dashboard.services.tokens import token_hash
from dashboard.settings import Settings
from dashboard.text import signing_in as words
from dashboard.text.refusals import sentence
from dashboard.ui import health_routes
from dashboard.ui.visit import SIGN_IN_HEADER, desk_for

OPEN = frozenset(
    {
        *("/signin", "/welcome", pages.STYLE, "/favicon.ico", "/_stcore/health"),
        *(errands.START, errands.BACK),
        *health_routes.OPEN_PATHS,
        *(health_routes.METRICS, health_routes.STREAMLIT_METRICS),
    }
)
"""What needs no sign-in, by its whole path; the figures have a guard of their own."""
OPEN_BELOW = ("/app/static/fonts/",)
WAITING = {Stage.SECOND_FACTOR: "/second", Stage.NEW_PASSWORD: "/password"}
"""The one page a sign-in may open while something is still asked."""
UPLOADS = "/_stcore/upload_file/"
LARGEST_REQUEST = 1024 * 1024
"""Bytes of anything sent but an upload, which has its own limit."""


class Guard:
    """Lets in who is signed in; the person at the machine too while there are no accounts."""

    def __init__(self, app: Any, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        asked = Asked(scope)
        clean = without_header(scope, SIGN_IN_HEADER)
        refused = self._refusal(asked)
        if refused is None and not _is_open(asked.path):
            let_in = await to_thread.run_sync(self._let_in_or_say_why, asked)
            if isinstance(let_in, Response):
                refused = let_in
            elif let_in:
                clean = with_header(scope, SIGN_IN_HEADER, let_in)
        if refused is None:
            await self.app(clean, _limited(asked, receive), send)
        elif asked.is_websocket:
            await receive()
            await send({"type": "websocket.close", "code": 1008})
        else:
            await refused(scope, receive, send)

    def _refusal(self, asked: Asked) -> Response | None:
        """Why nobody at all may ask so, whoever it is."""
        if not is_served(asked.host, self.settings):
            return _told(asked, words.NOT_FROM_HERE, words.NOT_FROM_HERE_BODY, 421)
        if asked.is_unsafe and asked.is_from_other_site:
            return _told(asked, words.OTHER_SITE, words.OTHER_SITE_BODY, 403)
        if _announced(asked) > LARGEST_REQUEST and not asked.path.startswith(UPLOADS):
            return _told(asked, words.TOO_LARGE, words.TOO_LARGE, 413)
        return None

    def _let_in_or_say_why(self, asked: Asked) -> str | Response:
        """The same; a database that cannot answer just now is told in words."""
        try:
            return self._let_in(asked)
        except Refused as refused:
            return _told(asked, words.NOT_NOW, sentence(refused), 503)

    def _let_in(self, asked: Asked) -> str | Response:
        """The sign-in behind a request, empty for the person at the machine, or the refusal."""
        desk = desk_for(self.settings)
        token = token_in(asked)
        found = _find(desk, token)
        if name := named_by_proxy(asked, self.settings):
            if found is None or not is_of(desk, found, name):
                return self._brought(desk, asked, name)
        elif found is None and self._needs_none(desk, asked):
            return ""
        if found is None:
            return self._sent_to_sign_in(asked)
        page = WAITING.get(found.stage)
        if page is None or asked.path in (page, "/signout"):
            return found.id
        return pages.go(page) if asked.wants_page else _closed()

    def _needs_none(self, desk: Desk, asked: Asked) -> bool:
        """Is this the machine itself, before anybody has an account?"""
        if not self.settings.is_loopback or self.settings.expects_network:
            return False
        if asks_for_sign_in(desk):
            return False
        return is_this_machine(asked.peer) and not asked.came_through_proxy

    def _is_closed_to_network(self, asked: Asked) -> bool:
        """Did somebody come from elsewhere to a server that nobody can sign in to yet?"""
        if not self.settings.is_loopback or self.settings.expects_network:
            return False
        return not asks_for_sign_in(desk_for(self.settings))

    def _brought(self, desk: Desk, asked: Asked, name: str) -> Response:
        """Sign in whom the proxy in front knows, once; from then on the cookie tells."""
        if not asked.wants_page:
            return _closed()
        try:
            begun = sign_in_named(desk, name, visitor_of(asked))
        except SignInFailed:
            body = words.NO_ACCOUNT_HERE.filled(provider=words.THE_PROXY)
            return _told(asked, words.TITLE, body, 403)
        response = pages.go(pages.here(asked))
        give(response, begun.token, secure=asked.is_secure)
        return response

    def _sent_to_sign_in(self, asked: Asked) -> Response:
        if self._is_closed_to_network(asked):
            return _told(asked, words.THROUGH_PROXY, words.THROUGH_PROXY_BODY, 403)
        return pages.go(pages.sign_in_address(asked)) if asked.wants_page else _closed()


def _find(desk: Desk, token: str) -> SignIn | None:
    try:
        return find_sign_in(desk, token_hash(token)) if token else None
    except SignedOut:
        return None


def _is_open(path: str) -> bool:
    return path in OPEN or path.startswith(OPEN_BELOW)


def _closed() -> Response:
    return PlainTextResponse(
        f"{words.ENDED.th}\n{words.ENDED.en}\n", status_code=401, headers=pages.HEADERS
    )


def _told(asked: Asked, title: Bilingual, body: Bilingual, status: int) -> Response:
    return pages.page("told.html", asked, title, status, body=body)


def _announced(asked: Asked) -> int:
    length = asked.header("content-length")
    return int(length) if length.isascii() and length.isdigit() else 0


def _limited(asked: Asked, receive: Any) -> Any:
    """Hang up on who sends more than was announced, or announces nothing and never ends."""
    if asked.is_websocket or asked.path.startswith(UPLOADS):
        return receive
    came = 0

    async def counted() -> Any:
        nonlocal came
        message = await receive()
        came += len(message.get("body", b""))
        return {"type": "http.disconnect"} if came > LARGEST_REQUEST else message

    return counted
