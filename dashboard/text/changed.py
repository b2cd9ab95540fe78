"""What somebody else changed meanwhile: the thing, and what it is now."""

from datetime import date

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import Catalogue
from dashboard.domain.fiscal import Month
from dashboard.domain.history import Happening
from dashboard.domain.reviews import ReviewState
from dashboard.text import dates, item, year_settings
from dashboard.text.owners import owners_in
from dashboard.text.reviews import REVIEW

EVIDENCE = Bilingual("หลักฐาน", "the evidence")
WHAT = {
    "sections": item.OWNERS,
    "officers": item.OWNERS,
    "due": item.DUE,
    "note": item.NOTE,
    "text": item.CONFIRM_TEXT,
    "catalogue": Bilingual("แบบตรวจ", "the form"),
    "catalogue_confirmed": Bilingual("การยืนยันแบบตรวจ", "the confirmation of the form"),
    "system_close": year_settings.SYSTEM_CLOSE,
    "state": Bilingual("การตรวจทาน", "the review"),
    **dict.fromkeys(("name", "requirement", "period", "language", "on_home_page"), EVIDENCE),
    "reviews_required": year_settings.REVIEWS_REQUIRED,
    "system_close_confirmed": Bilingual("การยืนยันวันปิดระบบ", "the confirmation of the closing day"),
}
CONFIRMED = Bilingual("ยืนยันแล้ว", "confirmed")
NOT_CONFIRMED = Bilingual("ยังไม่ยืนยัน", "not confirmed")
ASKED_FOR = Bilingual("ใช้", "asked for")
NOT_ASKED_FOR = Bilingual("ไม่ใช้", "not asked for")
EDITION = Bilingual("ฉบับปี {edition}", "the {edition} edition")
AS_IN_THE_FORM = Bilingual("ตามแบบตรวจ", "as in the form")
EMPTY = Bilingual("ว่าง", "empty")
SHOWN = 80
"""Characters of a text that are enough to know it again."""


def what_and_now(field: str, entry: Happening, catalogue: Catalogue) -> tuple[Bilingual, Bilingual]:
    """The field that an entry changed, and the value it gave it, in words."""
    return WHAT[field], _now(field, entry, catalogue)


def _now(field: str, entry: Happening, catalogue: Catalogue) -> Bilingual:
    value = entry.after[field]
    match field:
        case "sections" | "officers":
            return owners_in(entry.after, catalogue)
        case "due":
            return dates.month_and_year(Month.parse(value)) if value else AS_IN_THE_FORM
        case "system_close":
            return dates.day(date.fromisoformat(value))
        case "catalogue":
            return EDITION.filled(edition=value)
        case "state":
            return REVIEW[ReviewState(value)]
        case "name" | "requirement" | "period" | "language" | "on_home_page":
            return Bilingual(entry.after["name"], entry.after["name"])
        case "reviews_required":
            return ASKED_FOR if value else NOT_ASKED_FOR
        case "note" | "text":
            return _text(value)
        case _:
            return CONFIRMED if value else NOT_CONFIRMED


def _text(value: str | None) -> Bilingual:
    if not value:
        return EMPTY
    shown = value if len(value) <= SHOWN else f"{value[:SHOWN]}…"
    return Bilingual(shown, shown)
