"""Personal numbers, files offered again or too early, and files not read to their end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dashboard.domain.checks import ItemFacts
from dashboard.domain.documents import Personal, PersonalNumber, Place
from dashboard.domain.findings import Check
from dashboard.domain.fiscal import FiscalYear
from tests.domain.checks.examples import with_piece
from tests.domain.checks.faultless import (
    address,
    checks,
    document,
    faultless,
    file,
    found,
    of_year,
    only,
)


def numbers(kind: Personal, *pages: int) -> tuple[PersonalNumber, ...]:
    return tuple(PersonalNumber(kind, Place(page=page)) for page in pages)


@pytest.mark.parametrize(
    ("code", "kind", "said"),
    [
        ("O4", Personal.IDENTITY, 1),
        ("O4", Personal.MOBILE, 1),
        ("O15", Personal.ACCOUNT, 1),
        ("O2", Personal.IDENTITY, 1),
        ("O2", Personal.MOBILE, 0),
    ],
)
def test_numbers_that_tell_who_someone_is(code: str, kind: Personal, said: int) -> None:
    piece = file(code, document(personal=numbers(kind, 1)), period="2568")
    assert checks(of_year(with_piece(code, piece))) == [Check.PERSONAL_DATA] * said


def test_each_kind_is_one_finding_with_its_first_places() -> None:
    personal = numbers(Personal.IDENTITY, *range(1, 9)) + numbers(Personal.ACCOUNT, 3, 3)
    findings = found(of_year(with_piece("O4", file("O4", document(personal=personal)))))
    told = {f.facts["kind"]: (f.facts["places"], f.facts["count"]) for f in findings}
    assert told == {
        Personal.IDENTITY: (tuple(Place(page=page) for page in range(1, 6)), 8),
        Personal.ACCOUNT: ((Place(page=3),), 2),
    }


@pytest.mark.parametrize(
    ("code", "requirement", "period", "day", "early"),
    [
        ("O7", None, "2024-11", date(2024, 11, 1), True),
        ("O7", "O7.1", "2024-11", date(2024, 11, 30), True),
        ("O7", None, "2024-11", date(2024, 12, 1), False),
        ("O7", None, "2568", date(2024, 11, 1), False),
        ("O17", None, "2568-H1", date(2025, 3, 31), True),
        ("O14", None, "2024-11", date(2024, 11, 12), False),
        ("O14", "O14.7", "2024-11", date(2024, 11, 12), True),
        ("O7", None, "unknown", date(2024, 11, 1), False),
    ],
)
def test_evidence_is_younger_than_what_it_proves(
    code: str, requirement: str | None, period: str, day: date, early: bool
) -> None:
    piece = file(code, document(), period=period, requirement=requirement, day=day)
    assert checks(of_year(with_piece(code, piece))) == [Check.OLDER_THAN_ITS_DATA] * early


def test_an_address_can_be_too_early_as_well() -> None:
    piece = address("O4", period="2024-11", at=file("O4", document(), day=date(2024, 11, 2)).at)
    assert checks(of_year(with_piece("O4", piece))) == [Check.OLDER_THAN_ITS_DATA]


def offered(code: str, *proving: tuple[str | None, str]) -> ItemFacts:
    """One content offered for these lines and periods."""
    first = file(code, document())
    pieces = (
        replace(first, id=first.id * 1000 + number, requirement=requirement, period=period)
        for number, (requirement, period) in enumerate(proving)
    )
    return with_piece(code, *pieces)


@pytest.mark.parametrize(
    ("proving", "periods"),
    [
        ([(None, "2024-10"), (None, "2024-11")], ["2024-10", "2024-11"]),
        ([("O7.1", "2024-12"), ("O7.2", "2024-11")], ["2024-11", "2024-12"]),
        ([("O7.1", "2024-10"), ("O7.2", "2024-10")], []),
        ([(None, "2024-10"), (None, "2568")], []),
        ([(None, "2024-10")], []),
    ],
)
def test_one_file_does_not_prove_two_months(
    proving: list[tuple[str | None, str]], periods: list[str]
) -> None:
    findings = found(of_year(offered("O7", *proving)))
    assert [finding.check for finding in findings] == [Check.SAME_FILE_TWICE] * bool(periods)
    assert [period.code for f in findings for period in f.facts["periods"]] == periods


def test_two_items_may_share_a_file() -> None:
    first = file("O3", document())
    again = replace(first, id=first.id + 5000, item="O16")
    assert found(of_year(with_piece("O3", first), with_piece("O16", again))) == []


@pytest.mark.parametrize(("year", "said"), [(2566, 1), (2567, 1), (2568, 0), (2570, 0)])
def test_a_file_of_an_earlier_year(year: int, said: int) -> None:
    piece = file("O8", document())
    assert piece.file is not None
    facts = of_year(with_piece("O8", piece), earlier_files={piece.file.sha256: FiscalYear(year)})
    assert checks(facts) == [Check.LAST_YEARS_FILE] * said


def test_a_file_that_was_not_read_to_its_end() -> None:
    finding = only(of_year(with_piece("O8", file("O8", document(read_whole=False, pages=5000)))))
    assert (finding.check, finding.facts["pages"]) == (Check.NOT_READ_WHOLE, 5000)
    assert checks(of_year(faultless("O8"))) == []
