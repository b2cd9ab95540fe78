"""What a look at a sheet tells before it is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from dashboard.imports.remarks import Remarks

Shown = Mapping[int, Sequence[tuple[int, str]]]
"""By row from 0: columns from 0, and how what stands there is shown."""

Area = tuple[int, int, int, int]
"""Merged cells: their first row and column, their last row and column, from 0."""


@dataclass(frozen=True)
class Sight:
    """What a reader leaves out, how cells are shown, and which rows and columns are hidden.

    Only cells that may show something else than they hold are told of, by their format or by the
    very text, as the kind of file has it. Rows and columns count from 0.
    """

    remarks: Remarks = field(default_factory=dict)
    shown: Shown = field(default_factory=dict)
    hidden_rows: Set[int] = frozenset()
    hidden_columns: Set[int] = frozenset()
    merged: Sequence[Area] = ()
