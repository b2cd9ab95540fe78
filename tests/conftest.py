"""What all tests share: names of cases that are the same in every process."""

from __future__ import annotations


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Call a case by its argument where it is a file: archives hold the moment they were made."""
    return argname if isinstance(val, bytes) else None
