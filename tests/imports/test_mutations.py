"""Whatever a file has become on its way, reading it ends in a plan, never in a crash."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from dashboard.imports.plan import Dataset, plan_file
from tests.imports.files import (
    BUDGET_TITLES,
    COMPLAINT_TITLES,
    YEAR,
    budget_row,
    delimited,
    workbook,
)

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
}
ODD_VALUES: Sequence[object] = (
    None, "", " ", "-", "รวม", "ไม่มี", "=1/0", "#REF!", "1e9", "NaN", "๙" * 30, -1, 1e300, 0.1,
    "31/02/2568", "ไตรมาส 1", "แผน", "ใช้จ่าย ต.ค. 99", "เดือน", "{x}", "{}", "%s", "\u200b",
    "ก" * 300, "(", "[", "()", "ต.ค.", "12/2567", "2567-13", True, "\u0e4d\u0e32", "😀",
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
    plan = plan_file(dataset, "ข้อมูล.csv", content, YEAR, ())
    for problem in (*plan.errors, *plan.warnings, *plan.notes):
        assert problem.message.th and problem.message.en
    assert plan.errors or plan.warnings or plan.records


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
    for _ in range(200):
        content = delimited(TABLES[dataset], encoding=chance.choice(encodings))
        require_sound(dataset, damaged(content, chance))


@pytest.mark.parametrize("dataset", list(Dataset))
def test_damaged_workbooks(dataset: Dataset) -> None:
    chance = random.Random(2570)
    content = workbook(TABLES[dataset])
    for _ in range(8):
        require_sound(dataset, damaged(content, chance))
        require_sound(dataset, workbook(mutated(TABLES[dataset], chance)))
