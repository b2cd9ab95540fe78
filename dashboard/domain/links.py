"""What was seen when a published address was opened (การตรวจลิงก์)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Outcome(StrEnum):
    """How opening an address ended."""

    OPEN = "open"
    GONE = "gone"
    SIGN_IN = "sign_in"
    FAILED = "failed"
    TOO_SLOW = "too_slow"
    TOO_LARGE = "too_large"
    FORBIDDEN = "forbidden"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True)
class LinkVisit:
    """The latest visit of an address; ``at`` is in UTC, ``status`` the HTTP status if any.

    ``content_hash`` is the SHA-256 of what a person would read there: the text of a page
    without markup, the bytes of anything else. ``years`` are Buddhist years named, with how
    often. ``on_home_page`` says whether the station's home page links there; None where the
    home page could not be opened. ``media_type`` is lower case, without parameters.
    """

    url: str
    at: datetime
    outcome: Outcome
    status: int | None = None
    final_url: str = ""
    title: str = ""
    media_type: str = ""
    content_hash: str = ""
    years: tuple[tuple[int, int], ...] = ()
    on_home_page: bool | None = None
