"""Whatever services refuse or record, the wording has a sentence for, with every fact in it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.duties import DutyKey
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.fiscal import FiscalYear, Month
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.confirming import confirm_requirement
from dashboard.services.demo import fill_demo
from dashboard.services.desk import Desk
from dashboard.services.erasing import Wish, erasable, erase
from dashboard.services.figure_edits import Edits, save_rows
from dashboard.services.figure_settings import Setting, set_setting
from dashboard.services.history import recent
from dashboard.services.imported_files import original_file
from dashboard.services.importing import apply_plan, make_plan
from dashboard.services.marking import Wanted, mark, undo
from dashboard.services.planning import assign, set_due, set_year, write_note
from dashboard.services.samples import load_sample, remove_sample
from dashboard.services.typed import TEXT_LIMIT
from dashboard.services.year import year_state
from dashboard.store import engine
from dashboard.text.history import happening
from dashboard.text.refusals import sentence
from tests.cast import (
    APPROVER,
    COORDINATOR,
    OFFICER,
    OTHER_SECTION_OFFICER,
    VIEWER,
    Y2570,
    catalogue_2568,
)
from tests.services import refused_evidence
from tests.services.every_service import ONE_MARK, SERVICES, SHEET

O4_6 = DutyKey("O4.6", "2026-10")
COMPLAINTS = Dataset.COMPLAINTS


def done(desk: Desk, key: DutyKey = O4_6, seen: int = 0, answer: Answer = Answer.DONE) -> int:
    entry = mark(desk, COORDINATOR, Y2570, [Wanted(key, answer, "", seen)]).entry_id
    assert entry is not None
    return entry


def marked(desk: Desk) -> Desk:
    done(desk)
    return desk


def stale_mark(desk: Desk) -> None:
    done(desk)
    done(desk, answer=Answer.NIL)


def stale_note(desk: Desk) -> None:
    version = year_state(desk, VIEWER).item("O1").version
    for text in ("ก", "ข"):
        write_note(desk, COORDINATOR, Y2570, "O1", text, version)


def stale_plan(desk: Desk) -> None:
    plan = make_plan(desk, COORDINATOR, Y2570, COMPLAINTS, "a.csv", SHEET)
    load_sample(desk, COORDINATOR, Y2570, COMPLAINTS)
    apply_plan(desk, COORDINATOR, plan)


def wrong_file(desk: Desk) -> None:
    apply_plan(desk, COORDINATOR, make_plan(desk, COORDINATOR, Y2570, COMPLAINTS, "a.csv", b"?"))


def settled(desk: Desk, close: date) -> None:
    set_year(
        desk,
        COORDINATOR,
        Y2570,
        catalogue_confirmed=True,
        system_close=close,
        system_close_confirmed=True,
        seen_version=year_state(desk, VIEWER).version,
    )


def counted(desk: Desk) -> int:
    plan = make_plan(desk, COORDINATOR, Y2570, COMPLAINTS, "a.csv", SHEET)
    register = replace(plan, plan=replace(plan.plan, is_counted=True))
    return apply_plan(desk, COORDINATOR, register).entry_id or 0


def sample_twice(desk: Desk) -> None:
    load_sample(desk, COORDINATOR, Y2570, COMPLAINTS)
    load_sample(desk, COORDINATOR, Y2570, COMPLAINTS)


def erased(desk: Desk) -> int:
    """A mark whose author asked to be forgotten."""
    entry = mark(desk, OFFICER, Y2570, ONE_MARK).entry_id or 0
    erase(desk, COORDINATOR, Wish(name=OFFICER.name), "คำขอที่ 1")
    return entry


def due(desk: Desk, month: Month) -> None:
    set_due(desk, COORDINATOR, Y2570, "O4", month, year_state(desk, VIEWER).item("O4").version)


def while_another_writes(desk: Desk) -> None:
    patience, engine.BUSY_SECONDS = engine.BUSY_SECONDS, 0.02
    try:
        with desk.store.write(desk.station_code, COORDINATOR, desk.now()):
            done(desk)
    finally:
        engine.BUSY_SECONDS = patience


REFUSALS: dict[Reason, Callable[[Desk], object]] = {
    Reason.NOT_ALLOWED: lambda d: mark(d, VIEWER, Y2570, []),
    Reason.ACCESS_CHANGED: lambda d: mark(d, replace(OFFICER, officer=1), Y2570, ONE_MARK),
    Reason.NOT_YOURS: lambda d: mark(d, OTHER_SECTION_OFFICER, Y2570, [Wanted(O4_6, None)]),
    Reason.UNKNOWN_YEAR: lambda d: year_state(d, VIEWER, FiscalYear(2569)),
    Reason.UNKNOWN_ITEM: lambda d: write_note(d, COORDINATOR, Y2570, "O99", "", 0),
    Reason.UNKNOWN_DUTY: lambda d: done(d, DutyKey("O4.99", "2570")),
    Reason.UNKNOWN_SECTION: lambda d: assign(d, COORDINATOR, Y2570, "O1", ["?"], [], 0),
    Reason.UNKNOWN_OFFICER: lambda d: assign(d, COORDINATOR, Y2570, "O1", [], [99], 0),
    Reason.UNCLEAR_REQUIREMENT: lambda d: done(d, DutyKey("O11.3", "2026-10")),
    Reason.REQUIREMENT_IS_CLEAR: lambda d: confirm_requirement(d, COORDINATOR, Y2570, "O1.1", "ก"),
    Reason.NIL_NOT_ALLOWED: lambda d: done(d, DutyKey("O1.1", "2570"), answer=Answer.NIL),
    Reason.REASON_MISSING: lambda d: done(d, answer=Answer.NOT_APPLICABLE),
    Reason.TEXT_MISSING: lambda d: confirm_requirement(d, COORDINATOR, Y2570, "O11.3", ""),
    Reason.TEXT_TOO_LONG: lambda d: write_note(
        d, COORDINATOR, Y2570, "O1", "ก" * (TEXT_LIMIT + 1), 0
    ),
    Reason.DUE_TOO_EARLY: lambda d: due(d, Month(2026, 10)),
    Reason.DUE_TOO_LATE: lambda d: due(d, Month(2027, 10)),
    Reason.DAY_OUTSIDE_YEAR: lambda d: settled(d, date(2028, 1, 1)),
    Reason.CHANGED_MEANWHILE: stale_mark,
    Reason.CANNOT_UNDO: lambda d: undo(d, COORDINATOR, 1),
    Reason.PLAN_OUTDATED: stale_plan,
    Reason.PLAN_HAS_ERRORS: wrong_file,
    Reason.FIGURES_EXIST: sample_twice,
    Reason.DATABASE_BUSY: while_another_writes,
    Reason.OWN_DATA: lambda d: fill_demo(marked(d)),
    Reason.ROWS_FAULTY: lambda d: save_rows(
        d, COORDINATOR, Y2570, COMPLAINTS, Edits(added=[{"month": Month(2026, 10)}]), 0
    ),
    Reason.UNKNOWN_IMPORT: lambda d: original_file(d, COORDINATOR, 1),
    Reason.FILE_NOT_KEPT: lambda d: original_file(d, COORDINATOR, counted(d)),
    Reason.BAD_FIGURE_SETTING: lambda d: set_setting(
        d, COORDINATOR, Y2570, Setting.EIT_LINK, "javascript:alert(1)", 0
    ),
    Reason.NO_SAMPLE: lambda d: remove_sample(d, COORDINATOR, Y2570, COMPLAINTS),
    Reason.UNDO_ERASED: lambda d: undo(d, COORDINATOR, erased(d)),
    Reason.NOTHING_TO_ERASE: lambda d: erasable(d, COORDINATOR, Wish(name="ไม่มีผู้นี้")),
    Reason.NAME_TOO_SHORT: lambda d: erasable(d, COORDINATOR, Wish(name="ดี")),
    Reason.ERASE_REASON_MISSING: lambda d: erase(d, COORDINATOR, Wish(name="ชื่อยาว"), " "),
    Reason.ERASE_REASON_NAMES: lambda d: erase(d, COORDINATOR, Wish(name="ชื่อยาว"), "คำขอของ ชื่อยาว"),
    **refused_evidence.REFUSED,
}


TRIED_ELSEWHERE = {
    # with officers and accounts of their own: test_officers, test_closing, test_accounts
    *(Reason.SIGN_IN_NAME_TAKEN, Reason.HIGHER_ACCOUNT, Reason.NAME_MISSING, Reason.NAME_UNFIT),
    *(Reason.NAME_TAKEN, Reason.OFFICER_CLOSED, Reason.OFFICER_OPEN, Reason.SAME_OFFICER),
    *(Reason.NOT_ONESELF, Reason.OWN_POWER, Reason.ONLY_COMMANDER, Reason.LAST_IN_CHARGE),
    # with faults that are injected for real: tests/faults, test_backing_up
    *(Reason.BACKUP_FAILED, Reason.UNKNOWN_BACKUP, Reason.MIGRATION_FAILED),
    *(Reason.DATABASE_READ_ONLY, Reason.DATABASE_FULL, Reason.DATABASE_DISK),
    *(Reason.DATABASE_GONE, Reason.DATABASE_DAMAGED, Reason.SAVING_UNCERTAIN),
}


def whole(words: Bilingual) -> bool:
    return bool(words.th and words.en) and not set("{}<>") & set(words.th + words.en)


def test_there_is_a_case_for_every_reason() -> None:
    assert set(REFUSALS) == set(Reason) - TRIED_ELSEWHERE


@pytest.mark.parametrize("reason", REFUSALS)
def test_every_refusal_can_be_told(desk: Desk, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        REFUSALS[reason](desk)
    assert refused.value.reason is reason
    assert whole(sentence(refused.value))


def test_a_stale_note_is_told_with_who_changed_it(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        stale_note(desk)
    assert COORDINATOR.name in sentence(refused.value).th


def test_everything_that_happens_can_be_told(desk: Desk) -> None:
    for case in SERVICES.values():
        case.ask(desk, APPROVER)
    entries = recent(desk, VIEWER, Y2570, 100)
    # Every deed of a person, and the start of the year; each undo is an entry of its own.
    assert len({entry.action for entry in entries}) == 27
    assert sum(entry.undoes is not None for entry in entries) == 12
    for entry in entries:
        assert whole(happening(entry, catalogue_2568())), entry
