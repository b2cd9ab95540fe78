"""A database that is full, read-only, held, gone or damaged: told, nothing lost or half-written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from io import BytesIO
from pathlib import Path

import pytest

from dashboard.domain.duties import DutyKey
from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason, Refused
from dashboard.services.attaching import attach_file
from dashboard.services.checking import check_at
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.proof import Proof
from dashboard.services.year import year_state
from dashboard.store import engine
from dashboard.store.engine import open_engine
from dashboard.store.failures import DatabaseFailed
from dashboard.text.refusals import sentence
from tests.cast import (
    CATALOGUES,
    OFFICER,
    SEEDS,
    VIEWER,
    Y2570,
    catalogue_2568,
    duties,
    open_test_desk,
)
from tests.documents.making import picture
from tests.faults.breaking import (
    file_of,
    full_database,
    held_by_another_process,
    mounted_read_only,
    no_room_beyond,
    overwrite,
    read_only_database,
    small_disk,
)
from tests.text.wordings import has_thai

EVERYTHING = [
    Wanted(duty.key, Answer.DONE)
    for item in catalogue_2568().items
    for duty in duties(item.code)
    if not duty.requirement.unclear
]
"""More than fits into the pages of a database that may not grow."""
ONE, *_ = EVERYTHING


def marked(desk: Desk) -> set[DutyKey]:
    return {key for item in year_state(desk, VIEWER).items for key in item.marks}


def entries(desk: Desk) -> int:
    return year_state(desk, VIEWER).revision


@contextmanager
def no_room_for_more(url: str) -> Iterator[None]:
    log = file_of(url).with_name("ita.db-wal")
    with no_room_beyond(log.stat().st_size if log.exists() else 0):
        yield


Break = Callable[[str], AbstractContextManager[None]]
FAULTS: dict[str, tuple[Break, set[Reason]]] = {
    "full": (full_database, {Reason.DATABASE_FULL}),
    "read-only": (read_only_database, {Reason.DATABASE_READ_ONLY}),
    "held": (held_by_another_process, {Reason.DATABASE_BUSY}),
    "no room": (no_room_for_more, {Reason.DATABASE_FULL, Reason.DATABASE_DISK}),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_write_is_refused_whole_and_succeeds_afterwards(
    desk: Desk, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    mark(desk, OFFICER, Y2570, [ONE])
    before, kept = entries(desk), marked(desk)
    breaks, reasons = FAULTS[name]
    with breaks(desk.store.url), pytest.raises(Refused) as refused:
        mark(desk, OFFICER, Y2570, EVERYTHING)
    assert refused.value.reason in reasons
    assert has_thai(sentence(refused.value).th)
    assert (entries(desk), marked(desk)) == (before, kept)
    assert all(result.ok for result in check_at(desk.store.url, SEEDS, CATALOGUES))
    assert mark(desk, OFFICER, Y2570, EVERYTHING).count == len(EVERYTHING) - 1
    assert marked(desk) == {wanted.key for wanted in EVERYTHING}


def test_pages_can_be_looked_at_while_nothing_can_be_written(desk: Desk) -> None:
    mark(desk, OFFICER, Y2570, [ONE])
    with read_only_database(desk.store.url):
        assert marked(desk) == {ONE.key}


def test_a_folder_that_is_gone_is_told_and_found_again(desk: Desk) -> None:
    mark(desk, OFFICER, Y2570, [ONE])
    folder = file_of(desk.store.url).parent
    open_engine(desk.store.url).dispose()
    away = folder.rename(folder.with_name("away"))
    with pytest.raises(Refused) as refused:
        year_state(desk, VIEWER)
    assert refused.value.reason is Reason.DATABASE_GONE
    away.rename(folder)
    assert marked(desk) == {ONE.key}


def test_a_damaged_file_is_told_and_never_written_to(desk: Desk) -> None:
    open_engine(desk.store.url).dispose()
    overwrite(desk.store.url)
    noise = file_of(desk.store.url).read_bytes()
    with pytest.raises(Refused) as refused:
        mark(desk, OFFICER, Y2570, [ONE])
    assert refused.value.reason is Reason.DATABASE_DAMAGED
    open_engine(desk.store.url).dispose()
    assert file_of(desk.store.url).read_bytes() == noise


def attach(desk: Desk, size: tuple[int, int] = (640, 480)) -> int:
    source = BytesIO(picture("png", size))
    return attach_file(desk, OFFICER, Y2570, "O1", "ก.png", source, Proof("2570")).evidence_id


def pieces(desk: Desk) -> int:
    return len(year_state(desk, VIEWER, Y2570).item("O1").evidence)


def test_a_disk_without_room_keeps_what_it_has(tmp_path: Path, opened_sqlite: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        url = f"sqlite:///{(disk / 'ita.db').as_posix()}"
        (disk / "ita.db").write_bytes(opened_sqlite.read_bytes())
        desk = open_test_desk(url)
        kept = attach(desk)
        mark(desk, OFFICER, Y2570, [ONE])
        with (disk / "filler").open("wb", buffering=0) as filler, pytest.raises(OSError):
            while True:
                filler.write(bytes(4096))
        with pytest.raises(Refused) as file_refused:
            attach(desk, (800, 600))
        assert file_refused.value.reason is Reason.STORAGE_FAILED
        with pytest.raises(Refused) as refused:
            mark(desk, OFFICER, Y2570, EVERYTHING)
        assert refused.value.reason in {Reason.DATABASE_FULL, Reason.DATABASE_DISK}
        assert (pieces(desk), marked(desk)) == (1, {ONE.key})
        (disk / "filler").unlink()
        assert attach(desk, (800, 600)) > kept
        assert mark(desk, OFFICER, Y2570, EVERYTHING).count == len(EVERYTHING) - 1
        assert all(result.ok for result in check_at(url, SEEDS, CATALOGUES))
        open_engine(url).dispose()


def test_a_disk_that_went_over_to_read_only(tmp_path: Path, opened_sqlite: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        url = f"sqlite:///{(disk / 'ita.db').as_posix()}"
        (disk / "ita.db").write_bytes(opened_sqlite.read_bytes())
        desk = open_test_desk(url)
        mark(desk, OFFICER, Y2570, [ONE])
        open_engine(url).dispose()
        with mounted_read_only(disk):
            with pytest.raises(Refused) as refused:
                mark(desk, OFFICER, Y2570, EVERYTHING)
            assert refused.value.reason in {Reason.DATABASE_READ_ONLY, Reason.DATABASE_GONE}
            with pytest.raises(Refused) as file_refused:
                attach(desk)
            assert isinstance(file_refused.value, DatabaseFailed) or (
                file_refused.value.reason is Reason.STORAGE_FAILED
            )
            open_engine(url).dispose()
        assert marked(desk) == {ONE.key}
        assert attach(desk)
        open_engine(url).dispose()


@pytest.mark.parametrize("size", [0, 4096])
def test_a_file_that_does_not_fit_leaves_nothing(desk: Desk, size: int) -> None:
    with no_room_beyond(size), pytest.raises(Refused) as refused:
        attach(desk, (1200, 900))
    assert refused.value.reason is Reason.STORAGE_FAILED
    assert "เต็ม" in sentence(refused.value).th
    assert pieces(desk) == 0
    assert list(desk.files.all()) == []
    assert list(desk.receiving.glob("*")) == []
