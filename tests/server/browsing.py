"""A browser as far as sign-in needs one: it keeps cookies and follows nothing by itself."""

from __future__ import annotations

import http.client
from dataclasses import dataclass, field
from http.cookies import SimpleCookie
from urllib.parse import urlsplit


@dataclass(frozen=True)
class Shown:
    status: int
    goes_to: str
    body: str
    given: tuple[str, ...]
    """Its ``Set-Cookie`` headers."""


@dataclass
class Browser:
    """Somebody in front of one server; addresses elsewhere are opened without cookies."""

    url: str
    cookies: dict[str, str] = field(default_factory=dict)

    def open(self, address: str) -> Shown:
        """One GET of a path of the server, or of a whole address."""
        parts = urlsplit(self.url + address if address.startswith("/") else address)
        is_home = parts.netloc == urlsplit(self.url).netloc
        connection = http.client.HTTPConnection(parts.netloc, timeout=60)
        headers = {"Accept": "text/html"}
        if is_home and self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={one}" for name, one in self.cookies.items())
        connection.request("GET", f"{parts.path}?{parts.query}", headers=headers)
        answer = connection.getresponse()
        body = answer.read().decode("utf-8", "replace")
        given = tuple(answer.headers.get_all("set-cookie") or ())
        connection.close()
        if is_home:
            self._keep(given)
        return Shown(answer.status, answer.headers.get("location") or "", body, given)

    def _keep(self, given: tuple[str, ...]) -> None:
        for line in given:
            for name, one in SimpleCookie(line).items():
                if one["max-age"] == "0":
                    self.cookies.pop(name, None)
                else:
                    self.cookies[name] = one.value
