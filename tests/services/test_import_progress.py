"""An import tells how far it has come."""

from __future__ import annotations

from itertools import pairwise

from dashboard.domain.figures.datasets import Dataset
from dashboard.services.desk import Desk
from dashboard.services.importing import apply_plan, make_plan
from tests.cast import OFFICER, Y2570
from tests.imports.files import workbook

SHEET = workbook([["เดือน", "ยกมา", "รับใหม่", "แล้วเสร็จ", "คงเหลือ"], ["ต.ค.", 0, 3, 2, 1]])


def test_plan_and_apply_tell_of_their_stages(desk: Desk) -> None:
    told: list[float] = []
    plan = make_plan(
        desk, OFFICER, Y2570, Dataset.COMPLAINTS, "ทดสอบ.xlsx", SHEET, progress=told.append
    )
    assert len(told) > 4
    assert all(0 <= before <= after <= 1 for before, after in pairwise(told))
    told.clear()
    assert apply_plan(desk, OFFICER, plan, progress=told.append).count == 1
    assert len(told) > 3
    assert all(0 <= before <= after <= 1 for before, after in pairwise(told))
    assert told[-1] == 1
