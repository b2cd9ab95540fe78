"""The files figures came from, and what a station's titles mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import Session, col, select

from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.history import Happening
from dashboard.store.audit import entries
from dashboard.store.evidence import LARGEST_ID
from dashboard.store.tables import FigureImportRow, FigureMappingRow, FiscalYearRow


@dataclass(frozen=True)
class ImportedFile:
    """The file of an import; its content can be had where it ``is_kept``."""

    entry_id: int
    dataset: Dataset
    file_name: str
    sha256: str
    size: int
    is_kept: bool


def add_import(session: Session, year_id: int, file: ImportedFile) -> None:
    session.add(
        FigureImportRow(
            entry_id=file.entry_id,
            fiscal_year_id=year_id,
            dataset=file.dataset.value,
            file_name=file.file_name,
            sha256=file.sha256,
            size=file.size,
            is_kept=file.is_kept,
        )
    )
    session.flush()


def files_of(session: Session, year_id: int) -> tuple[ImportedFile, ...]:
    """Every import of a year, newest first."""
    rows = session.exec(
        select(FigureImportRow)
        .where(FigureImportRow.fiscal_year_id == year_id)
        .order_by(col(FigureImportRow.entry_id).desc())
    )
    return tuple(map(_file, rows))


def file_of(session: Session, station_id: int, entry_id: int) -> ImportedFile | None:
    """The file of one import of a station; None when it has no such import."""
    if not 0 < entry_id <= LARGEST_ID:
        return None
    row = session.exec(
        select(FigureImportRow)
        .join(FiscalYearRow)
        .where(FigureImportRow.entry_id == entry_id, FiscalYearRow.station_id == station_id)
    ).first()
    return None if row is None else _file(row)


def imports_of_content(
    session: Session, station_id: int, year_id: int, dataset: Dataset, sha256: str
) -> tuple[Happening, ...]:
    """The imports of this very content into a dataset of a year, newest first."""
    ids = session.exec(
        select(FigureImportRow.entry_id).where(
            FigureImportRow.fiscal_year_id == year_id,
            FigureImportRow.dataset == dataset.value,
            FigureImportRow.sha256 == sha256,
        )
    ).all()
    return entries(session, station_id, ids)


def mapping_of(session: Session, station_id: int, dataset: Dataset) -> dict[str, str]:
    """Fields by the titles that the station chose them for."""
    rows = session.exec(
        select(FigureMappingRow).where(
            FigureMappingRow.station_id == station_id, FigureMappingRow.dataset == dataset.value
        )
    )
    return {row.title: row.field for row in rows}


def keep_mapping(
    session: Session, station_id: int, dataset: Dataset, fields: Mapping[str, str]
) -> None:
    """Remember what titles stand for, in place of what they stood for before."""
    for title, field in fields.items():
        session.merge(
            FigureMappingRow(station_id=station_id, dataset=dataset.value, title=title, field=field)
        )
    session.flush()


def _file(row: FigureImportRow) -> ImportedFile:
    return ImportedFile(
        row.entry_id, Dataset(row.dataset), row.file_name, row.sha256, row.size, row.is_kept
    )
