"""A site on loopback under names that only these tests know, and short limits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dashboard.domain.links import LinkVisit
from dashboard.links.limits import Limits
from dashboard.links.names import NoNameService, NoSuchName, resolve
from dashboard.links.watch import visit_all
from tests.links.site import Site, running

QUICK = Limits(seconds=5, pause=0)
AT = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
Visit = Callable[..., LinkVisit]


def names(host: str, port: int) -> tuple[str, ...]:
    """Every name of the test's own leads to loopback, as a hostile name service would say."""
    if host == "gone.test":
        raise NoSuchName(host)
    if host == "no-service.test":
        raise NoNameService(host)
    return ("127.0.0.1",) if host.endswith(".test") else resolve(host, port)


@pytest.fixture
def site() -> Iterator[Site]:
    with running() as started:
        yield started


@pytest.fixture
def visit(site: Site) -> Visit:
    """Visit one path of the site, or a whole address; the home page answers, so we are online."""
    site.replies["/"] = (200, {"Content-Type": "text/html"}, b"<a href=/listed>listed</a>")

    def visit(address: str, seconds: float = 5.0) -> LinkVisit:
        url = address if "://" in address else site.url(address)
        limits = replace(QUICK, seconds=seconds)
        [seen] = visit_all(
            [url],
            site.url("/"),
            lambda: AT,
            ["site.test", "second.test"],
            limits=limits,
            resolver=names,
        )
        return seen

    return visit
