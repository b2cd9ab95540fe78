"""Every service once: how it is asked for something it can do, and which roles it is for.

Asked one after the other by the coordinator, each finds what it needs.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from io import BytesIO

from dashboard.domain.duties import DutyKey
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.rows import Values
from dashboard.domain.fiscal import Month
from dashboard.domain.marks import Answer
from dashboard.domain.reviews import Step
from dashboard.domain.roles import Actor
from dashboard.services.attaching import attach_address, attach_file
from dashboard.services.board_sheets import BoardPlan, apply_board, export_board, plan_board
from dashboard.services.board_undo import undo_board
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
from dashboard.services.history import recent
from dashboard.services.imported_files import imports_of, original_file
from dashboard.services.importing import ImportPlan, apply_plan, make_plan
from dashboard.services.laid_aside import laid_aside
from dashboard.services.marking import Wanted, mark, undo
from dashboard.services.planning import assign, set_due, set_year, write_note
from dashboard.services.planning_undo import undo_planning
from dashboard.services.proof import Proof
from dashboard.services.reviewing import approve_items, review_item, undo_review
from dashboard.services.samples import load_sample, remove_sample
from dashboard.services.watching import watch
from dashboard.services.year import year_state
from dashboard.text import board_sheet
from tests.cast import COORDINATOR, VIEWER, Y2570, ask_for_reviews
from tests.documents.making import xlsx
from tests.services.board_files import edited, exported

SHEET = "เดือน,ยกมา,รับใหม่,แล้วเสร็จ,อยู่ระหว่างดำเนินการ\nต.ค.,0,1,1,0\n".encode()
ONE_MARK = [Wanted(DutyKey("O4.6", "2026-10"), Answer.DONE)]
YEAR = Proof("2570")
COMPLAINTS = Dataset.COMPLAINTS


@dataclass(frozen=True)
class Case:
    """One service and the roles it is for."""

    ask: Callable[[Desk, Actor], object]
    roles: str


EVERYONE = "viewer officer commander coordinator"
DOERS = "officer coordinator"
DECIDERS = "commander coordinator"
COORDINATORS = "coordinator"


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
    if actor == COORDINATOR:
        _prepare(desk)
    return _step(desk, actor, Step.SUBMIT)


def _approve(desk: Desk, actor: Actor) -> object:
    return _step(desk, actor, Step.APPROVE)


def _approve_several(desk: Desk, actor: Actor) -> object:
    seen = year_state(desk, VIEWER).item("O2").review.version
    return approve_items(desk, actor, Y2570, {"O2": seen})


SERVICES: dict[str, Case] = {
    "year_state": Case(year_state, EVERYONE),
    "recent": Case(lambda d, a: recent(d, a, Y2570, 5), EVERYONE),
    "mark": Case(lambda d, a: mark(d, a, Y2570, ONE_MARK), DOERS),
    "undo": Case(lambda d, a: undo(d, a, _last(d)), DOERS),
    "assign": Case(
        lambda d, a: assign(d, a, Y2570, "O1", ["traffic"], [1], _seen(d, "O1")), DECIDERS
    ),
    "set_due": Case(
        lambda d, a: set_due(d, a, Y2570, "O4", Month(2027, 6), _seen(d, "O4")), DECIDERS
    ),
    "write_note": Case(
        lambda d, a: write_note(d, a, Y2570, "O1", "ก", _seen(d, "O1")),
        "officer commander coordinator",
    ),
    "undo_planning": Case(lambda d, a: undo_planning(d, a, _last(d)), EVERYONE),
    "confirm_requirement": Case(
        lambda d, a: confirm_requirement(d, a, Y2570, "O11.3", "ก"), COORDINATORS
    ),
    "undo_confirmation": Case(lambda d, a: undo_confirmation(d, a, _last(d)), COORDINATORS),
    "attach_file": Case(_attach, DOERS),
    "attach_address": Case(
        lambda d, a: attach_address(d, a, Y2570, "O1", "https://a.go.th/แผน", YEAR), DOERS
    ),
    "correct_evidence": Case(_correct, DOERS),
    "undo_evidence": Case(lambda d, a: undo_evidence(d, a, _last(d)), DOERS),
    "bin_evidence": Case(lambda d, a: bin_evidence(d, a, Y2570, [_piece(d)]), DOERS),
    "restore_evidence": Case(lambda d, a: restore_evidence(d, a, Y2570, [1]), DOERS),
    "laid_aside": Case(lambda d, a: laid_aside(d, a, year_state(d, VIEWER), "O1"), EVERYONE),
    "binned_evidence": Case(lambda d, a: binned_evidence(d, a, Y2570), EVERYONE),
    "empty_bin": Case(lambda d, a: empty_bin(d, a, Y2570), COORDINATORS),
    "download": Case(_download, EVERYONE),
    "picture": Case(_picture, EVERYONE),
    "rows": Case(_rows, EVERYONE),
    "review_item": Case(_submit, DOERS),
    "approve": Case(_approve, DECIDERS),
    "undo_review": Case(lambda d, a: undo_review(d, a, _last(d)), EVERYONE),
    "approve_items": Case(_approve_several, DECIDERS),
    "comment": Case(
        lambda d, a: comment(d, a, Y2570, "O1", "@เจ้าหน้าที่ทดสอบ ดูภาพด้วย", [1]),
        "officer commander coordinator",
    ),
    "acknowledge_mention": Case(
        lambda d, a: acknowledge_mention(d, a, Y2570, 1, 1), "officer commander coordinator"
    ),
    "take_back_comment": Case(
        lambda d, a: take_back_comment(d, a, Y2570, 1), "officer commander coordinator"
    ),
    "bring_comment_back": Case(
        lambda d, a: bring_comment_back(d, a, _last(d)), "officer commander coordinator"
    ),
    "watch": Case(lambda d, a: watch(d, a, Y2570, "O2"), "officer commander coordinator"),
    "export_board": Case(export_board, EVERYONE),
    "plan_board": Case(_plan_board, "officer commander coordinator"),
    "apply_board": Case(
        lambda d, a: apply_board(d, a, _plan_board(d)), "officer commander coordinator"
    ),
    "undo_board": Case(lambda d, a: undo_board(d, a, _last(d)), "officer commander coordinator"),
    "settings_of": Case(lambda d, a: settings_of(d, a, Y2570), EVERYONE),
    "set_setting": Case(_set_link, DECIDERS),
    "undo_setting": Case(lambda d, a: undo_setting(d, a, _last(d)), DECIDERS),
    "set_year": Case(_settle, DECIDERS),
    "load_sample": Case(lambda d, a: load_sample(d, a, Y2570, COMPLAINTS), COORDINATORS),
    "remove_sample": Case(lambda d, a: remove_sample(d, a, Y2570, COMPLAINTS), COORDINATORS),
    "make_plan": Case(_plan, DOERS),
    "apply_plan": Case(lambda d, a: apply_plan(d, a, _plan(d)), DOERS),
    "figures_of": Case(lambda d, a: figures_of(d, a, Y2570, COMPLAINTS), EVERYONE),
    "outline_of": Case(lambda d, a: outline_of(d, a, Y2570, Dataset.PROCUREMENT), EVERYONE),
    "imports_of": Case(lambda d, a: imports_of(d, a, Y2570), EVERYONE),
    "original_file": Case(_original, DOERS),
    "save_rows": Case(_save, DOERS),
    "undo_figures": Case(lambda d, a: undo_figures(d, a, _last(d)), DOERS),
}
