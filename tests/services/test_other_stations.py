"""Stations that share a database share nothing else: an id of one is nothing to the other."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest

from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.domain.reviews import Step
from dashboard.services.attaching import attach_file
from dashboard.services.board_sheets import apply_board, plan_board
from dashboard.services.board_undo import undo_board
from dashboard.services.commenting import (
    acknowledge_mention,
    bring_comment_back,
    comment,
    take_back_comment,
)
from dashboard.services.confirming import confirm_requirement, undo_confirmation
from dashboard.services.desk import Desk
from dashboard.services.downloads import download, picture, rows
from dashboard.services.emptying import empty_bin
from dashboard.services.evidence import (
    bin_evidence,
    correct_evidence,
    restore_evidence,
    undo_evidence,
)
from dashboard.services.figure_undo import undo_figures
from dashboard.services.history import recent
from dashboard.services.imported_files import original_file
from dashboard.services.marking import Wanted, mark, undo
from dashboard.services.proof import Proof
from dashboard.services.reviewing import undo_review
from dashboard.services.year import year_state
from dashboard.text import board_sheet
from tests.cast import (
    APPROVER,
    COORDINATOR,
    NOVEMBER_2570,
    OFFICER,
    SEEDS,
    VIEWER,
    Y2568,
    Y2570,
    duties,
    open_test_desk,
    stopped_clock,
)
from tests.documents.making import pdf
from tests.services.board_files import edited, exported
from tests.services.refused_evidence import step
from tests.services.test_attaching import YEAR, attach, evidence
from tests.services.test_figures import FIRST, bring


@pytest.fixture
def station(postgres_url: str) -> Desk:
    return open_test_desk(postgres_url)


@pytest.fixture
def neighbour(station: Desk, tmp_path: Path) -> Desk:
    """Another station's desk on the same database; a file of SQLite has one station only."""
    seeds = shutil.copytree(SEEDS, tmp_path / "neighbour")
    told = (seeds / "station.toml").read_text("utf-8")
    (seeds / "station.toml").write_text(told.replace('code = "test"', 'code = "next"'), "utf-8")
    desk = open_test_desk(station.store.url, seeds=seeds)
    assert desk.station_id != station.station_id
    return desk


def _last(desk: Desk) -> int:
    return recent(desk, VIEWER, Y2570, 1)[0].entry_id


def _approved(desk: Desk) -> int:
    keys = [duty.key for duty in duties("O1")]
    mark(desk, OFFICER, Y2570, [Wanted(key, Answer.DONE) for key in keys])
    step(desk, Step.APPROVE)
    return _last(desk)


def _commented(desk: Desk) -> int:
    comment(desk, COORDINATOR, Y2570, "O1", "ดูภาพด้วย", [year_state(desk, VIEWER).officers[0].id])
    return year_state(desk, VIEWER).item("O1").comments[-1].id


def _withdrawn(desk: Desk) -> int:
    take_back_comment(desk, COORDINATOR, Y2570, _commented(desk))
    return _last(desk)


def _imported(desk: Desk) -> int:
    return bring(desk, FIRST).entry_id or 0


def _binned(desk: Desk) -> int:
    piece = attach(desk).evidence_id
    bin_evidence(desk, OFFICER, Y2570, [piece])
    return piece


def _attached(desk: Desk) -> int:
    return attach(desk).evidence_id


def _marked(desk: Desk) -> int:
    key = duties("O1")[0].key
    mark(desk, OFFICER, Y2570, [Wanted(key, Answer.DONE)])
    return _last(desk)


def _board_imported(desk: Desk) -> int:
    content = edited(exported(desk), {("O2", board_sheet.NOTE.th): "จาก Excel"})
    apply_board(desk, OFFICER, plan_board(desk, OFFICER, Y2570, "กระดานงาน.xlsx", content))
    return _last(desk)


def _confirmed(desk: Desk) -> int:
    confirm_requirement(desk, COORDINATOR, Y2570, "O11.3", "ถ้อยคำ")
    return _last(desk)


def _entry_of_attaching(desk: Desk) -> int:
    attach(desk)
    return _last(desk)


