"""Gather facts of text while it is read, page by page and cell by cell; none of it is kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from dashboard.documents.names import comparable
from dashboard.domain.documents import DocumentFacts, PersonalNumber, Place
from dashboard.domain.personal import personal_numbers
from dashboard.domain.years_named import years_named

MOST_NUMBERS = 500
"""As many personal numbers are told; whoever has more has to look at all of the file."""
_THAI = re.compile("[ก-ฮ]")
_LATIN = re.compile("[A-Za-z]")


class TextFacts:
    """What was met so far."""

    def __init__(self, names: Collection[str]) -> None:
        self._wanted = {name: sought for name in names if (sought := comparable(name))}
        self._found: set[str] = set()
        self._years: Counter[int] = Counter()
        self._years_ce: Counter[int] = Counter()
        self._personal: list[PersonalNumber] = []
        self._thai = self._latin = 0

    def add(self, text: str, place: Place, heading: str = "") -> bool:
        """Take in a text and where it stands; says whether it has any letter."""
        thai, latin = len(_THAI.findall(text)), len(_LATIN.findall(text))
        self._thai += thai
        self._latin += latin
        buddhist, christian = years_named(text)
        self._years.update(dict(buddhist))
        self._years_ce.update(dict(christian))
        self.add_numbers(text, place, heading)
        return thai + latin > 0

    def add_numbers(self, text: str, place: Place, heading: str = "") -> None:
        if len(self._personal) < MOST_NUMBERS:
            kinds = personal_numbers(text, heading)
            self._personal += [PersonalNumber(kind, place) for kind in kinds]

    def add_year(self, year: int) -> None:
        """A year that a cell holds as a number or a day."""
        if year in range(2500, 2600):
            self._years[year] += 1
        elif year in range(1900, 2101):
            self._years_ce[year] += 1

    def look_for_names(self, text: str) -> None:
        """Look for the names in a text that may run over several lines or cells."""
        if missing := self._wanted.keys() - self._found:
            bare = comparable(text)
            self._found |= {name for name in missing if self._wanted[name] in bare}

    def into(self, facts: DocumentFacts) -> DocumentFacts:
        """The facts of the format, with those of the text."""
        return replace(
            facts,
            thai=self._thai,
            latin=self._latin,
            years=tuple(sorted(self._years.items())),
            years_ce=tuple(sorted(self._years_ce.items())),
            names=tuple(name for name in self._wanted if name in self._found),
            personal=tuple(self._personal[:MOST_NUMBERS]),
        )
