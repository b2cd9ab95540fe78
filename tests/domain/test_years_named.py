"""Years a text names, and numbers that only look like years."""

from __future__ import annotations

import pytest

from dashboard.domain.years_named import Years, years_named


@pytest.mark.parametrize(
    ("text", "buddhist", "christian"),
    [
        ("ประจำปีงบประมาณ พ.ศ. 2568", ((2568, 1),), ()),
        ("พ.ศ.2568", ((2568, 1),), ()),
        ("ปีงบประมาณ พ.ศ. ๒๕๖๘ และ ๒๕๖๗", ((2567, 1), (2568, 1)), ()),
        ("2568 2568 2567", ((2567, 1), (2568, 2)), ()),
        ("แผนปี 2566-2570", ((2566, 1), (2570, 1)), ()),
        ("คำสั่งที่ 12/2568 ลงวันที่ 1/10/2567", ((2567, 1), (2568, 1)), ()),
        ("30.9.2568 30.09.2568 1.10.2567", ((2567, 1), (2568, 2)), ()),
        ("2567,2568", ((2567, 1), (2568, 1)), ()),
        ("สิ้นสุดปี 2568.", ((2568, 1),), ()),
        ("ita2568.pdf", ((2568, 1),), ()),
        ("Fiscal year 2025 (B.E. 2568)", ((2568, 1),), ((2025, 1),)),
        ("2499 2500 2599 2600 1949 1950 2100 2101", ((2500, 1), (2599, 1)), ((1950, 1), (2100, 1))),
    ],
)
def test_years(text: str, buddhist: Years, christian: Years) -> None:
    assert years_named(text) == (buddhist, christian)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2,568.00 บาท",
        "2568.50",
        "12.2568",
        "2568,000",
        "1,002,568",
        "25681 12568 67129025681",
        "2568 บาท",
        "2568บาท",
        "฿2568",
        "โทร. 0-7725-2568",
        "02-2568-1234",
        "077 256 2568",
        "1-2568-00001-11-1",
    ],
)
def test_numbers_that_are_no_years(text: str) -> None:
    assert years_named(text) == ((), ())
