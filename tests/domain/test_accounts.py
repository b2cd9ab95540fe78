"""What a password must be, how long a sign-in lasts, how wrong tries are slowed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from dashboard.domain.accounts import (
    FORGOTTEN_AFTER,
    FREE_TRIES,
    IDLE,
    LONGEST,
    LONGEST_WAIT,
    PasswordFault,
    Tries,
    after_try,
    has_ended,
    name_key,
    password_fault,
    waits_until,
)

NOW = datetime(2026, 11, 22, 2, tzinfo=UTC)
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


@pytest.mark.parametrize(
    ("password", "fault"),
    [
        ("ฝนตกที่พะโต๊ะทุกวัน", None),
        ("correct horse battery", None),
        ("kx8#mQ2$vv", None),
        ("๑๒๓ปลาตะเพียน", None),
        ("สั้นไป", PasswordFault.SHORT),
        ("", PasswordFault.SHORT),
        ("ก" * 201, PasswordFault.LONG),
        ("police2570!", PasswordFault.COMMON),
        ("Password123", PasswordFault.COMMON),
        ("รหัสผ่าน2570", PasswordFault.COMMON),
        ("1234567890", PasswordFault.COMMON),
        ("0987654321", PasswordFault.COMMON),
        ("qwertyuiop", PasswordFault.COMMON),
        ("abcdefghij", PasswordFault.COMMON),
        ("aaaaaaaaaaaa", PasswordFault.COMMON),
        ("abababababab", PasswordFault.COMMON),
        ("my somchai password", PasswordFault.NAME_IN_IT),
        ("SOMCHAI-of-2570", PasswordFault.NAME_IN_IT),
    ],
)
def test_what_a_password_must_be(password: str, fault: PasswordFault | None) -> None:
    assert password_fault(password, "Somchai") is fault


def test_a_short_name_forbids_nothing() -> None:
    assert password_fault("ฝนตกที่พะโต๊ะทุกวัน", "ที") is None


@pytest.mark.parametrize("typed", ["Somchai", " somchai ", "SOMCHAI", "ｓｏｍｃｈａｉ"])
def test_a_name_is_the_same_however_it_is_typed(typed: str) -> None:
    assert name_key(typed) == "somchai"


@pytest.mark.parametrize(
    ("begun", "seen", "ended"),
    [
        (timedelta(), timedelta(), False),
        (IDLE, IDLE, False),
        (IDLE + SECOND, IDLE + SECOND, True),
        (LONGEST, MINUTE, False),
        (LONGEST + SECOND, MINUTE, True),
        (-MINUTE, -MINUTE, False),
        (-IDLE - SECOND, -IDLE - SECOND, True),
        (-LONGEST - SECOND, MINUTE, True),
    ],
)
def test_how_long_a_sign_in_lasts(begun: timedelta, seen: timedelta, ended: bool) -> None:
    assert has_ended(NOW, NOW - begun, NOW - seen) is ended


def test_wrong_tries_are_free_then_slower_and_slower() -> None:
    tries, waits = None, []
    for _ in range(14):
        tries = after_try(tries, NOW, FREE_TRIES)
        waits.append((tries.until - NOW).total_seconds())
    assert waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900, 900]


def test_wrong_tries_are_forgotten_after_an_hour() -> None:
    many = Tries(12, NOW, NOW + LONGEST_WAIT)
    later = after_try(many, NOW + FORGOTTEN_AFTER + SECOND, FREE_TRIES)
    assert later.count == 1
    assert after_try(many, NOW + FORGOTTEN_AFTER, FREE_TRIES).count == 13


@pytest.mark.parametrize(
    ("until", "waits"),
    [
        (timedelta(), False),
        (SECOND, True),
        (LONGEST_WAIT, True),
        (-SECOND, False),
        (LONGEST_WAIT + SECOND, False),
    ],
)
def test_nobody_waits_longer_than_the_longest_wait(until: timedelta, waits: bool) -> None:
    """A wait that lies further ahead was set by a clock that was wrong."""
    found = waits_until(Tries(9, NOW, NOW + until), NOW)
    assert (found is not None) is waits


def test_without_tries_nobody_waits() -> None:
    assert waits_until(None, NOW) is None
