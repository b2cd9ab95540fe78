"""Comments on a year's items and the officers named in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime

from sqlmodel import Session, col, select

from dashboard.domain.comments import Comment
from dashboard.store.tables import CommentRow, MentionRow


def comments_of(session: Session, year_id: int) -> tuple[Comment, ...]:
    """Every comment of a year that was not withdrawn, oldest first; one query."""
    return _read(session, CommentRow.fiscal_year_id == year_id)


def comment_in(session: Session, year_id: int, comment_id: int) -> Comment | None:
    found = _read(session, CommentRow.fiscal_year_id == year_id, CommentRow.id == comment_id)
    return found[0] if found else None


def add_comment(
    session: Session,
    year_id: int,
    item: str,
    text: str,
    *,
    by: str,
    officer: int | None,
    at: datetime,
    mentions: Iterable[int],
    version: int,
) -> int:
    row = CommentRow(
        fiscal_year_id=year_id,
        item=item,
        text=text,
        by=by,
        officer_id=officer,
        at=at,
        version=version,
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    session.add_all(MentionRow(comment_id=row.id, officer_id=id_) for id_ in sorted(mentions))
    return row.id


def withdraw_comment(session: Session, comment_id: int, withdrawn: bool, version: int) -> None:
    session.get_one(CommentRow, comment_id).sqlmodel_update(
        {"withdrawn": withdrawn, "version": version}
    )


def acknowledge(session: Session, comment_id: int, officer: int, at: datetime) -> None:
    session.get_one(MentionRow, (comment_id, officer)).seen_at = at


def waiting_mentions(session: Session, year_ids: Collection[int], officer: int) -> tuple[int, ...]:
    """Comments of these years that name an officer who has not acknowledged them, oldest first."""
    found = session.exec(
        select(MentionRow.comment_id)
        .join(CommentRow)
        .where(
            MentionRow.officer_id == officer,
            col(MentionRow.seen_at).is_(None),
            col(CommentRow.fiscal_year_id).in_(year_ids),
            ~col(CommentRow.withdrawn),
        )
        .order_by(col(MentionRow.comment_id))
    )
    return tuple(found)


def named_in_comment(session: Session, comment_id: int, officer: int) -> bool:
    return session.get(MentionRow, (comment_id, officer)) is not None


def waits_in_comment(session: Session, comment_id: int, officer: int) -> bool:
    """Does a comment name an officer who has not acknowledged it?"""
    row = session.get(MentionRow, (comment_id, officer))
    return row is not None and row.seen_at is None


def name_in_comment(session: Session, comment_id: int, officer: int) -> None:
    """Tell an officer of a comment, as if it had named them."""
    session.merge(MentionRow(comment_id=comment_id, officer_id=officer))


def unname_in_comment(session: Session, comment_id: int, officer: int) -> None:
    """Let a comment name an officer no more."""
    session.delete(session.get_one(MentionRow, (comment_id, officer)))


def _read(session: Session, *which: object) -> tuple[Comment, ...]:
    found = session.exec(
        select(CommentRow, MentionRow)
        .join(MentionRow, isouter=True)
        .where(*which, ~col(CommentRow.withdrawn))  # type: ignore[arg-type]
        .order_by(col(CommentRow.id))
    )
    rows: dict[int | None, CommentRow] = {}
    mentions: dict[int | None, dict[int, datetime | None]] = defaultdict(dict)
    for row, mention in found:
        rows[row.id] = row
        if mention is not None:
            mentions[row.id][mention.officer_id] = mention.seen_at
    return tuple(_comment(row, mentions[id_]) for id_, row in rows.items())


def _comment(row: CommentRow, mentions: dict[int, datetime | None]) -> Comment:
    assert row.id is not None
    return Comment(
        id=row.id,
        item=row.item,
        text=row.text,
        by=row.by,
        officer=row.officer_id,
        at=row.at,
        mentions=mentions,
        version=row.version,
    )
