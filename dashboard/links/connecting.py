"""Connections to addresses that were checked, and to those alone.

The name is resolved once, every number it gives is checked, and the connection goes to one of
these numbers. A name service that answers differently the next time is not asked a next time.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable
from typing import Any

from httpcore2 import SOCKET_OPTION as SocketOption
from httpcore2 import ConnectError, ConnectTimeout, NetworkBackend, NetworkStream, SyncBackend

from dashboard.links.deadline import Deadline
from dashboard.links.names import Resolve, resolve_within
from dashboard.links.networks import Allowed, require_public


class CheckedNetwork(NetworkBackend):
    """Connects for one request, and remembers in ``connected`` whether anybody answered."""

    def __init__(self, resolver: Resolve, allowed: Allowed, deadline: Deadline) -> None:
        self._resolver = resolver
        self._allowed = allowed
        self._deadline = deadline
        self._tcp = SyncBackend()
        self.connected = False

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SocketOption] | None = None,
    ) -> NetworkStream:
        """Connect to ``host``; the limit is the deadline's, not ``timeout``.

        Raises:
            NoSuchName, NoNameService: the name leads nowhere.
            NotPublic: it leads where nothing may be opened.
            TimeIsUp, ConnectTimeout, ConnectError: nobody answered.
        """
        numbers = resolve_within(self._resolver, host, port, self._deadline)
        require_public(host, numbers, self._allowed)
        stream = self._first_that_answers(numbers, port)
        self.connected = True
        return TimedStream(stream, self._deadline)

    def _first_that_answers(self, numbers: tuple[str, ...], port: int) -> NetworkStream:
        failed: Exception = ConnectError("no address")
        for tried, number in enumerate(numbers):
            # A dead IPv6 route must leave time for the IPv4 number after it.
            share = self._deadline.left() / (len(numbers) - tried)
            try:
                return self._tcp.connect_tcp(number, port, share)
            except (ConnectError, ConnectTimeout) as refused:
                failed = refused
        raise failed


class TimedStream(NetworkStream):
    """A stream on which every step ends with the visit's deadline."""

    def __init__(self, stream: NetworkStream, deadline: Deadline) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._deadline.left())
        return TimedStream(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)
