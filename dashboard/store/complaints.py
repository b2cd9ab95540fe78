"""Complaint counts of a year."""

from __future__ import annotations

from collections.abc import Iterable

from sqlmodel import Session, col, delete, select

from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.fiscal import Month
from dashboard.store.figures import Figures
from dashboard.store.tables import ComplaintMonthRow


def complaints_of(session: Session, year_id: int) -> Figures[ComplaintMonth]:
    rows = session.exec(
        select(ComplaintMonthRow)
        .where(ComplaintMonthRow.fiscal_year_id == year_id)
        .order_by(ComplaintMonthRow.month)
    ).all()
    return Figures(tuple(map(_month, rows)), any(row.is_sample for row in rows))


def put_complaints(
    session: Session,
    year_id: int,
    months: Iterable[ComplaintMonth],
    version: int,
    is_sample: bool,
) -> None:
    """Write months, in place of those the year already has."""
    for month in months:
        values = {**vars(month), "month": str(month.month)}
        values |= {"fiscal_year_id": year_id, "version": version, "is_sample": is_sample}
        row = _find(session, year_id, month.month) or ComplaintMonthRow.model_validate(values)
        row.sqlmodel_update(values)
        session.add(row)
    session.flush()


def drop_complaints(session: Session, year_id: int) -> None:
    """Remove every month of the year; the way back is in the audit entry."""
    session.exec(delete(ComplaintMonthRow).where(col(ComplaintMonthRow.fiscal_year_id) == year_id))


def _find(session: Session, year_id: int, month: Month) -> ComplaintMonthRow | None:
    return session.exec(
        select(ComplaintMonthRow).where(
            ComplaintMonthRow.fiscal_year_id == year_id, ComplaintMonthRow.month == str(month)
        )
    ).first()


def _month(row: ComplaintMonthRow) -> ComplaintMonth:
    return ComplaintMonth(
        Month.parse(row.month), row.carried, row.received, row.completed, row.pending
    )
