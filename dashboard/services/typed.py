"""Text that people typed."""

from __future__ import annotations

from unicodedata import bidirectional, category

from dashboard.domain.marks import TEXT_LIMIT
from dashboard.domain.refusals import Reason, Refused

__all__ = ["TEXT_LIMIT", "typed"]


def typed(text: str) -> str:
    """The text without blanks around it, and without what is no letter anywhere.

    Control characters (PostgreSQL cannot keep a NUL, no workbook any) and those that turn the
    direction of writing, by which a line could be read as another one; every kind of line end is
    one.

    Raises:
        Refused: TEXT_TOO_LONG, with the ``limit``.
    """
    cleaned = "".join(filter(_is_kept, "\n".join(text.splitlines()))).strip()
    if len(cleaned) > TEXT_LIMIT:
        raise Refused(Reason.TEXT_TOO_LONG, limit=TEXT_LIMIT)
    return cleaned


def _is_kept(letter: str) -> bool:
    is_letter = category(letter) not in {"Cc", "Cs"} and bidirectional(letter) not in _TURNING
    return letter in "\n\t" or is_letter


_TURNING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
