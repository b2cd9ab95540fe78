"""Figures kept as they were before an entry, so that it can be undone."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sqlmodel import Session

from dashboard.domain.budget import BudgetLine, LineKey
from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.fiscal import Month
from dashboard.store.figures import Figures
from dashboard.store.tables import KeptFiguresRow


def keep_complaints(session: Session, entry_id: int, figures: Figures[ComplaintMonth]) -> None:
    rows = [_month_as_row(month) for month in figures.records]
    session.add(KeptFiguresRow(entry_id=entry_id, are_sample=figures.are_sample, rows=rows))


def keep_budget(session: Session, entry_id: int, figures: Figures[BudgetLine]) -> None:
    rows = [_line_as_row(line) for line in figures.records]
    session.add(KeptFiguresRow(entry_id=entry_id, are_sample=figures.are_sample, rows=rows))


def kept_complaints(session: Session, entry_id: int) -> Figures[ComplaintMonth]:
    """The months before the entry; NoResultFound when nothing was kept for it."""
    kept = session.get_one(KeptFiguresRow, entry_id)
    return Figures(tuple(map(_month_from, kept.rows)), kept.are_sample)


def kept_budget(session: Session, entry_id: int) -> Figures[BudgetLine]:
    """The lines before the entry; NoResultFound when nothing was kept for it."""
    kept = session.get_one(KeptFiguresRow, entry_id)
    return Figures(tuple(map(_line_from, kept.rows)), kept.are_sample)


def _month_as_row(month: ComplaintMonth) -> dict[str, Any]:
    return {**vars(month), "month": str(month.month)}


def _month_from(row: Mapping[str, Any]) -> ComplaintMonth:
    return ComplaintMonth(**{**row, "month": Month.parse(row["month"])})


def _line_as_row(line: BudgetLine) -> dict[str, Any]:
    return {
        "key": list(line.key),
        "yearly_plan": str(line.yearly_plan),
        "planned": _amounts_as_row(line.planned),
        "spent": _amounts_as_row(line.spent),
        "obstacle": line.obstacle,
    }


def _line_from(row: Mapping[str, Any]) -> BudgetLine:
    return BudgetLine(
        key=LineKey(*row["key"]),
        yearly_plan=Decimal(row["yearly_plan"]),
        planned=_amounts_from(row["planned"]),
        spent=_amounts_from(row["spent"]),
        obstacle=row["obstacle"],
    )


def _amounts_as_row(amounts: Mapping[Month, Decimal]) -> dict[str, str]:
    return {str(month): str(amount) for month, amount in amounts.items()}


def _amounts_from(row: Mapping[str, str]) -> dict[Month, Decimal]:
    return {Month.parse(month): Decimal(amount) for month, amount in row.items()}
