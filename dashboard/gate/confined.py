"""What a child process does first: it bounds itself."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterable

from dashboard.gate.sizes import MEGABYTE


def confine(megabytes: int, without: Iterable[str] = ()) -> None:
    """Limit the memory of this process where the system can, and leave no picture of it behind.

    ``without`` are modules that readers would import though nothing here needs them: they cost
    more time than reading a file takes.
    """
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - only where there is one

        size = megabytes * MEGABYTE
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for module in without:
        sys.modules[module] = None  # type: ignore[assignment]
