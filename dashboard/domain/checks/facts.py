"""What the checks look at: one item with all that is known of it, and the year around it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from dashboard.domain.assessment import is_answered
from dashboard.domain.catalogue import Item
from dashboard.domain.duties import Duty, DutyKey
from dashboard.domain.evidence import Evidence, StoredFile
from dashboard.domain.findings import Check, Finding
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.links import LinkVisit
from dashboard.domain.marks import Mark
from dashboard.domain.reviews import Review


@dataclass(frozen=True)
class ItemFacts:
    """One item of a year: its duties, how they were answered, and what proves it.

    ``evidence`` holds what stands: neither in the bin nor superseded. ``visits`` are the latest
    visits by address. ``confirmed`` names the lines with a lost wording that the station has
    confirmed with the original form; before that they count as missing, whatever was marked.
    """

    item: Item
    duties: tuple[Duty, ...]
    marks: Mapping[DutyKey, Mark]
    evidence: tuple[Evidence, ...]
    review: Review
    visits: Mapping[str, LinkVisit]
    confirmed: frozenset[str] = frozenset()

    @cached_property
    def answers(self) -> tuple[tuple[Duty, Mark], ...]:
        """Every duty with an answer that counts, in the order of the checklist."""
        return tuple((duty, mark) for duty, mark in self._judged if mark is not None)

    @cached_property
    def missing(self) -> tuple[Duty, ...]:
        return tuple(duty for duty, mark in self._judged if mark is None)

    @cached_property
    def _judged(self) -> tuple[tuple[Duty, Mark | None], ...]:
        return tuple(
            (duty, self.marks[duty.key] if is_answered(duty, self.marks, self.confirmed) else None)
            for duty in self.duties
        )

    @cached_property
    def files(self) -> tuple[tuple[Evidence, StoredFile], ...]:
        return tuple((piece, piece.file) for piece in self.evidence if piece.file is not None)

    @cached_property
    def addresses(self) -> tuple[tuple[Evidence, str], ...]:
        return tuple((piece, piece.url) for piece in self.evidence if piece.url)

    @cached_property
    def visited(self) -> tuple[tuple[Evidence, LinkVisit], ...]:
        """Every address that was opened, once, with the first piece of evidence that gives it."""
        first: dict[str, Evidence] = {}
        for piece, url in self.addresses:
            first.setdefault(url, piece)
        return tuple(
            (piece, self.visits[url]) for url, piece in first.items() if url in self.visits
        )


@dataclass(frozen=True)
class YearFacts:
    """A station's year on a day.

    ``site`` is the station's website, ``commander`` the names of its present commander: the
    checks that need them are silent where they are empty. ``earlier_files`` tells by SHA-256
    in which earlier year a file was offered.
    """

    year: FiscalYear
    today: date
    items: tuple[ItemFacts, ...]
    site: str
    commander: tuple[str, ...]
    earlier_files: Mapping[str, FiscalYear]

    @cached_property
    def is_closed(self) -> bool:
        return self.year.is_closed(self.today)

    @cached_property
    def by_code(self) -> Mapping[str, ItemFacts]:
        return {facts.item.code: facts for facts in self.items}


def about(check: Check, piece: Evidence, **facts: object) -> Finding:
    """A finding about one piece of evidence; its facts always hold the piece's ``name``."""
    return Finding(
        check,
        piece.item,
        requirement=piece.requirement,
        period=piece.period,
        evidence=piece.id,
        facts={"name": piece.name or piece.url or "", **facts},
    )
