"""Whether every row of a column has a value."""

from __future__ import annotations

from collections.abc import Sequence


def has_gap(values: Sequence[object]) -> bool:
    """Is any of them None? By their types: to compare a hundred thousand months takes long."""
    return type(None) in set(map(type, values))
