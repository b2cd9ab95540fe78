"""Numbers longer than any amount: refused in words, whatever their length."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from dashboard.domain.thai_reading import Misread, Unreadable, is_dash, read_count, read_number


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
