"""Plans for small tables of any dataset, and the titles of some."""

from __future__ import annotations

from datetime import date

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import FigureRow
from dashboard.imports.plan import Choices, Plan, plan_file
from tests.imports.files import YEAR, Rows, delimited

NAMED: list[object] = ["เดือน", "รายการ", "ราคาที่ตกลง", "เลขที่โครงการ"]
CASES: list[object] = ["เดือน", "กลุ่ม", "ฐานความผิด", "รับแจ้ง", "จับกุม"]
OFFICIAL: list[object] = [
    "ที่", "ปีงบประมาณ", "ชื่อหน่วยงาน", "อำเภอ", "จังหวัด", "กระทรวง", "ประเภทหน่วยงาน",
    "ชื่อรายการของงานที่ซื้อหรือจ้าง", "วงเงินงบประมาณที่ได้รับจัดสรร (บาท)", "แหล่งที่มาของงบประมาณ",
    "สถานการณ์จัดซื้อจัดจ้าง", "วิธีการจัดซื้อจัดจ้าง", "ราคากลาง (บาท)", "ราคาที่ตกลงซื้อหรือจ้าง (บาท)",
    "รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก", "เลขที่โครงการในระบบ e-GP",
]  # fmt: skip
PURCHASE: list[object] = [
    1, 2568, "สภ.ตัวอย่าง", "เมือง", "ตัวอย่าง", "สำนักนายกรัฐมนตรี", "ส่วนราชการ", "จ้างซ่อมรถยนต์",
    "5,000.00", "งบ ตร.", "สิ้นสุดสัญญา", "เฉพาะเจาะจง", 5000, "๔,๘๐๐.๕๐ บาท", "ร้านตัวอย่าง", 67129000001,
]  # fmt: skip


def planned(
    dataset: Dataset,
    rows: Rows,
    existing: tuple[FigureRow, ...] = (),
    choices: Choices = Choices(),  # noqa: B008 - frozen
    today: date | None = None,
) -> Plan:
    return plan_file(dataset, "ก.csv", delimited(rows), YEAR, existing, choices, today=today)
