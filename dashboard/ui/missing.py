"""What an item still lacks, in words: the next duty, how many more, whose and since when."""

from __future__ import annotations

from datetime import date

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import wording
from dashboard.domain.duties import Duty
from dashboard.domain.fiscal import FiscalYear, Span
from dashboard.services.year import ItemState
from dashboard.text import dates, overview
from dashboard.text.owners import owners


def what_is_missing(duties: tuple[Duty, ...], year: FiscalYear) -> Bilingual:
    """The first of these duties, and how many more there are: ``ต.ค. 2569: …``."""
    first, more = duties[0], len(duties) - 1
    requirement = wording(first.requirement, year)
    if first.period.span is Span.YEAR or dates.period_name(first.period).th in requirement.th:
        words = overview.MISSING_IN_YEAR_MORE if more else overview.MISSING_IN_YEAR
    else:
        words = overview.MISSING_MORE if more else overview.MISSING_ONE
    return words.filled(period=dates.period_name(first.period), requirement=requirement, more=more)


def whose(state: ItemState) -> Bilingual:
    """The officers and sections who own an item, or that nobody does."""
    return owners((officer.name for officer in state.officers), state.sections)


def when(duty: Duty, today: date) -> Bilingual:
    """How late a duty is, or how long it still has."""
    days = (duty.due.last_day - today).days
    if days < 0:
        return overview.LATE_DAYS.filled(days=-days)
    return overview.IN_DAYS.filled(days=days) if days else overview.TODAY
