"""O14 and O15 must say the same of a month."""

from __future__ import annotations

import pytest

from dashboard.domain.checks import ItemFacts
from dashboard.domain.findings import Check
from dashboard.domain.marks import Answer
from tests.domain.checks.faultless import answered, faultless, found, of_year, without

O15_LINES = ("O15.1", "O15.2", "O15.3", "O15.5", "O15.6")
DONE, NIL, OUT = Answer.DONE, Answer.NIL, Answer.NOT_APPLICABLE


def notices(answer: Answer | None, month: str = "2024-11") -> ItemFacts:
    facts = faultless("O14")
    if answer is None:
        return without(facts, "O14.7", months=[month])
    return answered(facts, {("O14.7", month): answer})


def summary(answer: Answer | None, month: str = "2024-11") -> ItemFacts:
    facts = faultless("O15")
    if answer is None:
        return without(facts, *O15_LINES, months=[month])
    return answered(facts, {(line, month): answer for line in O15_LINES})


@pytest.mark.parametrize(
    ("o14", "o15", "expected"),
    [
        (DONE, DONE, []),
        (NIL, NIL, []),
        (NIL, DONE, [(Check.NIL_BUT_PURCHASES, "O14")]),
        (DONE, NIL, [(Check.PURCHASES_NIL_BUT_NOTICES, "O15")]),
        (NIL, None, []),
        (None, NIL, []),
        (OUT, NIL, []),
        (NIL, OUT, []),
    ],
)
def test_a_month_is_nil_in_both_or_in_neither(
    o14: Answer | None, o15: Answer | None, expected: list[tuple[Check, str]]
) -> None:
    contradictions = {Check.NIL_BUT_PURCHASES, Check.PURCHASES_NIL_BUT_NOTICES}
    findings = [f for f in found(of_year(notices(o14), summary(o15))) if f.check in contradictions]
    assert [(finding.check, finding.item) for finding in findings] == expected
    assert all(finding.period == "2024-11" for finding in findings)


def test_one_line_of_purchases_is_enough_and_other_months_say_nothing() -> None:
    mixed = answered(faultless("O15"), {("O15.3", "2024-12"): NIL})
    (finding,) = found(of_year(notices(NIL, "2024-12"), mixed))
    assert [str(month) for month in finding.facts["months"]] == ["2024-12"]
    assert found(of_year(notices(NIL, "2024-12"), summary(NIL, "2024-12"))) == []


def test_a_month_with_one_line_done_is_not_nil() -> None:
    mixed = answered(faultless("O15"), {("O15.3", "2024-12"): NIL})
    assert found(of_year(notices(DONE, "2024-12"), mixed)) == []


def test_without_the_other_item_there_is_nothing_to_compare() -> None:
    assert found(of_year(notices(NIL))) == []
