"""Baht and moments come back exactly as they went in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, insert, select
from sqlalchemy.exc import StatementError

from dashboard.store.columns import Baht, Instant
from dashboard.store.unit import Store

SCRATCH = Table(
    "scratch",
    MetaData(),
    Column("id", Integer, primary_key=True),
    Column("amount", Baht),
    Column("at", Instant),
)


@pytest.fixture(autouse=True)
def scratch(store: Store) -> None:
    SCRATCH.create(store.engine)


def _through(store: Store, **values: object) -> tuple[object, object]:
    with store.engine.begin() as connection:
        connection.execute(insert(SCRATCH).values(**values))
        amount, at = connection.execute(select(SCRATCH.c.amount, SCRATCH.c.at)).one()
        return amount, at


@pytest.mark.parametrize(
    "amount",
    ["0", "0.01", "0.1", "1234.50", "-1234.56", "99999999999999.99", "1E+3", "12.340"],
)
def test_baht_are_exact(store: Store, amount: str) -> None:
    found, _ = _through(store, amount=Decimal(amount))
    assert found == Decimal(amount)
    assert isinstance(found, Decimal)


def test_no_amount_is_not_zero(store: Store) -> None:
    assert _through(store, amount=None) == (None, None)


def test_a_fraction_of_a_satang_is_refused(store: Store) -> None:
    with pytest.raises(StatementError, match="satang"):
        _through(store, amount=Decimal("0.001"))


@pytest.mark.parametrize("hours", [0, 7, -11])
def test_a_moment_comes_back_in_utc(store: Store, hours: int) -> None:
    at = datetime(2026, 11, 22, 23, 59, 59, 123456, tzinfo=timezone(timedelta(hours=hours)))
    _, found = _through(store, at=at)
    assert found == at
    assert isinstance(found, datetime)
    assert found.tzinfo is UTC


def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    with pytest.raises(StatementError, match="time zone"):
        _through(store, at=datetime(2026, 11, 22))
