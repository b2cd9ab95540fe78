"""One visit: open, move on where the page itself does, read."""

from __future__ import annotations

from dashboard.links.addresses import Address
from dashboard.links.answers import Answer, CannotOpen, Way
from dashboard.links.opening import open_address
from dashboard.links.pages import Page, read_page


def open_and_read(start: Address, way: Way) -> tuple[Answer, Page | None]:
    """What stands at an address in the end, and the page in it if it is one.

    Raises:
        CannotOpen: as ``open_address`` does.
    """
    answer = open_address(start, way)
    page = read_page(answer, way.limits)
    while page and page.refresh and page.refresh not in (start, answer.address, *answer.hops):
        try:
            answer = open_address(page.refresh, way, after=answer)
        except CannotOpen as failed:
            raise CannotOpen(
                failed.outcome, reached=True, address=failed.address, status=failed.status
            ) from failed
        page = read_page(answer, way.limits)
    return answer, page
