"""One request to one address, and what came back."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus

import httpcore2

from dashboard import __version__
from dashboard.domain.links import Outcome
from dashboard.links.addresses import Address
from dashboard.links.answers import Answer, CannotOpen, Way
from dashboard.links.connecting import CheckedNetwork
from dashboard.links.deadline import Deadline, TimeIsUp
from dashboard.links.names import NoNameService, NoSuchName
from dashboard.links.networks import NotPublic
from dashboard.links.redirects import Cookies, leads_to
from dashboard.links.unpacking import TooLarge, Unpackable, read_body

USER_AGENT = f"ITA-Dashboard/{__version__}"
_ASKED = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Language": "th,en;q=0.8",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}

_OUTCOMES: tuple[tuple[type[Exception] | tuple[type[Exception], ...], Outcome], ...] = (
    (NoSuchName, Outcome.GONE),
    (NoNameService, Outcome.UNREACHABLE),
    (NotPublic, Outcome.FORBIDDEN),
    ((TimeIsUp, httpcore2.TimeoutException), Outcome.TOO_SLOW),
    (TooLarge, Outcome.TOO_LARGE),
)


_FAILURES = (
    NoSuchName,
    NoNameService,
    NotPublic,
    TimeIsUp,
    TooLarge,
    Unpackable,
    httpcore2.TimeoutException,
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.UnsupportedProtocol,
)


def ask(address: Address, way: Way, cookies: Cookies, deadline: Deadline, reached: bool) -> Answer:
    """Ask for an address; ``reached`` tells whether an earlier hop of the visit was answered.

    Raises:
        CannotOpen: no whole answer.
    """
    network = CheckedNetwork(way.resolver, way.allowed, deadline)
    heard: list[int] = []
    try:
        return _exchange(address, way, cookies, network, heard)
    except (OSError, ValueError, *_FAILURES) as failed:
        raise CannotOpen(
            _outcome(failed, network.connected),
            reached=reached or network.connected,
            address=address,
            status=heard[0] if heard else None,
        ) from failed


def _outcome(failed: Exception, connected: bool) -> Outcome:
    for kinds, outcome in _OUTCOMES:
        if isinstance(failed, kinds):
            return outcome
    # Whoever answered and then broke off, or has no certificate to trust, is there but fails.
    return Outcome.FAILED if connected else Outcome.UNREACHABLE


def _exchange(
    address: Address, way: Way, cookies: Cookies, network: CheckedNetwork, heard: list[int]
) -> Answer:
    url = httpcore2.URL(
        scheme=address.scheme, host=address.host, port=address.port, target=address.target
    )
    asked: list[tuple[bytes | str, bytes | str]] = [
        ("Host", address.site),
        *_ASKED.items(),
        *cookies.for_host(address.host).items(),
    ]
    with (
        httpcore2.ConnectionPool(ssl_context=way.tls, network_backend=network) as pool,
        pool.stream("GET", url, headers=asked) as response,
    ):
        heard.append(response.status)
        headers = _headers(response.headers)
        cookies.keep(address.host, response.headers)
        body = _body(response, headers, way) if _is_shown(response.status, headers) else b""
    return Answer(address, response.status, headers, body)


def _is_shown(status: int, headers: dict[str, str]) -> bool:
    return status < HTTPStatus.BAD_REQUEST and leads_to(status, headers) is None


def _headers(raw: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Of a header sent twice the first counts."""
    headers: dict[str, str] = {}
    for name, value in raw:
        headers.setdefault(name.decode("latin-1").lower(), value.decode("latin-1"))
    return headers


def _body(response: httpcore2.Response, headers: dict[str, str], way: Way) -> bytes:
    limit = way.limits.body_bytes
    length = headers.get("content-length", "")
    if length.isdigit() and int(length) > limit:
        raise TooLarge
    return read_body(response.iter_stream(), headers.get("content-encoding", ""), limit)
