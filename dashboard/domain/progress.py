"""How far something long has come, told to whoever waits for it."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[float], None]
"""Is told a share from 0 to 1, each time more of the work is done."""


def untold(_: float) -> None:
    """For work that nobody watches."""


def part_of(progress: Progress, start: float, end: float) -> Progress:
    """What a step tells of itself, as a part of the whole: from ``start`` to ``end``."""
    return lambda share: progress(start + (end - start) * share)
