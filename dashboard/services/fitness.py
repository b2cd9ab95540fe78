"""Can this server do its work now? For whoever watches over it, not for the screens."""

from __future__ import annotations

import shutil
from enum import StrEnum
from pathlib import Path

from dashboard.services.desk import Desk
from dashboard.store.failures import DatabaseFailed
from dashboard.store.files.storage import StorageFailed
from dashboard.store.migrate import at_head

LEAST_FREE = 256 * 1024 * 1024
"""Bytes that must be free: room for a few uploads, and for the log SQLite writes ahead."""


class Need(StrEnum):
    """What a server cannot do without."""

    DATABASE = "database"
    SCHEMA = "schema"
    STORAGE = "storage"
    SPACE = "space"


def unmet(desk: Desk) -> tuple[Need, ...]:
    """What is missing now; none where all is well."""
    missing = []
    try:
        if not at_head(desk.store.engine):
            missing.append(Need.SCHEMA)
    except DatabaseFailed:
        missing.append(Need.DATABASE)
    try:
        desk.files.probe()
    except StorageFailed:
        missing.append(Need.STORAGE)
    if not _has_space(desk):
        missing.append(Need.SPACE)
    return tuple(missing)


def _has_space(desk: Desk) -> bool:
    """On the disk of uploads, and on that of a database in a file."""
    folders = [desk.receiving.parent]
    if file := desk.store.file:
        folders.append(file.parent)
    try:
        return all(shutil.disk_usage(_there(each)).free >= LEAST_FREE for each in folders)
    except OSError:
        return False


def _there(folder: Path) -> Path:
    """The folder, or the nearest above it that exists: the first upload makes the rest."""
    return next((each for each in (folder, *folder.parents) if each.exists()), folder)
