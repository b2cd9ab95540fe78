"""Whatever a file has become on its way, reading it ends in a plan, never in a crash."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from dashboard.imports.plan import Dataset, plan_file
from dashboard.imports.reading import read_sheets
from tests.imports.files import (
    BUDGET_TITLES,
    COMPLAINT_TITLES,
    YEAR,
    budget_row,
    delimited,
    workbook,
)
from tests.imports.reading_again import wrongly_read

PRICES = ["ราคากลาง", "ราคาที่ตกลง", "เลขที่โครงการ"]
TABLES: dict[Dataset, list[list[object]]] = {
    Dataset.COMPLAINTS: [
        ["เรื่องร้องเรียน ปีงบประมาณ 2568"],
        [*COMPLAINT_TITLES],
        ["ต.ค. 67", 0, 3, 2, 1, "ก"],
        ["พ.ย. 67", 1, 1, 0, 2, ""],
        ["รวม", "", 4, 2, "", ""],
    ],
    Dataset.BUDGET: [
        [*BUDGET_TITLES],
        budget_row("งบ ตร.", "ดำเนินงาน", "น้ำมัน", 1200, [100] * 12, [50], "ก"),
        budget_row(None, None, "กระดาษ", "1,200.00", ["๑๐๐"] * 12, [50, "-"]),
    ],
    Dataset.FUND: [
        ["ไตรมาส", "ยกมา", "ได้รับจัดสรร (บาท)", "ใช้จ่าย", "หมายเหตุ"],
        ["4/2567", 0, "1,000.50", 400, "ก"],
        ["ไตรมาส 1/2568", "600.50", 0, "๑๐๐", ""],
    ],
    Dataset.PROCUREMENT: [
        ["ประจำเดือน ตุลาคม 2567"],
        ["ที่", "ปีงบประมาณ", "ชื่อรายการ", "วงเงิน", "สถานะ", *PRICES],
        [1, 2568, "จ้าง", 500, "สิ้นสุดสัญญา", 500, "499.50", 67129000001],
        [2, 2568, "ซื้อ", "๕๐๐", "-", "", 450.25, "ไม่ต้องดำเนินการผ่านระบบ e-GP"],
        ["รวม", "", "", 1000],
    ],
    Dataset.CASES: [
        ["เดือน", "กลุ่ม", "ฐานความผิด", "รับแจ้ง", "จับกุม"],
        ["ต.ค.", 1, "ทำร้ายร่างกาย", 3, 2],
        ["", "ทรัพย์", "ลักทรัพย์", "๔", "1"],
        ["พ.ย. 67", 4, "ยาเสพติด", 3, 5],
    ],
    Dataset.RISKS: [
        ["สายงาน", "กระบวนงาน", "ความเสี่ยง", "โอกาส", "ผลกระทบ", "มาตรการ"],
        ["จราจร", "ตั้งด่าน", "ก", 1, 5, "ข"],
        ["", "", "ค", "๒", 3, ""],
    ],
    Dataset.ACTIVITIES: [
        ["วันที่", "สายงาน", "กิจกรรม", "ประเภท", "ผกก.ร่วม", "ภาพ"],
        ["5/11/2567", "จราจร", "ก", "อื่น ๆ", "ใช่", 3],
        ["6 พ.ย. 67", "สืบสวน", "ข", "ประชุม", "ไม่", ""],
    ],
    Dataset.SURVEYS: [["วันที่", "IIT", "EIT"], ["5/11/2567", 3, "1,000"], ["๖/๑๑/๖๗", 4, 1001]],
    Dataset.BRIEFINGS: [
        ["วันที่", "เรื่อง", "ผู้เข้าร่วม"],
        ["5/11/2567", "ก", 3],
        ["6 พ.ย. 67", "ข", "๔๐"],
    ],
}
ODD_VALUES: Sequence[object] = (
    None, "", " ", "-", "รวม", "ไม่มี", "=1/0", "#REF!", "1e9", "NaN", "๙" * 30, -1, 1e300, 0.1,
    "31/02/2568", "ไตรมาส 1", "แผน", "ใช้จ่าย ต.ค. 99", "เดือน", "{x}", "{}", "%s", "\u200b",
    "ก" * 300, "(", "[", "()", "ต.ค.", "12/2567", "2567-13", "(1,234.50)", "1.2 ล้าน",
    "5/11", "ไม่มีการจัดซื้อจัดจ้าง", "4/2567", True, "\u0e4d\u0e32", "😀",
    '"', "a\nb", "แผน{0}",
)  # fmt: skip


def mutated(rows: Sequence[Sequence[object]], chance: random.Random) -> list[list[object]]:
    new = [list(row) for row in rows]
    for _ in range(chance.randint(1, 4)):
        row = chance.choice(new)
        match chance.randrange(6):
            case 0:
                new.insert(chance.randrange(len(new) + 1), list(row))
            case 1 if len(new) > 1:
                new.remove(row)
            case 2:
                row.insert(chance.randrange(len(row) + 1), chance.choice(ODD_VALUES))
            case 3 if row:
                del row[chance.randrange(len(row))]
            case _ if row:
                row[chance.randrange(len(row))] = chance.choice(ODD_VALUES)
    return new


def damaged(content: bytes, chance: random.Random) -> bytes:
    new = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(len(new))
        match chance.randrange(4):
            case 0:
                new[place] = chance.randrange(256)
            case 1:
                del new[place : place + chance.randint(1, 40)]
            case 2:
                new[place:place] = chance.randbytes(chance.randint(1, 10))
            case _:
                new[place:place] = b'"' if chance.random() < 0.5 else b"\r"
    return bytes(new)


def require_sound(dataset: Dataset, content: bytes) -> None:
    """A plan, whose problems have words, and no value that does not stand in its cell."""
    plan = plan_file(dataset, "ข้อมูล.csv", content, YEAR, ())
    if plan.rows:
        sheets = read_sheets("ข้อมูล.csv", content)
        assert list(wrongly_read(dataset, sheets, YEAR)) == []
    for problem in (*plan.errors, *plan.warnings, *plan.notes):
        assert problem.message.th and problem.message.en
    assert plan.errors or plan.warnings or plan.rows


@pytest.mark.parametrize("dataset", list(Dataset))
def test_mutated_tables(dataset: Dataset) -> None:
    chance = random.Random(2568)
    for _ in range(300):
        rows = mutated(TABLES[dataset], chance)
        require_sound(dataset, delimited(rows, chance.choice(",;\t")))


@pytest.mark.parametrize("dataset", list(Dataset))
def test_damaged_text(dataset: Dataset) -> None:
    chance = random.Random(2569)
    encodings = ("utf-8-sig", "cp874")
    for _ in range(60):
        content = delimited(TABLES[dataset], encoding=chance.choice(encodings))
        require_sound(dataset, damaged(content, chance))


@pytest.mark.parametrize("dataset", list(Dataset))
def test_damaged_workbooks(dataset: Dataset) -> None:
    chance = random.Random(2570)
    content = workbook(TABLES[dataset])
    for _ in range(3):
        require_sound(dataset, damaged(content, chance))
        require_sound(dataset, workbook(mutated(TABLES[dataset], chance)))
