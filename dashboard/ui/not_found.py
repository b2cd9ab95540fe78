"""A page that does not exist, told in the product's own words."""

from __future__ import annotations

from functools import cache
from typing import cast
from urllib.parse import parse_qs, urlencode

from dashboard.domain.bilingual import Language
from dashboard.text import shell
from dashboard.ui.address import LANGUAGE
from dashboard.ui.language import THAI
from dashboard.ui.linked import page_template
from dashboard.ui.pages import PAGES


def is_page(path: str) -> bool:
    """Does a page of the product answer at this path of the server?"""
    return path.strip("/") in {"", *(page.address for page in PAGES[1:])}


def is_start(path: str) -> bool:
    """Is this the name of the start page, which answers at the root only?"""
    return path.strip("/") == PAGES[0].address


def not_found(query: str) -> bytes:
    """A whole page that says so, in the language of the address, with a link to the start."""
    asked = parse_qs(query).get(LANGUAGE, [THAI])[0]
    return _page(cast("Language", asked if asked in shell.LANGUAGES else THAI))


@cache
def _page(language: Language) -> bytes:
    home = "/" if language == THAI else f"/?{urlencode({LANGUAGE: language})}"
    page = page_template("not_found.html").render(
        language=language,
        title=shell.TAB.format(title=shell.NOT_FOUND.into(language)),
        heading=shell.NOT_FOUND.into(language),
        body=shell.NOT_FOUND_BODY.into(language),
        go=shell.GO_HOME.into(language),
        home=home,
    )
    return page.encode()
