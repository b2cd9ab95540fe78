"""What a backup says of itself: ``manifest.json``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from pydantic import TypeAdapter, ValidationError

from dashboard.store.backup.troubles import BackupFailed, BackupTrouble

FORMAT = 1
"""Goes up when older versions of the product could no longer read what is written."""
NAME = "manifest.json"


@dataclass(frozen=True)
class Part:
    """A file of the archive: its size in bytes, its SHA-256 and, of a table, its rows."""

    size: int
    sha256: str
    rows: int = 0


@dataclass(frozen=True)
class Manifest:
    """``format`` and ``product`` are versions, ``revision`` is the schema's, ``at`` is in UTC.

    ``station`` is the code and the name of the station. ``last_entry`` is the id of the last
    audit entry and its hash where entries have one. ``counters`` are the last ids given out.
    ``files`` are the sizes of contents by their SHA-256; ``missing`` are contents that the
    storage had lost before.
    """

    format: int
    product: str
    revision: str
    at: datetime
    station: tuple[str, str]
    last_entry: tuple[int, str | None]
    counters: Mapping[str, int]
    tables: Mapping[str, Part]
    files: Mapping[str, int]
    seeds: Mapping[str, Part]
    missing: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        return sum(part.rows for part in self.tables.values())

    @property
    def size(self) -> int:
        """Bytes of all parts together, unpacked."""
        parts = (*self.tables.values(), *self.seeds.values())
        return sum(part.size for part in parts) + sum(self.files.values())


_READER = TypeAdapter(Manifest)


def as_json(manifest: Manifest) -> bytes:
    return _READER.dump_json(manifest, indent=2)


def read_manifest(content: bytes) -> Manifest:
    """Read a manifest.

    Raises:
        BackupFailed: NEWER where another format came after ours; DAMAGED.
    """
    try:
        _refuse_newer(orjson.loads(content))
        return _READER.validate_json(content)
    except (orjson.JSONDecodeError, ValidationError) as failed:
        raise BackupFailed(BackupTrouble.DAMAGED) from failed


def _refuse_newer(found: Any) -> None:
    if (
        isinstance(found, dict)
        and isinstance(found.get("format"), int)
        and found["format"] > FORMAT
    ):
        raise BackupFailed(BackupTrouble.NEWER, str(found.get("product", "")))
