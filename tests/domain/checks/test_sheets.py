"""Tables that a machine must be able to use."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.domain.checks.columns import columns_missing
from dashboard.domain.documents import SheetFacts
from dashboard.domain.findings import Check
from dashboard.domain.marks import Answer
from tests.domain.checks.examples import COLUMNS, october, sheet, with_piece
from tests.domain.checks.faultless import (
    answered,
    checks,
    faultless,
    file,
    found,
    of_year,
    only,
    workbook,
)


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("ที่", "ลำดับที่"),
        ("ที่", "ลำดับ"),
        ("ที่", "No."),
        ("ปีงบประมาณ", "(2) ปีงบประมาณ"),
        ("ปีงบประมาณ", "๒. ปีงบประมาณ "),
        ("ชื่อหน่วยงาน", "ชื่อ หน่วยงาน"),
        ("วงเงินงบประมาณที่ได้รับจัดสรร (บาท)", "วงเงินงบประมาณ\nที่ได้รับจัดสรร"),
        ("ราคากลาง (บาท)", "ราคากลาง [หน่วย: บาท]"),
        ("ราคากลาง (บาท)", "ราคากลาง บาท"),
        ("สถานการณ์จัดซื้อจัดจ้าง", "สถานะการจัดซื้อจัดจ้าง"),
        ("สถานการณ์จัดซื้อจัดจ้าง", "สถานะจัดซื้อจัดจ้าง"),
        ("เลขที่โครงการในระบบ e-GP", "เลขที่โครงการในระบบ (E-GP)"),
        ("เลขที่โครงการในระบบ e-GP", "16.เลขที่โครงการในระบบ eGP"),
        ("อำเภอ", "อ\u0e4d\u0e32เภอ"),
        ("รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก", "รายชื่อผู้ประกอบการที่ได้รับการคัดเลือกและเหตุผล"),
    ],
)
def test_a_title_is_known_however_it_is_written(title: str, written: str) -> None:
    headers = [written if each == title else each for each in COLUMNS]
    assert columns_missing(COLUMNS, headers) == ()


@pytest.mark.parametrize("title", COLUMNS)
def test_each_of_the_sixteen_is_missed(title: str) -> None:
    assert columns_missing(COLUMNS, [each for each in COLUMNS if each != title]) == (title,)


def test_a_short_title_is_no_part_of_another_one() -> None:
    assert columns_missing(COLUMNS, [*COLUMNS[1:], "หมายเหตุที่เกี่ยวข้อง"]) == ("ที่",)


def test_one_column_does_not_stand_for_two() -> None:
    headers = [each for each in COLUMNS if each not in ("อำเภอ", "จังหวัด")] + ["อำเภอ/จังหวัด"]
    assert columns_missing(COLUMNS, headers) == ("จังหวัด",)


@pytest.mark.parametrize(
    ("sheets", "lacking"),
    [
        ((sheet(),), []),
        ((SheetFacts("ปก", ("สถานีตำรวจ", "ปี"), 3), sheet()), []),
        ((sheet(), sheet(name="พ.ย.", headers=COLUMNS[1:])), ["พ.ย."]),
        ((SheetFacts("สขร.1", ("ลำดับ", "ราคากลาง", "วิธีซื้อหรือจ้าง"), 5),), ["สขร.1"]),
        ((SheetFacts("ว่าง", (), 0),), ["ว่าง"]),
        ((), []),
    ],
)
def test_the_sheet_that_is_the_table_is_judged(
    sheets: tuple[SheetFacts, ...], lacking: list[str]
) -> None:
    piece = file("O15", workbook(sheets=sheets), period="2024-10")
    findings = found(of_year(with_piece("O15", piece)))
    assert [finding.facts["sheet"] for finding in findings] == lacking
    assert {finding.check for finding in findings} <= {Check.COLUMNS_MISSING}


def test_what_is_missing_is_named_and_counted() -> None:
    finding = only(of_year(with_piece("O15", october(headers=COLUMNS[:14]))))
    assert finding.facts["columns"] == COLUMNS[14:]
    assert finding.facts["demanded"] == 16
    assert finding.period == "2024-10"


def test_a_workbook_that_says_there_was_nothing_has_no_table() -> None:
    facts = with_piece("O15", october(headers=("ไม่มีการจัดซื้อจัดจ้าง",), egp_blank=("P5",)))
    lines = ("O15.1", "O15.2", "O15.3", "O15.5", "O15.6")
    nil = {(line, "2024-10"): Answer.NIL for line in lines}
    assert found(of_year(answered(facts, nil))) == []


@pytest.mark.parametrize(
    ("code", "period", "expected"),
    [
        ("O15", "2024-10", [Check.NUMBERS_AS_TEXT, Check.EGP_BLANK]),
        ("O12", "2568-H1", [Check.NUMBERS_AS_TEXT]),
        ("O13", "2568-Q1", [Check.NUMBERS_AS_TEXT]),
        ("O2", "2568", []),
    ],
)
def test_where_cells_matter(code: str, period: str, expected: list[Check]) -> None:
    spoilt = sheet(numbers_as_text=("I5",), egp_blank=("P5",))
    piece = file(code, workbook(sheets=(spoilt,)), period=period)
    assert sorted(checks(of_year(with_piece(code, piece)))) == sorted(expected)


def test_only_workbooks_are_looked_into() -> None:
    facts = faultless("O15")
    assert all(piece.file for piece in facts.evidence)
    quiet = replace(facts, evidence=facts.evidence[:1])
    assert Check.COLUMNS_MISSING not in checks(of_year(quiet))
