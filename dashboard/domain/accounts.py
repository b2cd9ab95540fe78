"""Accounts: what a password must be, how long a sign-in lasts, how wrong tries are slowed."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise

IDLE = timedelta(hours=12)
"""A sign-in ends when nothing was asked for so long."""
LONGEST = timedelta(days=7)
"""And after so long whatever was asked: a projector asks by itself."""
LINK_LASTS = timedelta(days=3)
"""How long a one-time link can be opened."""

LONGEST_NAME = 60
SHORTEST_PASSWORD, LONGEST_PASSWORD = 10, 200
FREE_TRIES, FREE_TRIES_OF_NAME, FREE_TRIES_OF_ADDRESS = 5, 50, 30
"""Of one name from one address, of one name from anywhere, of any name from one address."""
FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=30), timedelta(minutes=15)
FORGOTTEN_AFTER = timedelta(hours=1)
"""Wrong tries count together until there was none for so long."""

_COMMON = (
    *("password", "passw0rd", "qwertyuiop", "asdfghjkl", "administrator", "thailand", "police"),
    *("1q2w3e4r", "iloveyou", "changeme", "letmein", "welcome", "สถานีตำรวจ", "รหัสผ่าน"),
)
"""What everybody tries first; a password that is one of these and some digits is none."""
_ROWS = ("01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm")


class Stage(StrEnum):
    """How far a sign-in has come: what is still asked before the product opens."""

    SECOND_FACTOR = "second_factor"
    NEW_PASSWORD = "new_password"  # pragma: allowlist secret
    FULL = "full"


class PasswordFault(StrEnum):
    """Why a password is refused."""

    SHORT = "short"
    LONG = "long"
    NAME_IN_IT = "name_in_it"
    COMMON = "common"
    SAME = "same"


@dataclass(frozen=True)
class AccountView:
    """An officer's way in, as lists show it: no secrets. Moments are UTC."""

    officer_id: int
    name: str
    has_password: bool
    has_second_factor: bool
    link_until: datetime | None
    seen_at: datetime | None


@dataclass(frozen=True)
class Tries:
    """Wrong tries of one name or from one address, and until when the next one is refused."""

    count: int
    last: datetime
    until: datetime


def name_key(name: str) -> str:
    """How names of accounts are compared: as typed, but for case, width and blanks around."""
    return unicodedata.normalize("NFKC", name).strip().casefold()


def password_fault(password: str, name: str) -> PasswordFault | None:
    """What is wrong with a new password, None where it will do.

    Length counts, not a mixture of signs (NIST SP 800-63B 5.1.1.2): a sentence in Thai is best.
    """
    if len(password) < SHORTEST_PASSWORD:
        return PasswordFault.SHORT
    if len(password) > LONGEST_PASSWORD:
        return PasswordFault.LONG
    plain = name_key(password)
    if len(name_key(name)) >= 3 and name_key(name) in plain:
        return PasswordFault.NAME_IN_IT
    if _is_common(plain):
        return PasswordFault.COMMON
    return None


def has_ended(now: datetime, begun: datetime, seen: datetime) -> bool:
    """Is a sign-in over? A clock that was set forwards and back ends it rather than keep it."""
    return abs(now - seen) > IDLE or abs(now - begun) > LONGEST


def waits_until(tries: Tries | None, now: datetime) -> datetime | None:
    """Until when the next try is refused, None where it may be made now."""
    if tries is None or not now < tries.until <= now + LONGEST_WAIT:
        return None
    return tries.until


def after_try(tries: Tries | None, now: datetime, free: int) -> Tries:
    """One more try counted, as if it were wrong; a right one forgets them."""
    is_new = tries is None or abs(now - tries.last) > FORGOTTEN_AFTER
    count = 1 if is_new or tries is None else tries.count + 1
    return Tries(count, now, now + _wait(count - free))


def _wait(beyond: int) -> timedelta:
    if beyond < 0:
        return timedelta()
    return min(LONGEST_WAIT, FIRST_WAIT * (1 << min(beyond, 10)))


def _is_common(plain: str) -> bool:
    letters = plain.strip("0123456789!@#$%^&*()-_=+. ")
    if letters in _COMMON or len(set(plain)) < 4:
        return True
    return _is_run(plain) or (bool(letters) and _is_run(letters) and len(letters) < 12)


def _is_run(text: str) -> bool:
    """Is it nothing but neighbours on a row of keys, once or repeated, forwards or back?"""
    if len(text) < 4:
        return len(text) > 0 and any(text in row or text in row[::-1] for row in _ROWS)
    pairs = list(pairwise(text))
    near = sum(any(a + b in row or b + a in row for row in _ROWS) for a, b in pairs)
    return near >= len(pairs) * 0.8
