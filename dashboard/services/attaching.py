"""Attaching evidence: a file or a public address, to an item or to one line of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from dashboard.documents.kinds import format_of
from dashboard.documents.photographs import without_position
from dashboard.documents.reading import read_document
from dashboard.documents.unfit import UnfitFile
from dashboard.domain.documents import PICTURES, DocumentFacts
from dashboard.domain.evidence import StoredFile, file_name, public_address
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed, Facts
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk
from dashboard.services.locate import Planned
from dashboard.services.ownership import find_own_item
from dashboard.services.proof import Proof, require_provable
from dashboard.services.reopening import reopen
from dashboard.services.typed import typed
from dashboard.services.views import Change
from dashboard.store.evidence import (
    NewEvidence,
    add_evidence,
    evidence_of,
    keep_file,
    lock_content,
    standing,
)
from dashboard.store.files.storage import StorageFailed, Trouble, trouble_of
from dashboard.store.stations import officers_of
from dashboard.store.unit import Unit
from dashboard.telemetry import counters
from dashboard.text.evidence_files import STORAGE_FAILED


@dataclass(frozen=True)
class Attached:
    """What was written, the new piece's id and, of a file, what was read in it."""

    change: Change
    evidence_id: int
    file: StoredFile | None


def attach_file(
    desk: Desk,
    actor: Actor,
    year: FiscalYear,
    code: str,
    name: str,
    source: BinaryIO,
    proof: Proof,
    *,
    replaces: int | None = None,
) -> Attached:
    """Keep a file as evidence of an item; ``replaces`` names the piece it is a new version of.

    What it is, is read from its bytes. A photograph is kept without the place it was taken at.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS, UNKNOWN_YEAR, UNKNOWN_ITEM, UNKNOWN_DUTY, UNKNOWN_PERIOD,
            FILE_REFUSED (with ``name`` and ``why``), STORAGE_FAILED, UNKNOWN_EVIDENCE or
            CHANGED_MEANWHILE, when what it replaces is gone or was replaced by somebody else.
    """
    desk.require(actor, Action.ATTACH)
    _require_target(desk, actor, year, code, proof)
    with _storage_failures(), _received(desk, source) as path:
        facts = _read(desk, path, name)
        file = _kept(desk, path, facts)
        new_name = file_name(name, facts.format)
        new = _new(code, proof, new_name, replaces, sha256=file.sha256)
        return _write(desk, actor, year, new, file, path)


def attach_address(
    desk: Desk,
    actor: Actor,
    year: FiscalYear,
    code: str,
    url: str,
    proof: Proof,
    *,
    title: str = "",
    replaces: int | None = None,
) -> Attached:
    """Note a public address as evidence of an item.

    Raises:
        Refused: BAD_ADDRESS, TEXT_TOO_LONG, and what ``attach_file`` raises of the target.
    """
    desk.require(actor, Action.ATTACH)
    address = public_address(url)
    _require_target(desk, actor, year, code, proof)
    name = typed(title) or address
    return _write(desk, actor, year, _new(code, proof, name, replaces, url=address))


def _require_target(desk: Desk, actor: Actor, year: FiscalYear, code: str, proof: Proof) -> None:
    """Refuse before a large file is read what would be refused after it."""
    with desk.store.read() as session:
        planned = find_own_item(session, desk, actor, Action.ATTACH, year, code)
        require_provable(planned.item, year, proof)


@contextmanager
def _received(desk: Desk, source: BinaryIO) -> Iterator[Path]:
    """The upload as a file; what a killed server leaves of it lies where it is looked for."""
    desk.receiving.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=desk.receiving) as folder:
        path = Path(folder, "received")
        with path.open("wb") as target:
            shutil.copyfileobj(source, target)
        yield path


def _read(desk: Desk, path: Path, name: str) -> DocumentFacts:
    """What stands in the file; a photograph at ``path`` loses where it was taken."""
    with desk.store.read() as session:
        names = [officer.name for officer in officers_of(session, desk.station_id)]
    try:
        if format_of(path) in PICTURES and (clean := without_position(path)) is not None:
            clean.replace(path)
        return read_document(path, names)
    except UnfitFile as unfit:
        raise Refused(Reason.FILE_REFUSED, name=name[:80], why=unfit.why) from unfit


def _kept(desk: Desk, path: Path, facts: DocumentFacts) -> StoredFile:
    with path.open("rb") as source:
        kept = desk.files.put(source)
    return StoredFile(kept.sha256, kept.size, facts)


@contextmanager
def _storage_failures() -> Iterator[None]:
    """Whatever keeps a file from being kept, the folder of temporary files included."""
    try:
        yield
    except OSError as failed:
        trouble = trouble_of(failed)
        reason = Trouble.UNREACHABLE if trouble is Trouble.MISSING else trouble
        raise Refused(Reason.STORAGE_FAILED, why=STORAGE_FAILED[reason]) from failed
    except StorageFailed as failed:
        raise Refused(Reason.STORAGE_FAILED, why=STORAGE_FAILED[failed.reason]) from failed


def _new(
    code: str,
    proof: Proof,
    name: str,
    replaces: int | None,
    *,
    sha256: str | None = None,
    url: str | None = None,
) -> NewEvidence:
    return NewEvidence(
        item=code,
        requirement=proof.requirement,
        period=proof.period,
        name=name,
        sha256=sha256,
        url=url,
        language=proof.language,
        on_home_page=proof.on_home_page,
        replaces=replaces,
    )


def _write(
    desk: Desk,
    actor: Actor,
    year: FiscalYear,
    new: NewEvidence,
    file: StoredFile | None = None,
    path: Path | None = None,
) -> Attached:
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        planned = find_own_item(unit.session, desk, actor, Action.ATTACH, year, new.item)
        if new.replaces is not None:
            _require_replaceable(unit, planned, new.replaces)
        if file is not None and path is not None:
            _keep_with_content(unit, desk, file, path)
        version = unit.record(Deed.ATTACH, new.item, year.number, after=_facts(new))
        evidence_id = add_evidence(unit.session, planned.year.id, new, actor.name, unit.at, version)
        reopen(unit, planned.year, (new.item,), Deed.ATTACH, version)
    if file is not None:
        counters.uploaded(file.size)
    return Attached(Change(version, 1), evidence_id, file)


def _keep_with_content(unit: Unit, desk: Desk, file: StoredFile, path: Path) -> None:
    """No row without its content: a bin may have been emptied of it since it was put."""
    lock_content(unit.session, file.sha256)
    if not desk.files.has(file.sha256):
        _kept(desk, path, file.facts)
    keep_file(unit.session, file, unit.at)


def _facts(new: NewEvidence) -> Facts:
    facts = asdict(new)
    return {name: value for name, value in facts.items() if value is not None and name != "item"}


def _require_replaceable(unit: Unit, planned: Planned, evidence_id: int) -> None:
    """Two people must not each put a new version in the place of the same old one."""
    records = evidence_of(unit.session, planned.year.id)
    pieces = {piece.id: piece for piece in standing(records) if piece.item == planned.item.code}
    if evidence_id in pieces:
        return
    newer = [record.piece for record in records if record.piece.replaces == evidence_id]
    if not newer:
        raise Refused(Reason.UNKNOWN_EVIDENCE)
    last = newer[-1]
    old = next(record.piece for record in records if record.piece.id == evidence_id)
    raise Refused(Reason.CHANGED_MEANWHILE, what=old.name, now=last.name, by=last.by, at=last.at)
