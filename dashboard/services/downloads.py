"""Giving evidence back: the file as it was kept, and pictures of it for the screen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from dashboard.documents.previews import NoPreview
from dashboard.domain.documents import PICTURES, Format
from dashboard.domain.evidence import StoredFile
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk
from dashboard.store.evidence import evidence_at
from dashboard.store.files.storage import StorageFailed
from dashboard.text.evidence_files import STORAGE_FAILED

__all__ = ["Download", "NoPreview", "download", "picture", "rows"]

MEDIA_TYPE = {
    Format.PDF: "application/pdf",
    Format.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Format.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Format.JPG: "image/jpeg",
    Format.PNG: "image/png",
}


@dataclass(frozen=True)
class Download:
    """A file to hand out: its name, media type, size in bytes, and its content to be closed."""

    name: str
    media_type: str
    size: int
    content: BinaryIO


def download(desk: Desk, actor: Actor, evidence_id: int) -> Download:
    """The file of a piece of evidence, superseded and binned ones included.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_EVIDENCE, STORAGE_FAILED.
    """
    desk.require(actor, Action.SEE)
    name, file = _file(desk, evidence_id)
    return Download(name, MEDIA_TYPE[file.format], file.size, _open(desk, file))


def picture(desk: Desk, actor: Actor, evidence_id: int, page: int | None = None) -> Path:
    """A WebP of a picture, of a page of a PDF, or small for a list where ``page`` is None.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_EVIDENCE, STORAGE_FAILED.
        NoPreview: the file has no pictures, or none can be made of it.
    """
    desk.require(actor, Action.SEE)
    _, file = _file(desk, evidence_id)
    previews = desk.previews
    if file.format is Format.PDF:
        return previews.page(file, lambda: _open(desk, file), page or 1)
    if file.format not in PICTURES:
        raise NoPreview
    make = previews.thumbnail if page is None else previews.view
    return make(file, lambda: _open(desk, file))


def rows(desk: Desk, actor: Actor, evidence_id: int) -> tuple[tuple[str, ...], ...]:
    """The first rows of a workbook as text.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_EVIDENCE, STORAGE_FAILED.
        NoPreview: the file is no workbook, or none can be made of it.
    """
    desk.require(actor, Action.SEE)
    _, file = _file(desk, evidence_id)
    if file.format is not Format.XLSX:
        raise NoPreview
    return desk.previews.rows(file, lambda: _open(desk, file))


def _file(desk: Desk, evidence_id: int) -> tuple[str, StoredFile]:
    with desk.store.read() as session:
        found = evidence_at(session, desk.station_id, evidence_id)
    if found is None or found[1].piece.file is None:
        raise Refused(Reason.UNKNOWN_EVIDENCE)
    piece = found[1].piece
    assert piece.file is not None
    return piece.name, piece.file


def _open(desk: Desk, file: StoredFile) -> BinaryIO:
    try:
        return desk.files.open(file.sha256)
    except StorageFailed as failed:
        raise Refused(Reason.STORAGE_FAILED, why=STORAGE_FAILED[failed.reason]) from failed
