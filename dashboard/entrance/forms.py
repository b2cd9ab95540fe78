"""What a form of the entrance sent."""

from __future__ import annotations

from urllib.parse import parse_qs

from anyio import CapacityLimiter
from starlette.requests import Request

from dashboard.domain.accounts import LONGEST_PASSWORD
from dashboard.entrance.asked import Asked
from dashboard.entrance.browsers import browser_name
from dashboard.services.signing_in import Visitor

SLOW = CapacityLimiter(4)
"""Passwords are slow to check; whoever waits for one takes no thread from the others."""
LARGEST_FORM = 16 * 1024
LONGEST_FIELD = LONGEST_PASSWORD + 1000
"""Longer than anything that will do, so that it is refused as too long and not cut."""


class TooLarge(Exception):
    """More was posted than any form of ours holds."""


async def fields_of(request: Request) -> dict[str, str]:
    """The fields of a posted form, each as it was typed.

    Raises:
        TooLarge: it is larger than any of our forms; nobody we know sent it.
    """
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST_FORM:
            raise TooLarge
    try:
        found = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=20)
    except ValueError:  # UnicodeDecodeError is one
        return {}
    return {name: values[0][:LONGEST_FIELD] for name, values in found.items()}


def visitor_of(asked: Asked) -> Visitor:
    return Visitor(asked.address, browser_name(asked.header("user-agent")))
