"""The history page by page: narrowed, counted, taken back, and as a workbook."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from itertools import pairwise

import pytest
from openpyxl import load_workbook
from sqlalchemy import event

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.fiscal import Month
from dashboard.domain.history import Deed
from dashboard.domain.history_kinds import KIND_OF, Kind
from dashboard.domain.marks import Answer
from dashboard.services.clock import Clock
from dashboard.services.desk import Desk
from dashboard.services.history import Asked, HistoryPage, history_file, history_page, people_in
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import set_due, write_note
from dashboard.services.undoing import WAYS, can_take_back, take_back
from dashboard.services.year import year_state
from dashboard.text.history_page import CUT, HEADINGS
from tests.cast import COMMANDER, COORDINATOR, OFFICER, VIEWER, Y2568, Y2570, duties, moment

TITLE = Bilingual("หัวเรื่อง", "title")


def on(desk: Desk, day: date) -> Desk:
    return replace(desk, clock=Clock(lambda: day, lambda: moment(day)))


def note(desk: Desk, code: str, words: str) -> int:
    version = year_state(desk, VIEWER).item(code).version
    return write_note(desk, OFFICER, Y2570, code, words, version).entry_id or 0


def ask(desk: Desk, number: int = 1, limit: int = 50, **asked: object) -> HistoryPage:
    wanted = Asked(**asked)  # type: ignore[arg-type]
    return history_page(desk, VIEWER, wanted, number, limit)


@pytest.fixture
def used(any_desk: Desk) -> Desk:
    keys = [duty.key for duty in duties("O4")[:2]]
    mark(any_desk, OFFICER, Y2570, [Wanted(key, Answer.DONE) for key in keys])
    later = on(any_desk, date(2026, 11, 23))
    set_due(
        later, COMMANDER, Y2570, "O4", Month(2027, 6), year_state(later, VIEWER).item("O4").version
    )
    note(on(any_desk, date(2026, 11, 24)), "O12", "=1+1")
    return any_desk


def deeds(found: HistoryPage) -> list[Deed]:
    return [entry.action for entry in found.entries]


def test_it_is_narrowed_by_item_person_day_kind_and_year(used: Desk) -> None:
    assert deeds(ask(used, subject="O4")) == [Deed.SET_DUE, Deed.MARK]
    assert deeds(ask(used, subject="O1")) == []
    assert deeds(ask(used, person=OFFICER.name)) == [Deed.WRITE_NOTE, Deed.MARK]
    assert deeds(ask(used, person="")) == deeds(ask(used))[3:]
    assert deeds(ask(used, kind=Kind.PLANNING)) == [Deed.WRITE_NOTE, Deed.SET_DUE]
    middle = date(2026, 11, 23)
    assert deeds(ask(used, first=middle, last=middle)) == [Deed.SET_DUE]
    assert deeds(ask(used, first=middle)) == [Deed.WRITE_NOTE, Deed.SET_DUE]
    assert deeds(ask(used, year=Y2568)) == [Deed.START_YEAR]
    assert Deed.START_STATION in deeds(ask(used, year=Y2570))
    assert people_in(used, VIEWER, Asked()) == ("", OFFICER.name, COMMANDER.name)


def test_pages_follow_each_other_and_end(used: Desk) -> None:
    whole = ask(used)
    pages = [ask(used, number, 2) for number in range(1, whole.total // 2 + 2)]
    assert [entry for page in pages for entry in page.entries][: whole.total] == [*whole.entries]
    assert all(a.entry_id > b.entry_id for a, b in pairwise(whole.entries))
    last = ask(used, 999, 2)
    assert (last.number, last.entries) == (last.pages, pages[last.pages - 1].entries)
    assert ask(used, -5).number == 1


@contextmanager
def counted(desk: Desk) -> Iterator[list[str]]:
    asked: list[str] = []

    def heard(_: object, __: object, statement: str, *___: object) -> None:
        asked.append(statement)

    event.listen(desk.store.engine, "before_cursor_execute", heard)
    yield asked
    event.remove(desk.store.engine, "before_cursor_execute", heard)


def test_a_page_costs_a_handful_of_queries(used: Desk) -> None:
    for number in range(60):
        note(used, "O2", str(number))
    take_back(used, OFFICER, note(used, "O2", "อื่น"))
    with counted(used) as asked:
        assert len(ask(used).entries) == 50
    assert len([each for each in asked if each.startswith("SELECT")]) <= 5


def test_what_is_taken_back_says_so_and_may_be_brought_back(used: Desk) -> None:
    done = ask(used, subject="O12").entries[0]
    assert can_take_back(OFFICER, done)
    assert not can_take_back(VIEWER, done)
    undoing = take_back(used, OFFICER, done.entry_id)
    assert year_state(used, VIEWER).item("O12").note == ""
    undone, original = ask(used, subject="O12").entries
    assert (original.undone, original.redone, undone.undoes) == (True, False, done.entry_id)
    assert not can_take_back(OFFICER, original)
    take_back(used, OFFICER, undoing.change.entry_id or 0)
    assert year_state(used, VIEWER).item("O12").note == "=1+1"
    _, undone, original = ask(used, subject="O12").entries
    assert (original.undone, original.redone) == (False, True)
    assert undone.undone
    assert not can_take_back(OFFICER, original)


def test_every_deed_has_a_kind_and_every_way_back_a_deed() -> None:
    assert set(KIND_OF) == set(Deed)
    assert set(WAYS) <= set(Deed)
    assert set(KIND_OF.values()) == set(Kind)


def test_the_workbook_has_real_moments_and_texts_that_stay_texts(used: Desk) -> None:
    catalogue = year_state(used, VIEWER).catalogue
    content = history_file(used, VIEWER, Asked(), catalogue, TITLE, TITLE)
    sheet = load_workbook(BytesIO(content)).worksheets[0]
    assert [cell.value for cell in sheet[3]] == [each.th for each in HEADINGS]
    newest = sheet[4]
    assert newest[1].value == datetime(2026, 11, 24, 9)
    assert (newest[2].value, newest[5].value) == (OFFICER.name, "O12")
    assert str(newest[9].value).endswith("=1+1")
    assert sheet.max_row == 3 + ask(used).total
    assert {cell.data_type for row in sheet.iter_rows(min_row=4, min_col=3) for cell in row} <= {
        *("s", "n", "inlineStr")
    }
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_a_workbook_that_is_cut_says_so(used: Desk) -> None:
    catalogue = year_state(used, VIEWER).catalogue
    content = history_file(used, VIEWER, Asked(), catalogue, TITLE, TITLE, limit=2)
    sheet = load_workbook(BytesIO(content)).worksheets[0]
    assert sheet.max_row == 3 + 2
    assert CUT.filled(shown=2, total=ask(used).total).th in str(sheet["A2"].value)


def test_where_it_came_from_is_kept(any_desk: Desk) -> None:
    far = replace(COORDINATOR, address="10.0.0.7")
    mark(any_desk, far, Y2570, [Wanted(duties("O4")[0].key, Answer.DONE)])
    mark(any_desk, COORDINATOR, Y2570, [Wanted(duties("O4")[1].key, Answer.DONE)])
    assert [entry.address for entry in ask(any_desk, kind=Kind.ANSWERS).entries] == ["", "10.0.0.7"]
