"""Formulas with their results, and formulas saved by programs that do not calculate."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from dashboard.domain.thai_reading import Misread
from dashboard.imports.plan import Dataset, Plan, plan_file
from dashboard.text import imports as wording
from tests.imports.files import COMPLAINT_TITLES, SHEET, YEAR, repacked, workbook
from tests.imports.test_complaints import OCT, counts


def formula(xml: bytes) -> Plan:
    """A good sheet whose received count, 3, stands in this XML instead."""
    content = workbook([COMPLAINT_TITLES, ["ต.ค.", 0, 3, 2, None]])
    with zipfile.ZipFile(BytesIO(content)) as package:
        sheet = package.read(SHEET).replace(b'<c r="C2" t="n"><v>3</v></c>', xml)
    assert xml in sheet
    return plan_file(Dataset.COMPLAINTS, "a.xlsx", repacked(content, {SHEET: sheet}), YEAR, ())


@pytest.mark.parametrize(
    "xml",
    [
        b'<c r="C2"><f>1+2</f></c>',
        b'<c r="C2"><f>1+2</f><v/></c>',
        b'<c r="C2"><f>1+2</f><v></v></c>',
        b'<c r="C2" t="b"><f>1+2</f></c>',
    ],
)
def test_a_formula_without_its_result_is_an_error(xml: bytes) -> None:
    plan = formula(xml)
    [error] = plan.errors
    assert (error.cell, error.value, error.message) == ("C2", "=1+2", wording.NOT_CALCULATED)


def test_a_formula_with_its_result_is_that_result() -> None:
    assert counts(formula(b'<c r="C2"><f>1+2</f><v>3</v></c>')) == [(OCT, 0, 3, 2, 1)]


def test_a_formula_that_gave_an_empty_text_is_an_empty_cell() -> None:
    [error] = formula(b'<c r="C2" t="str"><f>IF(1,"","")</f><v></v></c>').errors
    assert error.message == wording.MISREAD[Misread.EMPTY].filled(expected=wording.A_COUNT)


@pytest.mark.parametrize("column", [0, 1, 2, 3, 4])
def test_formulas_without_results_in_any_column(column: int) -> None:
    row: list[object] = ["ต.ค.", 0, 3, 2, 1]
    row[column] = "=A9"
    plan = plan_file(Dataset.COMPLAINTS, "a.xlsx", workbook([COMPLAINT_TITLES, row]), YEAR, ())
    assert [(error.cell, error.message) for error in plan.errors] == [
        (f"{'ABCDE'[column]}2", wording.NOT_CALCULATED)
    ]


def test_a_count_of_400_digits_is_too_large() -> None:
    [error] = formula(b'<c r="C2"><v>%s</v></c>' % (b"9" * 400)).errors
    assert "มากเกินกว่า" in error.message.th
    assert error.value.endswith("…")
