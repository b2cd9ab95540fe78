"""A page that does not exist, told in the product's own words."""

from __future__ import annotations

from dashboard.text import shell
from dashboard.ui.notice import language_of, notice
from dashboard.ui.pages import PAGES


def is_page(path: str) -> bool:
    """Does a page of the product answer at this path of the server?"""
    return path.strip("/") in {"", *(page.address for page in PAGES[1:])}


def is_start(path: str) -> bool:
    """Is this the name of the start page, which answers at the root only?"""
    return path.strip("/") == PAGES[0].address


def not_found(query: str) -> bytes:
    """A whole page that says so, in the language of the address, with a link to the start."""
    return notice(language_of(query), shell.NOT_FOUND, shell.NOT_FOUND_BODY)
