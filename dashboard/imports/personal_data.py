"""Numbers that tell who someone is: what is imported here is about to be published."""

from __future__ import annotations

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.documents import Personal
from dashboard.domain.personal import personal_numbers
from dashboard.text import imports as wording

_SAID = {
    Personal.IDENTITY: wording.IDENTITY_NUMBER,
    Personal.MOBILE: wording.MOBILE_NUMBER,
}


def personal_data_in(text: str) -> Bilingual | None:
    """An identity or else a mobile number standing in a text, as it is called; None without."""
    found = (_SAID[kind] for kind in personal_numbers(text) if kind in _SAID)
    return next(found, None)
