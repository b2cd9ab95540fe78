"""Text and pictures of PDF pages, by PDFium; runs in the reading process only."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence

import pypdfium2
import pypdfium2.raw as pdfium

from dashboard.documents.asking import Question
from dashboard.documents.limits import Limits
from dashboard.documents.text_facts import TextFacts
from dashboard.documents.unfit import UnfitFile
from dashboard.domain.documents import DocumentFacts, Format, Place
from dashboard.text import evidence_files as wording

_UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_MAY_COPY = 1 << 4  # ISO 32000-1, table 22, bit 5
_TALLEST = 3
"""A page is drawn at most so many times as high as it is wide."""


def read_pdf(path: str, names: Sequence[str], limits: Limits) -> DocumentFacts:
    """The text of the first and the last pages, as many as the limits say.

    Raises:
        UnfitFile: locked, or not a PDF that opens.
    """
    document = _opened(path)
    count = len(document)
    text = TextFacts(names)
    chosen = _chosen(count, limits)
    until = time.monotonic() + limits.soft_seconds
    read = without_text = 0
    whole = len(chosen) == count
    for index in chosen:
        if time.monotonic() > until:
            break
        words, complete = _words(document, index, limits)
        has_letters = text.add(words, Place(page=index + 1))
        text.look_for_names(words)
        without_text += not has_letters
        whole = whole and complete
        read += 1
    return text.into(
        DocumentFacts(
            Format.PDF,
            read_whole=whole and read == count,
            pages=count,
            pages_without_text=without_text,
        )
    )


def draw_page(question: Question) -> list[int]:
    """Write one page as WebP, ``size`` pixels wide; its width and height."""
    document = _opened(question.path)
    document.init_forms()
    page = document[question.page - 1]
    width, height = page.get_size()
    scale = min(question.size / width, _TALLEST * question.size / height)
    picture = page.render(scale=scale).to_pil()
    picture.convert("RGB").save(question.target, "WEBP", quality=85)
    return [picture.width, picture.height]


def _opened(path: str) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as failed:
        is_locked = getattr(failed, "err_code", None) == pdfium.FPDF_ERR_PASSWORD
        raise UnfitFile(wording.PASSWORD if is_locked else wording.BROKEN_PDF) from failed
    is_encrypted = pdfium.FPDF_GetSecurityHandlerRevision(document) >= 0
    if is_encrypted and not pdfium.FPDF_GetDocUserPermissions(document) & _MAY_COPY:
        raise UnfitFile(wording.COPYING_LOCKED)
    if not len(document):
        raise UnfitFile(wording.BROKEN_PDF)
    return document


def _chosen(count: int, limits: Limits) -> list[int]:
    """The pages to be read, from 0."""
    first = range(min(count, limits.first_pages))
    return [*first, *range(max(len(first), count - limits.last_pages), count)]


def _words(document: pypdfium2.PdfDocument, index: int, limits: Limits) -> tuple[str, bool]:
    """The text of a page, and whether that is all of it."""
    try:
        page = document[index]
        try:
            text = page.get_textpage()
            count = text.count_chars()
            words = text.get_text_range(0, min(count, limits.page_letters)) if count > 0 else ""
        finally:
            page.close()
    except pypdfium2.PdfiumError:
        return "", False
    return _UNSEEN.sub("", words), count <= limits.page_letters
