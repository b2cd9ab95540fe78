"""The texts of a column, each once."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Any


def texts_in(column: Sequence[Any]) -> Set[str]:
    """Plain texts alone; a column of amounts is told by its types, which costs next to nothing."""
    types = set(map(type, column))
    if str not in types:
        return frozenset()
    distinct = set(column)
    return distinct if types == {str} else {value for value in distinct if type(value) is str}
