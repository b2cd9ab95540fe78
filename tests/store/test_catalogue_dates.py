"""The catalogue of 2568 as it is shipped: what is due when, and what a year changes in it."""

from __future__ import annotations

import pytest

from dashboard.domain.catalogue import Catalogue, wording
from dashboard.domain.duties import catalogue_due, duties_of, periods_of
from dashboard.domain.fiscal import FiscalYear, Span
from dashboard.settings import shipped
from dashboard.store.catalogue_file import read_catalogue

YEAR = FiscalYear(2568)
MONTHLY_ITEMS = ("O4", "O7", "O11", "O14", "O15")
FIRST_HALF = ["2024-10", "2024-11", "2024-12", "2025-01", "2025-02", "2025-03"]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return read_catalogue(shipped("data") / "catalogue" / "2568.toml")


DUE_MONTH = {
    **{"O1": 12, "O2": 1, "O3": 12, "O4": 4, "O5": 12, "O6": 1, "O7": 4, "O8": 12, "O9": 12},
    **{"O10": 12, "O11": 4, "O12": 4, "O13": 1, "O14": 4, "O15": 4, "O16": 12, "O17": 4},
    **{"O18": 1, "O19": 3, "O20": 1, "O21": 3, "O22": 12, "O23": 3, "O24": 12, "O25": 3},
    **{"S1.1": 12, "S1.2": 12, "S1.3": 12, "S1.4": 12, "S1.5": 12, "S1.6": 12},
    **{"S2.1": 12, "S2.2": 12, "S3.1": 12, "S3.2": 12, "S3.3": 12, "S3.4": 12, "S3.5": 12},
}


@pytest.mark.parametrize("year", [FiscalYear(2568), FiscalYear(2570)])
def test_each_item_is_due_in_its_month_of_any_year(catalogue: Catalogue, year: FiscalYear) -> None:
    due = {item.code: catalogue_due(item, year) for item in catalogue.items}
    assert {code: month.number for code, month in due.items()} == DUE_MONTH
    assert {month.fiscal_year for month in due.values()} == {year}


def test_30_item_months(catalogue: Catalogue) -> None:
    months = {
        item.code: sorted(
            {duty.period.code for duty in duties_of(item, YEAR) if duty.period.span is Span.MONTH}
        )
        for item in catalogue.items
    }
    assert {code: found for code, found in months.items() if found} == dict.fromkeys(
        MONTHLY_ITEMS, FIRST_HALF
    )


@pytest.mark.parametrize("code", MONTHLY_ITEMS)
def test_a_month_is_due_in_the_month_after(catalogue: Catalogue, code: str) -> None:
    monthly = [
        duty for duty in duties_of(catalogue.item(code), YEAR) if duty.period.span is Span.MONTH
    ]
    assert monthly
    assert all(duty.due == duty.period.last.plus(1) for duty in monthly)


def test_o13_covers_july_to_december_of_the_year_before(catalogue: Catalogue) -> None:
    item = catalogue.item("O13")
    periods = {
        line.code: [period.code for period in periods_of(item, line, YEAR)]
        for line in item.requirements
    }
    assert periods == {
        "O13.1": ["2567-Q4"],
        "O13.2": ["2567-Q4"],
        "O13.3": ["2568-Q1"],
        "O13.4": ["2568-Q1"],
        "O13.5": ["2567-Q4", "2568-Q1"],
        "O13.6": ["2567-Q4", "2568-Q1"],
    }
    covered = [period.within(YEAR) for period in item.covers]
    assert [(str(period.first), str(period.last)) for period in covered] == [
        ("2024-07", "2024-09"),
        ("2024-10", "2024-12"),
    ]


@pytest.mark.parametrize(
    ("line", "due"),
    [
        *((f"O4.{number}", "2024-12") for number in range(1, 6)),
        *((f"O6.{number}", "2024-12") for number in (1, 2, 3, 6)),
        ("O6.4", "2025-01"),
        ("O7.5", "2024-11"),
        ("O12.1", "2024-12"),
        ("O12.2", "2025-04"),
        ("O17.1", "2024-12"),
        ("O17.2", "2025-04"),
        *((f"O23.{number}", "2024-12") for number in range(1, 10)),
        ("O23.10", "2025-03"),
    ],
)
def test_lines_that_are_due_before_their_item(catalogue: Catalogue, line: str, due: str) -> None:
    duties = duties_of(catalogue.item_of(line), YEAR)
    assert {str(duty.due) for duty in duties if duty.requirement.code == line} == {due}


@pytest.mark.parametrize(
    ("line", "year", "expected"),
    [
        ("O2.9", 2568, "อัตรากำลังของสถานี ข้อมูลตั้งแต่ 1 ม.ค. 2568"),
        ("O12.1", 2570, "แผนใช้จ่ายปีงบฯ 2570 แยกตามแหล่งที่จัดสรร/สนับสนุน"),
        ("O13.1", 2570, "ยอดจัดสรร ไตรมาส 4/2569"),
        ("O13.3", 2570, "ยอดจัดสรร ไตรมาส 1/2570"),
    ],
)
def test_wording_follows_the_year(
    catalogue: Catalogue, line: str, year: int, expected: str
) -> None:
    item = catalogue.item_of(line)
    assert wording(item.requirement(line), FiscalYear(year)).th == expected


def test_no_line_of_another_year_speaks_of_2568(catalogue: Catalogue) -> None:
    for item in catalogue.items:
        for line in item.requirements:
            filled = wording(line, FiscalYear(2580))
            spoken = filled.th + filled.en
            assert "{" not in spoken
            assert not any(year in spoken for year in ("2567", "2568", "2024", "2025"))
        assert "256" not in item.due_reason.th + item.due_reason.en


def test_the_system_is_assumed_to_close_on_30_april(catalogue: Catalogue) -> None:
    assert str(catalogue.system_close_in(FiscalYear(2570))) == "2027-04-30"
