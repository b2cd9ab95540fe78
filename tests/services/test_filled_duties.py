"""Figures answer their duties, with who brought them; taking them back opens what was closed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from dashboard.domain.duties import DutyKey
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import NIL, Values
from dashboard.domain.figures.shapes import SECTIONS
from dashboard.domain.fiscal import Month, Period
from dashboard.domain.marks import Answer, FiguresSource, Mark
from dashboard.domain.reviews import ReviewState, Step
from dashboard.services.desk import Desk
from dashboard.services.figure_edits import Edits, save_rows
from dashboard.services.figure_undo import undo_figures
from dashboard.services.figures import figures_of
from dashboard.services.importing import apply_plan, make_plan
from dashboard.services.marking import Wanted, mark
from dashboard.services.reviewing import review_item
from dashboard.services.samples import load_sample
from dashboard.services.views import Change
from dashboard.services.year import year_state
from tests.cast import APPROVER, COORDINATOR, OFFICER, VIEWER, Y2570

OCTOBER = Month(2026, 10)
FIRST_HALF = [OCTOBER.plus(number) for number in range(6)]


def add(desk: Desk, dataset: Dataset, *rows: Values) -> Change:
    seen = figures_of(desk, VIEWER, Y2570, dataset).revision
    return save_rows(desk, OFFICER, Y2570, dataset, Edits(added=rows), seen)


def remove_all(desk: Desk, dataset: Dataset) -> Change:
    table = figures_of(desk, VIEWER, Y2570, dataset)
    gone = Edits(removed=[stored.row.key for stored in table.rows])
    return save_rows(desk, OFFICER, Y2570, dataset, gone, table.revision)


def marks(desk: Desk) -> Mapping[DutyKey, Mark]:
    return {
        key: mark for item in year_state(desk, VIEWER).items for key, mark in item.marks.items()
    }


def answers(desk: Desk) -> dict[tuple[str, str], Answer]:
    return {(key.requirement, key.period): mark.answer for key, mark in marks(desk).items()}


def month_of_complaints(month: Month, received: int = 0, kind: str = "corruption") -> Values:
    counts = {"carried": 0, "received": received, "completed": received, "pending": 0}
    return {"month": month, "kind": kind, **counts}


def purchase(month: Month, name: str = "ซื้อหมึกพิมพ์") -> Values:
    return {"month": month, "name": name, "egp": "ไม่ต้องดำเนินการผ่านระบบ e-GP"}


def activity(day: date, section: str, kind: str = "other", *, head: bool = False) -> Values:
    told: Values = {"day": day, "section": section, "name": f"กิจกรรม {day} {section} {kind}"}
    return {**told, "kind": kind, "head_took_part": head}


def risk(section: str, **more: str) -> Values:
    told: Values = {
        "section": section,
        "process": "งาน",
        "risk": "เสี่ยง",
        "likelihood": 1,
        "impact": 2,
    }
    return {**told, **more}


LINE: Values = {
    "source": "ก",
    "category": "ข",
    "name": "ค",
    "yearly_plan": Decimal(120),
}
SPENT: Values = {f"spent_{month.number:02}": Decimal(1) for month in FIRST_HALF}
FUND = {"carried": Decimal(0), "allocated": Decimal(9), "spent": Decimal(1)}
DONE, NOTHING = Answer.DONE, Answer.NIL
O17 = [f"O17.{number}" for number in (2, 3, 4, 5)]
O20 = [f"O20.{number}" for number in (1, 2, 4, 5)]
HEAD = [activity(date(2026, 10, day), "traffic", head=True) for day in range(1, 6)]


@pytest.mark.parametrize(
    ("dataset", "rows", "expected"),
    [
        (Dataset.COMPLAINTS, [month_of_complaints(m) for m in FIRST_HALF[:5]], {}),
        (
            Dataset.COMPLAINTS,
            [month_of_complaints(m, kind="general") for m in FIRST_HALF],
            {},
        ),
        (
            Dataset.COMPLAINTS,
            [month_of_complaints(m) for m in FIRST_HALF],
            {(code, "2570-H1"): NOTHING for code in O17},
        ),
        (
            Dataset.COMPLAINTS,
            [month_of_complaints(m, int(m == OCTOBER)) for m in FIRST_HALF],
            {(code, "2570-H1"): DONE for code in O17},
        ),
        (Dataset.BUDGET, [LINE], {("O12.1", "2570"): DONE}),
        (
            Dataset.BUDGET,
            [{**LINE, **SPENT}],
            {("O12.1", "2570"): DONE, ("O12.2", "2570-H1"): DONE, ("O12.3", "2570-H1"): DONE},
        ),
        (
            Dataset.FUND,
            [{"quarter": Period.quarter(Y2570.plus(-1), 4), **FUND}],
            {("O13.1", "2569-Q4"): DONE, ("O13.2", "2569-Q4"): DONE},
        ),
        (
            Dataset.FUND,
            [{"quarter": Period.quarter(Y2570, 1), **FUND}],
            {("O13.3", "2570-Q1"): DONE, ("O13.4", "2570-Q1"): DONE},
        ),
        (Dataset.FUND, [{"quarter": Period.quarter(Y2570, 2), **FUND}], {}),
        (Dataset.PROCUREMENT, [purchase(OCTOBER)], {("O15.1", "2026-10"): DONE}),
        (
            Dataset.PROCUREMENT,
            [{"month": OCTOBER, NIL: True}],
            {("O15.1", "2026-10"): NOTHING, ("O14.7", "2026-10"): NOTHING},
        ),
        (
            Dataset.CASES,
            [{"month": OCTOBER, "group": "1", "offence": "ก", "reported": 1, "arrested": 1}],
            {("O11.1", "2026-10"): DONE},
        ),
        (Dataset.RISKS, [risk(section) for section in SECTIONS[:4]], {}),
        (
            Dataset.RISKS,
            [risk(section) for section in SECTIONS],
            {(code, "2570"): DONE for code in O20},
        ),
        (
            Dataset.RISKS,
            [risk(section, result="แล้ว") for section in SECTIONS],
            {(code, "2570"): DONE for code in [*O20, "O21.1"]},
        ),
        (Dataset.RISKS, [risk("traffic", result="แล้ว")], {("O21.1", "2570"): DONE}),
        (
            Dataset.ACTIVITIES,
            [activity(date(2026, 10, 31), section) for section in SECTIONS],
            {("O7.1", "2026-10"): DONE, ("O7.2", "2026-10"): DONE},
        ),
        (Dataset.ACTIVITIES, HEAD[:4], {}),
        (Dataset.ACTIVITIES, HEAD, {("O19.1", "2570"): DONE}),
        (Dataset.ACTIVITIES, [activity(date(2026, 10, 1), "traffic", "policy")], {}),
        (
            Dataset.ACTIVITIES,
            [activity(date(2026, 10, 1), "traffic", "policy", head=True)],
            {("O19.3", "2570"): DONE},
        ),
        (
            Dataset.ACTIVITIES,
            [activity(date(2026, 10, 1), "traffic", "teaching", head=True)],
            {("O19.4", "2570"): DONE},
        ),
        (Dataset.SURVEYS, [{"day": date(2026, 11, 1), "officers": 1, "public": 1}], {}),
    ],
)
def test_what_figures_answer(
    desk: Desk, dataset: Dataset, rows: list[Values], expected: dict[tuple[str, str], Answer]
) -> None:
    change = add(desk, dataset, *rows)
    assert answers(desk) == expected
    for given in marks(desk).values():
        assert (given.by, given.version) == (OFFICER.name, 0)
        assert given.figures == FiguresSource(change.entry_id or 0, "")
    gone = remove_all(desk, dataset)
    assert answers(desk) == {}
    undo_figures(desk, OFFICER, gone.entry_id or 0)
    assert answers(desk) == expected


def test_the_file_is_the_trail_on_each_database(any_desk: Desk) -> None:
    text = "ที่,ชื่อรายการของงานที่ซื้อหรือจ้าง,เดือน,เลขที่โครงการในระบบ e-GP\n1,ซื้อ,ต.ค.,123\n"
    plan = make_plan(any_desk, OFFICER, Y2570, Dataset.PROCUREMENT, "จัดซื้อ.csv", text.encode())
    assert plan.plan.errors == ()
    change = apply_plan(any_desk, OFFICER, plan)
    given = marks(any_desk)[DutyKey("O15.1", "2026-10")]
    assert given.figures == FiguresSource(change.entry_id or 0, "จัดซื้อ.csv")
    undo_figures(any_desk, OFFICER, change.entry_id or 0)
    assert answers(any_desk) == {}


def test_an_officers_own_answer_stands_above_what_figures_say(desk: Desk) -> None:
    key = DutyKey("O15.1", "2026-10")
    add(desk, Dataset.PROCUREMENT, purchase(OCTOBER))
    seen = year_state(desk, VIEWER).item("O15").seen(key)
    mark(desk, OFFICER, Y2570, [Wanted(key, Answer.NOT_APPLICABLE, "เหตุผล", seen)])
    assert answers(desk) == {key: Answer.NOT_APPLICABLE}
    version = year_state(desk, VIEWER).item("O15").seen(key)
    mark(desk, OFFICER, Y2570, [Wanted(key, None, "", version)])
    assert answers(desk) == {key: DONE}


def test_a_sample_answers_nothing_but_own_rows_in_its_place_do(desk: Desk) -> None:
    load_sample(desk, COORDINATOR, Y2570, Dataset.CASES)
    assert answers(desk) == {}


def _approved_o21(desk: Desk) -> Change:
    change = add(desk, Dataset.RISKS, risk("traffic", result="แล้ว"))
    by_hand = [DutyKey("O21.2", "2570"), DutyKey("O21.3", "2570")]
    mark(desk, OFFICER, Y2570, [Wanted(key, Answer.DONE) for key in by_hand])
    for actor, step in ((OFFICER, Step.SUBMIT), (APPROVER, Step.APPROVE)):
        seen = year_state(desk, VIEWER).item("O21").review.version
        review_item(desk, actor, Y2570, "O21", step, seen_version=seen)
    return change


def _review(desk: Desk) -> ReviewState:
    return year_state(desk, VIEWER).item("O21").review.state


def test_figures_count_towards_readiness_and_taking_them_back_opens_the_item(
    any_desk: Desk,
) -> None:
    change = _approved_o21(any_desk)
    assert year_state(any_desk, VIEWER).item("O21").assessment.is_complete
    undone = undo_figures(any_desk, OFFICER, change.entry_id or 0)
    item = year_state(any_desk, VIEWER).item("O21")
    assert item.review.state is ReviewState.OPEN
    assert [duty.requirement.code for duty in item.assessment.missing] == ["O21.1"]
    undo_figures(any_desk, OFFICER, undone.change.entry_id or 0)
    assert _review(any_desk) is ReviewState.APPROVED, "all is as it was when it was approved"


def test_an_approval_does_not_cover_rows_that_came_after_it(desk: Desk) -> None:
    _approved_o21(desk)
    add(desk, Dataset.RISKS, risk("inquiry", result="แล้ว"))
    assert _review(desk) is ReviewState.OPEN


def test_figures_of_other_items_leave_an_approval_alone(desk: Desk) -> None:
    _approved_o21(desk)
    case: Values = {"month": OCTOBER, "group": "1", "offence": "ก", "reported": 1, "arrested": 1}
    add(desk, Dataset.CASES, case)
    assert _review(desk) is ReviewState.APPROVED
