"""Stations and their officers, read and kept in step with the seeds."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlmodel import Session, col, select

from dashboard.store.seed_file import OfficerSeed, StationSeed
from dashboard.store.tables import OfficerRow, OfficerSectionRow, StationRow

PARTICULARS = (
    "code",
    "name",
    "short_name",
    "district",
    "province",
    "region",
    "website",
    "phone",
)


@dataclass(frozen=True)
class StationView:
    """A station's particulars (สถานี)."""

    id: int
    code: str
    name: str
    short_name: str
    district: str
    province: str
    region: str
    website: str
    phone: str
    is_demo: bool


@dataclass(frozen=True)
class OfficerView:
    """An officer (เจ้าหน้าที่) as screens name one."""

    id: int
    name: str
    position: str
    role: str
    active: bool
    key: str = ""
    may_approve: bool = False


def station_view(row: StationRow) -> StationView:
    assert row.id is not None
    particulars = {name: getattr(row, name) for name in PARTICULARS}
    return StationView(id=row.id, is_demo=row.is_demo, **particulars)


def officers_of(session: Session, station_id: int) -> tuple[OfficerView, ...]:
    """Every officer, in the order of the seeds; those who left are not active."""
    rows = session.exec(
        select(OfficerRow).where(OfficerRow.station_id == station_id).order_by(col(OfficerRow.id))
    )
    return tuple(_officer_view(row) for row in rows)


def officer_ids(session: Session, station_id: int) -> dict[str, int]:
    """Ids of the active officers by their seed key."""
    rows = session.exec(
        select(OfficerRow).where(OfficerRow.station_id == station_id, col(OfficerRow.active))
    )
    return {row.key: row.id for row in rows if row.id is not None}


def only_station(session: Session) -> int | None:
    """The id of the station where there is exactly one."""
    ids = session.exec(select(StationRow.id).limit(2)).all()
    return ids[0] if len(ids) == 1 else None


def find_station(session: Session, code: str | None) -> int | None:
    """The id of the station with this code, else of the only one; None where neither is there."""
    known = session.exec(select(StationRow.id).where(StationRow.code == code)).first()
    return known or only_station(session)


def station_code(session: Session, station_id: int) -> str:
    return session.get_one(StationRow, station_id).code


def add_station(session: Session, seed: StationSeed) -> int:
    """Create the station; returns its id."""
    row = StationRow.model_validate(_particulars(seed))
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def station_differs(session: Session, station_id: int, seed: StationSeed) -> bool:
    row = session.get_one(StationRow, station_id)
    return any(getattr(row, name) != value for name, value in _particulars(seed).items())


def change_station(session: Session, station_id: int, seed: StationSeed, version: int) -> None:
    row = session.get_one(StationRow, station_id)
    row.sqlmodel_update({**_particulars(seed), "version": version})


def mark_as_demo(session: Session, station_id: int, version: int) -> None:
    session.get_one(StationRow, station_id).sqlmodel_update({"is_demo": True, "version": version})


def officers_to_change(
    session: Session, station_id: int, seeds: tuple[OfficerSeed, ...]
) -> tuple[str, ...]:
    """Keys of officers who are new in the seeds, differ from them, or left them.

    Those whom the product keeps itself are never among them.
    """
    rows = _rows_by_key(session, station_id)
    sections = _sections_by_key(session, station_id)
    followed = _followed(rows, seeds)
    seeded = {seed.key for seed in followed}
    changed = [seed.key for seed in followed if _differs(rows.get(seed.key), sections, seed)]
    left = [key for key, row in rows.items() if row.active and row.from_seeds and key not in seeded]
    return tuple(changed + left)


def follow_officers(
    session: Session, station_id: int, seeds: tuple[OfficerSeed, ...], version: int
) -> None:
    """Bring officers in line with the seeds; nobody is deleted, who left becomes inactive.

    Those whom the product keeps itself stay as they are.
    """
    rows = _rows_by_key(session, station_id)
    for seed in _followed(rows, seeds):
        row = rows.pop(seed.key, None) or OfficerRow(
            station_id=station_id, key=seed.key, name="", position="", role=""
        )
        row.sqlmodel_update({**_officer_fields(seed), "active": True, "version": version})
        session.add(row)
        session.flush()
        assert row.id is not None
        replace_sections(session, row.id, seed.sections)
    for row in rows.values():
        if row.from_seeds:
            row.sqlmodel_update({"active": False, "version": version})


def replace_sections(session: Session, officer_id: int, sections: Collection[str]) -> None:
    """Let an officer work in these sections and no others."""
    for old in session.exec(
        select(OfficerSectionRow).where(OfficerSectionRow.officer_id == officer_id)
    ):
        if old.section not in sections:
            session.delete(old)
    for section in sections:
        session.merge(OfficerSectionRow(officer_id=officer_id, section=section))


def _followed(
    rows: Mapping[str, OfficerRow], seeds: tuple[OfficerSeed, ...]
) -> tuple[OfficerSeed, ...]:
    """The seeds of those who are new or still follow them."""
    return tuple(seed for seed in seeds if seed.key not in rows or rows[seed.key].from_seeds)


def _particulars(seed: StationSeed) -> dict[str, str]:
    return {name: getattr(seed, name) for name in PARTICULARS}


def _officer_fields(seed: OfficerSeed) -> dict[str, str]:
    return {"name": seed.name, "position": seed.position, "role": seed.role}


def _officer_view(row: OfficerRow) -> OfficerView:
    assert row.id is not None
    return OfficerView(
        row.id,
        row.name,
        row.position,
        row.role,
        row.active,
        row.key,
        row.may_approve,
    )


def _rows_by_key(session: Session, station_id: int) -> dict[str, OfficerRow]:
    rows = session.exec(select(OfficerRow).where(OfficerRow.station_id == station_id))
    return {row.key: row for row in rows}


def _sections_by_key(session: Session, station_id: int) -> dict[str, set[str]]:
    rows = session.exec(
        select(OfficerRow.key, OfficerSectionRow.section)
        .join(OfficerSectionRow, col(OfficerSectionRow.officer_id) == col(OfficerRow.id))
        .where(OfficerRow.station_id == station_id)
    )
    found: dict[str, set[str]] = {}
    for key, section in rows:
        found.setdefault(key, set()).add(section)
    return found


def _differs(row: OfficerRow | None, sections: dict[str, set[str]], seed: OfficerSeed) -> bool:
    if row is None or not row.active or sections.get(seed.key, set()) != set(seed.sections):
        return True
    return any(getattr(row, name) != value for name, value in _officer_fields(seed).items())
