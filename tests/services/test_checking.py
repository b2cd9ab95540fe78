"""Checks find what is wrong, and nothing where nothing is."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dashboard.services.checking import Check, CheckResult, check_at
from dashboard.services.demo import fill_demo
from dashboard.services.desk import Desk, open_desk_at
from dashboard.store.engine import WRITING
from dashboard.store.migrate import heads
from tests.cast import CATALOGUES, SEEDS, files_beside, stopped_clock


def _checked(desk: Desk, catalogues: Path = CATALOGUES) -> tuple[CheckResult, ...]:
    return check_at(desk.store.url, SEEDS, catalogues)


def _failed(desk: Desk, catalogues: Path = CATALOGUES) -> dict[Check, str]:
    return {found.name: found.detail.en for found in _checked(desk, catalogues) if not found.ok}


def _write(desk: Desk, *statements: str) -> None:
    with desk.store.engine.execution_options(**{WRITING: True}).begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


def test_a_new_station_is_sound(any_desk: Desk) -> None:
    assert _failed(any_desk) == {}
    assert [result.name for result in _checked(any_desk)] == list(Check)


def test_a_demonstration_is_sound(desk: Desk) -> None:
    fill_demo(desk)
    assert _failed(desk) == {}


MARK = (
    "INSERT INTO mark (fiscal_year_id, requirement, period, answer, note, marked_by, marked_at,"
    " version) VALUES (2, '{}', '{}', 'done', '', '', '2026-11-22 00:00:00', 1)"
)


def counted(month: str, *counts: int) -> str:
    names = ("carried", "received", "completed", "pending")
    values = {"month": month, "kind": "corruption", **dict(zip(names, counts, strict=True))}
    return (
        "INSERT INTO figure_row (fiscal_year_id, dataset, key, digest, position, period, part, nil,"
        """ "values", is_sample, version) VALUES (2, 'complaints',"""
        f" '{month}', '{month}', 1, '{month}', 'corruption', false,"
        f" '{json.dumps(values)}', false, 1)"
    )


@pytest.mark.parametrize(
    ("statements", "name", "detail"),
    [
        ([MARK.format("O1.99", "2570")], Check.MARKS, "O1.99 2570"),
        ([MARK.format("O1.1", "2568")], Check.MARKS, "O1.1 2568"),
        ([counted("2026-10", 0, 3, 1, 1)], Check.COMPLAINTS, "Oct 2569 sum: 1 ≠ 2"),
        (
            [counted("2026-10", 0, 3, 1, 2), counted("2026-11", 1, 0, 0, 1)],
            Check.COMPLAINTS,
            "Nov 2569 chain: 1 ≠ 2",
        ),
        (["UPDATE item_plan SET code = 'O77' WHERE id = 1"], Check.ITEMS, "2568 O77"),
        (
            ["UPDATE alembic_version SET version_num = '0000'"],
            Check.MIGRATIONS,
            f"schema is 0000, not {', '.join(heads())}",
        ),
    ],
)
def test_what_is_wrong_is_named(
    any_desk: Desk, statements: list[str], name: Check, detail: str
) -> None:
    _write(any_desk, *statements)
    assert _failed(any_desk) == {name: detail}


def test_rows_that_point_nowhere_are_found(desk: Desk) -> None:
    raw = desk.store.engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA foreign_keys = OFF")
        raw.cursor().execute("INSERT INTO item_section VALUES (9999, 'traffic')")
    finally:
        raw.cursor().execute("PRAGMA foreign_keys = ON")
        raw.close()
    assert "item_plan" in _failed(desk)[Check.DATABASE]


def _break(path: Path) -> None:
    path.write_text("edition = ", "utf-8")


def _rename(path: Path) -> None:
    text = path.read_text("utf-8").replace("edition = 2568", "edition = 2567")
    path.write_text(text, "utf-8")


@pytest.mark.parametrize(("spoil", "detail"), [(_break, "2568.toml"), (_rename, "edition 2568")])
def test_a_catalogue_that_is_gone_or_broken_is_named(
    sqlite_url: str, tmp_path: Path, spoil: Callable[[Path], None], detail: str
) -> None:
    catalogues = Path(shutil.copytree(CATALOGUES, tmp_path / "catalogue"))
    desk = open_desk_at(sqlite_url, SEEDS, catalogues, stopped_clock(), files_beside(sqlite_url))
    spoil(catalogues / "2568.toml")
    assert detail in _failed(desk, catalogues)[Check.CATALOGUES]
