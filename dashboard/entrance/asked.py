"""A request or a websocket's handshake, as far as the entrance looks at it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import urlsplit

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


@dataclass(frozen=True)
class Asked:
    """One ASGI scope. ``path`` is the path as the server routes it, never rebuilt from a URL."""

    scope: Any

    @property
    def path(self) -> str:
        path: str = self.scope["path"]
        return path

    @property
    def is_websocket(self) -> bool:
        return bool(self.scope["type"] == "websocket")

    @property
    def is_unsafe(self) -> bool:
        """Could it change something? A websocket may do everything a page can."""
        return self.is_websocket or self.scope["method"] not in SAFE_METHODS

    @property
    def wants_page(self) -> bool:
        return not self.is_unsafe and "text/html" in self.header("accept")

    @property
    def is_secure(self) -> bool:
        return self.scope.get("scheme") in ("https", "wss")

    @property
    def address(self) -> str:
        """Where it comes from; behind a trusted proxy what that says of it."""
        client = self.scope.get("client")
        return str(client[0]) if client else ""

    @property
    def peer(self) -> str:
        """Who opened the connection: the proxy, where there is one."""
        return str(self.scope.get(PEER, self.address))

    @cached_property
    def host(self) -> str:
        """The name in the address bar without its port, in small letters; empty when absurd."""
        given = self.header("host")
        if not re.fullmatch(r"[A-Za-z0-9.\-_:\[\]%]{1,255}", given):
            return ""
        try:
            return (urlsplit(f"//{given}").hostname or "").rstrip(".")
        except ValueError:
            return ""

    @cached_property
    def cookies(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for part in self.header("cookie").split(";"):
            try:
                found |= {name: one.value for name, one in SimpleCookie(part).items()}
            except CookieError:  # somebody else's, on the same host
                continue
        return found

    @property
    def came_through_proxy(self) -> bool:
        """Does it carry what only a proxy adds?"""
        return any(
            name in FORWARDED or name.startswith(b"x-forwarded-")
            for name, _ in self.scope["headers"]
        )

    def header(self, name: str) -> str:
        """A header's value, the first where there are several; empty when it is not there."""
        wanted = name.lower().encode()
        for key, value in self.scope["headers"]:
            if key == wanted:
                return str(value.decode("latin-1"))
        return ""

    @property
    def is_from_other_site(self) -> bool:
        """Did another site's page send it? Told by what browsers add and pages cannot forge."""
        site = self.header("sec-fetch-site")
        if site:
            return site not in ("same-origin", "none")
        origin = self.header("origin")
        if not origin:
            return False
        try:
            sent_from = urlsplit(origin)
            return (sent_from.netloc.lower()) != self.header("host").lower()
        except ValueError:
            return True


PEER = "ita_peer"
FORWARDED = (b"forwarded", b"x-real-ip", b"via")


def without_header(scope: Any, name: str) -> Any:
    """The scope without a header that only we may set."""
    wanted = name.lower().encode()
    return {**scope, "headers": [pair for pair in scope["headers"] if pair[0].lower() != wanted]}


def with_header(scope: Any, name: str, value: str) -> Any:
    """The scope with a header set by us."""
    clean = without_header(scope, name)
    return {**clean, "headers": [*clean["headers"], (name.lower().encode(), value.encode())]}
