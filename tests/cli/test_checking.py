"""``check`` looks at an installation as it is, however broken, and changes nothing."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from dashboard.services.checking import Check
from dashboard.services.desk import Desk
from dashboard.store.engine import open_engine
from dashboard.text import checking, command_line
from tests.cli.running import Run

NO_DATABASE = command_line.NO_DATABASE.th.partition("{")[0]


def outcomes(told: str) -> dict[Check, bool]:
    lines = {check: line for line in told.splitlines() for check in Check if told_of(check) in line}
    return {check: line.startswith(command_line.PASSED.th) for check, line in lines.items()}


def told_of(check: Check) -> str:
    return command_line.CHECKS[check].th


def failed(told: str) -> set[Check]:
    return {check for check, ok in outcomes(told).items() if not ok}


def change(data_dir: Path, statement: str) -> None:
    connection = sqlite3.connect(data_dir / "ita.db")
    with connection:
        connection.execute(statement)
    connection.close()


def test_without_a_database_it_says_so_and_makes_none(run: Run, data_dir: Path) -> None:
    result = run("check")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(NO_DATABASE)
    assert sorted(path.name for path in data_dir.iterdir()) == ["seeds"]


@pytest.mark.parametrize("statement", ["DELETE FROM alembic_version", "DROP TABLE alembic_version"])
def test_it_never_migrates(run: Run, desk: Desk, data_dir: Path, statement: str) -> None:
    change(data_dir, statement)
    for _ in range(2):
        result = run("check")
        assert result.exit_code == 1
        assert failed(result.stdout) == {Check.MIGRATIONS}
        assert checking.NO_SCHEMA.th in result.stdout


def test_an_older_schema_keeps_the_rest_from_being_looked_at(
    run: Run, desk: Desk, data_dir: Path
) -> None:
    change(data_dir, "ALTER TABLE figure_row RENAME TO figures_of_old")
    result = run("check")
    assert failed(result.stdout) == {Check.COMPLAINTS}
    assert checking.NOT_LOOKED_AT.th in result.stdout


def test_it_takes_over_no_edited_seeds(run: Run, desk: Desk, data_dir: Path) -> None:
    station = data_dir / "seeds" / "station.toml"
    station.write_text(station.read_text("utf-8").replace('"test"', '"other"'), "utf-8")
    assert run("check").exit_code == 0
    with sqlite3.connect(data_dir / "ita.db") as connection:
        assert connection.execute("SELECT code FROM station").fetchall() == [("test",)]


def test_seeds_that_cannot_be_used_fail_a_check_of_their_own(
    run: Run, desk: Desk, data_dir: Path
) -> None:
    officers = data_dir / "seeds" / "officers.toml"
    officers.write_text(officers.read_text("utf-8").replace('"O25"', '"O99"'), "utf-8")
    result = run("check")
    assert (result.exit_code, failed(result.stdout)) == (1, {Check.SEEDS})
    assert all(part in result.stdout for part in ("officers.toml", "clerk", "items", "O99"))


def overwritten(path: Path) -> None:
    path.write_bytes(b"not a database" * 1000)


def torn(path: Path) -> None:
    """The later half is gone, as after a failing disk."""
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 8192 * 4096])


@pytest.mark.parametrize("damage", [overwritten, torn])
def test_a_damaged_database_is_not_passed(
    run: Run, desk: Desk, data_dir: Path, damage: object
) -> None:
    open_engine(desk.store.url).dispose()
    damage(data_dir / "ita.db")  # type: ignore[operator]
    result = run("check")
    assert result.exit_code == 1
    assert set(outcomes(result.stdout)) == set(Check)
    assert Check.DATABASE in failed(result.stdout)
    assert outcomes(result.stdout)[Check.SEEDS]


def test_a_database_of_a_newer_version_has_its_own_sentence(
    run: Run, desk: Desk, data_dir: Path
) -> None:
    change(data_dir, "UPDATE alembic_version SET version_num = '9999'")
    result = run("status")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.strip() == command_line.NEWER_DATABASE.filled(problem="9999").th
