"""Numbers that tell who someone is, in what is about to be published.

Source: Personal Data Protection Act B.E. 2562.
"""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.domain.checks.facts import ItemFacts, YearFacts, about
from dashboard.domain.documents import Personal, Place
from dashboard.domain.findings import Check, Finding

DEMANDED = frozenset({("O2", Personal.MOBILE)})
"""O2.6 demands a number that reaches each executive directly."""
MOST_PLACES = 5


def check(item: ItemFacts, year: YearFacts) -> Iterator[Finding]:
    """PERSONAL_DATA: one finding for each file and kind of number."""
    for piece, file in item.files:
        places: dict[Personal, list[Place]] = {}
        for number in file.facts.personal:
            places.setdefault(number.kind, []).append(number.place)
        for kind, found in places.items():
            if (item.item.code, kind) not in DEMANDED:
                first = tuple(dict.fromkeys(found))[:MOST_PLACES]
                yield about(Check.PERSONAL_DATA, piece, kind=kind, places=first, count=len(found))
