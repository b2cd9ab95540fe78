"""A write is one transaction with its audit entry, or it did not happen."""

from __future__ import annotations

import pytest
from sqlmodel import Session, col, select, update

from dashboard.domain.history import Deed
from dashboard.store.audit import revision
from dashboard.store.tables import AuditEntryRow, StationRow
from dashboard.store.unit import Store, Unit, Unrecorded
from tests.cast import COORDINATOR, moment

AT = moment()


def _add_station(unit: Unit, name: str = "สถานี") -> int:
    row = StationRow(
        code="test",
        name=name,
        short_name="",
        district="",
        province="",
        region="",
        website="",
        phone="",
    )
    unit.session.add(row)
    unit.session.flush()
    assert row.id is not None
    unit.station_id = row.id
    return row.id


@pytest.fixture
def station_id(store: Store) -> int:
    with store.write("test", COORDINATOR, AT) as unit:
        station = _add_station(unit)
        unit.record(Deed.START_STATION)
    return station


def _names(session: Session) -> list[str]:
    return list(session.exec(select(StationRow.name)))


def test_an_entry_says_who_when_and_what(store: Store, station_id: int) -> None:
    with store.write("test", COORDINATOR, AT) as unit:
        assert unit.station_id == station_id
        first = unit.record(Deed.WRITE_NOTE, "O1", 2570, {"note": ""}, {"note": "ก"})
    with store.read() as session:
        row = session.get_one(AuditEntryRow, first)
        assert (row.actor_name, row.actor_role) == (COORDINATOR.name, "coordinator")
        assert (row.at, row.action, row.subject, row.year) == (AT, "write_note", "O1", 2570)
        assert (row.before, row.after, row.undoes) == ({"note": ""}, {"note": "ก"}, None)
        assert revision(session, station_id) == first


def test_a_write_without_an_entry_is_refused_and_undone(store: Store, station_id: int) -> None:
    with pytest.raises(Unrecorded), store.write("test", COORDINATOR, AT) as unit:
        unit.session.get_one(StationRow, station_id).name = "ชื่อใหม่"
    with store.read() as session:
        assert _names(session) == ["สถานี"]


def test_a_bulk_write_without_an_entry_is_refused_and_undone(store: Store, station_id: int) -> None:
    with pytest.raises(Unrecorded), store.write("test", COORDINATOR, AT) as unit:
        unit.session.exec(
            update(StationRow).where(col(StationRow.id) == station_id).values(name="ชื่อใหม่")
        )
    with store.read() as session:
        assert _names(session) == ["สถานี"]


def test_a_unit_that_finds_nothing_to_do_ends_quietly(store: Store, station_id: int) -> None:
    with store.read() as session:
        before = revision(session, station_id)
    with store.write("test", COORDINATOR, AT) as unit:
        assert _names(unit.session) == ["สถานี"]
    with store.read() as session:
        assert revision(session, station_id) == before


def test_an_exception_keeps_nothing(store: Store, station_id: int) -> None:
    with pytest.raises(RuntimeError), store.write("test", COORDINATOR, AT) as unit:
        unit.record(Deed.FOLLOW_SEEDS)
        unit.session.get_one(StationRow, station_id).name = "ชื่อใหม่"
        unit.session.flush()
        raise RuntimeError
    with store.read() as session:
        assert _names(session) == ["สถานี"]
        assert len(session.exec(select(AuditEntryRow)).all()) == 1


def test_without_a_station_nothing_can_be_recorded(store: Store) -> None:
    with pytest.raises(Unrecorded), store.write("test", COORDINATOR, AT) as unit:
        unit.record(Deed.MARK)


def test_a_read_sees_one_moment(store: Store, station_id: int) -> None:
    with store.read() as session:
        assert _names(session) == ["สถานี"]
        with store.write("test", COORDINATOR, AT) as unit:
            unit.record(Deed.FOLLOW_SEEDS)
            unit.session.get_one(StationRow, station_id).name = "ชื่อใหม่"
        session.expire_all()
        assert _names(session) == ["สถานี"]
    with store.read() as session:
        assert _names(session) == ["ชื่อใหม่"]


def test_an_entry_id_is_never_used_twice(store: Store, station_id: int) -> None:
    given = []
    for _ in range(3):
        with pytest.raises(RuntimeError), store.write("test", COORDINATOR, AT) as unit:
            unit.record(Deed.FOLLOW_SEEDS)
            raise RuntimeError
        with store.write("test", COORDINATOR, AT) as unit:
            given.append(unit.record(Deed.FOLLOW_SEEDS))
    assert given == sorted(set(given))
