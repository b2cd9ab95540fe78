"""What a station planned for its items: owners, due month, note."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_
from sqlmodel import Session, col, delete, select

from dashboard.domain.fiscal import Month
from dashboard.store.tables import ItemOfficerRow, ItemPlanRow, ItemSectionRow


@dataclass(frozen=True)
class PlanRecord:
    """One item's plan; ``chosen_due`` None keeps the catalogue's due month."""

    id: int
    code: str
    chosen_due: Month | None
    note: str
    version: int
    sections: tuple[str, ...]
    officers: tuple[int, ...]


def plans_of(session: Session, year_id: int) -> dict[str, PlanRecord]:
    """The plans of a year by item code, in one query."""
    return _read(session, col(ItemPlanRow.fiscal_year_id) == year_id)


def plan_of(session: Session, year_id: int, code: str) -> PlanRecord | None:
    """One item's plan; None when the year has no such item."""
    one = and_(col(ItemPlanRow.fiscal_year_id) == year_id, col(ItemPlanRow.code) == code)
    return _read(session, one).get(code)


def _read(session: Session, which: ColumnElement[bool]) -> dict[str, PlanRecord]:
    found: Sequence[tuple[ItemPlanRow, str | None, int | None]] = session.exec(
        select(ItemPlanRow, ItemSectionRow.section, ItemOfficerRow.officer_id)
        .join(ItemSectionRow, isouter=True)
        .join(ItemOfficerRow, col(ItemOfficerRow.item_plan_id) == col(ItemPlanRow.id), isouter=True)
        .where(which)
    ).all()
    rows: dict[str, ItemPlanRow] = {}
    sections: dict[str, set[str]] = defaultdict(set)
    officers: dict[str, set[int]] = defaultdict(set)
    for row, section, officer in found:
        rows[row.code] = row
        sections[row.code].update(() if section is None else (section,))
        officers[row.code].update(() if officer is None else (officer,))
    return {code: _record(row, sections[code], officers[code]) for code, row in rows.items()}


def add_plan(
    session: Session,
    year_id: int,
    code: str,
    chosen_due: Month | None,
    sections: Iterable[str],
    officers: Iterable[int],
    version: int,
) -> None:
    row = ItemPlanRow(
        fiscal_year_id=year_id,
        code=code,
        chosen_due=None if chosen_due is None else str(chosen_due),
        version=version,
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    _add_owners(session, row.id, sections, officers)


def change_owners(
    session: Session, plan_id: int, sections: Sequence[str], officers: Sequence[int], version: int
) -> None:
    session.exec(delete(ItemSectionRow).where(col(ItemSectionRow.item_plan_id) == plan_id))
    session.exec(delete(ItemOfficerRow).where(col(ItemOfficerRow.item_plan_id) == plan_id))
    _add_owners(session, plan_id, sections, officers)
    session.get_one(ItemPlanRow, plan_id).version = version


def change_due(session: Session, plan_id: int, due: Month | None, version: int) -> None:
    row = session.get_one(ItemPlanRow, plan_id)
    row.sqlmodel_update({"chosen_due": None if due is None else str(due), "version": version})


def change_note(session: Session, plan_id: int, note: str, version: int) -> None:
    session.get_one(ItemPlanRow, plan_id).sqlmodel_update({"note": note, "version": version})


def _add_owners(
    session: Session, plan_id: int, sections: Iterable[str], officers: Iterable[int]
) -> None:
    session.add_all(ItemSectionRow(item_plan_id=plan_id, section=code) for code in sections)
    session.add_all(ItemOfficerRow(item_plan_id=plan_id, officer_id=id_) for id_ in officers)


def _record(row: ItemPlanRow, sections: Iterable[str], officers: Iterable[int]) -> PlanRecord:
    assert row.id is not None
    return PlanRecord(
        id=row.id,
        code=row.code,
        chosen_due=None if row.chosen_due is None else Month.parse(row.chosen_due),
        note=row.note,
        version=row.version,
        sections=tuple(sorted(sections)),
        officers=tuple(sorted(officers)),
    )
