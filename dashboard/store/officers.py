"""Officers with all that is kept of them, added, changed and closed."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlmodel import Session, col, select

from dashboard.domain.roles import Role
from dashboard.store.stations import replace_sections
from dashboard.store.tables import OfficerRow, OfficerSectionRow

KEY = "officer-"
"""How the keys of officers begin that were added in the product; a number follows."""


@dataclass(frozen=True)
class OfficerRecord:
    """An officer as stored; ``sections`` are codes of the catalogue, sorted.

    ``id`` and ``key`` never change. ``handed_to`` is the id of who took over.
    """

    id: int
    key: str
    name: str
    position: str
    role: Role
    active: bool
    from_seeds: bool
    may_approve: bool
    closed_on: date | None
    handed_to: int | None
    version: int
    sections: tuple[str, ...]


def records_of(session: Session, station_id: int) -> tuple[OfficerRecord, ...]:
    """Every officer of the station, closed ones too, in the order in which they came."""
    rows = session.exec(
        select(OfficerRow).where(OfficerRow.station_id == station_id).order_by(col(OfficerRow.id))
    ).all()
    sections: dict[int, set[str]] = defaultdict(set)
    for found in session.exec(
        select(OfficerSectionRow)
        .join(OfficerRow, col(OfficerRow.id) == col(OfficerSectionRow.officer_id))
        .where(OfficerRow.station_id == station_id)
    ):
        sections[found.officer_id].add(found.section)
    return tuple(_record(row, sections[row.id or 0]) for row in rows)


def next_key(records: tuple[OfficerRecord, ...]) -> str:
    """A key nobody has or had: nobody is ever deleted."""
    numbers = (each.key.removeprefix(KEY) for each in records if each.key.startswith(KEY))
    last = max((int(number) for number in numbers if number.isdecimal()), default=0)
    return f"{KEY}{last + 1}"


def add_record(session: Session, station_id: int, record: OfficerRecord) -> int:
    """Keep a new officer, whose ``id`` counts for nothing; returns the real one."""
    row = OfficerRow(station_id=station_id, key=record.key, **_fields(record))
    session.add(row)
    session.flush()
    assert row.id is not None
    replace_sections(session, row.id, record.sections)
    return row.id


def put_record(session: Session, record: OfficerRecord, version: int) -> None:
    """Make a stored officer what the record says; its ``key`` stays."""
    row = session.get_one(OfficerRow, record.id)
    row.sqlmodel_update(_fields(replace(record, version=version)))
    replace_sections(session, record.id, record.sections)


def _fields(record: OfficerRecord) -> dict[str, Any]:
    return {
        "name": record.name,
        "position": record.position,
        "role": record.role.value,
        "active": record.active,
        "from_seeds": record.from_seeds,
        "may_approve": record.may_approve,
        "closed_on": record.closed_on,
        "handed_to": record.handed_to,
        "version": record.version,
    }


def _record(row: OfficerRow, sections: set[str]) -> OfficerRecord:
    assert row.id is not None
    return OfficerRecord(
        id=row.id,
        key=row.key,
        name=row.name,
        position=row.position,
        role=Role(row.role),
        active=row.active,
        from_seeds=row.from_seeds,
        may_approve=row.may_approve,
        closed_on=row.closed_on,
        handed_to=row.handed_to,
        version=row.version,
        sections=tuple(sorted(sections)),
    )
