"""Days, periods, moments and amounts, as people read them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from fractions import Fraction

import pytest

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.fiscal import FiscalYear, Month, Period
from dashboard.text import amounts, dates

Y2570 = FiscalYear(2570)


@pytest.mark.parametrize(
    ("month", "thai", "english"),
    [
        (Month(2026, 10), "ต.ค. 2569", "Oct 2569"),
        (Month(2026, 12), "ธ.ค. 2569", "Dec 2569"),
        (Month(2027, 1), "ม.ค. 2570", "Jan 2570"),
        (Month(2027, 9), "ก.ย. 2570", "Sep 2570"),
    ],
)
def test_months(month: Month, thai: str, english: str) -> None:
    assert dates.month_and_year(month) == Bilingual(thai, english)
    assert dates.month_name(month) == Bilingual(thai[:-5], english[:-5])


def test_no_two_months_share_a_name() -> None:
    names = [dates.month_name(month) for month in Y2570.months]
    assert len({name.th for name in names}) == len({name.en for name in names}) == 12


@pytest.mark.parametrize(
    ("day", "thai", "english"),
    [
        (date(2024, 11, 26), "26 พ.ย. 2567", "26 Nov 2567"),
        (date(2025, 9, 30), "30 ก.ย. 2568", "30 Sep 2568"),
        (date(2028, 2, 29), "29 ก.พ. 2571", "29 Feb 2571"),
    ],
)
def test_days(day: date, thai: str, english: str) -> None:
    assert dates.day(day) == Bilingual(thai, english)


@pytest.mark.parametrize(
    ("moment", "thai"),
    [
        (datetime(2024, 11, 26, 7, 5, tzinfo=UTC), "26 พ.ย. 2567 14:05 น."),
        (datetime(2024, 11, 26, 16, 59, tzinfo=UTC), "26 พ.ย. 2567 23:59 น."),
        (datetime(2024, 11, 26, 17, 0, tzinfo=UTC), "27 พ.ย. 2567 00:00 น."),
        (datetime(2024, 12, 31, 17, 0, tzinfo=UTC), "1 ม.ค. 2568 00:00 น."),
        (
            datetime(2024, 11, 26, 14, 5, tzinfo=timezone(timedelta(hours=7))),
            "26 พ.ย. 2567 14:05 น.",
        ),
    ],
)
def test_moments_are_in_thai_time(moment: datetime, thai: str) -> None:
    assert dates.moment(moment).th == thai


@pytest.mark.parametrize(
    ("period", "thai", "english"),
    [
        (Period.month(Month(2026, 10)), "ต.ค. 2569", "Oct 2569"),
        (Period.quarter(Y2570, 1), "ไตรมาส 1/2570", "Q1/2570"),
        (Period.quarter(FiscalYear(2569), 4), "ไตรมาส 4/2569", "Q4/2569"),
        (Period.half(Y2570, 1), "6 เดือนแรก ปี 2570", "first half 2570"),
        (Period.half(Y2570, 2), "6 เดือนหลัง ปี 2570", "second half 2570"),
        (Period.year(Y2570), "ทั้งปี 2570", "year 2570"),
    ],
)
def test_periods(period: Period, thai: str, english: str) -> None:
    assert dates.period_name(period) == Bilingual(thai, english)


@pytest.mark.parametrize(
    ("amount", "exact", "short", "signed"),
    [
        ("0", "0.00", "0", "0.00"),
        ("1234.5", "1,234.50", "1,234", "+1,234.50"),
        ("1234567.89", "1,234,567.89", "1,234,568", "+1,234,567.89"),
        ("-1234.5", "-1,234.50", "-1,234", "−1,234.50"),
        ("999999999999.99", "999,999,999,999.99", "1,000,000,000,000", "+999,999,999,999.99"),
    ],
)
def test_baht(amount: str, exact: str, short: str, signed: str) -> None:
    value = Decimal(amount)
    assert (amounts.baht(value), amounts.baht_short(value)) == (exact, short)
    assert amounts.signed_baht(value) == signed


@pytest.mark.parametrize(
    ("share", "thai", "english"),
    [
        (None, "-", "-"),
        (Decimal(0), "ร้อยละ 0.0", "0.0%"),
        (Fraction(1, 3), "ร้อยละ 33.3", "33.3%"),
        (Decimal("0.12449"), "ร้อยละ 12.4", "12.4%"),
        (Fraction(1), "ร้อยละ 100.0", "100.0%"),
        (Decimal("1.5"), "ร้อยละ 150.0", "150.0%"),
    ],
)
def test_shares(share: Decimal | Fraction | None, thai: str, english: str) -> None:
    assert amounts.percent(share) == Bilingual(thai, english)
