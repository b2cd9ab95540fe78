"""From which score on a risk is medium, high or very high: a setting, as practice varies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

STEPS = (1, 2, 3, 4, 5)
"""Of likelihood (โอกาส) and of impact (ผลกระทบ); their product is the score, 1 to 25."""


class Level(StrEnum):
    """How grave a risk is, rising."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    VERY_HIGH = "very_high"


@dataclass(frozen=True)
class RiskLevels:
    """The lowest score of each level above the lowest one.

    Raises:
        ValueError: unless the three rise, from 2 (something must stay low) to 25.
    """

    medium: int = 5
    high: int = 10
    very_high: int = 17

    def __post_init__(self) -> None:
        if not 2 <= self.medium < self.high < self.very_high <= STEPS[-1] ** 2:
            raise ValueError(f"{self.boundaries} do not rise between 2 and {STEPS[-1] ** 2}")

    @property
    def boundaries(self) -> tuple[int, int, int]:
        return self.medium, self.high, self.very_high

    def level(self, score: int) -> Level:
        """The level of a score from 1 to 25."""
        return list(Level)[sum(score >= boundary for boundary in self.boundaries)]

    def scores(self, level: Level) -> tuple[int, int]:
        """The lowest and the highest score of a level."""
        edges = (1, *self.boundaries, STEPS[-1] ** 2 + 1)
        index = list(Level).index(level)
        return edges[index], edges[index + 1] - 1
