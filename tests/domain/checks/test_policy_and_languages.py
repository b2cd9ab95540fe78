"""The policy of O18: this year's, the present commander's, in two languages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.domain.documents import Format
from dashboard.domain.evidence import Language
from dashboard.domain.findings import Check
from tests.domain.checks.examples import with_piece
from tests.domain.checks.faultless import (
    HEAD,
    address,
    checks,
    document,
    faultless,
    file,
    of_year,
    only,
)


@pytest.mark.parametrize(
    ("requirement", "named", "expected"),
    [
        (None, (2567,), Check.POLICY_OLD),
        ("O18.1", (2566,), Check.POLICY_OLD),
        ("O18.10", (2560, 2567), Check.POLICY_OLD),
        ("O18.1", (2561,), Check.POLICY_OLD),
        ("O18.1", (2567, 2568), None),
        ("O18.1", (), None),
        ("O18.11", (2567,), Check.WRONG_YEAR),
        ("O18.14", (2561,), None),
    ],
)
def test_the_policy_is_issued_every_year(
    requirement: str | None, named: tuple[int, ...], expected: Check | None
) -> None:
    facts = document(years=tuple((year, 1) for year in named))
    piece = file("O18", facts, requirement=requirement)
    assert checks(of_year(with_piece("O18", piece))) == [expected] * (expected is not None)


@pytest.mark.parametrize(
    ("commander", "names", "said"),
    [
        ((HEAD,), (HEAD,), False),
        ((HEAD,), (), True),
        ((HEAD,), ("เจ้าหน้าที่ทดสอบ 2",), True),
        ((HEAD,), ("เจ้าหน้าที่ทดสอบ  3",), False),
        ((HEAD, "เจ้าหน้าที่ทดสอบ 4"), ("เจ้าหน้าที่ทดสอบ 4",), False),
        ((), (), False),
    ],
)
def test_the_present_commander_is_named(
    commander: tuple[str, ...], names: tuple[str, ...], said: bool
) -> None:
    spoilt = with_piece("O18", file("O18", document(names=names)))
    assert checks(of_year(spoilt, commander=commander)) == [Check.POLICY_SIGNER] * said


@pytest.mark.parametrize(
    "facts",
    [
        {"language": Language.ENGLISH},
        {"file": None, "url": "https://station.example.go.th/policy.pdf"},
        {"requirement": "O18.11"},
    ],
)
def test_only_the_thai_policy_can_name_the_commander(facts: dict[str, object]) -> None:
    piece = file("O18", document(names=()), **facts)  # type: ignore[arg-type]
    assert checks(of_year(with_piece("O18", piece))) == []


def test_a_picture_of_the_policy_has_no_names_to_find() -> None:
    photograph = file("O18", document(Format.JPG, thai=0, latin=0, names=(), years=()))
    assert checks(of_year(with_piece("O18", photograph))) == []


THAI, ENGLISH = (900, 60), (20, 700)
BOTH, NOTHING = (500, 600), (0, 0)


@pytest.mark.parametrize(
    ("letters", "missing"),
    [
        ((), None),
        ((NOTHING,), None),
        ((THAI,), Language.ENGLISH),
        ((ENGLISH,), Language.THAI),
        ((THAI, NOTHING), Language.ENGLISH),
        ((THAI, ENGLISH), None),
        ((BOTH,), None),
    ],
)
def test_one_language_asks_for_the_other(
    letters: tuple[tuple[int, int], ...], missing: Language | None
) -> None:
    page = address("O18", on_home_page=True)
    pieces = (file("O18", document(thai=thai, latin=latin)) for thai, latin in letters)
    year = of_year(faultless("O18", evidence=(page, *pieces)))
    if missing is None:
        assert checks(year) == []
    else:
        assert only(year).check is Check.LANGUAGE_MISSING
        assert only(year).facts["languages"] == (missing,)


def test_what_people_say_of_the_language_counts_first() -> None:
    page = address("O18", on_home_page=True, language=Language.ENGLISH)
    thai = file("O18", document(thai=10, latin=900), language=Language.THAI)
    assert checks(of_year(faultless("O18", evidence=(page, thai)))) == []
    silent = replace(page, language=None)
    assert checks(of_year(faultless("O18", evidence=(silent, thai)))) == [Check.LANGUAGE_MISSING]


def test_other_items_need_no_second_language() -> None:
    english = file("O3", document(thai=0, latin=900))
    assert checks(of_year(faultless("O3", evidence=(english,)))) == []
