"""Whose word on where a visitor comes from is taken: proxies of this machine, and those named."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import ip_address, ip_network
from typing import Any

from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from dashboard.entrance.asked import PEER, Asked
from dashboard.settings import Settings, is_loopback

OF_THIS_MACHINE = ("127.0.0.0/8", "::1")


class Proxies:
    """Pure ASGI middleware: keeps who connected, then lets a trusted proxy say for whom."""

    def __init__(self, app: Any, proxies: Sequence[str] = ()) -> None:
        self.app = ProxyHeadersMiddleware(app, trusted_hosts=[*OF_THIS_MACHINE, *proxies])

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "lifespan":
            client = scope.get("client")
            scope = {**scope, PEER: str(client[0]) if client else ""}
        await self.app(scope, receive, send)


def is_trusted(peer: str, proxies: Sequence[str]) -> bool:
    """Is this one of the proxies named in the settings? This machine is one only if named."""
    try:
        address = ip_address(peer)
    except ValueError:
        return False
    return any(address in ip_network(each) for each in proxies)


def named_by_proxy(asked: Asked, settings: Settings) -> str:
    """Whom a trusted proxy says it let in; empty where it says nothing or is not trusted."""
    if not settings.proxy_user or not is_trusted(asked.peer, settings.proxies):
        return ""
    return _as_sent(asked.header(settings.proxy_user)).strip()


def _as_sent(value: str) -> str:
    """A header as UTF-8 where it is that: proxies send Thai names so."""
    try:
        return value.encode("latin-1").decode()
    except UnicodeDecodeError:
        return value


def is_this_machine(peer: str) -> bool:
    return is_loopback(peer)
