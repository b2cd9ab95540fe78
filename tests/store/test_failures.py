"""Whatever a database answers becomes DatabaseFailed, on one line, with nothing half written."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text

from dashboard.domain.history import Deed
from dashboard.store import engine
from dashboard.store.engine import WRITING, open_engine, require_database
from dashboard.store.failures import DatabaseBusy, DatabaseFailed, NewerDatabase, NoDatabase
from dashboard.store.migrate import upgrade
from dashboard.store.unit import Store
from tests.cast import COORDINATOR, moment


@pytest.mark.parametrize("statement", ["SELECT * FROM nowhere", "SELECT 1 FROM"])
def test_a_query_that_fails(store: Store, statement: str) -> None:
    with pytest.raises(DatabaseFailed) as failed, store.read() as session:
        session.connection().execute(text(statement))
    assert len(str(failed.value).splitlines()) == 1


def test_a_write_that_fails(store: Store) -> None:
    with pytest.raises(DatabaseFailed), store.write("test", COORDINATOR, moment()) as unit:
        unit.station_id = 4711  # no such station: its audit entry breaks the foreign key
        unit.record(Deed.FOLLOW_SEEDS)


def test_a_database_that_somebody_else_writes_to_is_busy(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.02)
    writes = partial(store.write, "test", COORDINATOR, moment())
    with writes(), pytest.raises(DatabaseBusy), writes():
        pass


def test_who_only_reads_is_not_kept_waiting(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.02)
    with store.write("test", COORDINATOR, moment()), store.read() as session:
        assert session.connection().execute(text("SELECT 1")).scalar() == 1


def test_a_defect_of_our_own_is_not_called_one_of_the_database(store: Store) -> None:
    with pytest.raises(OSError, match="ours"), store.read():
        raise OSError("ours")


def test_a_database_of_a_newer_version_is_left_alone(store: Store) -> None:
    with store.engine.execution_options(**{WRITING: True}).begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerDatabase, match="9999"):
        upgrade(store.engine)


@pytest.mark.parametrize("url", ["nonsense", "postgresql://host:port/ita"])
def test_an_address_that_cannot_be_read(url: str) -> None:
    with pytest.raises(DatabaseFailed):
        open_engine(url)


def test_a_missing_database_is_told_and_not_made(tmp_path: Path) -> None:
    place = tmp_path / "nowhere" / "ita.db"
    with pytest.raises(NoDatabase, match=r"ita\.db"):
        require_database(f"sqlite:///{place.as_posix()}")
    assert not place.parent.exists()
