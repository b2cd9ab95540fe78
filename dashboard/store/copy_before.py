"""A copy of a SQLite file as it was before a migration, beside the file."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Engine

from dashboard.store.engine import is_sqlite

KEPT = 2
"""How many copies stay; an older one goes when a newer is whole."""


def keep_copy(engine: Engine, revision: str) -> Path | None:
    """Copy the database as ``ita.db.before-REVISION``; None where it is no SQLite file.

    What other connections have committed is in the copy, the file's write-ahead log included.

    Raises:
        OSError, sqlite3.Error: there is no room, or the folder cannot be written.
    """
    path = Path(engine.url.database or "")
    if not is_sqlite(engine) or not path.is_file():
        return None
    copy = path.with_name(f"{path.name}.before-{revision}")
    staged = copy.with_name(f"{copy.name}.{os.getpid()}.part")
    try:
        _copy(path, staged)
        os.replace(staged, copy)
    finally:
        staged.unlink(missing_ok=True)
    for old in _copies(path)[:-KEPT]:
        old.unlink(missing_ok=True)
    return copy


def _copies(path: Path) -> list[Path]:
    """The copies there are, oldest revision first."""
    return sorted(each for each in path.parent.glob(f"{path.name}.before-*") if not _is_part(each))


def _is_part(copy: Path) -> bool:
    return copy.suffix == ".part"


def _copy(path: Path, staged: Path) -> None:
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(staged)) as target:
        source.backup(target)
        # One file, so that it can be carried away and put in the place of the other.
        target.execute("PRAGMA journal_mode = DELETE")
    shutil.copymode(path, staged)
    with staged.open("rb+") as settled:
        os.fsync(settled.fileno())
