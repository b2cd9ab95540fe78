"""Correcting what evidence is said to prove; into the bin and out of it."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.domain.evidence import Evidence, Language, file_name
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed, Facts
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk
from dashboard.services.locate import find_year
from dashboard.services.ownership import find_own_item, require_items
from dashboard.services.proof import Proof, require_provable
from dashboard.services.reopening import reopen, reopen_or_restore
from dashboard.services.staleness import require_seen
from dashboard.services.typed import typed
from dashboard.services.undoable import entry_to_undo
from dashboard.services.views import NOTHING_CHANGED, Change
from dashboard.store.evidence import (
    change_evidence,
    evidence_in,
    evidence_of,
)
from dashboard.store.unit import Unit
from dashboard.store.versions import rival_of
from dashboard.store.years import YearRecord


def correct_evidence(
    desk: Desk,
    actor: Actor,
    year: FiscalYear,
    evidence_id: int,
    proof: Proof,
    *,
    name: str,
    seen_version: int,
) -> Change:
    """Say anew what a piece proves, in which language and place, and what it is called.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS, UNKNOWN_YEAR, UNKNOWN_EVIDENCE, UNKNOWN_DUTY,
            UNKNOWN_PERIOD, TEXT_MISSING, TEXT_TOO_LONG, CHANGED_MEANWHILE.
    """
    desk.require(actor, Action.ATTACH)
    called = typed(name)
    if not called:
        raise Refused(Reason.TEXT_MISSING)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        piece = _in_use(unit, desk, year, evidence_id)
        planned = find_own_item(unit.session, desk, actor, Action.ATTACH, year, piece.item)
        require_provable(planned.item, year, proof)
        before = _as_facts(piece.id, piece.name, _proof_of(piece))
        after = _as_facts(piece.id, _fit(called, piece), proof)
        if before == after:
            return NOTHING_CHANGED
        require_seen(
            unit,
            year,
            planned.catalogue,
            seen=seen_version,
            version=piece.version,
            actions=(Deed.CORRECT_EVIDENCE,),
            about=lambda done: done.after["id"] == piece.id,
        )
        version = unit.record(Deed.CORRECT_EVIDENCE, piece.item, year.number, before, after)
        _apply(unit, after, version)
        reopen(unit, planned.year, (piece.item,), Deed.CORRECT_EVIDENCE, version)
        return Change(version, 1)


def bin_evidence(desk: Desk, actor: Actor, year: FiscalYear, ids: Sequence[int]) -> Change:
    """Put pieces into the bin: what an older version stood in for stands again.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS, UNKNOWN_YEAR, UNKNOWN_EVIDENCE, also for what lies there
            already.
    """
    desk.require(actor, Action.ATTACH)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        record = find_year(unit.session, desk, year)
        pieces = [_in_use(unit, desk, year, id_) for id_ in dict.fromkeys(ids)]
        _require_own(unit, desk, record, pieces)
        return _move(unit, record, Deed.BIN, pieces)


def restore_evidence(desk: Desk, actor: Actor, year: FiscalYear, ids: Sequence[int]) -> Change:
    """Take pieces out of the bin.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS, UNKNOWN_YEAR, NOT_IN_BIN; VERSION_STANDS (with ``old``,
            ``name``, ``by`` and ``at``) where another new version was put in its place meanwhile:
            two of them would count.
    """
    desk.require(actor, Action.ATTACH)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        record = find_year(unit.session, desk, year)
        pieces = [_in_bin(unit, record, id_) for id_ in dict.fromkeys(ids)]
        _require_own(unit, desk, record, pieces)
        _require_place(unit, record, pieces)
        return _move(unit, record, Deed.RESTORE, pieces)


def undo_evidence(desk: Desk, actor: Actor, entry_id: int) -> Change:
    """Take back what an entry did to evidence: what was attached goes into the bin.

    Raises:
        Refused: NOT_ALLOWED, NOT_YOURS; CANNOT_UNDO, when the entry is of another kind or its
            pieces were moved or corrected since; VERSION_STANDS as ``restore_evidence``.
    """
    desk.require(actor, Action.ATTACH)
    with desk.store.write(desk.station_code, actor, desk.now()) as unit:
        done = entry_to_undo(unit, desk, entry_id)
        if done.year is None or done.action not in CAN_BE_UNDONE:
            raise Refused(Reason.CANNOT_UNDO)
        record = find_year(unit.session, desk, FiscalYear(done.year))
        written = [r for r in evidence_of(unit.session, record.id) if r.piece.version == entry_id]
        _require_own(unit, desk, record, [each.piece for each in written])
        if len(written) != len(done.after.get("ids", (0,))):
            raise Refused(Reason.CANNOT_UNDO)
        if done.action is not Deed.CORRECT_EVIDENCE:
            pieces = [each.piece for each in written]
            if CAN_BE_UNDONE[done.action] is Deed.RESTORE:
                _require_place(unit, record, pieces)
            return _move(unit, record, CAN_BE_UNDONE[done.action], pieces, undoes=entry_id)
        version = unit.record(
            done.action, done.subject, done.year, done.after, done.before, undoes=entry_id
        )
        _apply(unit, done.before, version)
        reopen_or_restore(unit, record, (done.subject,), done.action, version, entry_id)
        return Change(version, 1)


CAN_BE_UNDONE = {
    Deed.ATTACH: Deed.BIN,
    Deed.BIN: Deed.RESTORE,
    Deed.RESTORE: Deed.BIN,
    Deed.CORRECT_EVIDENCE: Deed.CORRECT_EVIDENCE,
}
"""What undoing such an entry does instead."""


def _require_own(unit: Unit, desk: Desk, record: YearRecord, pieces: Sequence[Evidence]) -> None:
    items = (piece.item for piece in pieces)
    require_items(unit.session, desk, unit.actor, Action.ATTACH, record, items)


def _move(
    unit: Unit,
    record: YearRecord,
    deed: Deed,
    pieces: Sequence[Evidence],
    undoes: int | None = None,
) -> Change:
    """Into the bin or out of it, in one entry."""
    items = tuple(dict.fromkeys(piece.item for piece in pieces))
    after = {"ids": [piece.id for piece in pieces], "names": [piece.name for piece in pieces]}
    version = unit.record(deed, " ".join(items), record.year.number, {}, after, undoes=undoes)
    is_binned = deed is Deed.BIN
    for piece in pieces:
        change_evidence(
            unit.session,
            piece.id,
            version,
            binned_by=unit.actor.name if is_binned else None,
            binned_at=unit.at if is_binned else None,
        )
    if undoes is None:
        reopen(unit, record, items, deed, version)
    else:
        reopen_or_restore(unit, record, items, deed, version, undoes)
    return Change(version, len(pieces))


def _in_use(unit: Unit, desk: Desk, year: FiscalYear, evidence_id: int) -> Evidence:
    record = find_year(unit.session, desk, year)
    found = evidence_in(unit.session, record.id, evidence_id)
    if found is None or found.binned_at is not None:
        raise Refused(Reason.UNKNOWN_EVIDENCE)
    return found.piece


def _in_bin(unit: Unit, record: YearRecord, evidence_id: int) -> Evidence:
    found = evidence_in(unit.session, record.id, evidence_id)
    if found is None or found.binned_at is None:
        raise Refused(Reason.NOT_IN_BIN)
    return found.piece


def _require_place(unit: Unit, record: YearRecord, pieces: Sequence[Evidence]) -> None:
    """Nobody's newer version is put aside silently, and no two versions count."""
    records = evidence_of(unit.session, record.id)
    coming = {piece.id for piece in pieces}
    for piece in pieces:
        if rival := rival_of(piece, coming, records):
            raise Refused(
                Reason.VERSION_STANDS, old=piece.name, name=rival.name, by=rival.by, at=rival.at
            )


def _fit(name: str, piece: Evidence) -> str:
    """A file is given back under its name, so whoever changes it cannot make it another kind."""
    return name if piece.file is None else file_name(name, piece.file.format)


def _proof_of(piece: Evidence) -> Proof:
    return Proof(piece.period, piece.requirement, piece.language, piece.on_home_page)


def _as_facts(evidence_id: int, name: str, proof: Proof) -> Facts:
    return {
        "id": evidence_id,
        "name": name,
        "requirement": proof.requirement,
        "period": proof.period,
        "language": None if proof.language is None else proof.language.value,
        "on_home_page": proof.on_home_page,
    }


def _apply(unit: Unit, facts: Facts, version: int) -> None:
    language = facts["language"]
    change_evidence(
        unit.session,
        facts["id"],
        version,
        name=facts["name"],
        requirement=facts["requirement"],
        period=facts["period"],
        language=None if language is None else Language(language).value,
        on_home_page=facts["on_home_page"],
    )
