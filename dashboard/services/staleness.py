"""Refusing an edit that was made on an older state, with what changed and who changed it."""

from __future__ import annotations

from collections.abc import Callable, Collection

from dashboard.domain.catalogue import Catalogue
from dashboard.domain.fiscal import FiscalYear
from dashboard.domain.history import Deed, Happening
from dashboard.domain.refusals import Reason, Refused
from dashboard.store.audit import since
from dashboard.store.unit import Unit
from dashboard.text.changed import what_and_now


def require_seen(
    unit: Unit,
    year: FiscalYear,
    catalogue: Catalogue,
    *,
    seen: int,
    version: int,
    actions: Collection[Deed],
    about: Callable[[Happening], bool] = lambda _: True,
    part: Callable[[Happening], Happening | None] = lambda done: done,
) -> None:
    """Refuse with CHANGED_MEANWHILE unless the version seen is still the one that stands.

    Its facts: ``field`` that changed last and its ``value`` as history keeps it, both in words
    as ``what`` and ``now``, ``by`` whom ("" is the product itself) and ``at`` what moment.
    ``part`` is what an entry did to the thing, None where it did nothing to it.
    Where history knows of no change (a version that never was) ``by`` is None.
    """
    if seen == version:
        return
    assert unit.station_id is not None
    later = since(unit.session, unit.station_id, year.number, 0, actions)
    parts = (part(done) for done in later if about(done))
    last = next((done for done in parts if done is not None), None)
    if last is None:
        raise Refused(
            Reason.CHANGED_MEANWHILE, field="", value="", what="", now="", by=None, at=unit.at
        )
    field = _changed_field(last)
    what, now = what_and_now(field, last, catalogue)
    raise Refused(
        Reason.CHANGED_MEANWHILE,
        field=field,
        value=last.after[field],
        what=what,
        now=now,
        by=last.actor_name,
        at=last.at,
    )


def _changed_field(done: Happening) -> str:
    """The first field that an entry changed."""
    return next(name for name, value in done.after.items() if done.before.get(name) != value)
