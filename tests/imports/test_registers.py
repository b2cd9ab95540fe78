"""A register of complaints is counted into months; kinds of complaints are kept apart."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.figures.complaints import month_from, row_of
from dashboard.imports.plan import Choices, Dataset, Plan, plan_file
from tests.imports.files import COMPLAINT_TITLES, YEAR, Rows, delimited, workbook

OCT, NOV, DEC = YEAR.months[:3]
REGISTER = ["ที่", "วันที่รับเรื่อง", "ผู้ร้อง", "ประเภทเรื่อง", "สถานะ", "วันที่แล้วเสร็จ"]


def planned(rows: Rows, today: date | None = None, choices: Choices = Choices()) -> Plan:  # noqa: B008
    content = delimited(rows)
    return plan_file(Dataset.COMPLAINTS, "ก.csv", content, YEAR, (), choices, today=today)


def counts(plan: Plan) -> list[tuple[object, ...]]:
    months = map(month_from, plan.new)
    return [(m.kind, m.month, m.carried, m.received, m.completed, m.pending) for m in months]


def test_cases_are_counted_and_not_kept() -> None:
    plan = planned(
        [
            ["ทะเบียนเรื่องร้องเรียน ปีงบประมาณ 2568"],
            REGISTER,
            [1, "15/9/2567", "ก", "", "แล้วเสร็จ", "2/10/2567"],
            [2, "20 ก.ย. 67", "ก", "", "อยู่ระหว่างดำเนินการ", ""],
            [3, "1 ต.ค. 67", "ก", "ทุจริต", "ยุติเรื่อง", "30/10/2024"],
            [4, "๓๑/๑๐/๒๕๖๗", "ก", "ทั่วไป", "", "1/12/2567"],
            [5, "1/8/2567", "ก", "", "แล้วเสร็จ", "9/9/2567"],
            ["รวม", "5 เรื่อง"],
        ]
    )
    assert plan.errors == ()
    assert counts(plan) == [
        ("corruption", OCT, 2, 1, 2, 1),
        ("general", OCT, 0, 1, 0, 1),
        ("general", NOV, 1, 0, 0, 1),
        ("general", DEC, 1, 0, 1, 0),
    ]
    assert plan.is_counted
    assert "นับจากทะเบียน 5 เรื่อง" in plan.notes[-1].message.th
    assert plan.warnings == ()


@pytest.mark.parametrize(
    ("row", "cell", "words"),
    [
        (["32/10/2567", "ยุติ", ""], "A2", "32/10/2567"),
        (["", "ยุติ", "1/10/2567"], "A2", "วันที่รับเรื่อง"),
        (["\u200c", "ยุติ", "1/10/2567"], "A2", "วันที่รับเรื่อง"),
        (["5/10/2567", "ยุติ", "1/10/2567"], "C2", "มาก่อน"),
        (["5/10/2567", "งง", ""], "B2", "ไม่รู้จักสถานะ"),
        (["5/10/2567", "ยุติ", "วันจันทร์"], "C2", "วันจันทร์"),
    ],
)
def test_cases_that_cannot_be_counted(row: list[object], cell: str, words: str) -> None:
    plan = planned([["วันที่รับเรื่อง", "สถานะ", "วันที่แล้วเสร็จ"], row])
    assert [(error.cell, words in error.message.th) for error in plan.errors] == [(cell, True)]
    assert (plan.refused, plan.new) == (1, ())


def test_a_status_without_a_day_counts_in_the_month_received_and_is_doubted() -> None:
    plan = planned([["วันที่รับ", "สถานะ"], ["5/10/2567", "แล้วเสร็จ"], ["6/11/2567", "รอพิจารณา"]])
    assert counts(plan) == [("corruption", OCT, 0, 1, 1, 0), ("corruption", NOV, 0, 1, 0, 1)]
    assert ["1 เรื่อง" in warning.message.th for warning in plan.warnings] == [True]


def test_a_day_after_today_is_doubted() -> None:
    rows = [["วันที่รับ", "สถานะ"], ["5/12/2567", "รอ"]]
    assert planned(rows, today=date(2024, 12, 6)).warnings == ()
    assert "A2" in [w.cell for w in planned(rows, today=date(2024, 12, 4)).warnings]


def test_kinds_in_a_column_have_chains_of_their_own() -> None:
    titles = ["เดือน", "ประเภท", *COMPLAINT_TITLES[1:5]]
    plan = planned(
        [
            titles,
            ["ต.ค.", "ทุจริต", 0, 3, 2, 1],
            ["", "ทั่วไป", 0, 5, 0, 5],
            ["พ.ย.", "ทุจริต", "", 0, 1, ""],
            ["", "ทั่วไป", 5, 0, 0, 5],
        ]
    )
    assert (plan.errors, plan.warnings) == ((), ())
    assert [row.values["pending"] for row in plan.new] == [1, 5, 0, 5]
    broken = planned([titles, ["ต.ค.", "ทั่วไป", 0, 1, 0, 1], ["พ.ย.", "ทั่วไป", 2, 0, 0, 2]])
    assert [error.cell for error in broken.errors] == ["C3"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("เรื่องร้องเรียนการจัดซื้อจัดจ้าง ปี 2568", "procurement"),
        ("เรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", "corruption"),
        ("สถิติ", "corruption"),
    ],
)
def test_a_title_tells_the_kind(title: str, kind: str) -> None:
    content = workbook([[title], COMPLAINT_TITLES, ["ต.ค.", 0, 1, 1, 0]])
    plan = plan_file(Dataset.COMPLAINTS, "a.xlsx", content, YEAR, ())
    assert plan.new == (row_of(ComplaintMonth(OCT, 0, 1, 1, 0, kind)),)


def test_a_register_is_compared_with_what_is_recorded() -> None:
    known = [row_of(ComplaintMonth(OCT, 0, 2, 1, 1))]
    content = delimited([["วันที่รับ", "สถานะ"], ["5/10/2567", "แล้วเสร็จ"]])
    plan = plan_file(Dataset.COMPLAINTS, "a.csv", content, YEAR, known)
    assert [change.new for change in plan.changed] == [row_of(ComplaintMonth(OCT, 0, 1, 1, 0))]
