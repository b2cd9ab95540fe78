"""What is wrong, doubtful or worth knowing in a file, by sheet and cell."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.figures.rules.doubts import Level
from dashboard.imports.sheets import CellValue, Row, shown
from dashboard.text import imports as wording

if TYPE_CHECKING:
    from dashboard.imports.read_rows import ReadColumn

__all__ = ["Findings", "Level", "Margin", "Problem"]

MOST_SHOWN = 1_000


@dataclass(frozen=True)
class Problem:
    """One thing to tell of a cell (``B7`` on ``sheet``); both are empty for the file itself.

    ``value`` is what stands in the cell, as text.
    """

    sheet: str
    cell: str
    value: str
    message: Bilingual
    level: Level = Level.ERROR


@dataclass
class Findings:
    """Everything found in a file; of each level the first `MOST_SHOWN` and how many more."""

    unused: list[ReadColumn] = field(default_factory=list)
    """The columns of tables that lack others they need: what they are can still be chosen."""
    _kept: dict[Level, list[Problem]] = field(default_factory=dict)
    _more: Counter[Level] = field(default_factory=Counter)

    def add(self, problem: Problem) -> None:
        kept = self._kept.setdefault(problem.level, [])
        if len(kept) < MOST_SHOWN:
            kept.append(problem)
        else:
            self._more[problem.level] += 1

    def of(self, level: Level) -> tuple[Problem, ...]:
        kept = tuple(self._kept.get(level, ()))
        if more := self._more[level]:
            message = wording.AND_MORE.filled(count=f"{more:,}")
            return (*kept, Problem("", "", "", message, level))
        return kept


@dataclass(frozen=True)
class Margin:
    """Where remarks on the cells of one sheet are written."""

    sheet: str
    findings: Findings

    def remark(
        self,
        cell: str,
        value: CellValue,
        message: Bilingual,
        level: Level = Level.ERROR,
    ) -> None:
        self.findings.add(Problem(self.sheet, cell, shown(value), message, level))

    def at(self, row: Row, column: int, message: Bilingual, level: Level = Level.ERROR) -> None:
        self.remark(row.address(column), row.at(column), message, level)
