"""What uploads left behind goes after a day; what anybody uses, and what is underway, stays."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest

from dashboard.domain.refusals import Reason, Refused
from dashboard.services.desk import Desk
from dashboard.services.downloads import download, picture
from dashboard.services.emptying import empty_bin
from dashboard.services.evidence import bin_evidence
from dashboard.services.left_behind import remove_left_behind
from dashboard.store.files.folder import FolderStorage
from dashboard.store.files.storage import Kept, StorageFailed, Trouble
from tests.cast import COORDINATOR, NOVEMBER_2570, OFFICER, VIEWER, Y2570, stopped_clock
from tests.documents.making import pdf
from tests.documents.making import picture as drawn
from tests.services.test_attaching import attach, evidence
from tests.services.test_attaching_at_once import child, run_together

NOW = datetime(2027, 1, 10, 2, tzinfo=UTC)
LONG_AGO = NOW - timedelta(hours=25)
LATELY = NOW - timedelta(hours=23)


def files_below(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def set_back(folder: Path, moment: datetime = LONG_AGO) -> None:
    """Everything below a folder was last written then."""
    for path in [folder, *folder.rglob("*")]:
        os.utime(path, (moment.timestamp(),) * 2)


def folder_of(desk: Desk) -> Path:
    assert isinstance(desk.files, FolderStorage)
    return desk.files.folder


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("line", [60, 100, 130])
def test_after_a_kill_nothing_is_left_of_an_upload_that_was_not_kept(
    any_desk: Desk, line: int
) -> None:
    run_together([child(any_desk.store.url, 0, 1, 0, line)])
    folder = folder_of(any_desk)
    set_back(folder)
    remove_left_behind(any_desk, NOW)
    assert files_below(any_desk.receiving) == []
    assert files_below(folder / "staging") == []
    assert len(list(any_desk.files.all())) == len(evidence(any_desk))
    for piece in evidence(any_desk):
        download(any_desk, VIEWER, piece.id).content.close()


def test_a_photograph_that_a_kill_left_goes_with_its_position(any_desk: Desk) -> None:
    left = any_desk.receiving / "tmpabc"
    left.mkdir(parents=True)
    (left / "received").write_bytes(drawn("jpeg"))
    set_back(left, LATELY)
    remove_left_behind(any_desk, NOW)
    assert left.exists()
    set_back(left)
    remove_left_behind(any_desk, NOW)
    assert not left.exists()


@pytest.mark.parametrize(("written", "left"), [(LONG_AGO, 0), (LATELY, 1)])
def test_a_content_without_a_row(any_desk: Desk, written: datetime, left: int) -> None:
    any_desk.files.put(BytesIO(b"nobody's"))
    set_back(folder_of(any_desk), written)
    remove_left_behind(any_desk, NOW)
    assert len(list(any_desk.files.all())) == left


def test_what_was_refused_at_the_end_goes(any_desk: Desk) -> None:
    first = attach(any_desk, pdf("1")).evidence_id
    second = attach(any_desk, pdf("2"), replaces=first).evidence_id
    with pytest.raises(Refused) as refused:
        attach(any_desk, pdf("3"), replaces=first)
    assert refused.value.reason is Reason.CHANGED_MEANWHILE
    set_back(folder_of(any_desk))
    remove_left_behind(any_desk, NOW)
    assert len(list(any_desk.files.all())) == 2
    download(any_desk, VIEWER, second).content.close()


def test_what_lies_in_the_bin_or_is_an_old_version_stays(any_desk: Desk) -> None:
    first = attach(any_desk, pdf("1")).evidence_id
    second = attach(any_desk, pdf("2"), replaces=first).evidence_id
    binned = attach(any_desk, pdf("3")).evidence_id
    bin_evidence(any_desk, OFFICER, Y2570, [binned])
    set_back(folder_of(any_desk))
    remove_left_behind(any_desk, NOW)
    for id_ in (first, second, binned):
        download(any_desk, VIEWER, id_).content.close()


def test_half_a_content_and_half_a_preview_go(desk: Desk) -> None:
    half = [folder_of(desk) / "staging" / "tmp1", desk.previews.folder / "ab" / "tmp2" / "source"]
    for path in half:
        path.parent.mkdir(parents=True)
        path.write_bytes(b"half")
    set_back(folder_of(desk), LATELY)
    remove_left_behind(desk, NOW)
    assert all(path.exists() for path in half)
    set_back(folder_of(desk))
    remove_left_behind(desk, NOW)
    assert not any(path.exists() for path in half)


def test_previews_of_a_file_go_with_it(desk: Desk) -> None:
    kept, gone = (attach(desk, drawn("png", (64, side)), name="ก.png") for side in (40, 50))
    for each in (kept, gone):
        picture(desk, VIEWER, each.evidence_id)
    bin_evidence(desk, OFFICER, Y2570, [gone.evidence_id])
    later = replace(desk, clock=stopped_clock(NOVEMBER_2570 + timedelta(days=31)))
    empty_bin(later, COORDINATOR, Y2570)
    assert kept.file is not None
    assert [path.name for path in files_below(desk.previews.folder)] == [
        f"{kept.file.sha256}.small.webp"
    ]


def test_previews_of_a_file_that_is_gone_go_later(desk: Desk) -> None:
    """Another server removed the file: its previews lie on this machine."""
    left = desk.previews.folder / "ab" / f"{'ab' * 32}.1.webp"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"x")
    set_back(folder_of(desk))
    remove_left_behind(desk, NOW)
    assert not left.exists()


def test_emptying_the_bin_cleans_up_too(desk: Desk) -> None:
    desk.files.put(BytesIO(b"nobody's"))
    set_back(folder_of(desk), datetime.now(UTC) - timedelta(hours=25))
    empty_bin(desk, COORDINATOR, Y2570)
    assert list(desk.files.all()) == []


def test_what_another_database_keeps_in_the_same_place_is_left_alone(desk: Desk) -> None:
    desk.files.sign("another")
    theirs = desk.files.put(BytesIO(b"theirs")).sha256
    set_back(folder_of(desk))
    remove_left_behind(desk, NOW)
    assert list(desk.files.all()) == [theirs]


class Attached(FolderStorage):
    """Somebody attaches the same content between the look and the removal."""

    meanwhile: Desk

    def kept_before(self, moment: datetime) -> Iterator[str]:
        found = list(super().kept_before(moment))
        attach(self.meanwhile, pdf("เดียวกัน"))
        yield from found


def test_what_is_attached_meanwhile_is_kept(any_desk: Desk) -> None:
    any_desk.files.put(BytesIO(pdf("เดียวกัน")))
    set_back(folder_of(any_desk))
    busy = Attached(folder_of(any_desk))
    busy.meanwhile = any_desk
    remove_left_behind(replace(any_desk, files=busy), NOW)
    (piece,) = evidence(any_desk)
    download(any_desk, VIEWER, piece.id).content.close()


class Away(FolderStorage):
    """A storage that does not answer."""

    def kept_before(self, moment: datetime) -> Iterator[str]:
        raise StorageFailed(Trouble.UNREACHABLE)

    def put(self, source: object) -> Kept:
        raise StorageFailed(Trouble.UNREACHABLE)


def test_a_storage_that_is_away_keeps_nothing_else_from_being_cleaned(desk: Desk) -> None:
    left = desk.receiving / "tmpabc"
    left.mkdir(parents=True)
    set_back(left)
    remove_left_behind(replace(desk, files=Away(folder_of(desk))), NOW)
    assert not left.exists()
