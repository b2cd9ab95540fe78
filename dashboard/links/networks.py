"""Which machines may be connected to: the public internet, and what the settings allow.

A published address is typed by a person or sent by a redirect, and is opened from inside the
station's network. Without this check it could be made to open the station's router, another
service on the same machine, or the metadata of a cloud server.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

_NEVER_V4 = tuple(
    IPv4Network(network)
    for network in (
        "100.64.0.0/10",  # carrier-grade NAT; a metadata service lies in it too
        "192.0.0.0/24",
        "192.88.99.0/24",  # relays for 6to4
        "168.63.129.16/32",  # a cloud's host agent, on a public number
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)
_NEVER_V6 = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # Teredo and other special uses
        "2001:db8::/32",
        "2002::/16",  # 6to4: any IPv4 address in disguise
        "3fff::/20",
        "3ffe::/16",
    )
)
_GLOBAL_V6 = IPv6Network("2000::/3")
_NAT64 = IPv6Network("64:ff9b::/96")


class NotPublic(Exception):
    """A host that leads to a machine which must not be opened."""


@dataclass(frozen=True)
class Allowed:
    """Hosts and networks that may be opened although they are not public."""

    hosts: frozenset[str] = frozenset()
    networks: tuple[IPv4Network | IPv6Network, ...] = ()

    def covers(self, host: str, address: IPv4Address | IPv6Address) -> bool:
        return host in self.hosts or any(address in network for network in self.networks)


def allowed_from(setting: Collection[str]) -> Allowed:
    """The settings' list, e.g. ``("intranet.example", "10.1.0.0/16", "192.168.1.5")``."""
    hosts, networks = set(), []
    for entry in setting:
        try:
            networks.append(ip_network(entry))
        except ValueError:
            hosts.add(entry.lower())
    return Allowed(frozenset(hosts), tuple(networks))


def require_public(host: str, addresses: Iterable[str], allowed: Allowed) -> None:
    """Let a host pass only if every address it leads to is public, or allowed.

    Raises:
        NotPublic: one of them is neither.
    """
    for text in addresses:
        address = ip_address(text)
        if not is_public(address) and not allowed.covers(host, address):
            raise NotPublic(f"{host} -> {text}")


def is_public(address: IPv4Address | IPv6Address) -> bool:
    """Is this a machine on the public internet (IANA special-purpose registries)?"""
    if isinstance(address, IPv4Address):
        return address.is_global and not any(address in network for network in _NEVER_V4)
    if address in _NAT64:
        # Where a provider has IPv6 only, every IPv4 site answers from here.
        return is_public(IPv4Address(int(address) & 0xFFFFFFFF))
    return address in _GLOBAL_V6 and not any(address in network for network in _NEVER_V6)
