"""A station's fiscal year and what it planned for each item."""

from datetime import date

from sqlalchemy import UniqueConstraint, false
from sqlmodel import Field

from dashboard.store.base import Table


class FiscalYearRow(Table, table=True):
    """A fiscal year of one station, by its Buddhist number, and the edition it is built from."""

    __tablename__ = "fiscal_year"
    __table_args__ = (UniqueConstraint("station_id", "number"),)

    id: int | None = Field(default=None, primary_key=True)
    station_id: int = Field(foreign_key="station.id")
    number: int
    catalogue_edition: int
    catalogue_confirmed: bool
    system_close: date
    system_close_confirmed: bool
    reviews_required: bool = Field(sa_column_kwargs={"server_default": false()})
    version: int


class ItemPlanRow(Table, table=True):
    """What the station decided for one item: ``chosen_due`` is ``YYYY-MM`` C.E. or null."""

    __tablename__ = "item_plan"
    __table_args__ = (UniqueConstraint("fiscal_year_id", "code"),)

    id: int | None = Field(default=None, primary_key=True)
    fiscal_year_id: int = Field(foreign_key="fiscal_year.id")
    code: str
    chosen_due: str | None = None
    note: str = ""
    version: int


class ItemSectionRow(Table, table=True):
    """A section that owns an item."""

    __tablename__ = "item_section"

    item_plan_id: int = Field(foreign_key="item_plan.id", primary_key=True)
    section: str = Field(primary_key=True)


class ItemOfficerRow(Table, table=True):
    """An officer who owns an item."""

    __tablename__ = "item_officer"

    item_plan_id: int = Field(foreign_key="item_plan.id", primary_key=True)
    officer_id: int = Field(foreign_key="officer.id", primary_key=True)
