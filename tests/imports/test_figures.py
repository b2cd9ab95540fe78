"""What people write in the sheets of every dataset, and what is read or said of it."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rules.procurement import WITHOUT_EGP
from dashboard.domain.fiscal import FiscalYear, Period
from dashboard.imports.plan import Choices, plan_file
from dashboard.text import figure_problems as wording
from dashboard.text.figure_choices import NO
from dashboard.text.figure_columns import title_of
from tests.imports.figure_plans import CASES, NAMED, planned
from tests.imports.files import YEAR, Rows, workbook

OCT, NOV = YEAR.months[:2]


@pytest.mark.parametrize(
    ("group", "code"),
    [
        ("1", "1"), (2, "2"), ("ทรัพย์", "2"), ("ชีวิต ร่างกาย และเพศ", "1"), ("กลุ่มที่ 3", "3"),
        ("4. คดีที่รัฐเป็นผู้เสียหาย", "4"), ("กลุ่มที่ ๒ ความผิดเกี่ยวกับทรัพย์", "2"),
        ("Property", "2"),
    ],
)  # fmt: skip
def test_choices_by_code_and_by_name(group: object, code: str) -> None:
    plan = planned(Dataset.CASES, [CASES, ["ต.ค.", group, "ลักทรัพย์", 1, 1]])
    assert plan.errors == ()
    assert plan.new[0].values["group"] == code


@pytest.mark.parametrize(
    ("group", "words"),
    [
        ("ทรัพท์", "หมายถึง “ทรัพย์” หรือไม่"),
        ("จราจร", "ต้องเป็นอย่างใดอย่างหนึ่ง"),
        ("2 คดีที่รัฐเป็นผู้เสียหาย", "“2 คดีที่รัฐเป็นผู้เสียหาย”"),
        (True, "True"),
        ("", "ต้องกรอกกลุ่มความผิด"),
    ],
)
def test_choices_that_are_not_known(group: object, words: str) -> None:
    content = workbook([CASES, ["ต.ค.", group, "ลักทรัพย์", 1, 1]])
    [error] = plan_file(Dataset.CASES, "a.xlsx", content, YEAR, ()).errors
    assert error.cell == "B2"
    assert words in error.message.th


def test_merged_months_and_groups_are_filled_down_and_said() -> None:
    content = workbook(
        [
            CASES,
            ["ต.ค.", 2, "ลักทรัพย์", 3, 1],
            [None, None, "วิ่งราว", 2, 0],
            ["รวม", None, None, 5, 1],
        ],
        merged=["A2:A3", "B2:B3"],
    )
    plan = plan_file(Dataset.CASES, "a.xlsx", content, YEAR, ())
    assert (plan.errors, plan.warnings) == ((), ())
    assert [(row.values["month"], row.values["group"]) for row in plan.new] == [(OCT, "2")] * 2
    assert len(plan.notes) == 3


def test_more_arrests_than_cases_except_of_persons() -> None:
    rows = [["ต.ค.", 1, "ก", 1, 2], ["ต.ค.", 4, "ข", 1, 2]]
    plan = planned(Dataset.CASES, [CASES, *rows])
    assert [(warning.cell, plan.errors) for warning in plan.warnings] == [("E2", ())]


def test_a_case_that_stands_twice() -> None:
    row = ["ต.ค.", 1, "ก", 1, 1]
    plan = planned(Dataset.CASES, [CASES, row, row])
    assert [(error.cell, "C2" in error.message.th) for error in plan.errors] == [("C3", True)]
    assert plan.refused == 1


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("ไตรมาส 4/2567", "2567-Q4"), ("4/2567", "2567-Q4"),
        ("ไตรมาสที่ 4 ปีงบประมาณ พ.ศ. 2567", "2567-Q4"),
        ("Q1/2568", "2568-Q1"), ("2568-Q2", "2568-Q2"), ("1/68", "2568-Q1"),
        ("ไตรมาส ๑", "2568-Q1"),
        ("ก.ค. - ก.ย. 2567", "2567-Q4"), ("ไตรมาส 4 (กรกฎาคม - กันยายน 2567)", "2567-Q4"),
        ("ต.ค. - ธ.ค. 67", "2568-Q1"), ("ไตรมาส 4 ปีก่อน", "2567-Q4"), ("1", "2568-Q1"),
        ("ไตรมาส 4", None), ("5/2568", None), ("3/2567", None),
        ("ไตรมาส 1 (ก.ค. - ก.ย. 2567)", None),
        ("ต.ค. - พ.ย. 67", None), ("ครึ่งปี", None), ("4/2569", None),
    ],
)  # fmt: skip
def test_quarters(written: str, code: str | None) -> None:
    plan = planned(Dataset.FUND, [["ไตรมาส", "ยกมา", "จัดสรร", "ใช้จ่าย"], [written, 0, 5, 5]])
    read = [row.values["quarter"] for row in plan.new]
    assert [quarter.code for quarter in read if isinstance(quarter, Period)] == [code] * bool(code)
    assert [error.cell for error in plan.errors] == ([] if code else ["A2"])


def test_quarters_with_their_year_in_a_column_of_its_own() -> None:
    titles = ["ไตรมาส", "ปีงบประมาณ", "ยกมา", "ได้รับจัดสรร (บาท)", "ใช้จ่าย (บาท)", "คงเหลือ", "ร้อยละ"]
    plan = planned(Dataset.FUND, [titles, [4, 2567, 0, 9, 5, 4, 55], [1, 2568, 3, 9, 13, 0, 99]])
    assert plan.errors == ()
    assert [row.key for row in plan.new] == ["2567-Q4", "2568-Q1"]
    assert [warning.cell for warning in plan.warnings] == ["E3", "C3"]


ACTIVITY: list[object] = ["วันที่", "งาน", "กิจกรรม", "ประเภท", "ผกก.ร่วม"]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("5/11/2567", date(2024, 11, 5)), ("5 พ.ย. 67", date(2024, 11, 5)),
        ("๕ พฤศจิกายน ๒๕๖๗", date(2024, 11, 5)),
        ("5/11/2024", date(2024, 11, 5)), ("2024-11-05", date(2024, 11, 5)),
        ("5 พ.ย.", date(2024, 11, 5)),
        ("5-Nov-24", date(2024, 11, 5)), ("11/5/2568", date(2025, 5, 11)), ("5/11", None),
        ("13/13/2567", None), ("31/2/2568", None), ("5/11/2568", None), ("เมื่อวาน", None),
        ("45600", None),
    ],
)  # fmt: skip
def test_days(written: str, day: date | None) -> None:
    plan = planned(Dataset.ACTIVITIES, [ACTIVITY, [written, "จราจร", "ก", "อื่น ๆ", "ใช่"]])
    assert [row.values["day"] for row in plan.new] == [day] * bool(day)
    assert [error.cell for error in plan.errors] == ([] if day else ["A2"])


@pytest.mark.parametrize(
    ("written", "answer"),
    [
        ("✓", True), ("ใช่", True), ("มี", True), ("/", True), (1, True), ("Yes", True),
        (True, True),
        ("x", False), ("ไม่", False), ("ไม่ใช่", False), ("-", False), (0, False), (False, False),
        ("", False), (None, False), ("อาจจะ", None), (2, None),
    ],
)  # fmt: skip
def test_yes_and_no(written: object, answer: bool | None) -> None:
    content = workbook([ACTIVITY, [date(2024, 11, 5), "จราจร", "ก", "อื่น ๆ", written]])
    plan = plan_file(Dataset.ACTIVITIES, "a.xlsx", content, YEAR, ())
    assert [row.values["head_took_part"] for row in plan.new] == [answer] * (answer is not None)
    assert [error.cell for error in plan.errors] == ([] if answer is not None else ["E2"])


def test_only_the_rows_with_the_head_are_ticked_and_the_blanks_are_told() -> None:
    heads = ["✓", None, "", None]
    rows = [[f"{day}/11/2567", "จราจร", "ก", "อื่น ๆ", head] for day, head in enumerate(heads, 1)]
    content = workbook([ACTIVITY, *rows, ["รวม", None, None, None, None]])
    plan = plan_file(Dataset.ACTIVITIES, "a.xlsx", content, YEAR, ())
    assert plan.errors == ()
    assert [row.values["head_took_part"] for row in plan.new] == [True, False, False, False]
    name = title_of(Dataset.ACTIVITIES, "head_took_part")
    told = wording.BLANK_MEANS.filled(column=name, count=3, meaning=NO)
    assert told in [note.message for note in plan.notes]


def test_a_head_that_is_no_longer_ticked_shows_as_a_change() -> None:
    row = ["1/11/2567", "จราจร", "ก", "อื่น ๆ"]
    known = planned(Dataset.ACTIVITIES, [ACTIVITY, [*row, "ใช่"]]).new
    plan = planned(Dataset.ACTIVITIES, [ACTIVITY, [*row, ""]], known)
    [change] = plan.changed
    assert [(field.old, field.new) for field in change.fields] == [(True, False)]


RISK: list[object] = ["สายงาน", "กระบวนงาน", "ความเสี่ยง", "โอกาส", "ผลกระทบ"]


@pytest.mark.parametrize(
    ("scale", "is_right"), [(1, True), ("5", True), (0, False), (6, False), (2.5, False)]
)
def test_scales(scale: object, is_right: bool) -> None:
    plan = planned(Dataset.RISKS, [RISK, ["จราจร", "ก", "ข", scale, 3]])
    assert [error.cell for error in plan.errors] == ([] if is_right else ["D2"])


def test_sections_without_a_risk_are_named() -> None:
    plan = planned(Dataset.RISKS, [RISK, ["จราจร", "ก", "ข", 1, 3]])
    assert [warning.cell for warning in plan.warnings] == [""]
    assert "งานสืบสวน" in plan.warnings[0].message.th
    assert "งานจราจร" not in plan.warnings[0].message.th


def test_answers_so_far_never_fall() -> None:
    rows = [["1/11/67", 5, 9], ["2/11/67", 4, 9], ["3/11/67", 6, 8]]
    plan = planned(Dataset.SURVEYS, [["วันที่", "IIT", "EIT"], *rows])
    assert [warning.cell for warning in plan.warnings] == ["B3", "C4"]


@pytest.mark.parametrize(
    ("dataset", "rows", "cell"),
    [
        (Dataset.CASES, [CASES, ["ต.ค.", 1, "ก", 1, 1], ["ธ.ค.", 1, "ก", 1, 1]], "A3"),
        (Dataset.SURVEYS, [["วันที่", "IIT", "EIT"], ["9/11/67", 1, 1], ["11/11/67", 1, 1]], "A3"),
        (Dataset.PROCUREMENT, [NAMED, ["ธ.ค.", "ก", 1, WITHOUT_EGP]], "A2"),
        (Dataset.FUND, [["ไตรมาส", "ยกมา", "จัดสรร", "ใช้จ่าย"], ["2/2568", 0, 1, 0]], "A2"),
    ],
)
def test_what_has_not_come_yet_is_doubted(dataset: Dataset, rows: Rows, cell: str) -> None:
    plan = planned(dataset, rows, today=date(2024, 11, 10))
    assert plan.errors == ()
    assert [warning.cell for warning in plan.warnings] == [cell]


def test_columns_taken_by_likeness_by_choice_and_not_at_all() -> None:
    titles = ["เดือน", "กลุ่มคดี", "ฐานความผิดด", "คดีที่เข้ามา", "จับกุม", "หมายเหตุ"]
    rows: Rows = [titles, ["ต.ค.", 1, "ก", 2, 1, "ข"]]
    unread = planned(Dataset.CASES, rows)
    fields = [column.field for column in unread.columns]
    assert fields == ["month", "group", "offence", None, "arrested", None], "still to be chosen"
    assert "รับแจ้ง" in unread.errors[0].message.th
    plan = planned(Dataset.CASES, rows, choices=Choices(columns={"คดีที่เข้ามา": "reported"}))
    assert plan.errors == ()
    assert [warning.cell for warning in plan.warnings] == ["C1"]
    fields = [column.field for column in plan.columns]
    assert fields == ["month", "group", "offence", "reported", "arrested", None]


def test_a_jump_to_ten_times_is_doubted() -> None:
    rows: Rows = [
        CASES,
        *[[month, 1, "ก", count, 0] for month, count in (("ต.ค.", 9), ("พ.ย.", 8))],
    ]
    old = planned(Dataset.CASES, rows).new
    plan = planned(Dataset.CASES, [CASES, ["ต.ค.", 1, "ก", 90, 0], ["ธ.ค.", 1, "ก", 90, 0]], old)
    assert plan.errors == ()
    assert {warning.cell for warning in plan.warnings} == {"D2"}
    late = planned(Dataset.CASES, [CASES, ["ธ.ค.", 1, "ก", 85, 0]], old)
    assert [warning.cell for warning in late.warnings] == ["D2"]


def test_one_sheet_of_several_is_chosen() -> None:
    table = [CASES, ["ต.ค.", 1, "ก", 2, 1]]
    content = workbook([CASES, ["ต.ค.", 1, "ข", 2, 1]], สอง=table)
    both = plan_file(Dataset.CASES, "a.xlsx", content, YEAR, ())
    assert (both.sheets, len(both.new)) == (("ข้อมูล", "สอง"), 2)
    one = plan_file(Dataset.CASES, "a.xlsx", content, YEAR, (), Choices(sheet="สอง"))
    assert [row.values["offence"] for row in one.new] == ["ก"]
    none = plan_file(Dataset.CASES, "a.xlsx", content, YEAR, (), Choices(sheet="สาม"))
    assert "“สอง”" in none.errors[0].message.th


def test_every_fault_at_once_in_the_order_of_the_sheet() -> None:
    rows = [["x", 1, "ก", -1, 1], ["ต.ค.", 9, "", 1.5, "ฟรี"]]
    plan = planned(Dataset.CASES, [CASES, *rows])
    assert [error.cell for error in plan.errors] == ["A2", "D2", "B3", "C3", "D3", "E3"]
    assert (plan.refused, plan.new) == (2, ())


@pytest.mark.parametrize("number", [2567, 2568, 2570])
@pytest.mark.parametrize("dataset", list(Dataset))
def test_the_sample_figures_serve_any_year(dataset: Dataset, number: int) -> None:
    from dashboard.services.samples import sample_rows  # noqa: PLC0415

    assert sample_rows(dataset, FiscalYear(number))


def test_titles_that_stand_again_at_the_head_of_a_page_are_no_row() -> None:
    titled: list[object] = ["ประจำเดือน ตุลาคม 2567"]
    texts: list[object] = ["รายการ", "เลขที่โครงการ"]
    plan = planned(
        Dataset.PROCUREMENT,
        [titled, texts, ["กระดาษ", "67129000001"], texts, ["หมึก", "67129000002"]],
    )
    assert [row.values["name"] for row in plan.new] == ["กระดาษ", "หมึก"]
    turned: list[object] = [*CASES[:3], CASES[4], CASES[3]]
    plan = planned(Dataset.CASES, [CASES, ["ต.ค.", "2", "ลัก", 3, 2], turned])
    assert "A3" in [error.cell for error in plan.errors]
