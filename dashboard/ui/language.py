"""The language of this visit: a switch in the address, so that a reload keeps it."""

from __future__ import annotations

from typing import cast

from dashboard.domain.bilingual import Bilingual, Language
from dashboard.text import shell
from dashboard.ui.address import LANGUAGE, chosen

THAI = "th"


def language() -> Language:
    """The chosen language; Thai unless the address says otherwise."""
    return cast(Language, chosen(LANGUAGE, shell.LANGUAGES, THAI))


def say(words: Bilingual, **values: object) -> str:
    """The wording in the language of this visit, placeholders filled."""
    return (words.filled(**values) if values else words).into(language())
