"""Which nightly backups are kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from dashboard.domain.retention import DAYS, MONTHS, WEEKS, kept

NIGHT = datetime(2026, 11, 21, 19, 30, tzinfo=UTC)
"""Half past two on Sunday 22 November 2026 in Thailand."""


def nights(*ago: int) -> list[datetime]:
    return [NIGHT - timedelta(days=days) for days in ago]


@pytest.mark.parametrize(
    ("there", "left"),
    [
        ([], []),
        ([0], [0]),
        ([400], [400]),
        (range(7), range(7)),
        # The seventh day before is the Sunday that ended the week before.
        (range(8), range(8)),
        # Monday 9 November is neither one of seven days nor the last of its week.
        (range(14), [*range(8)]),
        # Weeks end on Sundays; 31 October was the last night of its month.
        (range(40), [*range(7), 7, 14, 21, 22]),
        # A station that was closed for long keeps what it had, by days that have one.
        ([100, 101, 102, 103, 104, 105, 106], [100, 101, 102, 103, 104, 105, 106]),
    ],
)
def test_the_last_of_days_weeks_and_months_is_kept(there: list[int], left: list[int]) -> None:
    assert kept(nights(*there)) == frozenset(nights(*left))


def test_of_two_in_one_night_the_later_is_kept() -> None:
    again = NIGHT + timedelta(hours=1)
    assert kept([NIGHT, again]) == {again}


def test_a_day_is_one_of_thailand() -> None:
    late, early = (datetime(2026, 11, 21, hour, tzinfo=UTC) for hour in (16, 18))
    assert kept([late, early]) == {late, early}


def test_years_of_nights_come_down_to_few_and_always_keep_the_newest() -> None:
    there: list[datetime] = []
    for night in range(3 * 365):
        now = NIGHT + timedelta(days=night)
        there = sorted(kept([*there, now]))
        assert there[-1] == now
        assert len(there) <= DAYS + WEEKS + MONTHS
    assert there[-1] - there[0] > timedelta(days=11 * 28)
    months = {(each.year, each.month) for each in there}
    assert len(months) >= MONTHS
