"""Purchases by month and way of buying."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dashboard.domain.figures.procurement import Told, procurement_summary
from dashboard.domain.figures.procurement_ways import Egp, Way, egp_of, way_of
from dashboard.domain.figures.rows import NIL, Values
from tests.domain.figures.summing import DEC, FEB, JAN, NOV, OCT, Y2568, purchase, rows


@pytest.mark.parametrize(
    ("written", "way"),
    [
        ("เฉพาะเจาะจง", Way.SPECIFIC),
        ("วิธีเฉพาะเจาะจง (ข)", Way.SPECIFIC),
        (" วิธี คัดเลือก", Way.SELECTION),
        ("e-bidding", Way.OPEN),
        ("E-Bidding", Way.OPEN),
        ("ประกวดราคาอิเล็กทรอนิกส์", Way.OPEN),
        ("วิธีประกาศเชิญชวนทั่วไป", Way.OPEN),
        ("วิธีตลาดอิเล็กทรอนิกส์ (e-market)", Way.OPEN),
        ("สอบราคา", Way.OPEN),
        ("วิธีพิเศษ", Way.OTHER),
        ("", Way.UNSTATED),
        (" - ", Way.UNSTATED),
    ],
)
def test_ways_of_buying(written: str, way: Way) -> None:
    assert way_of(written) is way


@pytest.mark.parametrize(
    ("written", "egp"),
    [
        ("67119123456", Egp.NUMBERED),
        ("๖๗๑๑๙๑๒๓๔๕๖", Egp.NUMBERED),
        ("ไม่ต้องดำเนินการผ่านระบบ e-GP", Egp.EXEMPT),
        ("ไม่ต้องดำเนินการผ่านระบบ  E-GP", Egp.EXEMPT),
        ("ไม่มี", Egp.ODD),
        ("12", Egp.ODD),
        ("", Egp.UNSTATED),
        ("-", Egp.UNSTATED),
    ],
)
def test_column_16(written: str, egp: Egp) -> None:
    assert egp_of(written) is egp


def test_column_14_is_summed_and_column_9_never() -> None:
    values = [
        purchase(OCT, "100.50", allocated=Decimal(9000)),
        purchase(OCT, "200", "คัดเลือก", allocated=Decimal(9000)),
        purchase(NOV, "50", allocated=Decimal(9000)),
        purchase(NOV, allocated=Decimal(9000)),
    ]
    summary = procurement_summary(rows(values), Y2568, [OCT, NOV])
    assert summary.spent == Decimal("350.50")
    assert [month.spent for month in summary.months[:3]] == [Decimal("300.50"), 50, 0]
    assert [month.purchases for month in summary.months[:3]] == [2, 2, 0]
    assert summary.spent_by_way == {Way.SPECIFIC: Decimal("150.50"), Way.SELECTION: 200}
    assert list(summary.spent_by_way) == [Way.SPECIFIC, Way.SELECTION]
    assert summary.without_price == 1


def test_what_each_month_tells() -> None:
    nil: Values = {"month": NOV, NIL: True}
    summary = procurement_summary(rows([purchase(OCT, "1"), nil]), Y2568, [OCT, NOV, DEC])
    told = [month.told for month in summary.months]
    assert told[:4] == [Told.PURCHASES, Told.NIL, Told.MISSING, Told.AHEAD]
    assert summary.told(Told.NIL) == (NOV,)
    assert summary.told(Told.MISSING) == (DEC,)
    assert len(told) == 12
    assert summary.purchases == 1
    assert sum(summary.egp.values()) == 1, "a nil month is no purchase without an e-GP number"


@pytest.mark.parametrize(
    ("prices", "compared", "saved", "above", "share"),
    [
        ([], 0, "0", 0, None),
        ([("100", None)], 0, "0", 0, None),
        ([("100", "90"), (None, "500")], 1, "10", 0, "0.1"),
        ([("100", "120"), ("100", "50")], 2, "30", 1, "0.15"),
        ([("0", "0")], 1, "0", 0, None),
    ],
)
def test_saved_against_reference_prices(
    prices: list[tuple[str | None, str | None]],
    compared: int,
    saved: str,
    above: int,
    share: str | None,
) -> None:
    values = [
        purchase(JAN, agreed) | ({"reference_price": Decimal(reference)} if reference else {})
        for reference, agreed in prices
    ]
    saving = procurement_summary(rows(values), Y2568, []).saving
    assert (saving.compared, saving.saved, saving.above) == (compared, Decimal(saved), above)
    assert saving.share == (None if share is None else Decimal(share))


def test_purchases_without_an_egp_number_are_counted_by_what_stands_there() -> None:
    written = ["67119123456", "ไม่ต้องดำเนินการผ่านระบบ e-GP", "", ""]
    values = [purchase(FEB, "1", egp=egp) for egp in written if egp]
    values += [purchase(FEB, "1") for egp in written if not egp]
    egp = procurement_summary(rows(values), Y2568, []).egp
    assert egp == {Egp.NUMBERED: 1, Egp.EXEMPT: 1, Egp.UNSTATED: 2}
