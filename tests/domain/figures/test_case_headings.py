"""The headings a station demands of every month of case statistics, and what lacks them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from dashboard.domain.figures.case_headings import (
    LONGEST_HEADING,
    MOST_HEADINGS,
    BadHeadings,
    CaseHeadings,
    HeadingFault,
    headings_from,
)
from dashboard.domain.figures.cases import case_summary
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import Values
from dashboard.domain.figures.rules import Code, Level, doubts
from dashboard.domain.figures.settings import Setting, as_kept, from_kept
from dashboard.text.figure_doubts import said
from tests.domain.figures.summing import DEC, OCT, Y2568, cases, rows

TWO = CaseHeadings((("ฆ่าผู้อื่น",), ("ลักทรัพย์",), (), ()))


@pytest.mark.parametrize(
    ("lines", "groups"),
    [
        ({}, ((), (), (), ())),
        ({"2": "ลักทรัพย์\n\n  วิ่งราว  ทรัพย์ \r\n"}, ((), ("ลักทรัพย์", "วิ่งราว ทรัพย์"), (), ())),
        ({"1": "ก\u200b\x00\tข"}, (("ก ข",), (), (), ())),
        ({"1": "ก", "4": "ก"}, (("ก",), (), (), ("ก",))),
        ({"3": "\n".join(str(n) for n in range(60))}, ((), (), tuple(map(str, range(60))), ())),
        ({"1": "ก" * LONGEST_HEADING}, (("ก" * LONGEST_HEADING,), (), (), ())),
    ],
)
def test_a_list_is_typed_one_heading_a_line(
    lines: Mapping[str, str], groups: tuple[tuple[str, ...], ...]
) -> None:
    headings = headings_from(lines)
    assert headings.groups == groups
    assert from_kept(Setting.CASE_HEADINGS, as_kept(headings)) == headings


@pytest.mark.parametrize(
    ("lines", "fault"),
    [
        ({"1": "ก\nข\nก"}, HeadingFault.TWICE),
        ({"1": "คดีที่ ๑\nคดีที่1"}, HeadingFault.TWICE),
        ({"4": "ก" * (LONGEST_HEADING + 1)}, HeadingFault.TOO_LONG),
        (
            {"1": "\n".join(map(str, range(MOST_HEADINGS))), "2": "ก"},
            HeadingFault.TOO_MANY,
        ),
    ],
)
def test_lists_that_cannot_be_kept(lines: Mapping[str, str], fault: HeadingFault) -> None:
    with pytest.raises(BadHeadings) as bad:
        headings_from(lines)
    assert bad.value.fault is fault


@pytest.mark.parametrize("heading", ["", " ก", "ก\nข", "ก\x00"])
def test_a_heading_is_one_line_of_plain_text(heading: str) -> None:
    with pytest.raises(BadHeadings) as bad:
        CaseHeadings(((heading,), (), (), ()))
    assert bad.value.fault is HeadingFault.NOT_PLAIN


@pytest.mark.parametrize(
    ("told", "lacking"),
    [
        ([], ()),
        ([cases(OCT, "2", 1, 0, "ลักทรัพย์")], ((OCT, (("1", "ฆ่าผู้อื่น"),)),)),
        ([cases(OCT, "1", 0, 0, "ฆ่า ผู้อื่น"), cases(OCT, "2", 0, 0, "ลักทรัพย์")], ()),
        # Of another group it is another heading.
        (
            [cases(DEC, "1", 1, 0, "ลักทรัพย์"), cases(DEC, "2", 1, 0, "ลักทรัพย์")],
            ((DEC, (("1", "ฆ่าผู้อื่น"),)),),
        ),
        (
            [cases(DEC, "3", 1, 0), cases(OCT, "3", 1, 0)],
            tuple((month, (("1", "ฆ่าผู้อื่น"), ("2", "ลักทรัพย์"))) for month in (OCT, DEC)),
        ),
    ],
)
def test_months_that_are_told_of_lack_headings(told: list[Values], lacking: object) -> None:
    assert case_summary(rows(told), Y2568, [OCT], TWO).lacking == lacking
    assert case_summary(rows(told), Y2568, [OCT]).lacking == ()


def test_the_rules_note_what_a_month_lacks() -> None:
    told = rows([cases(OCT, "2", 1, 0, "ลักทรัพย์")])
    [doubt] = doubts(Dataset.CASES, told, Y2568, headings=TWO)
    assert (doubt.code, doubt.level) == (Code.HEADINGS_MISSING, Level.NOTE)
    assert said(Dataset.CASES, doubt).th == "ต.ค. 2567 ยังขาดหัวข้อสถิติที่ต้องมี 1 หัวข้อ: ฆ่าผู้อื่น"
    assert list(doubts(Dataset.CASES, told, Y2568)) == []


def test_a_long_list_is_cut_in_the_note() -> None:
    many = headings_from({"3": "\n".join(map(str, range(9)))})
    [doubt] = doubts(Dataset.CASES, rows([cases(OCT, "3", 1, 0)]), Y2568, headings=many)
    assert said(Dataset.CASES, doubt).th.endswith("9 หัวข้อ: 0, 1, 2, 3, 4, …")
