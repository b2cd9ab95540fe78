"""Accounts: giving officers a way in, taking it away, and what officers set for themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dashboard.domain.accounts import (
    LINK_LASTS,
    LONGEST_NAME,
    AccountView,
    PasswordFault,
    Stage,
    name_key,
    password_fault,
)
from dashboard.domain.history import Deed
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor, Role
from dashboard.domain.thai_reading import one_line
from dashboard.services.desk import Desk
from dashboard.services.passwords import hashed, is_right
from dashboard.services.second_factor import accepts
from dashboard.services.signing_in import (
    Begun,
    SignedOut,
    SignIn,
    SignInFailed,
    Visitor,
    as_actor,
    begin,
)
from dashboard.services.tokens import new_token, token_hash
from dashboard.services.wrong_tries import Tried, count_try, forget_tries
from dashboard.store.accounts import (
    Account,
    account_named,
    account_of,
    account_of_link,
    account_views,
    change_account,
    drop_link,
    find_officer,
    put_account,
    put_link,
)
from dashboard.store.sign_ins import end_sign_ins, move_on, sign_in_of
from dashboard.store.stations import officers_of
from dashboard.store.unit import Unit

__all__ = ["Account", "AccountView"]

TOLD_PASSWORD = 16
"""Letters of a password that is told: 96 bits."""


class PasswordRefused(Exception):
    """A new password will not do."""

    def __init__(self, fault: PasswordFault) -> None:
        super().__init__(fault)
        self.fault = fault


@dataclass(frozen=True)
class Invitation:
    """A one-time link: its token is told once, here, and never again."""

    officer: str
    name: str
    token: str
    until: datetime


def accounts(desk: Desk, actor: Actor) -> dict[int, AccountView]:
    """Every account of the station by its officer's id; for officers their own alone."""
    desk.require(actor, Action.SEE)
    with desk.store.read() as session:
        found = account_views(session, desk.station_id)
    if actor.role in (Role.COORDINATOR, Role.COMMANDER):
        return found
    return {officer: view for officer, view in found.items() if officer == actor.officer}


def officer_with_key(desk: Desk, key: str) -> int:
    """The id of an officer by the key that the seeds and the command line use.

    Raises:
        Refused: UNKNOWN_OFFICER.
    """
    with desk.store.read() as session:
        row = find_officer(session, desk.station_id, key)
    if row is None or row.id is None:
        raise Refused(Reason.UNKNOWN_OFFICER, officer=key)
    return row.id


def invite(desk: Desk, actor: Actor, officer_id: int, name: str = "") -> Invitation:
    """Give an officer a one-time link to choose a password by; an earlier one is void.

    ``name`` is what the officer will sign in with; a first account without one takes the key of
    the seeds. A password that is there goes on counting until the link is used.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_OFFICER, SIGN_IN_NAME_TAKEN, TEXT_TOO_LONG; HIGHER_ACCOUNT:
            who approves gets a new link only at the server itself, or nobody's approval would be
            their own.
    """
    desk.require(actor, Action.MANAGE_OFFICERS)
    now = desk.now()
    with desk.store.write(desk.station_code, actor, now) as unit:
        officer = _officer(unit, desk, officer_id)
        account = account_of(unit.session, desk.station_id, officer_id)
        _require_reach(actor, officer_id, officer.approves)
        chosen = _name(unit, desk, officer_id, name, account, officer.key)
        token, until = new_token(), now + LINK_LASTS
        after = {"officer": officer.name, "name": chosen}
        before = {} if account is None else {"name": account.name}
        version = unit.record(Deed.INVITE, before=before, after=after)
        put_account(unit.session, desk.station_id, officer_id, chosen, version)
        put_link(unit.session, officer_id, token_hash(token), until)
        return Invitation(officer.name, chosen, token, until)


