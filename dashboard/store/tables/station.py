"""A station and its officers."""

from sqlalchemy import UniqueConstraint
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
    """An officer, told from others by the ``key`` of the seeds."""

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


class OfficerSectionRow(Table, table=True):
    """A section an officer works in, by its catalogue code."""

    __tablename__ = "officer_section"

    officer_id: int = Field(foreign_key="officer.id", primary_key=True)
    section: str = Field(primary_key=True)
