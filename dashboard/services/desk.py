"""The desk every service works at: one station, its database, its catalogues, its clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from dashboard.domain.catalogue import Catalogue
from dashboard.domain.fiscal import FiscalYear
from dashboard.services.clock import Clock, clock_of
from dashboard.services.new_year import add_missing_items, newest_for, start_year
from dashboard.services.seeding import SYSTEM, settle_station
from dashboard.settings import Settings, shipped
from dashboard.store.catalogue_file import read_catalogues
from dashboard.store.failures import DatabaseFailed, database_failures
from dashboard.store.migrate import upgrade
from dashboard.store.seed_file import read_officers, read_station
from dashboard.store.toml_file import DataFileError
from dashboard.store.unit import Store
from dashboard.store.years import station_head

__all__ = ["DataFileError", "DatabaseFailed", "Desk", "open_desk", "open_desk_at"]


@dataclass(frozen=True)
class Desk:
    """Everything a service needs.

    ``catalogues`` are oldest edition first; ``item_owners`` are the seeds' pairs of item code
    and officer key.
    """

    store: Store
    catalogues: tuple[Catalogue, ...]
    clock: Clock
    station_id: int
    station_code: str
    catalogue_folder: Path
    item_owners: tuple[tuple[str, str], ...]

    def today(self) -> date:
        """The day in Thailand."""
        return self.clock.today()

    def now(self) -> datetime:
        """This moment in UTC."""
        return self.clock.now()

    def current_year(self) -> FiscalYear:
        return FiscalYear.of(self.today())

    def catalogue(self, edition: FiscalYear) -> Catalogue:
        """The catalogue of an edition, or the newest before it where its file is gone."""
        return newest_for(edition, self.catalogues)


def open_desk(settings: Settings) -> Desk:
    """Open the database, bring it up to date, and make sure the station has its years.

    Raises:
        DataFileError: a shipped or edited data file cannot be used.
        DatabaseFailed: the database cannot be opened or brought up to date.
    """
    return open_desk_at(
        settings.database_url, settings.seeds_dir, shipped("data") / "catalogue", clock_of(settings)
    )


def open_desk_at(url: str, seeds: Path, catalogues: Path, clock: Clock) -> Desk:
    """Open a desk on the given database, seeds folder, catalogue folder and clock."""
    editions = read_catalogues(catalogues)
    station, officers = read_station(seeds), read_officers(seeds)
    with database_failures():
        store = Store(url)
        upgrade(store.engine)
    station_id = settle_station(store, station, officers, clock.now())
    owners = tuple((code, officer.key) for officer in officers for code in officer.items)
    desk = Desk(store, editions, clock, station_id, station.code, catalogues, owners)
    ensure_year(desk, min(editions[0].edition, desk.current_year()))
    ensure_current_year(desk)
    _follow_catalogues(desk)
    return desk


def ensure_current_year(desk: Desk) -> None:
    """Start the fiscal year the clock is in, if that has not been done; cheap when it has."""
    ensure_year(desk, desk.current_year())


def ensure_year(desk: Desk, year: FiscalYear) -> None:
    with desk.store.read() as session:
        if station_head(session, desk.station_id).year(year) is not None:
            return
    with desk.store.write(desk.station_code, SYSTEM, desk.now()) as unit:
        start_year(unit, desk.station_id, year, newest_for(year, desk.catalogues), desk.item_owners)


def _follow_catalogues(desk: Desk) -> None:
    with desk.store.write(desk.station_code, SYSTEM, desk.now()) as unit:
        for record in station_head(unit.session, desk.station_id).years:
            catalogue = desk.catalogue(record.edition)
            add_missing_items(unit, desk.station_id, record, catalogue, desk.item_owners)
