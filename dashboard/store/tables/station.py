"""A station and its officers."""

from datetime import date

from sqlalchemy import UniqueConstraint, false, true
from sqlmodel import Field

from dashboard.store.base import Table


class StationRow(Table, table=True):
    """The root: everything else belongs to one station."""

    __tablename__ = "station"

    id: int | None = Field(default=None, primary_key=True)
    code: str = Field(unique=True)
    name: str
    short_name: str
    district: str
    province: str
    region: str
    website: str
    phone: str
    is_demo: bool = False
    version: int = 0


class OfficerRow(Table, table=True):
    """An officer, told from others by a ``key`` that lasts.

    The seeds are followed for those who are ``from_seeds``; one who was added, changed or closed
    in the product is not. ``may_approve`` lets a coordinator approve. ``closed_on`` is the day of
    the hand-over, ``handed_to`` who took over.
    """

    __tablename__ = "officer"
    __table_args__ = (UniqueConstraint("station_id", "key"),)

    id: int | None = Field(default=None, primary_key=True)
    station_id: int = Field(foreign_key="station.id")
    key: str
    name: str
    position: str
    role: str
    active: bool = True
    version: int = 0
    from_seeds: bool = Field(default=True, sa_column_kwargs={"server_default": true()})
    may_approve: bool = Field(default=False, sa_column_kwargs={"server_default": false()})
    closed_on: date | None = None
    handed_to: int | None = Field(default=None, foreign_key="officer.id")


class OfficerSectionRow(Table, table=True):
    """A section an officer works in, by its catalogue code."""

    __tablename__ = "officer_section"

    officer_id: int = Field(foreign_key="officer.id", primary_key=True)
    section: str = Field(primary_key=True)
