"""Signing in and out, and who is behind a sign-in."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from dashboard.domain.accounts import Stage, has_ended
from dashboard.domain.history import Deed
from dashboard.domain.roles import Actor, Role
from dashboard.services.desk import DatabaseFailed, Desk
from dashboard.services.passwords import hashed, is_outdated, is_right
from dashboard.services.second_factor import accepts
from dashboard.services.tokens import new_token, token_hash
from dashboard.services.wrong_tries import Tried, count_try, forget_tries
from dashboard.store.accounts import (
    Account,
    account_named,
    account_of,
    change_account,
    has_accounts,
    sections_of_officer,
)
from dashboard.store.sign_ins import (
    SignIn,
    add_sign_in,
    end_sign_in,
    end_sign_ins,
    sign_in_of,
    sign_ins_of,
    touch,
)
from dashboard.store.unit import Unit

__all__ = ["SignIn", "Stage"]

ON_ITS_WAY = timedelta(minutes=15)
"""How long a sign-in may wait for its code or its new password."""
SEEN_EVERY = timedelta(minutes=5)
"""How exactly is kept when a sign-in was last in use."""


class SignedOut(Exception):
    """There is no sign-in behind this visit, or none any more."""


class SignInFailed(Exception):
    """Name, password or code are wrong; ``until`` is set where nothing was even looked at."""

    def __init__(self, until: datetime | None = None) -> None:
        super().__init__("sign-in failed")
        self.until = until


@dataclass(frozen=True)
class Visitor:
    """Where somebody signs in from: the address, and what the browser calls itself."""

    address: str
    browser: str


@dataclass(frozen=True)
class Begun:
    """A sign-in that was just given its token, and what it still lacks."""

    token: str
    stage: Stage


def asks_for_sign_in(desk: Desk) -> bool:
    """Is there an account with a password? Before that the machine itself needs none."""
    with desk.store.read() as session:
        return has_accounts(session, desk.station_id, usable_now=True)


def can_be_served(desk: Desk) -> bool:
    """Is there at least an account that waits for its link? Without one nobody could sign in."""
    with desk.store.read() as session:
        return has_accounts(session, desk.station_id, usable_now=False)


def sign_in(desk: Desk, name: str, password: str, visitor: Visitor) -> Begun:
    """Begin a sign-in by name and password.

    An unknown name, an officer who left and a wrong password are answered alike and as late.

    Raises:
        SignInFailed: they are wrong, or there were too many wrong tries.
    """
    now = desk.now()
    if until := count_try(desk, Tried.PASSWORD, name, visitor.address, now):
        raise SignInFailed(until)
    with desk.store.read() as session:
        account = account_named(session, desk.station_id, name)
    may = account is not None and account.is_open
    known = account.password_hash if account and may else None
    if not is_right(known, password) or account is None or known is None:
        raise SignInFailed
    forget_tries(desk, Tried.PASSWORD, name, visitor.address, now)
    better = hashed(password) if is_outdated(known) else known
    with desk.store.write(desk.station_code, as_actor(desk, account, visitor), now) as unit:
        fresh = account_of(unit.session, desk.station_id, account.officer_id)
        if fresh is None or not fresh.is_open or fresh.password_hash != known:
            raise SignInFailed  # it was changed while this one was looked at
        if better != known:
            change_account(unit.session, account.officer_id, password_hash=better)
        return begin(unit, fresh, visitor, now)


def sign_in_named(desk: Desk, name: str, visitor: Visitor) -> Begun:
    """Begin a sign-in of somebody whom another party knows: a provider, or a proxy in front.

    A second factor is that party's business.

    Raises:
        SignInFailed: there is no account of that name, or its officer left.
    """
    now = desk.now()
    with desk.store.read() as session:
        account = account_named(session, desk.station_id, name)
    # Who types a name may mistype its width; who vouches for one must mean this very one.
    if account is None or not account.is_open or account.name.casefold() != name.strip().casefold():
        raise SignInFailed
    with desk.store.write(desk.station_code, as_actor(desk, account, visitor), now) as unit:
        return _begun(unit, account, Stage.FULL, visitor, now)


def is_of(desk: Desk, found: SignIn, name: str) -> bool:
    """Is a sign-in that of the account with this name?"""
    with desk.store.read() as session:
        account = account_named(session, desk.station_id, name)
    return account is not None and account.officer_id == found.officer_id


def begin(unit: Unit, account: Account, visitor: Visitor, now: datetime) -> Begun:
    """Give a token to somebody whose password was right."""
    if account.second_factor:
        stage = Stage.SECOND_FACTOR
    else:
        stage = Stage.NEW_PASSWORD if account.must_change else Stage.FULL
    return _begun(unit, account, stage, visitor, now)


def second_step(desk: Desk, found: SignIn, code: str, visitor: Visitor) -> Begun:
    """Go on with a sign-in that lacked its code; the token is another one from here on.

    Raises:
        SignInFailed: the code is wrong or was used, or there were too many wrong tries.
        SignedOut: the sign-in is over.
    """
    now = desk.now()
    with desk.store.read() as session:
        account = account_of(session, desk.station_id, found.officer_id)
    if account is None or account.second_factor is None:
        raise SignedOut
    whose = str(account.officer_id)
    if until := count_try(desk, Tried.CODE, whose, visitor.address, now):
        raise SignInFailed(until)
    with desk.store.write(desk.station_code, as_actor(desk, account, visitor), now) as unit:
        account = account_of(unit.session, desk.station_id, found.officer_id)
        if account is None or sign_in_of(unit.session, desk.station_id, found.id) is None:
            raise SignedOut
        step = accepts(account.second_factor or "", code, now, account.last_code)
        if step is None:
            raise SignInFailed
        change_account(unit.session, account.officer_id, last_code=step)
        end_sign_in(unit.session, found.id)
        stage = Stage.NEW_PASSWORD if account.must_change else Stage.FULL
        begun = _begun(unit, account, stage, visitor, now)
    forget_tries(desk, Tried.CODE, whose, visitor.address, now)
    return begun


def sign_out(desk: Desk, found: SignIn, visitor: Visitor, which: str | None = None) -> None:
    """End this sign-in, or another one of the same officer."""
    with desk.store.write(desk.station_code, as_actor(desk, found, visitor), desk.now()) as unit:
        own = {each.id for each in sign_ins_of(unit.session, found.officer_id)}
        ending = which or found.id
        if ending in own:
            end_sign_in(unit.session, ending)
            unit.record(Deed.SIGN_OUT, after={"count": 1})


def sign_out_elsewhere(desk: Desk, found: SignIn, visitor: Visitor) -> int:
    """End every other sign-in of the officer; returns how many there were."""
    with desk.store.write(desk.station_code, as_actor(desk, found, visitor), desk.now()) as unit:
        ended = end_sign_ins(unit.session, found.officer_id, but=found.id)
        if ended:
            unit.record(Deed.SIGN_OUT, after={"count": ended})
        return ended


def own_sign_ins(desk: Desk, found: SignIn) -> tuple[SignIn, ...]:
    """Where the officer is signed in, last seen first."""
    with desk.store.read() as session:
        return sign_ins_of(session, found.officer_id)


def find_sign_in(desk: Desk, sign_in_id: str) -> SignIn:
    """A sign-in that lasts, at whatever stage; noted as seen.

    Raises:
        SignedOut: there is none, it was idle too long, or the officer left.
    """
    now = desk.now()
    with desk.store.read() as session:
        found = sign_in_of(session, desk.station_id, sign_in_id)
    if found is None or not found.is_open or has_ended(now, found.begun_at, found.seen_at):
        raise SignedOut
    if found.stage is not Stage.FULL and abs(now - found.begun_at) > ON_ITS_WAY:
        raise SignedOut
    if abs(now - found.seen_at) > SEEN_EVERY:
        # Whoever only reads is not kept from it by a database that cannot be written just now.
        with suppress(DatabaseFailed), desk.store.keep_books(desk.station_code) as (session, _):
            touch(session, sign_in_id, now)
    return found


def actor_of(desk: Desk, sign_in_id: str) -> Actor:
    """Who is behind a full sign-in, as the station knows them at this moment.

    Raises:
        SignedOut: nobody, or nobody any more.
    """
    found = find_sign_in(desk, sign_in_id)
    if found.stage is not Stage.FULL:
        raise SignedOut
    with desk.store.read() as session:
        sections = sections_of_officer(session, found.officer_id)
    return Actor(
        name=found.officer,
        role=Role(found.role),
        officer=found.officer_id,
        station=desk.station_id,
        sections=sections,
        may_approve=found.may_approve,
        address=found.address,
    )


def as_actor(desk: Desk, who: Account | SignIn, visitor: Visitor) -> Actor:
    """An officer, at whatever stage of signing in, for what they write about themselves."""
    return Actor(
        name=who.officer,
        role=Role(who.role),
        officer=who.officer_id,
        station=desk.station_id,
        address=visitor.address,
    )


def _begun(unit: Unit, account: Account, stage: Stage, visitor: Visitor, now: datetime) -> Begun:
    token = new_token()
    add_sign_in(
        unit.session,
        account.officer_id,
        token_hash(token),
        stage,
        now,
        visitor.address,
        visitor.browser,
    )
    unit.record(Deed.SIGN_IN, after={"stage": stage.value, "browser": visitor.browser})
    return Begun(token, stage)
