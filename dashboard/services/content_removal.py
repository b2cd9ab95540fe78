"""Removing the files of evidence that was removed for good."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from dashboard.domain.roles import Action, Actor
from dashboard.services.desk import Desk
from dashboard.store.evidence import is_known, lock_content
from dashboard.store.files.storage import StorageFailed

log = logging.getLogger(__name__)


def remove_contents(desk: Desk, actor: Actor, contents: Iterable[str]) -> None:
    """Remove contents nothing uses any more, and their previews; asked for once that is committed.

    A content without a row does no harm, a row without its content would: nobody can attach the
    same content again between the look and the removal. A storage that does not answer keeps
    what it has.
    """
    desk.require(actor, Action.EMPTY_BIN)
    for sha256 in contents:
        with desk.store.write(desk.station_code, actor, desk.now()) as unit:
            lock_content(unit.session, sha256)
            if is_known(unit.session, sha256):
                continue
            try:
                desk.previews.forget(sha256)
                desk.files.remove(sha256)
            except StorageFailed:
                log.exception("could not remove a content that nothing uses any more")
