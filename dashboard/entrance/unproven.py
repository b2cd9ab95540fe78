"""Why a provider did not prove who somebody is, in words that may stand in a log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

SAID = frozenset(
    {
        *("access_denied", "account_selection_required", "consent_required"),
        *("interaction_required", "invalid_client", "invalid_grant", "invalid_request"),
        *("invalid_scope", "login_required", "server_error", "temporarily_unavailable"),
        *("unauthorized_client", "unsupported_grant_type", "unsupported_response_type"),
    }
)
"""Errors of the standards (RFC 6749 4.1.2.1 and 5.2, OpenID Connect Core 3.1.2.6)."""
CLAIMS = frozenset({"iss", "sub", "aud", "exp", "iat", "nbf", "nonce", "azp", "at_hash"})


class Unproven(Exception):
    """The provider did not prove who this is; the message holds nothing that anybody sent."""


def said(error: object) -> str:
    """What a provider gave as its error, where it is one of those there are."""
    return error if isinstance(error, str) and error in SAID else "an error of its own"


@contextmanager
def nothing_told(what: str) -> Iterator[None]:
    """Whatever goes wrong with the provider's answer, without a word of it.

    Libraries quote answers, tokens and addresses in their messages. Nothing that a provider may
    send is foreseen in full either, hence every exception.
    """
    try:
        yield
    except Unproven:
        raise
    except Exception as error:
        why, claim = type(error).__name__, getattr(error, "claim", None)
        if claim in CLAIMS:
            why = f"{why} of {claim}"
        raise Unproven(f"{what} ({why})") from None
