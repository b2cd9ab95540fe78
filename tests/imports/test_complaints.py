"""Complaint sheets: what is read, what is computed, and every fault by its cell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.figures.complaints import month_from, row_of
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.imports.plan import Dataset, FieldChange, Plan, plan_file
from dashboard.text import imports as wording
from tests.imports.files import (
    COMPLAINT_TITLES,
    MONTHS,
    YEAR,
    Rows,
    delimited,
    workbook,
)

OCT, NOV, DEC = Month(2024, 10), Month(2024, 11), Month(2024, 12)


def planned(
    rows: Rows, existing: Sequence[ComplaintMonth] = (), titles: Sequence[object] = COMPLAINT_TITLES
) -> Plan:
    content = delimited([titles, *rows])
    return plan_file(
        Dataset.COMPLAINTS, "ร้องเรียน.csv", content, YEAR, [row_of(month) for month in existing]
    )


def counts(plan: Plan) -> list[tuple[Month, int, int, int, int]]:
    return [
        (m.month, m.carried, m.received, m.completed, m.pending) for m in map(month_from, plan.new)
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([["ต.ค.", 0, 3, 2, 1]], [(OCT, 0, 3, 2, 1)]),
        ([["ตุลาคม ๒๕๖๗", "๐", "๓", "๒", "๑", ""]], [(OCT, 0, 3, 2, 1)]),
        ([["10/2567", "-", "3 เรื่อง", "2", "1"]], [(OCT, 0, 3, 2, 1)]),
        ([["ต.ค. 67", "", 3, 2, ""]], [(OCT, 0, 3, 2, 1)]),
        ([["ต.ค.", 2, 3, 1, ""], ["พ.ย.", "", 0, 1, ""]], [(OCT, 2, 3, 1, 4), (NOV, 4, 0, 1, 3)]),
        ([["พ.ย.", "", 0, 1, ""], ["ต.ค.", 2, 3, 1, ""]], [(OCT, 2, 3, 1, 4), (NOV, 4, 0, 1, 3)]),
        ([["ต.ค.", "ไม่มีเรื่องร้องเรียน"]], [(OCT, 0, 0, 0, 0)]),
        ([["ต.ค.", "", "", "", "", "ไม่มีเรื่องร้องเรียน"]], [(OCT, 0, 0, 0, 0)]),
        ([["ต.ค.", "-", "-", "–", "-"]], [(OCT, 0, 0, 0, 0)]),
        (
            [["ต.ค.", 0, 2, 0, 2], ["พ.ย.", "ไม่มีเรื่องร้องเรียน"]],
            [(OCT, 0, 2, 0, 2), (NOV, 2, 0, 0, 2)],
        ),
        ([["ต.ค.", "", 1, 1, ""], [], ["พ.ย.", "", "", "", ""]], [(OCT, 0, 1, 1, 0)]),
    ],
)
def test_rows_that_are_read(rows: Rows, expected: list[tuple[object, ...]]) -> None:
    plan = planned(rows)
    assert (plan.errors, plan.warnings) == ((), ())
    assert counts(plan) == expected


@pytest.mark.parametrize(
    "titles",
    [
        ["ประจำเดือน", "ยอดยกมา", "จำนวนเรื่องที่รับใหม่ (เรื่อง)", "ดำเนินการแล้วเสร็จฯ", "คงค้าง"],
        ["Month", "Carried over", "Received", "Completed", "Pending"],
        ["  เดือน ", "ยก มา", "รับใหม่\n(เรื่อง)", "แล้ว เสร็จ", "อยู่ระหว่างดําเนินการ"],
    ],
)
def test_titles_people_write(titles: list[str]) -> None:
    plan = planned([["ต.ค.", 0, 3, 2, 1]], titles=titles)
    assert (plan.errors, plan.warnings) == ((), ())
    assert counts(plan) == [(OCT, 0, 3, 2, 1)]


@pytest.mark.parametrize("order", [(0, 2, 3), (3, 2, 0)])
def test_columns_in_any_order_and_some_left_out(order: tuple[int, ...]) -> None:
    cells = ["ต.ค.", 0, 3, 2, 1]
    plan = planned([[cells[i] for i in order]], titles=[COMPLAINT_TITLES[i] for i in order])
    assert plan.errors == ()
    assert counts(plan) == [(OCT, 0, 3, 2, 1)]


@pytest.mark.parametrize(
    ("rows", "cell", "words"),
    [
        ([["ต.ค.", 0, -3, 2, 1]], "C2", "ติดลบ"),
        ([["ต.ค.", 0, "(3)", 2, 1]], "C2", "ติดลบ"),
        ([["ต.ค.", 0, 1.5, 0, 1]], "C2", "เศษทศนิยม"),
        ([["ต.ค.", 0, "สาม", 2, 1]], "C2", "สาม"),
        ([["ต.ค.", 0, "", 2, 1]], "C2", "ว่าง"),
        ([["ต.ค.", 0, 3, "", 1]], "D2", "ว่าง"),
        ([["", 0, 3, 2, 1]], "A2", "ไม่ได้ระบุเดือน"),
        ([["เดือนแรก", 0, 3, 2, 1]], "A2", "เดือนแรก"),
        ([["31/02/2568", 0, 3, 2, 1]], "A2", "31/02/2568"),
        ([["ต.ค. 2568", 0, 3, 2, 1]], "A2", "ไม่อยู่ในปีงบประมาณ 2568"),
        ([["ก.ย. 67", 0, 3, 2, 1]], "A2", "ไม่อยู่ในปีงบประมาณ 2568"),
        ([["ต.ค.", 0, 3, 2, 2]], "E2", "ต้องเหลือ 1 แต่ช่องนี้เป็น 2"),
        ([["ต.ค.", 1, 3, 2, 1]], "E2", "ยกมา 1 + รับใหม่ 3 - แล้วเสร็จ 2"),
        ([["ต.ค.", 0, 3, 4, ""]], "D2", "มากกว่าที่มี"),
        ([["ต.ค.", 0, 1, 0, 1], ["พ.ย.", 0, 1, 0, 1]], "B3", "ต.ค. 2567 เหลืออยู่ระหว่างดำเนินการ 1"),
        ([["ต.ค.", 0, 1, 1, 0], ["ตุลาคม 67", 0, 1, 1, 0]], "A3", "ซ้ำกับช่อง A2"),
        ([["ต.ค.", 0, "1,23", 1, 0]], "C2", "1,23"),
        ([["ต.ค.", 0, "50%", 1, 0]], "C2", "ร้อยละ"),
    ],
)
def test_faults_by_cell(rows: Rows, cell: str, words: str) -> None:
    plan = planned(rows)
    assert [(problem.sheet, problem.cell) for problem in plan.errors] == [("ร้องเรียน", cell)]
    assert words in plan.errors[0].message.th
    assert not plan.is_applicable


def test_every_fault_at_once() -> None:
    rows = [["ต.ค.", "x", -1, 2.5, ""], ["13/2567", 0, 0, 0, 0], ["พ.ย.", 0, 1, 1, 7]]
    plan = planned(rows)
    assert {problem.cell for problem in plan.errors} == {"B2", "C2", "D2", "A3", "E4"}


@pytest.mark.parametrize("bad", [["ต.ค.", 0, "x", 0, ""], ["ต.ค.", 0, 1, 2, ""]])
def test_one_fault_does_not_blame_the_months_behind_it(bad: list[object]) -> None:
    plan = planned([bad, ["พ.ย.", "", 0, 3, ""], ["ธ.ค.", "", 0, 0, ""]])
    assert [problem.cell[1] for problem in (*plan.errors, *plan.warnings)] == ["2"]


@pytest.mark.parametrize("total", ["รวม", "รวมทั้งสิ้น", "รวมทั้งปี", "Total", "ยอดรวม"])
def test_a_total_row_is_left_out_and_noted(total: str) -> None:
    plan = planned([["ต.ค.", 0, 3, 2, 1], [], [total, 0, 3, 2, 1]])
    assert (plan.errors, plan.warnings) == ((), ())
    assert [note.cell for note in plan.notes] == ["A4"]
    assert len(plan.new) == 1


EXISTING = (ComplaintMonth(OCT, 0, 3, 2, 1), ComplaintMonth(DEC, 2, 0, 0, 2))


def test_existing_months_are_compared() -> None:
    plan = planned([["ต.ค.", 0, 3, 2, 1], ["พ.ย.", "", 1, 0, ""]], EXISTING)
    assert plan.same == 1
    assert plan.new == (row_of(ComplaintMonth(NOV, 1, 1, 0, 2)),)
    assert (plan.changed, plan.errors) == ((), ())


def test_a_changed_month_shows_old_and_new() -> None:
    plan = planned([["ต.ค.", 0, 5, 2, ""]], EXISTING)
    [changed] = plan.changed
    assert changed.fields == (
        FieldChange("received", 3, 5),
        FieldChange("pending", 1, 3),
    )
    assert plan.rows == (row_of(ComplaintMonth(OCT, 0, 5, 2, 3)),)


@pytest.mark.parametrize(
    ("row", "cell"),
    [(["พ.ย.", 0, 1, 0, 1], {"B2", "E2"}), (["พ.ย.", 1, 5, 0, ""], {"E2"})],
)
def test_the_chain_holds_with_months_already_recorded(row: list[object], cell: set[str]) -> None:
    plan = planned([row], EXISTING)
    assert {problem.cell for problem in plan.errors} == cell


def test_months_of_the_file_replace_recorded_ones_in_the_chain() -> None:
    plan = planned([["ต.ค.", 0, 9, 0, 9], ["พ.ย.", 9, 0, 0, 9], ["ธ.ค.", 9, 0, 0, 9]], EXISTING)
    assert plan.errors == ()
    assert [change.new.values["pending"] for change in plan.changed] == [9, 9]


def test_a_gap_carries_the_last_known_rest_with_a_warning() -> None:
    plan = planned([["ต.ค.", 0, 3, 2, 1], ["ธ.ค.", "", 0, 0, ""]])
    assert counts(plan) == [(OCT, 0, 3, 2, 1), (DEC, 1, 0, 0, 1)]
    assert [warning.cell for warning in plan.warnings] == ["B3"]


def test_recorded_contradictions_are_not_the_files_fault() -> None:
    broken = (
        ComplaintMonth(Month(2025, 3), 5, 0, 0, 9),
        ComplaintMonth(Month(2025, 4), 1, 0, 0, 1),
    )
    assert planned([["ต.ค.", 0, 3, 2, 1]], broken).errors == ()


@pytest.mark.parametrize(
    ("titles", "cell", "words"),
    [
        (["เดือน", "รับใหม่"], "A1", "แล้วเสร็จ"),
        (["เดือน", "แล้วเสร็จ"], "A1", "รับใหม่"),
        (["เดือน", "รับใหม่", "แล้วเสร็จ", "รับใหม่"], "D1", "ซ้ำกับช่อง B1"),
        (["ก", "ข", "ค"], "", "แบบฟอร์ม"),
    ],
)
def test_faulty_headers(titles: list[str], cell: str, words: str) -> None:
    plan = planned([["ต.ค.", 1, 1, 1]], titles=titles)
    assert [problem.cell for problem in plan.errors] == [cell]
    assert words in plan.errors[0].message.th


def test_an_unknown_column_is_named() -> None:
    plan = planned([["ต.ค.", 1, 1, "x"]], titles=["เดือน", "รับใหม่", "แล้วเสร็จ", "ผู้ร้อง"])
    assert [(w.cell, w.value) for w in plan.warnings] == [("D1", "ผู้ร้อง")]
    assert plan.is_applicable


def test_a_real_workbook_with_title_dates_and_a_second_sheet() -> None:
    content = workbook(
        [
            ["เรื่องร้องเรียนการทุจริต ปีงบประมาณ 2568"],
            ["สถานีตำรวจทดสอบ"],
            [],
            ["เดือน", "จำนวนเรื่อง", None, None, None],
            [None, "ยกมา", "รับใหม่", "แล้วเสร็จ", "อยู่ระหว่างดำเนินการ"],
            [date(2567, 10, 1), 0, 3.0, 2, 1],
            [date(2024, 11, 30), 1, "๐", "-", 1],
            ["รวม", None, "=SUM(C6:C7)"],
        ],
        merged=["A1:E1", "A2:E2", "A4:A5", "B4:E4"],
        สรุป=[["ไม่ใช่ตาราง"]],
    )
    plan = plan_file(Dataset.COMPLAINTS, "a.xlsx", content, YEAR, ())
    assert plan.errors == ()
    assert counts(plan) == [(OCT, 0, 3, 2, 1), (NOV, 1, 0, 0, 1)]
    assert [(w.sheet, w.message) for w in plan.warnings] == [("สรุป", wording.SHEET_NOT_READ)]
    assert [(n.sheet, n.cell) for n in plan.notes] == [("ข้อมูล", "A8")]


def test_months_spread_over_two_sheets_are_one_year() -> None:
    content = workbook(
        [COMPLAINT_TITLES, ["ต.ค.", 0, 1, 0, 1]],
        ต่อ=[COMPLAINT_TITLES, ["พ.ย.", 1, 0, 1, 0], ["ต.ค.", 0, 0, 0, 0]],
    )
    plan = plan_file(Dataset.COMPLAINTS, "a.xlsx", content, YEAR, ())
    assert [(p.sheet, p.cell) for p in plan.errors] == [("ต่อ", "A3")]


def test_a_sheet_of_another_year_says_so_in_every_row() -> None:
    rows = [[f"{month} 68", 0, 0, 0, 0] for month in MONTHS[:3]]
    plan = plan_file(
        Dataset.COMPLAINTS, "a.csv", delimited([COMPLAINT_TITLES, *rows]), FiscalYear(2568), ()
    )
    assert [problem.cell for problem in plan.errors] == ["A2", "A3", "A4"]


def test_too_many_faults_are_counted() -> None:
    plan = planned([["x", 1, 1, 1, 1]] * 1_500)
    assert len(plan.errors) == 1_001
    assert plan.errors[-1].message == wording.AND_MORE.filled(count="500")
