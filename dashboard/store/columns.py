"""Column types that keep baht and instants exact on SQLite as on PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal

from sqlalchemy import BigInteger, DateTime, Dialect
from sqlalchemy.types import TypeDecorator

SATANG_PER_BAHT = 100


class Baht(TypeDecorator[Decimal]):
    """Decimal baht, kept as whole satang; ValueError for a fraction of a satang."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        satang = value * SATANG_PER_BAHT
        if satang != satang.to_integral_value():
            raise ValueError(f"{value} baht is not a whole number of satang")
        return int(satang)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        return None if value is None else Decimal(value) / SATANG_PER_BAHT


class Instant(TypeDecorator[datetime]):
    """An aware moment, kept in UTC without a zone and given back as aware UTC."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=UTC)
