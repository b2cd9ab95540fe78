"""Migrations lead to exactly the tables, even when servers start at once."""

from __future__ import annotations

from multiprocessing import get_context

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import inspect

from dashboard.store.engine import WRITING, open_engine
from dashboard.store.migrate import at_head, migration_config, upgrade
from dashboard.store.tables import Table
from dashboard.store.unit import Store


def test_head_equals_the_tables(store: Store) -> None:
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Table.metadata) == []


def test_the_comparison_would_notice_a_missing_table(store: Store) -> None:
    with store.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE figure_change")
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, Table.metadata) != []


def test_an_empty_database_is_not_at_head(url: str) -> None:
    engine = open_engine(url)
    assert not at_head(engine)
    upgrade(engine)
    assert at_head(engine)
    upgrade(engine)
    assert at_head(engine)


def test_every_foreign_key_and_unique_constraint_is_there(store: Store) -> None:
    inspector = inspect(store.engine)
    for table in Table.metadata.sorted_tables:
        assert len(inspector.get_foreign_keys(table.name)) == len(table.foreign_keys), table.name
        assert inspector.get_pk_constraint(table.name)["constrained_columns"], table.name


def test_the_way_down_leaves_nothing(store: Store) -> None:
    with store.engine.execution_options(**{WRITING: True}).begin() as connection:
        command.downgrade(migration_config(connection), "base")
    assert inspect(store.engine).get_table_names() == ["alembic_version"]
    upgrade(store.engine)
    assert at_head(store.engine)


def _start(url: str) -> bool:
    engine = open_engine(url)
    upgrade(engine)
    return at_head(engine)


@pytest.mark.parametrize("_round", range(3))
def test_servers_that_start_at_once_take_turns(url: str, _round: int) -> None:
    with get_context("spawn").Pool(4) as pool:
        assert pool.map(_start, [url] * 4) == [True] * 4
