"""Figures in every kind of workbook, as LibreOffice, openpyxl and XlsxWriter write them."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.imports.reading import read_sheets
from dashboard.imports.sheets import CellError, CellValue, Row, Seen, Sheet, Uncalculated
from tests.imports.files import SHEET, repacked, saved, workbook

FIXTURES = Path(__file__).parent / "fixtures"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HALF = Seen("0.5", "50%")
DIVIDED, MISSING = CellError("#DIV/0!"), CellError("#N/A")
TEXT = '  ก้ำ\nข "x" <&> _x0041_ '


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_what_libreoffice_wrote(kind: str) -> None:
    content = (FIXTURES / f"figures.{kind}").read_bytes()
    first, other = read_sheets(f"figures.{kind}", content)
    assert first.name == "ข้อมูล"
    assert [(row.number, row.values[2:]) for row in first.rows] == [
        (4, ("เดือน", "วันที่", "ร้อยละ", "ยอด", "หมายเหตุ", "เลขที่", "เวลา")),
        (5, ("ต.ค. 67", date(2024, 10, 1), HALF, 1234.567, TEXT, "0067", "08:30:00")),
        (6, ("พ.ย. 67", date(1957, 1, 5), DIVIDED, 1235.567, None, "ต.ค. 67!", MISSING)),
        (7, (True, date(2024, 10, 1), 5, 67_000_000_000, False, -0.1)),
        (9, ("รวม", None, None, 67_000_002_470.134)),
    ]
    assert first.rows[0].address(2) == "C4"
    assert isinstance(first.rows[2].at(4), CellError)
    assert isinstance(first.rows[3].at(4), int)
    assert other == Sheet("อื่น", (Row(2, (None, "ข")),))


def test_what_xlsxwriter_wrote() -> None:
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True, "date_1904": True})
    sheet = book.add_worksheet("ข้อมูล")
    day = book.add_format({"num_format": "[$-D07041E]d mmm yyyy"})
    sheet.write_datetime("D3", datetime(2024, 10, 1), day)
    sheet.write_datetime("D4", datetime(2024, 10, 1, 6), day)
    sheet.write_rich_string("A5", "ปกติ ", book.add_format({"bold": True}), "หนา", " จบ")
    sheet.write_formula("A6", "=1/0", None, "#DIV/0!")
    sheet.write_formula("A7", "=1+1", None, 2)
    sheet.write_formula("A8", '="ก"', None, "ก")
    sheet.write_boolean("A9", False)
    sheet.write_blank("B10", None, day)
    sheet.merge_range("A12:C12", "รวม")
    book.add_worksheet("ซ่อน").very_hidden()
    book.close()
    [read] = read_sheets("a.xlsx", content.getvalue())
    assert read.rows == (
        Row(3, (None, None, None, date(2024, 10, 1))),
        Row(4, (None, None, None, date(2024, 10, 1))),
        Row(5, ("ปกติ หนา จบ",)),
        Row(6, (DIVIDED,)),
        Row(7, (2,)),
        Row(8, ("ก",)),
        Row(9, (False,)),
        Row(12, ("รวม",)),
    )


def test_days_counted_from_1904() -> None:
    book = Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.append([date(2024, 10, 1), 5])
    [read] = read_sheets("a.xlsx", saved(book))
    assert read.rows == (Row(1, (date(2024, 10, 1), 5)),)


def in_a_row(cells: str) -> tuple[CellValue, ...]:
    xml = f'<worksheet xmlns="{MAIN}"><sheetData><row r="1">{cells}</row></sheetData></worksheet>'
    [sheet] = read_sheets("a.xlsx", repacked(workbook([["x"]]), {SHEET: xml.encode()}))
    return sheet.rows[0].values if sheet.rows else ()


INLINE = '<c r="A1" t="inlineStr"><is>{}</is></c>'


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (INLINE.format("<t>ก&#x0E02;&amp;&lt;</t>"), ("กข&<",)),
        (INLINE.format('<r><t xml:space="preserve">ก </t></r><r><rPr/><t>ข</t></r>'), ("ก ข",)),
        (INLINE.format('<t>ก</t><rPh sb="0" eb="1"><t>ค</t></rPh>'), ("ก",)),
        (INLINE.format("<t></t>") + '<c r="B1"><v>1</v></c>', (None, 1)),
        ('<c r="A1" t="str"><v>0067</v></c>', ("0067",)),
        ('<c r="A1" t="d"><v>2024-10-01</v></c>', (date(2024, 10, 1),)),
        ('<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>', (True, False)),
        ('<c r="A1"><v>5.0</v></c><c r="B1"><v>1E3</v></c>', (5, 1000)),
        ('<c r="A1"><v>1234567.8900000001</v></c>', (1234567.8900000001,)),
        ('<c r="A1"><v>9007199254740991</v></c>', (2**53 - 1,)),
        ('<c r="A1" t="e"><v>#REF!</v></c>', (CellError("#REF!"),)),
        ("<c r='A1' t='e'><v>#NUM!</v></c>", (CellError("#NUM!"),)),
        ('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', (DIVIDED,)),
        ('<c r="A1" t="e"/>', (CellError("#VALUE!"),)),
        ('<c r="A1"><f t="shared" si="0"/></c>', (Uncalculated("="),)),
        ('<c r="C1"><f>A1</f></c>', (None, None, Uncalculated("=A1"))),
        ("<c><v>1</v></c><c/><c><v>3</v></c>", (1, None, 3)),
        ('<x:c xmlns:x="y" r="B1"><x:v>2</x:v></x:c>', (None, 2)),
    ],
)
def test_cells_as_other_programs_write_them(cells: str, values: tuple[CellValue, ...]) -> None:
    read = in_a_row(cells)
    assert read == values
    assert list(map(type, read)) == list(map(type, values))


@pytest.mark.parametrize("number", ["9" * 400, "1E400", "-1E400"])
def test_numbers_without_end_are_still_numbers(number: str) -> None:
    [read] = in_a_row(f'<c r="A1"><v>{number}</v></c>')
    assert isinstance(read, int)
    assert abs(read) > 10**300


def written_by_openpyxl(rows: Sequence[Sequence[object]]) -> bytes:
    return workbook(rows)


def written_by_xlsxwriter(rows: Sequence[Sequence[object]]) -> bytes:
    content = BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet("ข้อมูล")
    day = book.add_format({"num_format": "d mmm yyyy"})
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if isinstance(value, date):
                sheet.write_datetime(number, column, value, day)
            elif isinstance(value, str):
                sheet.write_string(number, column, value)
            elif value is not None:
                sheet.write(number, column, value)
    book.close()
    return content.getvalue()


ALPHABET = "กขคำ้่ัี๑๒ abcXYZ019.,-()/%\"'<>&\n\u200b😀"


def any_value(chance: random.Random) -> CellValue:
    match chance.randrange(8):
        case 0:
            return None
        case 1:
            return chance.randint(-(10**14), 10**14)
        case 2:
            return round(chance.uniform(-1e6, 1e6), 2)
        case 3:
            # Spreadsheets hold 15 digits of a number.
            return float(f"{chance.random() * 10.0 ** chance.randint(-9, 9):.15g}")
        case 4:
            return chance.random() < 0.5
        case 5:
            return date.fromordinal(chance.randint(date(1900, 3, 1).toordinal(), 900_000))
        case _:
            return "x" + "".join(chance.choices(ALPHABET, k=chance.randint(0, 20)))


@pytest.mark.parametrize("write", [written_by_openpyxl, written_by_xlsxwriter])
def test_what_was_written_is_what_is_read(
    write: Callable[[Sequence[Sequence[object]]], bytes],
) -> None:
    chance = random.Random(2568)
    rows = [[any_value(chance) for _ in range(chance.randint(1, 30))] for _ in range(400)]
    [sheet] = read_sheets("a.xlsx", write(rows))
    read = {row.number: row.values for row in sheet.rows}
    for number, row in enumerate(rows, 1):
        got = read.get(number, ())
        padded = [*got, *[None] * (len(row) - len(got))]
        assert padded == row
        pairs = zip(padded, row, strict=True)
        assert all(isinstance(a, bool) == isinstance(b, bool) for a, b in pairs)


def test_many_rows_keep_their_numbers_across_blocks() -> None:
    rows: list[list[object]] = [[] for _ in range(12_000)]
    for number in (2, 4_999, 5_000, 5_001, 10_500, 11_999):
        rows[number] = [None, f"แถว {number + 1}", number]
    [sheet] = read_sheets("a.xlsx", workbook(rows))
    assert sheet.rows == tuple(
        Row(number + 1, (None, f"แถว {number + 1}", number))
        for number in (2, 4_999, 5_000, 5_001, 10_500, 11_999)
    )
