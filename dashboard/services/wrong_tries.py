"""Wrong tries at signing in are slowed, on every server alike.

A try is counted before it is checked, so that a hundred at once count as a hundred; a right one
takes its own count back. Tries of one name are slowed soonest where they come from one address:
nobody keeps an officer out from elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from dashboard.domain.accounts import (
    FREE_TRIES,
    FREE_TRIES_OF_ADDRESS,
    FREE_TRIES_OF_NAME,
    after_try,
    name_key,
    waits_until,
)
from dashboard.services.desk import Desk
from dashboard.store.sign_ins import drop_tries, forget_old, put_tries, tries_of


class Tried(StrEnum):
    """What was tried, and of what it is kept apart: a name typed by anybody, or an officer's id."""

    PASSWORD = "password"  # pragma: allowlist secret
    CODE = "code"
    OLD_PASSWORD = "old_password"  # pragma: allowlist secret


def count_try(desk: Desk, what: Tried, name: str, address: str, now: datetime) -> datetime | None:
    """Count a try; the moment until which it is refused unseen, None where it may be made."""
    limits = {**_of_whom(what, name, address), _of_address(address): FREE_TRIES_OF_ADDRESS}
    with desk.store.keep_books(desk.station_code) as (session, station_id):
        forget_old(session, now)
        made = {key: tries_of(session, station_id, key) for key in limits}
        waits = [until for tries in made.values() if (until := waits_until(tries, now))]
        if waits:
            return max(waits)
        for key, free in limits.items():
            put_tries(session, station_id, key, after_try(made[key], now, free))
    return None


def forget_tries(desk: Desk, what: Tried, name: str, address: str, now: datetime) -> None:
    """It was right: nothing is held against the name, and this try not against the address."""
    with desk.store.keep_books(desk.station_code) as (session, station_id):
        for key in _of_whom(what, name, address):
            drop_tries(session, station_id, key)
        key = _of_address(address)
        if (tries := tries_of(session, station_id, key)) is not None:
            put_tries(session, station_id, key, replace(tries, count=tries.count - 1, until=now))


def _of_whom(what: Tried, name: str, address: str) -> Mapping[str, int]:
    """The keys of a name with the tries that are free; only who has a password is asked a code."""
    if what is not Tried.PASSWORD:
        return {_key(what, name): FREE_TRIES}
    known = name_key(name)
    return {
        _key(what, known, address): FREE_TRIES,
        _key(what, known): FREE_TRIES_OF_NAME,
    }


def _of_address(address: str) -> str:
    return _key("address", address)


def _key(*parts: str) -> str:
    return sha256("\x00".join(parts).encode()).hexdigest()
