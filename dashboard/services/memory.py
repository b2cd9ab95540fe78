"""A small memory of frozen objects, each good for one revision of what it was made from."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

Made = TypeVar("Made")


class Memory(Generic[Made]):
    """Keeps the last ``size`` keys, each with the revision made last.

    Two threads may make the same object; either will do.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._made: OrderedDict[Hashable, tuple[int, Made]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, revision: int, make: Callable[[], Made]) -> Made:
        """The object for a key at a revision, made when it is not there."""
        with self._lock:
            kept = self._made.get(key)
            if kept is not None and kept[0] == revision:
                self._made.move_to_end(key)
                return kept[1]
        made = make()
        with self._lock:
            self._made[key] = (revision, made)
            self._made.move_to_end(key)
            while len(self._made) > self._size:
                self._made.popitem(last=False)
        return made
