"""From a host's name to the numbers of its machines."""

from __future__ import annotations

import socket
from collections.abc import Callable
from queue import Empty, Queue
from threading import Thread

from dashboard.links.deadline import Deadline, TimeIsUp

Resolve = Callable[[str, int], tuple[str, ...]]
"""Host and port to IP addresses as text; raises NoSuchName or NoNameService."""

_NO_SUCH_NAME = frozenset(
    code
    for name in ("EAI_NONAME", "EAI_NODATA", "EAI_ADDRFAMILY")
    if (code := getattr(socket, name, None)) is not None
)


class NoSuchName(Exception):
    """Nobody of this name, as far as the name service says; offline some systems say so too."""


class NoNameService(Exception):
    """The name service did not answer: most often there is no network."""


def resolve(host: str, port: int) -> tuple[str, ...]:
    """Ask the system; see ``Resolve``."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as failed:
        raise (NoSuchName if failed.errno in _NO_SUCH_NAME else NoNameService)(host) from failed
    except (OSError, UnicodeError) as failed:
        raise NoNameService(host) from failed
    return tuple(dict.fromkeys(str(entry[4][0]).partition("%")[0] for entry in found))


def resolve_within(resolver: Resolve, host: str, port: int, deadline: Deadline) -> tuple[str, ...]:
    """Ask ``resolver``, but no longer than ``deadline``: the system's own has no time limit.

    Raises:
        NoSuchName, NoNameService: as ``resolver`` does.
        TimeIsUp: no answer in time.
    """
    answer: Queue[tuple[str, ...] | Exception] = Queue()

    def ask() -> None:
        try:
            answer.put(resolver(host, port))
        except Exception as failed:
            answer.put(failed)

    Thread(target=ask, name=f"name of {host}", daemon=True).start()
    try:
        given = answer.get(timeout=deadline.left())
    except Empty:
        raise TimeIsUp from None
    if isinstance(given, Exception):
        raise given
    return given
