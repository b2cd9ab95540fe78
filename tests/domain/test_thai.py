"""Thai dates and digits as they are printed."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.domain import thai
from dashboard.domain.fiscal import Month


@pytest.mark.parametrize(
    ("month", "short", "long"),
    [
        (Month(2024, 10), "ต.ค. 2567", "ตุลาคม 2567"),
        (Month(2025, 1), "ม.ค. 2568", "มกราคม 2568"),
        (Month(2025, 2), "ก.พ. 2568", "กุมภาพันธ์ 2568"),
        (Month(2025, 4), "เม.ย. 2568", "เมษายน 2568"),
        (Month(2025, 6), "มิ.ย. 2568", "มิถุนายน 2568"),
        (Month(2026, 12), "ธ.ค. 2569", "ธันวาคม 2569"),
    ],
)
def test_months(month: Month, short: str, long: str) -> None:
    assert (thai.month_with_year(month), thai.month_long(month)) == (short, long)
    assert short.startswith(thai.month_short(month))


@pytest.mark.parametrize(
    ("day", "short", "long"),
    [
        (date(2024, 11, 26), "26 พ.ย. 2567", "26 พฤศจิกายน 2567"),
        (date(2025, 2, 28), "28 ก.พ. 2568", "28 กุมภาพันธ์ 2568"),
        (date(2027, 4, 3), "3 เม.ย. 2570", "3 เมษายน 2570"),
    ],
)
def test_days(day: date, short: str, long: str) -> None:
    assert (thai.day_short(day), thai.day_long(day)) == (short, long)


@pytest.mark.parametrize(
    ("arabic", "thai_text"), [("2568", "๒๕๖๘"), ("1,234.50 บาท", "๑,๒๓๔.๕๐ บาท"), ("", "")]
)
def test_digits_both_ways(arabic: str, thai_text: str) -> None:
    assert thai.thai_digits(arabic) == thai_text
    assert thai.arabic_digits(thai_text) == arabic
