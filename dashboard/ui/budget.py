"""The budget of a year: spending against plan as a chart, by source and category as a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.charts.budget import budget_figure
from dashboard.domain.budget import (
    BudgetLine,
    Comparison,
    Standing,
    by_category,
    by_source,
    compare,
    last_reported,
)
from dashboard.domain.figures.datasets import Dataset
from dashboard.text import amounts, budget, dates, status
from dashboard.ui import icons, visit
from dashboard.ui.figure_page import FigurePage, Figures
from dashboard.ui.figures import chart_type_size, show_chart
from dashboard.ui.headline import Part
from dashboard.ui.language import language, say
from dashboard.ui.linked import linked

TONE = {Standing.OVERSPENT: "bad", Standing.ON_PLAN: "good"}


@dataclass(frozen=True)
class TableRow:
    """One line of the table: a source with its total, a category under it, or the sum."""

    name: str
    level: str
    figures: Comparison


def _parts(figures: Figures) -> list[Part]:
    lines = figures.year.budget
    sums = compare(lines, last_reported(lines))
    plan = amounts.baht_short(sums.yearly_plan)
    if sums.last_reported is None:
        return [Part(budget.PLANNED_ONLY.filled(plan=plan))]
    spent = budget.SPENT_OF.filled(
        spent=amounts.baht_short(sums.spent), plan=plan, share=amounts.percent(sums.share_spent)
    )
    standing = budget.STANDING.filled(
        standing=status.STANDING[sums.standing], month=dates.month_and_year(sums.last_reported)
    )
    return [Part(spent), Part(standing, TONE.get(sums.standing, ""))]


def _show(figures: Figures) -> None:
    year = figures.year
    until = last_reported(year.budget)
    sums = compare(year.budget, until)
    if until is None:
        question = budget.QUESTION_UNREPORTED
    else:
        variance = amounts.signed_baht(sums.variance)
        question = budget.QUESTION.filled(variance=variance, month=dates.month_and_year(until))
    figure = budget_figure(year.budget, year.year, language(), type_size=chart_type_size())
    show_chart("budget_chart", question, figure, budget.CHART_ALT)
    linked(
        "budget_table.html",
        key="budget_table",
        words=budget,
        rows=_rows(year.budget, sums),
        until=dates.month_and_year(until) if until else None,
        baht=amounts.baht,
        signed=amounts.signed_baht,
        percent=amounts.percent,
        standings=status.STANDING,
        icons=icons.STANDING,
    )
    if not visit.is_projector():
        _show_obstacles(year.budget)


def _rows(lines: Sequence[BudgetLine], sums: Comparison) -> list[TableRow]:
    until = sums.last_reported
    rows: list[TableRow] = []
    for source, of_source in by_source(lines).items():
        rows.append(TableRow(source, "source", compare(of_source, until)))
        rows += [
            TableRow(category, "category", compare(of_category, until))
            for (_, category), of_category in by_category(of_source).items()
        ]
    return [*rows, TableRow(say(budget.TOTAL), "total", sums)]


def _show_obstacles(lines: Sequence[BudgetLine]) -> None:
    linked(
        "obstacles.html",
        key="obstacles",
        title=budget.OBSTACLES,
        lines=[line for line in lines if line.obstacle.strip("- ")],
        empty=budget.NO_OBSTACLES,
    )


BUDGET = FigurePage(
    Dataset.BUDGET,
    budget.TITLE,
    budget.EMPTY_TITLE,
    budget.EMPTY,
    _parts,
    _show,
)
