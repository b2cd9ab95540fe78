"""Does a page ask who is there, before it shows anything?"""

from __future__ import annotations

import re

from dashboard.links.addresses import Address
from dashboard.links.answers import Answer
from dashboard.links.pages import Page

_HOSTS = frozenset(
    {
        "accounts.google.com",  # a file on Google Drive that is not shared with everybody
        "login.live.com",
        "login.microsoftonline.com",
    }
)
_STEP = re.compile(r"(wp-|service)?(log|sign)[-_]?(in|on)(\.\w+)?", re.I)
_LITTLE_TEXT = 2_000
"""Characters: a page that shows more has a sign-in box for its staff, beside what it shows."""


def asks_to_sign_in(start: Address, answer: Answer, page: Page | None) -> bool:
    """Was the visit led to a sign-in, or does the page show a password field and little else?"""
    if answer.address.host in _HOSTS:
        return True
    if _is_sign_in(answer.address) and not _is_sign_in(start):
        return True
    return page is not None and page.has_password and len(page.text) < _LITTLE_TEXT


def _is_sign_in(address: Address) -> bool:
    return any(_STEP.fullmatch(step) for step in address.path.split("/"))
