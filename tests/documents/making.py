"""Files made for the tests: ordinary ones in Thai, and what people with bad intentions make."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from fpdf import FPDF
from openpyxl import Workbook
from PIL import Image

FONT = (
    Path(__file__).resolve().parents[2] / "dashboard" / "static" / "fonts" / "Sarabun-Regular.ttf"
)
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DECLARED = '<?xml version="1.0" encoding="UTF-8"?>'
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
LAST_LAUGH = "&j;"


def pdf(*pages: str, **protection: Any) -> bytes:
    """Each text a page, shaped as Thai needs it; ``protection`` as FPDF.set_encryption takes."""
    document = FPDF()
    document.add_font("Sarabun", fname=FONT)
    document.set_font("Sarabun", size=14)
    document.set_text_shaping(True)
    if protection:
        document.set_encryption(**protection)
    for text in pages:
        document.add_page()
        if text:
            document.multi_cell(0, text=text)
    return bytes(document.output())


def xlsx(*sheets: Iterable[Sequence[Any]], hidden: Sequence[int] = ()) -> bytes:
    """Each list of rows a sheet; those numbered in ``hidden`` from 0 are hidden."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"แผ่น{number + 1}")
        for row in rows:
            sheet.append(row)
        sheet.sheet_state = "hidden" if number in hidden else "visible"
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def docx(body: str, doctype: str = "", more: Mapping[str, str] | None = None) -> bytes:
    """A Word document from the XML of its body, and of further parts by their names."""
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{WORD_TYPE}.document.main+xml"/>'
        f'<Override PartName="/word/header1.xml" ContentType="{WORD_TYPE}.header+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
        "</Relationships>",
        "word/document.xml": f'{doctype}<w:document xmlns:w="{WORD}" xmlns:mc="http://schemas.'
        f'openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>',
        **(more or {}),
    }
    return zipped({name: DECLARED + xml for name, xml in parts.items()})


def by_place(value: object) -> str | None:
    """An id for a parametrised case: what is made anew by every run has no name that stays."""
    return "file" if isinstance(value, bytes) else None


def paragraphs(*texts: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in texts)


def relations(type_: str, target: str) -> str:
    return (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{OFFICE}/relationships/{type_}" Target="{target}" TargetMode="External"/>'
        "</Relationships>"
    )


def picture(kind: str, size: tuple[int, int] = (64, 48), **more: Any) -> bytes:
    """A picture with a little of every colour, saved as Pillow's format ``kind``."""
    saved = BytesIO()
    Image.radial_gradient("L").resize(size).convert("RGB").save(saved, kind, **more)
    return saved.getvalue()


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    saved = BytesIO()
    with zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return saved.getvalue()


def repacked(package: bytes, changes: Mapping[str, str | bytes]) -> bytes:
    """The package with these parts added or replaced."""
    with zipfile.ZipFile(BytesIO(package)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**parts, **changes})


@cache
def plain_pdf() -> bytes:
    return pdf("ประกาศสถานีตำรวจ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘")


@cache
def plain_xlsx() -> bytes:
    return xlsx([("ที่", "รายการ", "ราคากลาง (บาท)"), (1, "วัสดุสำนักงาน", 12500.5)])


@cache
def plain_docx() -> bytes:
    return docx(paragraphs("ประกาศสถานีตำรวจ", "ประจำปีงบประมาณ พ.ศ. 2568"))
