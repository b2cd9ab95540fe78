"""Evidence of items, and the files it consists of."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, Column, Index
from sqlmodel import Field

from dashboard.store.base import Table
from dashboard.store.columns import Instant


class StoredFileRow(Table, table=True):
    """A content that is kept once, whoever offered it and under whatever name.

    ``facts`` is what was read in it (see ``DocumentFacts``), never its text.
    """

    __tablename__ = "stored_file"

    sha256: str = Field(primary_key=True)
    size: int
    format: str
    facts: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    kept_at: datetime = Field(sa_type=Instant)


class EvidenceRow(Table, table=True):
    """A file or a public address with the period it proves.

    ``replaces`` names the piece it is a new version of; ``binned_at`` is set while it lies in
    the bin. Ids are addresses of downloads and are never reused.
    """

    __tablename__ = "evidence"
    __table_args__ = (
        Index("ix_evidence_fiscal_year_id_item", "fiscal_year_id", "item"),
        CheckConstraint("(sha256 IS NULL) <> (url IS NULL)", name="file_or_url"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    fiscal_year_id: int = Field(foreign_key="fiscal_year.id")
    item: str
    requirement: str | None
    period: str
    name: str
    sha256: str | None = Field(default=None, foreign_key="stored_file.sha256", index=True)
    url: str | None = None
    language: str | None = None
    on_home_page: bool
    added_by: str
    added_at: datetime = Field(sa_type=Instant)
    replaces: int | None = Field(default=None, foreign_key="evidence.id")
    binned_by: str | None = None
    binned_at: datetime | None = Field(default=None, sa_type=Instant)
    version: int


class WatchLeaseRow(Table, table=True):
    """A server that promised to open a station's addresses, and until when others wait for it."""

    __tablename__ = "watch_lease"

    station_id: int = Field(foreign_key="station.id", primary_key=True)
    until: datetime = Field(sa_type=Instant)


class LinkVisitRow(Table, table=True):
    """The latest visit of a published address."""

    __tablename__ = "link_visit"

    station_id: int = Field(foreign_key="station.id", primary_key=True)
    url: str = Field(primary_key=True)
    at: datetime = Field(sa_type=Instant)
    outcome: str
    status: int | None
    final_url: str
    title: str
    media_type: str
    content_hash: str
    years: list[list[int]] = Field(sa_column=Column(JSON, nullable=False))
    on_home_page: bool | None
