"""A region's year of purchases in one workbook, made anew by every run."""

from __future__ import annotations

import random
from pathlib import Path

import xlsxwriter

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.shapes import SHAPES
from dashboard.text.figure_columns import TITLES

ROWS = 100_000
MONTHS = ("ตุลาคม 2569", "ต.ค. 69", "พฤศจิกายน 2569", "พ.ย. 2569")


def write_purchases(path: Path, rows: int = ROWS) -> Path:
    """Rows of every column; names, prices and project numbers differ, the rest repeats."""
    chance = random.Random(2568)
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet("O15")
    fields = [field.name for field in SHAPES[Dataset.PROCUREMENT].fields]
    sheet.write_row(0, 0, [TITLES[Dataset.PROCUREMENT][name].th for name in fields])
    for number in range(1, rows + 1):
        sheet.write_row(number, 0, _purchase(number, chance))
    book.close()
    return path


def _purchase(number: int, chance: random.Random) -> list[str | float]:
    price = round(chance.uniform(500, 500_000), 2)
    return [
        MONTHS[number % len(MONTHS)],
        number,
        2570,
        f"สถานีตำรวจภูธรทดสอบ {number % 300}",
        "พะโต๊ะ",
        "ชุมพร",
        "สำนักนายกรัฐมนตรี",
        "ส่วนราชการ",
        f"จ้างซ่อมรถยนต์ราชการ คันที่ {number}",
        price,
        "งบประมาณ ตร.",
        "สิ้นสุดสัญญา",
        "เฉพาะเจาะจง",
        price,
        round(price * 0.98, 2),
        f"ร้านทดสอบ {number % 2000}",
        str(67_000_000_000 + number),
    ]
