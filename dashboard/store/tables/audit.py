"""The audit log: append-only."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index
from sqlmodel import Field

from dashboard.store.base import Table
from dashboard.store.columns import Instant


class AuditEntryRow(Table, table=True):
    """One write: who, when, what, and the content before and after (see ``Deed``).

    Ids are never reused, so the largest of a station is the revision of its data.
    """

    __tablename__ = "audit_entry"
    __table_args__ = (
        Index("ix_audit_entry_station_id_id", "station_id", "id"),
        Index("ix_audit_entry_station_id_year_subject_id", "station_id", "year", "subject", "id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    station_id: int = Field(foreign_key="station.id")
    at: datetime = Field(sa_type=Instant)
    actor_name: str
    actor_role: str
    officer_id: int | None = Field(default=None, foreign_key="officer.id")
    action: str
    subject: str
    year: int | None
    before: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    after: dict[str, Any] = Field(sa_column=Column(JSON, nullable=False))
    undoes: int | None = Field(default=None, foreign_key="audit_entry.id", index=True)
