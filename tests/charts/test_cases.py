"""Small charts of cases, one for each group."""

from __future__ import annotations

import pytest

from dashboard.charts.cases import cases_figure
from dashboard.domain.figures.cases import CaseSummary, case_summary
from tests.charts.reading import THAI_MONTHS, written
from tests.domain.figures.summing import DEC, OCT, Y2568, cases, rows


@pytest.fixture
def summary() -> CaseSummary:
    values = [cases(OCT, "1", 4, 3), cases(DEC, "1", 0, 0), cases(OCT, "4", 1200, 15)]
    return case_summary(rows(values), Y2568, [OCT])


def test_untold_months_stay_empty_and_told_ones_show_both_counts(summary: CaseSummary) -> None:
    reported, arrested, numbers = cases_figure(summary, Y2568, "th").data[:3]
    assert list(reported.x) == THAI_MONTHS
    assert list(reported.y[:3]) == [4, None, 0]
    assert list(arrested.y[:3]) == [3, None, 0]
    assert list(numbers.y[:3]) == [4, None, 0]
    assert numbers.text[0].index("4") < numbers.text[0].index("3")
    assert numbers.text[1] == ""


def test_only_groups_of_cases_have_a_rate(summary: CaseSummary) -> None:
    titles = written(cases_figure(summary, Y2568, "th"))
    assert "รับแจ้ง 4 ราย · จับกุม 3 ราย (ร้อยละ 75.0)" in titles[0]
    assert "กลุ่ม 4 คดีที่รัฐเป็นผู้เสียหาย" in titles[3]
    assert "1,200 ราย · จับกุม 15 คน" in titles[3]
    assert "ร้อยละ" not in titles[3]


@pytest.mark.parametrize(("columns", "rows_high"), [(1, 4), (2, 2)])
def test_groups_stand_in_as_many_columns_as_asked_for(
    summary: CaseSummary, columns: int, rows_high: int
) -> None:
    layout = cases_figure(summary, Y2568, "th", columns=columns).layout
    axes = [layout.yaxis, layout.yaxis2, layout.yaxis3, layout.yaxis4]
    assert len({axis.domain for axis in axes}) == rows_high
    one_column = cases_figure(summary, Y2568, "th").layout.height
    assert layout.height == one_column if columns == 1 else layout.height < one_column
