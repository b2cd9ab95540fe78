"""How every sheet of ours is laid out and printed."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import SheetFormatProperties
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from dashboard.reports.sheet_cells import ROW_HEIGHT


def lay_out(sheet: Worksheet) -> None:
    """Rows tall enough for Thai vowels; printed on A4 lying, as wide as the page."""
    sheet.sheet_format = SheetFormatProperties(defaultRowHeight=ROW_HEIGHT, customHeight=True)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = int(Worksheet.PAPERSIZE_A4)
    sheet.page_setup.fitToHeight = 0


def set_widths(sheet: Worksheet, widths: Sequence[int]) -> None:
    """Widths of the columns from the first on, in characters."""
    for column, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width


def saved(book: Workbook) -> bytes:
    """The workbook as the file that is downloaded."""
    content = BytesIO()
    book.save(content)
    return content.getvalue()
