"""Faults made for real: a database that is full or read-only, a disk without room, a lock held."""

from __future__ import annotations

import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, make_url

from dashboard.store.engine import open_engine

HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE" if sys.argv[2] == "all" else "BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


def file_of(url: str) -> Path:
    """The file of a SQLite address."""
    return Path(make_url(url).database or "")


@contextmanager
def told_to_every_connection(url: str, pragma: str, afterwards: str) -> Iterator[None]:
    """A pragma that holds for whatever is begun inside."""
    engine = open_engine(url)

    def begun(connection: Any) -> None:
        connection.exec_driver_sql(f"PRAGMA {pragma}")

    event.listen(engine, "begin", begun)
    try:
        yield
    finally:
        event.remove(engine, "begin", begun)
        with engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA {afterwards}")
        engine.dispose()


@contextmanager
def full_database(url: str) -> Iterator[None]:
    """The file may not grow by a page: what is written must not fit into what is free."""
    with told_to_every_connection(url, "max_page_count = 1", "max_page_count = 1073741823"):
        yield


@contextmanager
def read_only_database(url: str) -> Iterator[None]:
    with told_to_every_connection(url, "query_only = ON", "query_only = OFF"):
        yield


@contextmanager
def no_room_beyond(size: int) -> Iterator[None]:
    """No file may be written beyond so many bytes, as on a disk whose room ended there."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@contextmanager
def held_by_another_process(url: str, how: str = "writing") -> Iterator[None]:
    """Another program writes to the file and does not end."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(file_of(url)), how],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    try:
        yield
    finally:
        holder.communicate()


@contextmanager
def small_disk(folder: Path, size: str = "16m") -> Iterator[Path]:
    """A disk of its own with little room; skipped where this account may not mount one."""
    folder.mkdir()
    mounted = _mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder))
    if not mounted:
        pytest.skip("this account may not mount a disk")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def mounted_read_only(folder: Path) -> Iterator[None]:
    """The disk of a folder goes over to read-only, as a failing one does."""
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["mount", "-o", "remount,rw", str(folder)], check=True)


def _mount(*arguments: str) -> bool:
    try:
        tried = subprocess.run(["mount", *arguments], check=False, capture_output=True)
        return tried.returncode == 0
    except FileNotFoundError:
        return False


def overwrite(url: str) -> None:
    """What a failing disk leaves: a file whose pages are noise."""
    path = file_of(url)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    size = path.stat().st_size
    with path.open("rb+") as file:
        file.seek(4096)
        file.write(bytes(range(256)) * ((size - 4096) // 256))
