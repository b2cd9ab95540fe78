"""Which backups are kept: 7 days, 4 weeks and 12 months that have one (การเก็บไฟล์สำรอง)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from datetime import datetime

from dashboard.domain.thai import THAILAND

DAYS, WEEKS, MONTHS = 7, 4, 12


def kept(moments: Collection[datetime]) -> frozenset[datetime]:
    """The moments to keep: the last of each of the newest days, weeks and months in Thailand.

    Only days that have one count, so that a station that was closed for a month loses nothing
    by it. The newest is always among them.
    """
    newest_first = sorted(moments, reverse=True)
    return frozenset(
        moment
        for group, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS))
        for moment in _last_of_each(newest_first, group, most)
    )


def _last_of_each(
    newest_first: list[datetime], group: Callable[[datetime], Hashable], most: int
) -> list[datetime]:
    last: dict[Hashable, datetime] = {}
    for moment in newest_first:
        last.setdefault(group(moment), moment)
    return list(last.values())[:most]


def _day(moment: datetime) -> Hashable:
    return moment.astimezone(THAILAND).date()


def _week(moment: datetime) -> Hashable:
    return moment.astimezone(THAILAND).isocalendar()[:2]


def _month(moment: datetime) -> Hashable:
    local = moment.astimezone(THAILAND)
    return local.year, local.month
