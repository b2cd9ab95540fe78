"""One request at a time to a host, with a rest between two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock
from time import monotonic


class Stopped(Exception):
    """Nobody waits for the run any more."""


class Turns:
    """Who may ask which host when; ``stop`` ends all waiting."""

    def __init__(self, pause: float) -> None:
        self._pause = pause
        self._guard = Lock()
        self._locks: dict[str, Lock] = defaultdict(Lock)
        self._free_from: dict[str, float] = {}
        self._stopped = Event()

    def stop(self) -> None:
        self._stopped.set()

    @contextmanager
    def at(self, host: str) -> Iterator[None]:
        """Wait for the turn at a host, and keep it for the length of the block.

        Raises:
            Stopped: the run was given up meanwhile.
        """
        with self._guard:
            lock = self._locks[host]
        with lock:
            rest = self._free_from.get(host, 0.0) - monotonic()
            if self._stopped.wait(max(rest, 0.0)):
                raise Stopped
            try:
                yield
            finally:
                self._free_from[host] = monotonic() + self._pause
