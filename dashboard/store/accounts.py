"""Accounts of officers and their one-time links."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, exists, func
from sqlmodel import Session, col, select

from dashboard.domain.accounts import AccountView, name_key
from dashboard.store.tables import (
    AccountRow,
    OfficerRow,
    OfficerSectionRow,
    SignInLinkRow,
    SignInRow,
)


@dataclass(frozen=True)
class Account:
    """An officer's account, as signing in needs it; ``is_open``: the officer is still here."""

    officer_id: int
    officer: str
    role: str
    is_open: bool
    name: str
    password_hash: str | None
    must_change: bool
    second_factor: str | None
    last_code: int


def account_of(session: Session, station_id: int, officer_id: int) -> Account | None:
    return _found(session, station_id, AccountRow.officer_id == officer_id)


def account_named(session: Session, station_id: int, name: str) -> Account | None:
    """The account of a name as people type it."""
    return _found(session, station_id, AccountRow.name_key == name_key(name))


def account_of_link(
    session: Session, station_id: int, token_hash: str, now: datetime
) -> Account | None:
    """Whose one-time link this is, while it can be opened."""
    link = session.exec(select(SignInLinkRow).where(SignInLinkRow.token_hash == token_hash)).first()
    if link is None or link.until <= now:
        return None
    return account_of(session, station_id, link.officer_id)


def account_views(session: Session, station_id: int) -> dict[int, AccountView]:
    """Every account of a station by its officer's id, in one query."""
    seen = (
        select(SignInRow.officer_id, func.max(SignInRow.seen_at).label("seen_at"))
        .group_by(col(SignInRow.officer_id))
        .subquery()
    )
    query = (
        select(AccountRow, SignInLinkRow.until, seen.c.seen_at)
        .outerjoin(SignInLinkRow, col(SignInLinkRow.officer_id) == col(AccountRow.officer_id))
        .outerjoin(seen, seen.c.officer_id == col(AccountRow.officer_id))
        .where(AccountRow.station_id == station_id)
    )
    return {
        row.officer_id: AccountView(
            officer_id=row.officer_id,
            name=row.name,
            has_password=row.password_hash is not None,
            has_second_factor=row.second_factor_since is not None,
            link_until=until,
            seen_at=seen_at,
        )
        for row, until, seen_at in session.exec(query)
    }


def has_accounts(session: Session, station_id: int, *, usable_now: bool) -> bool:
    """Is there an officer who can sign in, with a password or (not ``usable_now``) by a link?"""
    query = (
        select(AccountRow.officer_id)
        .join(OfficerRow, col(OfficerRow.id) == col(AccountRow.officer_id))
        .where(AccountRow.station_id == station_id, col(OfficerRow.active))
    )
    if usable_now:
        query = query.where(col(AccountRow.password_hash).is_not(None))
    return bool(session.exec(select(exists(query))).one())


def sections_of_officer(session: Session, officer_id: int) -> frozenset[str]:
    query = select(OfficerSectionRow.section).where(OfficerSectionRow.officer_id == officer_id)
    return frozenset(session.exec(query))


def find_officer(session: Session, station_id: int, key: str) -> OfficerRow | None:
    """An officer of the station by the key of the seeds."""
    query = select(OfficerRow).where(OfficerRow.station_id == station_id, OfficerRow.key == key)
    return session.exec(query).first()


def put_account(
    session: Session, station_id: int, officer_id: int, name: str, version: int
) -> None:
    """Give an officer an account under a name, or the account another name."""
    row = session.get(AccountRow, officer_id) or AccountRow(
        officer_id=officer_id, station_id=station_id, name=name, name_key=name_key(name)
    )
    row.sqlmodel_update({"name": name, "name_key": name_key(name), "version": version})
    session.add(row)
    session.flush()


def change_account(session: Session, officer_id: int, **fields: object) -> None:
    session.get_one(AccountRow, officer_id).sqlmodel_update(fields)
    session.flush()


def put_link(session: Session, officer_id: int, token_hash: str, until: datetime) -> None:
    """The officer's only link that can be opened: one given before cannot any more."""
    drop_link(session, officer_id)
    session.add(SignInLinkRow(officer_id=officer_id, token_hash=token_hash, until=until))
    session.flush()


def drop_link(session: Session, officer_id: int) -> None:
    session.exec(delete(SignInLinkRow).where(col(SignInLinkRow.officer_id) == officer_id))


def _found(session: Session, station_id: int, condition: object) -> Account | None:
    query = (
        select(AccountRow, OfficerRow)
        .join(OfficerRow, col(OfficerRow.id) == col(AccountRow.officer_id))
        .where(AccountRow.station_id == station_id, condition)  # type: ignore[arg-type]
    )
    for row, officer in session.exec(query):
        return Account(
            officer_id=row.officer_id,
            officer=officer.name,
            role=officer.role,
            is_open=officer.active,
            name=row.name,
            password_hash=row.password_hash,
            must_change=row.must_change,
            second_factor=row.second_factor if row.second_factor_since else None,
            last_code=row.last_code,
        )
    return None