def give_password(desk: Desk, actor: Actor, officer_id: int, name: str = "") -> Invitation:
    """Give an officer a password to be told by word of mouth; the first sign-in changes it.

    For whom no link can reach. ``token`` is the password.

    Raises:
        Refused: as ``invite``.
    """
    desk.require(actor, Action.MANAGE_OFFICERS)
    invitation = invite(desk, actor, officer_id, name)
    password = new_token()[:TOLD_PASSWORD]
    now = desk.now()
    with desk.store.write(desk.station_code, actor, now) as unit:
        account = account_of(unit.session, desk.station_id, officer_id)
        assert account is not None
        _set_password(unit, account, hashed(password), now)
        change_account(unit.session, officer_id, must_change=True)
        drop_link(unit.session, officer_id)
        end_sign_ins(unit.session, officer_id)
    return Invitation(invitation.officer, invitation.name, password, invitation.until)


def account_behind(desk: Desk, token: str) -> Account:
    """Whose one-time link this is.

    Raises:
        SignedOut: it was used, is too old, or never was one; or the officer left.
    """
    with desk.store.read() as session:
        account = account_of_link(session, desk.station_id, token_hash(token), desk.now())
    if account is None or not account.is_open:
        raise SignedOut
    return account


def accept(desk: Desk, token: str, password: str, visitor: Visitor) -> Begun:
    """Use a one-time link: set the password, end what was signed in before, and sign in.

    Raises:
        SignedOut: as of ``account_behind``.
        PasswordRefused: it will not do; the link can be used again.
    """
    now = desk.now()
    account = account_behind(desk, token)
    new_hash = _good(password, account)
    with desk.store.write(desk.station_code, as_actor(desk, account, visitor), now) as unit:
        still = account_of_link(unit.session, desk.station_id, token_hash(token), now)
        if still is None or still.officer_id != account.officer_id:
            raise SignedOut
        drop_link(unit.session, account.officer_id)
        _set_password(unit, account, new_hash, now)
        end_sign_ins(unit.session, account.officer_id)
        fresh = account_of(unit.session, desk.station_id, account.officer_id)
        assert fresh is not None
        return begin(unit, fresh, visitor, now)


def change_password(desk: Desk, found: SignIn, old: str, new: str, visitor: Visitor) -> None:
    """Change one's own password; every other sign-in of the officer ends.

    Raises:
        SignInFailed: the old one is wrong.
        PasswordRefused: the new one will not do.
        SignedOut: there is no such account any more.
    """
    now = desk.now()
    with desk.store.read() as session:
        account = account_of(session, desk.station_id, found.officer_id)
    if account is None:
        raise SignedOut
    whose = str(account.officer_id)
    if until := count_try(desk, Tried.OLD_PASSWORD, whose, visitor.address, now):
        raise SignInFailed(until)
    if not is_right(account.password_hash, old):
        raise SignInFailed
    forget_tries(desk, Tried.OLD_PASSWORD, whose, visitor.address, now)
    if old == new:
        raise PasswordRefused(PasswordFault.SAME)
    new_hash = _good(new, account)
    with desk.store.write(desk.station_code, as_actor(desk, account, visitor), now) as unit:
        _require_lasting(unit, desk, found)
        drop_link(unit.session, account.officer_id)
        _set_password(unit, account, new_hash, now)
        end_sign_ins(unit.session, account.officer_id, but=found.id)
        if found.stage is Stage.NEW_PASSWORD:
            move_on(unit.session, found.id, Stage.FULL)


def confirm_second_factor(
    desk: Desk, found: SignIn, secret: str, code: str, visitor: Visitor
) -> None:
    """Put the second factor in force, once a code of it proves that the telephone has it.

    One that is in force is not replaced: who manages officers takes it away first.

    Raises:
        SignInFailed: the code is wrong, or there is a second factor already.
        SignedOut: the sign-in is over.
    """
    now = desk.now()
    step = accepts(secret, code, now, 0)
    if step is None:
        raise SignInFailed
    with desk.store.write(desk.station_code, as_actor(desk, found, visitor), now) as unit:
        _require_lasting(unit, desk, found)
        account = account_of(unit.session, desk.station_id, found.officer_id)
        if account is None or account.second_factor:
            raise SignInFailed
        unit.record(Deed.SET_SECOND_FACTOR, after={"officer": found.officer})
        change_account(
            unit.session,
            found.officer_id,
            second_factor=secret,
            second_factor_since=now,
            last_code=step,
        )
        end_sign_ins(unit.session, found.officer_id, but=found.id)


