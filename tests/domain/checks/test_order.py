"""Items that rest on one another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dashboard.domain.checks import ItemFacts
from dashboard.domain.findings import Check
from dashboard.domain.marks import Answer
from tests.domain.checks.faultless import (
    document,
    faultless,
    file,
    found,
    marked,
    of_year,
)

DAY, LATER, AFTER_CLOSE = date(2025, 1, 10), date(2025, 1, 11), date(2025, 10, 1)


def begun(code: str, day: date | None, answer: Answer = Answer.DONE) -> ItemFacts:
    facts = faultless(code, evidence=(), visits={})
    marks = marked(facts.duties, answer, lambda _: day) if day else {}
    return replace(facts, marks=marks)


def out_of_order(*items: ItemFacts) -> list[tuple[str, object, object]]:
    return [
        (finding.item, finding.facts["other"], finding.facts["other_day"])
        for finding in found(of_year(*items))
        if finding.check is Check.OUT_OF_ORDER
    ]


@pytest.mark.parametrize(
    ("first", "then"), [("O18", "O19"), ("O20", "O21"), ("O24", "O25"), ("O14", "O15")]
)
def test_each_pair_has_its_order(first: str, then: str) -> None:
    assert out_of_order(begun(first, LATER), begun(then, DAY)) == [(then, first, LATER)]
    assert out_of_order(begun(first, None), begun(then, DAY)) == [(then, first, None)]
    assert out_of_order(begun(first, DAY), begun(then, LATER)) == []
    assert out_of_order(begun(first, DAY), begun(then, DAY)) == []
    assert out_of_order(begun(first, LATER), begun(then, None)) == []
    assert out_of_order(begun(first, None), begun(then, AFTER_CLOSE)) == []
    assert out_of_order(begun(then, DAY)) == []


def test_evidence_begins_an_item_too() -> None:
    policy = replace(begun("O18", LATER), evidence=(file("O18", document(), day=DAY),))
    assert out_of_order(policy, begun("O19", DAY)) == []
    taken_part = replace(begun("O19", None), evidence=(file("O19", document(), day=DAY),))
    assert out_of_order(begun("O18", LATER), taken_part) == [("O19", "O18", LATER)]


def test_what_does_not_apply_begins_nothing() -> None:
    assert out_of_order(begun("O20", None), begun("O21", DAY, Answer.NOT_APPLICABLE)) == []
