"""Evidence, reviews, comments and visited addresses. Plain types: never changes again."""

from datetime import datetime

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

TABLES_FROM_THE_LEAVES = "comment_mention comment review link_visit evidence stored_file"


def upgrade() -> None:
    _ask_for_reviews()
    _create_evidence()
    _create_reviews()
    _create_comments()


def downgrade() -> None:
    for table in TABLES_FROM_THE_LEAVES.split():
        op.drop_table(table)
    op.drop_column("fiscal_year", "reviews_required")


def _ask_for_reviews() -> None:
    """Years that are there go on without: what was complete stays so until the station asks."""
    op.add_column(
        "fiscal_year",
        sa.Column("reviews_required", sa.Boolean(), nullable=False, server_default=sa.false()),
    )


def _create_evidence() -> None:
    op.create_table(
        "stored_file",
        _text("sha256"),
        _number("size"),
        _text("format"),
        sa.Column("facts", sa.JSON(), nullable=False),
        _moment("kept_at"),
        _key("stored_file", "sha256"),
    )
    op.create_table(
        "evidence",
        _number("id"),
        _number("fiscal_year_id"),
        _text("item"),
        _text("requirement", nullable=True),
        _text("period"),
        _text("name"),
        _text("sha256", nullable=True),
        _text("url", nullable=True),
        _text("language", nullable=True),
        _flag("on_home_page"),
        _text("added_by"),
        _moment("added_at"),
        _number("replaces", nullable=True),
        _text("binned_by", nullable=True),
        _moment("binned_at", nullable=True),
        _number("version"),
        _key("evidence", "id"),
        _of("evidence", "fiscal_year_id", "fiscal_year.id"),
        _of("evidence", "sha256", "stored_file.sha256"),
        _of("evidence", "replaces", "evidence.id"),
        sa.CheckConstraint(
            "(sha256 IS NULL) <> (url IS NULL)", name=op.f("ck_evidence_file_or_url")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_evidence_fiscal_year_id_item", "evidence", ["fiscal_year_id", "item"])
    op.create_index("ix_evidence_sha256", "evidence", ["sha256"])
    op.create_table(
        "link_visit",
        _number("station_id"),
        _text("url"),
        _moment("at"),
        _text("outcome"),
        _number("status", nullable=True),
        _text("final_url"),
        _text("title"),
        _text("media_type"),
        _text("content_hash"),
        sa.Column("years", sa.JSON(), nullable=False),
        sa.Column("on_home_page", sa.Boolean(), nullable=True),
        _key("link_visit", "station_id", "url"),
        _of("link_visit", "station_id", "station.id"),
    )


def _create_reviews() -> None:
    op.create_table(
        "review",
        _number("fiscal_year_id"),
        _text("item"),
        _text("state"),
        _text("by"),
        _moment("at"),
        _text("reason"),
        _text("changed"),
        sa.Column("seen", sa.JSON(), nullable=False),
        _number("version"),
        _key("review", "fiscal_year_id", "item"),
        _of("review", "fiscal_year_id", "fiscal_year.id"),
    )


def _create_comments() -> None:
    op.create_table(
        "comment",
        _number("id"),
        _number("fiscal_year_id"),
        _text("item"),
        _text("text"),
        _text("by"),
        _number("officer_id", nullable=True),
        _moment("at"),
        _flag("withdrawn"),
        _number("version"),
        _key("comment", "id"),
        _of("comment", "fiscal_year_id", "fiscal_year.id"),
        _of("comment", "officer_id", "officer.id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_comment_fiscal_year_id_item", "comment", ["fiscal_year_id", "item"])
    op.create_table(
        "comment_mention",
        _number("comment_id"),
        _number("officer_id"),
        _moment("seen_at", nullable=True),
        _key("comment_mention", "comment_id", "officer_id"),
        _of("comment_mention", "comment_id", "comment.id"),
        _of("comment_mention", "officer_id", "officer.id"),
    )


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=nullable)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[datetime]:
    return sa.Column(name, sa.DateTime(), nullable=nullable)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _of(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"))