Ask = Callable[[Desk, int], object]
BY_ID: dict[str, tuple[Callable[[Desk], int], Ask, Reason]] = {
    "download": (_attached, lambda d, i: download(d, VIEWER, i), Reason.UNKNOWN_EVIDENCE),
    "picture": (_attached, lambda d, i: picture(d, VIEWER, i), Reason.UNKNOWN_EVIDENCE),
    "rows": (_attached, lambda d, i: rows(d, VIEWER, i), Reason.UNKNOWN_EVIDENCE),
    "replace": (_attached, lambda d, i: attach(d, replaces=i), Reason.UNKNOWN_EVIDENCE),
    "correct": (
        _attached,
        lambda d, i: correct_evidence(d, OFFICER, Y2570, i, YEAR, name="ก", seen_version=0),
        Reason.UNKNOWN_EVIDENCE,
    ),
    "bin": (_attached, lambda d, i: bin_evidence(d, OFFICER, Y2570, [i]), Reason.UNKNOWN_EVIDENCE),
    "restore": (_binned, lambda d, i: restore_evidence(d, OFFICER, Y2570, [i]), Reason.NOT_IN_BIN),
    "undo_evidence": (
        _entry_of_attaching,
        lambda d, i: undo_evidence(d, OFFICER, i),
        Reason.CANNOT_UNDO,
    ),
    "undo_board": (_board_imported, lambda d, i: undo_board(d, OFFICER, i), Reason.CANNOT_UNDO),
    "undo_mark": (_marked, lambda d, i: undo(d, OFFICER, i), Reason.CANNOT_UNDO),
    "undo_confirmation": (
        _confirmed,
        lambda d, i: undo_confirmation(d, COORDINATOR, i),
        Reason.CANNOT_UNDO,
    ),
    "undo_review": (_approved, lambda d, i: undo_review(d, APPROVER, i), Reason.CANNOT_UNDO),
    "take_back_comment": (
        _commented,
        lambda d, i: take_back_comment(d, COORDINATOR, Y2570, i),
        Reason.UNKNOWN_COMMENT,
    ),
    "acknowledge": (
        _commented,
        lambda d, i: acknowledge_mention(d, OFFICER, Y2570, i, 1),
        Reason.UNKNOWN_COMMENT,
    ),
    "undo_figures": (_imported, lambda d, i: undo_figures(d, OFFICER, i), Reason.CANNOT_UNDO),
    "original_file": (
        _imported,
        lambda d, i: original_file(d, OFFICER, i),
        Reason.UNKNOWN_IMPORT,
    ),
    "bring_comment_back": (
        _withdrawn,
        lambda d, i: bring_comment_back(d, COORDINATOR, i),
        Reason.CANNOT_UNDO,
    ),
}


@pytest.mark.parametrize("name", BY_ID)
def test_an_id_of_another_station_is_refused(station: Desk, neighbour: Desk, name: str) -> None:
    prepare, ask, reason = BY_ID[name]
    id_ = prepare(station)
    before = year_state(station, VIEWER).revision
    with pytest.raises(Refused) as refused:
        ask(neighbour, id_)
    assert refused.value.reason is reason
    assert year_state(station, VIEWER).revision == before


@pytest.mark.parametrize("name", ["replace", "correct", "bin", "restore"])
def test_evidence_of_another_year_is_refused(any_desk: Desk, name: str) -> None:
    prepare, _, reason = BY_ID[name]
    id_ = prepare(any_desk)
    last_year = Proof("2568")
    ask: dict[str, Callable[[], object]] = {
        "replace": lambda: _attach_to_2568(any_desk, id_),
        "correct": lambda: correct_evidence(
            any_desk, OFFICER, Y2568, id_, last_year, name="ก", seen_version=0
        ),
        "bin": lambda: bin_evidence(any_desk, OFFICER, Y2568, [id_]),
        "restore": lambda: restore_evidence(any_desk, OFFICER, Y2568, [id_]),
    }
    with pytest.raises(Refused) as refused:
        ask[name]()
    assert refused.value.reason is reason


def _attach_to_2568(desk: Desk, replaces: int) -> object:
    source = BytesIO(pdf("ก 2568"))
    return attach_file(
        desk, OFFICER, Y2568, "O1", "ก.pdf", source, Proof("2568"), replaces=replaces
    )


def test_what_one_station_removes_for_good_another_still_has(
    station: Desk, neighbour: Desk
) -> None:
    content = pdf("ก 2570")
    mine, theirs = attach(station, content), attach(neighbour, content)
    bin_evidence(station, OFFICER, Y2570, [mine.evidence_id])
    later = replace(station, clock=stopped_clock(NOVEMBER_2570 + timedelta(days=31)))
    empty_bin(later, COORDINATOR, Y2570)
    with download(neighbour, VIEWER, theirs.evidence_id).content as kept:
        assert kept.read() == content
    assert evidence(station) == ()
