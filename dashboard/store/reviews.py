"""Reviews of a year's items."""

from __future__ import annotations

from sqlmodel import Session, select

from dashboard.domain.reviews import NEVER_SUBMITTED, Review, ReviewState
from dashboard.store.tables import ReviewRow


def reviews_of(session: Session, year_id: int) -> dict[str, Review]:
    """The reviews of a year by item code; items that were never submitted are missing."""
    rows = session.exec(select(ReviewRow).where(ReviewRow.fiscal_year_id == year_id))
    return {row.item: _review(row) for row in rows}


def review_of(session: Session, year_id: int, item: str) -> Review:
    row = session.get(ReviewRow, (year_id, item))
    return NEVER_SUBMITTED if row is None else _review(row)


def put_review(session: Session, year_id: int, item: str, review: Review) -> None:
    assert review.at is not None
    session.merge(
        ReviewRow(
            fiscal_year_id=year_id,
            item=item,
            state=review.state,
            by=review.by,
            at=review.at,
            reason=review.reason,
            changed=review.changed,
            seen=dict(review.seen),
            version=review.version,
        )
    )


def _review(row: ReviewRow) -> Review:
    return Review(
        state=ReviewState(row.state),
        by=row.by,
        at=row.at,
        reason=row.reason,
        changed=row.changed,
        seen=row.seen,
        version=row.version,
    )
