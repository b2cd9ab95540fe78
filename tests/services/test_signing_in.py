"""Signing in: who gets in, how long, and what wrong tries cost."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta

import pyotp
import pytest
from sqlalchemy import make_url

from dashboard.domain.accounts import FREE_TRIES, FREE_TRIES_OF_NAME, IDLE, LONGEST, Stage
from dashboard.domain.history import Deed
from dashboard.domain.roles import Role
from dashboard.services import passwords, signing_in
from dashboard.services.access import end_access
from dashboard.services.accounts import confirm_second_factor, invite, officer_with_key
from dashboard.services.closing import close_officer
from dashboard.services.desk import Desk
from dashboard.services.second_factor import new_secret
from dashboard.services.signing_in import (
    SignedOut,
    SignInFailed,
    Visitor,
    actor_of,
    asks_for_sign_in,
    can_be_served,
    find_sign_in,
    second_step,
    sign_in,
    sign_in_named,
    sign_out,
    sign_out_elsewhere,
)
from dashboard.services.tokens import token_hash
from dashboard.store.audit import revision
from tests.services.signing import AT_MACHINE, HERE, PASSWORD, THERE, behind, joined, later

SECOND = timedelta(seconds=1)


def test_a_station_without_accounts_asks_nobody(desk: Desk) -> None:
    assert not asks_for_sign_in(desk)
    assert not can_be_served(desk)


def test_name_and_password_open_the_product(any_desk: Desk) -> None:
    joined(any_desk)
    begun = sign_in(any_desk, " CLERK ", PASSWORD, THERE)
    assert begun.stage is Stage.FULL
    actor = actor_of(any_desk, token_hash(begun.token))
    assert (actor.name, actor.role) == ("เจ้าหน้าที่ทดสอบ 2", Role.OFFICER)
    assert actor.sections == frozenset({"administration"})
    assert actor.station == any_desk.station_id
    assert actor.address == THERE.address


@pytest.mark.parametrize(
    ("name", "password"),
    [("clerk", "ผิด"), ("clerk", ""), ("nobody", PASSWORD), ("", ""), ("inquiry", PASSWORD)],
)
def test_what_is_wrong_is_not_told(desk: Desk, name: str, password: str) -> None:
    joined(desk)
    with pytest.raises(SignInFailed) as failed:
        sign_in(desk, name, password, HERE)
    assert failed.value.until is None


def test_only_the_hash_of_a_token_is_kept(desk: Desk) -> None:
    begun = joined(desk)
    with pytest.raises(SignedOut):
        find_sign_in(desk, begun.token)
    assert find_sign_in(desk, token_hash(begun.token)).officer == "เจ้าหน้าที่ทดสอบ 2"


@pytest.mark.parametrize(
    ("after", "lasts"),
    [(IDLE, True), (IDLE + SECOND, False), (-IDLE, True), (-IDLE - SECOND, False)],
)
def test_a_sign_in_ends_when_it_is_idle(desk: Desk, after: timedelta, lasts: bool) -> None:
    begun = joined(desk)
    if lasts:
        find_sign_in(later(desk, after), token_hash(begun.token))
    else:
        with pytest.raises(SignedOut):
            find_sign_in(later(desk, after), token_hash(begun.token))


def test_use_keeps_a_sign_in_but_not_for_ever(desk: Desk) -> None:
    id_ = token_hash(joined(desk).token)
    passed = timedelta()
    while passed + IDLE <= LONGEST:
        passed += IDLE
        find_sign_in(later(desk, passed), id_)
    with pytest.raises(SignedOut):
        find_sign_in(later(desk, LONGEST + SECOND), id_)


def test_to_be_seen_is_no_change_of_the_station(desk: Desk) -> None:
    id_ = token_hash(joined(desk).token)
    with desk.store.read() as session:
        before = revision(session, desk.station_id)
    assert (
        find_sign_in(later(desk, IDLE), id_).seen_at != find_sign_in(later(desk, IDLE), id_).seen_at
    )
    with desk.store.read() as session:
        assert revision(session, desk.station_id) == before


def test_the_fifth_wrong_try_makes_the_next_ones_wait(desk: Desk) -> None:
    joined(desk)
    for _ in range(FREE_TRIES):
        with pytest.raises(SignInFailed) as failed:
            sign_in(desk, "clerk", "ผิด", HERE)
        assert failed.value.until is None
    with pytest.raises(SignInFailed) as failed:
        sign_in(desk, "clerk", PASSWORD, HERE)
    assert failed.value.until == desk.now() + timedelta(seconds=30)
    assert sign_in(later(desk, timedelta(seconds=30)), "clerk", PASSWORD, HERE).token


def test_nobody_keeps_an_officer_out_from_elsewhere(desk: Desk) -> None:
    joined(desk)
    for _ in range(FREE_TRIES + 1):
        with pytest.raises(SignInFailed):
            sign_in(desk, "clerk", "ผิด", THERE)
    assert sign_in(desk, "clerk", PASSWORD, HERE).token


def test_a_name_is_slowed_from_all_addresses_together(desk: Desk) -> None:
    waits = 0
    for number in range(FREE_TRIES_OF_NAME + 5):
        with pytest.raises(SignInFailed) as failed:
            sign_in(desk, "nobody", "ผิด", Visitor(f"192.0.2.{number}", ""))
        waits += failed.value.until is not None
    assert waits == 5


def test_a_right_password_takes_one_try_back_from_the_address(desk: Desk) -> None:
    joined(desk)
    waits = 0
    for number in range(40):
        with pytest.raises(SignInFailed) as failed:
            sign_in(desk, f"name {number}", "ผิด", HERE)
        waits += failed.value.until is not None
        if number in (0, 10, 20):
            sign_in(desk, "clerk", PASSWORD, HERE)
    assert waits == 10


def test_a_password_that_is_changed_meanwhile_is_wrong(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined(desk)
    looked_at = passwords.is_right

    def is_right(password_hash: str | None, password: str) -> bool:
        found = looked_at(password_hash, password)
        joined(desk, password="อีกประโยคหนึ่งที่จำได้")
        return found

    monkeypatch.setattr(signing_in, "is_right", is_right)
    with pytest.raises(SignInFailed):
        sign_in(desk, "clerk", PASSWORD, HERE)


@pytest.mark.parametrize("name", ["clerk", "CLERK", "ｃlerk", "nobody"])
def test_who_vouches_for_a_name_means_this_very_one(desk: Desk, name: str) -> None:
    joined(desk)
    if name.casefold() == "clerk":
        assert sign_in_named(desk, name, HERE).stage is Stage.FULL
    else:
        with pytest.raises(SignInFailed):
            sign_in_named(desk, name, HERE)


def test_a_database_that_cannot_be_written_keeps_nobody_from_reading(desk: Desk) -> None:
    id_ = token_hash(joined(desk).token)
    path = make_url(desk.store.url).database
    with closing(sqlite3.connect(str(path), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert find_sign_in(later(desk, timedelta(hours=1)), id_).officer_id


def test_a_name_that_is_nobody_s_waits_alike(desk: Desk) -> None:
    for _ in range(FREE_TRIES):
        with pytest.raises(SignInFailed):
            sign_in(desk, "nobody", "ผิด", HERE)
    with pytest.raises(SignInFailed) as failed:
        sign_in(desk, "Nobody", "ผิด", HERE)
    assert failed.value.until is not None


def test_a_right_password_forgets_the_wrong_ones(desk: Desk) -> None:
    joined(desk)
    for _ in range(3):
        for _ in range(FREE_TRIES - 1):
            with pytest.raises(SignInFailed):
                sign_in(desk, "clerk", "ผิด", HERE)
        sign_in(desk, "clerk", PASSWORD, HERE)


def test_one_address_cannot_go_through_all_names(desk: Desk) -> None:
    waits = 0
    for number in range(40):
        with pytest.raises(SignInFailed) as failed:
            sign_in(desk, f"name {number}", "ผิด", HERE)
        waits += failed.value.until is not None
    assert waits == 10


def test_tries_at_once_are_counted_all(any_desk: Desk) -> None:
    joined(any_desk)

    def wrong(_: int) -> bool:
        try:
            sign_in(any_desk, "clerk", "ผิด", Visitor("192.0.2.9", ""))
        except SignInFailed as failed:
            return failed.until is None
        raise AssertionError

    with ThreadPoolExecutor(4) as pool:
        looked_at = sum(pool.map(wrong, range(12)))
    assert looked_at == FREE_TRIES


def test_signing_out_ends_this_browser_alone(desk: Desk) -> None:
    one, two = joined(desk), sign_in(desk, "clerk", PASSWORD, THERE)
    sign_out(desk, behind(desk, one), HERE)
    with pytest.raises(SignedOut):
        behind(desk, one)
    behind(desk, two)  # it lasts


def test_nobody_signs_another_officer_out_by_its_id(desk: Desk) -> None:
    mine, other = joined(desk), joined(desk, "inquiry")
    sign_out(desk, behind(desk, mine), HERE, which=token_hash(other.token))
    behind(desk, other)  # it lasts


def test_the_others_can_be_signed_out_from_here(desk: Desk) -> None:
    one, two = joined(desk), sign_in(desk, "clerk", PASSWORD, THERE)
    assert sign_out_elsewhere(desk, behind(desk, two), THERE) == 1
    with pytest.raises(SignedOut):
        behind(desk, one)
    behind(desk, two)  # it lasts


def test_ending_access_ends_it_at_once(desk: Desk) -> None:
    begun = joined(desk)
    found = behind(desk, begun)
    with desk.store.write(desk.station_code, AT_MACHINE, desk.now()) as unit:
        unit.record(Deed.END_SIGN_INS, after={"officer": found.officer, "count": 1})
        end_access(unit, found.officer_id)
    with pytest.raises(SignedOut):
        behind(desk, begun)


def test_a_name_that_somebody_trusted_gives_is_enough(any_desk: Desk) -> None:
    _with_second_factor(any_desk)
    begun = sign_in_named(any_desk, " COMMANDER ", THERE)
    assert begun.stage is Stage.FULL
    actor = actor_of(any_desk, token_hash(begun.token))
    assert (actor.name, actor.address) == ("เจ้าหน้าที่ทดสอบ 1", THERE.address)


def test_an_account_that_never_had_a_password_can_be_named(desk: Desk) -> None:
    invite(desk, AT_MACHINE, officer_with_key(desk, "clerk"))
    assert sign_in_named(desk, "clerk", HERE).stage is Stage.FULL


def test_a_name_without_an_account_or_of_somebody_who_left_is_refused(desk: Desk) -> None:
    joined(desk)
    close_officer(desk, AT_MACHINE, officer_with_key(desk, "clerk"))
    for name in ("clerk", "inquiry", "nobody", ""):
        with pytest.raises(SignInFailed):
            sign_in_named(desk, name, HERE)


def _with_second_factor(desk: Desk) -> str:
    found = behind(desk, joined(desk, "commander"))
    secret = new_secret()
    code = pyotp.TOTP(secret).at(int(desk.now().timestamp()))
    confirm_second_factor(desk, found, secret, code, HERE)
    return secret


def test_a_second_factor_is_asked_for_after_the_password(desk: Desk) -> None:
    secret = _with_second_factor(desk)
    begun = sign_in(desk, "commander", PASSWORD, HERE)
    assert begun.stage is Stage.SECOND_FACTOR
    with pytest.raises(SignedOut):
        actor_of(desk, token_hash(begun.token))
    next_minute = later(desk, timedelta(minutes=1))
    code = pyotp.TOTP(secret).at(int(next_minute.now().timestamp()))
    done = second_step(next_minute, behind(desk, begun), code, HERE)
    assert done.stage is Stage.FULL
    assert actor_of(next_minute, token_hash(done.token)).role is Role.COMMANDER
    with pytest.raises(SignedOut):
        behind(desk, begun)


@pytest.mark.parametrize("minutes", [-2, 2])
def test_a_code_of_another_time_is_wrong(desk: Desk, minutes: int) -> None:
    secret = _with_second_factor(desk)
    begun = sign_in(desk, "commander", PASSWORD, HERE)
    at = later(desk, timedelta(minutes=10))
    code = pyotp.TOTP(secret).at(int(at.now().timestamp()) + minutes * 60)
    with pytest.raises(SignInFailed):
        second_step(at, behind(desk, begun), code, HERE)


def test_no_code_is_used_twice(desk: Desk) -> None:
    secret = _with_second_factor(desk)
    at = later(desk, timedelta(minutes=1))
    code = pyotp.TOTP(secret).at(int(at.now().timestamp()))
    second_step(at, behind(desk, sign_in(at, "commander", PASSWORD, HERE)), code, HERE)
    with pytest.raises(SignInFailed):
        second_step(at, behind(desk, sign_in(at, "commander", PASSWORD, HERE)), code, HERE)


def test_codes_cannot_be_guessed(desk: Desk) -> None:
    _with_second_factor(desk)
    found = behind(desk, sign_in(desk, "commander", PASSWORD, HERE))
    waits = 0
    for number in range(8):
        with pytest.raises(SignInFailed) as failed:
            second_step(desk, found, f"{number:06}", HERE)
        waits += failed.value.until is not None
    assert waits == 3
