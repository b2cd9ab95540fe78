"""Answers to duties, and lost wordings that were confirmed."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from dashboard.store.base import Table
from dashboard.store.columns import Instant


class MarkRow(Table, table=True):
    """The answer to one duty (requirement × period); no row means unanswered."""

    __tablename__ = "mark"
    __table_args__ = (UniqueConstraint("fiscal_year_id", "requirement", "period"),)

    id: int | None = Field(default=None, primary_key=True)
    fiscal_year_id: int = Field(foreign_key="fiscal_year.id")
    requirement: str
    period: str
    answer: str
    note: str
    marked_by: str
    marked_at: datetime = Field(sa_type=Instant)
    version: int


class ConfirmationRow(Table, table=True):
    """The wording of an unclear requirement as the station read it in the original form."""

    __tablename__ = "requirement_confirmation"

    fiscal_year_id: int = Field(foreign_key="fiscal_year.id", primary_key=True)
    requirement: str = Field(primary_key=True)
    text: str
    confirmed_by: str
    confirmed_at: datetime = Field(sa_type=Instant)
    version: int
