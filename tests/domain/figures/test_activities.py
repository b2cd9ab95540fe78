"""Activities by section and month, and with the head of the station."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.domain.figures.activities import activity_summary
from dashboard.domain.figures.months import months_over
from dashboard.domain.figures.rows import Values
from dashboard.domain.figures.shapes import SECTIONS
from tests.domain.figures.summing import NOV, OCT, Y2568, activity, rows


def with_head(day: int, kind: str, pictures: int | None = 2) -> Values:
    shown: Values = {} if pictures is None else {"pictures": pictures}
    return {**activity(date(2024, 10, day), "traffic", kind), "head_took_part": True, **shown}


def test_every_section_is_asked_for_every_month() -> None:
    values = [activity(date(2024, 10, 31), section) for section in SECTIONS]
    values += [activity(date(2024, 11, 1), "traffic"), activity(date(2024, 11, 30), "traffic")]
    summary = activity_summary(rows(values), Y2568, [OCT, NOV])
    assert summary.count("traffic", OCT) == 1
    assert summary.count("traffic", NOV) == 2
    assert summary.missing == tuple((NOV, s) for s in SECTIONS if s != "traffic")
    assert summary.is_missing("inquiry", NOV)
    assert not summary.is_missing("inquiry", OCT)


@pytest.mark.parametrize(
    ("head", "lacking", "missing_kinds", "without_pictures", "is_met"),
    [
        ([], 5, ("policy", "teaching"), 0, False),
        ([with_head(1, "policy")], 4, ("teaching",), 0, False),
        ([with_head(day, "other") for day in range(1, 6)], 0, ("policy", "teaching"), 0, False),
        (
            [with_head(1, "policy"), *(with_head(day, "teaching") for day in range(2, 6))],
            0,
            (),
            0,
            True,
        ),
        (
            [with_head(1, "policy", None), *(with_head(d, "teaching") for d in range(2, 7))],
            0,
            (),
            1,
            False,
        ),
        (
            [with_head(1, "policy", 0), *(with_head(d, "teaching") for d in range(2, 6))],
            0,
            (),
            1,
            False,
        ),
    ],
)
def test_the_head_s_five_activities(
    head: list[Values],
    lacking: int,
    missing_kinds: tuple[str, ...],
    without_pictures: int,
    is_met: bool,
) -> None:
    found = activity_summary(rows(head), Y2568, []).head
    assert (found.lacking, found.missing_kinds) == (lacking, missing_kinds)
    assert len(found.without_pictures) == without_pictures
    assert found.is_met is is_met


def test_what_the_head_had_no_part_in_or_another_year_saw_does_not_count() -> None:
    values = [activity(date(2024, 10, 1), "traffic", "policy"), with_head(2, "teaching")]
    values += [{**with_head(1, "policy"), "day": date(2024, 9, 30)}]
    head = activity_summary(rows(values), Y2568, []).head
    assert (head.count, head.missing_kinds) == (1, ("policy",))


@pytest.mark.parametrize(
    ("today", "count"),
    [
        (date(2024, 9, 30), 0),
        (date(2024, 10, 31), 0),
        (date(2024, 11, 1), 1),
        (date(2025, 3, 31), 5),
        (date(2025, 4, 1), 6),
        (date(2027, 1, 1), 12),
    ],
)
def test_months_that_are_over(today: date, count: int) -> None:
    assert months_over(Y2568, today) == Y2568.months[:count]
