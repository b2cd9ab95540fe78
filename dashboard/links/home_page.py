"""What stands on the station's home page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.links.addresses import Address, UnfitAddress, read_address
from dashboard.links.answers import CannotOpen, Way
from dashboard.links.pages import Page
from dashboard.links.same_place import place_of
from dashboard.links.visiting import open_and_read


@dataclass(frozen=True)
class HomePage:
    """The places a home page links to or shows; None where it could not be read.

    ``reached`` tells whether any server answered.
    """

    places: frozenset[str] | None = None
    reached: bool = False

    def has(self, addresses: Iterable[Address]) -> bool | None:
        """Does any of these stand there? None where nobody can tell."""
        if self.places is None:
            return None
        return any(place_of(address) in self.places for address in addresses)


def read_home_page(site: str | None, way: Way) -> HomePage:
    """Open the station's site, with its frames and past its page of welcome; never raises."""
    try:
        start = read_address(site or "")
        answer, page = open_and_read(start, way)
    except UnfitAddress:
        return HomePage()
    except CannotOpen as failed:
        return HomePage(reached=failed.reached)
    if page is None or answer.status >= 400:
        return HomePage(reached=True)
    pages = [page, *_pages_beside(page, answer.address, way)]
    linked = {place_of(address) for each in pages for address in each.references}
    if not linked:
        # Built by a script in the browser: what it shows cannot be told from here.
        return HomePage(reached=True)
    own = {place_of(address) for address in (start, answer.address, *answer.hops)}
    return HomePage(frozenset(linked | own), reached=True)


def _pages_beside(page: Page, here: Address, way: Way) -> list[Page]:
    entrances = [each for each in page.entrances if each.host == here.host]
    inner = [*page.frames[: way.limits.frames], *entrances[: way.limits.entrances]]
    found = []
    for address in inner:
        try:
            found.append(open_and_read(address, way)[1])
        except CannotOpen:
            continue
    return [each for each in found if each is not None]
