"""The rules that a file and a table on a screen share."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.figures.complaints import row_of
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Value
from dashboard.domain.figures.rows import NIL, FigureRow, key_of
from dashboard.domain.figures.rules import Code, Doubt, Level, doubts
from dashboard.domain.figures.rules.procurement import WITHOUT_EGP, has_ended, is_egp
from dashboard.domain.figures.shapes import SECTIONS, SHAPES
from dashboard.domain.fiscal import FiscalYear, Month, Period
from dashboard.text.figure_doubts import WORDS, said

YEAR = FiscalYear(2568)
OCT, NOV, DEC = YEAR.months[:3]
BAHT_5, BAHT_6 = Decimal(5), Decimal(6)
Q4, Q1 = Period.quarter(FiscalYear(2567), 4), Period.quarter(YEAR, 1)


def row(dataset: Dataset, values: Mapping[str, Value]) -> FigureRow:
    return FigureRow(key_of(SHAPES[dataset], values), values)


def found(
    dataset: Dataset, *rows: Mapping[str, Value], today: date | None = None
) -> list[tuple[Code, str]]:
    made = [row(dataset, values) for values in rows]
    return [(doubt.code, doubt.field) for doubt in doubts(dataset, made, YEAR, today)]


BOUGHT: Mapping[str, Value] = {"month": OCT, "name": "ก", "egp": WITHOUT_EGP}
CASE: Mapping[str, Value] = {
    "month": OCT, "group": "1", "offence": "ก", "reported": 2, "arrested": 1
}  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, []),
        ({"group": "5"}, [(Code.NOT_A_CHOICE, "group")]),
        ({"offence": ""}, [(Code.MISSING, "offence")]),
        ({"offence": "ก" * 301}, [(Code.TOO_LONG, "offence")]),
        ({"reported": -1}, [(Code.OUT_OF_RANGE, "reported")]),
        ({"reported": True}, [(Code.WRONG_FORM, "reported")]),
        ({"month": Month(2025, 10)}, [(Code.OUTSIDE_YEAR, "month")]),
        ({"month": "ต.ค."}, [(Code.WRONG_FORM, "month")]),
        ({"arrested": 3}, [(Code.ARRESTED_OVER_REPORTED, "arrested")]),
        ({"arrested": 3, "group": "4"}, []),
    ],
)
def test_forms_come_before_rules(
    changed: Mapping[str, Value], expected: list[tuple[Code, str]]
) -> None:
    assert found(Dataset.CASES, {**CASE, **changed}) == expected


@pytest.mark.parametrize(
    ("amount", "code"),
    [
        (Decimal("-1"), Code.OUT_OF_RANGE),
        (Decimal("0.001"), Code.WRONG_FORM),
        (Decimal("NaN"), Code.WRONG_FORM),
        (Decimal(10**12), Code.OUT_OF_RANGE),
    ],
)
def test_baht(amount: Decimal, code: Code) -> None:
    assert found(Dataset.PROCUREMENT, {**BOUGHT, "allocated": amount}) == [(code, "allocated")]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, []),
        ({"egp": ""}, [(Code.EGP_BLANK, "egp")]),
        ({"egp": "123"}, [(Code.EGP_ODD, "egp")]),
        (
            {"agreed_price": BAHT_6, "reference_price": BAHT_5},
            [(Code.OVER_REFERENCE, "agreed_price")],
        ),
        ({"agreed_price": BAHT_6, "allocated": BAHT_5}, [(Code.OVER_ALLOCATED, "agreed_price")]),
        ({"agreed_price": Decimal(5), "allocated": Decimal(5)}, []),
        ({"status": "สิ้นสุดสัญญา", "vendor": "ข"}, [(Code.ENDED_WITHOUT_PRICE, "agreed_price")]),
        ({"status": "ลงนาม", "agreed_price": BAHT_5}, [(Code.ENDED_WITHOUT_VENDOR, "vendor")]),
        ({"status": "ยังไม่สิ้นสุดสัญญา"}, []),
        ({"fiscal_year": 2567}, [(Code.OTHER_FISCAL_YEAR, "fiscal_year")]),
    ],
)  # fmt: skip
def test_purchases(changed: Mapping[str, Value], expected: list[tuple[Code, str]]) -> None:
    assert found(Dataset.PROCUREMENT, {**BOUGHT, **changed}) == expected


@pytest.mark.parametrize(
    ("written", "is_right"),
    [("123456789", True), ("1" * 13, True), ("1" * 14, False), ("12345678", False),
     ("๑๒๓๔๕๖๗๘๙", False),
     (WITHOUT_EGP, True), ("ไม่ต้องดำเนินการผ่านระบบ eGP", True), ("ไม่ต้อง", False)],
)  # fmt: skip
def test_project_numbers(written: str, is_right: bool) -> None:
    assert is_egp(written) is is_right


@pytest.mark.parametrize(
    ("status", "ended"),
    [("สิ้นสุดสัญญา", True), ("ลงนามในสัญญา", True), ("อยู่ระหว่างดำเนินการ", False),
     ("ยังไม่ลงนาม", False), ("รอตรวจรับ", False), ("", False)],
)  # fmt: skip
def test_statuses(status: str, ended: bool) -> None:
    assert has_ended(status) is ended


def test_a_nil_month_has_no_purchases_and_says_so_of_either() -> None:
    nil: Mapping[str, Value] = {"month": OCT, NIL: True}
    rows = [row(Dataset.PROCUREMENT, values) for values in (nil, BOUGHT)]
    [doubt] = doubts(Dataset.PROCUREMENT, rows, YEAR)
    assert (doubt.code, doubt.level, doubt.key) == (Code.NIL_WITH_ROWS, Level.ERROR, rows[0].key)
    assert doubt.or_else is not None and doubt.or_else.key == rows[1].key
    assert found(Dataset.PROCUREMENT, nil, {**BOUGHT, "month": NOV}) == []


def test_the_fund() -> None:
    def quarter(period: Period, carried: int, spent: int) -> Mapping[str, Value]:
        amounts = {"carried": carried, "allocated": 10, "spent": spent}
        return {"quarter": period, **{name: Decimal(baht) for name, baht in amounts.items()}}

    assert found(Dataset.FUND, quarter(Q4, 0, 4), quarter(Q1, 6, 16)) == []
    assert found(Dataset.FUND, quarter(Q4, 0, 11)) == [(Code.FUND_OVERSPENT, "spent")]
    assert found(Dataset.FUND, quarter(Q4, 0, 4), quarter(Q1, 5, 0)) == [
        (Code.FUND_CHAIN, "carried")
    ]
    future = found(Dataset.FUND, quarter(Q1, 0, 0), today=date(2024, 9, 30))
    assert future == [(Code.FUTURE, "quarter")]


def test_risks_of_every_section() -> None:
    rows: list[Mapping[str, Value]] = [
        {"section": section, "process": "ก", "risk": "ข", "likelihood": 1, "impact": 5}
        for section in SECTIONS
    ]
    assert found(Dataset.RISKS, *rows) == []
    assert found(Dataset.RISKS, *rows[1:]) == [(Code.SECTIONS_MISSING, "")]
    assert found(Dataset.RISKS) == []
    assert found(Dataset.RISKS, {**rows[0], "impact": 6}) == [(Code.OUT_OF_RANGE, "impact")]


def activity(day: int, kind: str, head: bool) -> Mapping[str, Value]:
    return {
        "day": date(2024, 11, day), "section": "traffic", "name": "ก", "kind": kind,
        "head_took_part": head,
    }  # fmt: skip


def test_five_activities_with_the_head_of_both_kinds() -> None:
    five = [
        activity(day, kind, True)
        for day, kind in enumerate(["policy", "teaching", *["other"] * 3], 1)
    ]
    assert found(Dataset.ACTIVITIES, *five) == []
    assert found(Dataset.ACTIVITIES, *five[1:]) == [
        (Code.HEAD_TOO_FEW, ""),
        (Code.KINDS_MISSING, ""),
    ]
    assert found(Dataset.ACTIVITIES, *five, today=date(2024, 11, 4)) == [(Code.FUTURE, "day")]


def test_the_chain_of_complaints_blames_either_month() -> None:
    rows = [row_of(ComplaintMonth(OCT, 0, 2, 1, 1)), row_of(ComplaintMonth(NOV, 0, 0, 0, 0))]
    [doubt] = doubts(Dataset.COMPLAINTS, rows, YEAR)
    assert (doubt.key, doubt.field) == (rows[1].key, "carried")
    assert doubt.or_else is not None
    assert (doubt.or_else.key, doubt.or_else.field) == (rows[0].key, "pending")
    other = row_of(ComplaintMonth(NOV, 1, 0, 0, 1, "general"))
    assert list(doubts(Dataset.COMPLAINTS, [rows[0], other], YEAR)) == []


@pytest.mark.parametrize(("last", "doubted"), [(85, True), (84, False), (19, False)])
def test_a_jump_is_ten_times_the_middle_of_the_others(last: int, doubted: bool) -> None:
    rows = [{**CASE, "month": OCT, "reported": 8}, {**CASE, "month": NOV, "reported": 9}]
    jumped = found(Dataset.CASES, *rows, {**CASE, "month": DEC, "reported": last})
    assert jumped == ([(Code.JUMP, "reported")] if doubted else [])


def test_every_code_has_words() -> None:
    assert set(WORDS) == set(Code)


def test_words_name_the_column_and_the_choice() -> None:
    doubt = Doubt("", "", Code.SECTIONS_MISSING, facts={"sections": ("traffic",), "count": 1})
    assert "งานจราจร" in said(Dataset.RISKS, doubt).th
    missing = Doubt("k", "offence", Code.MISSING, facts={})
    assert said(Dataset.CASES, missing).th == "ช่องนี้ว่าง ต้องกรอกฐานความผิด"
