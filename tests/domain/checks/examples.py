"""For every check, a year spoilt so that it alone speaks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dashboard.domain.checks import ItemFacts, YearFacts
from dashboard.domain.documents import Format, Personal, PersonalNumber, Place, SheetFacts
from dashboard.domain.evidence import Evidence, Language
from dashboard.domain.findings import Check
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.links import Outcome
from dashboard.domain.marks import Answer
from dashboard.domain.reviews import NEVER_SUBMITTED
from tests.domain.checks.faultless import (
    MONTHS,
    SITE,
    address,
    answered,
    catalogue,
    document,
    faultless,
    file,
    mark,
    moment,
    of_year,
    visit,
    without,
    workbook,
)

COLUMNS = catalogue().item("O15").requirement("O15.1").columns
APRIL = date(2025, 4, 20)


def with_piece(code: str, *pieces: Evidence, **changes: object) -> ItemFacts:
    facts = faultless(code, **changes)
    return replace(facts, evidence=facts.evidence + pieces)


def with_visit(code: str, **seen: object) -> ItemFacts:
    """The page of an item of which the watch saw something else."""
    facts = faultless(code)
    return replace(facts, visits={url: visit(url, **seen) for url in facts.visits})


def sheet(**facts: object) -> SheetFacts:
    return replace(SheetFacts("ต.ค.", COLUMNS, 9), **facts)  # type: ignore[arg-type]


def october(**facts: object) -> Evidence:
    """One more workbook of October for O15."""
    return file("O15", workbook(sheets=(sheet(**facts),)), period="2024-10")


def all_at_once() -> ItemFacts:
    facts = faultless("O11")
    return replace(facts, marks={d.key: mark(d, APRIL) for d in facts.duties})


def marked_on_the_last_day() -> ItemFacts:
    facts = faultless("O4")
    early = next(duty for duty in facts.duties if duty.key == ("O4.6", "2024-10"))
    return answered(facts, {early.key: mark(early, date(2024, 10, 31))})


def nil(code: str, *lines: str) -> ItemFacts:
    return answered(faultless(code), {(line, "2024-11"): Answer.NIL for line in lines})


def no_excel() -> ItemFacts:
    facts = faultless("O12")
    pdf = tuple(piece for piece in facts.evidence if piece.format is Format.PDF)
    return replace(facts, evidence=pdf)


def thai_only() -> ItemFacts:
    facts = faultless("O18")
    pieces = tuple(piece for piece in facts.evidence if piece.language is not Language.ENGLISH)
    return replace(facts, evidence=pieces)


def before_the_policy() -> tuple[ItemFacts, ItemFacts]:
    policy, after = faultless("O18"), faultless("O19")
    late = {duty.key: mark(duty, date(2025, 1, 15)) for duty in policy.duties}
    pieces = tuple(replace(piece, at=moment(date(2025, 1, 20))) for piece in policy.evidence)
    return replace(policy, marks=late, evidence=pieces), after


def same_file_twice() -> ItemFacts:
    facts = faultless("O15")
    october = next(piece for piece in facts.evidence if piece.period == "2024-10")
    again = replace(october, id=9999, period="2024-11", at=moment(APRIL))
    return replace(facts, evidence=(*facts.evidence, again))


def last_years_file() -> YearFacts:
    facts = faultless("O8")
    (piece,) = (each.file for each in facts.evidence if each.file)
    return of_year(facts, earlier_files={piece.sha256: FiscalYear(2567)})


IDENTITY = (PersonalNumber(Personal.IDENTITY, Place(page=2)),)

EXAMPLES: dict[Check, YearFacts] = {
    Check.COMPONENT_MISSING: of_year(without(faultless("O1"), "O1.2")),
    Check.MONTH_MISSING: of_year(without(faultless("O7"), "O7.1", months=MONTHS[1:4])),
    Check.MARKED_EARLY: of_year(marked_on_the_last_day()),
    Check.ALL_ON_ONE_DAY: of_year(all_at_once()),
    Check.NIL_BUT_PURCHASES: of_year(nil("O14", "O14.7"), faultless("O15")),
    Check.PURCHASES_NIL_BUT_NOTICES: of_year(
        faultless("O14"), nil("O15", "O15.1", "O15.2", "O15.3", "O15.5", "O15.6")
    ),
    Check.FORMAT_MISSING: of_year(no_excel()),
    Check.ONLY_A_SCAN: of_year(
        with_piece("O13", file("O13", document(thai=0, latin=0, years=()), period="2568-Q1"))
    ),
    Check.NUMBERS_AS_TEXT: of_year(
        with_piece("O15", october(numbers_as_text=("I5", "I6", "M5", "M6", "N5", "N6")))
    ),
    Check.COLUMNS_MISSING: of_year(with_piece("O15", october(headers=COLUMNS[:12] + COLUMNS[13:]))),
    Check.EGP_BLANK: of_year(with_piece("O15", october(egp_blank=("P5", "P9")))),
    Check.WRONG_YEAR: of_year(with_piece("O20", file("O20", document(years=((2567, 3),))))),
    Check.POLICY_OLD: of_year(with_piece("O18", file("O18", document(years=((2566, 3),))))),
    Check.POLICY_SIGNER: of_year(with_piece("O18", file("O18", document(names=())))),
    Check.LANGUAGE_MISSING: of_year(thai_only()),
    Check.NO_ADDRESS: of_year(faultless("O10", evidence=())),
    Check.NOT_OWN_SITE: of_year(
        with_piece("O7", address("O7", "https://www.facebook.com/station/posts/1"))
    ),
    Check.OUT_OF_ORDER: of_year(*before_the_policy()),
    Check.PERSONAL_DATA: of_year(with_piece("O4", file("O4", document(personal=IDENTITY)))),
    Check.OLDER_THAN_ITS_DATA: of_year(
        with_piece("O7", file("O7", document(), period="2024-11", day=date(2024, 11, 30)))
    ),
    Check.SAME_FILE_TWICE: of_year(same_file_twice()),
    Check.LAST_YEARS_FILE: last_years_file(),
    Check.NOT_READ_WHOLE: of_year(
        with_piece("O3", file("O3", document(read_whole=False, pages=5000)))
    ),
    Check.LINK_GONE: of_year(with_visit("O7", outcome=Outcome.GONE, status=404)),
    Check.LINK_SIGN_IN: of_year(with_visit("O7", outcome=Outcome.SIGN_IN, status=401)),
    Check.LINK_TROUBLE: of_year(with_visit("O7", outcome=Outcome.TOO_SLOW, status=None)),
    Check.LINK_CHANGED: of_year(with_visit("O7", content_hash="something else")),
    Check.LINK_WRONG_YEAR: of_year(with_visit("O7", years=((2567, 2),))),
    Check.NOT_ON_HOME_PAGE: of_year(with_visit("O7", on_home_page=False)),
}
"""Everything but the one fault is right, so exactly one finding may come of each."""

VARIANTS: dict[str, YearFacts] = {
    "lost wording": of_year(faultless("O23", confirmed=frozenset({"O23.9"}))),
    "quarter": of_year(without(faultless("O13"), "O13.5", months=("2567-Q4",))),
    "both quarters": of_year(without(faultless("O13"), "O13.5")),
    "month that may be nil": of_year(without(faultless("O4"), "O4.7", months=MONTHS[:1])),
    "rests on nothing": of_year(
        faultless("O24", marks={}, evidence=(), review=NEVER_SUBMITTED, duties=()), faultless("O25")
    ),
    "on the website": of_year(without(faultless("S1.5", evidence=()), "S1.5.1")),
    "measure": of_year(without(faultless("S1.1"), "S1.1.1")),
    "many columns": of_year(with_piece("O15", october(headers=COLUMNS[:8]))),
    "places": of_year(
        with_piece(
            "O4",
            file(
                "O4",
                document(
                    personal=tuple(
                        PersonalNumber(Personal.MOBILE, Place(sheet="รายชื่อ", cell=f"C{row}"))
                        for row in range(2, 9)
                    )
                ),
            ),
        )
    ),
    "somewhere": of_year(
        with_piece(
            "O4", file("O4", document(personal=(PersonalNumber(Personal.ACCOUNT, Place()),)))
        )
    ),
}
"""Findings whose sentences have a second form."""

__all__ = [
    "COLUMNS",
    "EXAMPLES",
    "SITE",
    "VARIANTS",
    "october",
    "sheet",
    "with_piece",
    "with_visit",
]
