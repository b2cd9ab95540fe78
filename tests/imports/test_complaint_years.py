"""Complaint months against the year before and against the clock."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.figures.complaints import row_of
from dashboard.domain.fiscal import Month
from dashboard.imports.plan import Dataset, plan_file
from tests.imports.files import COMPLAINT_TITLES, MONTHS, YEAR, Rows, delimited

AUG, SEP = Month(2024, 8), Month(2024, 9)
OCT, NOV = Month(2024, 10), Month(2024, 11)


@pytest.mark.parametrize(
    ("before", "rows", "carried", "warned"),
    [
        (ComplaintMonth(SEP, 0, 5, 1, 4), [["ต.ค.", "", 1, 0, ""]], [4], []),
        (ComplaintMonth(SEP, 0, 5, 1, 4), [["ต.ค.", 4, 1, 0, ""]], [4], []),
        (ComplaintMonth(SEP, 0, 5, 1, 4), [["ต.ค.", "ไม่มีเรื่องร้องเรียน"]], [4], []),
        (ComplaintMonth(SEP, 0, 5, 1, 4), [["ต.ค.", 0, 1, 0, ""]], [0], ["B2"]),
        (ComplaintMonth(SEP, 0, 0, 0, 0), [["ต.ค.", 3, 0, 0, ""]], [3], ["B2"]),
        (ComplaintMonth(SEP, 0, 5, 1, 4), [["พ.ย.", "", 1, 0, ""]], [4], ["B2"]),
        (ComplaintMonth(AUG, 0, 5, 1, 4), [["ต.ค.", "", 1, 0, ""]], [4], ["B2"]),
        (ComplaintMonth(AUG, 0, 5, 1, 4), [["ต.ค.", 0, 1, 0, ""]], [0], []),
        (
            ComplaintMonth(SEP, 0, 5, 1, 4),
            [["ต.ค.", "", 1, 0, ""], ["พ.ย.", "", 0, 5, ""]],
            [4, 5],
            [],
        ),
        (None, [["ต.ค.", "", 1, 0, ""]], [0], []),
    ],
)
def test_october_carries_what_september_left(
    before: ComplaintMonth | None, rows: Rows, carried: list[int], warned: list[str]
) -> None:
    content = delimited([COMPLAINT_TITLES, *rows])
    earlier = [row_of(before)] if before else []
    plan = plan_file(Dataset.COMPLAINTS, "a.csv", content, YEAR, (), before=earlier)
    assert plan.is_applicable
    assert [row.values["carried"] for row in plan.new] == carried
    assert [warning.cell for warning in plan.warnings] == warned


def test_a_recorded_october_counts_more_than_september() -> None:
    content = delimited([COMPLAINT_TITLES, ["พ.ย.", "", 0, 0, ""]])
    before = [row_of(ComplaintMonth(SEP, 0, 5, 1, 4))]
    existing = [row_of(ComplaintMonth(OCT, 0, 3, 2, 1))]
    plan = plan_file(Dataset.COMPLAINTS, "a.csv", content, YEAR, existing, before=before)
    assert (plan.errors, plan.warnings) == ((), ())
    assert plan.new == (row_of(ComplaintMonth(NOV, 1, 0, 0, 1)),)


@pytest.mark.parametrize(
    ("today", "cells"),
    [
        (None, []),
        (date(2024, 10, 1), ["A3", "A4"]),
        (date(2024, 11, 30), ["A4"]),
        (date(2024, 12, 1), []),
        (date(2026, 1, 1), []),
    ],
)
def test_months_that_have_not_come(today: date | None, cells: list[str]) -> None:
    rows = [[month, 0, 0, 0, 0] for month in MONTHS[:3]] + [[month] for month in MONTHS[3:]]
    content = delimited([COMPLAINT_TITLES, *rows])
    plan = plan_file(Dataset.COMPLAINTS, "a.csv", content, YEAR, (), today=today)
    assert plan.is_applicable
    assert [warning.cell for warning in plan.warnings] == cells
