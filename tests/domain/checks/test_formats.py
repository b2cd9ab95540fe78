"""Demanded formats, by period, and scans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from dashboard.domain.checks import ItemFacts
from dashboard.domain.documents import Format
from dashboard.domain.evidence import Evidence
from dashboard.domain.findings import Check
from dashboard.domain.marks import Answer
from tests.domain.checks.examples import with_piece
from tests.domain.checks.faultless import (
    MONTHS,
    SITE,
    address,
    answered,
    checks,
    document,
    faultless,
    file,
    found,
    marked,
    of_year,
    only,
    visit,
    without,
)


def keeping(code: str, keep: Callable[[Evidence], bool]) -> ItemFacts:
    facts = faultless(code)
    return replace(facts, evidence=tuple(piece for piece in facts.evidence if keep(piece)))


def of_format(*formats: Format) -> Callable[[Evidence], bool]:
    return lambda piece: piece.format in formats


@pytest.mark.parametrize(
    ("code", "formats", "missing"),
    [
        ("O12", (Format.PDF, Format.XLSX), []),
        ("O12", (Format.PDF,), [(("xlsx",),)]),
        ("O12", (Format.XLSX,), [(("pdf",),)]),
        ("O13", (Format.PDF,), [(("xlsx", "docx"),)]),
        ("O12", (), [(("pdf",), ("xlsx",))]),
        ("O1", (), []),
    ],
)
def test_each_demanded_format_must_be_there(
    code: str, formats: tuple[Format, ...], missing: list[object]
) -> None:
    findings = found(of_year(keeping(code, of_format(*formats))))
    assert [finding.check for finding in findings] == [Check.FORMAT_MISSING] * len(missing)
    assert [finding.facts["formats"] for finding in findings] == missing


@pytest.mark.parametrize(
    ("format_", "missing"), [(Format.DOCX, 0), (Format.XLSX, 0), (Format.JPG, 1)]
)
def test_word_will_do_where_the_form_says_so(format_: Format, missing: int) -> None:
    facts = keeping("O13", of_format(Format.PDF))
    words = (file("O13", document(format_, years=()), period=p) for p in ("2567-Q4", "2568-Q1"))
    year = of_year(replace(facts, evidence=(*facts.evidence, *words)))
    assert checks(year) == [Check.FORMAT_MISSING] * missing


def test_each_month_needs_its_own_files() -> None:
    facts = keeping("O15", lambda p: p.period != "2024-11" or p.format is Format.PDF)
    finding = only(of_year(facts))
    assert finding.facts["formats"] == (("xlsx", "docx"),)
    assert (finding.period, [str(p.code) for p in finding.facts["periods"]]) == (
        "2024-11",
        ["2024-11"],
    )


def test_months_that_lack_the_same_are_one_finding() -> None:
    finding = only(of_year(keeping("O15", of_format(Format.PDF))))
    assert [period.code for period in finding.facts["periods"]] == [*MONTHS]


def test_nothing_is_demanded_before_there_is_evidence_or_every_answer() -> None:
    facts = without(faultless("O15", evidence=()), "O15.1", months=MONTHS[5:])
    assert Check.FORMAT_MISSING not in checks(of_year(facts))
    assert checks(of_year(faultless("O15", evidence=()))) == [Check.FORMAT_MISSING]


def test_a_nil_month_needs_no_files() -> None:
    facts = keeping("O15", lambda piece: piece.period != "2024-10")
    nil = {(line.code, "2024-10"): Answer.NIL for line in facts.item.requirements[:3]}
    files = {(line, "2024-10"): Answer.NIL for line in ("O15.5", "O15.6")}
    assert found(of_year(answered(facts, nil | files))) == []
    all_nil = faultless("O15", evidence=())
    year = of_year(replace(all_nil, marks=marked(all_nil.duties, Answer.NIL)))
    assert found(year) == []


def test_files_of_the_whole_item_serve_each_period_and_those_of_another_line_none() -> None:
    pieces = tuple(file("O12", document(kind)) for kind in (Format.PDF, Format.XLSX))
    assert found(of_year(faultless("O12", evidence=pieces))) == []
    of_the_plan = tuple(replace(piece, requirement="O12.1") for piece in pieces)
    assert checks(of_year(faultless("O12", evidence=of_the_plan))) == [Check.FORMAT_MISSING]


@pytest.mark.parametrize(
    ("url", "media_type", "missing"),
    [
        (f"{SITE}plan.xlsx", "", 0),
        (f"{SITE}get?id=7", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 0),
        (f"{SITE}get?id=7", "text/html", 1),
    ],
)
def test_an_address_counts_for_what_it_leads_to(url: str, media_type: str, missing: int) -> None:
    facts = keeping("O12", of_format(Format.PDF))
    link = address("O12", url, period="2568-H1")
    seen = {url: visit(url, media_type=media_type)}
    year = of_year(replace(facts, evidence=(*facts.evidence, link), visits=seen))
    assert checks(year) == [Check.FORMAT_MISSING] * missing


@pytest.mark.parametrize(("code", "said"), [("O12", 1), ("O15", 1), ("O1", 0)])
@pytest.mark.parametrize(("thai", "is_scan"), [(0, 1), (1, 0)])
def test_a_scan_matters_where_a_machine_must_read(
    code: str, said: int, thai: int, is_scan: int
) -> None:
    scan = file(code, document(thai=thai, latin=0, years=(), pages_without_text=2))
    assert checks(of_year(with_piece(code, scan))) == [Check.ONLY_A_SCAN] * (said * is_scan)
