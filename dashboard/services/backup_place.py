"""Where backups are kept, and whether they are made by themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import time
from pathlib import Path

from dashboard.settings import Settings


@dataclass(frozen=True)
class BackupPlace:
    """``seeds`` is the folder that goes along; ``nightly`` a time in Thailand, None for never."""

    folder: Path
    seeds: Path
    passphrase: str | None = field(default=None, repr=False)
    nightly: time | None = None


def place_of(settings: Settings) -> BackupPlace:
    return BackupPlace(
        settings.backups, settings.seeds_dir, settings.backup_passphrase, settings.backup_nightly
    )
