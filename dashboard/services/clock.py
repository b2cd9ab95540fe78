"""The clock services go by: the day in Thailand and the moment in UTC."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from dashboard.domain.thai import THAILAND
from dashboard.settings import Settings


@dataclass(frozen=True)
class Clock:
    """``today`` is the day in Thailand, ``now`` an aware moment in UTC."""

    today: Callable[[], date]
    now: Callable[[], datetime]


def clock_of(settings: Settings) -> Clock:
    """The real clock, or the one set to a day; that one still shows the real time of day."""

    def today() -> date:
        return settings.fixed_today or datetime.now(THAILAND).date()

    def now() -> datetime:
        moment = datetime.now(THAILAND)
        if settings.fixed_today is not None:
            moment = datetime.combine(settings.fixed_today, moment.timetz())
        return moment.astimezone(UTC)

    return Clock(today, now)
