"""One clock for a whole visit, so that a server which drips cannot hold it."""

from __future__ import annotations

from time import monotonic


class TimeIsUp(Exception):
    """The visit took as long as it may."""


class Deadline:
    """Seconds that may still be spent."""

    def __init__(self, seconds: float) -> None:
        self._end = monotonic() + seconds

    def left(self) -> float:
        """Seconds left, always more than none.

        Raises:
            TimeIsUp: none are.
        """
        left = self._end - monotonic()
        if left <= 0:
            raise TimeIsUp
        return left
