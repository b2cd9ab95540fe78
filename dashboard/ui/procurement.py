"""Purchases: how much each month and by which way, and what the form still lacks."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.charts.procurement import procurement_figure
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.procurement import (
    SUMMED,
    ProcurementSummary,
    Told,
    procurement_summary,
)
from dashboard.domain.figures.procurement_ways import Egp
from dashboard.text import amounts, dates, procurement
from dashboard.ui import visit
from dashboard.ui.figure_page import FigurePage, Figures
from dashboard.ui.figure_periods import months_expected
from dashboard.ui.figures import show_chart, show_points
from dashboard.ui.headline import Part
from dashboard.ui.names import joined


def _summary(of: Figures) -> ProcurementSummary:
    expected = months_expected(of.dataset, of.year)
    return of.remembered(
        "procurement",
        lambda: procurement_summary(of.narrow(*SUMMED), of.year.year, expected),
    )


def _parts(of: Figures) -> list[Part]:
    summary = _summary(of)
    totals = procurement.TOTALS.filled(
        purchases=f"{summary.purchases:,}", spent=amounts.baht_short(summary.spent)
    )
    parts = [Part(totals)]
    if missing := summary.told(Told.MISSING):
        months = joined(dates.month_name(month) for month in missing)
        parts.append(Part(procurement.MISSING.filled(months=months), "bad"))
    return parts


def _show(of: Figures) -> None:
    summary = _summary(of)
    question = procurement.QUESTION.filled(spent=amounts.baht_short(summary.spent))
    figure = of.chart(
        "procurement",
        lambda spoken, size: procurement_figure(summary, of.year.year, spoken, type_size=size),
    )
    show_chart("procurement_chart", question, figure, procurement.CHART_ALT)
    if not visit.is_projector():
        show_points(list(_points(summary)))


def _points(summary: ProcurementSummary) -> Iterator[Bilingual]:
    saving = summary.saving
    if saving.compared and saving.saved >= 0:
        yield procurement.SAVED.filled(
            saved=amounts.baht(saving.saved),
            share=amounts.percent(saving.share),
            compared=f"{saving.compared:,}",
        )
    elif saving.compared:
        yield procurement.PAID_MORE.filled(
            excess=amounts.baht(-saving.saved), compared=f"{saving.compared:,}"
        )
    if saving.above:
        yield procurement.ABOVE_REFERENCE.filled(count=f"{saving.above:,}")
    exempt, unstated = summary.egp.get(Egp.EXEMPT, 0), summary.egp.get(Egp.UNSTATED, 0)
    if exempt or unstated:
        yield procurement.WITHOUT_EGP.filled(exempt=f"{exempt:,}", unstated=f"{unstated:,}")
    if unstated:
        yield procurement.EGP_EMPTY
    if summary.without_price:
        yield procurement.WITHOUT_PRICE.filled(count=f"{summary.without_price:,}")
    yield procurement.COLUMN_9


PROCUREMENT = FigurePage(
    Dataset.PROCUREMENT,
    procurement.TITLE,
    procurement.EMPTY_TITLE,
    procurement.EMPTY,
    _parts,
    _show,
)
