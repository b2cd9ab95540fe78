"""Case statistics: reported and arrested by month, in the four offence groups."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.charts.cases import cases_figure
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.cases import CaseSummary, case_summary
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.settings import Setting
from dashboard.text import amounts, cases, dates
from dashboard.text.figure_choices import choice_name
from dashboard.ui import visit
from dashboard.ui.case_settings import case_settings, show_case_settings
from dashboard.ui.figure_page import FigurePage, Figures
from dashboard.ui.figure_periods import months_expected
from dashboard.ui.figures import show_chart, show_points
from dashboard.ui.headline import Part
from dashboard.ui.names import joined


def _summary(of: Figures) -> CaseSummary:
    expected = months_expected(of.dataset, of.year)
    settings = case_settings(of.year.year)
    return of.remembered(
        f"cases {settings.version(Setting.CASE_HEADINGS)}",
        lambda: case_summary(of.rows, of.year.year, expected, settings.case_headings),
    )


def _parts(of: Figures) -> list[Part]:
    summary = _summary(of)
    counted = [group.total for group in summary.groups if not group.counts_persons]
    totals = cases.TOTALS.filled(
        reported=f"{sum(total.reported for total in counted):,}",
        arrested=f"{sum(total.arrested for total in counted):,}",
    )
    parts = [Part(totals)]
    if summary.clearance is not None:
        parts.append(Part(cases.CLEARED.filled(share=amounts.percent(summary.clearance))))
    if summary.missing:
        months = joined(dates.month_name(month) for month in summary.missing)
        parts.append(Part(cases.MISSING.filled(months=months), "bad"))
    if summary.lacking:
        months = joined(dates.month_name(month) for month, _ in summary.lacking)
        parts.append(Part(cases.HEADINGS_MISSING_IN.filled(months=months), "bad"))
    return parts


def _show(of: Figures) -> None:
    summary = _summary(of)
    question = (
        cases.QUESTION_NOTHING
        if summary.clearance is None
        else cases.QUESTION.filled(share=amounts.percent(summary.clearance))
    )
    columns = 2 if visit.is_projector() else 1
    figure = of.chart(
        "cases",
        lambda spoken, size: cases_figure(
            summary, of.year.year, spoken, type_size=size, columns=columns
        ),
    )
    show_chart("cases_chart", question, figure, cases.CHART_ALT)
    if not visit.is_projector():
        show_points(list(_points(summary)))


def _points(summary: CaseSummary) -> Iterator[Bilingual]:
    for month, groups in summary.incomplete:
        named = joined(choice_name(Dataset.CASES, "group", group) for group in groups)
        yield cases.INCOMPLETE.filled(month=dates.month_and_year(month), groups=named)
    yield cases.NO_RATE
    if any(group.clearance and group.clearance > 1 for group in summary.groups):
        yield cases.ABOVE_ALL
    yield cases.TO_CONFIRM


def _show_more(of: Figures) -> None:
    show_case_settings(of.year.year)


CASES = FigurePage(
    Dataset.CASES,
    cases.TITLE,
    cases.EMPTY_TITLE,
    cases.EMPTY,
    _parts,
    _show,
    show_more=_show_more,
)
