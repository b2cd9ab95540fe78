"""What all tests share."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

pytest_plugins = ["tests.databases"]
"""Fixtures of databases, for every folder."""


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Call a case by its argument where it is a file: archives hold the moment they were made."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture(autouse=True)
def main_module() -> Iterator[None]:
    """Streamlit leaves the script it ran as ``__main__``: processes started later would run it."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main
