"""The matrix of risks, and the bars of their results."""

from __future__ import annotations

from dashboard.charts import palette
from dashboard.charts.risks import risk_matrix, risk_results_figure
from dashboard.domain.figures.risk_levels import RiskLevels
from dashboard.domain.figures.risks import risk_summary
from tests.charts.reading import named, written
from tests.domain.figures.summing import risk, rows


def test_each_square_says_its_level_and_how_many_lie_on_it() -> None:
    values = [risk("traffic", 5, 5), risk("inquiry", 5, 5), risk("traffic", 1, 2)]
    figure = risk_matrix(risk_summary(rows(values), RiskLevels()), "th")
    squares = figure.data[0]
    text = dict(zip(zip(squares.x, squares.y, strict=True), squares.text, strict=True))
    assert len(text) == 25
    assert text[5, 5].startswith("<b>2</b>")
    assert "สูงมาก" in text[5, 5]
    assert text[1, 2].startswith("<b>1</b>")
    assert "<b>" not in text[2, 1]
    assert "ต่ำ" in text[2, 1]


def test_squares_lie_under_their_text_in_the_colour_of_their_level() -> None:
    figure = risk_matrix(risk_summary([], RiskLevels()), "th")
    by_place = {
        ((shape.x0 + shape.x1) / 2, (shape.y0 + shape.y1) / 2): shape.fillcolor
        for shape in figure.layout.shapes
    }
    assert by_place[1, 1] == palette.GOOD
    assert by_place[1, 5] == by_place[5, 1] == palette.REVIEW
    assert by_place[2, 5] == by_place[5, 5] == palette.BAD
    assert {shape.layer for shape in figure.layout.shapes} == {"below"}


def test_what_lies_on_a_square_is_text_and_never_markup() -> None:
    values = [risk("traffic", 1, 1, process="<a href='x'>ตรวจ & ค้น")]
    squares = risk_matrix(risk_summary(rows(values), RiskLevels()), "th").data[0]
    here = squares.hovertext[list(squares.text).index(next(t for t in squares.text if "<b>" in t))]
    assert here == "จราจร: &lt;a href='x'&gt;ตรวจ &amp; ค้น"


def test_results_by_level_the_gravest_on_top() -> None:
    values = [risk("traffic", 5, 5, result="ทำแล้ว"), risk("traffic", 5, 4), risk("traffic", 1, 1)]
    figure = risk_results_figure(risk_summary(rows(values), RiskLevels()), "th")
    done, waiting = named(figure, "มีผลแล้ว"), named(figure, "รอผล")
    assert list(done.y) == ["ต่ำ (1)", "สูงมาก (2)"], "the last category stands on top"
    assert list(done.x) == [0, 1]
    assert list(waiting.x) == [1, 1]
    assert list(done.text) == ["", "<b>1</b>"]
    assert "มีผลแล้ว" in written(figure)[0]
