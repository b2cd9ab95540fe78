"""``status``: the contract of its JSON, key by key, on both sides of the days that matter."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from dashboard.domain.assessment import Status
from dashboard.domain.duties import duties_of
from dashboard.domain.fiscal import Month
from tests.cast import (
    Y2568,
    catalogue_2568,
)
from tests.cli.running import Run, answer
from tests.text.wordings import has_thai

CATALOGUE = catalogue_2568()
CODES = [f"O{number}" for number in range(1, 26)] + [
    *(f"S1.{number}" for number in range(1, 7)),
    *("S2.1", "S2.2"),
    *(f"S3.{number}" for number in range(1, 6)),
]
FIRST_DUE = {
    **dict.fromkeys(("O4", "O7", "O11", "O14", "O15"), 11),
    **dict.fromkeys(("O2", "O13", "O18", "O20"), 1),
    **dict.fromkeys(("O19", "O21", "O25"), 3),
}
"""The month of each item's earliest duty; December for all others."""


def status(run: Run, year: int, day: str) -> dict[str, Any]:
    result = run("status", "--year", str(year), "--as-of", day, "--format", "json")
    assert (result.exit_code, result.stderr) == (0, "")
    return answer(result)


def items(found: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {item["code"]: item for item in found["items"]}


@pytest.mark.parametrize(("year", "day"), [(2568, "2568-02-15"), (2570, "2026-11-22")])
def test_every_key_and_nothing_else(run: Run, year: int, day: str) -> None:
    found = status(run, year, day)
    assert list(found) == ["fiscal_year", "as_of", "summary", "items"]
    assert found["fiscal_year"] == year
    assert list(found["summary"]) == ["complete", "total", "overdue", "due_soon", "findings"]
    assert list(found["summary"]["findings"]) == ["error", "warning", "note"]
    assert [item["code"] for item in found["items"]] == CODES
    for item in found["items"]:
        assert list(item) == [
            *("code", "title", "group", "sections", "officers", "due", "next_due", "status"),
            *("overdue", "duties_total", "duties_done", "evidence", "review", "findings"),
        ]
        of = CATALOGUE.item(item["code"])
        assert (item["title"], item["group"]) == (of.title.th, of.group)
        names = {CATALOGUE.section(section).name.th for section in of.sections}
        assert set(item["sections"]) == names
        assert all(has_thai(name) for name in names)
        assert isinstance(item["officers"], list)
        assert item["status"] in {each.value for each in Status} - {Status.READY}
        assert isinstance(item["overdue"], bool)
        assert (item["duties_done"], item["evidence"]) == (0, 0)
        assert item["review"] == ("open" if year == 2570 else None)
        assert item["duties_total"] == len(duties_of(of, Y2568))
        assert Month.parse(item["next_due"]) <= Month.parse(item["due"])


@pytest.mark.parametrize(
    ("given", "as_of"),
    [
        ("2568-02-15", "2025-02-15"),
        ("2025-02-15", "2025-02-15"),
        ("15/02/2568", "2025-02-15"),
        ("15 ก.พ. 2568", "2025-02-15"),
        ("๒๕๖๘-๐๒-๑๕", "2025-02-15"),
        ("2568-09-30", "2025-09-30"),
        ("2567-02-29", "2024-02-29"),
    ],
)
def test_a_day_is_read_in_either_era_and_told_in_the_common_one(
    run: Run, given: str, as_of: str
) -> None:
    assert status(run, 2568, given)["as_of"] == as_of


@pytest.mark.parametrize("year", [2568, 2570])
def test_due_months_are_those_of_the_form(run: Run, year: int) -> None:
    before_all = f"{year - 544}-10-01"
    for code, item in items(status(run, year, before_all)).items():
        last = CATALOGUE.item(code).due
        assert item["due"] == f"{year - 543 + last.year}-{last.number:02d}"
        first = FIRST_DUE.get(code, 12)
        assert item["next_due"] == f"{year - 543 - (first > 9)}-{first:02d}", code


def last_days(year: int) -> list[date]:
    """Every month's end of a fiscal year, and the days around it."""
    ends = [Month(year - 544, 9).plus(number).last_day for number in range(13)]
    return [end + timedelta(days=days) for end in ends for days in (0, 1)]


@pytest.mark.parametrize(("year", "ends"), [(2568, 13), (2570, 4)])
def test_overdue_from_the_first_day_after_the_month_until_the_close(
    run: Run, year: int, ends: int
) -> None:
    close = date(year - 543, 9, 30)
    for day in last_days(year)[: 2 * ends]:
        found = status(run, year, day.isoformat())
        late = set()
        for code in CODES:
            first = FIRST_DUE.get(code, 12)
            due = Month(year - 543 - (first > 9), first)
            if due.last_day < day <= close:
                late.add(code)
        assert {code for code, item in items(found).items() if item["overdue"]} == late, day
        assert found["summary"]["overdue"] == sum(code[0] == "O" for code in late), day


@pytest.mark.parametrize(
    ("day", "overdue", "due_soon"),
    [
        ("2024-11-15", 0, 0),
        ("2024-11-16", 0, 5),
        ("2024-11-30", 0, 5),
        ("2024-12-01", 5, 0),
        ("2024-12-17", 5, 13),
        ("2024-12-31", 5, 13),
        ("2025-01-01", 18, 0),
        ("2025-01-31", 18, 4),
        ("2025-02-01", 22, 0),
        ("2025-03-31", 22, 3),
        ("2025-04-01", 25, 0),
        ("2568-09-30", 25, 0),
        ("2568-10-01", 0, 0),
        ("2026-11-22", 0, 0),
    ],
)
def test_the_summary_counts_the_25(run: Run, day: str, overdue: int, due_soon: int) -> None:
    summary = status(run, 2568, day)["summary"]
    del summary["findings"]
    assert summary == {"complete": 0, "total": 25, "overdue": overdue, "due_soon": due_soon}


def test_without_a_day_and_a_year_it_is_today_in_the_current_one(run: Run) -> None:
    found = answer(run("status", "--format", "json"))
    assert (found["fiscal_year"], found["as_of"]) == (2570, "2026-11-22")


def test_a_closed_year_is_judged_as_of_its_close_by_today(run: Run) -> None:
    found = answer(run("status", "--year", "2568", "--format", "json"))
    assert found["as_of"] == "2026-11-22"
    assert found["summary"]["overdue"] == 0
    assert {item["status"] for item in found["items"]} == {"not_started"}
