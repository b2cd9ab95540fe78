"""Baht, shares and counts in words."""

from decimal import Decimal
from fractions import Fraction

from dashboard.domain.bilingual import Bilingual


def baht(amount: Decimal) -> str:
    """``1,234,567.89``"""
    return f"{amount:,.2f}"


def baht_short(amount: Decimal) -> str:
    """``1,234,568``: whole baht, for a line of prose."""
    return f"{amount:,.0f}"


def signed_baht(amount: Decimal) -> str:
    """``+1,234.00`` or ``-1,234.00``, with a real minus sign; nothing has none."""
    if not amount:
        return baht(amount)
    return f"{amount:+,.2f}".replace("-", "−")


def percent(share: Decimal | Fraction | None) -> Bilingual:
    """``ร้อยละ 12.4`` / ``12.4%``; a dash where there is nothing to divide."""
    if share is None:
        return Bilingual("-", "-")
    value = f"{float(share) * 100:.1f}"
    return Bilingual(f"ร้อยละ {value}", f"{value}%")
