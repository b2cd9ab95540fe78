"""Every entry carries the hash of the one before: what is changed afterwards is found."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from random import Random
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, text
from sqlmodel import select

from dashboard.domain.history import Deed
from dashboard.store.append_only import guard, unguard
from dashboard.store.engine import WRITING, is_sqlite
from dashboard.store.failures import DatabaseFailed, database_failures
from dashboard.store.migrate import migration_config, upgrade
from dashboard.store.tables import AuditEntryRow, HistoryHeadRow, StationRow
from dashboard.store.tampering import Break, Wrong
from dashboard.store.unit import Store, Unit
from tests.cast import COORDINATOR, moment
from tests.store.tampering import found, found_after

AT = moment()
FIRST, MIDDLE, LAST = 1, 4, 7


def add_station(unit: Unit, code: str = "test") -> None:
    fields = ("short_name", "district", "province", "region", "website", "phone")
    row = StationRow.model_validate({"code": code, "name": "สถานี", **dict.fromkeys(fields, "")})
    unit.session.add(row)
    unit.session.flush()
    unit.station_id = row.id
    unit.record(Deed.START_STATION, after={"station": code, "officers": []})


def write(store: Store, note: Any, at: datetime = AT, code: str = "test") -> int:
    with store.write(code, COORDINATOR, at) as unit:
        return unit.record(Deed.WRITE_NOTE, "O1", 2570, {"note": ""}, {"note": note})


@pytest.fixture
def seven(store: Store) -> Store:
    """A station with seven entries."""
    with store.write("test", COORDINATOR, AT) as unit:
        add_station(unit)
    for number in range(FIRST, LAST):
        write(store, f"ข้อความที่ {number}")
    return store


def test_an_untouched_history_holds(seven: Store) -> None:
    assert found(seven) == ()
    with seven.read() as session:
        rows = session.exec(select(AuditEntryRow).order_by("id")).all()
        head = session.exec(select(HistoryHeadRow)).one()
    assert [row.id for row in rows] == list(range(FIRST, LAST + 1))
    assert [row.previous_hash for row in rows] == ["", *(row.hash for row in rows[:-1])]
    assert (head.entry_id, head.hash) == (LAST, rows[-1].hash)
    assert len({row.salt for row in rows}) == LAST


def test_every_kind_of_value_is_read_as_it_was_sealed(seven: Store) -> None:
    bangkok = timezone(timedelta(hours=7))
    values = [
        *(0.1, 1e16, 1e-7, -0.0, 12345678901234567, 1.0, True, None, [], {}, ["ก", ("ข",)]),
        *('"quoted" \\ / \t\n\x00', "ก้ำกึ่ง ๑๒๓ 😀", {"ข": 1, "ก": {"z": 1, "a": 2}}),
    ]
    for value in values:
        write(seven, value, datetime(2026, 11, 22, 3, 4, 5, 678901, tzinfo=bangkok))
    assert found(seven) == ()


def test_what_its_writing_told_is_sealed_too(seven: Store) -> None:
    with seven.write("test", COORDINATOR, AT) as unit:
        first = unit.record(Deed.SET_FIGURES, "eit_link", 2570, {"value": None}, {"value": "ก"})
        unit.record(Deed.REVIEW, "O6", 2570)
        unit.complete(first, items=["O6"])
    assert found(seven) == ()


def test_thousands_of_random_writes_hold(seven: Store) -> None:
    random = Random(2570)
    letters = "กขคงจฉชซ ะาิีึืุู่้๊๋ abc 0123456789 \"'\\{}[]"
    with seven.write("other", COORDINATOR, AT) as unit:
        add_station(unit, "other")
    entries = 0
    while entries < 2_000:
        code = random.choice(("test", "other"))
        at = AT + timedelta(microseconds=random.randrange(10**12))
        with seven.write(code, COORDINATOR, at) as unit:
            for _ in range(random.randrange(12)):
                note = "".join(random.choices(letters, k=random.randrange(40)))
                value = random.choice((note, random.random() * 10**9, random.randrange(10**15)))
                facts = {note[:5]: [value], "note": {"ข": value, "ก": None}}
                year = random.choice((None, 2570))
                unit.record(random.choice(tuple(Deed)), "O1 O12", year, facts, {"note": value})
                entries += 1
    assert found(seven) == ()


Tampering = Callable[[Connection], object]


def _change(column: str, value: str, entry: int = MIDDLE) -> Tampering:
    order = text(f"UPDATE audit_entry SET {column} = {value} WHERE id = {entry}")
    return lambda connection: connection.execute(order)


def _swap(connection: Connection) -> None:
    for before, after in ((3, 99), (5, 3), (99, 5)):
        _change("id", str(after), before)(connection)


def _swap_all_but_the_ids(connection: Connection) -> None:
    names = ["actor_name", "at", "before", "after", "salt", "content_digest"]
    names += ["previous_hash", "hash"]
    columns = ", ".join(f'"{name}"' for name in names)
    read = text(f"SELECT {columns} FROM audit_entry WHERE id IN (3, 5) ORDER BY id")
    for entry, row in zip((5, 3), connection.execute(read).mappings().all(), strict=True):
        values = {name: row[name] for name in names}
        if not isinstance(values["before"], str):
            values |= {"before": '{"note":""}', "after": f'{{"note":"{row["after"]["note"]}"}}'}
        put = ", ".join(f'"{name}" = :{name}' for name in names)
        connection.execute(text(f"UPDATE audit_entry SET {put} WHERE id = {entry}"), values)


def _delete(where: str) -> Tampering:
    return lambda connection: connection.execute(text(f"DELETE FROM audit_entry WHERE {where}"))


def _cut_off_with_its_mark(connection: Connection) -> None:
    """The last entries and the mark of the last one, as somebody would who knows of it."""
    connection.execute(text("UPDATE station SET version = 7"))
    _delete("id > 5")(connection)
    last = "(SELECT hash FROM audit_entry WHERE id = 5)"
    connection.execute(text(f"UPDATE history_head SET entry_id = 5, hash = {last}"))


def _insert_beside_the_product(connection: Connection) -> None:
    columns = "station_id, at, actor_name, actor_role, action, subject, before, after"
    given = "1, '2026-11-22 02:00:00', 'ก', 'officer', 'mark', 'O1', '{}', '{}'"
    connection.execute(text(f"INSERT INTO audit_entry ({columns}) VALUES ({given})"))


TAMPERED: dict[str, tuple[Tampering, int, Wrong]] = {
    "who": (_change("actor_name", "'คนอื่น'"), MIDDLE, Wrong.CONTENT),
    "from where": (_change("address", "'10.0.0.9'"), MIDDLE, Wrong.CONTENT),
    "after": (_change("after", '\'{"note": "อื่น"}\''), MIDDLE, Wrong.CONTENT),
    "before": (_change("before", "'{}'"), MIDDLE, Wrong.CONTENT),
    "the first": (_change("after", "'{}'", FIRST), FIRST, Wrong.CONTENT),
    "salt": (_change("salt", "'0'", LAST), LAST, Wrong.CONTENT),
    "when": (_change("at", "'2026-11-22 02:00:00.000001'"), MIDDLE, Wrong.RECORD),
    "role": (_change("actor_role", "'viewer'"), MIDDLE, Wrong.RECORD),
    "kind": (_change("action", "'mark'"), MIDDLE, Wrong.RECORD),
    "subject": (_change("subject", "'O2'"), MIDDLE, Wrong.RECORD),
    "year": (_change("year", "NULL"), MIDDLE, Wrong.RECORD),
    "what it undoes": (_change("undoes", "1"), MIDDLE, Wrong.RECORD),
    "digest": (_change("content_digest", "'0'"), MIDDLE, Wrong.RECORD),
    "the hash before": (_change("previous_hash", "'0'"), MIDDLE, Wrong.RECORD),
    "hash": (_change("hash", "'0'"), MIDDLE, Wrong.RECORD),
    "no hash": (_change("hash", "''"), MIDDLE, Wrong.UNSEALED),
    "erased by nobody": (_change("erased_at", "'2026-11-22 02:00:00'"), MIDDLE, Wrong.ERASED),
    "swapped": (_swap, 3, Wrong.RECORD),
    "all but ids swapped": (_swap_all_but_the_ids, 3, Wrong.RECORD),
    "first gone": (_delete("id = 1"), 2, Wrong.GAP),
    "one gone": (_delete(f"id = {MIDDLE}"), MIDDLE + 1, Wrong.GAP),
    "several gone": (_delete("id IN (3, 4)"), 5, Wrong.GAP),
    "last gone": (_delete(f"id = {LAST}"), LAST - 1, Wrong.CUT_OFF),
    "last ones gone": (_delete("id > 3"), 3, Wrong.CUT_OFF),
    "all gone": (_delete("id > 0"), 0, Wrong.CUT_OFF),
    "cut off with its mark": (_cut_off_with_its_mark, 5, Wrong.CUT_OFF),
    "inserted": (_insert_beside_the_product, LAST + 1, Wrong.UNSEALED),
}


def test_tampering_shows(seven: Store) -> None:
    told = {name: found_after(seven, tamper) for name, (tamper, _, _) in TAMPERED.items()}
    assert told == {
        name: (Break("test", entry, wrong),) for name, (_, entry, wrong) in TAMPERED.items()
    }
    assert found(seven) == ()


def test_the_first_change_is_named_and_no_other_station(seven: Store) -> None:
    with seven.write("other", COORDINATOR, AT) as unit:
        add_station(unit, "other")
    write(seven, "ก", code="other")

    def tamper(connection: Connection) -> None:
        _change("actor_name", "''", 6)(connection)
        _change("subject", "''", 2)(connection)

    assert found_after(seven, tamper) == (Break("test", 2, Wrong.RECORD),)


REFUSED = {
    "delete": "DELETE FROM audit_entry WHERE id = 7",
    "content": "UPDATE audit_entry SET actor_name = '' WHERE id = 7",
    "facts": "UPDATE audit_entry SET after = '{}' WHERE id = 7",
    "unsealing": "UPDATE audit_entry SET hash = '' WHERE id = 7",
    "erasing with another time": (
        "UPDATE audit_entry SET erased_at = '2026-11-22', salt = '', at = '2026-11-22' WHERE id = 7"
    ),
    "erasing that keeps the salt": (
        "UPDATE audit_entry SET erased_at = '2026-11-22', actor_name = '' WHERE id = 7"
    ),
}


def test_the_database_refuses_to_change_an_entry(seven: Store) -> None:
    replacing = "INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry WHERE id = 7"
    if not is_sqlite(seven.engine):
        replacing = "TRUNCATE audit_entry CASCADE"
    for order in (*REFUSED.values(), replacing):
        with pytest.raises(DatabaseFailed, match="append-only"):
            _run(seven, order)
    assert found(seven) == ()


def _run(store: Store, order: str) -> None:
    engine = store.engine.execution_options(**{WRITING: True})
    with database_failures(), engine.begin() as connection:
        connection.execute(text(order))


def _all_rows(connection: Connection, table: str) -> list[dict[str, Any]]:
    return [dict(row) for row in connection.execute(text(f"SELECT * FROM {table}")).mappings()]


def test_a_backup_can_be_brought_back(seven: Store) -> None:
    entries = AuditEntryRow.metadata.tables["audit_entry"]
    heads = AuditEntryRow.metadata.tables["history_head"]
    with seven.engine.begin() as connection:
        kept = [dict(row) for row in connection.execute(entries.select()).mappings()]
        head = _all_rows(connection, "history_head")
    write(seven, "หลังสำรองข้อมูล")
    with seven.engine.execution_options(**{WRITING: True}).begin() as connection:
        unguard(connection)
        connection.execute(heads.delete())
        connection.execute(entries.update().values(undoes=None))
        connection.execute(entries.delete())
        if is_sqlite(seven.engine):
            connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = 'audit_entry'")
        connection.execute(entries.insert(), kept)
        connection.execute(heads.insert(), head)
        guard(connection)
        if not is_sqlite(seven.engine):
            connection.exec_driver_sql("SELECT setval('audit_entry_id_seq', 7)")
    assert found(seven) == ()
    assert write(seven, "หลังกู้คืน") == LAST + 1
    assert found(seven) == ()
    with pytest.raises(DatabaseFailed, match="append-only"):
        _run(seven, "DELETE FROM audit_entry WHERE id = 8")


def test_entries_of_the_version_before_are_sealed(seven: Store) -> None:
    with seven.engine.execution_options(**{WRITING: True}).begin() as connection:
        command.downgrade(migration_config(connection), "0004")
        _insert_beside_the_product(connection)
    upgrade(seven.engine)
    assert found(seven) == ()
    write(seven, "ก")
    assert found(seven) == ()
    told = found_after(seven, _change("actor_name", "'ข'", 3))
    assert told == (Break("test", 3, Wrong.CONTENT),)


def test_the_guard_is_the_same_in_the_migration(seven: Store) -> None:
    def standing(connection: Connection) -> list[str]:
        query = "SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
        if connection.dialect.name != "sqlite":
            query = (
                "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal "
                "UNION ALL SELECT prosrc FROM pg_proc WHERE proname = 'audit_entry_is_kept' "
                "ORDER BY 1"
            )
        return ["".join(each.split()) for each in connection.exec_driver_sql(query).scalars()]

    with seven.engine.execution_options(**{WRITING: True}).begin() as connection:
        migrated = standing(connection)
        unguard(connection)
        assert standing(connection) == []
        guard(connection)
        assert standing(connection) == migrated
        assert migrated
