"""Figures a station uploads: monthly complaint counts, budget lines and their months."""

from decimal import Decimal

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field

from dashboard.store.base import Table
from dashboard.store.columns import Baht


class ComplaintMonthRow(Table, table=True):
    """Counts of one month, ``YYYY-MM`` C.E.; never a single complaint."""

    __tablename__ = "complaint_month"
    __table_args__ = (
        UniqueConstraint("fiscal_year_id", "month"),
        CheckConstraint(
            "carried >= 0 AND received >= 0 AND completed >= 0 AND pending >= 0", name="counts"
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    fiscal_year_id: int = Field(foreign_key="fiscal_year.id")
    month: str
    carried: int
    received: int
    completed: int
    pending: int
    is_sample: bool
    version: int


class BudgetLineRow(Table, table=True):
    """One line of the spending plan; ``position`` keeps the order of the file."""

    __tablename__ = "budget_line"
    __table_args__ = (UniqueConstraint("fiscal_year_id", "source", "category", "name"),)

    id: int | None = Field(default=None, primary_key=True)
    fiscal_year_id: int = Field(foreign_key="fiscal_year.id")
    source: str
    category: str
    name: str
    position: int
    yearly_plan: Decimal = Field(sa_type=Baht)
    obstacle: str
    is_sample: bool
    version: int


class BudgetMonthRow(Table, table=True):
    """A line's month; ``planned`` null means nothing planned, ``spent`` null not reported."""

    __tablename__ = "budget_month"

    line_id: int = Field(foreign_key="budget_line.id", primary_key=True)
    month: str = Field(primary_key=True)
    planned: Decimal | None = Field(default=None, sa_type=Baht)
    spent: Decimal | None = Field(default=None, sa_type=Baht)
