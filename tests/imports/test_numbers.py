"""Numbers longer than any amount: refused in words, whatever their length."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from dashboard.domain.thai_reading import (
    Misread,
    Unreadable,
    is_dash,
    read_baht,
    read_count,
    read_number,
)
from dashboard.imports.plan import Dataset
from tests.imports.figure_plans import NAMED, planned
from tests.imports.files import BUDGET_TITLES, budget_row


@pytest.mark.parametrize("read", [read_number, read_count])
@pytest.mark.parametrize("given", [10**12, 10**400, Decimal(10) ** 400])
def test_too_large(read: Callable[[int | Decimal], object], given: int | Decimal) -> None:
    with pytest.raises(Unreadable) as unreadable:
        read(given)
    assert unreadable.value.misread is Misread.TOO_LARGE


def test_more_digits_than_python_would_print() -> None:
    with pytest.raises(Unreadable):
        read_number(10**5_000)


@pytest.mark.parametrize("given", [float("inf"), float("nan"), Decimal("NaN"), True])
def test_no_number(given: float | Decimal) -> None:
    with pytest.raises(Unreadable) as unreadable:
        read_number(given)
    assert unreadable.value.misread is Misread.NOT_A_NUMBER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("-", True),
        ("– —", True),
        ("−", True),
        ("", False),
        (" ", False),
        ("-5", False),
        ("0", False),
    ],
)
def test_dashes(text: str, expected: bool) -> None:
    assert is_dash(text) is expected


@pytest.mark.parametrize("given", ["1.234", "๑๒.๕๐๐ บาท", "฿123.456", "1.000"])
def test_an_amount_with_a_point_before_three_digits_has_two_readings(given: str) -> None:
    with pytest.raises(Unreadable) as unreadable:
        read_baht(given)
    assert unreadable.value.misread is Misread.GROUPED_BY_POINT


@pytest.mark.parametrize(
    ("given", "amount"),
    [("1,234.567", "1234.567"), ("0.125", "0.125"), ("1234.567", "1234.567"), (1.234, "1.234")],
)
def test_an_amount_with_one_reading(given: str | float, amount: str) -> None:
    assert read_baht(given) == Decimal(amount)


def test_an_amount_with_two_readings_is_refused_at_its_cell() -> None:
    [error] = planned(Dataset.PROCUREMENT, [NAMED, ["ต.ค.", "กระดาษ", "1.234", "6710"]]).errors
    assert (error.cell, error.value) == ("C2", "1.234")
    assert "อ่านได้สองทาง" in error.message.th
    line = budget_row("งบ ตร.", "ดำเนินงาน", "น้ำมัน", "12.500")
    assert [e.cell for e in planned(Dataset.BUDGET, [BUDGET_TITLES, line]).errors] == ["D2"]
