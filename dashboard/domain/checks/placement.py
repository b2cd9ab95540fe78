"""What must stand on the station's website, and where on it.

Source: the placement lines of O6, O7, O10, O18 and O19, and of the measures S1.3 and S1.5.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from dashboard.domain.catalogue import HomePage, Requirement
from dashboard.domain.checks.facts import ItemFacts, YearFacts, about
from dashboard.domain.evidence import Evidence
from dashboard.domain.findings import Check, Finding
from dashboard.domain.links import Outcome
from dashboard.domain.marks import Answer

FROM_HOME_PAGE = frozenset({HomePage.LINKED_OR_ON, HomePage.ON_ONLY})
STAND_ELSEWHERE = frozenset({"O6.2", "O6.4", "O10.1", "O10.2", "O10.3"})
"""Social media, the survey and the national services: what is published is a link to them."""


def no_address(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """NO_ADDRESS: a placement answered as done, without an address that stands there."""
    for duty, mark in item.answers:
        line = duty.requirement
        if line.home_page is HomePage.NONE or mark.answer is not Answer.DONE:
            continue
        if not any(_proves(piece, line, item) for piece, _ in item.addresses):
            facts = {"place": line.home_page}
            yield Finding(Check.NO_ADDRESS, item.item.code, line.code, facts=facts)


def not_own_site(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """NOT_OWN_SITE: an address elsewhere, where the item has a rule for the station's website."""
    site = host_of(year.site)
    if not site or not _has_place(item):
        return
    for piece, url in item.addresses:
        host = host_of(url)
        own = host == site or host.endswith(f".{site}")
        if not own and piece.requirement not in STAND_ELSEWHERE:
            yield about(Check.NOT_OWN_SITE, piece, host=host, site=site)


def not_on_home_page(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """NOT_ON_HOME_PAGE: said to stand there and does not; or nothing of the item stands there."""
    if not _must_be_reached_from_home_page(item):
        return
    seen = [
        (piece, visit.on_home_page)
        for piece, visit in item.visited
        if visit.outcome is Outcome.OPEN and visit.on_home_page is not None
    ]
    absent = [piece for piece, there in seen if not there]
    said = [piece for piece in absent if piece.on_home_page]
    # Pages behind one that the home page links to need no link of their own.
    nothing = absent[:1] if len(absent) == len(seen) else []
    for piece in said or nothing:
        yield about(Check.NOT_ON_HOME_PAGE, piece, url=piece.url)


def host_of(address: str) -> str:
    """The host of an address, with or without a scheme: lower case, without ``www.``."""
    try:
        host = urlsplit(address if "//" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""
    return _ascii(host.rstrip(".").removeprefix("www."))


def _ascii(host: str) -> str:
    """A Thai domain name as browsers send it, so that both spellings are the same."""
    try:
        return host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return host


def _proves(piece: Evidence, line: Requirement, item: ItemFacts) -> bool:
    """Could this address be what the line places? Not if it belongs to another placement."""
    if line.home_page in FROM_HOME_PAGE and not _is_reached(piece, line, item):
        return False
    others = (each for each in _placements(item) if each is not line)
    return all(piece.requirement not in (each.code, *each.applies_to) for each in others)


def _is_reached(piece: Evidence, line: Requirement, item: ItemFacts) -> bool:
    """Somebody said so; or, where a link is enough, the watch saw it on the home page."""
    visit = item.visits.get(piece.url or "")
    is_linked = visit is not None and visit.on_home_page is True
    return piece.on_home_page or (line.home_page is HomePage.LINKED_OR_ON and is_linked)


def _placements(item: ItemFacts) -> Iterator[Requirement]:
    return (line for line in item.item.requirements if line.home_page is not HomePage.NONE)


def _has_place(item: ItemFacts) -> bool:
    return item.item.home_page is not HomePage.NONE or any(_placements(item))


def _must_be_reached_from_home_page(item: ItemFacts) -> bool:
    return item.item.home_page in FROM_HOME_PAGE or any(
        line.home_page in FROM_HOME_PAGE for line in _placements(item)
    )
