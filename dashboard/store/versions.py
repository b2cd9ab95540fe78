"""Versions of evidence that would stand beside each other."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from dashboard.domain.evidence import Evidence
from dashboard.store.evidence import EvidenceRecord, standing


def rival_of(
    piece: Evidence, coming: Collection[int], records: Collection[EvidenceRecord]
) -> Evidence | None:
    """What would stand beside a piece that comes back: another new version of the same old one.

    ``coming`` are all that come back with it.
    """
    back = [replace(each, binned_at=None) if each.piece.id in coming else each for each in records]
    replaces = {each.piece.id: each.piece.replaces for each in records}
    stand = {each.id: each for each in standing(back)}
    if piece.id not in stand:
        return None
    family = _origin(piece.id, replaces)
    rivals = (each for id_, each in stand.items() if id_ != piece.id)
    return next((each for each in rivals if _origin(each.id, replaces) == family), None)


def _origin(piece_id: int, replaces: Mapping[int, int | None]) -> int:
    """The first version of a chain."""
    while (older := replaces.get(piece_id)) is not None:
        piece_id = older
    return piece_id
