"""Wrong tries at signing in are slowed, per name and per address, on every server alike.

A try is counted before it is checked, so that a hundred at once count as a hundred; a right one
takes its own count back.
"""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from dashboard.domain.accounts import (
    FREE_TRIES_OF_ADDRESS,
    FREE_TRIES_OF_NAME,
    after_try,
    name_key,
    waits_until,
)
from dashboard.services.desk import Desk
from dashboard.store.sign_ins import drop_tries, forget_old, put_tries, tries_of


def count_try(desk: Desk, name: str, address: str, now: datetime) -> datetime | None:
    """Count a try; the moment until which it is refused unseen, None where it may be made."""
    limits = {_of_name(name): FREE_TRIES_OF_NAME, _of_address(address): FREE_TRIES_OF_ADDRESS}
    with desk.store.keep_books(desk.station_code) as (session, station_id):
        forget_old(session, now)
        made = {key: tries_of(session, station_id, key) for key in limits}
        waits = [until for tries in made.values() if (until := waits_until(tries, now))]
        if waits:
            return max(waits)
        for key, free in limits.items():
            put_tries(session, station_id, key, after_try(made[key], now, free))
    return None


def forget_tries(desk: Desk, name: str, address: str) -> None:
    """A right password: nothing is held against the name, nor against the address."""
    with desk.store.keep_books(desk.station_code) as (session, station_id):
        for key in (_of_name(name), _of_address(address)):
            drop_tries(session, station_id, key)


def _of_name(name: str) -> str:
    return _key("name", name_key(name))


def _of_address(address: str) -> str:
    return _key("address", address)


def _key(kind: str, value: str) -> str:
    return sha256(f"{kind} {value}".encode()).hexdigest()
