"""Reading what people write: every accepted way, and why the others are refused."""

from datetime import date, datetime
from decimal import Decimal

import pytest

from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.thai import day_long, day_short, month_long, month_short, month_with_year
from dashboard.domain.thai import thai_digits as in_thai_digits
from dashboard.domain.thai_reading import (
    Misread,
    Unreadable,
    read_count,
    read_day,
    read_month,
    read_number,
)

YEAR = FiscalYear(2568)
OCTOBER = Month(2024, 10)
FEBRUARY = Month(2025, 2)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("1234", "1234"),
        ("1,234.50", "1234.50"),
        ("๑,๒๓๔.๕๐", "1234.50"),
        ("1,234.50 บาท", "1234.50"),
        ("1,234.50บาท", "1234.50"),
        ("1,234 บาทถ้วน", "1234"),
        ("฿1,234.50", "1234.50"),
        ("1,234.-", "1234"),
        ("(1,234.50)", "-1234.50"),
        ("(1,234.50) บาท", "-1234.50"),
        ("-5", "-5"),
        ("−5", "-5"),
        ("- 5", "-5"),
        ("+5", "5"),
        ("-", "0"),
        ("–", "0"),
        ("—", "0"),
        (" - ", "0"),
        ("--", "0"),
        ("\u00a01\u00a0234 ", "1234"),
        ("1 234 567.50 บาท", "1234567.50"),
        ("5\nเรื่อง", "5"),
        ("\u200b12\ufeff", "12"),
        ("1,234,567.89", "1234567.89"),
        ("0", "0"),
        ("007", "7"),
        ("3 เรื่อง", "3"),
        (5, "5"),
        (5.5, "5.5"),
        (0.1 + 0.2, "0.3"),
        (1e-9, "0"),
        (Decimal("7.25"), "7.25"),
    ],
)
def test_numbers(given: str | float | Decimal, expected: str) -> None:
    assert read_number(given) == Decimal(expected)


@pytest.mark.parametrize(
    ("given", "misread"),
    [
        ("", Misread.EMPTY),
        ("  \u00a0\u200b", Misread.EMPTY),
        ("1.2 ล้าน", Misread.WORDS_FOR_AMOUNT),
        ("๓ แสนบาท", Misread.WORDS_FOR_AMOUNT),
        ("5 หมื่น", Misread.WORDS_FOR_AMOUNT),
        ("5k", Misread.WORDS_FOR_AMOUNT),
        ("1,23", Misread.NOT_A_NUMBER),
        ("12,34,567", Misread.NOT_A_NUMBER),
        ("3 2", Misread.NOT_A_NUMBER),
        ("3\n2", Misread.NOT_A_NUMBER),
        ("100\n200", Misread.NOT_A_NUMBER),
        ("1234 567", Misread.NOT_A_NUMBER),
        ("1,234 567", Misread.NOT_A_NUMBER),
        ("1.234.5", Misread.NOT_A_NUMBER),
        ("1.234,50", Misread.NOT_A_NUMBER),
        (".5", Misread.NOT_A_NUMBER),
        ("5.", Misread.NOT_A_NUMBER),
        ("(-5)", Misread.NOT_A_NUMBER),
        ("()", Misread.NOT_A_NUMBER),
        ("--5", Misread.NOT_A_NUMBER),
        ("50%", Misread.PERCENT),
        ("ร้อยละ 50", Misread.PERCENT),
        ("สามบาท", Misread.NOT_A_NUMBER),
        ("บาท", Misread.NOT_A_NUMBER),
        ("ไม่มี", Misread.NOT_A_NUMBER),
        ("1e5", Misread.NOT_A_NUMBER),
        ("²", Misread.NOT_A_NUMBER),
        ("#REF!", Misread.NOT_A_NUMBER),
        ("nan", Misread.NOT_A_NUMBER),
        (float("nan"), Misread.NOT_A_NUMBER),
        (float("inf"), Misread.NOT_A_NUMBER),
        (Decimal("NaN"), Misread.NOT_A_NUMBER),
        (True, Misread.NOT_A_NUMBER),
        ("1" * 40, Misread.TOO_LARGE),
        ("9" * 100_000, Misread.NOT_A_NUMBER),
        (1e18, Misread.TOO_LARGE),
    ],
)
def test_what_is_not_a_number(given: str | float | Decimal, misread: Misread) -> None:
    with pytest.raises(Unreadable) as refused:
        read_number(given)
    assert refused.value.misread is misread


