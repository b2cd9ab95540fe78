"""A test station at its desk, on 22 November 2026 (fiscal year 2570)."""

from __future__ import annotations

import pytest

from dashboard.services.desk import Desk
from tests.cast import open_test_desk
from tests.databases import postgres_server, postgres_url, sqlite_url, url

__all__ = ["any_desk", "desk", "postgres_server", "postgres_url", "sqlite_url", "url"]


@pytest.fixture
def desk(sqlite_url: str) -> Desk:
    """A freshly opened desk on SQLite."""
    return open_test_desk(sqlite_url)


@pytest.fixture
def any_desk(url: str) -> Desk:
    """A freshly opened desk on each kind of database."""
    return open_test_desk(url)
