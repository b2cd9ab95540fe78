"""Previews are made once, upright, small, and without what a camera writes beside the pixels."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest
from PIL import Image

from dashboard.documents.previews import NoPreview, Opener, Previews
from dashboard.domain.documents import DocumentFacts, Format
from dashboard.domain.evidence import StoredFile
from tests.documents.making import pdf, picture, plain_pdf, xlsx
from tests.documents.test_photographs import exif


@pytest.fixture
def previews(tmp_path: Path) -> Previews:
    return Previews(tmp_path / "previews")


def stored(content: bytes, format_: Format, pages: int | None = None) -> tuple[StoredFile, Opener]:
    file = StoredFile(
        sha256(content).hexdigest(), len(content), DocumentFacts(format_, pages=pages)
    )
    return file, lambda: BytesIO(content)


def never() -> BinaryIO:
    raise AssertionError("opened although the preview is there")


Make = Callable[[Previews, StoredFile, Opener], Path]


@pytest.mark.parametrize(
    ("make", "size"), [(Previews.thumbnail, (360, 480)), (Previews.view, (1200, 1600))]
)
def test_a_photograph(previews: Previews, make: Make, size: tuple[int, int]) -> None:
    file, opener = stored(picture("JPEG", (2000, 1500), exif=exif()), Format.JPG)
    made = make(previews, file, opener)
    shown = Image.open(made)
    assert (shown.format, shown.size) == ("WEBP", size)
    assert not shown.getexif()
    assert make(previews, file, never) == made


def test_a_small_picture_is_not_blown_up(previews: Previews) -> None:
    file, opener = stored(picture("PNG", (30, 20)), Format.PNG)
    assert Image.open(previews.view(file, opener)).size == (30, 20)


def test_pages_of_a_document(previews: Previews) -> None:
    file, opener = stored(pdf("หน้าแรก", "หน้าสอง"), Format.PDF, pages=2)
    first, second = (previews.page(file, opener, number) for number in (1, 2))
    assert first != second
    assert Image.open(first).width == 1000
    assert Image.open(first).tobytes() != Image.open(second).tobytes()
    assert previews.page(file, never, 2) == second
    for number in (0, 3):
        with pytest.raises(NoPreview):
            previews.page(file, never, number)


def test_rows_of_a_workbook(previews: Previews) -> None:
    rows = [("ที่", "วันที่", "บาท"), (1, date(2025, 1, 31), 12500.5), *(((n,) * 12) for n in range(30))]
    file, opener = stored(xlsx([], rows), Format.XLSX)
    shown = previews.rows(file, opener)
    assert shown[0][:3] == ("ที่", "วันที่", "บาท")
    assert shown[1][:3] == ("1", "31 ม.ค. 2568", "12500.5")
    assert (len(shown), len(shown[2])) == (20, 10)
    assert previews.rows(file, never) == shown


def test_what_cannot_be_shown_is_tried_once(previews: Previews) -> None:
    file, opener = stored(plain_pdf()[:200], Format.PDF, pages=1)
    with pytest.raises(NoPreview):
        previews.page(file, opener)
    with pytest.raises(NoPreview):
        previews.page(file, never)


def test_a_file_that_cannot_be_opened_now_is_tried_again(previews: Previews) -> None:
    file, opener = stored(plain_pdf(), Format.PDF, pages=1)
    with pytest.raises(AssertionError):
        previews.page(file, never)
    assert previews.page(file, opener).stat().st_size


def test_previews_go_with_their_file(previews: Previews) -> None:
    kept, keep = stored(picture("PNG"), Format.PNG)
    gone, opener = stored(picture("JPEG"), Format.JPG)
    for made in (previews.thumbnail, previews.view):
        made(gone, opener)
    beside = previews.thumbnail(kept, keep)
    previews.forget(gone.sha256)
    assert [path for path in previews.folder.rglob("*") if path.is_file()] == [beside]
