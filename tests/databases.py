"""Fixtures: databases to test on. A SQLite file always, PostgreSQL where there is one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import make_url

from dashboard.store.engine import open_engine
from tests.cast import open_test_desk
from tests.postgres import NONE_HERE, fresh_database, running_postgres


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


@pytest.fixture(scope="session")
def opened_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file in which the test station was opened once: copying it is cheaper than opening."""
    path = tmp_path_factory.mktemp("opened") / "ita.db"
    url = f"sqlite:///{path.as_posix()}"
    open_test_desk(url)
    with open_engine(url).execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    open_engine(url).dispose()
    return path


@pytest.fixture(scope="session")
def opened_postgres(postgres_server: str | None) -> Iterator[str]:
    """The name of a database in which the test station was opened once."""
    if postgres_server is None:
        pytest.skip(NONE_HERE)
    with fresh_database(postgres_server) as url:
        open_test_desk(url)
        open_engine(url).dispose()
        yield str(make_url(url).database)


@pytest.fixture(params=["sqlite", "postgres"])
def opened_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of its own in which the test station was opened before."""
    if request.param == "sqlite":
        yield copied_sqlite(request.getfixturevalue("opened_sqlite"), tmp_path)
        return
    server: str | None = request.getfixturevalue("postgres_server")
    if server is None:
        pytest.skip(NONE_HERE)
    with fresh_database(server, request.getfixturevalue("opened_postgres")) as url:
        yield url
        open_engine(url).dispose()


def copied_sqlite(opened: Path, folder: Path) -> str:
    """The address of a copy of a database file."""
    copy = folder / "new folder" / "ita.db"
    copy.parent.mkdir()
    shutil.copyfile(opened, copy)
    return f"sqlite:///{copy.as_posix()}"
