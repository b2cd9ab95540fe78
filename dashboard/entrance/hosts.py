"""Under which names this server answers: another name in the address bar is somebody's trick.

A page of a stranger whose name is made to lead here (DNS rebinding) could otherwise talk to the
server as if it were the product. An address in numbers cannot be rebound.
"""

from __future__ import annotations

import socket
from functools import cache
from ipaddress import ip_address

from dashboard.settings import Settings, is_loopback


def is_served(host: str, settings: Settings) -> bool:
    """May a request name this host? On loopback only the machine's own names."""
    if host in settings.hosts or is_loopback(host):
        return True
    if settings.is_loopback and not settings.hosts:
        return False
    return _is_number(host) or host in _own_names() or host == settings.host.lower()


def _is_number(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


@cache
def _own_names() -> frozenset[str]:
    name = socket.gethostname().lower()
    return frozenset({name, name.partition(".")[0], f"{name.partition('.')[0]}.local"})
