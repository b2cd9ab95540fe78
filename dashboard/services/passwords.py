"""Passwords: kept as argon2id, checked in the same time whether or not there is an account."""

from __future__ import annotations

import secrets
from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER = PasswordHasher()  # RFC 9106's second choice: 64 MiB, three passes, four lanes
_AT_ONCE = BoundedSemaphore(2)
"""Every check takes 64 MiB: many tries at once wait for one another."""


def hashed(password: str) -> str:
    with _AT_ONCE:
        return _HASHER.hash(password)


def is_right(password_hash: str | None, password: str) -> bool:
    """Is this the password? Without a hash one of nobody's is checked, and is wrong."""
    with _AT_ONCE:
        try:
            _HASHER.verify(password_hash or _nobody_s(), password)
        except (VerificationError, InvalidHashError):
            return False
    return password_hash is not None


def is_outdated(password_hash: str) -> bool:
    """Was it made with weaker settings than today's?"""
    return _HASHER.check_needs_rehash(password_hash)


def warm_up() -> None:
    """Make nobody's hash, or the first unknown name after a start would be answered later."""
    _nobody_s()


@cache
def _nobody_s() -> str:
    return _HASHER.hash(secrets.token_urlsafe())
