"""Marks and confirmed wordings of a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, delete, select

from dashboard.domain.duties import DutyKey
from dashboard.domain.marks import Answer, Mark
from dashboard.store.tables import ConfirmationRow, MarkRow


@dataclass(frozen=True)
class Confirmation:
    """The wording of an unclear requirement, who confirmed it and when (UTC)."""

    requirement: str
    text: str
    by: str
    at: datetime
    version: int


def marks_of(session: Session, year_id: int) -> dict[DutyKey, Mark]:
    """Every mark of a year."""
    rows = session.exec(select(MarkRow).where(MarkRow.fiscal_year_id == year_id))
    marks = (_mark(row) for row in rows)
    return {mark.key: mark for mark in marks}


def put_mark(session: Session, year_id: int, mark: Mark) -> None:
    """Write a mark, in place of the one its duty has."""
    values = {
        "fiscal_year_id": year_id,
        "requirement": mark.key.requirement,
        "period": mark.key.period,
        "answer": mark.answer.value,
        "note": mark.note,
        "marked_by": mark.by,
        "marked_at": mark.at,
        "version": mark.version,
    }
    row = _find(session, year_id, mark.key) or MarkRow.model_validate(values)
    row.sqlmodel_update(values)
    session.add(row)


def drop_mark(session: Session, year_id: int, key: DutyKey) -> None:
    """Leave the duty unanswered; the way back is in the audit entry."""
    session.exec(
        delete(MarkRow).where(
            col(MarkRow.fiscal_year_id) == year_id,
            col(MarkRow.requirement) == key.requirement,
            col(MarkRow.period) == key.period,
        )
    )


def confirmations_of(session: Session, year_id: int) -> dict[str, Confirmation]:
    """Confirmed wordings of a year by requirement code."""
    rows = session.exec(select(ConfirmationRow).where(ConfirmationRow.fiscal_year_id == year_id))
    return {
        row.requirement: Confirmation(
            row.requirement, row.text, row.confirmed_by, row.confirmed_at, row.version
        )
        for row in rows
    }


def put_confirmation(session: Session, year_id: int, confirmation: Confirmation) -> None:
    session.merge(
        ConfirmationRow(
            fiscal_year_id=year_id,
            requirement=confirmation.requirement,
            text=confirmation.text,
            confirmed_by=confirmation.by,
            confirmed_at=confirmation.at,
            version=confirmation.version,
        )
    )


def drop_confirmation(session: Session, year_id: int, requirement: str) -> None:
    """Leave a wording unconfirmed; the way back is in the audit entry."""
    session.exec(
        delete(ConfirmationRow).where(
            col(ConfirmationRow.fiscal_year_id) == year_id,
            col(ConfirmationRow.requirement) == requirement,
        )
    )


def _find(session: Session, year_id: int, key: DutyKey) -> MarkRow | None:
    return session.exec(
        select(MarkRow).where(
            MarkRow.fiscal_year_id == year_id,
            MarkRow.requirement == key.requirement,
            MarkRow.period == key.period,
        )
    ).first()


def _mark(row: MarkRow) -> Mark:
    return Mark(
        key=DutyKey(row.requirement, row.period),
        answer=Answer(row.answer),
        note=row.note,
        by=row.marked_by,
        at=row.marked_at,
        version=row.version,
    )
