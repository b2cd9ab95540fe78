"""Documents of another year."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.domain.checks.periods import covers, period_of
from dashboard.domain.findings import Check
from dashboard.domain.fiscal import FiscalYear, Month, Period
from tests.domain.checks.examples import with_piece, with_visit
from tests.domain.checks.faultless import (
    Y2568,
    address,
    checks,
    document,
    file,
    of_year,
    only,
    visit,
)

Years = tuple[tuple[int, int], ...]


def years(*named: int) -> Years:
    return tuple((year, 1) for year in named)


@pytest.mark.parametrize(
    ("code", "period", "buddhist", "christian", "wrong"),
    [
        ("O20", "2568", (2567,), (), True),
        ("O20", "2568", (2566,), (), True),
        ("O20", "2568", (2566, 2567), (), True),
        ("O20", "2568", (2567, 2568), (), False),
        ("O20", "2568", (2568,), (), False),
        ("O20", "2568", (), (), False),
        ("O20", "2568", (2560, 2565), (), False),
        ("O20", "2568", (2569,), (), False),
        ("O20", "2568", (), (2024,), True),
        ("O20", "2568", (), (2025,), False),
        ("O20", "2568", (2567,), (2025,), False),
        ("O7", "2024-10", (2567,), (), False),
        ("O7", "2024-10", (2568,), (), False),
        ("O7", "2024-10", (2566,), (), True),
        ("O7", "2024-12", (2567,), (), False),
        ("O7", "2025-01", (2567,), (), True),
        ("O7", "2025-01", (2568,), (), False),
        ("O12", "2568-H1", (2567,), (), True),
        ("O12", "2568-H1", (2567, 2568), (), False),
        ("O13", "2567-Q4", (2567,), (), False),
        ("O13", "2567-Q4", (2566,), (), True),
        ("O13", "2568-Q1", (2567,), (), False),
        ("O13", "2568-Q1", (2566,), (), True),
        ("O13", "2568", (2567,), (), False),
        ("O11", "2025-01", (2567,), (), False),
        ("O11", "2025-01", (2566,), (), True),
        ("O11", "2568", (2567,), (), False),
        ("O3", "2568", (2477, 2566, 2567), (), False),
    ],
)
def test_the_year_proven_must_be_named_where_earlier_ones_are(
    code: str, period: str, buddhist: tuple[int, ...], christian: tuple[int, ...], wrong: bool
) -> None:
    facts = document(years=years(*buddhist), years_ce=years(*christian))
    found = checks(of_year(with_piece(code, file(code, facts, period=period))))
    assert found == [Check.WRONG_YEAR] * wrong


def test_what_was_named_and_expected_is_told() -> None:
    spoilt = file("O20", document(years=years(2561, 2566, 2567)))
    finding = only(of_year(with_piece("O20", spoilt)))
    assert finding.facts["named"] == (2566, 2567)
    assert finding.facts["expected"] == Y2568
    assert finding.evidence == spoilt.id


def test_what_was_not_read_to_its_end_may_name_the_year_later() -> None:
    facts = document(years=years(2567), read_whole=False)
    assert checks(of_year(with_piece("O20", file("O20", facts)))) == [Check.NOT_READ_WHOLE]


@pytest.mark.parametrize(
    ("named", "wrong"), [((2567,), 1), ((2567, 2568), 0), ((), 0), ((2560,), 0)]
)
def test_a_page_is_judged_like_a_document(named: tuple[int, ...], wrong: int) -> None:
    spoilt = with_visit("O7", years=years(*named))
    assert checks(of_year(spoilt)) == [Check.LINK_WRONG_YEAR] * wrong


@pytest.mark.parametrize(("requirement", "wrong"), [("O6.2", 0), ("O6.4", 0), ("O6.1", 1)])
def test_the_years_of_a_page_that_stands_elsewhere_say_nothing(
    requirement: str, wrong: int
) -> None:
    url = "https://elsewhere.example.com/2567"
    link = replace(address("O6", requirement=requirement), url=url)
    seen = {url: visit(url, years=years(2567))}
    found = checks(of_year(with_piece("O6", link, visits=seen)))
    assert found.count(Check.LINK_WRONG_YEAR) == wrong


def test_a_page_of_october_may_name_the_calendar_year() -> None:
    link = address("O4", period="2024-10")
    seen = {link.url or "": visit(link.url or "", years=years(2567))}
    assert checks(of_year(with_piece("O4", link, visits=seen))) == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("2568", Period.year(Y2568)),
        ("2568-H1", Period.half(Y2568, 1)),
        ("2567-Q4", Period.quarter(FiscalYear(2567), 4)),
        ("2024-10", Period.month(Month(2024, 10))),
        ("2024-13", None),
        ("2568-Q5", None),
        ("", None),
        ("ก", None),
    ],
)
def test_periods_by_their_codes(code: str, expected: Period | None) -> None:
    assert period_of(code) == expected
    assert expected is None or expected.code == code


@pytest.mark.parametrize(
    ("wide", "narrow", "held"),
    [
        ("2568", "2025-09", True),
        ("2568", "2567-Q4", False),
        ("2568-H1", "2025-03", True),
        ("2568-H1", "2025-04", False),
        ("2024-10", "2568", False),
    ],
)
def test_a_longer_period_holds_a_shorter_one(wide: str, narrow: str, held: bool) -> None:
    outer, inner = period_of(wide), period_of(narrow)
    assert outer is not None
    assert inner is not None
    assert covers(outer, inner) is held
