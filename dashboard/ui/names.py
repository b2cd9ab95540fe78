"""Lists of names in a line of prose."""

from __future__ import annotations

from collections.abc import Iterable

from dashboard.domain.bilingual import Bilingual

MOST_NAMED = 6


def joined(names: Iterable[Bilingual], most: int = MOST_NAMED) -> Bilingual:
    """``ต.ค., พ.ย. …``: the first of them, and a sign that there are more."""
    every = list(names)
    more = " …" if len(every) > most else ""
    return Bilingual(
        ", ".join(name.th for name in every[:most]) + more,
        ", ".join(name.en for name in every[:most]) + more,
    )
