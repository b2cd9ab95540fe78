"""Every service once: how it is asked for something it can do, and what of the table it is.

Asked one after the other by a coordinator who may approve, each finds what it needs.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from io import BytesIO

from dashboard.domain.bilingual import Bilingual
from dashboard.domain.duties import DutyKey
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import Values
from dashboard.domain.fiscal import Month
from dashboard.domain.marks import Answer
from dashboard.domain.ownership import Owned
from dashboard.domain.reviews import Step
from dashboard.domain.roles import Action, Actor, Role
from dashboard.services.accounts import (
    accounts,
    end_sign_ins_of,
    give_password,
    invite,
    remove_second_factor,
)
from dashboard.services.attaching import attach_address, attach_file
from dashboard.services.backing_up import back_up
from dashboard.services.backups import backup_file, backup_state
from dashboard.services.board_sheets import BoardPlan, apply_board, export_board, plan_board
from dashboard.services.board_undo import undo_board
from dashboard.services.closing import close_officer, reopen_officer
from dashboard.services.closing_undo import undo_close
from dashboard.services.commenting import (
    acknowledge_mention,
    bring_comment_back,
    comment,
    take_back_comment,
)
from dashboard.services.confirming import confirm_requirement, undo_confirmation
from dashboard.services.desk import Desk
from dashboard.services.downloads import NoPreview, download, picture, rows
from dashboard.services.emptying import binned_evidence, empty_bin
from dashboard.services.erasing import Wish, erasable, erase
from dashboard.services.evidence import (
    bin_evidence,
    correct_evidence,
    restore_evidence,
    undo_evidence,
)
from dashboard.services.figure_edits import Edits, save_rows
from dashboard.services.figure_outline import outline_of
from dashboard.services.figure_settings import Setting, set_setting, settings_of, undo_setting
from dashboard.services.figure_undo import undo_figures
from dashboard.services.figures import figures_of
from dashboard.services.handover import handover
from dashboard.services.handover_sheet import handover_sheet
from dashboard.services.history import Asked, history_file, history_page, people_in, recent
from dashboard.services.imported_files import imports_of, original_file
from dashboard.services.importing import ImportPlan, apply_plan, make_plan
from dashboard.services.laid_aside import laid_aside
from dashboard.services.marking import Wanted, mark, undo
from dashboard.services.officer_changes import add_officer, change_officer, undo_officer_change
from dashboard.services.officers import staff
from dashboard.services.planning import assign, set_due, set_year, write_note
from dashboard.services.planning_undo import undo_planning
from dashboard.services.proof import Proof
from dashboard.services.reviewing import approve_items, review_item, undo_review
from dashboard.services.samples import load_sample, remove_sample
from dashboard.services.undoing import take_back
from dashboard.services.watching import watch
from dashboard.services.year import year_state
from dashboard.text import board_sheet
from tests.backups import place_beside
from tests.cast import APPROVER, COORDINATOR, OFFICER, VIEWER, Y2570, ask_for_reviews
from tests.documents.making import xlsx
from tests.services.board_files import edited, exported

SHEET = "เดือน,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\nต.ค.,0,1,1,0\n".encode()
ONE_MARK = [Wanted(DutyKey("O4.6", "2026-10"), Answer.DONE)]
YEAR = Proof("2570")
NOTHING = Bilingual("", "")
COMPLAINTS = Dataset.COMPLAINTS


@dataclass(frozen=True)
class Case:
    """One service, its action in the table of roles, and the item or the figures it is about.

    ``about`` None: it is about no item in particular, or refuses item by item in another way.
    """

    ask: Callable[[Desk, Actor], object]
    action: Action
    about: str | Dataset | None = None

    def owned(self, desk: Desk) -> Owned | None:
        """Whose it is now; the steps of a review tell their states themselves."""
        year = year_state(desk, VIEWER)
        if isinstance(self.about, Dataset):
            return year.figures_owned(self.about)
        if self.about is None:
            return None
        return replace(year.item(self.about).owned, state=None)


def _seen(desk: Desk, code: str) -> int:
    return year_state(desk, VIEWER).item(code).version


def _last(desk: Desk) -> int:
    return recent(desk, VIEWER, Y2570, 1)[0].entry_id


def _settle(desk: Desk, actor: Actor) -> object:
    return set_year(
        desk,
        actor,
        Y2570,
        catalogue_confirmed=True,
        system_close=date(2027, 5, 1),
        system_close_confirmed=True,
        seen_version=year_state(desk, VIEWER).version,
    )


def _plan(desk: Desk, actor: Actor = COORDINATOR) -> ImportPlan:
    return make_plan(desk, actor, Y2570, COMPLAINTS, "a.csv", SHEET)


def _plan_board(desk: Desk, actor: Actor = COORDINATOR) -> BoardPlan:
    content = edited(exported(desk), {("O2", board_sheet.NOTE.th): "จาก Excel"})
    return plan_board(desk, actor, Y2570, "กระดานงาน.xlsx", content)


def _backup(desk: Desk) -> str:
    files = backup_state(desk, COORDINATOR, place_beside(desk)).files
    return files[0].name if files else ""


def _original(desk: Desk, actor: Actor) -> object:
    brought = imports_of(desk, VIEWER, Y2570)
    with original_file(desk, actor, brought[0].entry_id if brought else 1).content as content:
        return content.read()


def _save(desk: Desk, actor: Actor) -> object:
    row: Values = {"day": date(2026, 10, 1), "topic": "ทดสอบ", "attended": 1}
    seen = figures_of(desk, VIEWER, Y2570, Dataset.BRIEFINGS).revision
    return save_rows(desk, actor, Y2570, Dataset.BRIEFINGS, Edits(added=[row]), seen)


def _set_link(desk: Desk, actor: Actor) -> object:
    seen = settings_of(desk, VIEWER, Y2570).version(Setting.EIT_LINK)
    return set_setting(desk, actor, Y2570, Setting.EIT_LINK, "https://a.go.th/แบบวัด", seen)


def _attach(desk: Desk, actor: Actor) -> object:
    content = BytesIO(xlsx([["ก", "ข", "ค"], ["ง", 1, 2]]))
    return attach_file(desk, actor, Y2570, "O1", "แผน.xlsx", content, YEAR)


def _piece(desk: Desk) -> int:
    pieces = year_state(desk, VIEWER).item("O1").evidence
    return pieces[0].id if pieces else 1


def _correct(desk: Desk, actor: Actor) -> object:
    pieces = year_state(desk, VIEWER).item("O1").evidence
    seen = pieces[0].version if pieces else 0
    return correct_evidence(desk, actor, Y2570, _piece(desk), YEAR, name="ชื่อใหม่", seen_version=seen)


def _download(desk: Desk, actor: Actor) -> object:
    with download(desk, actor, _piece(desk)).content as content:
        return content.read()


def _picture(desk: Desk, actor: Actor) -> object:
    with suppress(NoPreview):
        return picture(desk, actor, _piece(desk))
    return None


def _rows(desk: Desk, actor: Actor) -> object:
    return rows(desk, actor, _piece(desk))


def _step(desk: Desk, actor: Actor, step: Step) -> object:
    seen = year_state(desk, VIEWER).item("O2").review.version
    return review_item(desk, actor, Y2570, "O2", step, seen_version=seen)


def _prepare(desk: Desk) -> None:
    """The item to review is all there, in a year that asks for it."""
    ask_for_reviews(desk)
    year = year_state(desk, VIEWER)
    missing = [duty for duty in year.item("O2").duties if duty.key not in year.item("O2").marks]
    mark(desk, COORDINATOR, Y2570, [Wanted(duty.key, Answer.DONE) for duty in missing])


def _submit(desk: Desk, actor: Actor) -> object:
    if actor == APPROVER:
        _prepare(desk)
    return _step(desk, actor, Step.SUBMIT)


def _approve(desk: Desk, actor: Actor) -> object:
    return _step(desk, actor, Step.APPROVE)


def _approve_several(desk: Desk, actor: Actor) -> object:
    seen = year_state(desk, VIEWER).item("O2").review.version
    return approve_items(desk, actor, Y2570, {"O2": seen})


def _change_officer(desk: Desk, actor: Actor) -> object:
    old = staff(desk, VIEWER).active[1].record
    return change_officer(
        desk,
        actor,
        old.id,
        old.name,
        old.role,
        position=f"{old.position} 1",
        sections=old.sections,
        may_approve=False,
        seen_version=old.version,
    )


def _reopen(desk: Desk, actor: Actor) -> object:
    """What was undone before is closed once more, so that there is somebody to open."""
    if actor == APPROVER:
        close_officer(desk, actor, 2, 3)
    return reopen_officer(desk, actor, 2)


SERVICES: dict[str, Case] = {
    "year_state": Case(year_state, Action.SEE),
    "recent": Case(lambda d, a: recent(d, a, Y2570, 5), Action.SEE),
    "history_page": Case(lambda d, a: history_page(d, a, Asked()), Action.SEE),
    "people_in": Case(lambda d, a: people_in(d, a, Asked()), Action.SEE),
    "history_file": Case(
        lambda d, a: history_file(d, a, Asked(), d.catalogues[-1], NOTHING, NOTHING), Action.SEE
    ),
    "mark": Case(lambda d, a: mark(d, a, Y2570, ONE_MARK), Action.MARK, "O4"),
    "undo": Case(lambda d, a: undo(d, a, _last(d)), Action.MARK, "O4"),
    "take_back": Case(lambda d, a: take_back(d, a, _last(d)), Action.MARK, "O4"),
    "assign": Case(
        lambda d, a: assign(d, a, Y2570, "O1", ["suppression"], [1], _seen(d, "O1")),
        Action.ASSIGN,
        "O1",
    ),
    "set_due": Case(
        lambda d, a: set_due(d, a, Y2570, "O4", Month(2027, 6), _seen(d, "O4")),
        Action.SET_DUE,
        "O4",
    ),
    "write_note": Case(
        lambda d, a: write_note(d, a, Y2570, "O1", "ก", _seen(d, "O1")), Action.WRITE_NOTE, "O1"
    ),
    "undo_planning": Case(lambda d, a: undo_planning(d, a, _last(d)), Action.WRITE_NOTE, "O1"),
    "confirm_requirement": Case(
        lambda d, a: confirm_requirement(d, a, Y2570, "O11.3", "ก"),
        Action.CONFIRM_REQUIREMENT,
        "O11",
    ),
    "undo_confirmation": Case(
        lambda d, a: undo_confirmation(d, a, _last(d)), Action.CONFIRM_REQUIREMENT, "O11"
    ),
    "attach_file": Case(_attach, Action.ATTACH, "O1"),
    "attach_address": Case(
        lambda d, a: attach_address(d, a, Y2570, "O1", "https://a.go.th/แผน", YEAR),
        Action.ATTACH,
        "O1",
    ),
    "correct_evidence": Case(_correct, Action.ATTACH, "O1"),
    "undo_evidence": Case(lambda d, a: undo_evidence(d, a, _last(d)), Action.ATTACH, "O1"),
    "bin_evidence": Case(lambda d, a: bin_evidence(d, a, Y2570, [_piece(d)]), Action.ATTACH, "O1"),
    "restore_evidence": Case(lambda d, a: restore_evidence(d, a, Y2570, [1]), Action.ATTACH, "O1"),
    "laid_aside": Case(lambda d, a: laid_aside(d, a, year_state(d, VIEWER), "O1"), Action.SEE),
    "binned_evidence": Case(lambda d, a: binned_evidence(d, a, Y2570), Action.SEE),
    "empty_bin": Case(lambda d, a: empty_bin(d, a, Y2570), Action.EMPTY_BIN),
    "download": Case(_download, Action.SEE),
    "picture": Case(_picture, Action.SEE),
    "rows": Case(_rows, Action.SEE),
    "review_item": Case(_submit, Action.SUBMIT, "O2"),
    "approve": Case(_approve, Action.REVIEW, "O2"),
    "undo_review": Case(lambda d, a: undo_review(d, a, _last(d)), Action.REVIEW, "O2"),
    "approve_items": Case(_approve_several, Action.REVIEW, "O2"),
    "comment": Case(
        lambda d, a: comment(d, a, Y2570, "O1", "@เจ้าหน้าที่ทดสอบ ดูภาพด้วย", [1]), Action.COMMENT, "O1"
    ),
    "acknowledge_mention": Case(
        lambda d, a: acknowledge_mention(d, a, Y2570, 1, 1), Action.COMMENT, "O1"
    ),
    "take_back_comment": Case(lambda d, a: take_back_comment(d, a, Y2570, 1), Action.COMMENT, "O1"),
    "bring_comment_back": Case(
        lambda d, a: bring_comment_back(d, a, _last(d)), Action.COMMENT, "O1"
    ),
    "watch": Case(lambda d, a: watch(d, a, Y2570, "O2"), Action.WATCH, "O2"),
    "export_board": Case(export_board, Action.SEE),
    "plan_board": Case(_plan_board, Action.WRITE_NOTE),
    "apply_board": Case(lambda d, a: apply_board(d, a, _plan_board(d)), Action.WRITE_NOTE, "O2"),
    "undo_board": Case(lambda d, a: undo_board(d, a, _last(d)), Action.WRITE_NOTE, "O2"),
    "settings_of": Case(lambda d, a: settings_of(d, a, Y2570), Action.SEE),
    "set_setting": Case(_set_link, Action.SET_YEAR),
    "undo_setting": Case(lambda d, a: undo_setting(d, a, _last(d)), Action.SET_YEAR),
    "set_year": Case(_settle, Action.SET_YEAR),
    "load_sample": Case(
        lambda d, a: load_sample(d, a, Y2570, COMPLAINTS), Action.USE_SAMPLE, COMPLAINTS
    ),
    "remove_sample": Case(
        lambda d, a: remove_sample(d, a, Y2570, COMPLAINTS), Action.USE_SAMPLE, COMPLAINTS
    ),
    "make_plan": Case(_plan, Action.IMPORT_FIGURES, COMPLAINTS),
    "apply_plan": Case(lambda d, a: apply_plan(d, a, _plan(d)), Action.IMPORT_FIGURES, COMPLAINTS),
    "figures_of": Case(lambda d, a: figures_of(d, a, Y2570, COMPLAINTS), Action.SEE),
    "imports_of": Case(lambda d, a: imports_of(d, a, Y2570), Action.SEE),
    "original_file": Case(_original, Action.IMPORT_FIGURES, COMPLAINTS),
    "save_rows": Case(_save, Action.IMPORT_FIGURES, Dataset.BRIEFINGS),
    "undo_figures": Case(
        lambda d, a: undo_figures(d, a, _last(d)), Action.IMPORT_FIGURES, Dataset.BRIEFINGS
    ),
    "erasable": Case(
        lambda d, a: erasable(d, a, Wish(name=COORDINATOR.name)), Action.ERASE_HISTORY
    ),
    "erase": Case(
        lambda d, a: erase(d, a, Wish(name=OFFICER.name), "คำขอที่ 1"), Action.ERASE_HISTORY
    ),
    "staff": Case(staff, Action.SEE),
    "add_officer": Case(
        lambda d, a: add_officer(d, a, f"เจ้าหน้าที่ทดสอบ {a.role}", Role.OFFICER),
        Action.MANAGE_OFFICERS,
    ),
    "change_officer": Case(_change_officer, Action.MANAGE_OFFICERS),
    "undo_officer_change": Case(
        lambda d, a: undo_officer_change(d, a, _last(d)), Action.MANAGE_OFFICERS
    ),
    "handover": Case(lambda d, a: handover(d, a, 2, 3), Action.MANAGE_OFFICERS),
    "handover_sheet": Case(lambda d, a: handover_sheet(d, a, 2, 3), Action.MANAGE_OFFICERS),
    "close_officer": Case(lambda d, a: close_officer(d, a, 2, 3), Action.MANAGE_OFFICERS),
    "undo_close": Case(lambda d, a: undo_close(d, a, _last(d)), Action.MANAGE_OFFICERS),
    "reopen_officer": Case(_reopen, Action.MANAGE_OFFICERS),
    "accounts": Case(accounts, Action.SEE),
    "invite": Case(lambda d, a: invite(d, a, 2), Action.MANAGE_OFFICERS),
    "give_password": Case(lambda d, a: give_password(d, a, 2), Action.MANAGE_OFFICERS),
    "end_sign_ins_of": Case(lambda d, a: end_sign_ins_of(d, a, 2), Action.MANAGE_OFFICERS),
    "remove_second_factor": Case(
        lambda d, a: remove_second_factor(d, a, 2), Action.MANAGE_OFFICERS
    ),
    "back_up": Case(lambda d, a: back_up(d, a, place_beside(d)), Action.BACK_UP),
    "backup_state": Case(lambda d, a: backup_state(d, a, place_beside(d)), Action.BACK_UP),
    "backup_file": Case(
        lambda d, a: backup_file(d, a, place_beside(d), _backup(d)), Action.BACK_UP
    ),
    "outline_of": Case(lambda d, a: outline_of(d, a, Y2570, Dataset.PROCUREMENT), Action.SEE),
}
