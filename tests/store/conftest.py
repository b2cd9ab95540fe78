"""A migrated, empty database, of both kinds."""

from __future__ import annotations

import pytest

from dashboard.store.migrate import upgrade
from dashboard.store.unit import Store


@pytest.fixture
def store(url: str) -> Store:
    store = Store(url)
    upgrade(store.engine)
    return store
