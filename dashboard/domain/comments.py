"""Comments on an item, and the officers they name (ความเห็น)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Comment:
    """What somebody said of an item; ``at`` is in UTC.

    ``mentions`` maps the ids of officers named in it to when they acknowledged it, None before.
    """

    id: int
    item: str
    text: str
    by: str
    officer: int | None
    at: datetime
    mentions: Mapping[int, datetime | None]
    version: int

    def waits_for(self, officer: int) -> bool:
        """Is this officer named, and has not acknowledged it yet?"""
        return officer in self.mentions and self.mentions[officer] is None


def named_in(text: str, names: Iterable[tuple[int, str]]) -> frozenset[int]:
    """The officers a text names as ``@`` and their name, with or without rank or surname.

    ``names`` are pairs of id and full name. The longest name that fits counts; ``@สมชาย`` names
    every officer called so: to tell too many is better than to tell nobody.
    """
    forms = [(form, id_) for id_, name in names for form in _forms(name)]
    named: set[int] = set()
    for after in text.split("@")[1:]:
        fitting = [(len(form), id_) for form, id_ in forms if after.startswith(form)]
        longest = max((length for length, _ in fitting), default=0)
        named.update(id_ for length, id_ in fitting if length == longest)
    return frozenset(named)


def _forms(name: str) -> Iterable[str]:
    """``พ.ต.ท.หญิง ก ข`` is also written ``ก ข`` or ``ก``; ``ร.ต.อ.ก ข`` likewise."""
    first, *rest = name.split()
    after_rank = first.rpartition(".")[2]
    given = rest if after_rank in _NO_NAMES else [after_rank, *rest]
    return {form for form in (name, " ".join(given), *given[:1]) if form}


_NO_NAMES = ("", "หญิง")
"""What stands after the last full stop of a rank without being a name."""
