"""Figures from files: planned, applied all or nothing, replacing the sample, kept and listed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from dashboard.domain.budget import BudgetLine, LineKey
from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.figures.budget import row_of
from dashboard.domain.figures.complaints import month_from
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.history import Deed
from dashboard.domain.refusals import Reason, Refused
from dashboard.imports.plan import Choices, Plan
from dashboard.services.desk import Desk
from dashboard.services.figure_undo import undo_figures
from dashboard.services.figures import figures_of
from dashboard.services.history import recent
from dashboard.services.imported_files import imports_of, original_file
from dashboard.services.importing import ImportPlan, apply_plan, make_plan
from dashboard.services.samples import load_sample, remove_sample
from dashboard.services.views import Change
from dashboard.services.year import YearState, year_state
from tests.cast import COORDINATOR, OFFICER, VIEWER, Y2568, Y2570

OCTOBER, NOVEMBER = Month(2026, 10), Month(2026, 11)
FIRST = "เดือน,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\nต.ค.,0,3,2,1\n"
SECOND = "เดือน,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\nต.ค.,0,4,2,2\nพ.ย.,2,1,0,3\n"
WRONG = "เดือน,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\nต.ค.,0,3,2,1\nพ.ย.,1,-1,0,0\n"
NOTHING = dict.fromkeys(Y2570.months, Decimal(0))
LINE = BudgetLine(
    LineKey("แหล่งเงินทดสอบ", "หมวดทดสอบ", "รายการทดสอบ"),
    yearly_plan=Decimal("1234.56"),
    planned={**NOTHING, OCTOBER: Decimal("1000.00"), NOVEMBER: Decimal("234.56")},
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
    revision = figures_of(desk, VIEWER, Y2570, Dataset.BUDGET).revision
    plan = Plan(Dataset.BUDGET, Y2570, "ทดสอบ.xlsx", "0" * 64, new=tuple(map(row_of, lines)))
    return apply_plan(desk, OFFICER, ImportPlan(plan, revision))


def test_a_plan_shows_and_writes_nothing(desk: Desk) -> None:
    before = state(desk).revision
    plan = planned(desk, FIRST)
    assert [month_from(row) for row in plan.plan.rows] == [ComplaintMonth(OCTOBER, 0, 3, 2, 1)]
    assert not plan.replaces_sample
    assert state(desk).revision == before
    assert list(desk.files.all()) == []


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
        "items": [],
    }
    assert len(plan.plan.file_sha256) == 64


def test_the_same_file_again_writes_nothing_and_says_who_brought_it(desk: Desk) -> None:
    assert planned(desk, FIRST).applied_before is None
    change = bring(desk, FIRST)
    before = state(desk).revision
    again = planned(desk, FIRST)
    assert again.applied_before is not None
    assert again.applied_before.entry_id == change.entry_id
    assert again.applied_before.actor_name == OFFICER.name
    assert apply_plan(desk, OFFICER, again) == Change(None, 0)
    assert state(desk).revision == before
    undone = undo_figures(desk, OFFICER, change.entry_id or 0)
    assert planned(desk, FIRST).applied_before is None
    undo_figures(desk, OFFICER, undone.change.entry_id or 0)
    assert planned(desk, FIRST).applied_before is not None


def test_a_plan_with_an_error_is_refused_whole(desk: Desk) -> None:
    plan = planned(desk, WRONG)
    assert plan.plan.errors
    with pytest.raises(Refused) as refused:
        apply_plan(desk, OFFICER, plan)
    assert refused.value.reason is Reason.PLAN_HAS_ERRORS
    assert refused.value.facts == {"count": len(plan.plan.errors)}
    assert state(desk).complaints.months == ()
    assert list(desk.files.all()) == []


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


def test_budget_lines_come_back_exactly_and_in_order(any_desk: Desk) -> None:
    other = replace(LINE, key=LINE.key._replace(name="ก่อนตามตัวอักษร"), spent={})
    bring_lines(any_desk, LINE, other)
    assert state(any_desk).budget == (LINE, other)


@pytest.mark.parametrize("dataset", Dataset)
@pytest.mark.parametrize("year", [Y2568, Y2570])
def test_sample_figures_come_and_go(desk: Desk, dataset: Dataset, year: FiscalYear) -> None:
    loaded = load_sample(desk, COORDINATOR, year, dataset)
    tables = {each: figures_of(desk, VIEWER, year, each) for each in Dataset}
    assert len(tables[dataset].rows) == loaded.count > 0
    assert {each for each, table in tables.items() if table.are_sample} == {dataset}
    assert not any(item.marks for item in state(desk, year).items), "invented rows answer nothing"
    assert remove_sample(desk, COORDINATOR, year, dataset).count == loaded.count
    assert figures_of(desk, VIEWER, year, dataset).rows == ()
    assert not state(desk, year).complaints_are_sample


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
    apply_plan(any_desk, OFFICER, plan)
    found = state(any_desk)
    assert found.complaints.months == (ComplaintMonth(OCTOBER, 0, 3, 2, 1),)
    assert not found.complaints_are_sample


def test_the_file_is_kept_to_the_byte_and_listed(any_desk: Desk) -> None:
    change = bring(any_desk, FIRST)
    (record,) = imports_of(any_desk, VIEWER, Y2570)
    assert (record.entry_id, record.dataset) == (change.entry_id, Dataset.COMPLAINTS)
    assert (record.file_name, record.size) == ("ทดสอบ.csv", len(FIRST.encode()))
    assert (record.is_kept, record.stands, record.by) == (True, True, OFFICER.name)
    found = original_file(any_desk, OFFICER, record.entry_id)
    with found.content as content:
        assert content.read() == FIRST.encode()
    undo_figures(any_desk, OFFICER, record.entry_id)
    assert [each.stands for each in imports_of(any_desk, VIEWER, Y2570)] == [False]
    original_file(any_desk, OFFICER, record.entry_id).content.close()


def test_a_register_of_cases_is_never_kept(desk: Desk) -> None:
    plan = planned(desk, FIRST)
    counted = replace(plan, plan=replace(plan.plan, is_counted=True))
    change = apply_plan(desk, OFFICER, counted)
    assert list(desk.files.all()) == []
    (record,) = imports_of(desk, VIEWER, Y2570)
    assert (record.is_kept, record.sha256) == (False, plan.plan.file_sha256)
    with pytest.raises(Refused) as refused:
        original_file(desk, OFFICER, change.entry_id or 0)
    assert refused.value.reason is Reason.FILE_NOT_KEPT


@pytest.mark.parametrize("entry_id", [0, 1, 10_000, 2**70])
def test_a_file_that_never_was_is_refused(desk: Desk, entry_id: int) -> None:
    with pytest.raises(Refused) as refused:
        original_file(desk, OFFICER, entry_id)
    assert refused.value.reason is Reason.UNKNOWN_IMPORT


def test_a_kept_file_that_is_gone_is_told(desk: Desk) -> None:
    change = bring(desk, FIRST)
    for sha256 in list(desk.files.all()):
        desk.files.remove(sha256)
    with pytest.raises(Refused) as refused:
        original_file(desk, OFFICER, change.entry_id or 0)
    assert refused.value.reason is Reason.STORAGE_FAILED


def test_a_file_that_changed_or_went_after_it_was_checked_is_refused(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(FIRST, "utf-8")
    plan = make_plan(desk, OFFICER, Y2570, Dataset.COMPLAINTS, path.name, path)
    path.write_text(SECOND, "utf-8")
    with pytest.raises(Refused) as refused:
        apply_plan(desk, OFFICER, plan)
    assert refused.value.reason is Reason.PLAN_OUTDATED
    path.unlink()
    with pytest.raises(Refused) as refused:
        apply_plan(desk, OFFICER, plan)
    assert refused.value.reason is Reason.STORAGE_FAILED
    assert state(desk).complaints.months == ()


def test_what_columns_mean_is_remembered_once_applied(desk: Desk) -> None:
    odd = FIRST.replace("รับใหม่", "เข้ามา").encode()
    asked = (desk, OFFICER, Y2570, Dataset.COMPLAINTS, "a.csv", odd)
    assert make_plan(*asked).plan.errors
    plan = make_plan(*asked, Choices(columns={"เข้ามา": "received"}))
    assert not plan.plan.errors
    assert make_plan(*asked).plan.errors, "a plan remembers nothing"
    apply_plan(desk, OFFICER, plan)
    again = make_plan(desk, OFFICER, Y2568, Dataset.COMPLAINTS, "a.csv", odd).plan
    assert (again.errors, len(again.new)) == ((), 1)
