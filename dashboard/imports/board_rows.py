"""What is counted while the rows of a board are read."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field

from dashboard.imports.board_cells import wrong
from dashboard.imports.problems import Margin
from dashboard.imports.sheets import Row
from dashboard.text import board_import as wording


@dataclass
class Tally:
    """Rows and fields that change nothing, and why; ``seen`` is where each thing was named."""

    same: int = 0
    kept: int = 0
    without_token: int = 0
    seen: dict[Hashable, tuple[str, int]] = field(default_factory=dict)

    def stays(self, is_same: bool) -> None:
        """Nothing to do: it is the same, or somebody else's change is kept."""
        self.same += is_same
        self.kept += not is_same


def seen_once(tally: Tally, what: Hashable, row: Row, column: int, margin: Margin) -> None:
    """Refuse a row that names again what an earlier one did.

    Raises:
        Wrong: it does.
    """
    sheet, number = tally.seen.setdefault(what, (margin.sheet, row.number))
    if (sheet, number) != (margin.sheet, row.number):
        raise wrong(row, column, wording.ROW_TWICE.filled(row=f"{sheet}!{number}"), margin)
