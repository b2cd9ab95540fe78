"""Keeping the station and its officers in step with the seeds, at every start."""

from __future__ import annotations

from datetime import datetime

from dashboard.domain.history import Deed
from dashboard.domain.roles import Actor, Role
from dashboard.store.engine import is_sqlite
from dashboard.store.seed_file import OfficerSeed, StationSeed
from dashboard.store.stations import (
    add_station,
    change_station,
    follow_officers,
    officers_to_change,
    only_station,
    station_code,
    station_differs,
)
from dashboard.store.unit import Store, Unit

SYSTEM = Actor("", Role.COORDINATOR)
"""The product itself, where nobody asked: history shows it by its empty name."""

Officers = tuple[OfficerSeed, ...]


def settle_station(store: Store, seed: StationSeed, officers: Officers, at: datetime) -> int:
    """Create the station on the first start, afterwards take over edited seeds; returns its id.

    A SQLite file belongs to one station, so an unknown code there renames it. PostgreSQL may
    hold many, told apart by their codes: an unknown one adds a station and touches no other.
    """
    with store.write(seed.code, SYSTEM, at) as unit:
        if unit.station_id is None and is_sqlite(store.engine):
            unit.station_id = only_station(unit.session)
        if unit.station_id is None:
            _create(unit, seed, officers)
        else:
            _follow(unit, unit.station_id, seed, officers)
        assert unit.station_id is not None
        return unit.station_id


def _create(unit: Unit, seed: StationSeed, officers: Officers) -> None:
    unit.station_id = add_station(unit.session, seed)
    after = {"station": seed.code, "officers": [officer.key for officer in officers]}
    version = unit.record(Deed.START_STATION, after=after)
    change_station(unit.session, unit.station_id, seed, version)
    follow_officers(unit.session, unit.station_id, officers, version)


def _follow(unit: Unit, station_id: int, seed: StationSeed, officers: Officers) -> None:
    changed = officers_to_change(unit.session, station_id, officers)
    if not changed and not station_differs(unit.session, station_id, seed):
        return
    before = {"station": station_code(unit.session, station_id)}
    after = {"station": seed.code, "officers": list(changed)}
    version = unit.record(Deed.FOLLOW_SEEDS, before=before, after=after)
    change_station(unit.session, station_id, seed, version)
    follow_officers(unit.session, station_id, officers, version)
