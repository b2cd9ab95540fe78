"""The facts of a finding in words: months, places, formats, cells."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.catalogue import HomePage
from dashboard.domain.documents import Personal, Place
from dashboard.domain.evidence import Language
from dashboard.domain.fiscal import Month, Period
from dashboard.domain.links import Outcome
from dashboard.text import dates, item

MOST_LISTED = 5
RUN = 3
"""From this many months in a row on they are told as first to last."""

AND_MORE = Bilingual("{listed} และอีก {more} รายการ", "{listed} and {more} more")
MORE_PLACES = Bilingual("{listed} และอีก {more} แห่ง", "{listed} and {more} more places")
RUN_OF_MONTHS = Bilingual("{first} ถึง {last}", "{first} to {last}")
PAGE = Bilingual("หน้า {page}", "page {page}")
SHEET = Bilingual("แผ่นงาน {sheet}", "sheet {sheet}")
CELL = Bilingual("แผ่นงาน {sheet} ช่อง {cell}", "sheet {sheet}, cell {cell}")
SOMEWHERE = Bilingual("ไม่ทราบตำแหน่ง", "place unknown")
FORMATS = {"pdf": "PDF", "xlsx": "Excel", "docx": "Word", "jpg": "JPG", "png": "PNG"}
PERSONAL = {
    Personal.IDENTITY: Bilingual("เลขประจำตัวประชาชน", "identity numbers"),
    Personal.MOBILE: Bilingual("หมายเลขโทรศัพท์มือถือ", "mobile numbers"),
    Personal.ACCOUNT: Bilingual("เลขที่บัญชีธนาคาร", "bank account numbers"),
}
OUTCOME = {
    Outcome.OPEN: Bilingual("เปิดได้", "it opened"),
    Outcome.GONE: Bilingual("ไม่พบหน้า", "there is nothing there"),
    Outcome.SIGN_IN: Bilingual("ขอให้เข้าสู่ระบบ", "it asks for a sign-in"),
    Outcome.FAILED: Bilingual("เว็บไซต์แจ้งข้อผิดพลาด", "the website answered with an error"),
    Outcome.TOO_SLOW: Bilingual("ตอบช้าเกินกำหนด", "it took too long"),
    Outcome.TOO_LARGE: Bilingual("ไฟล์ใหญ่เกินกำหนด", "it is too large"),
    Outcome.FORBIDDEN: Bilingual("เป็นที่อยู่ภายใน คนภายนอกเปิดไม่ได้", "outsiders cannot reach it"),
    Outcome.UNREACHABLE: Bilingual("เชื่อมต่อไม่ได้", "it could not be reached"),
}


def spoken(name: str, value: object, facts: Mapping[str, Any]) -> Bilingual:
    """One of a finding's facts as people say it, by its name where the value does not tell."""
    if name == "places":
        return _places(facts["places"], facts["count"])
    if name in _BY_NAME:
        return _BY_NAME[name](value)
    return listed([_one(each) for each in value]) if isinstance(value, tuple) else _one(value)


def listed(words: Sequence[Bilingual]) -> Bilingual:
    """At most five, and how many more there are."""
    told = _joined(words[:MOST_LISTED])
    more = len(words) - MOST_LISTED
    return AND_MORE.filled(listed=told, more=more) if more > 0 else told


def months_in_words(months: Iterable[Month]) -> Bilingual:
    """``ต.ค. 2567, ม.ค. 2568 ถึง มี.ค. 2568``"""
    runs: list[list[Month]] = []
    for month in sorted(months):
        if runs and runs[-1][-1].plus(1) == month:
            runs[-1].append(month)
        else:
            runs.append([month])
    return _joined([each for run in runs for each in _run(run)])


def _run(months: Sequence[Month]) -> list[Bilingual]:
    said = [dates.month_and_year(month) for month in months]
    if len(said) < RUN:
        return said
    return [RUN_OF_MONTHS.filled(first=said[0], last=said[-1])]


def _periods(periods: Sequence[Period]) -> Bilingual:
    if all(period.first == period.last for period in periods):
        return months_in_words(period.first for period in periods)
    return _joined([dates.period_name(period) for period in periods])


def _formats(choices: Sequence[Sequence[str]]) -> Bilingual:
    one_of = [_joined(map(_format, choice), item.FORMAT_OR) for choice in choices]
    return _joined(one_of, item.FORMAT_AND)


def _format(code: str) -> Bilingual:
    return Bilingual(FORMATS[code], FORMATS[code])


def _places(places: Sequence[Place], count: int) -> Bilingual:
    told = _joined([_place(place) for place in places])
    more = count - len(places)
    return MORE_PLACES.filled(listed=told, more=more) if more > 0 else told


def _place(place: Place) -> Bilingual:
    if place.sheet is not None:
        words = CELL if place.cell is not None else SHEET
        return words.filled(sheet=place.sheet, cell=place.cell)
    return SOMEWHERE if place.page is None else PAGE.filled(page=place.page)


def _quoted(texts: Iterable[str]) -> Bilingual:
    return listed([Bilingual(f"“{text}”", f"“{text}”") for text in texts])


def _one(value: object) -> Bilingual:
    match value:
        case Month():
            return dates.month_and_year(value)
        case Period():
            return dates.period_name(value)
        case Language():
            return item.LANGUAGE[value]
        case Personal():
            return PERSONAL[value]
        case Outcome():
            return OUTCOME[value]
        case HomePage():
            return item.HOME_PAGES[value]
        case Place():
            return _place(value)
        case date():
            return dates.day(value)
        case _:
            return Bilingual(str(value), str(value))


def _joined(words: Iterable[Bilingual], between: Bilingual | None = None) -> Bilingual:
    told = list(words)
    th, en = (between.th, between.en) if between else (", ", ", ")
    return Bilingual(th.join(each.th for each in told), en.join(each.en for each in told))


_BY_NAME: dict[str, Callable[[Any], Bilingual]] = {
    "months": months_in_words,
    "periods": _periods,
    "formats": _formats,
    "columns": _quoted,
}
