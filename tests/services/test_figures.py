"""Figures from files: planned, applied all or nothing, replaced, removed and brought back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from dashboard.domain.budget import BudgetLine, LineKey
from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.history import Deed
from dashboard.domain.refusals import Reason, Refused
from dashboard.imports.plan import Dataset, Plan
from dashboard.services.desk import DatabaseFailed, Desk
from dashboard.services.figures import (
    ImportPlan,
    apply_plan,
    load_sample,
    make_plan,
    remove_sample,
    undo_import,
)
from dashboard.services.history import recent
from dashboard.services.views import Change
from dashboard.services.year import YearState, year_state
from tests.cast import COORDINATOR, OFFICER, VIEWER, Y2568, Y2570, moment

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
FIRST = "เดือน,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\nต.ค.,0,3,2,1\n"
SECOND = "เดือน,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\nต.ค.,0,4,2,2\nพ.ย.,2,1,0,3\n"
WRONG = "เดือน,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\nต.ค.,0,3,2,1\nพ.ย.,1,-1,0,0\n"
LINE = BudgetLine(
    LineKey("แหล่งเงินทดสอบ", "หมวดทดสอบ", "รายการทดสอบ"),
    yearly_plan=Decimal("1234.56"),
    planned={OCTOBER: Decimal("1000.00"), NOVEMBER: Decimal("234.56")},
    spent={OCTOBER: Decimal(0)},
    obstacle="ยังไม่ได้รับโอน",
)


def state(desk: Desk, year: FiscalYear = Y2570) -> YearState:
    return year_state(desk, VIEWER, year)


def planned(desk: Desk, text: str, year: FiscalYear = Y2570) -> ImportPlan:
    content = text.encode("utf-8")
    return make_plan(desk, OFFICER, year, Dataset.COMPLAINTS, "ทดสอบ.csv", content)


def bring(desk: Desk, text: str) -> Change:
    return apply_plan(desk, OFFICER, planned(desk, text))


def bring_lines(desk: Desk, *lines: BudgetLine) -> Change:
    revision = make_plan(desk, OFFICER, Y2570, Dataset.BUDGET, "", b"").revision
    plan = Plan(Dataset.BUDGET, Y2570, "ทดสอบ.xlsx", "0" * 64, new=lines)
    return apply_plan(desk, OFFICER, ImportPlan(plan, revision, False))


def test_a_plan_shows_and_writes_nothing(desk: Desk) -> None:
    before = state(desk).revision
    plan = planned(desk, FIRST)
    assert plan.plan.records == (ComplaintMonth(OCTOBER, 0, 3, 2, 1),)
    assert not plan.replaces_sample
    assert state(desk).revision == before


def test_complaints_are_added_and_changed(any_desk: Desk) -> None:
    assert bring(any_desk, FIRST).count == 1
    plan = planned(any_desk, SECOND)
    assert (len(plan.plan.new), len(plan.plan.changed)) == (1, 1)
    assert apply_plan(any_desk, OFFICER, plan).count == 2
    found = state(any_desk)
    assert found.complaints.months == (
        ComplaintMonth(OCTOBER, 0, 4, 2, 2),
        ComplaintMonth(NOVEMBER, 2, 1, 0, 3),
    )
    assert not found.complaints_are_sample
    assert state(any_desk, Y2568).complaints.months == ()


def test_an_import_leaves_its_file_in_history(desk: Desk) -> None:
    plan = planned(desk, FIRST)
    apply_plan(desk, OFFICER, plan)
    entry = recent(desk, VIEWER, Y2570, 1, "complaints")[0]
    assert (entry.action, entry.actor_name) == (Deed.IMPORT_FIGURES, OFFICER.name)
    assert entry.after == {
        "file": "ทดสอบ.csv",
        "sha256": plan.plan.file_sha256,
        "new": 1,
        "changed": 0,
        "replaced_sample": False,
    }
    assert len(plan.plan.file_sha256) == 64


def test_the_same_file_again_writes_nothing(desk: Desk) -> None:
    bring(desk, FIRST)
    before = state(desk).revision
    assert bring(desk, FIRST) == Change(None, 0)
    assert state(desk).revision == before


def test_a_plan_with_an_error_is_refused_whole(desk: Desk) -> None:
    plan = planned(desk, WRONG)
    assert plan.plan.errors
    with pytest.raises(Refused) as refused:
        apply_plan(desk, OFFICER, plan)
    assert refused.value.reason is Reason.PLAN_HAS_ERRORS
    assert refused.value.facts == {"count": len(plan.plan.errors)}
    assert state(desk).complaints.months == ()


def test_a_row_the_database_refuses_leaves_nothing_behind(any_desk: Desk) -> None:
    good, bad = ComplaintMonth(OCTOBER, 0, 1, 0, 1), ComplaintMonth(NOVEMBER, 1, -2, 0, -1)
    plan = Plan(Dataset.COMPLAINTS, Y2570, "", "", new=(good, bad))
    before = state(any_desk).revision
    with pytest.raises(DatabaseFailed):
        apply_plan(any_desk, OFFICER, ImportPlan(plan, 0, False))
    assert state(any_desk).complaints.months == ()
    assert state(any_desk).revision == before
    assert bring(any_desk, FIRST).count == 1


def test_a_plan_made_for_older_figures_is_refused(any_desk: Desk) -> None:
    old = planned(any_desk, SECOND)
    bring(any_desk, FIRST)
    with pytest.raises(Refused) as refused:
        apply_plan(any_desk, OFFICER, old)
    assert refused.value.reason is Reason.PLAN_OUTDATED
    assert len(state(any_desk).complaints.months) == 1


def test_a_plan_is_not_outdated_by_other_figures(desk: Desk) -> None:
    plan = planned(desk, FIRST)
    bring_lines(desk, LINE)
    assert apply_plan(desk, OFFICER, plan).count == 1


def test_budget_lines_come_back_exactly(any_desk: Desk) -> None:
    other = replace(LINE, key=LINE.key._replace(name="ก่อนตามตัวอักษร"), spent={})
    bring_lines(any_desk, LINE, other)
    assert state(any_desk).budget == (LINE, other)
    less = replace(LINE, planned={OCTOBER: Decimal("1.01")}, spent={NOVEMBER: Decimal("9.99")})
    bring_lines(any_desk, less)
    assert state(any_desk).budget == (less, other)


@pytest.mark.parametrize("dataset", Dataset)
@pytest.mark.parametrize("year", [Y2568, Y2570])
def test_sample_figures_come_and_go(desk: Desk, dataset: Dataset, year: FiscalYear) -> None:
    loaded = load_sample(desk, COORDINATOR, year, dataset)
    found = state(desk, year)
    counts = {Dataset.COMPLAINTS: len(found.complaints.months), Dataset.BUDGET: len(found.budget)}
    marked = {
        Dataset.COMPLAINTS: found.complaints_are_sample,
        Dataset.BUDGET: found.budget_is_sample,
    }
    assert counts[dataset] == loaded.count > 0
    assert marked == {each: each is dataset for each in Dataset}
    assert remove_sample(desk, COORDINATOR, year, dataset).count == loaded.count
    empty = state(desk, year)
    assert (empty.complaints.months, empty.budget) == ((), ())
    assert not (empty.complaints_are_sample or empty.budget_is_sample)


def test_sample_never_joins_figures(desk: Desk) -> None:
    bring(desk, FIRST)
    with pytest.raises(Refused) as refused:
        load_sample(desk, COORDINATOR, Y2570, Dataset.COMPLAINTS)
    assert refused.value.reason is Reason.FIGURES_EXIST
    with pytest.raises(Refused) as refused:
        remove_sample(desk, COORDINATOR, Y2570, Dataset.COMPLAINTS)
    assert refused.value.reason is Reason.NO_SAMPLE
    assert len(state(desk).complaints.months) == 1


def test_an_import_replaces_the_sample_whole(any_desk: Desk) -> None:
    load_sample(any_desk, COORDINATOR, Y2570, Dataset.COMPLAINTS)
    plan = planned(any_desk, FIRST)
    assert plan.replaces_sample
    assert plan.plan.new == (ComplaintMonth(OCTOBER, 0, 3, 2, 1),)
    apply_plan(any_desk, OFFICER, plan)
    found = state(any_desk)
    assert found.complaints.months == (ComplaintMonth(OCTOBER, 0, 3, 2, 1),)
    assert not found.complaints_are_sample


def test_an_import_can_be_undone(any_desk: Desk) -> None:
    bring(any_desk, FIRST)
    before = state(any_desk).complaints
    change = bring(any_desk, SECOND)
    undone = undo_import(any_desk, OFFICER, change.entry_id or 0)
    assert state(any_desk).complaints == before
    entry = recent(any_desk, VIEWER, Y2570, 2)
    assert (entry[0].action, entry[0].undoes) == (Deed.UNDO_FIGURES, change.entry_id)
    assert entry[1].undone
    undo_import(any_desk, OFFICER, undone.entry_id or 0)
    assert len(state(any_desk).complaints.months) == 2


def test_undoing_a_budget_import_brings_back_amounts_and_sample(any_desk: Desk) -> None:
    load_sample(any_desk, COORDINATOR, Y2570, Dataset.BUDGET)
    before = state(any_desk).budget
    revision = make_plan(any_desk, OFFICER, Y2570, Dataset.BUDGET, "", b"").revision
    plan = Plan(Dataset.BUDGET, Y2570, "", "", new=(LINE,))
    change = apply_plan(any_desk, OFFICER, ImportPlan(plan, revision, replaces_sample=True))
    assert state(any_desk).budget == (LINE,)
    undo_import(any_desk, OFFICER, change.entry_id or 0)
    assert state(any_desk).budget == before
    assert state(any_desk).budget_is_sample


def test_only_the_last_import_can_be_undone(desk: Desk) -> None:
    first, second = bring(desk, FIRST), bring(desk, SECOND)
    with pytest.raises(Refused) as refused:
        undo_import(desk, OFFICER, first.entry_id or 0)
    assert refused.value.reason is Reason.CANNOT_UNDO
    assert refused.value.facts == {"by": OFFICER.name, "at": moment()}
    assert undo_import(desk, OFFICER, second.entry_id or 0).count == 1


@pytest.mark.parametrize("entry_id", [0, 1, 3, 10_000])
def test_what_is_no_figures_entry_cannot_be_undone(desk: Desk, entry_id: int) -> None:
    with pytest.raises(Refused) as refused:
        undo_import(desk, OFFICER, entry_id)
    assert refused.value.reason is Reason.CANNOT_UNDO
