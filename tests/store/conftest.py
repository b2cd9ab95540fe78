"""A migrated, empty database, of both kinds."""

from __future__ import annotations

import pytest

from dashboard.store.migrate import upgrade
from dashboard.store.unit import Store
from tests.databases import postgres_server, postgres_url, sqlite_url, url

__all__ = ["postgres_server", "postgres_url", "sqlite_url", "store", "url"]


@pytest.fixture
def store(url: str) -> Store:
    store = Store(url)
    upgrade(store.engine)
    return store
