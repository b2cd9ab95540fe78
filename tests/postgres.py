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


class Postgres:
    """A server with its data in a folder, listening on loopback."""

    def __init__(self, programs: Path, folder: Path) -> None:
        self._programs, self._folder = programs, folder
        self._account = ["runuser", "-u", ACCOUNT, "--"] if os.geteuid() == 0 else []
        if self._account:
            shutil.chown(folder, ACCOUNT)
        self._port = _free_port()
        self._is_up = False

    @property
    def url(self) -> str:
        return f"postgresql://ita@127.0.0.1:{self._port}/postgres"

    def create(self) -> None:
        self._run("initdb", "-U", "ita", "-A", "trust", "-E", "UTF8", "--no-locale", "-N")

    def start(self) -> None:
        options = f"-p {self._port} -c listen_addresses=127.0.0.1 -k {self._folder} -c fsync=off"
        log = str(self._folder / "log")
        self._run("pg_ctl", "-w", "-l", log, "-o", options, "start")
        self._is_up = True

    def stop(self, mode: str = "fast") -> None:
        """``fast`` ends what is under way in order, ``immediate`` as a crash would."""
        if self._is_up:
            self._run("pg_ctl", "-m", mode, "stop")
            self._is_up = False

    def _run(self, program: str, *arguments: str) -> None:
        data = ["-D", str(self._folder / "data")]
        command = [*self._account, str(self._programs / program), *data, *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=self._folder)


@contextmanager
def running_postgres() -> Iterator[str | None]:
    """The URL of a server, None where there is neither a server nor its programs."""
    if given := os.environ.get("ITA_TEST_POSTGRES"):
        yield given
        return
    with own_postgres() as server:
        yield None if server is None else server.url


@contextmanager
def own_postgres() -> Iterator[Postgres | None]:
    """A server of this run's own, which can be stopped; None without its programs."""
    if (programs := _programs()) is None or not _can_start():
        yield None
        return
    with tempfile.TemporaryDirectory(prefix="ita-postgres-") as folder:
        server = Postgres(programs, Path(folder))
        server.create()
        server.start()
        try:
            yield server
        finally:
            server.stop("immediate")


@contextmanager
def fresh_database(server: str, copied_from: str = "template1") -> Iterator[str]:
    """A new database on the server, dropped afterwards: empty, or the copy of another."""
    name = f"ita_test_{uuid4().hex}"
    url = make_url(server).set(drivername="postgresql+psycopg")
    engine = create_engine(url, isolation_level="AUTOCOMMIT", pool_pre_ping=True)
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


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
