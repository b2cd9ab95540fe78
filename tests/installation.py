"""A station's data folder, as an installation finds it: seeds of the tests, no database yet."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest

from dashboard.services import desk
from dashboard.store.catalogue_file import read_catalogues
from tests.cast import SEEDS

TODAY = "2026-11-22"
"""``ITA_TODAY`` of most tests: fiscal year 2570, the day of tests/cast.py."""


def station_folder(folder: Path) -> Path:
    """Make the folder one with the test station's own seeds; the product creates the rest."""
    shutil.copytree(SEEDS, folder / "seeds")
    return folder


def environment(data_dir: Path) -> dict[str, str]:
    """What the product reads for this folder; nothing of the machine's own settings."""
    return {
        "ITA_DATA_DIR": str(data_dir),
        "ITA_DATABASE_URL": "",
        "ITA_HOST": "",
        "ITA_PORT": "",
        "ITA_TODAY": TODAY,
        "ITA_ROLE": "",
        "ITA_BACKUP_NIGHTLY": "",
        "ITA_BACKUP_DIR": "",
        "ITA_BACKUP_PASSPHRASE": "",
    }


def read_catalogues_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every desk of a run share the catalogues, which are frozen and take longest to read."""
    monkeypatch.setattr(desk, "read_catalogues", _read_catalogues)


_read_catalogues = cache(read_catalogues)
