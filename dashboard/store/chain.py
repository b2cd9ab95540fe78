"""How an entry of the history carries the hash of the one before.

Two steps, so that personal data can be erased by law without breaking the chain: the *content*
(who, from where, before, after) is hashed with a salt of its own, and the chain hashes that digest
together with what is never erased (when, in which role, what kind of deed, about what). Without
content and salt a digest says nothing of what stood there.

This way of writing is a promise: every database holds hashes made by it. A migration that ever
changes it has to seal all entries anew.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from secrets import token_hex
from typing import Any, NamedTuple

import orjson

from dashboard.store.engine import as_json

_canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode

NOTHING_BEFORE = ""
"""What the first entry of a station carries in the place of a hash before it."""


class Content(NamedTuple):
    """What an entry says of people: the part that can be erased."""

    actor_name: str
    officer_id: int | None
    address: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]


class Record(NamedTuple):
    """What of an entry is never erased; ``at`` is aware."""

    id: int
    at: datetime
    actor_role: str
    action: str
    subject: str
    year: int | None
    undoes: int | None


def new_salt() -> str:
    return token_hex(16)


def as_stored(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Facts as they will be read again: tuples are lists then, and every key is a text."""
    read: dict[str, Any] = orjson.loads(as_json(facts))
    return read


def content_digest(salt: str, content: Content) -> str:
    """The digest of a content, whose facts are as they are read from the database."""
    return sha256((salt + _canonical(content._asdict())).encode()).hexdigest()


def entry_hash(previous_hash: str, record: Record, digest: str) -> str:
    """The hash that the next entry will carry."""
    _, at, *what = record
    utc = at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds")
    return sha256(
        _canonical([previous_hash, record.id, f"{utc}Z", *what, digest]).encode()
    ).hexdigest()
