"""Figures of the version before come over whole, with the way back row by row."""

from __future__ import annotations

import json
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, Engine, inspect, text

from dashboard.domain.budget import BudgetLine, LineKey
from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.figures.budget import line_from
from dashboard.domain.figures.complaints import month_from
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import key_of
from dashboard.domain.figures.shapes import SHAPES
from dashboard.domain.fiscal import Month
from dashboard.services.figure_undo import undo_figures
from dashboard.services.figures import figures_of
from dashboard.store.engine import WRITING, open_engine
from dashboard.store.migrate import migration_config, upgrade
from tests.cast import OFFICER, VIEWER, Y2570, open_test_desk

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)


@pytest.fixture
def before(url: str) -> Engine:
    """A station as the version before kept it: two imports, one of them taken back."""
    desk = open_test_desk(url)
    engine = desk.store.engine
    with engine.execution_options(**{WRITING: True}).begin() as connection:
        command.downgrade(migration_config(connection), "0003")
        _fill(connection)
    return engine


def _fill(connection: Connection) -> None:
    year = connection.execute(text("SELECT id FROM fiscal_year WHERE number = 2570")).scalar_one()
    empty: list[Any] = []
    october = {"carried": 0, "received": 3, "completed": 2, "pending": 1, "month": "2026-10"}
    first = _entry(connection, "import_figures", "complaints", kept=empty)
    second = _entry(connection, "import_figures", "complaints", kept=[october])
    both = [
        {**october, "received": 4, "pending": 2},
        {"month": "2026-11", "carried": 2, "received": 1, "completed": 0, "pending": 3},
    ]
    undone = _entry(connection, "undo_figures", "complaints", kept=both, undoes=second)
    assert first < second < undone
    _insert(
        connection,
        "complaint_month",
        {**october, "fiscal_year_id": year, "is_sample": False, "version": undone},
    )
    brought = _entry(connection, "import_figures", "budget", kept=empty)
    line = {"source": "แหล่ง", "category": "หมวด", "name": "รายการ", "obstacle": "รอโอน"}
    state = {"fiscal_year_id": year, "is_sample": False, "version": brought, "position": 1}
    _insert(connection, "budget_line", {**line, **state, "yearly_plan": 123456})
    line_id = connection.execute(text("SELECT id FROM budget_line")).scalar_one()
    october_month = {"line_id": line_id, "month": "2026-10", "planned": 100050, "spent": 0}
    _insert(connection, "budget_month", october_month)


def _entry(
    connection: Connection, action: str, subject: str, kept: list[Any], undoes: int | None = None
) -> int:
    counts = {"count": 1, "new": 1, "changed": 0, "file": "เดิม.csv", "sha256": "0" * 64}
    row = {
        "station_id": 1,
        "at": "2026-11-01 02:00:00",
        "actor_name": OFFICER.name,
        "actor_role": "officer",
        "action": action,
        "subject": subject,
        "year": 2570,
        "before": "{}",
        "after": json.dumps(counts),
        "undoes": undoes,
    }
    _insert(connection, "audit_entry", row)
    entry_id = int(connection.execute(text("SELECT max(id) FROM audit_entry")).scalar_one())
    values = {"entry_id": entry_id, "are_sample": False, "rows": json.dumps(kept)}
    _insert(connection, "kept_figures", values)
    return entry_id


def _insert(connection: Connection, table: str, row: dict[str, Any]) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    places = ", ".join(f":{name}" for name in row)
    connection.execute(text(f"INSERT INTO {table} ({names}) VALUES ({places})"), row)


def test_figures_come_over_whole(before: Engine, url: str) -> None:
    upgrade(before)
    assert not {"complaint_month", "budget_line", "kept_figures"} & {
        *inspect(before).get_table_names()
    }
    desk = open_test_desk(url)
    complaints = figures_of(desk, VIEWER, Y2570, Dataset.COMPLAINTS)
    assert [month_from(stored.row) for stored in complaints.rows] == [
        ComplaintMonth(OCTOBER, 0, 3, 2, 1)
    ]
    (line,) = figures_of(desk, VIEWER, Y2570, Dataset.BUDGET).rows
    read = line_from(line.row, Y2570)
    assert read.key == LineKey("แหล่ง", "หมวด", "รายการ")
    assert (str(read.yearly_plan), read.obstacle) == ("1234.56", "รอโอน")
    assert (str(read.planned[OCTOBER]), str(read.spent[OCTOBER])) == ("1000.50", "0.00")
    assert isinstance(read, BudgetLine)
    for dataset, rows in ((Dataset.COMPLAINTS, complaints.rows), (Dataset.BUDGET, (line,))):
        for stored in rows:
            assert stored.row.key == key_of(SHAPES[dataset], stored.row.values)


def test_what_was_done_before_can_still_be_undone(before: Engine, url: str) -> None:
    upgrade(before)
    desk = open_test_desk(url)
    first, _, undone, brought = _entries(before)
    undo_figures(desk, OFFICER, undone)
    months = [
        month_from(stored.row)
        for stored in figures_of(desk, VIEWER, Y2570, Dataset.COMPLAINTS).rows
    ]
    assert months == [ComplaintMonth(OCTOBER, 0, 4, 2, 2), ComplaintMonth(NOVEMBER, 2, 1, 0, 3)]
    undo_figures(desk, OFFICER, brought)
    assert figures_of(desk, VIEWER, Y2570, Dataset.BUDGET).rows == ()
    assert first


def test_an_older_import_is_free_once_the_later_one_was_undone(before: Engine, url: str) -> None:
    upgrade(before)
    desk = open_test_desk(url)
    undo_figures(desk, OFFICER, _entries(before)[0])
    assert figures_of(desk, VIEWER, Y2570, Dataset.COMPLAINTS).rows == ()


def test_the_way_down_brings_the_figures_back(before: Engine, url: str) -> None:
    upgrade(before)
    with before.execution_options(**{WRITING: True}).begin() as connection:
        command.downgrade(migration_config(connection), "0003")
        months = connection.execute(text("SELECT month, received FROM complaint_month")).all()
        assert [tuple(month) for month in months] == [("2026-10", 3)]
        money = connection.execute(text("SELECT yearly_plan FROM budget_line")).scalar_one()
        assert money == 123456
        spent = connection.execute(text("SELECT month, planned, spent FROM budget_month")).all()
        assert [tuple(each) for each in spent] == [("2026-10", 100050, 0)]
    open_engine(url).dispose()


def _entries(engine: Engine) -> list[int]:
    found = text("SELECT id FROM audit_entry WHERE subject IN ('complaints', 'budget') ORDER BY id")
    with engine.connect() as connection:
        return [id_ for (id_,) in connection.execute(found)]
