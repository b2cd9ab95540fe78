"""Which machines may be connected to."""

from __future__ import annotations

from ipaddress import ip_address

import pytest

from dashboard.links.networks import NotPublic, allowed_from, is_public, require_public


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "1.1.1.1", "203.150.0.1", "2606:4700::1111", "64:ff9b::808:808"]
)
def test_public(address: str) -> None:
    assert is_public(ip_address(address))


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0",
        "127.0.0.1",
        "127.8.8.8",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.100.100.200",
        "168.63.129.16",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "2002:808:808::1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::808:808",
        "100::1",
        "3fff::1",
    ],
)
def test_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize(
    ("host", "addresses", "allow"),
    [
        ("a.test", ("8.8.8.8",), ()),
        ("a.test", ("10.1.2.3", "8.8.8.8"), ("10.1.0.0/16",)),
        ("a.test", ("10.1.2.3", "127.0.0.1"), ("a.test",)),
        ("127.0.0.1", ("127.0.0.1",), ("127.0.0.1",)),
        ("a.test", ("fd00::1",), ("fd00::/8", "10.0.0.0/8")),
    ],
)
def test_public_or_allowed(host: str, addresses: tuple[str, ...], allow: tuple[str, ...]) -> None:
    require_public(host, addresses, allowed_from(allow))


@pytest.mark.parametrize(
    ("host", "addresses", "allow"),
    [
        ("a.test", ("8.8.8.8", "127.0.0.1"), ()),
        ("a.test", ("10.2.0.1",), ("10.1.0.0/16",)),
        ("sub.a.test", ("10.1.2.3",), ("a.test",)),
        ("a.test", ("::ffff:10.1.2.3",), ("b.test",)),
    ],
)
def test_one_that_is_not_refuses_all(
    host: str, addresses: tuple[str, ...], allow: tuple[str, ...]
) -> None:
    with pytest.raises(NotPublic):
        require_public(host, addresses, allowed_from(allow))
