"""Budget lines of a year, with their months.

A file may hold twenty thousand lines with a dozen months each, so rows are read and written in
bulk, never one by one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache
from typing import Any

from sqlmodel import Session, col, delete, insert, select, update

from dashboard.domain.budget import BudgetLine, LineKey
from dashboard.domain.fiscal import Month
from dashboard.store.figures import Figures
from dashboard.store.tables import BudgetLineRow, BudgetMonthRow

Amounts = dict[Month, Decimal]


def budget_of(session: Session, year_id: int) -> Figures[BudgetLine]:
    """Lines in the order they came, with their months, in two queries."""
    rows = session.exec(
        select(BudgetLineRow)
        .where(BudgetLineRow.fiscal_year_id == year_id)
        .order_by(col(BudgetLineRow.position), col(BudgetLineRow.id))
    ).all()
    planned, spent = _amounts(session, year_id)
    lines = tuple(_line(row, planned, spent) for row in rows)
    return Figures(lines, any(row.is_sample for row in rows))


def put_budget(
    session: Session,
    year_id: int,
    lines: Iterable[BudgetLine],
    version: int,
    is_sample: bool,
) -> None:
    """Write lines, in place of those with the same key; new ones go below the others."""
    written = tuple(lines)
    known = _ids(session, year_id)
    state = {"fiscal_year_id": year_id, "version": version, "is_sample": is_sample}
    new = [line for line in written if line.key not in known]
    old = [line for line in written if line.key in known]
    below = _last_position(session, year_id)
    _each(
        session,
        insert(BudgetLineRow),
        [
            {**_values(line), **state, "position": position}
            for position, line in enumerate(new, start=below + 1)
        ],
    )
    _each(
        session,
        update(BudgetLineRow),
        [{**_values(line), **state, "id": known[line.key]} for line in old],
    )
    _drop_months(session, year_id, version)
    ids = _ids(session, year_id)
    _each(session, insert(BudgetMonthRow), [m for li in written for m in _months(ids[li.key], li)])


def drop_budget(session: Session, year_id: int) -> None:
    """Remove every line of the year; the way back is in the audit entry."""
    _drop_months(session, year_id)
    session.exec(delete(BudgetLineRow).where(col(BudgetLineRow.fiscal_year_id) == year_id))


def _ids(session: Session, year_id: int) -> dict[LineKey, int]:
    found = session.exec(
        select(
            BudgetLineRow.id, BudgetLineRow.source, BudgetLineRow.category, BudgetLineRow.name
        ).where(BudgetLineRow.fiscal_year_id == year_id)
    )
    return {LineKey(*key): id_ for id_, *key in found if id_ is not None}


def _last_position(session: Session, year_id: int) -> int:
    positions = select(BudgetLineRow.position).where(BudgetLineRow.fiscal_year_id == year_id)
    return session.exec(positions.order_by(col(BudgetLineRow.position).desc())).first() or 0


def _each(session: Session, statement: Any, rows: list[dict[str, Any]]) -> None:
    """Run a statement for each row; for none at all it would run once with defaults."""
    if rows:
        session.exec(statement, params=rows)


def _drop_months(session: Session, year_id: int, version: int | None = None) -> None:
    lines = select(BudgetLineRow.id).where(BudgetLineRow.fiscal_year_id == year_id)
    if version is not None:
        lines = lines.where(BudgetLineRow.version == version)
    session.exec(delete(BudgetMonthRow).where(col(BudgetMonthRow.line_id).in_(lines)))


def _values(line: BudgetLine) -> dict[str, Any]:
    return {**line.key._asdict(), "yearly_plan": line.yearly_plan, "obstacle": line.obstacle}


def _months(line_id: int, line: BudgetLine) -> Iterable[dict[str, Any]]:
    for month in sorted({*line.planned, *line.spent}):
        yield {
            "line_id": line_id,
            "month": str(month),
            "planned": line.planned.get(month),
            "spent": line.spent.get(month),
        }


def _amounts(session: Session, year_id: int) -> tuple[dict[int, Amounts], dict[int, Amounts]]:
    """What was planned and what was spent, by line and month, months in order."""
    planned: dict[int, Amounts] = defaultdict(dict)
    spent: dict[int, Amounts] = defaultdict(dict)
    for line, text, plan, spending in session.exec(
        select(
            col(BudgetMonthRow.line_id),
            col(BudgetMonthRow.month),
            col(BudgetMonthRow.planned),
            col(BudgetMonthRow.spent),
        )
        .join(BudgetLineRow)
        .where(BudgetLineRow.fiscal_year_id == year_id)
        .order_by(col(BudgetMonthRow.month))
    ):
        month = _month(text)
        if plan is not None:
            planned[line][month] = plan
        if spending is not None:
            spent[line][month] = spending
    return planned, spent


@lru_cache(maxsize=1000)
def _month(text: str) -> Month:
    return Month.parse(text)


def _line(row: BudgetLineRow, planned: dict[int, Amounts], spent: dict[int, Amounts]) -> BudgetLine:
    assert row.id is not None
    return BudgetLine(
        key=LineKey(row.source, row.category, row.name),
        yearly_plan=row.yearly_plan,
        planned=planned.get(row.id, {}),
        spent=spent.get(row.id, {}),
        obstacle=row.obstacle,
    )
