"""Evidence of a year's items, and the files that are kept for it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text
from sqlmodel import Session, col, select

from dashboard.domain.documents import facts_as_plain, facts_from_plain
from dashboard.domain.evidence import Evidence, Language, StoredFile
from dashboard.domain.fiscal import FiscalYear
from dashboard.store.tables import EvidenceRow, FigureImportRow, FiscalYearRow, StoredFileRow

LARGEST_ID = 2**31 - 1
"""What a database holds in an integer column: an address may name a larger one."""


@dataclass(frozen=True)
class EvidenceRecord:
    """A piece of evidence, and since when and by whom it lies in the bin (None: it does not)."""

    piece: Evidence
    binned_by: str | None
    binned_at: datetime | None


@dataclass(frozen=True)
class NewEvidence:
    """What is about to be written; the rest of a row follows from the running unit."""

    item: str
    requirement: str | None
    period: str
    name: str
    sha256: str | None
    url: str | None
    language: Language | None
    on_home_page: bool
    replaces: int | None


def evidence_of(session: Session, year_id: int) -> tuple[EvidenceRecord, ...]:
    """Every piece of a year, superseded and binned ones included, oldest first; one query."""
    return _read(session, EvidenceRow.fiscal_year_id == year_id)


def evidence_in(session: Session, year_id: int, evidence_id: int) -> EvidenceRecord | None:
    """One piece of a year; None when it has none with this id."""
    found = _read(session, EvidenceRow.fiscal_year_id == year_id, EvidenceRow.id == evidence_id)
    return found[0] if found else None


def evidence_at(
    session: Session, station_id: int, evidence_id: int
) -> tuple[FiscalYear, EvidenceRecord] | None:
    """One piece of a station, with its year; None when the station has none with this id."""
    if not 0 < evidence_id <= LARGEST_ID:
        return None
    number = session.exec(
        select(FiscalYearRow.number)
        .join(EvidenceRow, col(EvidenceRow.fiscal_year_id) == col(FiscalYearRow.id))
        .where(FiscalYearRow.station_id == station_id, EvidenceRow.id == evidence_id)
    ).first()
    found = _read(session, EvidenceRow.id == evidence_id)
    return (FiscalYear(number), found[0]) if number is not None and found else None


def standing(records: Collection[EvidenceRecord]) -> tuple[Evidence, ...]:
    """What counts of a year's pieces: not in the bin, and no newer version that is not either.

    A version between two others may lie in the bin: the newest still stands for the oldest.
    """
    replaces = {record.piece.id: record.piece.replaces for record in records}
    kept = [record.piece for record in records if record.binned_at is None]
    replaced: set[int] = set()
    for piece in kept:
        older = piece.replaces
        while older is not None and older not in replaced:
            replaced.add(older)
            older = replaces.get(older)
    return tuple(piece for piece in kept if piece.id not in replaced)


def files_of_other_years(
    session: Session, station_id: int, year: FiscalYear
) -> dict[str, FiscalYear]:
    """The contents offered in earlier years of the station, with the latest such year."""
    found = session.exec(
        select(EvidenceRow.sha256, FiscalYearRow.number)
        .join(FiscalYearRow)
        .where(
            FiscalYearRow.station_id == station_id,
            FiscalYearRow.number < year.number,
            col(EvidenceRow.sha256).is_not(None),
        )
        .order_by(FiscalYearRow.number)  # type: ignore[arg-type]
    )
    return {sha256: FiscalYear(number) for sha256, number in found if sha256}


def keep_file(session: Session, file: StoredFile, at: datetime) -> None:
    """Remember a content and what was read in it; what was read last counts."""
    session.merge(
        StoredFileRow(
            sha256=file.sha256,
            size=file.size,
            format=file.format.value,
            facts=facts_as_plain(file.facts),
            kept_at=at,
        )
    )
    session.flush()


def add_evidence(
    session: Session, year_id: int, new: NewEvidence, by: str, at: datetime, version: int
) -> int:
    """Write a new piece; returns its id."""
    row = EvidenceRow(
        fiscal_year_id=year_id,
        item=new.item,
        requirement=new.requirement,
        period=new.period,
        name=new.name,
        sha256=new.sha256,
        url=new.url,
        language=new.language,
        on_home_page=new.on_home_page,
        added_by=by,
        added_at=at,
        replaces=new.replaces,
        version=version,
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def change_evidence(session: Session, evidence_id: int, version: int, **values: object) -> None:
    """Set columns of a piece: what it proves, its language, its place, or that it is binned."""
    session.get_one(EvidenceRow, evidence_id).sqlmodel_update({**values, "version": version})


def drop_evidence(session: Session, evidence_ids: Iterable[int]) -> tuple[str, ...]:
    """Remove pieces for good; returns the contents that nothing uses any more."""
    rows = [session.get_one(EvidenceRow, id_) for id_ in evidence_ids]
    _close_gaps(session, {row.id: row.replaces for row in rows})
    contents = {row.sha256 for row in rows if row.sha256 is not None}
    for sha256 in sorted(contents):
        lock_content(session, sha256)
    for row in rows:
        session.delete(row)
    session.flush()
    used = session.exec(select(EvidenceRow.sha256).where(col(EvidenceRow.sha256).in_(contents)))
    unused = contents - set(used)
    for sha256 in unused:
        session.delete(session.get_one(StoredFileRow, sha256))
    return tuple(sorted(unused))


def _close_gaps(session: Session, gone: Mapping[int | None, int | None]) -> None:
    """What replaced a piece that goes replaces from now on what that one had replaced."""
    for later in session.exec(select(EvidenceRow).where(col(EvidenceRow.replaces).in_(gone))):
        while later.replaces in gone:
            later.replaces = gone[later.replaces]
    session.flush()


def is_known(session: Session, sha256: str) -> bool:
    """Is a content remembered, so that something may use it: evidence, or figures from it?"""
    if session.get(StoredFileRow, sha256) is not None:
        return True
    imported = select(FigureImportRow.entry_id).where(
        FigureImportRow.sha256 == sha256, col(FigureImportRow.is_kept)
    )
    return session.exec(imported.limit(1)).first() is not None


def known_contents(session: Session) -> frozenset[str]:
    """Every content that is remembered, of whichever station of this database."""
    imported = select(FigureImportRow.sha256).where(col(FigureImportRow.is_kept))
    return frozenset([*session.exec(select(StoredFileRow.sha256)), *session.exec(imported)])


def lock_content(session: Session, sha256: str) -> None:
    """Until the end of the unit nobody else keeps or removes this content.

    Stations of one PostgreSQL share contents and only wait for each other here; on SQLite a
    unit that writes is alone anyway.
    """
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        lock = text("SELECT pg_advisory_xact_lock(hashtextextended(:content, 0))")
        connection.execute(lock, {"content": f"content {sha256}"})


def _read(session: Session, *which: object) -> tuple[EvidenceRecord, ...]:
    found = session.exec(
        select(EvidenceRow, StoredFileRow)
        .join(StoredFileRow, isouter=True)
        .where(*which)  # type: ignore[arg-type]
        .order_by(col(EvidenceRow.id))
    )
    return tuple(_record(row, file) for row, file in found)


def _record(row: EvidenceRow, file: StoredFileRow | None) -> EvidenceRecord:
    assert row.id is not None
    piece = Evidence(
        id=row.id,
        item=row.item,
        requirement=row.requirement,
        period=row.period,
        name=row.name,
        file=_file(file) if file is not None else None,
        url=row.url,
        language=Language(row.language) if row.language else None,
        on_home_page=row.on_home_page,
        by=row.added_by,
        at=row.added_at,
        replaces=row.replaces,
        version=row.version,
    )
    return EvidenceRecord(piece, row.binned_by, row.binned_at)


def _file(row: StoredFileRow) -> StoredFile:
    return StoredFile(row.sha256, row.size, facts_from_plain(row.facts))
