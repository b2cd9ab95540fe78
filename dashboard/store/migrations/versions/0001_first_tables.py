"""The first tables. Plain column types: this file must not change when the product does."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TABLES_FROM_THE_LEAVES = """
    budget_month budget_line complaint_month
    requirement_confirmation mark
    item_officer item_section item_plan fiscal_year
    kept_figures audit_entry
    officer_section officer station
"""


def upgrade() -> None:
    _create_stations()
    _create_audit()
    _create_years()
    _create_marks()
    _create_figures()


def downgrade() -> None:
    for table in TABLES_FROM_THE_LEAVES.split():
        op.drop_table(table)


def _create_stations() -> None:
    op.create_table(
        "station",
        _number("id"),
        _text("code"),
        _text("name"),
        _text("short_name"),
        _text("district"),
        _text("province"),
        _text("region"),
        _text("website"),
        _text("phone"),
        _flag("is_demo"),
        _number("version"),
        _key("station", "id"),
        _unique("station", "code"),
    )
    op.create_table(
        "officer",
        _number("id"),
        _number("station_id"),
        _text("key"),
        _text("name"),
        _text("position"),
        _text("role"),
        _flag("active"),
        _number("version"),
        _key("officer", "id"),
        _of("officer", "station_id", "station.id"),
        _unique("officer", "station_id", "key"),
    )
    op.create_table(
        "officer_section",
        _number("officer_id"),
        _text("section"),
        _key("officer_section", "officer_id", "section"),
        _of("officer_section", "officer_id", "officer.id"),
    )


def _create_audit() -> None:
    op.create_table(
        "audit_entry",
        _number("id"),
        _number("station_id"),
        sa.Column("at", sa.DateTime(), nullable=False),
        _text("actor_name"),
        _text("actor_role"),
        sa.Column("officer_id", sa.Integer(), nullable=True),
        _text("action"),
        _text("subject"),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        _key("audit_entry", "id"),
        _of("audit_entry", "station_id", "station.id"),
        _of("audit_entry", "officer_id", "officer.id"),
        _of("audit_entry", "undoes", "audit_entry.id"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "kept_figures",
        _number("entry_id"),
        _flag("are_sample"),
        sa.Column("rows", sa.JSON(), nullable=False),
        _key("kept_figures", "entry_id"),
        _of("kept_figures", "entry_id", "audit_entry.id"),
    )
    op.create_index("ix_audit_entry_station_id_id", "audit_entry", ["station_id", "id"])


def _create_years() -> None:
    op.create_table(
        "fiscal_year",
        _number("id"),
        _number("station_id"),
        _number("number"),
        _number("catalogue_edition"),
        _flag("catalogue_confirmed"),
        sa.Column("system_close", sa.Date(), nullable=False),
        _flag("system_close_confirmed"),
        _number("version"),
        _key("fiscal_year", "id"),
        _of("fiscal_year", "station_id", "station.id"),
        _unique("fiscal_year", "station_id", "number"),
    )
    op.create_table(
        "item_plan",
        _number("id"),
        _number("fiscal_year_id"),
        _text("code"),
        sa.Column("chosen_due", sa.String(), nullable=True),
        _text("note"),
        _number("version"),
        _key("item_plan", "id"),
        _of("item_plan", "fiscal_year_id", "fiscal_year.id"),
        _unique("item_plan", "fiscal_year_id", "code"),
    )
    op.create_table(
        "item_section",
        _number("item_plan_id"),
        _text("section"),
        _key("item_section", "item_plan_id", "section"),
        _of("item_section", "item_plan_id", "item_plan.id"),
    )
    op.create_table(
        "item_officer",
        _number("item_plan_id"),
        _number("officer_id"),
        _key("item_officer", "item_plan_id", "officer_id"),
        _of("item_officer", "item_plan_id", "item_plan.id"),
        _of("item_officer", "officer_id", "officer.id"),
    )


def _create_marks() -> None:
    op.create_table(
        "mark",
        _number("id"),
        _number("fiscal_year_id"),
        _text("requirement"),
        _text("period"),
        _text("answer"),
        _text("note"),
        _text("marked_by"),
        sa.Column("marked_at", sa.DateTime(), nullable=False),
        _number("version"),
        _key("mark", "id"),
        _of("mark", "fiscal_year_id", "fiscal_year.id"),
        _unique("mark", "fiscal_year_id", "requirement", "period"),
    )
    op.create_table(
        "requirement_confirmation",
        _number("fiscal_year_id"),
        _text("requirement"),
        _text("text"),
        _text("confirmed_by"),
        sa.Column("confirmed_at", sa.DateTime(), nullable=False),
        _number("version"),
        _key("requirement_confirmation", "fiscal_year_id", "requirement"),
        _of("requirement_confirmation", "fiscal_year_id", "fiscal_year.id"),
    )


def _create_figures() -> None:
    op.create_table(
        "complaint_month",
        _number("id"),
        _number("fiscal_year_id"),
        _text("month"),
        _number("carried"),
        _number("received"),
        _number("completed"),
        _number("pending"),
        _flag("is_sample"),
        _number("version"),
        _key("complaint_month", "id"),
        _of("complaint_month", "fiscal_year_id", "fiscal_year.id"),
        _unique("complaint_month", "fiscal_year_id", "month"),
        sa.CheckConstraint(
            "carried >= 0 AND received >= 0 AND completed >= 0 AND pending >= 0",
            name="ck_complaint_month_counts",
        ),
    )
    op.create_table(
        "budget_line",
        _number("id"),
        _number("fiscal_year_id"),
        _text("source"),
        _text("category"),
        _text("name"),
        _number("position"),
        sa.Column("yearly_plan", sa.BigInteger(), nullable=False),
        _text("obstacle"),
        _flag("is_sample"),
        _number("version"),
        _key("budget_line", "id"),
        _of("budget_line", "fiscal_year_id", "fiscal_year.id"),
        _unique("budget_line", "fiscal_year_id", "source", "category", "name"),
    )
    op.create_table(
        "budget_month",
        _number("line_id"),
        _text("month"),
        sa.Column("planned", sa.BigInteger(), nullable=True),
        sa.Column("spent", sa.BigInteger(), nullable=True),
        _key("budget_month", "line_id", "month"),
        _of("budget_month", "line_id", "budget_line.id"),
    )


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _of(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [target], name=op.f(f"fk_{table}_{column}"))


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))
