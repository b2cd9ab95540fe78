"""The number that a person reads on an error page and whoever helps finds in the log."""

from __future__ import annotations

import logging
import secrets

log = logging.getLogger(__name__)


def report(what: str, error: BaseException) -> str:
    """Log an error that nobody foresaw; returns the reference that is in its line."""
    reference = secrets.token_hex(4).upper()
    log.error("%s, reference %s", what, reference, exc_info=error, extra={"reference": reference})
    return reference
