"""A PostgreSQL for the tests: the one of ITA_TEST_POSTGRES, or one started for this run."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from sqlalchemy import create_engine, make_url

ACCOUNT = "postgres"
NONE_HERE = "no PostgreSQL: install Debian's postgresql, or set ITA_TEST_POSTGRES to its URL"


@contextmanager
def running_postgres() -> Iterator[str | None]:
    """The URL of a server, None where there is neither a server nor its programs."""
    if given := os.environ.get("ITA_TEST_POSTGRES"):
        yield given
    elif (programs := _programs()) is None or not _can_start():
        yield None
    else:
        with tempfile.TemporaryDirectory(prefix="ita-postgres-") as folder:
            yield from _started(programs, Path(folder))


@contextmanager
def fresh_database(server: str, copied_from: str = "template1") -> Iterator[str]:
    """A new database on the server, dropped afterwards: empty, or the copy of another."""
    name = f"ita_test_{uuid4().hex}"
    url = make_url(server).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE {copied_from}")
    try:
        yield url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
        engine.dispose()


def _programs() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    initdb = shutil.which("initdb")
    return Path(initdb).resolve().parent if initdb else None


def _can_start() -> bool:
    """PostgreSQL refuses to run as root; root can hand it to the account Debian makes for it."""
    if os.name != "posix" or os.geteuid() != 0:
        return os.name == "posix"
    return ACCOUNT in _accounts() and shutil.which("runuser") is not None


def _accounts() -> set[str]:
    import pwd  # noqa: PLC0415, there is none on Windows

    return {account.pw_name for account in pwd.getpwall()}


def _started(programs: Path, folder: Path) -> Iterator[str]:
    account = ["runuser", "-u", ACCOUNT, "--"] if os.geteuid() == 0 else []
    if account:
        shutil.chown(folder, ACCOUNT)
    data, port = folder / "data", _free_port()

    def run(program: str, *arguments: str) -> None:
        command = [*account, str(programs / program), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=folder)

    run("initdb", "-D", str(data), "-U", "ita", "-A", "trust", "-E", "UTF8", "--no-locale", "-N")
    options = f"-p {port} -c listen_addresses=127.0.0.1 -k {folder} -c fsync=off"
    run("pg_ctl", "-D", str(data), "-w", "-l", str(folder / "log"), "-o", options, "start")
    try:
        yield f"postgresql://ita@127.0.0.1:{port}/postgres"
    finally:
        run("pg_ctl", "-D", str(data), "-m", "immediate", "stop")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
