"""Days, months and periods in words; Buddhist years in both languages."""

from datetime import date, datetime

from dashboard.domain import thai
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.fiscal import BUDDHIST_OFFSET, Month, Period, Span

ENGLISH_MONTHS = (
    *("Jan", "Feb", "Mar", "Apr", "May", "Jun"),
    *("Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
)


def month_name(month: Month) -> Bilingual:
    """``ต.ค.`` / ``Oct``"""
    return Bilingual(thai.month_short(month), ENGLISH_MONTHS[month.number - 1])


def month_and_year(month: Month) -> Bilingual:
    """``ต.ค. 2567`` / ``Oct 2567``"""
    english = f"{ENGLISH_MONTHS[month.number - 1]} {month.buddhist_year}"
    return Bilingual(thai.month_with_year(month), english)


def day(value: date) -> Bilingual:
    """``26 พ.ย. 2567`` / ``26 Nov 2567``"""
    english = f"{value.day} {ENGLISH_MONTHS[value.month - 1]} {value.year + BUDDHIST_OFFSET}"
    return Bilingual(thai.day_short(value), english)


def long_day(value: date) -> Bilingual:
    """``26 พฤศจิกายน 2567`` / ``26 Nov 2567``, for headings."""
    return Bilingual(thai.day_long(value), day(value).en)


def moment(value: datetime) -> Bilingual:
    """``26 พ.ย. 2567 14:05 น.`` in Thai time."""
    local = value.astimezone(thai.THAILAND)
    said = day(local.date())
    return Bilingual(f"{said.th} {local:%H:%M} น.", f"{said.en} {local:%H:%M}")


def period_name(period: Period) -> Bilingual:
    """A period as a column heading or a chip: ``ต.ค. 2567``, ``ไตรมาส 4/2567``, ``6 เดือนแรก``."""
    match period.span:
        case Span.MONTH:
            return month_and_year(period.first)
        case Span.QUARTER:
            quarter = f"{period.number}/{period.fiscal_year}"
            return Bilingual(f"ไตรมาส {quarter}", f"Q{quarter}")
        case Span.HALF if period.number == 1:
            return Bilingual(
                f"6 เดือนแรก ปี {period.fiscal_year}", f"first half {period.fiscal_year}"
            )
        case Span.HALF:
            return Bilingual(
                f"6 เดือนหลัง ปี {period.fiscal_year}", f"second half {period.fiscal_year}"
            )
        case Span.YEAR:
            return Bilingual(f"ทั้งปี {period.fiscal_year}", f"year {period.fiscal_year}")
