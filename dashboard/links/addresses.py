"""Which addresses may be opened at all, told from their text, and when two are the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv6Address
from urllib.parse import quote, urljoin, urlsplit

import idna

LONGEST_ADDRESS = 4096
"""Characters after encoding: a Thai letter in a path takes nine."""
PORTS = {"http": 80, "https": 443}
_NEVER_IN_AN_ADDRESS = re.compile(r"[\x00-\x1f\x7f\\]")
_SAFE_IN_A_PATH = "/%:@!$&'()*+,;=~-._"
_SAFE_IN_A_QUERY = _SAFE_IN_A_PATH + "?[]|"


class UnfitAddress(ValueError):
    """Not an address of the public web: no http or https, no host, a password in it, too long."""


@dataclass(frozen=True)
class Address:
    """An address taken apart once, so that what was checked is what is connected to.

    ``host`` is lower-case ASCII (Thai names encoded by IDNA 2008, IPv6 without brackets),
    ``target`` the path and query as sent, percent-encoded.
    """

    scheme: str
    host: str
    port: int
    target: str

    def __str__(self) -> str:
        return f"{self.scheme}://{self.site}{self.target}"

    @property
    def site(self) -> str:
        """The host, and the port where it is not the usual one, as a Host header has it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def path(self) -> str:
        return self.target.partition("?")[0]


def read_address(text: str) -> Address:
    """Take an address apart.

    Raises:
        UnfitAddress: it is none of the public web, see there.
    """
    text = text.strip()
    if not text or len(text) > LONGEST_ADDRESS or _NEVER_IN_AN_ADDRESS.search(text):
        raise UnfitAddress(text[:200])
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as malformed:
        raise UnfitAddress(text[:200]) from malformed
    scheme = parts.scheme.lower()
    if scheme not in PORTS or "@" in parts.netloc or port == 0:
        raise UnfitAddress(text[:200])
    target = _target(parts.path, parts.query)
    address = Address(scheme, _host(parts.netloc, parts.hostname), port or PORTS[scheme], target)
    if len(str(address)) > LONGEST_ADDRESS:
        raise UnfitAddress(text[:200])
    return address


def linked_from(base: Address, reference: str) -> Address:
    """The address a link or a redirect leads to; UnfitAddress as in ``read_address``."""
    try:
        return read_address(urljoin(str(base), reference.strip()))
    except ValueError as malformed:
        raise UnfitAddress(reference[:200]) from malformed


def _target(path: str, query: str) -> str:
    path = quote(path or "/", safe=_SAFE_IN_A_PATH)
    return f"{path}?{quote(query, safe=_SAFE_IN_A_QUERY)}" if query else path


def _host(netloc: str, hostname: str | None) -> str:
    if not hostname:
        raise UnfitAddress(netloc)
    if netloc.startswith("["):
        return _literal(hostname)
    try:
        # UTS 46 is what browsers do before IDNA: full-width letters, upper case, sara am.
        name = idna.encode(hostname.rstrip("."), uts46=True, strict=False).decode("ascii").lower()
    except (idna.IDNAError, UnicodeError):
        name = hostname.rstrip(".").lower()
    if not re.fullmatch(r"(?!-)[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*", name) or len(name) > 253:
        raise UnfitAddress(netloc)
    return name


def _literal(hostname: str) -> str:
    try:
        literal = IPv6Address(hostname)
    except AddressValueError as malformed:
        raise UnfitAddress(hostname) from malformed
    if literal.scope_id:
        raise UnfitAddress(hostname)
    return str(literal)
