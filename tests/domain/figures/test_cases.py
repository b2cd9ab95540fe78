"""Cases by month and group."""

from __future__ import annotations

from fractions import Fraction

import pytest

from dashboard.domain.figures.cases import CaseCounts, case_summary
from dashboard.domain.figures.rows import Values
from tests.domain.figures.summing import DEC, NOV, OCT, Y2568, cases, rows


@pytest.mark.parametrize(
    ("group", "reported", "arrested", "clearance"),
    [
        ("1", 4, 3, Fraction(3, 4)),
        ("2", 2, 3, Fraction(3, 2)),
        ("3", 0, 0, None),
        ("3", 0, 2, None),
        # Arrests are persons here: a rate over cases would say nothing.
        ("4", 10, 12, None),
    ],
)
def test_clearance(group: str, reported: int, arrested: int, clearance: Fraction | None) -> None:
    summary = case_summary(rows([cases(OCT, group, reported, arrested)]), Y2568, [])
    found = summary.groups[int(group) - 1]
    assert found.group == group
    assert found.clearance == clearance
    assert found.counts_persons is (group == "4")


def test_the_rate_of_all_leaves_the_group_of_persons_out() -> None:
    values = [cases(OCT, "1", 4, 1), cases(OCT, "2", 4, 3), cases(OCT, "4", 100, 100)]
    assert case_summary(rows(values), Y2568, []).clearance == Fraction(4, 8)


def test_offences_of_a_month_add_up_and_untold_months_stay_empty() -> None:
    values = [cases(OCT, "1", 1, 0, "ก"), cases(OCT, "1", 5, 2, "ข"), cases(DEC, "1", 0, 0, "ก")]
    group = case_summary(rows(values), Y2568, []).groups[0]
    assert group.months[:3] == (CaseCounts(6, 2), None, CaseCounts(0, 0))
    assert group.total == CaseCounts(6, 2)
    assert group.by_offence == (("ข", CaseCounts(5, 2)), ("ก", CaseCounts(1, 0)))


def test_months_that_are_missing_or_lack_groups() -> None:
    values: list[Values] = [cases(OCT, group, 1, 1) for group in "1234"]
    values += [cases(DEC, "2", 1, 1)]
    summary = case_summary(rows(values), Y2568, [OCT, NOV, DEC])
    assert summary.missing == (NOV,)
    assert summary.incomplete == ((DEC, ("1", "3", "4")),)
