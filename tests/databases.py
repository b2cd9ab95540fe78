"""Fixtures: databases to test on. A SQLite file always, PostgreSQL where there is one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.store.engine import open_engine
from tests.postgres import NONE_HERE, fresh_database, running_postgres

__all__ = ["postgres_server", "postgres_url", "sqlite_url", "url"]


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str | None]:
    with running_postgres() as server:
        yield server


@pytest.fixture
def sqlite_url(tmp_path: Path) -> Iterator[str]:
    url = f"sqlite:///{(tmp_path / 'new folder' / 'ita.db').as_posix()}"
    yield url
    open_engine(url).dispose()


@pytest.fixture
def postgres_url(postgres_server: str | None) -> Iterator[str]:
    if postgres_server is None:
        pytest.skip(NONE_HERE)
    with fresh_database(postgres_server) as url:
        yield url
        open_engine(url).dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def url(request: pytest.FixtureRequest) -> str:
    """A database that does not exist yet, or is empty."""
    chosen: str = request.getfixturevalue(f"{request.param}_url")
    return chosen
