"""Complaint months from a sheet: one row for each month, and the chain between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.complaints import ComplaintMonth, Contradiction, Imbalance, contradictions
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.imports.cells import count_at, first_filled, is_left_out_as_total, month_at
from dashboard.imports.complaint_columns import SHAPE, Column
from dashboard.imports.headers import squashed
from dashboard.imports.problems import Findings, Level
from dashboard.imports.sheets import Row, Sheet, is_blank
from dashboard.imports.tables import Table, find_tables
from dashboard.text import imports as wording
from dashboard.text.dates import month_and_year

_NIL = re.compile(r"ไม่มี((เรื่อง|ข้อ|การ)ร้องเรียน(การทุจริต|ทุจริต)?(และประพฤติมิชอบ)?|เรื่อง)?")

_COUNTS = (Column.CARRIED, Column.RECEIVED, Column.COMPLETED, Column.PENDING)


@dataclass(frozen=True)
class _Entry:
    """A month as the file gives it; what it leaves to be computed is None."""

    month: Month
    carried: int | None
    received: int
    completed: int
    pending: int | None
    row: Row
    table: Table[Column]

    def remark(self, column: Column, message: Bilingual, level: Level = Level.ERROR) -> None:
        place = self.table.columns.get(column, self.table.columns[Column.RECEIVED])
        self.table.margin.at(self.row, place, message, level)


def read_complaints(
    sheets: Sequence[Sheet],
    year: FiscalYear,
    existing: Sequence[ComplaintMonth],
    findings: Findings,
    today: date | None = None,
    before: ComplaintMonth | None = None,
) -> tuple[ComplaintMonth, ...]:
    """The months in the file, in order; everything wrong with them goes to ``findings``.

    ``existing`` are the months already recorded: the chain continues from and into them, and
    from ``before``, the last month reported in the year before. Months after ``today`` are doubted.
    """
    named: dict[Month, str] = {}
    entries = [
        entry
        for table in find_tables(sheets, SHAPE, findings)
        for row in table.rows
        if (entry := _entry(row, table, year, named)) is not None
    ]
    entries.sort(key=lambda entry: entry.month)
    known = [row for row in existing if row.month not in named]
    by_month = {entry.month: entry for entry in entries}
    earlier = [before, *known] if before else known
    read = _along_the_chain(entries, earlier, unreadable=named.keys() - by_month.keys())
    for contradiction in contradictions([*read, *known]):
        _remark_contradiction(contradiction, by_month)
    for month in read:
        _remark_doubts(month, by_month[month.month], today, before)
    return tuple(read)


def _entry(
    row: Row, table: Table[Column], year: FiscalYear, named: dict[Month, str]
) -> _Entry | None:
    """The month in a row; None for a total, an unfilled row, or one that cannot be read."""
    margin, month_column = table.margin, table.columns[Column.MONTH]
    if is_left_out_as_total(row, [first_filled(row), month_column], margin):
        return None
    places = _places_to_read(row, table)
    if places is None:
        return None
    month = month_at(row, month_column, year, margin)
    read = {column: count_at(row, place, margin) for column, place in places.items()}
    if month is None or not _is_first(month, row, table, named) or None in read.values():
        return None
    return _Entry(
        month,
        read.get(Column.CARRIED),
        read.get(Column.RECEIVED) or 0,
        read.get(Column.COMPLETED) or 0,
        read.get(Column.PENDING),
        row,
        table,
    )


def _places_to_read(row: Row, table: Table[Column]) -> dict[Column, int] | None:
    """Where the counts of a row stand; None when nothing is filled in yet.

    Where the nil sentence stands, in whatever column, a count that is left out is 0.
    """
    columns = table.columns
    given = {
        column: columns[column]
        for column in _COUNTS
        if column in columns and not _says_nothing(row, columns[column])
    }
    if any(_is_nil_sentence(row, place) for place in range(len(row.values))):
        return given
    demanded = {column: columns[column] for column in (Column.RECEIVED, Column.COMPLETED)}
    return given | demanded if given else None


def _says_nothing(row: Row, place: int) -> bool:
    return is_blank(row.at(place)) or _is_nil_sentence(row, place)


def _is_nil_sentence(row: Row, place: int) -> bool:
    value = row.at(place)
    return isinstance(value, str) and bool(_NIL.fullmatch(squashed(value)))


def _is_first(month: Month, row: Row, table: Table[Column], named: dict[Month, str]) -> bool:
    place = table.columns[Column.MONTH]
    address = row.address(place)
    if month in named:
        message = wording.MONTH_TWICE.filled(month=month_and_year(month), other=named[month])
        table.margin.at(row, place, message)
        return False
    named[month] = address
    return True


def _along_the_chain(
    entries: Sequence[_Entry], known: Sequence[ComplaintMonth], unreadable: set[Month]
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


def _completed(entry: _Entry, before: ComplaintMonth | None) -> ComplaintMonth | None:
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
    return ComplaintMonth(entry.month, carried, entry.received, entry.completed, pending)


def _remark_gap(entry: _Entry, before: ComplaintMonth) -> None:
    message = wording.CARRIED_OVER_GAP.filled(
        month=month_and_year(entry.month),
        before=month_and_year(before.month),
        carried=before.pending,
    )
    entry.remark(Column.CARRIED, message, Level.WARNING)


def _remark_doubts(
    read: ComplaintMonth, entry: _Entry, today: date | None, before: ComplaintMonth | None
) -> None:
    """A month that has not come, or an October that does not carry what September left."""
    month = month_and_year(read.month)
    if today and read.month.first_day > today:
        message = wording.FUTURE_MONTH.filled(month=month)
        entry.remark(Column.MONTH, message, Level.WARNING)
    if before and read.month == before.month.plus(1) and read.carried != before.pending:
        message = wording.LAST_YEAR_DIFFERS.filled(
            month=month,
            found=read.carried,
            before=month_and_year(before.month),
            expected=before.pending,
        )
        entry.remark(Column.CARRIED, message, Level.WARNING)


def _remark_contradiction(found: Contradiction, entries: dict[Month, _Entry]) -> None:
    """Blame the cell in the file; recorded months that contradict each other are not its fault."""
    here, before = entries.get(found.month), entries.get(found.month.plus(-1))
    facts = {
        "month": month_and_year(found.month),
        "before": month_and_year(found.month.plus(-1)),
        "expected": found.expected,
        "found": found.found,
    }
    if found.imbalance is Imbalance.SUM and here:
        carried = found.expected - here.received + here.completed
        message = wording.UNBALANCED.filled(
            **facts, carried=carried, received=here.received, completed=here.completed
        )
        here.remark(Column.PENDING, message)
    elif found.imbalance is Imbalance.CHAIN and here:
        here.remark(Column.CARRIED, wording.BROKEN_CHAIN.filled(**facts))
    elif found.imbalance is Imbalance.CHAIN and before:
        before.remark(Column.PENDING, wording.BROKEN_CHAIN_AFTER.filled(**facts))
