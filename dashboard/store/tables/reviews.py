"""Reviews of items and what people say about them."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index
from sqlmodel import Field

from dashboard.store.base import Table
from dashboard.store.columns import Instant


class ReviewRow(Table, table=True):
    """Where an item stands with its reviewers; no row means never submitted."""

    __tablename__ = "review"

    fiscal_year_id: int = Field(foreign_key="fiscal_year.id", primary_key=True)
    item: str = Field(primary_key=True)
    state: str
    by: str
    at: datetime = Field(sa_type=Instant)
    reason: str
    changed: str
    seen: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    version: int


class CommentRow(Table, table=True):
    """A comment on an item; ``withdrawn`` ones stay in history only."""

    __tablename__ = "comment"
    __table_args__ = (
        Index("ix_comment_fiscal_year_id_item", "fiscal_year_id", "item"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    fiscal_year_id: int = Field(foreign_key="fiscal_year.id")
    item: str
    text: str
    by: str
    officer_id: int | None = Field(default=None, foreign_key="officer.id")
    at: datetime = Field(sa_type=Instant)
    withdrawn: bool = False
    version: int


class MentionRow(Table, table=True):
    """An officer named in a comment; ``seen_at`` is set when that was acknowledged."""

    __tablename__ = "comment_mention"

    comment_id: int = Field(foreign_key="comment.id", primary_key=True)
    officer_id: int = Field(foreign_key="officer.id", primary_key=True)
    seen_at: datetime | None = Field(default=None, sa_type=Instant)
