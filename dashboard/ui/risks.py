"""Bribery risks: the matrix, what was done about them, and the levels as a setting."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.charts.risks import risk_matrix, risk_results_figure
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.risk_levels import Level
from dashboard.domain.figures.risks import RiskSummary, risk_summary
from dashboard.text import risks
from dashboard.text.figure_names import LEVEL, SECTION
from dashboard.ui import visit
from dashboard.ui.figure_page import FigurePage, Figures, show_columns
from dashboard.ui.figures import show_chart, show_points
from dashboard.ui.headline import Part
from dashboard.ui.names import joined
from dashboard.ui.risk_settings import risk_levels, show_risk_settings

GRAVE = (Level.HIGH, Level.VERY_HIGH)


def _summary(of: Figures) -> RiskSummary:
    return risk_summary(of.rows, risk_levels(of.year.year))


def _parts(of: Figures) -> list[Part]:
    summary = _summary(of)
    grave, risks_ = summary.at(*GRAVE), len(summary.risks)
    parts = [
        Part(risks.TOTALS.filled(risks=risks_, grave=grave)),
        Part(risks.RESULTS.filled(done=summary.with_result, risks=risks_)),
    ]
    if summary.uncovered:
        parts.append(Part(_uncovered(summary), "bad"))
    return parts


def _uncovered(summary: RiskSummary) -> Bilingual:
    named = joined(SECTION[section] for section in summary.uncovered)
    return risks.UNCOVERED.filled(sections=named)


def _show(of: Figures) -> None:
    summary = _summary(of)
    if visit.is_projector():
        _show_matrix(of, summary)
        return
    show_columns(lambda: _show_matrix(of, summary), lambda: _show_side(of, summary))


def _show_side(of: Figures, summary: RiskSummary) -> None:
    _show_results(of, summary)
    show_points(list(_points(of, summary)))


def _show_matrix(of: Figures, summary: RiskSummary) -> None:
    question = risks.QUESTION.filled(grave=summary.at(*GRAVE), risks=len(summary.risks))
    figure = of.chart(
        f"matrix {risk_levels(of.year.year)}",
        lambda spoken, size: risk_matrix(summary, spoken, type_size=size),
    )
    show_chart("risk_matrix", question, figure, risks.CHART_ALT)


def _show_results(of: Figures, summary: RiskSummary) -> None:
    question = risks.QUESTION_RESULTS.filled(done=summary.with_result, risks=len(summary.risks))
    figure = of.chart(
        f"results {risk_levels(of.year.year)}",
        lambda spoken, size: risk_results_figure(summary, spoken, type_size=size),
    )
    show_chart("risk_results", question, figure, risks.RESULTS_ALT, place="chart_beside")


def _points(of: Figures, summary: RiskSummary) -> Iterator[Bilingual]:
    yield _uncovered(summary) if summary.uncovered else risks.EVERY_SECTION
    levels = risk_levels(of.year.year)
    named = [
        risks.LEVEL_SCORES.filled(level=LEVEL[level], low=low, high=high)
        for level in Level
        for low, high in [levels.scores(level)]
    ]
    yield joined(named)


RISKS = FigurePage(
    Dataset.RISKS,
    risks.TITLE,
    risks.EMPTY_TITLE,
    risks.EMPTY,
    _parts,
    _show,
    lambda of: show_risk_settings(of.year.year),
)
