"""Erasing by law: the name goes, the chain holds, and nothing else can pass for an erasing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection, text

from dashboard.domain.history import ERASED, Deed
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.commenting import comment
from dashboard.services.desk import Desk
from dashboard.services.erasing import Wish, erasable, erase
from dashboard.services.history import Asked, history_page
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import write_note
from dashboard.services.undoing import can_take_back, take_back
from dashboard.services.year import year_state
from dashboard.store.engine import is_sqlite
from dashboard.store.tampering import Wrong
from tests.cast import COORDINATOR, OFFICER, VIEWER, Y2570, duties
from tests.store.tampering import found, found_after

LEFT = replace(OFFICER, name="ร.ต.ต. เจ้าหน้าที่ทดสอบ ผู้ย้าย", address="10.0.0.7")
NAMESAKE = replace(OFFICER, name=f"{LEFT.name} ที่สอง")
WHY = "หนังสือที่ 12/2569"


@pytest.fixture
def used(any_desk: Desk) -> Desk:
    """Somebody who left answered, was written about, and has a namesake."""
    keys = [duty.key for duty in duties("O4")[:3]]
    mark(any_desk, LEFT, Y2570, [Wanted(keys[0], Answer.DONE)])
    mark(any_desk, NAMESAKE, Y2570, [Wanted(keys[1], Answer.DONE)])
    said = f"ถาม  {LEFT.name.replace(' ', '  ')} ด้วย โทร 081-234-5678"
    comment(any_desk, COORDINATOR, Y2570, "O4", said)
    version = year_state(any_desk, VIEWER).item("O1").version
    write_note(any_desk, COORDINATOR, Y2570, "O1", f"ส่งต่อจาก {NAMESAKE.name}", version)
    return any_desk


def everything(desk: Desk) -> str:
    """All that the database holds, as text."""
    tables = ["audit_entry", "mark", "comment", "item_plan", "evidence", "review", "officer"]
    with desk.store.engine.connect() as connection:
        return "\n".join(
            str(tuple(row))
            for table in tables
            for row in connection.execute(text(f'SELECT * FROM "{table}"'))
        )


def spread(name: str) -> str:
    return name.replace(" ", "  ")


def test_the_name_goes_and_the_chain_holds(used: Desk) -> None:
    before = {entry.entry_id: entry for entry in history_page(used, VIEWER, Asked()).entries}
    change = erase(used, COORDINATOR, Wish(name=LEFT.name), WHY)
    assert change.count == 2
    kept = everything(used).replace(NAMESAKE.name, "")
    assert LEFT.name not in kept
    assert spread(LEFT.name) not in kept
    assert LEFT.address not in kept
    assert found(used.store) == ()
    entries = {entry.entry_id: entry for entry in history_page(used, VIEWER, Asked()).entries}
    ordered = entries.pop(change.entry_id or 0)
    assert (ordered.action, ordered.actor_name) == (Deed.ERASE, COORDINATOR.name)
    assert ordered.after["reason"] == WHY
    changed = {id_ for id_, entry in entries.items() if entry != before[id_]}
    assert changed == {row["id"] for row in ordered.after["entries"]}
    for id_ in changed:
        assert entries[id_].hash == before[id_].hash
        assert (entries[id_].erased, entries[id_].at) == (True, before[id_].at)


def test_a_namesake_stays(used: Desk) -> None:
    erase(used, COORDINATOR, Wish(name=LEFT.name), WHY)
    state = year_state(used, VIEWER)
    assert NAMESAKE.name in state.item("O1").note
    assert sorted(each.by for each in state.item("O4").marks.values()) == sorted(
        [ERASED, NAMESAKE.name]
    )


def test_what_was_said_of_somebody_loses_the_name_alone_or_everything(used: Desk) -> None:
    erase(used, COORDINATOR, Wish(name=LEFT.name), WHY)
    (said,) = year_state(used, VIEWER).item("O4").comments
    assert said.text == f"ถาม  {ERASED} ด้วย โทร 081-234-5678"
    written = next(e for e in history_page(used, VIEWER, Asked()).entries if e.action == "comment")
    erase(used, COORDINATOR, Wish(entries=frozenset({written.entry_id}), whole=True), WHY)
    (said,) = year_state(used, VIEWER).item("O4").comments
    assert said.text == ERASED
    assert "081-234" not in everything(used)
    assert found(used.store) == ()
    assert year_state(used, VIEWER).item("O4").comments[0].by == COORDINATOR.name


def test_nothing_is_written_by_looking(used: Desk) -> None:
    before = everything(used)
    assert len(erasable(used, COORDINATOR, Wish(name=LEFT.name)).entries) == 2
    assert everything(used) == before


def test_an_erased_entry_cannot_be_undone(used: Desk) -> None:
    erase(used, COORDINATOR, Wish(name=LEFT.name), WHY)
    entries = history_page(used, VIEWER, Asked()).entries
    erased = next(entry for entry in entries if entry.erased and entry.action == Deed.MARK)
    assert not can_take_back(OFFICER, erased)
    with pytest.raises(Refused) as refused:
        take_back(used, OFFICER, erased.entry_id)
    assert refused.value.reason is Reason.UNDO_ERASED


def test_a_change_after_the_erasing_shows(used: Desk) -> None:
    erase(used, COORDINATOR, Wish(name=LEFT.name), WHY)
    (erased, *_) = (e for e in history_page(used, VIEWER, Asked()).entries[::-1] if e.erased)

    def change(order: str) -> Any:
        def tamper(connection: Connection) -> None:
            connection.execute(text(order))

        return [(each.entry_id, each.wrong) for each in found_after(used.store, tamper)]

    where = f"WHERE id = {erased.entry_id}"
    shown = [(erased.entry_id, Wrong.ERASED)]
    assert change(f"UPDATE audit_entry SET actor_name = 'คนอื่น' {where}") == shown
    assert change(f"UPDATE audit_entry SET after = '{{}}' {where}") == shown
    assert change(f"UPDATE audit_entry SET erased_at = NULL {where}") != []
    later = f"UPDATE audit_entry SET erased_at = '2026-12-01', actor_name = '{ERASED}', salt = ''"
    assert change(f"{later} WHERE id = {erased.entry_id + 1}") == [
        (erased.entry_id + 1, Wrong.ERASED)
    ]


def test_what_was_erased_twice_counts_as_the_last_left_it(used: Desk) -> None:
    erase(used, COORDINATOR, Wish(name=LEFT.name), WHY)
    erase(used, COORDINATOR, Wish(name=COORDINATOR.name), WHY)
    assert found(used.store) == ()
    assert COORDINATOR.name not in year_state(used, VIEWER).item("O4").comments[0].by


def test_an_officer_is_erased_under_every_name(any_desk: Desk) -> None:
    state = year_state(any_desk, VIEWER)
    person = state.officers[1]
    for number, name in enumerate(("ชื่อเดิม ทดสอบ", "ชื่อใหม่ ทดสอบ")):
        who = replace(OFFICER, name=name, officer=person.id)
        mark(any_desk, who, Y2570, [Wanted(duties("O4")[number].key, Answer.DONE)])
    assert erase(any_desk, COORDINATOR, Wish(officer=person.id), WHY).count == 2
    for name in ("ชื่อเดิม ทดสอบ", "ชื่อใหม่ ทดสอบ"):
        assert name not in everything(any_desk)
    assert found(any_desk.store) == ()


def test_nothing_of_it_is_left_in_the_file(used: Desk) -> None:
    if not is_sqlite(used.store.engine):
        pytest.skip("a file of its own has SQLite only")
    erase(used, COORDINATOR, Wish(name=LEFT.name, whole=True), WHY)
    engine = used.store.engine.execution_options(isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    with open(used.store.engine.url.database or "", "rb") as file:
        content = file.read()
    assert LEFT.address.encode() not in content