def own_account(desk: Desk, found: SignIn) -> Account:
    """The account behind a sign-in.

    Raises:
        SignedOut: there is none any more.
    """
    with desk.store.read() as session:
        account = account_of(session, desk.station_id, found.officer_id)
    if account is None:
        raise SignedOut
    return account


def remove_second_factor(desk: Desk, actor: Actor, officer_id: int) -> None:
    """Take a lost second factor away; the officer signs in with the password alone again.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_OFFICER, or HIGHER_ACCOUNT as of ``invite``.
    """
    desk.require(actor, Action.MANAGE_OFFICERS)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        officer = _officer(unit, desk, officer_id)
        account = account_of(unit.session, desk.station_id, officer_id)
        if account is None or account.second_factor is None:
            return
        _require_reach(actor, officer_id, officer.approves)
        unit.record(Deed.REMOVE_SECOND_FACTOR, after={"officer": officer.name})
        change_account(
            unit.session, officer_id, second_factor=None, second_factor_since=None, last_code=0
        )
        end_sign_ins(unit.session, officer_id)


def end_sign_ins_of(desk: Desk, actor: Actor, officer_id: int) -> int:
    """Sign an officer out everywhere; returns from how many browsers.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_OFFICER.
    """
    desk.require(actor, Action.MANAGE_OFFICERS)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        officer = _officer(unit, desk, officer_id)
        ended = end_sign_ins(unit.session, officer_id)
        if ended:
            after = {"officer": officer.name, "count": ended}
            unit.record(Deed.END_SIGN_INS, after=after)
        return ended


@dataclass(frozen=True)
class _Officer:
    name: str
    key: str
    approves: bool


def _officer(unit: Unit, desk: Desk, officer_id: int) -> _Officer:
    for each in officers_of(unit.session, desk.station_id):
        if each.id == officer_id and each.active:
            approves = each.role == Role.COMMANDER or each.may_approve
            return _Officer(each.name, each.key, approves)
    raise Refused(Reason.UNKNOWN_OFFICER, officer=officer_id)


def _require_reach(actor: Actor, officer_id: int, approves: bool) -> None:
    """A coordinator does not take over the account of whoever approves, nor makes the first."""
    is_at_machine = actor.officer is None
    is_own = actor.officer == officer_id
    if approves and not (is_at_machine or is_own or actor.role is Role.COMMANDER):
        raise Refused(Reason.HIGHER_ACCOUNT)


def _name(
    unit: Unit, desk: Desk, officer_id: int, wanted: str, account: Account | None, key: str
) -> str:
    name = one_line(wanted) or (account.name if account else key)
    if len(name) > LONGEST_NAME:
        raise Refused(Reason.TEXT_TOO_LONG, limit=LONGEST_NAME)
    taken = account_named(unit.session, desk.station_id, name_key(name))
    if taken is not None and taken.officer_id != officer_id:
        raise Refused(Reason.SIGN_IN_NAME_TAKEN, name=name)
    return name


def _require_lasting(unit: Unit, desk: Desk, found: SignIn) -> None:
    """A sign-in that was ended meanwhile changes nothing any more."""
    still = sign_in_of(unit.session, desk.station_id, found.id)
    if still is None or not still.is_open:
        raise SignedOut


def _good(password: str, account: Account) -> str:
    fault = password_fault(password, account.name)
    if fault is not None:
        raise PasswordRefused(fault)
    return hashed(password)


def _set_password(unit: Unit, account: Account, new_hash: str, now: datetime) -> None:
    version = unit.record(Deed.SET_PASSWORD, after={"officer": account.officer})
    change_account(
        unit.session,
        account.officer_id,
        password_hash=new_hash,
        password_since=now,
        must_change=False,
        version=version,
    )
