"""Several people, servers and crashes: nothing acknowledged is ever lost."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest

from dashboard.domain.assessment import Status
from dashboard.domain.duties import DutyKey
from dashboard.domain.history import Deed
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.checking import check_at
from dashboard.services.desk import Desk
from dashboard.services.history import recent
from dashboard.services.marking import Wanted, mark
from dashboard.services.planning import write_note
from dashboard.services.year import year_state
from tests.cast import (
    CATALOGUES,
    COORDINATOR,
    OFFICER,
    SEEDS,
    VIEWER,
    Y2570,
    duties,
    open_test_desk,
)

ROOT = Path(__file__).resolve().parents[2]
O4_6 = DutyKey("O4.6", "2026-10")


def marked(desk: Desk) -> set[DutyKey]:
    return {key for item in year_state(desk, VIEWER).items for key in item.marks}


def test_two_officers_share_an_item(any_desk: Desk) -> None:
    keys = [duty.key for duty in duties("O7")]

    def mark_each(actor_and_keys: tuple[int, list[DutyKey]]) -> list[DutyKey]:
        number, own = actor_and_keys
        actor = (OFFICER, COORDINATOR)[number]
        for key in own:
            mark(any_desk, actor, Y2570, [Wanted(key, Answer.DONE)])
        return own

    with ThreadPoolExecutor(2) as pool:
        acknowledged = list(pool.map(mark_each, [(0, keys[::2]), (1, keys[1::2])]))
    assert marked(any_desk) == {key for own in acknowledged for key in own} == set(keys)
    assert year_state(any_desk, VIEWER).item("O7").assessment.status is Status.READY


def test_two_tabs_marking_the_whole_item_agree(any_desk: Desk) -> None:
    wanted = [Wanted(duty.key, Answer.DONE) for duty in duties("O1")]
    with ThreadPoolExecutor(2) as pool:
        changes = list(pool.map(lambda a: mark(any_desk, a, Y2570, wanted), [OFFICER] * 2))
    assert sorted(change.count for change in changes) == [0, len(wanted)]
    assert year_state(any_desk, VIEWER).item("O1").assessment.status is Status.READY


def test_a_duty_pulled_to_and_fro_keeps_a_history_without_gaps(any_desk: Desk) -> None:
    """Each acknowledged change starts from where the one before it ended."""

    def pull(answer: Answer) -> int:
        kept = 0
        for _ in range(20):
            mark_now = year_state(any_desk, OFFICER).item("O4").marks.get(O4_6)
            seen = mark_now.version if mark_now else 0
            try:
                kept += mark(any_desk, OFFICER, Y2570, [Wanted(O4_6, answer, "", seen)]).count
            except Refused as refused:
                assert refused.reason is Reason.CHANGED_MEANWHILE
        return kept

    with ThreadPoolExecutor(2) as pool:
        kept = sum(pool.map(pull, [Answer.DONE, Answer.NIL]))
    entries = [e for e in recent(any_desk, VIEWER, Y2570, 1000) if e.action is Deed.MARK]
    assert len(entries) == kept > 0
    for later, earlier in pairwise(entries):
        assert later.before == earlier.after


def test_of_two_notes_at_once_one_is_refused(any_desk: Desk) -> None:
    version = year_state(any_desk, VIEWER).item("O1").version

    def write(text: str) -> str | None:
        try:
            write_note(any_desk, OFFICER, Y2570, "O1", text, version)
        except Refused as refused:
            assert refused.reason is Reason.CHANGED_MEANWHILE
            return None
        return text

    with ThreadPoolExecutor(4) as pool:
        kept = [text for text in pool.map(write, "กขคง") if text]
    assert kept == [year_state(any_desk, VIEWER).item("O1").note]


def child(url: str, share: int = 0, of: int = 1) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.services.marking_child", url, str(share), str(of)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def acknowledged(lines: list[str]) -> set[DutyKey]:
    """What the child said, but for a last line that the kill cut off."""
    whole = [line.split() for line in lines if line.endswith("\n")]
    return {DutyKey(requirement, period) for requirement, period in whole}


def test_two_servers_start_and_work_on_one_new_database(url: str) -> None:
    children = [child(url, share, 8) for share in (0, 1)]
    said = [process.communicate(timeout=120)[0].splitlines(keepends=True) for process in children]
    assert [process.returncode for process in children] == [0, 0]
    keys = acknowledged(said[0]) | acknowledged(said[1])
    assert len(keys) == len(said[0]) + len(said[1]) > 20
    assert marked(open_test_desk(url)) == keys


@pytest.mark.parametrize("after", [1, 7, 40])
def test_a_server_killed_while_marking_loses_nothing_it_acknowledged(url: str, after: int) -> None:
    open_test_desk(url)
    process = child(url)
    assert process.stdout is not None
    lines = [process.stdout.readline() for _ in range(after)]
    process.kill()
    lines += process.stdout.readlines()
    assert process.wait(timeout=60) != 0, "it was killed, not done"
    desk = open_test_desk(url)
    said, found = acknowledged(lines), marked(desk)
    assert len(said) >= after
    assert said <= found
    assert len(found - said) <= 1, "only the mark under way may be there unsaid"
    assert all(result.ok for result in check_at(desk.store.url, SEEDS, CATALOGUES))
    rest = [duty.key for duty in duties("S1.1") if duty.key not in found]
    mark(desk, OFFICER, Y2570, [Wanted(key, Answer.DONE) for key in rest])
    assert marked(desk) == found | set(rest)
