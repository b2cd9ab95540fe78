"""Complaints and budget in one line each with a small chart, for the start page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dashboard.charts.small import MonthBars, budget_lines, complaint_bars
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.budget import compare, last_reported
from dashboard.services.year import YearState
from dashboard.text import amounts, dates, overview, shell, status
from dashboard.ui.linked import linked

NOTHING = Bilingual("–", "–")


@dataclass(frozen=True)
class ComplaintsBrief:
    number: Bilingual
    line: Bilingual
    title: Bilingual = shell.COMPLAINTS
    chart: Bilingual = overview.CHART_COMPLAINTS
    bars: Sequence[MonthBars] = field(default=())


@dataclass(frozen=True)
class BudgetBrief:
    number: Bilingual
    line: Bilingual
    standing: str = ""
    plan: str = ""
    spent: str = ""
    title: Bilingual = shell.BUDGET
    chart: Bilingual = overview.CHART_BUDGET


def show_briefs(year: YearState) -> None:
    """Two cards that open the complaints page and the budget page."""
    linked(
        "figures.html",
        key="briefs",
        complaints=complaints_brief(year),
        budget=budget_brief(year),
    )


def complaints_brief(year: YearState) -> ComplaintsBrief:
    complaints = year.complaints
    if not complaints.months:
        return ComplaintsBrief(NOTHING, overview.NO_COMPLAINTS_YET)
    until = dates.month_name(complaints.months[-1].month)
    number = overview.COMPLAINTS_PENDING.filled(count=complaints.pending)
    if complaints.is_nil:
        return ComplaintsBrief(number, overview.COMPLAINTS_NIL.filled(month=until))
    line = overview.COMPLAINTS_LINE.filled(
        received=complaints.received, completed=complaints.completed, month=until
    )
    return ComplaintsBrief(
        number,
        _with_sample(line, year.complaints_are_sample),
        bars=complaint_bars(complaints, year.year),
    )


def budget_brief(year: YearState) -> BudgetBrief:
    if not year.budget:
        return BudgetBrief(NOTHING, overview.NO_BUDGET_YET)
    until = last_reported(year.budget)
    comparison = compare(year.budget, until)
    plan, spent = budget_lines(year.budget, year.year)
    if until is None:
        line = overview.BUDGET_NOT_REPORTED.filled(plan=amounts.baht_short(comparison.yearly_plan))
        number = NOTHING
    else:
        line = overview.BUDGET_AGAINST.filled(
            standing=status.STANDING[comparison.standing],
            planned=amounts.percent(comparison.share_planned),
            month=dates.month_name(until),
        )
        number = amounts.percent(comparison.share_spent)
    return BudgetBrief(
        number,
        _with_sample(line, year.budget_is_sample),
        standing=comparison.standing,
        plan=plan,
        spent=spent,
    )


def _with_sample(line: Bilingual, is_sample: bool) -> Bilingual:
    if not is_sample:
        return line
    return Bilingual(f"{line.th} · {status.SAMPLE.th}", f"{line.en} · {status.SAMPLE.en}")
