"""The investigation fund: spent of what was there, quarter by quarter."""

from __future__ import annotations

from dashboard.charts.fund import fund_figure
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fund import FundSummary, fund_summary
from dashboard.text import amounts, dates, fund
from dashboard.ui.figure_page import FigurePage, Figures
from dashboard.ui.figures import show_chart
from dashboard.ui.headline import Part
from dashboard.ui.names import joined


def _summary(of: Figures) -> FundSummary:
    return of.remembered("fund", lambda: fund_summary(of.rows, of.year.year))


def _parts(of: Figures) -> list[Part]:
    summary = _summary(of)
    parts = [Part(_spent(summary), "bad" if summary.remaining < 0 else "")]
    if summary.missing:
        quarters = joined(dates.period_name(quarter) for quarter in summary.missing)
        parts.append(Part(fund.MISSING.filled(quarters=quarters), "bad"))
    return parts


def _spent(summary: FundSummary) -> Bilingual:
    if not summary.available:
        return fund.NOTHING_RECEIVED
    return fund.SPENT_OF.filled(
        spent=amounts.baht_short(summary.spent),
        available=amounts.baht_short(summary.available),
        share=amounts.percent(summary.share_spent),
        remaining=amounts.baht_short(summary.remaining),
    )


def _show(of: Figures) -> None:
    summary = _summary(of)
    question = (
        fund.QUESTION.filled(share=amounts.percent(summary.share_spent))
        if summary.available
        else fund.QUESTION_NOTHING
    )
    figure = of.chart("fund", lambda spoken, size: fund_figure(summary, spoken, type_size=size))
    show_chart("fund_chart", question, figure, fund.CHART_ALT)


FUND = FigurePage(Dataset.FUND, fund.TITLE, fund.EMPTY_TITLE, fund.EMPTY, _parts, _show)
