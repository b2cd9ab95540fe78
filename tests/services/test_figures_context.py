"""What a file is read against: the year before, the clock, and the name it came under."""

from __future__ import annotations

import pytest

from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.figures.complaints import month_from
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.services.desk import Desk, ensure_year
from dashboard.services.history import recent
from dashboard.services.importing import ImportPlan, apply_plan, make_plan
from dashboard.services.samples import load_sample
from tests.cast import COORDINATOR, OFFICER, VIEWER, Y2568, Y2570

Y2569 = FiscalYear(2569)
HEADER = "เดือน,ยกมา,รับใหม่,แล้วเสร็จ\n"
LINE = "แหล่งเงิน,หมวด,รายการ,แผนทั้งปี,ใช้จ่าย ต.ค.,ใช้จ่าย ธ.ค.\nก,ข,ค,100,5,5\n"


def planned(desk: Desk, rows: str, year: FiscalYear = Y2570, name: str = "ทดสอบ.csv") -> ImportPlan:
    return make_plan(desk, OFFICER, year, Dataset.COMPLAINTS, name, (HEADER + rows).encode())


@pytest.mark.parametrize(
    ("last_year", "october", "carried", "warned"),
    [
        ("ก.ย.,,5,1\n", "ต.ค.,,1,0\n", 4, []),
        ("ก.ย.,,5,1\n", "ต.ค.,4,1,0\n", 4, []),
        ("ก.ย.,,5,1\n", "ต.ค.,0,1,0\n", 0, ["B2"]),
        ("ก.ค.,,5,1\nส.ค.,,0,1\n", "ต.ค.,,1,0\n", 3, ["B2"]),
        ("", "ต.ค.,,1,0\n", 0, []),
    ],
)
def test_october_carries_what_the_year_before_left(
    any_desk: Desk, last_year: str, october: str, carried: int, warned: list[str]
) -> None:
    ensure_year(any_desk, Y2569)
    apply_plan(any_desk, OFFICER, planned(any_desk, last_year, Y2569))
    plan = planned(any_desk, october).plan
    assert [month_from(row).carried for row in plan.rows] == [carried]
    assert [warning.cell for warning in plan.warnings] == warned


def test_sample_figures_of_the_year_before_are_not_carried(desk: Desk) -> None:
    ensure_year(desk, Y2569)
    load_sample(desk, COORDINATOR, Y2569, Dataset.COMPLAINTS)
    plan = planned(desk, "ต.ค.,,1,0\n").plan
    assert [month_from(row) for row in plan.new] == [ComplaintMonth(Month(2026, 10), 0, 1, 0, 1)]
    assert plan.warnings == ()


def test_months_after_todays_are_doubted(desk: Desk) -> None:
    plan = planned(desk, "ต.ค.,0,1,1\nพ.ย.,0,0,0\nธ.ค.,0,0,0\n").plan
    assert [warning.cell for warning in plan.warnings] == ["A4"]
    budget = make_plan(desk, OFFICER, Y2570, Dataset.BUDGET, "a.csv", LINE.encode()).plan
    assert any("ธ.ค. 2569" in warning.message.th for warning in budget.warnings)


def test_no_month_of_a_closed_year_is_doubted(desk: Desk) -> None:
    plan = planned(desk, "ก.ย.,0,1,1\n", Y2568).plan
    assert plan.warnings == ()


def test_a_name_that_cannot_be_stored_is_cleaned(any_desk: Desk) -> None:
    plan = planned(any_desk, "ต.ค.,0,1,1\n", name="bad\udcff\x00 name.csv")
    apply_plan(any_desk, OFFICER, plan)
    entry = recent(any_desk, VIEWER, Y2570, 1, "complaints")[0]
    assert entry.after["file"] == "bad name.csv"
