"""The imports of a year, and the files they came from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk
from dashboard.services.downloads import Download
from dashboard.services.locate import find_year
from dashboard.services.ownership import require_figures
from dashboard.store.audit import entries, entry, stands
from dashboard.store.figure_imports import file_of, files_of
from dashboard.store.files.storage import StorageFailed
from dashboard.text.evidence_files import STORAGE_FAILED

__all__ = ["Download", "ImportRecord", "imports_of", "original_file"]

ANY_FILE = "application/octet-stream"
"""Whatever the station brought: it is handed out to be saved, never to be shown."""


@dataclass(frozen=True)
class ImportRecord:
    """One import: when (UTC), by whom, from which file, and what it did.

    ``stands`` is False once it was taken back; the file can be had where it ``is_kept``.
    """

    entry_id: int
    dataset: Dataset
    at: datetime
    by: str
    file_name: str
    sha256: str
    size: int
    new: int
    changed: int
    is_kept: bool
    stands: bool


def imports_of(desk: Desk, actor: Actor, year: FiscalYear) -> tuple[ImportRecord, ...]:
    """Every import into a year, newest first, those that were taken back included.

    Raises:
        Refused: NOT_ALLOWED, UNKNOWN_YEAR.
    """
    desk.require(actor, Action.SEE)
    with desk.store.read() as session:
        record = find_year(session, desk, year)
        files = {file.entry_id: file for file in files_of(session, record.id)}
        return tuple(
            ImportRecord(
                done.entry_id,
                (file := files[done.entry_id]).dataset,
                done.at,
                done.actor_name,
                file.file_name,
                file.sha256,
                file.size,
                done.after["new"],
                done.after["changed"],
                file.is_kept,
                stands(session, done.entry_id),
            )
            for done in entries(session, desk.station_id, files)
        )


def original_file(desk: Desk, actor: Actor, entry_id: int) -> Download:
    """The file an import came from, to the byte.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS, UNKNOWN_IMPORT, FILE_NOT_KEPT (with ``name``),
            STORAGE_FAILED.
    """
    desk.require(actor, Action.IMPORT_FIGURES)
    with desk.store.read() as session:
        file = file_of(session, desk.station_id, entry_id)
        done = entry(session, desk.station_id, entry_id) if file else None
        if file is None or done is None or done.year is None:
            raise Refused(Reason.UNKNOWN_IMPORT)
        year = find_year(session, desk, FiscalYear(done.year))
        require_figures(session, desk, actor, Action.IMPORT_FIGURES, year, file.dataset)
    if not file.is_kept:
        raise Refused(Reason.FILE_NOT_KEPT, name=file.file_name)
    try:
        content = desk.files.open(file.sha256)
    except StorageFailed as failed:
        raise Refused(Reason.STORAGE_FAILED, why=STORAGE_FAILED[failed.reason]) from failed
    return Download(file.file_name, ANY_FILE, file.size, content)
