"""The second factor: a code of six digits that changes every half minute (TOTP, RFC 6238)."""

from __future__ import annotations

from datetime import datetime

import pyotp

from dashboard.domain.thai import arabic_digits

SECONDS = 30
NEIGHBOURS = (0, -1, 1)
"""A telephone's clock may be half a minute off either way."""


def new_secret() -> str:
    return pyotp.random_base32()


def address_of(secret: str, name: str, issuer: str) -> str:
    """What an authenticator reads in the picture: an ``otpauth://`` address."""
    return pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name=issuer)


def accepts(secret: str, code: str, now: datetime, last: int) -> int | None:
    """The time step a code belongs to, None where it is wrong or was used before.

    ``last`` is the step of the code that was used last: none of then or earlier will do.
    """
    if not secret:
        return None
    typed = "".join(arabic_digits(code).split())
    current = int(now.timestamp()) // SECONDS
    try:
        for step in (current + each for each in NEIGHBOURS):
            if step > last and pyotp.TOTP(secret).verify(typed, for_time=step * SECONDS):
                return step
    except ValueError:  # no base32: nobody's secret
        return None
    return None
