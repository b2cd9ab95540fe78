"""Files attached by several people and servers, and by one that dies: nothing is half kept."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from threading import Thread

import pytest

from dashboard.domain.refusals import Reason, Refused
from dashboard.services.attaching import attach_file
from dashboard.services.desk import Desk
from dashboard.services.downloads import download
from dashboard.services.emptying import empty_bin
from dashboard.services.evidence import bin_evidence
from dashboard.services.year import year_state
from dashboard.store.evidence import evidence_of
from dashboard.store.files.folder import FolderStorage
from dashboard.store.files.storage import StorageFailed, Trouble
from dashboard.store.years import year_of
from tests.cast import (
    COORDINATOR,
    NOVEMBER_2570,
    OFFICER,
    VIEWER,
    Y2570,
    open_test_desk,
    stopped_clock,
)
from tests.documents.making import pdf, picture
from tests.services.test_attaching import YEAR, attach, evidence

ROOT = Path(__file__).resolve().parents[2]
SAME = pdf("ฉบับเดียวกัน 2570")


def child(url: str, *numbers: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.services.attaching_child", url, *map(str, numbers)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def run_together(children: list[subprocess.Popen[str]]) -> list[list[str]]:
    """What each said once all of them were ready."""
    for process in children:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
    return [process.communicate("go\n", timeout=120)[0].splitlines() for process in children]


def every_content_is_whole(desk: Desk) -> int:
    """Read every file that the database knows of, the bin and old versions included."""
    with desk.store.read() as session:
        year = year_of(session, desk.station_id, Y2570)
        assert year is not None
        ids = [record.piece.id for record in evidence_of(session, year.id)]
    for id_ in ids:
        download(desk, VIEWER, id_).content.close()
    return len(ids)


def test_of_servers_that_supersede_one_version_one_does(any_desk: Desk) -> None:
    first = attach(any_desk).evidence_id
    url = any_desk.store.url
    said = run_together([child(url, number, 1, first, 0) for number in range(3)])
    answers = Counter(line.split()[0] for lines in said for line in lines)
    assert answers == {"kept": 1, "refused": 2}
    refusals = {line for lines in said for line in lines if line.startswith("refused")}
    assert refusals == {f"refused {Reason.CHANGED_MEANWHILE}"}
    assert len(evidence(any_desk)) == 1


def test_servers_that_attach_the_same_files_all_do(any_desk: Desk) -> None:
    said = run_together([child(any_desk.store.url, 0, 4, 0, 0) for _ in range(2)])
    assert all(line.startswith("kept") for lines in said for line in lines)
    assert every_content_is_whole(any_desk) == 8
    assert len(list(any_desk.files.all())) == 4


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("line", [20, 60, 80, 110, 130])
def test_a_server_that_dies_leaves_nothing_half_kept(any_desk: Desk, line: int) -> None:
    process = child(any_desk.store.url, 0, 1, 0, line)
    (said,) = run_together([process])
    desk = open_test_desk(any_desk.store.url)
    assert every_content_is_whole(desk) >= len(said)
    attach(desk, picture("png", (64, 48)))
    assert every_content_is_whole(desk) == len(evidence(desk))


class SlowToRemove(FolderStorage):
    """Somebody attaches the same content while it is being removed."""

    meanwhile: Thread

    def remove(self, sha256: str) -> None:
        self.meanwhile.start()
        self.meanwhile.join(0.5)
        super().remove(sha256)


def test_what_is_attached_while_it_is_removed_is_kept(any_desk: Desk) -> None:
    assert isinstance(any_desk.files, FolderStorage)
    gone = attach(any_desk, SAME).evidence_id
    bin_evidence(any_desk, OFFICER, Y2570, [gone])
    slow = SlowToRemove(any_desk.files.folder)
    slow.meanwhile = Thread(target=lambda: attach(any_desk, SAME))
    later = stopped_clock(NOVEMBER_2570 + timedelta(days=31))
    empty_bin(replace(any_desk, files=slow, clock=later), COORDINATOR, Y2570)
    slow.meanwhile.join()
    assert every_content_is_whole(any_desk) == 1


class LostAfterwards(FolderStorage):
    """A storage that goes away once it has taken the file."""

    def has(self, sha256: str) -> bool:
        raise StorageFailed(Trouble.UNREACHABLE)


class GoneWhenEmptied(FolderStorage):
    def remove(self, sha256: str) -> None:
        raise StorageFailed(Trouble.UNREACHABLE)


def test_a_storage_that_goes_away_leaves_no_row(any_desk: Desk) -> None:
    assert isinstance(any_desk.files, FolderStorage)
    lost = replace(any_desk, files=LostAfterwards(any_desk.files.folder))
    with pytest.raises(Refused) as refused:
        attach(lost)
    assert refused.value.reason is Reason.STORAGE_FAILED
    assert evidence(any_desk) == ()


def test_a_bin_is_emptied_though_the_storage_is_away(any_desk: Desk) -> None:
    assert isinstance(any_desk.files, FolderStorage)
    gone = attach(any_desk, SAME).evidence_id
    bin_evidence(any_desk, OFFICER, Y2570, [gone])
    later = stopped_clock(NOVEMBER_2570 + timedelta(days=31))
    away = replace(any_desk, files=GoneWhenEmptied(any_desk.files.folder), clock=later)
    assert empty_bin(away, COORDINATOR, Y2570).count == 1
    assert every_content_is_whole(any_desk) == 0


class NoRoomHere(BytesIO):
    """An upload that does not fit on the disk it is first received on."""

    def read(self, size: int | None = -1) -> bytes:
        raise OSError(28, "No space left on device")


def test_no_room_for_what_is_received_is_a_refusal(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        attach_file(desk, OFFICER, Y2570, "O1", "ก.pdf", NoRoomHere(), YEAR)
    assert refused.value.reason is Reason.STORAGE_FAILED
    assert year_state(desk, VIEWER, Y2570).item("O1").evidence == ()
