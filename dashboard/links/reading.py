"""From what came back to what an evaluator would have seen."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import datetime
from http import HTTPStatus

from dashboard.domain.links import LinkVisit, Outcome
from dashboard.domain.years_named import years_named
from dashboard.links.addresses import Address
from dashboard.links.answers import Answer
from dashboard.links.pages import Page, media_type
from dashboard.links.sign_in import asks_to_sign_in

_COUNTER = re.compile(
    r"((?:ผู้เข้าชม|ผู้เยี่ยมชม|จำนวนเข้าชม|เปิดอ่าน|เปิดดู|visitors?|page ?views?|hits)\D{0,20})\d[\d,]*",
    re.I,
)
"""A counter of visitors changes with every visit, and is no change of the page."""


def visit_of(
    url: str, at: datetime, start: Address, answer: Answer, page: Page | None
) -> LinkVisit:
    """What opening ``url`` came to; ``page`` is None for anything but HTML."""
    outcome = outcome_of(start, answer, page)
    is_open = outcome is Outcome.OPEN
    words = f"{page.title}\n{page.text}" if page else ""
    return LinkVisit(
        url=url,
        at=at,
        outcome=outcome,
        status=answer.status,
        final_url=str(answer.address),
        title=page.title if page else "",
        media_type=media_type(answer),
        content_hash=content_hash(answer, page) if is_open else "",
        years=years_named(words)[0] if is_open else (),
    )


def outcome_of(start: Address, answer: Answer, page: Page | None) -> Outcome:
    """How a visit that was answered ended."""
    if answer.status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        return Outcome.SIGN_IN
    if answer.status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        return Outcome.GONE
    if not HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
        return Outcome.FAILED
    return Outcome.SIGN_IN if asks_to_sign_in(start, answer, page) else Outcome.OPEN


def content_hash(answer: Answer, page: Page | None) -> str:
    """SHA-256 of a page's words, spaces and counters aside, or of the bytes of anything else."""
    if page is None:
        return hashlib.sha256(answer.body).hexdigest()
    words = unicodedata.normalize("NFC", f"{page.title}\n{page.text}")
    plain = _COUNTER.sub(r"\1", " ".join(words.split()))
    return hashlib.sha256(plain.encode("utf-8", "replace")).hexdigest()
