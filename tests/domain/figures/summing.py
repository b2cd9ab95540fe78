"""Rows for summaries, as the store would hand them over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from dashboard.domain.figures.fields import Value
from dashboard.domain.figures.rows import FigureRow, Values
from dashboard.domain.fiscal import FiscalYear, Period

Y2568 = FiscalYear(2568)
OCT, NOV, DEC, JAN, FEB, MAR = Y2568.months[:6]
Q4_BEFORE, Q1 = Period.quarter(FiscalYear(2567), 4), Period.quarter(Y2568, 1)


def rows(values: Iterable[Values]) -> list[FigureRow]:
    return [FigureRow(str(index), one) for index, one in enumerate(values)]


def fund(quarter: Period, carried: str, allocated: str, spent: str) -> Values:
    return {
        "quarter": quarter,
        "carried": Decimal(carried),
        "allocated": Decimal(allocated),
        "spent": Decimal(spent),
    }


def purchase(
    month: Value, agreed: str | None = None, method: str = "เฉพาะเจาะจง", **more: Value
) -> dict[str, Value]:
    price: dict[str, Value] = {} if agreed is None else {"agreed_price": Decimal(agreed)}
    return {"month": month, "name": "วัสดุสำนักงาน", "method": method, **price, **more}


def cases(month: Value, group: str, reported: int, arrested: int, offence: str = "ก") -> Values:
    return {
        "month": month,
        "group": group,
        "offence": offence,
        "reported": reported,
        "arrested": arrested,
    }


def risk(section: str, likelihood: int, impact: int, **more: Value) -> Values:
    return {
        "section": section,
        "process": "การตรวจค้น",
        "risk": "เรียกรับ",
        "likelihood": likelihood,
        "impact": impact,
        **more,
    }


def activity(day: Value, section: str, kind: str = "other", **more: Value) -> Values:
    return {
        "day": day,
        "section": section,
        "name": "กิจกรรม",
        "kind": kind,
        "head_took_part": False,
        **more,
    }


def standing(day: date, officers: int, public: int = 0) -> Values:
    return {"day": day, "officers": officers, "public": public}


def briefing(day: date, topic: str, attended: int) -> Values:
    return {"day": day, "topic": topic, "attended": attended}
