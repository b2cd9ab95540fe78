"""Browsers that are signed in, and wrong tries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete
from sqlmodel import Session, col, select

from dashboard.domain.accounts import FORGOTTEN_AFTER, LONGEST, Stage, Tries
from dashboard.store.tables import OfficerRow, SignInRow, WrongTriesRow


@dataclass(frozen=True)
class SignIn:
    """A sign-in with whose it is; ``id`` is the hash of its token, and no way to sign in."""

    id: str
    stage: Stage
    begun_at: datetime
    seen_at: datetime
    address: str
    browser: str
    officer_id: int
    officer: str
    role: str
    may_approve: bool
    is_open: bool


def sign_in_of(session: Session, station_id: int, token_hash: str) -> SignIn | None:
    """The sign-in of this token, if it is one of an officer of the station."""
    query = (
        select(SignInRow, OfficerRow)
        .join(OfficerRow, col(OfficerRow.id) == col(SignInRow.officer_id))
        .where(SignInRow.token_hash == token_hash, OfficerRow.station_id == station_id)
    )
    for row, officer in session.exec(query):
        return _sign_in(row, officer)
    return None


def sign_ins_of(session: Session, officer_id: int) -> tuple[SignIn, ...]:
    """Every sign-in of an officer, last seen first."""
    query = (
        select(SignInRow, OfficerRow)
        .join(OfficerRow, col(OfficerRow.id) == col(SignInRow.officer_id))
        .where(SignInRow.officer_id == officer_id)
        .order_by(col(SignInRow.seen_at).desc())
    )
    return tuple(_sign_in(row, officer) for row, officer in session.exec(query))


def add_sign_in(
    session: Session,
    officer_id: int,
    token_hash: str,
    stage: Stage,
    at: datetime,
    address: str,
    browser: str,
) -> None:
    session.add(
        SignInRow(
            token_hash=token_hash,
            officer_id=officer_id,
            stage=stage,
            begun_at=at,
            seen_at=at,
            address=address,
            browser=browser,
        )
    )
    session.flush()


def move_on(session: Session, token_hash: str, stage: Stage) -> None:
    """Let a sign-in go on to its next stage."""
    session.get_one(SignInRow, token_hash).stage = stage


def touch(session: Session, token_hash: str, at: datetime) -> None:
    """Note that a sign-in was in use; one that ended meanwhile stays ended."""
    row = session.get(SignInRow, token_hash)
    if row is not None:
        row.seen_at = at


def end_sign_in(session: Session, token_hash: str) -> None:
    session.exec(delete(SignInRow).where(col(SignInRow.token_hash) == token_hash))


def end_sign_ins(session: Session, officer_id: int, but: str = "") -> int:
    """End every sign-in of an officer, but one where it is named; returns how many."""
    query = select(SignInRow).where(SignInRow.officer_id == officer_id, SignInRow.token_hash != but)
    ended = session.exec(query).all()
    for row in ended:
        session.delete(row)
    session.flush()
    return len(ended)


def forget_old(session: Session, now: datetime) -> None:
    """Remove sign-ins and wrong tries that nothing can come of any more."""
    session.exec(delete(SignInRow).where(col(SignInRow.begun_at) < now - LONGEST))
    session.exec(delete(WrongTriesRow).where(col(WrongTriesRow.last_at) < now - FORGOTTEN_AFTER))


def tries_of(session: Session, station_id: int, key: str) -> Tries | None:
    row = session.get(WrongTriesRow, (station_id, key))
    return None if row is None else Tries(row.count, row.last_at, row.until)


def put_tries(session: Session, station_id: int, key: str, tries: Tries) -> None:
    session.merge(
        WrongTriesRow(
            station_id=station_id,
            key=key,
            count=tries.count,
            last_at=tries.last,
            until=tries.until,
        )
    )


def drop_tries(session: Session, station_id: int, key: str) -> None:
    row = session.get(WrongTriesRow, (station_id, key))
    if row is not None:
        session.delete(row)


def _sign_in(row: SignInRow, officer: OfficerRow) -> SignIn:
    return SignIn(
        id=row.token_hash,
        stage=Stage(row.stage),
        begun_at=row.begun_at,
        seen_at=row.seen_at,
        address=row.address,
        browser=row.browser,
        officer_id=row.officer_id,
        officer=officer.name,
        role=officer.role,
        may_approve=officer.may_approve,
        is_open=officer.active,
    )
