"""What a sheet of complaints leaves blank follows from the month before, kind by kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.complaints import ComplaintMonth
from dashboard.domain.fiscal import Month
from dashboard.imports.complaint_columns import Column
from dashboard.imports.problems import Level
from dashboard.imports.sheets import Row
from dashboard.imports.tables import Table
from dashboard.text import imports as wording
from dashboard.text.dates import month_and_year


@dataclass(frozen=True)
class Entry:
    """A month as the file gives it; what it leaves to be computed is None."""

    month: Month
    kind: str
    carried: int | None
    received: int
    completed: int
    pending: int | None
    row: Row
    table: Table[Column]

    def remark(self, column: Column, message: Bilingual, level: Level = Level.ERROR) -> None:
        place = self.table.columns.get(column, self.table.columns[Column.RECEIVED])
        self.table.margin.at(self.row, place, message, level)


def along_the_chain(
    entries: Sequence[Entry], known: Sequence[ComplaintMonth], unreadable: set[Month]
) -> list[ComplaintMonth]:
    """What the file left blank follows from the month before, or else from the last before it.

    Behind a month that cannot be read nothing follows: it would only blame the wrong cell.
    """
    chain: dict[Month, ComplaintMonth | None] = {row.month: row for row in known}
    chain |= dict.fromkeys(unreadable)
    read = []
    for entry in entries:
        earlier = [month for month in chain if month < entry.month]
        before = chain[max(earlier)] if earlier else None
        is_cut_off = bool(earlier) and before is None and entry.carried is None
        month = None if is_cut_off else _completed(entry, before)
        chain[entry.month] = month
        if month is not None:
            read.append(month)
    return read


def _completed(entry: Entry, before: ComplaintMonth | None) -> ComplaintMonth | None:
    carried = entry.carried
    if carried is None:
        carried = before.pending if before else 0
        if before and before.pending and before.month.plus(1) != entry.month:
            _remark_gap(entry, before)
    left = carried + entry.received - entry.completed
    if left < 0:
        message = wording.TOO_MANY_COMPLETED.filled(
            month=month_and_year(entry.month),
            carried=carried,
            received=entry.received,
            completed=entry.completed,
        )
        entry.remark(Column.COMPLETED, message)
        return None
    pending = left if entry.pending is None else entry.pending
    return ComplaintMonth(
        entry.month, carried, entry.received, entry.completed, pending, entry.kind
    )


def _remark_gap(entry: Entry, before: ComplaintMonth) -> None:
    message = wording.CARRIED_OVER_GAP.filled(
        month=month_and_year(entry.month),
        before=month_and_year(before.month),
        carried=before.pending,
    )
    entry.remark(Column.CARRIED, message, Level.WARNING)
