"""How much a database holds of a station, to be compared with a backup before it is restored."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine, func, select

from dashboard.store.backup.schema import Scope, reflected, scopes, stations_in
from dashboard.store.failures import database_failures


@dataclass(frozen=True)
class Summary:
    """Code and name of a station, its last audit entry (0: none), and rows of each table."""

    station: tuple[str, str]
    last_entry: int
    rows: dict[str, int]


def summary_of(engine: Engine, station_code: str) -> Summary | None:
    """What a restore of this station would replace; None where it would replace nothing."""
    with database_failures(), engine.connect() as connection:
        tables = reflected(connection)
        stations = stations_in(connection, tables)
        is_only = len(stations) == 1 and engine.dialect.name == "sqlite"
        own = next((each for each in stations if each[1] == station_code or is_only), None)
        if own is None:
            return None
        id_, code, name = own
        scope = scopes(tables, id_) if len(stations) > 1 else {}
        rows = {
            table.name: connection.execute(
                select(func.count()).select_from(table).where(*_where(scope.get(table.name)))
            ).scalar_one()
            for table in tables
        }
        entry = next(table for table in tables if table.name == "audit_entry").c
        last = select(func.max(entry.id)).where(entry.station_id == id_)
        return Summary((code, name), connection.execute(last).scalar() or 0, rows)


def _where(scope: Scope | None) -> tuple[Scope, ...]:
    return () if scope is None else (scope,)
