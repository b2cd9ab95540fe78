"""Figures for the tests of screens: a small file of every dataset, and what an editor sends."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from streamlit.testing.v1 import AppTest

from dashboard.domain.figures.datasets import Dataset
from dashboard.services.desk import Desk
from dashboard.services.figures import figures_of
from dashboard.services.importing import apply_plan, make_plan
from tests.cast import COORDINATOR, OFFICER, VIEWER, Y2570
from tests.screens.visiting import run

FILES = {
    Dataset.COMPLAINTS: "เดือน,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\nต.ค.,0,3,2,1\n",
    Dataset.BUDGET: "แหล่งเงิน,หมวด,รายการ,แผน ต.ค.,ใช้จ่าย ต.ค.\nก,ข,ค,1000,900\n",
    Dataset.FUND: "ไตรมาส,ยกมา (บาท),ได้รับจัดสรร (บาท),ใช้จ่าย (บาท)\nไตรมาส 4/2569,0,5000,4000\n",
    Dataset.PROCUREMENT: (
        "เดือน,ชื่อรายการของงานที่ซื้อหรือจ้าง,วิธีการจัดซื้อจัดจ้าง,"
        "ราคาที่ตกลงซื้อหรือจ้าง (บาท),เลขที่โครงการในระบบ e-GP\n"
        "ต.ค. 2569,ซื้อวัสดุทดสอบ,เฉพาะเจาะจง,1500.50,ไม่ต้องดำเนินการผ่านระบบ e-GP\n"
    ),
    Dataset.CASES: "เดือน,กลุ่มความผิด,ฐานความผิด,รับแจ้ง,จับกุม\nต.ค. 2569,ทรัพย์,ลักทรัพย์,7,4\n",
    Dataset.RISKS: (
        "สายงาน,กระบวนงาน,ความเสี่ยงการรับสินบน,โอกาส (1-5),ผลกระทบ (1-5)\n"
        "งานจราจร,ออกใบสั่ง,รับเงินแทนใบสั่ง,4,5\n"
    ),
    Dataset.ACTIVITIES: (
        "วันที่,สายงาน,กิจกรรม,ประเภทกิจกรรม,หัวหน้าสถานีร่วม,จำนวนภาพ\n"
        "5 ต.ค. 2569,งานจราจร,อบรมทดสอบ,ประชุม,ใช่,2\n"
    ),
    Dataset.SURVEYS: "วันที่,ผู้ตอบ IIT สะสม (คน),ผู้ตอบ EIT สะสม (คน)\n2 พ.ย. 2569,5,8\n",
    Dataset.BRIEFINGS: "วันที่,เรื่องที่ชี้แจง,ผู้เข้าร่วม (คน)\n2 พ.ย. 2569,คำถามทดสอบ,20\n",
}
"""One row of each dataset in fiscal year 2570."""
PAGE = {dataset: dataset.value for dataset in Dataset} | {Dataset.BRIEFINGS: "surveys"}


def bring(desk: Desk, dataset: Dataset, content: str = "") -> None:
    """Import a small file."""
    data = (content or FILES[dataset]).encode()
    plan = make_plan(desk, OFFICER, Y2570, dataset, "ทดสอบ.csv", data)
    assert not plan.plan.errors, plan.plan.errors
    apply_plan(desk, COORDINATOR, plan)


def values(desk: Desk, dataset: Dataset) -> list[Mapping[str, Any]]:
    """What the rows of a dataset hold."""
    table = figures_of(desk, VIEWER, Y2570, dataset)
    return [dict(stored.row.values) for stored in table.rows]


def edit(visit: AppTest, dataset: Dataset) -> AppTest:
    """Open the table for editing."""
    return run(visit.toggle(key=f"edit_{dataset}").set_value(True))


def type_into(
    visit: AppTest,
    dataset: Dataset,
    edited: Mapping[int, Mapping[str, Any]] | None = None,
    added: Sequence[Mapping[str, Any]] = (),
    deleted: Sequence[int] = (),
) -> AppTest:
    """What a browser sends of the open grid."""
    grid = visit.session_state[f"figure_grid_{dataset}"]
    visit.session_state[grid.key] = {
        "edited_rows": dict(edited or {}),
        "added_rows": [dict(row) for row in added],
        "deleted_rows": list(deleted),
    }
    return run(visit)


def save(visit: AppTest, dataset: Dataset) -> AppTest:
    return run(visit.button(key=f"save_grid_{dataset}").click())
