"""The language of this visit: a switch in the address, so that a reload keeps it."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from dashboard.domain.bilingual import Bilingual, Language
from dashboard.text import shell
from dashboard.ui.address import LANGUAGE, chosen

THAI = "th"


def language() -> Language:
    """The chosen language; Thai unless the address says otherwise."""
    return cast(Language, chosen(LANGUAGE, shell.LANGUAGES, THAI))


def speaker() -> Callable[..., str]:
    """``say`` for many words at once: the language of this visit is looked up only now."""
    spoken = language()

    def say_it(words: Bilingual, **values: object) -> str:
        return (words.filled(**values) if values else words).into(spoken)

    return say_it


def say(words: Bilingual, **values: object) -> str:
    """The wording in the language of this visit, placeholders filled."""
    return speaker()(words, **values)
