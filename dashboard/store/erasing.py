"""Personal data taken out of entries by law, and out of the rows that show the same names.

The chain holds, because it hashes digests of contents and not the contents: of an erased entry
the content is replaced and its salt removed, everything the chain is made of stays. What is left
is vouched for by an ERASE entry, which lists the digest of each new content (see
``store.tampering``).

It covers the entries; who answered, attached, commented, reviewed and confirmed; notes, comments
and reasons; names of pieces of evidence; and an officer who left. It does not cover figures (they
are what the station publishes), the files of evidence, officers who still serve, and backups.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table as SqlTable
from sqlalchemy import bindparam, func, select, update
from sqlmodel import Session

from dashboard.domain.history import ERASED
from dashboard.store.base import Table
from dashboard.store.chain import Content, as_stored, content_digest
from dashboard.store.engine import is_sqlite

_TABLES = Table.metadata.tables
_ENTRY: SqlTable = _TABLES["audit_entry"]
_OFFICER: SqlTable = _TABLES["officer"]
_CONTENT = tuple(_ENTRY.c[name] for name in Content._fields)
AT_ONCE = 1_000
NO_SALT = ""

_NAMES = {
    "mark": ("marked_by",),
    "evidence": ("added_by", "binned_by"),
    "comment": ("by",),
    "review": ("by",),
    "requirement_confirmation": ("confirmed_by",),
}
_TEXTS = {
    "mark": ("note",),
    "evidence": ("name",),
    "comment": ("text",),
    "review": ("reason",),
    "item_plan": ("note",),
}
_WRITTEN_BY_AN_ENTRY = ("mark", "comment", "review", "item_plan")
"""Tables whose free text is gone with the whole content of the entry that wrote it."""

Change = Callable[[str], str]


@dataclass(frozen=True)
class Erased:
    """An entry, what is to be left of its content, and the digest of that."""

    entry_id: int
    content: Content

    @property
    def digest(self) -> str:
        return content_digest(NO_SALT, self.content)


def contents(session: Session, station_id: int) -> Iterator[tuple[int, Content]]:
    """The content of every entry of a station, oldest first.

    But for the first of the database: it holds codes only, and names the database for good (see
    ``store.audit.database_id``).
    """
    first = select(func.min(_ENTRY.c.id)).scalar_subquery()
    query = (
        select(_ENTRY.c.id, *_CONTENT)
        .where(_ENTRY.c.station_id == station_id, _ENTRY.c.id > first)
        .order_by(_ENTRY.c.id)
        .execution_options(yield_per=AT_ONCE)
    )
    for entry_id, *content in session.connection().execute(query):
        yield entry_id, Content(*content)


def names_in(session: Session, station_id: int) -> frozenset[str]:
    """Every name that somebody at the station has or had: of officers and of those who acted."""
    connection = session.connection()
    acted = select(_ENTRY.c.actor_name).where(_ENTRY.c.station_id == station_id).distinct()
    serve = select(_OFFICER.c.name).where(_OFFICER.c.station_id == station_id)
    found = (*connection.execute(acted).scalars(), *connection.execute(serve).scalars())
    return frozenset(found) - {"", ERASED}


def names_of(session: Session, station_id: int, officer: int) -> frozenset[str]:
    """The names an officer has and acted under; empty for one the station does not know."""
    connection = session.connection()
    now = select(_OFFICER.c.name).where(
        _OFFICER.c.station_id == station_id, _OFFICER.c.id == officer
    )
    acted = select(_ENTRY.c.actor_name).where(
        _ENTRY.c.station_id == station_id, _ENTRY.c.officer_id == officer
    )
    found = (*connection.execute(now).scalars(), *connection.execute(acted.distinct()).scalars())
    return frozenset(found) - {"", ERASED}


def erased(entry_id: int, content: Content) -> Erased:
    """A content as it will be read again."""
    before, after = as_stored(content.before), as_stored(content.after)
    return Erased(entry_id, content._replace(before=before, after=after))


def erase_entries(session: Session, entries: Sequence[Erased], at: datetime) -> None:
    """Put what is left in the place of the contents; what stood there is overwritten on disk."""
    if not entries:
        return
    connection = session.connection()
    if is_sqlite(connection.engine):
        connection.exec_driver_sql("PRAGMA secure_delete = ON")
    order = (
        update(_ENTRY)
        .where(_ENTRY.c.id == bindparam("entry"))
        .values(
            salt=NO_SALT,
            erased_at=bindparam("new_erased_at"),
            **{name: bindparam(f"new_{name}") for name in Content._fields},
        )
    )
    connection.execute(
        order,
        [
            {
                "entry": each.entry_id,
                "new_erased_at": at,
                **{f"new_{name}": value for name, value in each.content._asdict().items()},
            }
            for each in entries
        ],
    )


def erase_elsewhere(
    session: Session, station_id: int, is_theirs: Callable[[str], bool], change: Change
) -> int:
    """Take a person out of the rows of a station; returns how many were changed."""
    count = 0
    for table, years in _of_station(session, station_id):
        names, texts = _NAMES.get(table.name, ()), _TEXTS.get(table.name, ())

        def new(
            row: Mapping[str, Any],
            names: Sequence[str] = names,
            texts: Sequence[str] = texts,
        ) -> dict[str, str]:
            said = {name: ERASED for name in names if row[name] and is_theirs(row[name])}
            wrote = {text: change(row[text]) for text in texts}
            return said | {text: words for text, words in wrote.items() if words != row[text]}

        count += _rewrite(session, table, years, (*names, *texts), new)
    return count + _erase_officers(session, station_id, is_theirs)


def erase_written(session: Session, station_id: int, entries: Collection[int]) -> None:
    """Take the free text out of rows that were last written by these entries."""
    for table, years in _of_station(session, station_id):
        if table.name in _WRITTEN_BY_AN_ENTRY:
            texts = _TEXTS[table.name]

            def new(row: Mapping[str, Any], texts: Sequence[str] = texts) -> dict[str, str]:
                if row["version"] not in entries:
                    return {}
                return {text: ERASED for text in texts if row[text]}

            _rewrite(session, table, years, ("version", *texts), new)


def _of_station(session: Session, station_id: int) -> list[tuple[SqlTable, list[int]]]:
    year = _TABLES["fiscal_year"]
    query = select(year.c.id).where(year.c.station_id == station_id)
    years = list(session.connection().execute(query).scalars())
    return [(_TABLES[name], years) for name in {**_NAMES, **_TEXTS}]


def _rewrite(
    session: Session,
    table: SqlTable,
    years: Sequence[int],
    columns: Sequence[str],
    new: Callable[[Mapping[str, Any]], dict[str, str]],
) -> int:
    connection = session.connection()
    keys = [*table.primary_key]
    query = select(*keys, *(table.c[name] for name in columns))
    found = connection.execute(query.where(table.c.fiscal_year_id.in_(years))).mappings().all()
    count = 0
    for row in found:
        if values := new(dict(row)):
            this = [key == row[key.name] for key in keys]
            connection.execute(update(table).where(*this).values(values))
            count += 1
    return count


def _erase_officers(session: Session, station_id: int, is_theirs: Callable[[str], bool]) -> int:
    """Officers who left; whoever serves is named on every screen, and needs to be."""
    connection = session.connection()
    query = select(_OFFICER.c.id, _OFFICER.c.name).where(
        _OFFICER.c.station_id == station_id, _OFFICER.c.active.is_(False)
    )
    left = [id_ for id_, name in connection.execute(query).all() if is_theirs(name)]
    if left:
        connection.execute(update(_OFFICER).where(_OFFICER.c.id.in_(left)).values(name=ERASED))
    return len(left)
