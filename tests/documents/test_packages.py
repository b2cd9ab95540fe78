"""What lies in an Office file, and archives that explode."""

from __future__ import annotations

import pytest

from dashboard.documents.kinds import format_of_content
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.documents import Format
from dashboard.text import evidence_files as wording
from tests.documents.making import (
    DECLARED,
    by_place,
    docx,
    paragraphs,
    plain_docx,
    plain_xlsx,
    relations,
    repacked,
    zipped,
)
from tests.documents.test_kinds import OLE, refusal

MACRO_TYPE = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"


def with_macro_type() -> bytes:
    types = (
        f'{DECLARED}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/xl/workbook.xml" ContentType="{MACRO_TYPE}"/></Types>'
    )
    return repacked(plain_xlsx(), {"[Content_Types].xml": types})


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (
            repacked(plain_xlsx(), {"xl/vbaProject.bin": b"x"}),
            wording.MACROS.filled(part="xl/vbaProject.bin"),
        ),
        (
            repacked(plain_docx(), {"word/vbaProject.bin": b"x"}),
            wording.MACROS.filled(part="word/vbaProject.bin"),
        ),
        (with_macro_type(), wording.MACROS.filled(part="xl/workbook.xml")),
        (
            repacked(plain_xlsx(), {"xl/macrosheets/sheet1.xml": "<a/>"}),
            wording.MACROS.filled(part="xl/macrosheets/sheet1.xml"),
        ),
        (
            repacked(plain_docx(), {"word/activeX/activeX1.xml": "<a/>"}),
            wording.EMBEDDED.filled(part="word/activeX/activeX1.xml"),
        ),
        (
            repacked(plain_docx(), {"word/embeddings/oleObject1.bin": OLE}),
            wording.EMBEDDED.filled(part="word/embeddings/oleObject1.bin"),
        ),
        (
            repacked(plain_docx(), {"word/embeddings/Figures.xlsx": b"MZ"}),
            wording.EMBEDDED.filled(part="word/embeddings/Figures.xlsx"),
        ),
        (
            repacked(plain_docx(), {"word/embeddings/Figures.xlsx": with_macro_type()}),
            wording.EMBEDDED.filled(part="word/embeddings/Figures.xlsx"),
        ),
        (
            repacked(plain_xlsx(), {"xl/externalLinks/externalLink1.xml": "<a/>"}),
            wording.LINKED.filled(part="xl/externalLinks/externalLink1.xml"),
        ),
        (
            docx(
                "",
                more={
                    "word/_rels/settings.xml.rels": relations(
                        "attachedTemplate", "http://example.org/t.dotm"
                    )
                },
            ),
            wording.LINKED.filled(part="http://example.org/t.dotm"),
        ),
        (
            zipped({"mimetype": "a", "content.xml": "<a/>"}),
            wording.OTHER_OFFICE.filled(kind="OpenDocument (.odt, .ods)"),
        ),
        (repacked(plain_xlsx(), {"../../evil.xml": "<a/>"}), wording.BROKEN_OFFICE),
        (
            repacked(plain_xlsx(), {"[Content_Types].xml": "<!DOCTYPE a><a/>"}),
            wording.BROKEN_OFFICE,
        ),
        (plain_xlsx()[:-1], wording.BROKEN_OFFICE),
        (plain_xlsx()[: len(plain_xlsx()) // 2], wording.BROKEN_OFFICE),
    ],
    ids=by_place,
)
def test_packages_with_more_than_a_document(content: bytes, why: Bilingual) -> None:
    assert refusal(content) == why


@pytest.mark.parametrize(
    "content",
    [
        repacked(plain_docx(), {"word/embeddings/Figures.xlsx": plain_xlsx()}),
        docx(
            paragraphs("ก"),
            more={"word/_rels/document.xml.rels": relations("hyperlink", "https://example.org/")},
        ),
        docx(
            paragraphs("ก"),
            more={
                "word/_rels/settings.xml.rels": relations(
                    "attachedTemplate", "file:///C:/Templates/ราชการ.dotx"
                )
            },
        ),
    ],
    ids=["a chart", "a link", "a template of this machine"],
)
def test_ordinary_packages_with_ordinary_additions(content: bytes) -> None:
    assert format_of_content(content) is Format.DOCX


@pytest.mark.parametrize(
    "content",
    [
        repacked(plain_xlsx(), {"xl/media/a": bytes(60 * 1024 * 1024)}),
        repacked(plain_docx(), {"word/media/a": bytes(60 * 1024 * 1024)}),
        repacked(plain_xlsx(), {f"xl/media/{n}": b"" for n in range(5001)}),
        repacked(plain_docx(), {f"word/{n}.rels": bytes(500_000) for n in range(9)}),
        repacked(plain_docx(), {f"word/embeddings/{n}.xlsx": plain_xlsx() for n in range(51)}),
    ],
    ids=["workbook", "document", "parts", "relations", "charts"],
)
def test_archives_that_explode(content: bytes) -> None:
    assert refusal(content) == wording.EXPLODES