@pytest.mark.parametrize(
    ("given", "expected"), [("๓", 3), (3.0, 3), ("3.00", 3), ("-", 0), (0, 0), ("1,000", 1000)]
)
def test_counts(given: str | float, expected: int) -> None:
    assert read_count(given) == expected


@pytest.mark.parametrize(
    ("given", "misread"),
    [
        (-1, Misread.NEGATIVE),
        ("(2)", Misread.NEGATIVE),
        (1.5, Misread.NOT_WHOLE),
        ("๒.๕", Misread.NOT_WHOLE),
        ("1000000", Misread.TOO_LARGE),
        ("", Misread.EMPTY),
    ],
)
def test_what_is_not_a_count(given: str | float, misread: Misread) -> None:
    with pytest.raises(Unreadable) as refused:
        read_count(given)
    assert refused.value.misread is misread


MONTH_STYLES = [
    month_short,
    month_with_year,
    month_long,
    str,
    lambda month: month_long(month).split()[0],
    lambda month: f"เดือน{month_long(month)}",
    lambda month: month_with_year(month).replace(" ", ""),
    lambda month: month_with_year(month).replace(".", ""),
    lambda month: month_with_year(month).replace(" 25", " "),
    lambda month: month_with_year(month).replace(" 25", "-"),
    lambda month: month_with_year(month).replace(" ", " พ.ศ. "),
    lambda month: f"{month.number}/{month.buddhist_year}",
    lambda month: f"{month.number:02}/{month.buddhist_year % 100}",
    lambda month: f"{month.buddhist_year}-{month.number:02}",
    lambda month: f"{month.first_day:%B}",
    lambda month: f"{month.first_day:%b} {month.year}",
    lambda month: f"{month.first_day:%b-%y}",
    lambda month: day_short(month.last_day),
    lambda month: day_long(month.first_day),
    lambda month: f"{month.last_day.day}/{month.number}/{month.buddhist_year}",
    lambda month: f"{month.first_day.isoformat()} 00:00:00",
    lambda month: f"1 {month_short(month)}",
]


@pytest.mark.parametrize("style", MONTH_STYLES)
@pytest.mark.parametrize("year", [FiscalYear(2567), YEAR, FiscalYear(2570)], ids=str)
def test_every_month_in_every_style_comes_back(style: object, year: FiscalYear) -> None:
    assert callable(style)
    written = [style(month) for month in year.months]
    assert [read_month(text, year) for text in written] == list(year.months)
    assert [read_month(in_thai_digits(text), year) for text in written] == list(year.months)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("ต.ค. 67", OCTOBER),
        ("ต.ค.67", OCTOBER),
        ("ตค 67", OCTOBER),
        ("ต. ค. ๒๕๖๗", OCTOBER),
        ("ต.ค.’67", OCTOBER),
        ("ประจำเดือน ตุลาคม 2567", OCTOBER),
        ("Oct 2024", OCTOBER),
        ("OCT-24", OCTOBER),
        ("Oct 67", OCTOBER),
        ("October", OCTOBER),
        ("2567/10", OCTOBER),
        ("10 - 2567", OCTOBER),
        ("กรกฏาคม 2568", Month(2025, 7)),
        ("กุมภาพันธ์\u200b 2568", FEBRUARY),
        ("15/2/68", FEBRUARY),
        ("15.02.2568", FEBRUARY),
        ("28 ก.พ. 68", FEBRUARY),
        (date(2025, 2, 28), FEBRUARY),
        (date(2568, 2, 1), FEBRUARY),
        (datetime(2567, 10, 31, 12), OCTOBER),
    ],
)
def test_months(given: object, expected: Month) -> None:
    assert read_month(given, YEAR) == expected


