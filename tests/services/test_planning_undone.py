"""What undoing an item's plan leaves in history, and what does not stand in its way."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dashboard.domain.refusals import Reason, Refused
from dashboard.services.desk import Desk
from dashboard.services.history import recent
from dashboard.services.planning import assign, write_note
from dashboard.services.planning_undo import undo_planning
from dashboard.services.views import ItemState
from dashboard.services.year import year_state
from tests.cast import COORDINATOR, OFFICER, SEEDS, VIEWER, Y2570, open_test_desk


def item(desk: Desk) -> ItemState:
    return year_state(desk, VIEWER).item("O25")


def reassigned(desk: Desk) -> int:
    entry = assign(desk, COORDINATOR, Y2570, "O25", ["traffic"], [], item(desk).version).entry_id
    assert entry is not None
    return entry


def test_history_shows_what_was_undone_by_what(any_desk: Desk) -> None:
    entry = reassigned(any_desk)
    undo = undo_planning(any_desk, COORDINATOR, entry)
    latest, before = recent(any_desk, VIEWER, Y2570, 2, "O25")
    assert (latest.entry_id, latest.undoes) == (undo.entry_id, entry)
    assert (before.entry_id, before.undone) == (entry, True)
    assert item(any_desk).version == undo.entry_id


def test_an_undo_cannot_be_done_twice_but_can_be_undone(desk: Desk) -> None:
    entry = reassigned(desk)
    undo = undo_planning(desk, COORDINATOR, entry).entry_id
    with pytest.raises(Refused) as refused:
        undo_planning(desk, COORDINATOR, entry)
    assert refused.value.reason is Reason.CANNOT_UNDO
    assert refused.value.facts["by"] == COORDINATOR.name
    assert undo is not None
    undo_planning(desk, COORDINATOR, undo)
    assert [section.code for section in item(desk).sections] == ["traffic"]


def test_a_note_written_since_does_not_stand_in_the_way(desk: Desk) -> None:
    before = item(desk)
    entry = reassigned(desk)
    write_note(desk, OFFICER, Y2570, "O25", "ก", item(desk).version)
    undo_planning(desk, COORDINATOR, entry)
    assert (item(desk).officers, item(desk).note) == (before.officers, "ก")


def test_an_owner_who_left_since_is_one_again(sqlite_url: str, tmp_path: Path) -> None:
    entry = reassigned(open_test_desk(sqlite_url))
    seeds = Path(shutil.copytree(SEEDS, tmp_path / "seeds"))
    officers = seeds / "officers.toml"
    officers.write_text(officers.read_text("utf-8").replace('"clerk"', '"another"'), "utf-8")
    desk = open_test_desk(sqlite_url, seeds=seeds)
    undo_planning(desk, COORDINATOR, entry)
    assert [officer.active for officer in item(desk).officers] == [False]
