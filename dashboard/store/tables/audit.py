"""The audit log: append-only."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Column, Index
from sqlmodel import Field

from dashboard.store.base import Table
from dashboard.store.columns import Instant


class AuditEntryRow(Table, table=True):
    """One write: who, when, from where, what, and the content before and after (see ``Deed``).

    Ids are never reused, so the largest of a station is the revision of its data. ``address`` is
    empty at the machine itself. ``salt`` to ``hash`` chain the entries of a station, see
    ``store.chain``; an entry without a ``hash`` was never sealed. ``erased_at`` is set where the
    law took personal data out, see ``store.erasing``. ``subject`` never names a person: it cannot
    be erased.
    """

    __tablename__ = "audit_entry"
    __table_args__ = (
        Index("ix_audit_entry_station_id_id", "station_id", "id"),
        Index("ix_audit_entry_station_id_year_subject_id", "station_id", "year", "subject", "id"),
        Index(
            "ix_audit_entry_reading",
            *("station_id", "id", "year", "at", "action", "actor_name", "subject"),
        ),
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
    address: str = ""
    salt: str = ""
    content_digest: str = ""
    previous_hash: str = ""
    hash: str = ""
    erased_at: datetime | None = Field(default=None, sa_type=Instant)


class HistoryHeadRow(Table, table=True):
    """The last sealed entry of a station: where its chain goes on, and that none was cut off."""

    __tablename__ = "history_head"

    station_id: int = Field(foreign_key="station.id", primary_key=True)
    entry_id: int = Field(foreign_key="audit_entry.id")
    hash: str
