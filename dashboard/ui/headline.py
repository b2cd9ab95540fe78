"""The headline: numbers first, in words a commander says."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.domain.bilingual import Bilingual
from dashboard.services.year import YearState
from dashboard.text import dates, overview, status
from dashboard.ui.board_filters import WITH_ERRORS


@dataclass(frozen=True)
class Part:
    """A piece of the headline's second half; ``tone`` is ``bad``, ``soon``, ``good`` or nothing.

    ``address`` is a page of the product that it opens.
    """

    words: Bilingual
    tone: str = ""
    address: str = ""


def headline(year: YearState) -> tuple[Bilingual, list[Part]]:
    """``พร้อม 14 จาก 25 ข้อ`` and ``เกินกำหนด 3 · …``."""
    ready = year.readiness
    title = overview.READY.filled(complete=ready.complete, total=ready.total)
    if year.is_closed:
        left = Part(overview.UNFINISHED.filled(count=ready.unfinished_at_close))
        return title, [left, *_errors(year)]
    overdue = (
        Part(overview.OVERDUE.filled(count=ready.overdue), "bad")
        if ready.overdue
        else Part(overview.NOTHING_OVERDUE)
    )
    soon = Part(overview.DUE_SOON.filled(count=ready.due_soon))
    return title, [overdue, soon, *_errors(year), Part(_until_close(year))]


def _errors(year: YearState) -> list[Part]:
    """How many items a check found an error in, leading to them on the board."""
    count = sum(bool(item.errors) for item in year.disclosure)
    if not count:
        return []
    tone = "" if year.is_closed else "bad"
    return [Part(overview.ERRORS.filled(count=count), tone, f"board?state={WITH_ERRORS}")]


def _until_close(year: YearState) -> Bilingual:
    days = (year.system_close - year.today).days
    if days < 0:
        words = overview.SYSTEM_CLOSED.filled(day=dates.day(year.system_close))
    else:
        words = overview.DAYS_LEFT.filled(days=days) if days else overview.CLOSES_TODAY
    if year.system_close_confirmed:
        return words
    doubt = status.NOT_CONFIRMED
    return Bilingual(f"{words.th} ({doubt.th})", f"{words.en} ({doubt.en})")
