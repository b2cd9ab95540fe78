"""Taking personal data out of what history keeps, so that the rest still says what was done."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.domain.history import ERASED

SHORTEST_NAME = 4
"""Letters; a shorter name would be found inside ordinary words, since Thai has no blanks."""

CODES = frozenset(
    {
        *("requirement", "period", "answer", "at", "item", "items", "sections", "due", "state"),
        *("step", "changed", "seen", "language", "sha256", "digest", "catalogue", "from"),
        *("system_close", "station", "id", "ids", "entries", "role", "because"),
    }
)
"""Fields of an entry whose texts are codes of the product: they name no person and stay."""


@dataclass(frozen=True)
class Names:
    """The names of one person, and longer ones of others that contain such a name."""

    theirs: frozenset[str]
    of_others: frozenset[str]

    @classmethod
    def of(cls, theirs: Iterable[str], known: Iterable[str]) -> Names:
        """``known`` are the names of everybody: ``สมชาย ใจดี 2`` is another than ``สมชาย ใจดี``."""
        wanted = frozenset(plain(name) for name in theirs) - {"", ERASED}
        others = {plain(name) for name in known} - wanted
        longer = {name for name in others if any(each in name for each in wanted)}
        return cls(wanted, frozenset(longer))

    def are(self, name: str) -> bool:
        """Is this the name of the person?"""
        return plain(name) in self.theirs

    def stand_in(self, text: str) -> bool:
        return self.erase(text) != text

    def erase(self, text: str) -> str:
        """The text with the mark in the place of every name of the person."""
        if not self.theirs:
            return text
        return self._pattern.sub(
            lambda found: ERASED if self.are(found.group()) else found.group(), text
        )

    @property
    def _pattern(self) -> re.Pattern[str]:
        longest_first = sorted(self.theirs | self.of_others, key=len, reverse=True)
        return re.compile("|".join(_spaced(name) for name in longest_first))


def plain(name: str) -> str:
    """A name with one blank between its parts."""
    return " ".join(name.split())


def _spaced(name: str) -> str:
    return r"\s+".join(re.escape(part) for part in name.split())


def erased_texts(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts with every free text replaced by the mark; codes and numbers stay."""
    return changed_texts(facts, lambda text: ERASED if text else text)


def changed_texts(facts: Mapping[str, Any], change: Callable[[str], str]) -> dict[str, Any]:
    """The facts with every free text changed, at any depth."""
    return {
        name: value if name in CODES else _changed(value, change) for name, value in facts.items()
    }


def _changed(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return changed_texts(value, change)
    if isinstance(value, (list, tuple)):
        return [_changed(each, change) for each in value]
    return value
