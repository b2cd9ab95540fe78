"""Fiscal years of a station."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func
from sqlalchemy.exc import NoResultFound
from sqlmodel import Session, col, select

from dashboard.domain.fiscal import FiscalYear
from dashboard.store.stations import StationView, station_view
from dashboard.store.tables import AuditEntryRow, FiscalYearRow, StationRow


@dataclass(frozen=True)
class YearRecord:
    """A station's fiscal year and the catalogue edition it is built from."""

    id: int
    year: FiscalYear
    edition: FiscalYear
    catalogue_confirmed: bool
    system_close: date
    system_close_confirmed: bool
    reviews_required: bool
    version: int


@dataclass(frozen=True)
class StationHead:
    """What is asked first on every run: the station, its years (newest first), the revision."""

    station: StationView
    years: tuple[YearRecord, ...]
    revision: int

    def year(self, year: FiscalYear) -> YearRecord | None:
        return next((record for record in self.years if record.year == year), None)


def station_head(session: Session, station_id: int) -> StationHead:
    """One query; NoResultFound when there is no such station."""
    newest = (
        select(func.max(AuditEntryRow.id))
        .where(AuditEntryRow.station_id == station_id)
        .scalar_subquery()
    )
    found: Sequence[tuple[StationRow, FiscalYearRow | None, int | None]] = session.exec(
        select(StationRow, FiscalYearRow, newest)
        .join(FiscalYearRow, isouter=True)
        .where(StationRow.id == station_id)
        .order_by(col(FiscalYearRow.number).desc())
    ).all()
    if not found:
        raise NoResultFound(f"there is no station {station_id}")
    station, _, revision = found[0]
    years = tuple(_record(year) for _, year, _ in found if year is not None)
    return StationHead(station_view(station), years, revision or 0)


def year_of(session: Session, station_id: int, year: FiscalYear) -> YearRecord | None:
    """One year of the station; None when it has not been started."""
    row = session.exec(
        select(FiscalYearRow).where(
            FiscalYearRow.station_id == station_id, FiscalYearRow.number == year.number
        )
    ).first()
    return None if row is None else _record(row)


def add_year(
    session: Session,
    station_id: int,
    year: FiscalYear,
    edition: FiscalYear,
    system_close: date,
    reviews_required: bool,
    version: int,
) -> int:
    """Start a year; its catalogue counts as confirmed when it was issued for that very year."""
    row = FiscalYearRow(
        station_id=station_id,
        number=year.number,
        catalogue_edition=edition.number,
        catalogue_confirmed=edition == year,
        system_close=system_close,
        system_close_confirmed=False,
        reviews_required=reviews_required,
        version=version,
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def change_year(
    session: Session,
    year_id: int,
    *,
    catalogue_confirmed: bool,
    system_close: date,
    system_close_confirmed: bool,
    reviews_required: bool,
    version: int,
) -> None:
    session.get_one(FiscalYearRow, year_id).sqlmodel_update(
        {
            "catalogue_confirmed": catalogue_confirmed,
            "system_close": system_close,
            "system_close_confirmed": system_close_confirmed,
            "reviews_required": reviews_required,
            "version": version,
        }
    )


def change_edition(
    session: Session, year: YearRecord, edition: FiscalYear, system_close: date, version: int
) -> None:
    """Build a year from another edition; confirmed when that was issued for this very year."""
    session.get_one(FiscalYearRow, year.id).sqlmodel_update(
        {
            "catalogue_edition": edition.number,
            "catalogue_confirmed": edition == year.year,
            "system_close": system_close,
            "version": version,
        }
    )


def _record(row: FiscalYearRow) -> YearRecord:
    assert row.id is not None
    return YearRecord(
        id=row.id,
        year=FiscalYear(row.number),
        edition=FiscalYear(row.catalogue_edition),
        catalogue_confirmed=row.catalogue_confirmed,
        system_close=row.system_close,
        system_close_confirmed=row.system_close_confirmed,
        reviews_required=row.reviews_required,
        version=row.version,
    )
