"""What one address answered, or why it did not."""

from __future__ import annotations

import ssl
from dataclasses import dataclass, field

import httpcore2

from dashboard.domain.links import Outcome
from dashboard.links.addresses import Address
from dashboard.links.limits import Limits
from dashboard.links.names import Resolve, resolve
from dashboard.links.networks import Allowed
from dashboard.links.politeness import Turns


@dataclass(frozen=True)
class Way:
    """How addresses are opened in a run.

    There is no proxy: one would resolve names itself, past the check of where they lead, and
    so the environment's proxy variables are not read.
    """

    limits: Limits
    allowed: Allowed
    turns: Turns
    resolver: Resolve = resolve
    tls: ssl.SSLContext = field(default_factory=httpcore2.default_ssl_context)


@dataclass(frozen=True)
class Answer:
    """What a server sent; header names are lower case, ``body`` is unpacked.

    ``insecure`` tells that a redirect led from https to http; ``seconds_left`` is what the
    visit may still take.
    """

    address: Address
    status: int
    headers: dict[str, str]
    body: bytes
    hops: tuple[Address, ...] = ()
    insecure: bool = False
    seconds_left: float = 0.0


class CannotOpen(Exception):
    """An address did not open.

    ``reached`` tells whether any server was connected to on the way, and ``certain`` whether
    the outcome holds even for a machine without a network. ``status`` is the HTTP status, where
    the trouble began after it.
    """

    def __init__(
        self,
        outcome: Outcome,
        *,
        reached: bool,
        address: Address | None = None,
        status: int | None = None,
        certain: bool = False,
    ) -> None:
        super().__init__(outcome.value)
        self.outcome = outcome
        self.reached = reached
        self.address = address
        self.status = status
        self.certain = certain or reached
