"""The desk every service works at: one station, its database, its catalogues, its clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from dashboard.documents.previews import Previews
from dashboard.domain.catalogue import Catalogue
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.permissions import require
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.clock import Clock, clock_of
from dashboard.services.new_edition import add_missing_items, move_edition, should_move
from dashboard.services.new_year import newest_for, start_year
from dashboard.services.seeding import SYSTEM, settle_station
from dashboard.settings import Settings, shipped
from dashboard.store.catalogue_file import read_catalogues
from dashboard.store.failures import DatabaseFailed, DatabaseUnusable, NewerDatabase, NoDatabase
from dashboard.store.files.opening import open_storage
from dashboard.store.files.storage import Storage
from dashboard.store.migrate import upgrade
from dashboard.store.seed_file import (
    OfficerSeed,
    StationSeed,
    keep_own_seeds,
    read_officers,
    read_station,
    require_known_codes,
)
from dashboard.store.toml_file import DataFileError
from dashboard.store.unit import Store
from dashboard.store.years import station_head

__all__ = [
    "DataFileError",
    "DatabaseFailed",
    "DatabaseUnusable",
    "Desk",
    "NewerDatabase",
    "NoDatabase",
    "open_desk",
    "open_desk_at",
]

CATALOGUES = shipped("data") / "catalogue"


@dataclass(frozen=True)
class Desk:
    """Everything a service needs.

    ``catalogues`` are oldest edition first; ``item_owners`` are the seeds' pairs of item code
    and officer key. ``files`` keeps what evidence consists of, ``receiving`` is where
    an upload lies until it is kept there. ``watch_allow`` are hosts and networks that may be
    opened though they are not public.
    """

    store: Store
    catalogues: tuple[Catalogue, ...]
    clock: Clock
    station_id: int
    station_code: str
    item_owners: tuple[tuple[str, str], ...]
    files: Storage
    previews: Previews
    receiving: Path
    watch_allow: tuple[str, ...]

    def require(self, actor: Actor, action: Action) -> None:
        """First in every service: nobody acts at another station, nor beyond their role.

        Raises:
            Refused: NOT_ALLOWED.
        """
        if actor.station not in (None, self.station_id):
            raise Refused(Reason.NOT_ALLOWED, action=action, role=actor.role)
        require(actor, action)

    def today(self) -> date:
        """The day in Thailand."""
        return self.clock.today()

    def now(self) -> datetime:
        """This moment in UTC."""
        return self.clock.now()

    def current_year(self) -> FiscalYear:
        """The year the clock is in; before the oldest edition there is none to work on."""
        return max(FiscalYear.of(self.today()), self.catalogues[0].edition)

    def catalogue(self, edition: FiscalYear) -> Catalogue:
        """The catalogue of an edition, or the newest before it where its file is gone."""
        return newest_for(edition, self.catalogues)


def open_desk(settings: Settings) -> Desk:
    """Open the database, bring it up to date, and make sure the station has its years.

    Raises:
        DataFileError: a shipped or edited data file cannot be used.
        DatabaseFailed: the database cannot be opened or brought up to date; NewerDatabase when
            a newer version of the product made it.
    """
    keep_own_seeds(shipped("data") / "seeds", settings.seeds_dir)
    return open_desk_at(
        settings.database_url,
        settings.seeds_dir,
        CATALOGUES,
        clock_of(settings),
        settings.files_dir,
        files_url=settings.files_url,
        watch_allow=settings.watch_allow,
    )


def open_desk_at(
    url: str,
    seeds: Path,
    catalogues: Path,
    clock: Clock,
    files: Path,
    *,
    files_url: str = "",
    watch_allow: tuple[str, ...] = (),
) -> Desk:
    """Open a desk on the given database, seeds folder, catalogue folder, clock and files.

    ``files`` is the folder of evidence and its previews; ``files_url`` keeps the evidence
    itself elsewhere.
    """
    editions = read_catalogues(catalogues)
    station, officers = read_seeds(seeds, editions)
    store = Store(url)
    upgrade(store.engine)
    station_id = settle_station(store, station, officers, clock.now())
    owners = tuple((code, officer.key) for officer in officers for code in officer.items)
    desk = Desk(
        store,
        editions,
        clock,
        station_id,
        station.code,
        owners,
        open_storage(files_url, files),
        Previews(files / "previews"),
        files / "receiving",
        watch_allow,
    )
    ensure_year(desk, editions[0].edition)
    ensure_current_year(desk)
    _follow_catalogues(desk)
    return desk


def read_seeds(
    folder: Path, catalogues: tuple[Catalogue, ...]
) -> tuple[StationSeed, tuple[OfficerSeed, ...]]:
    """The station and its officers.

    Raises:
        DataFileError: a file cannot be used, or names a code that no catalogue has.
    """
    station, officers = read_station(folder), read_officers(folder)
    require_known_codes(folder, officers, catalogues)
    return station, officers


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
            now, newest = desk.catalogue(record.edition), newest_for(record.year, desk.catalogues)
            if should_move(record, newest, desk.today()):
                move_edition(unit, desk.station_id, record, now, newest, desk.item_owners)
            else:
                add_missing_items(unit, desk.station_id, record, now, desk.item_owners)
