"""Tokens that open something: told once to whoever may, kept as their hash."""

from __future__ import annotations

import secrets
from hashlib import sha256

LENGTH = 43
"""Letters of a token: 256 bits."""


def new_token() -> str:
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
