"""A whole page of one message, for what Streamlit does not answer: no script, light and dark."""

from __future__ import annotations

from functools import cache
from typing import cast
from urllib.parse import parse_qs, urlencode

from dashboard.domain.bilingual import Bilingual, Language
from dashboard.text import shell
from dashboard.ui.address import LANGUAGE
from dashboard.ui.language import THAI
from dashboard.ui.linked import page_template


def language_of(query: str) -> Language:
    """The language an address asks for."""
    asked = parse_qs(query).get(LANGUAGE, [THAI])[0]
    return cast("Language", asked if asked in shell.LANGUAGES else THAI)


@cache
def notice(language: Language, heading: Bilingual, body: Bilingual, reference: str = "") -> bytes:
    """The page with its message, a link to the start, and the reference where there is one."""
    home = "/" if language == THAI else f"/?{urlencode({LANGUAGE: language})}"
    page = page_template("notice.html").render(
        language=language,
        title=shell.TAB.format(title=heading.into(language)),
        heading=heading.into(language),
        body=body.into(language),
        go=shell.GO_HOME.into(language),
        home=home,
        reference=reference,
        reference_is=shell.REFERENCE.into(language),
    )
    return page.encode()
