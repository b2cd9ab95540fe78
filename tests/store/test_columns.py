"""Moments come back exactly as they went in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, insert, select
from sqlalchemy.exc import StatementError

from dashboard.store.columns import Instant
from dashboard.store.unit import Store

SCRATCH = Table(
    "scratch",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("at", Instant),
)


@pytest.fixture(autouse=True)
def scratch(store: Store) -> None:
    SCRATCH.create(store.engine)


def _through(store: Store, **values: object) -> object:
    with store.engine.begin() as connection:
        connection.execute(insert(SCRATCH).values(**values))
        return connection.execute(select(SCRATCH.c.at)).scalar_one()


@pytest.mark.parametrize("hours", [0, 7, -11])
def test_a_moment_comes_back_in_utc(store: Store, hours: int) -> None:
    at = datetime(2026, 11, 22, 23, 59, 59, 123456, tzinfo=timezone(timedelta(hours=hours)))
    found = _through(store, at=at)
    assert found == at
    assert isinstance(found, datetime)
    assert found.tzinfo is UTC


def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(StatementError, match="time zone"):
        _through(store, at=datetime(2026, 11, 22))
