"""Months, fiscal years and periods."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from dashboard.domain.fiscal import (
    FiscalYear,
    Month,
    Period,
    RelativeMonth,
    RelativePeriod,
    Span,
)

Y2568 = FiscalYear(2568)


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2024, 9, 30), 2567),
        (date(2024, 10, 1), 2568),
        (date(2024, 12, 31), 2568),
        (date(2025, 1, 1), 2568),
        (date(2025, 9, 30), 2568),
        (date(2025, 10, 1), 2569),
        (date(2026, 11, 22), 2570),
    ],
)
def test_a_day_belongs_to_the_year_it_ends_in(day: date, year: int) -> None:
    assert FiscalYear.of(day) == FiscalYear(year)
    assert Month.of(day).fiscal_year == FiscalYear(year)


def test_a_year_has_twelve_months_october_first() -> None:
    months = [str(month) for month in Y2568.months]
    assert months == [*(f"2024-{n}" for n in (10, 11, 12)), *(f"2025-0{n}" for n in range(1, 10))]
    assert (Y2568.first_day, Y2568.last_day) == (date(2024, 10, 1), date(2025, 9, 30))
    assert Y2568.last_day + timedelta(days=1) == Y2568.plus(1).first_day


@pytest.mark.parametrize(
    ("day", "closed"),
    [(date(2024, 10, 1), False), (date(2025, 9, 30), False), (date(2025, 10, 1), True)],
)
def test_a_year_closes_after_its_last_day(day: date, closed: bool) -> None:
    assert Y2568.is_closed(day) is closed


@pytest.mark.parametrize(
    ("month", "last"),
    [("2024-02", 29), ("2025-02", 28), ("2100-02", 28), ("2025-04", 30), ("2025-12", 31)],
)
def test_the_last_day_of_a_month(month: str, last: int) -> None:
    assert Month.parse(month).last_day.day == last


@pytest.mark.parametrize(
    ("steps", "month"),
    [(0, "2024-10"), (2, "2024-12"), (3, "2025-01"), (14, "2025-12"), (-10, "2023-12")],
)
def test_months_are_counted_over_the_turn_of_the_year(steps: int, month: str) -> None:
    assert str(Month(2024, 10).plus(steps)) == month


@pytest.mark.parametrize("text", ["2024-13", "2024-00", "2024-1", "24-10", "2024-10-01", "", "ก"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Month.parse(text)


def test_a_month_tells_its_buddhist_year() -> None:
    assert (Month(2024, 10).buddhist_year, Month(2025, 1).buddhist_year) == (2567, 2568)


@pytest.mark.parametrize(
    ("period", "code", "first", "last", "number"),
    [
        (Period.year(Y2568), "2568", "2024-10", "2025-09", 1),
        (Period.half(Y2568, 1), "2568-H1", "2024-10", "2025-03", 1),
        (Period.half(Y2568, 2), "2568-H2", "2025-04", "2025-09", 2),
        (Period.quarter(Y2568, 1), "2568-Q1", "2024-10", "2024-12", 1),
        (Period.quarter(Y2568, 4), "2568-Q4", "2025-07", "2025-09", 4),
        (Period.month(Month(2024, 10)), "2024-10", "2024-10", "2024-10", 1),
        (Period.month(Month(2025, 3)), "2025-03", "2025-03", "2025-03", 6),
    ],
)
def test_periods(period: Period, code: str, first: str, last: str, number: int) -> None:
    assert period.code == code
    assert (str(period.first), str(period.last), period.number) == (first, last, number)


@pytest.mark.parametrize(
    ("whole", "span", "codes"),
    [
        (Period.half(Y2568, 1), Span.QUARTER, ["2568-Q1", "2568-Q2"]),
        (Period.quarter(Y2568, 1), Span.MONTH, ["2024-10", "2024-11", "2024-12"]),
        (Period.year(Y2568), Span.HALF, ["2568-H1", "2568-H2"]),
        (Period.half(Y2568, 2), Span.HALF, ["2568-H2"]),
    ],
)
def test_a_period_is_split(whole: Period, span: Span, codes: list[str]) -> None:
    assert [part.code for part in whole.split(span)] == codes


@pytest.mark.parametrize(
    ("relative", "year", "month"),
    [
        (RelativeMonth(12, -1), 2568, "2024-12"),
        (RelativeMonth(4, 0), 2568, "2025-04"),
        (RelativeMonth(12, -1), 2570, "2026-12"),
        (RelativeMonth(4, 0), 2570, "2027-04"),
    ],
)
def test_a_relative_month_serves_any_year(relative: RelativeMonth, year: int, month: str) -> None:
    assert str(relative.within(FiscalYear(year))) == month


@pytest.mark.parametrize(
    ("relative", "code"),
    [
        (RelativePeriod(Span.QUARTER, 4, -1), "2567-Q4"),
        (RelativePeriod(Span.QUARTER, 1, 0), "2568-Q1"),
        (RelativePeriod(Span.HALF, 1, 0), "2568-H1"),
    ],
)
def test_a_relative_period_may_reach_back(relative: RelativePeriod, code: str) -> None:
    assert relative.within(Y2568).code == code


def test_the_fourth_quarter_of_2567_is_july_to_september() -> None:
    quarter = RelativePeriod(Span.QUARTER, 4, -1).within(Y2568)
    assert (str(quarter.first), str(quarter.last)) == ("2024-07", "2024-09")
