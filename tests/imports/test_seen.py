"""What is read is what a person sees: formats that show other numbers, hidden rows and columns."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.imports.columns import block_of, rows_of
from dashboard.imports.plan import Choices, Dataset, Plan, plan_file
from dashboard.imports.reading import all_sheets, read_sheets
from dashboard.imports.seen.agreeing import agrees
from dashboard.imports.seen.cells import by_format, is_odd
from dashboard.imports.sheets import CellValue, Hidden, Seen
from dashboard.text import hidden as wording
from tests.imports.figure_plans import CASES, NAMED
from tests.imports.files import (
    BUDGET_TITLES,
    COMPLAINT_TITLES,
    SHEET,
    YEAR,
    repacked,
    saved,
    workbook,
)
from tests.imports.fixtures.make_shown import shown_book
from tests.imports.fixtures.shown_cells import SHOWN

FIXTURES = Path(__file__).parent / "fixtures"
FILES = {
    "openpyxl": lambda: saved(shown_book()),
    "xlsx": (FIXTURES / "shown.xlsx").read_bytes,
    "xls": (FIXTURES / "shown.xls").read_bytes,
    "ods": (FIXTURES / "shown.ods").read_bytes,
}


@pytest.mark.parametrize("kind", FILES)
def test_cells_as_they_are_seen(kind: str) -> None:
    [sheet] = read_sheets("a", FILES[kind]())
    read = [row.at(1) for row in sheet.rows]
    expected = [seen for *_, seen in SHOWN]
    assert read == expected
    assert [type(a) is bool for a in read] == [type(a) is bool for a in expected]


@pytest.mark.parametrize("kind", FILES)
def test_what_is_hidden_is_told(kind: str) -> None:
    sheet, other = all_sheets("a", FILES[kind]())
    assert sheet.hidden == Hidden(frozenset({3}), frozenset({3}), elsewhere={(3, 6): (4, 6)})
    assert sheet.covered == ((2, 5), (4, 6))
    assert (other.name, other.rows, other.hidden.sheet) == ("ซ่อน", (), True)


@pytest.mark.parametrize(
    ("code", "odd"),
    [
        ("General", False),
        ("0", False),
        ("#,##0.00", False),
        ("@", False),
        ("[$-107041E]d mmm yyyy", True),
        ("d mmm yyyy", False),
        ('_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', False),
        ("0.0%", True),
        ("#,##0,", True),
        ("0;0", True),
        ("000", True),
        ("[<5]0;0", True),
        ('"', True),
        ("\\", True),
        (";", True),
    ],
)
def test_which_formats_are_looked_at(code: str, odd: bool) -> None:
    assert is_odd(code) is odd


@pytest.mark.parametrize(
    ("value", "shown", "is_that"),
    [
        (1234.56, "1,235", True),
        (1234.56, "1,234.5", False),
        (1234.5, "1.234,50", True),
        (1.5, "1,5", True),
        (1235, "1.235", False),
        (1234567, "1 234 567", True),
        (5, "๕", True),
        (5, "5 คน", True),
        (5, "", False),
        (0, "", True),
        (0, "-", True),
        (0, "ไม่มี", True),
        (0, "รอผล", False),
        (-5, "(5.00)", True),
        (-5, "5", False),
        (5, "-5", False),
        (45, "ร้อยละ 45", False),
        (5, "5/7", False),
        (1e10, "1.00E+10", True),
        (1, "TRUE", False),
    ],
)
def test_whether_a_text_reads_as_a_number(value: float, shown: str, is_that: bool) -> None:
    assert agrees(value, shown) is is_that


@pytest.mark.parametrize(
    "code", ["", '"', "[", "\\", ";;;;;", "0" * 500, "%" * 50 + "0", "0.", ".0"]
)
@pytest.mark.parametrize("value", [0, 1, -1.5, 1e300, -1e-300, float("nan"), float("inf")])
def test_no_format_breaks_the_reading(code: str, value: float) -> None:
    by_format(value, code)


def test_styles_as_other_programs_write_them() -> None:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet["A1"] = 0.45
    sheet["A1"].number_format = "0%"
    content = saved(book)
    for cell in (
        "<c r='A1' s='1'><v>0.45</v></c>",
        '<c s="1" r="A1"><v>0.45</v></c>',
        '<c r="A1" t="n" s="1"><v>0.45</v></c>',
        '<c r="A1" s="1" t="n"><v>0.45</v></c>',
        '<c r="A1"\n s = "1" ><v>0.45</v></c>',
        '<c r="A1" s="1"><f>1-0.55</f><v>0.45</v></c>',
    ):
        xml = (
            '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            f'<sheetData><row r="1">{cell}</row></sheetData></worksheet>'
        )
        [read] = read_sheets("a.xlsx", repacked(content, {SHEET: xml.encode()}))
        assert read.rows[0].values == (Seen("0.45", "45%"),), cell


def formatted(
    rows: Sequence[Sequence[object]],
    formats: dict[str, str],
    *,
    rows_hidden: Sequence[int] = (),
    columns_hidden: str = "",
    name: str = "ข้อมูล",
) -> bytes:
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    sheet = book.add_worksheet(name)
    styles = {code: book.add_format({"num_format": code}) for code in formats.values()}
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            address = f"{chr(65 + column)}{number + 1}"
            style = styles.get(formats.get(address, ""))
            if value is not None:
                sheet.write(number, column, value, style)
    for number in rows_hidden:
        sheet.set_row(number - 1, None, None, {"hidden": True})
    for letter in columns_hidden:
        sheet.set_column(f"{letter}:{letter}", None, None, {"hidden": True})
    book.close()
    return content.getvalue()


def planned(dataset: Dataset, content: bytes, *, with_hidden: bool = False) -> Plan:
    return plan_file(dataset, "ก.xlsx", content, YEAR, (), Choices(with_hidden=with_hidden))


def told(plan: Plan) -> list[tuple[str, str]]:
    return [(error.cell, error.value) for error in plan.errors]


PURCHASE = [NAMED, ["ต.ค. 67", "จ้างซ่อม", 1234.5, 67129000001]]
MONTH = [COMPLAINT_TITLES, ["ต.ค.", 0, 3, 2, 1]]
LINE = [BUDGET_TITLES[:4], ["งบ ตร.", "ดำเนินงาน", "น้ำมัน", 1200]]
OFFENCE = [CASES, ["ต.ค.", 1, "ลักทรัพย์", 3, 2]]


@pytest.mark.parametrize(
    ("dataset", "rows", "cell", "code", "seen"),
    [
        (Dataset.PROCUREMENT, PURCHASE, "C2", "0%", "123450%"),
        (Dataset.PROCUREMENT, PURCHASE, "C2", "#,##0,", "1"),
        (Dataset.PROCUREMENT, PURCHASE, "C2", ";;;", ""),
        (Dataset.PROCUREMENT, PURCHASE, "C2", '"รออนุมัติ"', "รออนุมัติ"),
        (Dataset.PROCUREMENT, PURCHASE, "D2", ";;;", ""),
        (Dataset.COMPLAINTS, MONTH, "C2", "0%", "300%"),
        (Dataset.BUDGET, LINE, "D2", '#,##0.0,"K"', "1.2K"),
        (Dataset.CASES, OFFENCE, "D2", '0"0"', "30"),
        (Dataset.CASES, OFFENCE, "E2", '"TRUE";;', "TRUE"),
    ],
)
def test_a_number_that_is_seen_as_another_is_refused_at_its_cell(
    dataset: Dataset, rows: list[list[object]], cell: str, code: str, seen: str
) -> None:
    plan = planned(dataset, formatted(rows, {cell: code}))
    assert (cell, seen) in told(plan)
    [error] = [error for error in plan.errors if error.cell == cell]
    held = str(rows[1]["ABCDE".index(cell[0])])
    assert held in error.message.th
    assert seen in error.message.th
    assert not plan.is_applicable


@pytest.mark.parametrize(
    ("dataset", "rows", "cell", "code"),
    [
        (Dataset.PROCUREMENT, PURCHASE, "C2", '0.00" บาท"'),
        (Dataset.PROCUREMENT, PURCHASE, "C2", "0000000.00"),
        (Dataset.PROCUREMENT, PURCHASE, "C2", "#,##0"),
        (Dataset.COMPLAINTS, MONTH, "C2", '0" เรื่อง"'),
        (Dataset.COMPLAINTS, MONTH, "B2", '0;-0;"ไม่มี"'),
        (Dataset.BUDGET, LINE, "D2", '#,##0.00" บาทถ้วน"'),
        (Dataset.CASES, OFFENCE, "D2", '0" คดี"'),
    ],
)
def test_a_unit_or_rounding_does_not_hinder(
    dataset: Dataset, rows: list[list[object]], cell: str, code: str
) -> None:
    bare, plan = (
        planned(dataset, formatted(rows, {})),
        planned(dataset, formatted(rows, {cell: code})),
    )
    assert bare.is_applicable
    assert (plan.errors, plan.rows) == ((), bare.rows)


def test_texts_are_kept_as_they_are_seen() -> None:
    rows = [NAMED, ["ต.ค. 67", "จ้างซ่อม", 5, 67]]
    [row] = planned(Dataset.PROCUREMENT, formatted(rows, {"D2": "00000000000"})).rows
    assert (row.values["egp"], row.values["agreed_price"]) == ("00000000067", Decimal(5))


def test_a_column_that_is_not_read_may_show_what_it_likes() -> None:
    rows = [[*CASES, "ร้อยละ"], ["ต.ค.", 1, "ลักทรัพย์", 3, 2, 0.66]]
    plan = planned(Dataset.CASES, formatted(rows, {"F2": "0%"}))
    assert plan.is_applicable


THREE: list[list[object]] = [
    CASES,
    ["ต.ค.", 1, "ลักทรัพย์", 3, 2],
    ["พ.ย.", 1, "ลักทรัพย์", 4, 2],
    ["ธ.ค.", 1, "ลักทรัพย์", 5, 2],
]


def reported(plan: Plan) -> list[object]:
    return [row.values["reported"] for row in plan.rows]


def test_hidden_rows_are_left_out_unless_they_are_asked_for() -> None:
    content = formatted(THREE, {}, rows_hidden=[3, 4, 9])
    plan = planned(Dataset.CASES, content)
    assert reported(plan) == [3]
    expected = wording.ROWS_HIDDEN[False].filled(count="2", places="3-4")
    assert [(w.cell, w.message) for w in plan.warnings] == [("A3", expected)]
    chosen = planned(Dataset.CASES, content, with_hidden=True)
    assert reported(chosen) == [3, 4, 5]
    assert [w.message for w in chosen.warnings] == [
        wording.ROWS_HIDDEN[True].filled(count="2", places="3-4")
    ]
    assert plan.has_hidden
    assert chosen.has_hidden


def test_hidden_columns_are_left_out_unless_they_are_asked_for() -> None:
    content = formatted(THREE, {}, columns_hidden="DH")
    plan = planned(Dataset.CASES, content)
    assert "reported" not in {column.field for column in plan.columns}
    expected = wording.COLUMNS_HIDDEN[False].filled(count="1", places="D")
    assert expected in [w.message for w in plan.warnings]
    assert reported(planned(Dataset.CASES, content, with_hidden=True)) == [3, 4, 5]


def test_nothing_is_said_of_hidden_rows_in_which_nothing_stands() -> None:
    plan = planned(Dataset.CASES, formatted(THREE, {}, rows_hidden=[6, 7], columns_hidden="G"))
    assert (plan.warnings, reported(plan)) == ((), [3, 4, 5])


def test_a_filter_hides_rows() -> None:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in THREE:
        sheet.append(row)
    sheet.auto_filter.ref = "A1:E4"
    sheet.auto_filter.add_filter_column(0, ["ต.ค."])
    for number in (3, 4):
        sheet.row_dimensions[number].hidden = True
    assert reported(planned(Dataset.CASES, saved(book))) == [3]


@pytest.mark.parametrize("more", [[], ["", "", "", "", "=1+1"]], ids=["plain", "with a formula"])
def test_a_row_of_no_height_is_hidden(more: list[object]) -> None:
    content = workbook([*THREE, more])
    with zipfile.ZipFile(BytesIO(content)) as package:
        xml = package.read(SHEET).replace(b'<row r="3"', b'<row r="3" ht="0" customHeight="1"')
    assert reported(planned(Dataset.CASES, repacked(content, {SHEET: xml}))) == [3, 5]


def test_a_hidden_sheet_is_named() -> None:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in THREE:
        sheet.append(row)
    book.create_sheet("ปีก่อน").sheet_state = "veryHidden"
    plan = planned(Dataset.CASES, saved(book))
    assert [note.message for note in plan.notes] == [wording.SHEET_HIDDEN.filled(sheet="ปีก่อน")]
    assert plan.sheets == ("Sheet",)


def test_a_seen_cell_arrives_as_it_was_sent() -> None:
    values: list[CellValue] = [Seen("0.45", "45%"), Seen("67", "0067", 67), Seen("5", "")]
    [row] = rows_of(block_of([values]), [1], 0)
    assert list(row.values) == values
