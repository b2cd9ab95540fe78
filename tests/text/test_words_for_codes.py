"""Whatever the rules can say has its words: no code of ours ever reaches a reader."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

import pytest

from dashboard.domain.assessment import State, Status
from dashboard.domain.backups import Occasion
from dashboard.domain.bilingual import Bilingual
from dashboard.domain.budget import Standing
from dashboard.domain.catalogue import HomePage, Kind
from dashboard.domain.coverage import Cover
from dashboard.domain.erasing import erased_texts
from dashboard.domain.figures.datasets import Dataset
from dashboard.domain.figures.procurement import Told
from dashboard.domain.figures.procurement_ways import Egp, Way
from dashboard.domain.figures.risk_levels import Level
from dashboard.domain.figures.settings import Setting
from dashboard.domain.figures.surveys import Audience
from dashboard.domain.fiscal import Month
from dashboard.domain.history import ERASED, Deed, Happening
from dashboard.domain.history_kinds import Kind as HistoryKind
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.roles import Action, Role
from dashboard.services.checking import Check
from dashboard.store.backup.troubles import BackupTrouble
from dashboard.store.tampering import Wrong
from dashboard.text import (
    checking,
    command_line,
    coverage,
    figure_names,
    history,
    history_page,
    importing,
    item,
    procurement,
    shell,
    status,
)
from dashboard.text.actions import ACTION
from dashboard.text.backup_troubles import TROUBLE
from dashboard.text.backups import OCCASION
from dashboard.text.changed import WHAT, what_and_now
from dashboard.text.history_detail import details
from dashboard.text.refusals import SENTENCE, sentence, spoken
from dashboard.ui import icons
from dashboard.ui.pages import PAGES
from tests.cast import catalogue_2568

TABLES: list[tuple[type[StrEnum], Mapping[Any, Bilingual]]] = [
    (Reason, SENTENCE),
    (BackupTrouble, TROUBLE),
    (Occasion, OCCASION),
    (Action, ACTION),
    (Role, status.ROLE),
    (State, status.STATE),
    (Status, status.STATUS),
    (Kind, status.KIND),
    (Answer, status.ANSWER),
    (Standing, status.STANDING),
    (Way, figure_names.WAY),
    (Level, figure_names.LEVEL),
    (Audience, figure_names.AUDIENCE),
    (Egp, procurement.EGP),
    (Told, procurement.TOLD),
    (Cover, coverage.COVER),
    (Check, command_line.CHECKS),
    (Dataset, importing.DATASETS),
    (Setting, history.SETTING),
    (HistoryKind, history_page.KIND),
    (Wrong, checking.BROKEN),
]


@pytest.mark.parametrize(("codes", "words"), TABLES, ids=lambda each: getattr(each, "__name__", ""))
def test_every_code_has_its_words_and_no_two_the_same(
    codes: type[StrEnum], words: Mapping[Any, Bilingual]
) -> None:
    assert {str(key) for key in words} == {str(code) for code in codes}
    assert len({words[code].th for code in codes}) == len(codes)
    assert len({words[code].en for code in codes}) == len(codes)


def test_every_place_on_the_website_has_its_words() -> None:
    assert {*item.HOME_PAGES} == {*HomePage} - {HomePage.NONE}


def test_what_is_shown_has_an_icon_of_its_own() -> None:
    assert ({*icons.STATE}, {*icons.ANSWER}, {*icons.STANDING}) == (
        {*State},
        {*Answer},
        {*Standing},
    )
    assert len(set(icons.STATE.values())) == len(State)


def test_every_page_has_a_title_and_a_help_of_its_own() -> None:
    assert len({page.title for page in PAGES}) == len({page.help for page in PAGES}) == len(PAGES)


def test_a_closed_year_is_said_in_words_not_in_alarm() -> None:
    assert status.STATE[State.UNFINISHED] != status.STATE[State.OVERDUE]
    assert status.STATE[State.UNFINISHED].th == "ไม่ครบเมื่อปิดปี"


@pytest.mark.parametrize(
    ("fact", "thai", "english"),
    [
        (Month(2026, 10), "ต.ค. 2569", "Oct 2569"),
        (date(2027, 4, 30), "30 เม.ย. 2570", "30 Apr 2570"),
        (datetime(2026, 11, 22, 2, tzinfo=UTC), "22 พ.ย. 2569 09:00 น.", "22 Nov 2569 09:00"),
        (Role.VIEWER, status.ROLE[Role.VIEWER].th, status.ROLE[Role.VIEWER].en),
        (Action.MARK, ACTION[Action.MARK].th, ACTION[Action.MARK].en),
        (Answer.NIL, status.ANSWER[Answer.NIL].th, status.ANSWER[Answer.NIL].en),
        (None, status.UNANSWERED.th, status.UNANSWERED.en),
        ("O1.1", "O1.1", "O1.1"),
        (3, "3", "3"),
    ],
)
def test_facts_are_spoken(fact: object, thai: str, english: str) -> None:
    said = Bilingual("{x}", "{x}").filled(x=spoken(fact))
    assert (said.th, said.en) == (thai, english)


def test_a_refusal_is_told_with_its_facts() -> None:
    told = sentence(Refused(Reason.NOT_ALLOWED, role=Role.VIEWER, action=Action.MARK))
    assert status.ROLE[Role.VIEWER].th in told.th
    assert ACTION[Action.MARK].th in told.th
    assert ACTION[Action.MARK].en in told.en


def happened(deed: Deed, after: dict[str, object], actor: str = "เจ้าหน้าที่ทดสอบ") -> Happening:
    return Happening(
        entry_id=1,
        at=datetime(2026, 11, 22, 2, tzinfo=UTC),
        actor_name=actor,
        actor_role="officer",
        action=deed,
        subject="O1",
        year=2570,
        before={},
        after=after,
        undoes=None,
        undone=False,
    )


PERSON = {"name": "เจ้าหน้าที่ทดสอบ 2", "position": "", "role": "officer", "active": True}
AFTER: dict[Deed, dict[str, object]] = {
    Deed.MARK: {"marks": [{"answer": "done"}]},
    Deed.UNDO: {"marks": [{"answer": None}]},
    Deed.ASSIGN: {"sections": ["traffic"], "officers": [{"id": 1, "name": "เจ้าหน้าที่ทดสอบ 2"}]},
    Deed.SET_DUE: {"due": "2027-03"},
    Deed.WRITE_NOTE: {"note": "ก"},
    Deed.CONFIRM_REQUIREMENT: {"requirement": "O11.3", "text": "ก"},
    Deed.IMPORT_BOARD: {"file": "a.xlsx", "marks": [1], "plans": [], "items": ["O1"]},
    Deed.SET_YEAR: {"catalogue_confirmed": True},
    Deed.IMPORT_FIGURES: {"file": "a.csv", "new": 1, "changed": 0},
    Deed.EDIT_FIGURES: {"added": 1, "changed": 0, "removed": 2},
    Deed.UNDO_FIGURES: {"count": 0},
    Deed.SET_FIGURES: {"value": "https://a.go.th", "items": ["O6"]},
    Deed.LOAD_SAMPLE: {"count": 2},
    Deed.REMOVE_SAMPLE: {"count": 0},
    Deed.ATTACH: {"name": "แผน.pdf", "replaces": 1},
    Deed.CORRECT_EVIDENCE: {"id": 1, "name": "แผน.pdf"},
    Deed.BIN: {"ids": [1], "names": ["แผน.pdf"]},
    Deed.RESTORE: {"ids": [1, 2, 3, 4], "names": ["ก", "ข", "ค", "ง"]},
    Deed.EMPTY_BIN: {"names": ["แผน.pdf"]},
    Deed.REVIEW: {"state": "returned", "step": "return", "reason": "ภาพไม่ชัด"},
    Deed.COMMENT: {"text": "ก", "mentions": ["เจ้าหน้าที่ทดสอบ 2"]},
    Deed.WITHDRAW_COMMENT: {},
    Deed.ACKNOWLEDGE: {"id": 1, "officer": "เจ้าหน้าที่ทดสอบ 2"},
    Deed.WATCH: {"visited": 2, "gone": 0, "trouble": 1},
    Deed.START_STATION: {"station": "test", "officers": ["clerk"]},
    Deed.FOLLOW_SEEDS: {"station": "test", "officers": []},
    Deed.START_YEAR: {"catalogue": 2568, "from": 2567},
    Deed.FOLLOW_CATALOGUE: {"items": ["O1", "O2"]},
    Deed.MOVE_EDITION: {"catalogue": 2570, "items": []},
    Deed.FILL_DEMO: {"marks": 12},
    Deed.ERASE: {
        "entries": [{"id": 4, "digest": "0"}],
        "count": 1,
        "whole": False,
        "reason": "คำขอที่ 1",
    },
    Deed.ADD_OFFICER: {"officer": PERSON},
    Deed.CHANGE_OFFICER: {"officer": PERSON},
    Deed.CLOSE_OFFICER: {"name": "เจ้าหน้าที่ทดสอบ 2", "to": None, "plans": []},
    Deed.REOPEN_OFFICER: {"name": "เจ้าหน้าที่ทดสอบ 2", "plans": []},
    Deed.INVITE: {"officer": "เจ้าหน้าที่ทดสอบ 2", "name": "clerk"},
    Deed.SIGN_IN: {"stage": "full", "browser": "Chrome · Windows"},
    Deed.SIGN_OUT: {"count": 1},
    Deed.END_SIGN_INS: {"officer": "เจ้าหน้าที่ทดสอบ 2", "count": 2},
    Deed.SET_PASSWORD: {"officer": "เจ้าหน้าที่ทดสอบ 2"},
    Deed.SET_SECOND_FACTOR: {"officer": "เจ้าหน้าที่ทดสอบ 2"},
    Deed.REMOVE_SECOND_FACTOR: {"officer": "เจ้าหน้าที่ทดสอบ 2"},
    Deed.BACK_UP: {"file": "ita-backup.zip", "size": 1, "nightly": False},
    Deed.RESTORE_BACKUP: {"made_at": "2026-11-22T02:00:00+00:00", "entry": 1},
}


@pytest.mark.parametrize("deed", Deed)
def test_every_deed_is_told_with_who_did_it(deed: Deed) -> None:
    told = history.happening(happened(deed, AFTER[deed]), catalogue_2568())
    assert told.th.startswith("เจ้าหน้าที่ทดสอบ ")
    assert told.en.startswith("เจ้าหน้าที่ทดสอบ ")
    assert not {"{", "}"} & {*told.th, *told.en}


def test_every_deed_has_a_sentence_of_its_own() -> None:
    assert set(history.TELLERS) == set(Deed)


@pytest.mark.parametrize("deed", Deed)
def test_every_field_of_a_deed_has_a_name(deed: Deed) -> None:
    told = details(happened(deed, AFTER[deed]), catalogue_2568())
    assert not {line.label.th for line in told} & AFTER[deed].keys()
    values = [each.th for line in told for each in (line.before, line.after) if each]
    assert not {"{", "}", "[", "]", "'"} & {*"".join(values)}


@pytest.mark.parametrize("deed", Deed)
def test_every_deed_can_be_told_after_its_texts_were_erased(deed: Deed) -> None:
    left = replace(happened(deed, erased_texts(AFTER[deed]), actor=ERASED), erased=True)
    told = history.happening(left, catalogue_2568())
    assert ERASED in told.th
    details(left, catalogue_2568())


def test_the_product_itself_acts_under_its_own_name() -> None:
    told = history.happening(happened(Deed.FILL_DEMO, {"marks": 1}, actor=""), catalogue_2568())
    assert (told.th.split()[0], told.en[: len(history.SYSTEM.en)]) == (
        history.SYSTEM.th,
        history.SYSTEM.en,
    )


@pytest.mark.parametrize(
    ("field", "value", "now"),
    [
        ("due", "2027-03", "มี.ค. 2570"),
        ("due", None, "ตามแบบตรวจ"),
        ("note", "ก", "ก"),
        ("note", "", "ว่าง"),
        ("note", "ก" * 81, "ก" * 80 + "…"),
        ("text", "ก" * 80, "ก" * 80),
        ("system_close", "2027-04-30", "30 เม.ย. 2570"),
        ("catalogue_confirmed", True, "ยืนยันแล้ว"),
        ("system_close_confirmed", False, "ยังไม่ยืนยัน"),
        ("reviews_required", True, "ใช้"),
        ("state", "approved", "อนุมัติแล้ว"),
        ("name", "แผน.pdf", "แผน.pdf"),
    ],
)
def test_what_somebody_else_changed_is_told(field: str, value: object, now: str) -> None:
    entry = happened(Deed.SET_DUE, {field: value})
    assert what_and_now(field, entry, catalogue_2568()) == (
        WHAT[field],
        Bilingual(now, what_and_now(field, entry, catalogue_2568())[1].en),
    )


def test_owners_that_somebody_else_gave_are_told_by_name() -> None:
    given = happened(Deed.ASSIGN, AFTER[Deed.ASSIGN])
    traffic = catalogue_2568().section("traffic").short
    _, now = what_and_now("officers", given, catalogue_2568())
    assert now.th == f"เจ้าหน้าที่ทดสอบ 2 · {traffic.th}"
    _, nobody = what_and_now(
        "officers", happened(Deed.ASSIGN, {"sections": [], "officers": []}), catalogue_2568()
    )
    assert nobody == shell.NOBODY
