"""What a server asks a browser to do next: go elsewhere, bring a cookie."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from http.cookies import CookieError, SimpleCookie

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MOST_COOKIES = 50


def leads_to(status: int, headers: Mapping[str, str]) -> str | None:
    """Where an answer redirects to, as written; None where it does not."""
    there = headers.get("location", "").strip()
    if status not in _REDIRECTS or not there:
        return None
    try:
        # Headers are bytes; Thai paths come as UTF-8 from servers that forget to encode them.
        return there.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return there


class Cookies:
    """Cookies of one visit: given back to the host that set them, and to no other.

    Some sites set one and redirect to themselves until it comes back.
    """

    def __init__(self) -> None:
        self._of: dict[str, dict[str, str]] = {}

    def keep(self, host: str, headers: Iterable[tuple[bytes, bytes]]) -> None:
        kept = self._of.setdefault(host, {})
        for name, value in headers:
            if name.lower() != b"set-cookie" or len(kept) >= _MOST_COOKIES:
                continue
            try:
                cookie = SimpleCookie(value.decode("latin-1"))
            except CookieError:
                continue
            kept.update({name: morsel.coded_value for name, morsel in cookie.items()})

    def for_host(self, host: str) -> dict[str, str]:
        """The request header to send there, if any."""
        kept = self._of.get(host)
        if not kept:
            return {}
        return {"Cookie": "; ".join(f"{name}={value}" for name, value in kept.items())}
