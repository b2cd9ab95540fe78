"""How databases are opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.store.engine import open_engine


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 5_000)],
)
def test_sqlite_is_durable_and_strict(sqlite_url: str, pragma: str, value: object) -> None:
    with open_engine(sqlite_url).connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


def test_the_folder_is_made_and_the_engine_kept(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'a' / 'b' / 'ita.db'}"
    assert open_engine(url) is open_engine(url)
    open_engine(url).connect().close()
    assert (tmp_path / "a" / "b" / "ita.db").is_file()


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgresql_addresses_use_psycopg(scheme: str) -> None:
    pytest.importorskip("psycopg")
    assert open_engine(f"{scheme}://ita@127.0.0.1:1/none").driver == "psycopg"
