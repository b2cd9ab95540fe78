"""A budget sheet against the lines that are recorded."""

from __future__ import annotations

from decimal import Decimal

from dashboard.domain.budget import BudgetLine
from dashboard.domain.figures.budget import row_of
from dashboard.imports.plan import FieldChange
from tests.imports.budget_lines import KEY, OCT, line, planned
from tests.imports.files import BUDGET_TITLES, budget_row


def test_an_unchanged_file_changes_nothing() -> None:
    existing = BudgetLine(KEY, Decimal("1200.00"), {OCT: Decimal(1200)}, {OCT: Decimal(5)})
    plan = planned([budget_row(*KEY, 1200, [1200], [5])], [existing])
    assert (plan.new, plan.changed, plan.same) == ((), (), 1)
    assert not plan.is_applicable


def test_a_changed_line_shows_old_and_new() -> None:
    existing = line(spent={0: "50"})
    row = budget_row(*KEY, 1300, [200, *[100] * 11], [60, 0], "ช้า")
    [changed] = planned([row], [existing]).changed
    assert changed.old == row_of(existing)
    assert changed.fields == (
        FieldChange("yearly_plan", Decimal(1200), Decimal(1300)),
        FieldChange("planned_10", Decimal(100), Decimal(200)),
        FieldChange("spent_10", Decimal(50), Decimal(60)),
        FieldChange("spent_11", None, Decimal(0)),
        FieldChange("obstacle", None, "ช้า"),
    )


def test_columns_the_file_does_not_have_keep_what_is_recorded() -> None:
    existing = line(spent={0: "50"}, obstacle="ช้า")
    titles = [*BUDGET_TITLES[:3], "ใช้จ่าย พ.ย."]
    [changed] = planned([[*KEY, 70]], [existing], titles).changed
    assert changed.new == row_of(line(spent={0: "50", 1: "70"}, obstacle="ช้า"))
