"""Files that could not be read to their end: what is left was not checked."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.domain.checks.facts import ItemFacts, YearFacts, about
from dashboard.domain.findings import Check, Finding


def check(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """NOT_READ_WHOLE: a limit of pages, time or size ended the reading."""
    for piece, file in item.files:
        if not file.facts.read_whole:
            yield about(Check.NOT_READ_WHOLE, piece, pages=file.facts.pages)