@pytest.mark.parametrize(
    ("given", "misread"),
    [
        ("", Misread.EMPTY),
        ("รวม", Misread.NOT_A_MONTH),
        ("ไตรมาส 1", Misread.NOT_A_MONTH),
        ("10", Misread.NOT_A_MONTH),
        ("10.67", Misread.NOT_A_MONTH),
        ("13/2567", Misread.NOT_A_MONTH),
        ("0/2567", Misread.NOT_A_MONTH),
        ("ต.ค. 256", Misread.NOT_A_MONTH),
        ("ต.ค. 9999", Misread.NOT_A_MONTH),
        ("ต.ค. - ธ.ค.", Misread.NOT_A_MONTH),
        ("x" * 100_000, Misread.NOT_A_MONTH),
        (10, Misread.NOT_A_MONTH),
        (45566.0, Misread.NOT_A_MONTH),
        (None, Misread.NOT_A_MONTH),
        (True, Misread.NOT_A_MONTH),
        ("31/02/2568", Misread.NO_SUCH_DAY),
        ("31 เม.ย. 68", Misread.NO_SUCH_DAY),
        ("29 ก.พ.", Misread.NO_SUCH_DAY),
        (date(2568, 2, 29), Misread.NO_SUCH_DAY),
        ("ต.ค. 68", Misread.OUTSIDE_YEAR),
        ("ก.ย. 2567", Misread.OUTSIDE_YEAR),
        ("Oct 24 2025", Misread.NOT_A_MONTH),
        ("Oct-25", Misread.OUTSIDE_YEAR),
        ("2025-10", Misread.OUTSIDE_YEAR),
        (date(2024, 9, 30), Misread.OUTSIDE_YEAR),
    ],
)
def test_what_is_not_a_month_of_the_year(given: object, misread: Misread) -> None:
    with pytest.raises(Unreadable) as refused:
        read_month(given, YEAR)
    assert refused.value.misread is misread


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("26 พ.ย. 67", date(2024, 11, 26)),
        ("26 พฤศจิกายน 2567", date(2024, 11, 26)),
        ("๒๖ พฤศจิกายน พ.ศ. ๒๕๖๗", date(2024, 11, 26)),
        ("วันที่ 26 พฤศจิกายน 2567", date(2024, 11, 26)),
        ("4 ธ.ค.67", date(2024, 12, 4)),
        ("2568-02-15", date(2025, 2, 15)),
        ("2025-02-15", date(2025, 2, 15)),
        ("15/02/2568", date(2025, 2, 15)),
        ("1/2/68", date(2025, 2, 1)),
        ("29/02/2567", date(2024, 2, 29)),
        ("15 February 2025", date(2025, 2, 15)),
        (date(2567, 12, 1), date(2024, 12, 1)),
    ],
)
def test_days(given: object, expected: date) -> None:
    assert read_day(given) == expected


@pytest.mark.parametrize(
    ("given", "misread"),
    [
        ("", Misread.EMPTY),
        ("31/02/2568", Misread.NO_SUCH_DAY),
        ("29/02/2568", Misread.NO_SUCH_DAY),
        ("0/02/2568", Misread.NO_SUCH_DAY),
        ("02/15/2568", Misread.NO_SUCH_DAY),
        ("2568-00-10", Misread.NO_SUCH_DAY),
        ("26 พ.ย.", Misread.NOT_A_DAY),
        ("พ.ย. 67", Misread.NOT_A_DAY),
        ("10/2567", Misread.NOT_A_DAY),
        ("เมื่อวาน", Misread.NOT_A_DAY),
        (20250215, Misread.NOT_A_DAY),
    ],
)
def test_what_is_not_a_day(given: object, misread: Misread) -> None:
    with pytest.raises(Unreadable) as refused:
        read_day(given)
    assert refused.value.misread is misread


def test_every_day_of_a_year_comes_back() -> None:
    first = YEAR.first_day.toordinal()
    days = [date.fromordinal(first + index) for index in range(365)]
    assert [read_day(in_thai_digits(day_short(day))) for day in days] == days
    assert [read_day(day_long(day)) for day in days] == days
