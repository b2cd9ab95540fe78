"""Decode pictures, by Pillow; runs in the reading process only."""

from __future__ import annotations

from PIL import Image, ImageOps

from dashboard.documents.asking import Question
from dashboard.documents.unfit import UnfitFile
from dashboard.domain.documents import DocumentFacts, Format
from dashboard.text import evidence_files as wording

_FORMATS = ("JPEG", "PNG")
_ENOUGH_TO_TELL = (1600, 1600)


def read_picture(path: str, format_: Format) -> DocumentFacts:
    """That every pixel can be decoded; nothing is read in them.

    Raises:
        UnfitFile: it cannot.
    """
    _decoded(path, _ENOUGH_TO_TELL)
    return DocumentFacts(format_)


def draw_smaller(question: Question) -> list[int]:
    """Write a picture as WebP, no side longer than ``size``, upright; its width and height.

    Nothing but the pixels and their colours is written: no place, no camera, no owner.
    """
    size = (question.size, question.size)
    picture = ImageOps.exif_transpose(_decoded(question.path, size))
    picture.thumbnail(size)
    has_holes = picture.has_transparency_data
    plain = picture.convert("RGBA" if has_holes else "RGB")
    plain.save(question.target, "WEBP", quality=82, exif=b"", xmp=b"")
    return [plain.width, plain.height]


def _decoded(path: str, size: tuple[int, int]) -> Image.Image:
    Image.MAX_IMAGE_PIXELS = None  # measured before this process was started
    try:
        picture = Image.open(path, formats=_FORMATS)
        picture.draft("RGB", size)
        picture.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as broken:
        raise UnfitFile(wording.BROKEN_PICTURE) from broken
    return picture
