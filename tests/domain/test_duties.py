"""Duties: which there are, and when each is due."""

from __future__ import annotations

import pytest

from dashboard.domain.catalogue import Item, Kind, Repeats
from dashboard.domain.duties import catalogue_due, duties_of, earliest_due, latest_due
from dashboard.domain.fiscal import FiscalYear, Month, RelativePeriod, Span
from tests.domain.small_catalogue import APRIL, DECEMBER, FIRST_HALF, MARCH, item, line, monthly

Y2568, Y2570 = FiscalYear(2568), FiscalYear(2570)
REACHING_BACK = (RelativePeriod(Span.QUARTER, 4, -1), RelativePeriod(Span.QUARTER, 1, 0))


def dues(of: Item, chosen: Month | None = None) -> list[tuple[str, str, str]]:
    """(requirement, period, due month) of every duty in 2568."""
    return [
        (duty.requirement.code, duty.period.code, str(duty.due))
        for duty in duties_of(of, Y2568, chosen)
    ]


def test_a_month_is_due_the_month_after() -> None:
    assert dues(monthly(line("O1.1", Repeats.MONTHLY))) == [
        ("O1.1", "2024-10", "2024-11"),
        ("O1.1", "2024-11", "2024-12"),
        ("O1.1", "2024-12", "2025-01"),
        ("O1.1", "2025-01", "2025-02"),
        ("O1.1", "2025-02", "2025-03"),
        ("O1.1", "2025-03", "2025-04"),
    ]


@pytest.mark.parametrize(
    ("of", "expected"),
    [
        (item(line("O1.1")), [("O1.1", "2568", "2024-12")]),
        (item(line("O1.1", Repeats.ON_CHANGE)), [("O1.1", "2568", "2024-12")]),
        (item(line("O1.1", Repeats.ON_EVENT)), [("O1.1", "2568", "2024-12")]),
        (item(line("O1.1", due=MARCH), due=APRIL), [("O1.1", "2568", "2025-03")]),
        (
            item(line("O1.1", Repeats.QUARTERLY), due=APRIL, covers=(FIRST_HALF,)),
            [("O1.1", "2568-Q1", "2025-04"), ("O1.1", "2568-Q2", "2025-04")],
        ),
        (
            item(line("O1.1", Repeats.QUARTERLY), due=APRIL, covers=REACHING_BACK),
            [("O1.1", "2567-Q4", "2025-04"), ("O1.1", "2568-Q1", "2025-04")],
        ),
        (
            item(line("O1.1", Repeats.HALF_YEARLY), due=APRIL, covers=(FIRST_HALF,)),
            [("O1.1", "2568-H1", "2025-04")],
        ),
        (
            item(
                line("O1.1", Repeats.QUARTERLY, covers=REACHING_BACK[:1]),
                line("O1.2", Repeats.QUARTERLY),
                due=APRIL,
                covers=REACHING_BACK[1:],
            ),
            [("O1.1", "2567-Q4", "2025-04"), ("O1.2", "2568-Q1", "2025-04")],
        ),
    ],
)
def test_each_line_repeats_over_its_periods(of: Item, expected: list[tuple[str, str, str]]) -> None:
    assert dues(of) == expected


def test_the_same_item_two_years_later_is_due_two_years_later() -> None:
    of = monthly(line("O1.1", Repeats.MONTHLY), line("O1.2", due=DECEMBER))
    moved = [(duty.due.plus(-24), duty.requirement.code) for duty in duties_of(of, Y2570)]
    assert moved == [(duty.due, duty.requirement.code) for duty in duties_of(of, Y2568)]


def test_a_nil_line_is_another_answer_not_another_duty() -> None:
    nil = line("O1.2", Repeats.MONTHLY, kind=Kind.NIL, stands_for=("O1.1",))
    duties = duties_of(monthly(line("O1.1", Repeats.MONTHLY), line("O1.3"), nil), Y2568)
    assert {duty.requirement.code for duty in duties} == {"O1.1", "O1.3"}
    assert {duty.requirement.code for duty in duties if duty.may_be_nil} == {"O1.1"}


def test_a_nil_line_is_the_months_duty_where_nothing_else_repeats_with_it() -> None:
    nil = line("O1.2", Repeats.MONTHLY, kind=Kind.NIL, stands_for=("O1.1",))
    duties = duties_of(monthly(line("O1.1", Repeats.ON_EVENT), nil), Y2568)
    assert [duty.requirement.code for duty in duties] == ["O1.1"] + ["O1.2"] * 6
    assert all(duty.may_be_nil for duty in duties)


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ("2025-06", {"O1.1": "2025-06", "O1.2": "2024-12"}),
        ("2025-01", {"O1.1": "2025-01", "O1.2": "2024-12"}),
        ("2024-10", {"O1.1": "2024-10", "O1.2": "2024-10"}),
    ],
)
def test_a_chosen_month_moves_what_is_due_last_and_leaves_nothing_after_it(
    chosen: str, expected: dict[str, str]
) -> None:
    of = item(line("O1.1"), line("O1.2", due=DECEMBER), due=APRIL)
    assert {code: due for code, _, due in dues(of, Month.parse(chosen))} == expected


def test_months_keep_their_own_due_month_when_the_item_is_given_longer() -> None:
    of = monthly(line("O1.1", Repeats.MONTHLY))
    moved = [due for _, _, due in dues(of, Month(2025, 6))]
    assert moved == ["2024-11", "2024-12", "2025-01", "2025-02", "2025-03", "2025-06"]


@pytest.mark.parametrize(
    ("of", "earliest"),
    [
        (item(line("O1.1")), "2024-10"),
        (monthly(line("O1.1", Repeats.MONTHLY)), "2025-04"),
        (item(line("O1.1", Repeats.QUARTERLY), covers=REACHING_BACK), "2025-01"),
        (item(line("O1.1", Repeats.HALF_YEARLY), covers=(FIRST_HALF,)), "2025-04"),
    ],
)
def test_a_period_can_be_published_only_once_it_is_over(of: Item, earliest: str) -> None:
    assert str(earliest_due(of, Y2568)) == earliest
    assert str(latest_due(Y2568)) == "2025-09"
    assert catalogue_due(of, Y2568) == of.due.within(Y2568)


def test_a_duty_has_a_stable_name() -> None:
    duty = duties_of(monthly(line("O1.1", Repeats.MONTHLY)), Y2568)[0]
    assert duty.key == ("O1.1", "2024-10")
