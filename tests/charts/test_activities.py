"""The grid of sections and months."""

from __future__ import annotations

from datetime import date

from dashboard.charts import palette
from dashboard.charts.activities import activities_figure
from dashboard.domain.figures.activities import activity_summary
from tests.charts.reading import THAI_MONTHS
from tests.domain.figures.summing import NOV, OCT, Y2568, activity, rows


def test_counts_gaps_and_months_ahead() -> None:
    values = [activity(date(2024, 10, day), "traffic") for day in (1, 2)]
    figure = activities_figure(activity_summary(rows(values), Y2568, [OCT, NOV]), Y2568, "th")
    grid = figure.data[0]
    cells = {
        (section, month): (text, color)
        for section, month, text, color in zip(
            grid.y, grid.x, grid.text, grid.textfont.color, strict=True
        )
    }
    assert len(cells) == 60
    assert cells["จราจร", "ต.ค."] == ("2", palette.TEXT)
    assert cells["จราจร", "พ.ย."] == ("<b>0</b>", palette.BAD)
    assert cells["สอบสวน", "ต.ค."] == ("<b>0</b>", palette.BAD)
    assert cells["จราจร", "ธ.ค."] == ("", palette.TEXT)
    assert list(figure.layout.xaxis.categoryarray) == THAI_MONTHS


def test_squares_stand_where_their_numbers_do() -> None:
    values = [activity(date(2024, 11, 3), "traffic")]
    figure = activities_figure(activity_summary(rows(values), Y2568, [OCT, NOV]), Y2568, "th")
    colors = {
        (round((shape.x0 + shape.x1) / 2), round((shape.y0 + shape.y1) / 2)): shape.fillcolor
        for shape in figure.layout.shapes
    }
    traffic = list(figure.layout.yaxis.categoryarray).index("จราจร")
    assert colors[1, traffic] == palette.GOOD
    assert colors[0, traffic] == palette.BAD
    assert colors[2, traffic] == palette.MUTED
