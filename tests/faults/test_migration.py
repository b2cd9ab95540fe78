"""A migration that fails or is killed half-way: the data are as before; the next start works."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import inspect

from dashboard.domain.marks import Answer
from dashboard.domain.refusals import Reason
from dashboard.services.checking import check_at
from dashboard.services.desk import Desk
from dashboard.services.marking import Wanted, mark
from dashboard.services.year import year_state
from dashboard.store import migrate
from dashboard.store.engine import open_engine
from dashboard.store.failures import DatabaseUnusable
from dashboard.store.migrate import at_head, heads, revisions, upgrade
from dashboard.text.refusals import sentence
from tests.cast import CATALOGUES, OFFICER, SEEDS, VIEWER, Y2570, duties, open_test_desk
from tests.faults.breaking import file_of, no_room_beyond

ROOT = Path(__file__).resolve().parents[2]
STEP = """
import os, signal
import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "{down}"

def upgrade():
    op.create_table("half", sa.Column("id", sa.Integer(), primary_key=True))
    op.execute("INSERT INTO half VALUES (1)")
    with op.batch_alter_table("station") as table:
        table.add_column(sa.Column("half", sa.Integer(), nullable=True))
    op.execute("UPDATE station SET name = 'half'")
    op.execute("DELETE FROM mark")
    {ends}
"""
RUN = "import sys; from tests.faults.test_migration import migrate_in; migrate_in(*sys.argv[1:])"


def migrate_in(url: str, folder: str) -> None:
    """For a process of its own."""
    migrate.MIGRATIONS = Path(folder)
    upgrade(open_engine(url))


@pytest.fixture
def kept(any_desk: Desk) -> Desk:
    """A station with a mark that must outlive everything."""
    mark(any_desk, OFFICER, Y2570, [Wanted(duties("O1")[0].key, Answer.DONE)])
    return any_desk


def migrations(folder: Path, ends: str) -> Path:
    """The product's migrations and one more, of a version to come."""
    shutil.copytree(migrate.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (down,) = heads()
    step = STEP.format(down=down, ends=ends)
    (folder / "versions" / "9001_half.py").write_text(step, "utf-8")
    return folder


def is_as_before(desk: Desk) -> bool:
    """Seen with a connection that did not migrate."""
    open_engine(desk.store.url).dispose()
    inspector = inspect(open_engine(desk.store.url))
    state = year_state(desk, VIEWER)
    return (
        not inspector.has_table("half")
        and "half" not in {column["name"] for column in inspector.get_columns("station")}
        and state.station.name != "half"
        and len(state.item("O1").marks) == 1
        and all(result.ok for result in check_at(desk.store.url, SEEDS, CATALOGUES))
    )


@pytest.mark.parametrize(
    "ends", ["raise RuntimeError('ก')", "op.execute('SELECT * FROM nowhere')"], ids=["code", "sql"]
)
def test_one_that_fails_changes_nothing_and_says_so(
    kept: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ends: str
) -> None:
    with monkeypatch.context() as newer:
        newer.setattr(migrate, "MIGRATIONS", migrations(tmp_path / "newer", ends))
        with pytest.raises(DatabaseUnusable) as failed:
            open_test_desk(kept.store.url)
    assert failed.value.reason is Reason.MIGRATION_FAILED
    assert "ข้อมูลยังอยู่ครบเหมือนก่อนปรับ" in sentence(failed.value).th
    assert at_head(open_engine(kept.store.url))
    assert is_as_before(kept)


def test_one_that_is_killed_changes_nothing_and_is_done_by_the_next_start(
    kept: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = migrations(tmp_path / "killed", "os.kill(os.getpid(), signal.SIGKILL)")
    command = [sys.executable, "-c", RUN, kept.store.url, str(killed)]
    open_engine(kept.store.url).dispose()
    assert subprocess.run(command, check=False, cwd=ROOT).returncode == -signal.SIGKILL
    assert is_as_before(kept)
    monkeypatch.setattr(migrate, "MIGRATIONS", migrations(tmp_path / "mended", "pass"))
    upgrade(open_engine(kept.store.url))
    assert revisions(open_engine(kept.store.url)) == {"9001"}
    assert inspect(open_engine(kept.store.url)).has_table("half")


def test_no_room_for_the_copy_leaves_the_file_alone(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrate, "MIGRATIONS", migrations(tmp_path / "newer", "pass"))
    size = file_of(desk.store.url).stat().st_size
    with no_room_beyond(size // 2), pytest.raises(DatabaseUnusable) as failed:
        upgrade(open_engine(desk.store.url))
    assert failed.value.reason in {Reason.DATABASE_FULL, Reason.DATABASE_DISK}
    assert copies(desk) == []
    monkeypatch.undo()
    assert at_head(open_engine(desk.store.url))


def copies(desk: Desk) -> list[str]:
    folder = file_of(desk.store.url).parent
    return sorted(path.name for path in folder.glob("*before-*"))


def test_the_file_is_kept_as_it_was_before(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark(desk, OFFICER, Y2570, [Wanted(duties("O1")[0].key, Answer.DONE)])
    folder = file_of(desk.store.url).parent
    for older in ("0002", "0003", "0004"):
        (folder / f"ita.db.before-{older}").write_bytes(b"older")
    monkeypatch.setattr(migrate, "MIGRATIONS", migrations(tmp_path / "newer", "pass"))
    upgrade(open_engine(desk.store.url))
    assert copies(desk) == ["ita.db.before-0004", "ita.db.before-9001"]
    with sqlite3.connect(folder / "ita.db.before-9001") as copy:
        (name,) = copy.execute("SELECT name FROM station").fetchone()
        (count,) = copy.execute("SELECT count(*) FROM mark").fetchone()
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    copy.close()
    assert (name != "half", count) == (True, 1)
    shutil.copyfile(folder / "ita.db.before-9001", folder / "back.db")
    monkeypatch.undo()
    back = open_test_desk(f"sqlite:///{(folder / 'back.db').as_posix()}")
    assert len(year_state(back, VIEWER).item("O1").marks) == 1


def test_a_new_file_needs_no_copy(sqlite_url: str) -> None:
    open_test_desk(sqlite_url)
    assert list(file_of(sqlite_url).parent.glob("*before-*")) == []
