"""Connections go to the address that was checked; certificates are held against the name."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import trustme

from dashboard.domain.links import Outcome
from dashboard.links.addresses import read_address
from dashboard.links.answers import CannotOpen, Way
from dashboard.links.limits import Limits
from dashboard.links.names import NoNameService, NoSuchName, Resolve
from dashboard.links.networks import allowed_from
from dashboard.links.opening import open_address
from dashboard.links.politeness import Turns
from tests.links.conftest import names
from tests.links.site import Site, html, moved, running


def way(
    allow: tuple[str, ...], resolver: Resolve = names, tls: ssl.SSLContext | None = None
) -> Way:
    limits = Limits(seconds=5, pause=0)
    context = tls or ssl.create_default_context()
    return Way(limits, allowed_from(allow), Turns(0), resolver, context)


class Rebinding:
    """A name service that says something harmless first, and something else ever after."""

    def __init__(self) -> None:
        self.asked = 0

    def __call__(self, host: str, port: int) -> tuple[str, ...]:
        self.asked += 1
        return ("127.0.0.1",) if self.asked == 1 else ("127.0.0.2",)


def test_a_name_is_asked_once_and_what_it_said_is_connected_to(site: Site) -> None:
    site.replies["/"] = html("<p>here")
    resolver = Rebinding()
    address = read_address(site.url("/", host="rebinding.test"))
    assert open_address(address, way(("127.0.0.1",), resolver)).status == 200
    assert resolver.asked == 1


def test_a_redirect_to_the_same_name_is_checked_again(site: Site) -> None:
    site.replies["/"] = moved("/inside")
    address = read_address(site.url("/", host="rebinding.test"))
    with pytest.raises(CannotOpen) as refused:
        open_address(address, way(("127.0.0.1",), Rebinding()))
    assert refused.value.outcome is Outcome.FORBIDDEN
    assert site.paths() == ["/"]


def test_one_hidden_number_among_public_ones_is_refused(site: Site) -> None:
    address = read_address(site.url("/"))
    mixed = way(("127.0.0.1",), lambda host, port: ("127.0.0.1", "10.0.0.1"))
    with pytest.raises(CannotOpen) as refused:
        open_address(address, mixed)
    assert (refused.value.outcome, site.asked) == (Outcome.FORBIDDEN, [])


def test_the_next_number_is_tried_where_the_first_is_dead(site: Site) -> None:
    site.replies["/"] = html("<p>here")
    both = way(("::1", "127.0.0.1"), lambda host, port: ("::1", "127.0.0.1"))
    assert open_address(read_address(site.url("/")), both).status == 200


@dataclass(frozen=True)
class Secure:
    site: Site
    trusting: ssl.SSLContext

    def url(self, host: str, path: str = "/") -> str:
        return self.site.url(path, host).replace("http:", "https:")


@pytest.fixture
def secure() -> Iterator[Secure]:
    authority = trustme.CA()
    serving = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("site.test").configure_cert(serving)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    with running(serving) as site:
        site.replies["/"] = html("<p>here")
        yield Secure(site, trusting)


ALLOWED = ("site.test", "other.test")


def test_the_certificate_is_the_names_though_the_number_is_connected_to(secure: Secure) -> None:
    answer = open_address(read_address(secure.url("site.test")), way(ALLOWED, tls=secure.trusting))
    assert (answer.status, answer.insecure) == (200, False)


@pytest.mark.parametrize(("host", "trusted"), [("site.test", False), ("other.test", True)])
def test_a_certificate_nobody_trusts(secure: Secure, host: str, trusted: bool) -> None:
    tls = secure.trusting if trusted else None
    with pytest.raises(CannotOpen) as refused:
        open_address(read_address(secure.url(host)), way(ALLOWED, tls=tls))
    assert (refused.value.outcome, refused.value.reached) == (Outcome.FAILED, True)
    assert secure.site.asked == []


def test_a_redirect_out_of_https_is_noted(secure: Secure, site: Site) -> None:
    site.replies["/end"] = html("<p>here")
    secure.site.replies["/x"] = moved(site.url("/end"))
    answer = open_address(
        read_address(secure.url("site.test", "/x")), way(ALLOWED, tls=secure.trusting)
    )
    assert (answer.status, answer.insecure) == (200, True)


@pytest.mark.parametrize(
    ("failure", "outcome"),
    [(NoSuchName, Outcome.GONE), (NoNameService, Outcome.UNREACHABLE)],
)
def test_names_that_lead_nowhere(failure: type[Exception], outcome: Outcome) -> None:
    def resolver(host: str, port: int) -> tuple[str, ...]:
        raise failure(host)

    with pytest.raises(CannotOpen) as refused:
        open_address(read_address("http://a.test/"), way((), resolver))
    assert (refused.value.outcome, refused.value.certain) == (outcome, False)


def test_a_name_service_that_never_answers(site: Site) -> None:
    def resolver(host: str, port: int) -> tuple[str, ...]:
        site.over.wait(30)
        return ()

    short = Way(Limits(seconds=0.2), allowed_from(()), Turns(0), resolver)
    with pytest.raises(CannotOpen) as refused:
        open_address(read_address("http://a.test/"), short)
    assert refused.value.outcome is Outcome.TOO_SLOW


def test_no_proxy_of_the_environment_is_used(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    site.replies["/"] = html("<p>here")
    assert open_address(read_address(site.url("/")), way(("site.test",))).status == 200
