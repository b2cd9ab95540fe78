"""The headline: numbers first, in words a commander says."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.domain.bilingual import Bilingual
from dashboard.services.year import YearState
from dashboard.text import dates, overview, status


@dataclass(frozen=True)
class Part:
    """A piece of the headline's second half; ``tone`` is ``bad``, ``good`` or nothing."""

    words: Bilingual
    tone: str = ""


def headline(year: YearState) -> tuple[Bilingual, list[Part]]:
    """``พร้อม 14 จาก 25 ข้อ`` and ``เกินกำหนด 3 · …``."""
    ready = year.readiness
    title = overview.READY.filled(complete=ready.complete, total=ready.total)
    if year.is_closed:
        return title, [Part(overview.UNFINISHED.filled(count=ready.unfinished_at_close))]
    overdue = (
        Part(overview.OVERDUE.filled(count=ready.overdue), "bad")
        if ready.overdue
        else Part(overview.NOTHING_OVERDUE)
    )
    soon = Part(overview.DUE_SOON.filled(count=ready.due_soon))
    return title, [overdue, soon, Part(_until_close(year))]


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
