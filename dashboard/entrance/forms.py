"""What a form of the entrance sent."""

from __future__ import annotations

from urllib.parse import parse_qs

from starlette.requests import ClientDisconnect, Request

from dashboard.domain.accounts import LONGEST_PASSWORD
from dashboard.entrance.asked import Asked
from dashboard.entrance.browsers import browser_name
from dashboard.services.signing_in import Visitor

LARGEST_FORM = 16 * 1024
LONGEST_FIELD = LONGEST_PASSWORD + 1000
"""Longer than anything that will do, so that it is refused as too long and not cut."""


async def fields_of(request: Request) -> dict[str, str]:
    """The fields of a posted form, each as it was typed.

    Raises:
        ClientDisconnect: it is larger than any of our forms; nobody we know sent it.
    """
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST_FORM:
            raise ClientDisconnect
    try:
        found = parse_qs(body.decode(), keep_blank_values=True, max_num_fields=20)
    except ValueError:  # UnicodeDecodeError is one
        return {}
    return {name: values[0][:LONGEST_FIELD] for name, values in found.items()}


def visitor_of(asked: Asked) -> Visitor:
    return Visitor(asked.address, browser_name(asked.header("user-agent")))
