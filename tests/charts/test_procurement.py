"""Purchases by month: counts, sums by way, and months that have none."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.charts import palette
from dashboard.charts.procurement import procurement_figure
from dashboard.domain.figures.procurement import procurement_summary
from dashboard.domain.figures.rows import NIL, Values
from tests.charts.reading import THAI_MONTHS, named, written
from tests.domain.figures.summing import DEC, NOV, OCT, Y2568, purchase, rows


def figure_of(*values: Values) -> Any:
    summary = procurement_summary(rows(values), Y2568, [OCT, NOV, DEC])
    return procurement_figure(summary, Y2568, "th")


def test_one_trace_for_each_way_that_was_used_october_first() -> None:
    figure = figure_of(purchase(NOV, "40"), purchase(OCT, "100"), purchase(OCT, "7", "คัดเลือก"))
    specific, selection = named(figure, "เฉพาะเจาะจง"), named(figure, "คัดเลือก")
    assert list(specific.x) == THAI_MONTHS
    assert list(specific.y[:3]) == [100, 40, None]
    assert list(selection.y[:3]) == [7, None, None]
    assert list(named(figure, "รายการ").y[:3]) == [2, 1, None]
    assert "ประกาศเชิญชวน" not in written(figure)[1]


def test_nil_and_missing_months_say_so_where_a_bar_would_stand() -> None:
    figure = figure_of(purchase(OCT, "100"), {"month": NOV, NIL: True})
    told = figure.data[-1]
    assert list(told.text[:4]) == ["", "ไม่มี", "ขาด", ""]
    assert list(told.textfont.color[1:3]) == [palette.MUTED, palette.BAD]


@pytest.mark.parametrize(
    ("agreed", "unit", "label"),
    [
        ("999", "(บาท)", "999"),
        ("1500", "(พันบาท)", "1.5"),
        ("98765", "(พันบาท)", "99"),
        ("2345678", "(ล้านบาท)", "2.3"),
    ],
)
def test_sums_fit_above_a_narrow_bar(agreed: str, unit: str, label: str) -> None:
    figure = figure_of(purchase(OCT, agreed))
    assert unit in written(figure)[1]
    sums = figure.data[-2]
    assert (sums.text[0], sums.y[0]) == (label, float(agreed))


def test_more_ways_than_a_phone_has_room_for_go_on_a_second_line() -> None:
    ways = ("เฉพาะเจาะจง", "คัดเลือก", "e-bidding", "วิธีพิเศษ", "")
    names = written(figure_of(*(purchase(OCT, "1", way) for way in ways)))[1].split("<br>")
    assert [line.count("■") for line in names] == [0, 3, 2]


def test_a_year_without_purchases_is_a_figure_too() -> None:
    assert list(figure_of().data[-1].text[:4]) == ["ขาด", "ขาด", "ขาด", ""]
