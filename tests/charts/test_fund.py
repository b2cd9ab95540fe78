"""The fund's bars and the amounts around them."""

from __future__ import annotations

from dashboard.charts import palette
from dashboard.charts.fund import fund_figure
from dashboard.domain.figures.fund import fund_summary
from tests.charts.reading import written
from tests.domain.figures.summing import Q1, Q4_BEFORE, Y2568, fund, rows


def test_spent_and_left_are_stacked_for_each_quarter() -> None:
    values = [fund(Q1, "60", "40", "25"), fund(Q4_BEFORE, "0", "100", "40")]
    spent, left = fund_figure(fund_summary(rows(values), Y2568), "th").data
    assert list(spent.x) == [40, 25]
    assert list(left.x) == [60, 75]
    assert list(spent.y) == list(left.y) == [0, -1]


def test_amounts_are_written_and_a_missing_quarter_says_so() -> None:
    figure = fund_figure(fund_summary(rows([fund(Q1, "60", "1200", "315")]), Y2568), "th")
    before, of_quarter, below = written(figure)
    assert "ไตรมาส 4/2567" in before
    assert "ยังไม่มีข้อมูล" in before
    assert palette.BAD in before
    assert "ไตรมาส 1/2568" in of_quarter
    assert "ยกมา 60.00 · ได้รับ 1,200.00" in of_quarter
    assert "ใช้ไป 315.00 บาท (ร้อยละ 25.0)" in below
    assert "คงเหลือ 945.00 บาท" in below


def test_more_spent_than_there_was_is_said_and_leaves_nothing() -> None:
    figure = fund_figure(fund_summary(rows([fund(Q1, "0", "100", "120.50")]), Y2568), "en")
    assert list(figure.data[1].x) == [None, 0]
    assert "20.50 baht too much" in written(figure)[-1]


def test_a_fund_without_money_is_a_figure_too() -> None:
    figure = fund_figure(fund_summary(rows([fund(Q1, "0", "0", "0")]), Y2568), "th")
    assert list(figure.layout.xaxis.range) == [0, 1]
    assert "ใช้ไป 0.00 บาท (-)" in written(figure)[-1]
