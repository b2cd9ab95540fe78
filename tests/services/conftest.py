"""A test station at its desk, on 22 November 2026 (fiscal year 2570)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.services.desk import Desk
from dashboard.store.engine import open_engine
from tests.cast import open_test_desk
from tests.databases import copied_sqlite


@pytest.fixture
def desk(opened_sqlite: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk on a SQLite file of its own."""
    address = copied_sqlite(opened_sqlite, tmp_path)
    yield open_test_desk(address)
    open_engine(address).dispose()


@pytest.fixture
def any_desk(opened_url: str) -> Desk:
    """A desk on each kind of database."""
    return open_test_desk(opened_url)
