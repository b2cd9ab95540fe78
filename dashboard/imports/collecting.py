"""Rest for Python's collector of circles while a hundred thousand rows come to life."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_LOCK = Lock()
_AT_REST = 0
_WAS_AT_WORK = True


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """No collection within, nor in other threads meanwhile; afterwards it is as it was.

    Rows are in no circle, yet every collection would walk over all of them again.
    """
    global _AT_REST, _WAS_AT_WORK  # noqa: PLW0603 - the collector is one for the process
    with _LOCK:
        if not _AT_REST:
            _WAS_AT_WORK = gc.isenabled()
            gc.disable()
        _AT_REST += 1
    try:
        yield
    finally:
        with _LOCK:
            _AT_REST -= 1
            if not _AT_REST and _WAS_AT_WORK:
                gc.enable()
