"""Removing what uploads left behind that were cut off, refused at the end, or killed."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from dashboard.services.content_removal import remove_contents
from dashboard.services.desk import Desk
from dashboard.services.seeding import SYSTEM
from dashboard.store.audit import database_id
from dashboard.store.evidence import known_contents
from dashboard.store.files.storage import StorageFailed

log = logging.getLogger(__name__)

UNDERWAY = timedelta(days=1)
"""What is younger may belong to an upload that is not through yet."""


def remove_left_behind(desk: Desk, now: datetime) -> None:
    """Remove files that no row of any station of this database knows, a day after the last write.

    ``now`` is the real moment in UTC: files bear the time of the machine, whatever day is set
    for trying things out. A storage that does not answer keeps what it has until the next time.
    """
    before = now - UNDERWAY
    _drop_received(desk.receiving, before)
    desk.previews.drop_unfinished(before)
    unknown = set(desk.previews.made_before(before))
    try:
        desk.files.drop_unfinished(before)
        if _is_ours_alone(desk):
            unknown |= set(desk.files.kept_before(before))
    except StorageFailed:
        log.exception("could not look for contents that nothing uses")
    remove_contents(desk, SYSTEM, _unknown(desk, unknown))


def _unknown(desk: Desk, contents: Iterable[str]) -> list[str]:
    with desk.store.read() as session:
        return sorted(set(contents) - known_contents(session))


def _is_ours_alone(desk: Desk) -> bool:
    """What another database keeps in the same storage has no row in ours."""
    with desk.store.read() as session:
        ours = database_id(session)
    others = desk.files.sign(ours) - {ours}
    if others:
        log.warning("another database keeps evidence in the same storage: nothing is removed there")
    return not others


def _drop_received(receiving: Path, before: datetime) -> None:
    """Uploads as they came: a photograph among them still says where it was taken."""
    for folder in receiving.glob("*"):
        with suppress(FileNotFoundError):
            if folder.stat().st_mtime < before.timestamp():
                shutil.rmtree(folder, ignore_errors=True)
