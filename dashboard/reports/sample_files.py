"""Invented files for a demonstration: a document, a scan, a photograph and a workbook."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium
from openpyxl import Workbook
from PIL import Image, ImageDraw, ImageFont

from dashboard.reports.sheets import saved
from dashboard.settings import HERE

FONT_FILE = HERE / "static" / "fonts" / "Sarabun-Regular.ttf"
A4 = (595, 842)
"""Points."""
_MARGIN, _LETTERS, _LEADING = 72, 18, 30
_SCAN = (827, 1170)
"""Pixels of an A4 page at 100 dots an inch."""


def sample_pdf(lines: Sequence[str]) -> bytes:
    """A PDF of one page whose text a machine can read."""
    document = pypdfium2.PdfDocument.new()
    page = document.new_page(*A4)
    data = FONT_FILE.read_bytes()
    letters = (ctypes.c_uint8 * len(data)).from_buffer_copy(data)
    font = pdfium.FPDFText_LoadFont(document, letters, len(data), pdfium.FPDF_FONT_TRUETYPE, True)
    for number, line in enumerate(lines, 1):
        text = pdfium.FPDFPageObj_CreateTextObj(document, font, _LETTERS)
        words = ctypes.create_string_buffer(f"{line}\0".encode("utf-16-le"))
        pdfium.FPDFText_SetText(text, ctypes.cast(words, ctypes.POINTER(ctypes.c_ushort)))
        pdfium.FPDFPageObj_Transform(text, 1, 0, 0, 1, _MARGIN, A4[1] - _MARGIN - number * _LEADING)
        pdfium.FPDFPage_InsertObject(page, text)
    page.gen_content()
    content = BytesIO()
    document.save(content)
    pdfium.FPDFFont_Close(font)
    document.close()
    return content.getvalue()


def sample_scan(lines: Sequence[str]) -> bytes:
    """A PDF that is only a picture of a page, as a copier makes it."""
    return _encoded(_picture(lines, _SCAN, "white", "black"), "PDF")


def sample_picture(lines: Sequence[str]) -> bytes:
    """A JPEG that stands for a photograph."""
    return _encoded(_picture(lines, (1200, 800), "#7a1f2b", "white"), "JPEG")


def sample_workbook(headings: Sequence[str], rows: Sequence[Sequence[str | float]]) -> bytes:
    """An xlsx with one table."""
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (headings, *rows):
        sheet.append(list(row))
    return saved(book)


def _picture(lines: Sequence[str], size: tuple[int, int], ground: str, letters: str) -> Image.Image:
    picture = Image.new("RGB", size, ground)
    font = ImageFont.truetype(FONT_FILE, 2 * _LETTERS)
    for number, line in enumerate(lines, 1):
        place = (_MARGIN, _MARGIN + number * 2 * _LEADING)
        ImageDraw.Draw(picture).text(place, line, letters, font)
    return picture


def _encoded(picture: Image.Image, format_: str) -> bytes:
    content = BytesIO()
    picture.save(content, format_)
    return content.getvalue()
