"""Text that people typed."""

from __future__ import annotations

from dashboard.domain.marks import TEXT_LIMIT
from dashboard.domain.refusals import Reason, Refused

__all__ = ["TEXT_LIMIT", "typed"]


def typed(text: str) -> str:
    """The text without blanks around it and without the NUL that PostgreSQL cannot keep.

    Raises:
        Refused: TEXT_TOO_LONG, with the ``limit``.
    """
    cleaned = text.replace("\x00", "").strip()
    if len(cleaned) > TEXT_LIMIT:
        raise Refused(Reason.TEXT_TOO_LONG, limit=TEXT_LIMIT)
    return cleaned
