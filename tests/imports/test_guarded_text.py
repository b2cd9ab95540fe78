"""The mark that our csv puts before what looks like a formula comes off there, and nowhere else."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.fields import Value
from dashboard.domain.figures.rows import FigureRow, key_of
from dashboard.domain.figures.shapes import SHAPES
from dashboard.imports.plan import plan_file
from dashboard.reports.figure_exports import figures_csv
from tests.imports.figure_plans import planned
from tests.imports.files import BUDGET_TITLES, YEAR, Rows, budget_row

TEXTS = ["'=A1", "''=A1", "=A1", "'@ก", "@ก", "-ก", "'-", "+66", "'ก"]
BRIEFING: list[object] = ["วันที่", "ผู้เข้าร่วม (คน)", "เรื่องที่ชี้แจง"]


@pytest.mark.parametrize("text", TEXTS)
def test_our_csv_comes_back_as_it_was(text: str) -> None:
    values: dict[str, Value] = dict.fromkeys(("source", "category", "name", "obstacle"), text)
    values["yearly_plan"] = Decimal("5.00")
    row = FigureRow(key_of(SHAPES[Dataset.BUDGET], values), values)
    content = figures_csv(Dataset.BUDGET, YEAR, [row])
    plan = plan_file(Dataset.BUDGET, "a.csv", content, YEAR, [row])
    assert (plan.errors, plan.rows, plan.same) == ((), (), 1)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_of_another_csv_is_read_as_it_is_seen(text: str) -> None:
    [row] = planned(Dataset.BRIEFINGS, [BRIEFING, ["1/10/67", 3, text]]).new
    assert row.values["topic"] == text


def test_a_mark_before_a_dash_makes_no_amount_of_it() -> None:
    line = budget_row("งบ ตร.", "ดำเนินงาน", "น้ำมัน", "'-")
    rows: Rows = [["งบประมาณ"], BUDGET_TITLES, line]
    [error] = planned(Dataset.BUDGET, rows).errors
    assert (error.cell, error.value) == ("D3", "'-")
