"""OpenDocument tables: runs of cells that are alike, errors, and what is not let in."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from dashboard.domain.bilingual import Bilingual
from dashboard.imports.reading import read_sheets
from dashboard.imports.sheets import CellError, CellValue, Row, Seen, Uncalculated, UnreadableFile
from dashboard.text import files as wording
from tests.imports.files import repacked

FIGURES = (Path(__file__).parent / "fixtures" / "figures.ods").read_bytes()
SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style")
)
CALC = 'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
ONE = (
    '<table:table-cell {}office:value-type="float" office:value="1">'
    "<text:p>1</text:p></table:table-cell>"
)
EMPTY = "<table:table-cell {}/>"


def ods(rows: str, doctype: str = "") -> bytes:
    return repacked(FIGURES, {"content.xml": content_xml(rows, doctype)})


def content_xml(rows: str, doctype: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{doctype}<office:document-content {SPACES} {CALC} '
        f'office:version="1.3"><office:body><office:spreadsheet><table:table table:name="ก">{rows}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    ).encode()


def row(cells: str, repeated: int = 1) -> str:
    times = f' table:number-rows-repeated="{repeated}"' if repeated > 1 else ""
    return f"<table:table-row{times}>{cells}</table:table-row>"


def times(cell: str, columns: int) -> str:
    return cell.format(f'table:number-columns-repeated="{columns}" ')


def rows_of(content: bytes) -> tuple[Row, ...]:
    [sheet] = read_sheets("a.ods", content)
    return sheet.rows


def refusal(content: bytes) -> Bilingual:
    with pytest.raises(UnreadableFile) as refused:
        read_sheets("a.ods", content)
    return refused.value.message


def test_runs_of_cells_and_rows() -> None:
    one = times(ONE, 1)
    assert rows_of(
        ods(
            row(times(EMPTY, 3) + times(ONE, 2) + times(EMPTY, 16_379))
            + row(times(EMPTY, 16_384), 5)
            + row(one, 2)
            + row(times(EMPTY, 16_384), 1_048_568)
        )
    ) == (Row(1, (None, None, None, 1, 1)), Row(7, (1,)), Row(8, (1,)))


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            row(times(EMPTY, 1), 1_048_575) + row(times(ONE, 1)),
            wording.TOO_MANY_ROWS.filled(sheet="ก", most="200,000"),
        ),
        (
            row(times(ONE, 1), 1_048_576),
            wording.TOO_MANY_ROWS.filled(sheet="ก", most="200,000"),
        ),
        (
            row(times(EMPTY, 16_383) + times(ONE, 1)),
            wording.TOO_MANY_COLUMNS.filled(sheet="ก", cell="XFD1", most="DP"),
        ),
        (row(times(ONE, 30), 100_000) + row(times(ONE, 31), 100_000), wording.UNPACKS_TOO_BIG),
    ],
    ids=["far down", "many alike", "far right", "more than may be"],
)
def test_far_cells(rows: str, message: Bilingual) -> None:
    assert refusal(ods(rows)) == message


def test_errors_and_formulas_without_results() -> None:
    formula = 'table:formula="of:=1/0"'
    error = (
        f'<table:table-cell {formula} calcext:value-type="error">'
        "<text:p>#DIV/0!</text:p></table:table-cell>"
    )
    assert rows_of(ods(row(error + f"<table:table-cell {formula}/>" + times(ONE, 1)))) == (
        Row(1, (CellError("#DIV/0!"), Uncalculated("=1/0"), 1)),
    )


def test_a_hidden_table_is_not_read() -> None:
    hidden = (
        '<office:automatic-styles><style:style style:name="h" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
    )
    xml = content_xml(row(times(ONE, 1))).decode()
    more = f'<table:table table:name="ข" table:style-name="h">{row(times(ONE, 5))}</table:table>'
    xml = xml.replace("<office:body>", f"{hidden}<office:body>")
    xml = xml.replace("</office:spreadsheet>", f"{more}</office:spreadsheet>")
    [sheet] = read_sheets("a.ods", repacked(FIGURES, {"content.xml": xml.encode()}))
    assert sheet.name == "ก"


def test_rows_and_columns_that_are_not_shown() -> None:
    columns = '<table:table-column table:number-columns-repeated="2"/><table:table-column {}/>'
    collapsed = 'table:visibility="collapse" table:number-columns-repeated="16382"'
    filtered = row(times(ONE, 3), 2).replace("-row ", '-row table:visibility="filter" ')
    last = row(times(EMPTY, 3), 1_048_573).replace("-row ", '-row table:visibility="collapse" ')
    rows = columns.format(collapsed) + row(times(ONE, 3)) + filtered + last
    [sheet] = read_sheets("a.ods", ods(rows))
    assert sheet.hidden.columns == set(range(2, 120))
    assert sheet.hidden.rows == set(range(2, 200_001))
    assert len(sheet.rows) == 3


@pytest.mark.parametrize(
    ("type_", "text", "value"),
    [
        ('"percentage" office:value="0.455"', "<text:p>45.5%</text:p>", Seen("0.455", "45.5%")),
        ('"percentage" office:value="0.455"', "", Seen("0.455", "45.5%")),
        ('"float" office:value="5"', "", 5),
        ('"float" office:value="5"', "<text:p/>", Seen("5", "")),
        ('"float" office:value="1234.5"', "<text:p>1,234.50</text:p>", 1234.5),
        (
            '"float" office:value="5"',
            "<office:annotation><text:p>7</text:p></office:annotation><text:p>5</text:p>",
            5,
        ),
        ('"currency" office:value="5"', "<text:p>฿<text:s/>5.00</text:p>", 5),
        ('"boolean" office:boolean-value="true"', "<text:p>TRUE</text:p>", True),
        ('"float" office:value="1"', "<text:p>จริง</text:p>", True),
    ],
)
def test_numbers_as_their_text_shows_them(type_: str, text: str, value: CellValue) -> None:
    cell = f"<table:table-cell office:value-type={type_}>{text}</table:table-cell>"
    [read] = rows_of(ods(row(cell)))
    assert read.values == (value,)
    assert type(read.values[0]) is type(value)


def manifest(entry: str) -> bytes:
    with zipfile.ZipFile(BytesIO(FIGURES)) as package:
        given = package.read("META-INF/manifest.xml")
    return given.replace(b"</manifest:manifest>", entry.encode() + b"</manifest:manifest>")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            repacked(FIGURES, {"Basic/Standard/Module1.xml": b"<a/>"}),
            wording.MACROS.filled(part="Basic/Standard/Module1.xml"),
        ),
        (
            repacked(FIGURES, {"Scripts/python/a.py": b"1"}),
            wording.MACROS.filled(part="Scripts/python/a.py"),
        ),
        (
            repacked(
                FIGURES,
                {
                    "META-INF/manifest.xml": manifest(
                        "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
                    )
                },
            ),
            wording.PASSWORD,
        ),
        (
            repacked(
                FIGURES,
                {
                    "META-INF/manifest.xml": manifest(
                        "<manifest:file-entry "
                        'manifest:media-type="application/vnd.sun.star.oleobject"/>'
                    )
                },
            ),
            wording.MACROS.filled(part="META-INF/manifest.xml"),
        ),
        (
            repacked(FIGURES, {"mimetype": b"application/vnd.oasis.opendocument.text"}),
            wording.NOT_A_TABLE.filled(kind=wording.SOMETHING_ELSE),
        ),
        (repacked(FIGURES, {"META-INF/manifest.xml": None}), wording.DAMAGED),
        (ods("", '<!DOCTYPE l [<!ENTITY a "ha">]>'), wording.DAMAGED),
        (repacked(FIGURES, {"content.xml": b"<a"}), wording.DAMAGED),
        (FIGURES[: len(FIGURES) // 2], wording.DAMAGED),
    ],
    ids=["basic", "python", "locked", "object", "text", "manifest", "doctype", "xml", "cut"],
)
def test_what_is_not_let_in(content: bytes, message: Bilingual) -> None:
    assert refusal(content) == message
